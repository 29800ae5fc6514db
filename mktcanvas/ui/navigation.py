"""The list of pages on the left, in the words of the method, with how much each holds."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mktcanvas.alignment.finding import Severity
from mktcanvas.alignment.report import Report
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.score_panel import ScorePanel

WIDTH = 200
_LOW = 700
CONSISTENCY = "consistency"
"""The page of the findings."""


class Navigation(QWidget):
    """One button a page; the open page's is checked. What a low window has no room for is scrolled to."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._group = QButtonGroup(self)
        self._counts: dict[str, QLabel] = {}
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self._scrolled())
        column.setContentsMargins(8, 20, 8, 8)
        column.setSpacing(4)
        section = ""
        for page in PAGES:
            if page.section != section:
                section = page.section
                column.addWidget(self._section(QCoreApplication.translate("Pages", section)))
            column.addWidget(self._button(page.name, QCoreApplication.translate("Pages", page.title)))
        self.score = ScorePanel(theme, language)
        self.score.clicked.connect(lambda: self.chosen.emit(CONSISTENCY))
        column.addWidget(self.score)
        column.addStretch()
        self._column = column

    def _scrolled(self) -> QWidget:
        """Return the widget that holds the list, as high as it needs to be."""
        area, ground, inside = QScrollArea(self), QWidget(), QWidget()
        area.setViewport(ground)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        for part in (ground, inside):
            part.setAutoFillBackground(False)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self.area = area
        return inside

    def _section(self, title: str) -> QLabel:
        label = QLabel(title.upper())
        label.setObjectName("section")
        label.setContentsMargins(8, 4, 0, 4)
        return label

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title)
        button.setObjectName("page")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(name))
        count = QLabel()
        count.setObjectName("muted")
        row = QHBoxLayout(button)
        row.setContentsMargins(0, 0, 8, 0)
        row.addWidget(count, alignment=Qt.AlignmentFlag.AlignRight)
        self._group.addButton(button)
        self._counts[name] = count
        self.buttons[name] = button
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the lines together where a small window would cut the score off."""
        low = self.height() < _LOW
        self._column.setSpacing(0 if low else 4)
        self._column.setContentsMargins(8, 6 if low else 20, 8, 4 if low else 8)
        super().resizeEvent(event)

    def show_page(self, name: str) -> None:
        """Check the button of the open page."""
        self.buttons[name].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many rows the table of each page holds."""
        for page in PAGES:
            if page.name == CONSISTENCY:
                continue
            count = counts.get(page.counts, 0) if page.counts else 0
            self._counts[page.name].setText(str(count) if count else "")

    def show_report(self, report: Report) -> None:
        """Show the score, and how many contradictions and gaps there are."""
        self.score.show_report(report)
        count = report.counts[Severity.contradiction] + report.counts[Severity.gap]
        self._counts[CONSISTENCY].setText(str(count) if count else "")
        words = self.tr("%n contradiction(s) and gap(s); advice is on the page", "", count) if count else ""
        self.buttons[CONSISTENCY].setToolTip(words)
        self.buttons[CONSISTENCY].setAccessibleDescription(words)
