"""How notes come in many at a time: pasted as cards, or as lines of text from anywhere."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Signal

from mktcanvas.document.document import Document
from mktcanvas.exchange.lines import Typed, read_lines
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note
from mktcanvas.ui.canvas import clipboard
from mktcanvas.ui.widgets.finder import folded


class NoteIntake(QObject):
    """Adds notes to one document, one step for all of them."""

    said = Signal(str)

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document

    def paste(self, data: QMimeData, zone: StrEnum | None, initiator: object) -> Sequence[Note]:
        """Add the cards on the clipboard, or its lines of text, and return the notes."""
        notes = [card for card in clipboard.unpacked(data, Note) if isinstance(card, Note)]
        if notes:
            return self._add(notes, self.tr("Paste %n note(s)", "", len(notes)), initiator)
        return self.take(data.text(), zone, initiator) if data.hasText() else ()

    def take(self, text: str, zone: StrEnum | None, initiator: object) -> Sequence[Note]:
        """Add one note a line and return them; lines that are on the board already are left out, and that is said."""
        there = {folded(note.title) for note in self._document.strategy.all(Note)}
        notes: list[Note] = []
        doubled = 0
        for placed in read_lines(text):
            if folded(placed.typed.title) in there:
                doubled += 1
                continue
            there.add(folded(placed.typed.title))
            quadrant = placed.quadrant or zone or Quadrant.strength
            notes.append(Note(quadrant=Quadrant(quadrant), **fields_of(placed.typed, ())))
        if doubled:
            self.said.emit(self.tr("%n line(s) left out: already on the board", "", doubled))
        return self._add(notes, self.tr("Add %n line(s) as notes", "", len(notes)), initiator) if notes else ()

    def _add(self, notes: Sequence[Note], label: str, initiator: object) -> Sequence[Note]:
        with self._document.edit(label, initiator=initiator) as edit:
            last = max((note.rank for note in edit.strategy.all(Note)), default=-1.0)
            made = [note.replaced(rank=last + 1 + place) for place, note in enumerate(notes)]
            edit.add(*made)
        return made


def fields_of(typed: Typed, tags: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields of a note that a typed line sets: its marks only where it has any."""
    fields: dict[str, Any] = {"title": typed.title, "tags": tuple(dict.fromkeys((*tags, *typed.tags)))}
    return fields | ({"importance": typed.importance} if typed.importance else {})
