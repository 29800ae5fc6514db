"""Marks that a person sets on cards with one key: importance, votes, put aside. Kinds without them pass over."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.row import Card


class Marks(QObject):
    """Sets marks on the cards of one kind in one document."""

    def __init__(self, document: Document, row: type[Card], language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._row, self._language = document, row, language

    def rate(self, ids: Sequence[str], importance: int) -> None:
        """Set the importance, 1 to 5."""
        if "importance" in self._row.model_fields:
            with self._document.edit(self.tr("Set importance"), initiator=self.parent()) as edit:
                cards.change(edit, self._row, ids, importance=importance)

    def vote(self, ids: Sequence[str], votes: int) -> None:
        """Add votes, or take them back; there are never fewer than none."""
        if "votes" not in self._row.model_fields:
            return
        with self._document.edit(self.tr("Vote"), merge="vote", initiator=self.parent()) as edit:
            for identity in ids:
                if (card := edit.get(self._row, identity)) is not None:
                    edit.update(self._row, identity, votes=max(0, getattr(card, "votes", 0) + votes))

    def park(self, ids: Sequence[str]) -> None:
        """Put cards aside, or take them back if all of them are aside."""
        found = [card for identity in ids if (card := self._document.strategy.get(self._row, identity))]
        if not found or "parked" not in self._row.model_fields:
            return
        parked = not all(getattr(card, "parked", False) for card in found)
        label = self.tr("Put {cards} aside") if parked else self.tr("Take {cards} back")
        words = label.format(cards=KINDS[self._row.table].counted(len(found)).of(self._language))
        with self._document.edit(words, initiator=self.parent()) as edit:
            cards.change(edit, self._row, [card.id for card in found], parked=parked)
