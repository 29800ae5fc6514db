"""Crossing notes into options (TOWS): which notes stand across from one, and the option that two of them make."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mktcanvas.analysis.tows import QUADRANTS
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, links
from mktcanvas.loading import load
from mktcanvas.model.choices import OptionKind, Quadrant, Relation
from mktcanvas.model.note import Note, Option
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.found import Found
from mktcanvas.ui.widgets.opened import open_once

_FINDER = "mktcanvas.ui.widgets.finder:Finder"
_MOST_LETTERS = 200
"""How long a title made of two others is, at most."""


class Crosses(QWidget):
    """Crosses the notes of one document, an internal one with an external one."""

    asked_to_cross = Signal(str, str)
    """Two notes that are to be crossed."""

    def __init__(self, document: Document, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._language = document, language
        self.hide()

    def across(self, card: str) -> Sequence[Note]:
        """Return the notes that a note can be crossed with."""
        note = self._document.strategy.get(Note, card)
        others = [quadrant for quadrant in Quadrant if note is not None and _made_of(note.quadrant, quadrant)]
        return [other for quadrant in others for other in self._document.strategy.where(Note, "quadrant", quadrant)]

    def ask(self, card: str) -> None:
        """Ask what a note is to be crossed with."""
        title = self.tr("Cross “{title}”").format(title=self._document.strategy.cards[card].title[:60])
        entries = [
            Found(note.title, choice_words(note.quadrant).of(self._language), note.id) for note in self.across(card)
        ]
        none = self.tr("There is nothing to cross it with yet. Add a note on the other axis first.")
        finder = load(_FINDER)(title, self.tr("Find a note to cross it with"), entries, self.window(), none)
        finder.chosen.connect(partial(self.asked_to_cross.emit, card))
        open_once(finder)

    def cross(self, ids: Sequence[str]) -> Option | None:
        """Add an option that answers two notes and return it; ``None`` where these are no two that can be crossed."""
        found = [note for identity in ids if (note := self._document.strategy.get(Note, identity)) is not None]
        notes = sorted(found, key=lambda note: not note.quadrant.internal)
        kind = _made_of(*(note.quadrant for note in notes)) if len(notes) == 2 else None
        if kind is None:
            return None
        title = " × ".join(note.title for note in notes)[:_MOST_LETTERS]
        with self._document.edit(self.tr("Cross two notes")) as edit:
            option = cards.add(edit, Option(kind=kind, title=title))
            for note in notes:
                links.add(edit, Relation.answers, option.id, note.id)
        return option


def _made_of(*quadrants: Quadrant) -> OptionKind | None:
    """Return what notes of two quadrants make: ``None`` unless one is internal and the other external."""
    return next((kind for kind, crossed in QUADRANTS.items() if set(crossed) == set(quadrants)), None)
