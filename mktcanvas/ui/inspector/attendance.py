"""Which teams are present at a review: a part of the inspector."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.model.people import Attendance, Team
from mktcanvas.ui.theme import Theme


class AttendancePart(QWidget):
    """One box for each team, ticked where it is present."""

    asked_to_show = Signal(str)
    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document = document
        self._review = ""
        self.boxes: dict[str, QCheckBox] = {}
        heading = QLabel(self.tr("Teams present"))
        heading.setObjectName("fieldLabel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(heading)

    def show_card(self, identity: str) -> None:
        """Show who is present at a review as it is now."""
        self._review = identity
        strategy = self._document.strategy
        present = {row.team for row in strategy.where(Attendance, "review", identity)}
        teams = strategy.all(Team)
        for gone in self.boxes.keys() - {team.id for team in teams}:
            self.boxes.pop(gone).deleteLater()
        for team in teams:
            if team.id not in self.boxes:
                box = self.boxes[team.id] = QCheckBox()
                box.clicked.connect(lambda checked, team=team.id: self._set(team, checked))
                self._column.addWidget(box)
            self.boxes[team.id].setText(team.title.replace("&", "&&"))
            self.boxes[team.id].setChecked(team.id in present)

    def _set(self, team: str, present: bool) -> None:
        there = [
            row.id for row in self._document.strategy.where(Attendance, "review", self._review) if row.team == team
        ]
        with self._document.edit(self.tr("Change who is at a review"), initiator=self) as edit:
            if present:
                details.put(edit, Attendance(review=self._review, team=team))
            else:
                details.remove(edit, Attendance, there)
