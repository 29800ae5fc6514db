"""What rests on cards that are to be deleted: named before they go."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from mktcanvas.model.objective import Objective
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy

_NAMED = 12


def dependents(strategy: Strategy, ids: Sequence[str]) -> list[Card]:
    """Return the cards, not among ``ids``, that say something of one of them or are its child objectives."""
    resting = [link.source for identity in ids for link in strategy.links_to(identity)]
    resting += [
        child.id for identity in ids if strategy.get(Objective, identity) for child in strategy.children(identity)
    ]
    return [strategy.cards[identity] for identity in dict.fromkeys(resting) if identity not in ids]


class RestingBox(QMessageBox):
    """Names what rests on the cards and asks whether they are to be deleted all the same."""

    def __init__(self, resting: Sequence[Card], parent: QWidget) -> None:
        super().__init__(QMessageBox.Icon.Question, "mktcanvas", "", QMessageBox.StandardButton.Cancel, parent)
        titles = [f"• {' '.join(card.title.split())[:90]}" for card in resting[:_NAMED]]
        if len(resting) > _NAMED:
            titles.append("…")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("%n card(s) rest on what you delete; undo brings everything back.", "", len(resting)))
        self.setInformativeText("\n".join(titles).replace("<", "‹"))
        self._delete = self.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self._delete)

    def agreed(self) -> bool:
        """Ask, and return the answer."""
        self.exec()
        return self.clickedButton() is self._delete
