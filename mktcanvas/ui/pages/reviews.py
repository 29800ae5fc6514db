"""Reviews: the next one with its agenda above, all of them below."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from mktcanvas.alignment.agenda import agenda, next_review
from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.loading import load
from mktcanvas.model.people import Attendance as Attendance
from mktcanvas.model.people import Review, Team
from mktcanvas.ui.numbers import shown_day
from mktcanvas.ui.widgets.bar_row import BarRow
from mktcanvas.ui.widgets.card_list import CardList

_LINES_SHOWN = 6


class ReviewsPane(QWidget):
    """Shows the next review, or the selected one, and writes its agenda from what the rules find."""

    chose = Signal(object)
    said = Signal(str)

    def __init__(self, document: Document, reviews: CardList, language: str) -> None:
        super().__init__()
        self._document, self._language, self.reviews = document, language, reviews
        self._report: Any = None
        self.title, self.facts, self.agenda = QLabel(), QLabel(), QLabel()
        self.title.setObjectName("heading")
        for label in (self.facts, self.agenda):
            label.setWordWrap(True)
        for label in (self.title, self.facts, self.agenda):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setObjectName("muted")
        self.write = QPushButton(self.tr("Write the agenda from the open findings"))
        self.write.setObjectName("primary")
        self.write.clicked.connect(self.write_agenda)
        self.more = QPushButton()
        self.more.clicked.connect(self._show_whole)
        self._whole = False
        self.setObjectName("pageGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(16, 4, 16, 12)
        above.addWidget(self._head())
        column.addLayout(above)
        column.addWidget(reviews, 1)
        reviews.chose.connect(self.chose)
        reviews.chose.connect(lambda _: self._show())
        reviews.said.connect(self.said)
        self.setFocusProxy(reviews)
        self._show()

    def _head(self) -> QWidget:
        head = QFrame()
        head.setObjectName("panel")
        row = BarRow()
        row.addWidget(self.title)
        row.add_stretch()
        row.addWidget(self.write)
        column = QVBoxLayout(head)
        column.setContentsMargins(20, 14, 20, 14)
        column.addLayout(row)
        column.addWidget(self.facts)
        column.addWidget(self.agenda)
        column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        self.head = head
        return head

    @property
    def _review(self) -> Review | None:
        """The selected review, or else the next one."""
        chosen = self.reviews.chosen()
        found = self._document.strategy.get(Review, chosen[0]) if len(chosen) == 1 else None
        return found or next_review(self._document.strategy, date.today())

    def _show(self) -> None:
        review = self._review
        self.head.setVisible(bool(self._document.strategy.all(Review)))
        self.write.setEnabled(review is not None)
        if review is None:
            self.title.setText(self.tr("No review is planned from today on"))
            self.facts.setText(self.tr("Add one below: a plan that nobody looks at is not corrected."))
            self.agenda.clear()
            self.more.hide()
            return
        days = (review.date - date.today()).days
        when = self.tr("in %n day(s)", "", days) if days > 0 else self.tr("today") if days == 0 else self.tr("past")
        self.title.setText(review.title)
        strategy = self._document.strategy
        present = [strategy.get(Team, row.team) for row in strategy.where(Attendance, "review", review.id)]
        teams = ", ".join(team.title for team in present if team)
        self.facts.setText(" · ".join(part for part in (shown_day(review.date, self._language), when, teams) if part))
        self._show_agenda(review.detail.strip().splitlines())

    def _show_agenda(self, lines: Sequence[str]) -> None:
        """Show the first lines of an agenda, and all of them once the person has asked for the rest."""
        shown = lines if self._whole else lines[:_LINES_SHOWN]
        self.agenda.setText("\n".join(shown) or self.tr("No agenda yet."))
        self.more.setText(self.tr("Show %n more", "", len(lines) - len(shown)))
        self.more.setVisible(len(lines) > len(shown))

    def _show_whole(self) -> None:
        self._whole = True
        self._show()

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed."""
        self.reviews.refresh(changes, initiator)
        if changes.touches(Review, Attendance, Team):
            self._show()

    def show_report(self, report: Any) -> None:
        """Keep what the rules find, for the next agenda."""
        self._report = report

    def write_agenda(self) -> None:
        """Write the open points into the review's details, below what stands there, each point once."""
        review = self._review
        if review is None:
            return
        strategy = self._document.strategy
        report = self._report or load("mktcanvas.alignment.examine:examine")(strategy, date.today())
        there = review.detail.strip()
        fresh = [point for point in agenda(strategy, report, review, self._language) if point not in there]
        if not fresh:
            self.said.emit(self.tr("Every open point is on the agenda already."))
            return
        number = sum(line[:1].isdigit() for line in there.splitlines())
        points = [f"{number + place}. {point}" for place, point in enumerate(fresh, 1)]
        with self._document.edit(self.tr("Write the agenda of a review"), initiator=self) as edit:
            cards.change(edit, Review, [review.id], detail="\n".join([*([there] if there else []), *points])[:20_000])
        self.said.emit(self.tr("%n point(s) on the agenda", "", len(points)))

    # The rest is the list's

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected reviews."""
        return self.reviews.chosen()

    def show_card(self, identity: str) -> bool:
        """Select a review; tell whether there is one."""
        return self.reviews.show_card(identity)

    def select_all(self) -> None:
        """Select every review."""
        self.reviews.select_all()

    def copied(self) -> QMimeData | None:
        """Return the selected reviews for the clipboard."""
        return self.reviews.copied()

    def add_card(self) -> None:
        """Go to the line in which the next review is typed."""
        self.reviews.add_card()

    def delete_selected(self) -> None:
        """Delete the selected reviews."""
        self.reviews.delete_selected()

    def duplicate_selected(self) -> None:
        """Add a copy of each selected review."""
        self.reviews.duplicate_selected()

    def paste(self, data: QMimeData) -> None:
        """Add the lines of text on the clipboard."""
        self.reviews.paste(data)
