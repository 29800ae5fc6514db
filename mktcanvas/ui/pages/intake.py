"""How typed lines become cards: one with its marks, or many at a time, pasted as cards or as lines of text."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Signal

from mktcanvas.document.document import Document
from mktcanvas.exchange.typed import Typed
from mktcanvas.loading import load
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.naming import folded
from mktcanvas.model.note import Note
from mktcanvas.model.row import Card
from mktcanvas.ui.canvas import clipboard
from mktcanvas.ui.canvas.chips import Chip

_READ_CARD, _READ_LINES = "mktcanvas.exchange.lines:read_card", "mktcanvas.exchange.lines:read_lines"


class CardIntake(QObject):
    """Adds cards of one kind to one document, one step for all of them."""

    doubled = Signal(object)
    """Cards that were left out because the board has them already; ``add`` takes them all the same."""

    def __init__(
        self,
        document: Document,
        row: type[Card],
        make: Callable[[StrEnum, Typed], Card],
        language: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._row, self._make, self._language = document, row, make, language

    def chips(self, text: str, plain: Collection[str]) -> Sequence[Chip]:
        """Return the marks of a line, in words; those in ``plain`` stay text."""
        line = load(_READ_CARD)(text, self._row, self._document.strategy, date.today(), plain)
        return [Chip(mark.start, mark.end, mark.shown.of(self._language), mark.fresh) for mark in line.marks]

    def typed(self, text: str, plain: Collection[str]) -> Typed:
        """Return what a line says; marks in ``plain`` are text."""
        line = load(_READ_CARD)(text, self._row, self._document.strategy, date.today(), plain)
        return Typed(line.title, line.value("importance"), line.several("tags"), line.value("quadrant"))

    def paste(self, data: QMimeData, zone: Any, initiator: object) -> Sequence[Card]:
        """Add the cards on the clipboard, or its lines of text, and return what was added."""
        found = clipboard.unpacked(data, self._row)
        if found:
            return self._add(found, self.tr("Paste {cards}"), initiator)
        return self.take(data.text(), zone, initiator) if data.hasText() else ()

    def take(self, text: str, zone: Any, initiator: object) -> Sequence[Card]:
        """Add one card a line and return them; those that are on the board already are left out, and offered."""
        there = {folded(card.title) for card in self._document.strategy.all(self._row)}
        first = next(iter(self._zones()))
        added: list[Card] = []
        doubled: list[Card] = []
        for placed in load(_READ_LINES)(text):
            named = placed.quadrant if self._row is Note else None
            card = self._make(named or zone or first, placed.typed)
            (doubled if folded(card.title) in there else added).append(card)
            there.add(folded(card.title))
        made = self.add(added, initiator) if added else ()
        if doubled:
            self.doubled.emit(doubled)
        return made

    def add(self, found: Sequence[Card], initiator: object) -> Sequence[Card]:
        """Add cards that were made of lines, whatever is on the board."""
        return self._add(found, self.tr("Add {cards} from text"), initiator)

    def _zones(self) -> type[StrEnum]:
        kind = self._row.model_fields[self._row.zone or ""].annotation
        assert isinstance(kind, type)
        return kind

    def _add(self, added: Sequence[Card], label: str, initiator: object) -> Sequence[Card]:
        words = label.format(cards=KINDS[self._row.table].counted(len(added)).of(self._language))
        with self._document.edit(words, initiator=initiator) as edit:
            last = max((card.rank for card in edit.strategy.all(self._row)), default=-1.0)
            made = [card.replaced(rank=last + 1 + place) for place, card in enumerate(added)]
            edit.add(*made)
        return made


def fields_of(row: type[Card], typed: Typed, tags: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields of a card that a typed line sets: its marks only where it has any and the kind takes them."""
    fields: dict[str, Any] = {"title": typed.title, "tags": tuple(dict.fromkeys((*tags, *typed.tags)))}
    if typed.importance and "importance" in row.model_fields:
        fields["importance"] = typed.importance
    if typed.quadrant and "quadrant" in row.model_fields:
        fields["quadrant"] = typed.quadrant
    return fields
