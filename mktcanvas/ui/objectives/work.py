"""What a person does with objectives, whatever shows them: typed and pasted lines, moves, confidence, deletion.

Every gesture is one named step; what was made is told by ``made``, so that the page can show it.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, lines, objectives
from mktcanvas.document.edits.lines import Draft, Written
from mktcanvas.exchange.lines import Line, bare_lines, read_card
from mktcanvas.model.choices import Level
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.objective import Objective
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.canvas import clipboard
from mktcanvas.ui.canvas.chips import Chip
from mktcanvas.ui.pages.dependents import RestingBox, dependents


class ObjectiveWork(QObject):
    """Changes the objectives of one document; ``chosen`` tells which are chosen."""

    made = Signal(object)
    """The ids of the objectives that are to be shown now."""
    said = Signal(str)

    def __init__(self, document: Document, language: str, chosen: Callable[[], Sequence[str]], page: QWidget) -> None:
        super().__init__(page)
        self._document, self._language, self._chosen, self._page = document, language, chosen, page

    def _counted(self, label: str, count: int) -> str:
        return label.format(cards=KINDS[Objective.table].counted(count).of(self._language))

    # Typed lines

    def chips(self, text: str, plain: Collection[str]) -> list[Chip]:
        """Return the chips of a line that is being typed."""
        marks = self._read(text, plain).marks
        return [Chip(mark.start, mark.end, mark.shown.of(self._language), mark.fresh) for mark in marks]

    def _read(self, text: str, plain: Collection[str] = ()) -> Line:
        return read_card(text, Objective, self._document.strategy, date.today(), plain)

    def _draft(self, line: Line, parent: str | None) -> Draft[Objective]:
        level = Level.operational if parent else Level.strategic
        return Draft(Objective(level=level, parent=parent, **line.fields()), line.value("owner"), line.value("kpi"))

    def add(self, text: str, parent: str | None, plain: Collection[str]) -> None:
        """Add the objective that a line says, below a parent or at the top."""
        with self._document.edit(self._counted(self.tr("Add {cards}"), 1), initiator=self._page) as edit:
            written = lines.write(edit, [self._draft(self._read(text, plain), parent)])
        self._show(written)

    def take_text(self, _: object, text: str) -> None:
        """Add one objective a line, all of them as one step."""
        found = [self._draft(self._read(line), None) for line in bare_lines(text)]
        if found:
            label = self._counted(self.tr("Add {cards} from text"), len(found))
            with self._document.edit(label, initiator=self._page) as edit:
                written = lines.write(edit, found)
            self._show(written)

    def paste(self, data: QMimeData) -> None:
        """Add one objective a line of what is on the clipboard."""
        if data.hasText():
            self.take_text(None, data.text())

    def _show(self, written: Sequence[Written[Objective]]) -> None:
        self.made.emit([line.card.id for line in written])
        made = [card for line in written for card in line.made]
        if made:
            named = ", ".join(f"{KINDS[card.table].one.of(self._language)} {card.title}" for card in made)
            self.said.emit(self.tr("New with this step: {names}").format(names=named))

    def rename(self, identity: str, text: str, plain: Collection[str]) -> None:
        """Give an objective what a line says of it."""
        line = self._read(text, plain)
        with self._document.edit(self._counted(self.tr("Edit {cards}"), 1), initiator=self._page) as edit:
            lines.rewrite(edit, Objective, identity, line.fields(), owner=line.value("owner"), kpi=line.value("kpi"))

    # The tree

    def move(self, ids: Sequence[str], parent: str | None, before: str | None) -> None:
        """Put objectives below another one, or at the top."""
        with self._document.edit(self._counted(self.tr("Move {cards}"), len(ids)), initiator=self._page) as edit:
            objectives.move(edit, ids, parent, before=before)
        self.made.emit(list(ids))

    def rate(self, ids: Sequence[str], confidence: int) -> None:
        """Set how sure we are, 1 to 5."""
        with self._document.edit(self.tr("Set confidence"), initiator=self._page) as edit:
            cards.change(edit, Objective, ids, confidence=confidence)

    def delete(self, ids: Sequence[str]) -> None:
        """Delete objectives, after naming what rests on them."""
        resting = dependents(self._document.strategy, ids)
        if not resting or RestingBox(resting, self._page).agreed():
            with self._document.edit(self._counted(self.tr("Delete {cards}"), len(ids)), initiator=self._page) as edit:
                cards.remove(edit, ids)
            self.made.emit([])

    def delete_selected(self) -> None:
        """Delete the chosen objectives."""
        if ids := self._chosen():
            self.delete(ids)

    def duplicate_selected(self) -> None:
        """Add a copy of each chosen objective right behind it."""
        if ids := self._chosen():
            label = self._counted(self.tr("Duplicate {cards}"), len(ids))
            with self._document.edit(label, initiator=self._page) as edit:
                copies = cards.duplicate(edit, Objective, ids)
            self.made.emit([copy.id for copy in copies])

    def copied(self) -> QMimeData | None:
        """Return the chosen objectives for the clipboard."""
        found = [row for identity in self._chosen() if (row := self._document.strategy.get(Objective, identity))]
        names = [choice_words(row.level).of(self._language) for row in found]
        return clipboard.packed(found, names) if found else None
