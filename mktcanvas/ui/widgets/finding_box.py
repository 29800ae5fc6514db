"""One finding as a box with what can be done about it. It shows a value and asks; it carries nothing out."""

from typing import Literal, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from mktcanvas.alignment.finding import Finding, Severity
from mktcanvas.alignment.repair import MakeCard, OpenLinks, OpenPage
from mktcanvas.model.kinds import KINDS
from mktcanvas.ui.canvas.wrapping import tied
from mktcanvas.ui.numbers import is_one, shown_day, shown_number
from mktcanvas.ui.theme import CARD_RADIUS, SMALL, Theme
from mktcanvas.ui.widgets.bar_row import BarRow
from mktcanvas.ui.widgets.score_panel import severity_colour

Request = Literal["show", "fix", "waive", "unwaive"]
Row = TypeVar("Row", bound=QLayout)


def ground_of(theme: Theme, severity: Severity, *, waived: bool) -> str:
    """Return the colour of a box's ground."""
    if waived:
        return theme.canvas
    grounds = {Severity.contradiction: theme.error, Severity.gap: theme.warning}
    strength = "16" if theme.name == "light" else "22"
    colour = grounds.get(severity)
    return f"#{strength if severity is Severity.contradiction else '14'}{colour[1:]}" if colour else theme.canvas


class FindingBox(QFrame):
    """Shows a finding: its title, why, where the rule comes from, the points to win, and its buttons.

    A narrow box has its buttons below and leaves out source and points; a mute one has no buttons.
    """

    asked = Signal(str, object)
    """``asked(request, finding)``"""

    def __init__(
        self, finding: Finding, theme: Theme, language: str, *, narrow: bool = False, mute: bool = False
    ) -> None:
        super().__init__()
        self.finding = finding
        self._theme, self._language = theme, language
        self.setObjectName("finding")
        edge = theme.muted if finding.waived else severity_colour(theme, finding.severity)
        ground = ground_of(theme, finding.severity, waived=finding.waived)
        self.setStyleSheet(
            f"#finding {{ background: {ground}; border: none; border-left: 3px solid {edge};"
            f" border-top-right-radius: {CARD_RADIUS}px; border-bottom-right-radius: {CARD_RADIUS}px; }}"
            f"#finding QPushButton {{ border: none; background: transparent; padding: 3px 6px; }}"
            f"#finding QPushButton {{ color: {theme.accent}; }}"
            f"#finding QPushButton:hover {{ text-decoration: underline; }}"
            f"#finding QPushButton:focus {{ border: 2px solid {theme.accent}; padding: 1px 4px; border-radius: 4px; }}"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 8, 4)
        column.setSpacing(2)
        title = self._label(finding.title(language), theme.muted if finding.waived else theme.ink)
        title.setStyleSheet(title.styleSheet() + "font-weight: 600;")
        head = QHBoxLayout()
        head.addWidget(title, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._label(self._why(), theme.muted, SMALL))
        if finding.waiver is not None:
            column.addWidget(self._label(self._waived(), theme.muted, SMALL))
        elif not narrow:
            column.addWidget(self._label(self._basis(), theme.muted, SMALL))
        if not mute and narrow:
            column.addLayout(self._filled(BarRow()))
        elif not mute:
            if self.finding.worth >= 0.05:
                head.addWidget(self._points())
            head.addLayout(self._filled(QHBoxLayout()))
        self.setAccessibleName(f"{finding.severity.words.of(language)}: {finding.title(language)}")

    def _label(self, text: str, colour: str, size: int = 0) -> QLabel:
        label = QLabel(tied(text))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setStyleSheet(f"color: {colour};" + (f"font-size: {size}px;" if size else ""))
        return label

    # What it says

    def _why(self) -> str:
        finding, language = self.finding, self._language
        kind = f"{finding.severity.words.of(language)} · {finding.dimension.words.of(language)}"
        return f"{kind[:1].upper()}{kind[1:]} · {finding.why(language)} {finding.fix(language)}"

    def _basis(self) -> str:
        return self.tr("Source: {source}").format(source=self.finding.texts.source.of(self._language))

    def _waived(self) -> str:
        waiver = self.finding.waiver
        assert waiver is not None
        by = waiver.by or self.tr("somebody")
        day = shown_day(waiver.on, self._language)
        said = self.tr("Waived by {by} on {day}: {reason}").format(by=by, day=day, reason=waiver.reason or "—")
        if waiver.until is None:
            return said
        until = self.tr("until {day}").format(day=shown_day(waiver.until, self._language))
        return f"{said} ({until})"

    # What it asks

    def _filled(self, row: Row) -> Row:
        """Return a row with the buttons in it."""
        row.setSpacing(2)
        row.setContentsMargins(0, 0, 0, 0)
        wanted: list[tuple[Request, str]] = [("show", self.tr("Show"))] if self.finding.cards else []
        if self.finding.waived:
            wanted.append(("unwaive", self.tr("Take the waiver back")))
        else:
            wanted += [("fix", self._fix()), ("waive", self.tr("Waive…"))]
        for request, text in wanted:
            row.addWidget(self._button(request, text))
        return row

    def _button(self, request: Request, text: str) -> QWidget:
        button = QPushButton(text.replace("&", "&&"))
        button.setAccessibleName(f"{text}: {self.finding.title(self._language)}")
        button.setProperty("request", request)
        button.clicked.connect(lambda: self.asked.emit(request, self.finding))
        return button

    def _fix(self) -> str:
        """Say what the repair will do."""
        repair = self.finding.repair
        if isinstance(repair, MakeCard):
            return self.tr("Add {card}").format(card=KINDS[repair.kind].a.of(self._language))
        if isinstance(repair, OpenLinks):
            return self.tr("Link…")
        return self.tr("Open the page") if isinstance(repair, OpenPage) else self.tr("Fix")

    def _points(self) -> QLabel:
        worth = round(self.finding.worth, 1)
        words = self.tr("+{points} point") if is_one(worth, self._language) else self.tr("+{points} points")
        points = shown_number(worth, self._language)
        label = self._label(words.format(points=points), self._theme.muted, SMALL)
        label.setWordWrap(False)
        if self.finding.worth > self.finding.points + 0.05:
            label.setToolTip(self.tr("The score rises once the contradictions that hold it down are solved."))
        return label
