"""What menus do with cards of one kind that stand in a list: add, delete, duplicate, put aside, copy; each one step."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.exchange.lines import bare_lines
from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.row import Card
from mktcanvas.ui.canvas import clipboard
from mktcanvas.ui.pages.dependents import RestingBox, dependents
from mktcanvas.ui.pages.marks import Marks


class CardVerbs(QObject):
    """The verbs for cards of one kind that are there."""

    def __init__(self, document: Document, row: type[Card], language: str, owner: QWidget) -> None:
        super().__init__(owner)
        self._document, self._row, self._language, self._owner = document, row, language, owner

    def delete(self, ids: Sequence[str]) -> None:
        """Delete cards, once the person agrees where others rest on them."""
        resting = dependents(self._document.strategy, ids)
        if not ids or (resting and not RestingBox(resting, self._owner).agreed()):
            return
        with self._document.edit(self._counted(self.tr("Delete {cards}"), ids), initiator=self._owner) as edit:
            cards.remove(edit, ids)

    def duplicate(self, ids: Sequence[str]) -> Sequence[Card]:
        """Add a copy of each card right behind it and return the copies."""
        if not ids:
            return ()
        with self._document.edit(self._counted(self.tr("Duplicate {cards}"), ids), initiator=self._owner) as edit:
            return cards.duplicate(edit, self._row, ids)

    def park(self, ids: Sequence[str]) -> None:
        """Put cards aside, or take them back if all of them are aside."""
        Marks(self._document, self._row, self._language, self._owner).park(ids)

    def copied(self, ids: Sequence[str]) -> QMimeData | None:
        """Return cards for the clipboard."""
        found = [card for one in ids if (card := self._document.strategy.get(self._row, one))]
        kind = KINDS[self._row.table].one.of(self._language)
        return clipboard.packed(found, [kind] * len(found)) if found else None

    def _counted(self, label: str, things: Sequence[object]) -> str:
        return label.format(cards=KINDS[self._row.table].counted(len(things)).of(self._language))


class LineVerbs(CardVerbs):
    """The verbs for cards that are typed as lines, too; ``make`` returns a new card for a line."""

    def __init__(
        self, document: Document, row: type[Card], language: str, make: Callable[[str], Card], owner: QWidget
    ) -> None:
        super().__init__(document, row, language, owner)
        self._make = make

    def add(self, text: str) -> Sequence[Card]:
        """Add one card a line and return them."""
        made = [self._make(line[:TITLE_LIMIT]) for line in bare_lines(text)]
        if not made:
            return ()
        with self._document.edit(self._counted(self.tr("Add {cards}"), made), initiator=self._owner) as edit:
            return [cards.add(edit, card) for card in made]
