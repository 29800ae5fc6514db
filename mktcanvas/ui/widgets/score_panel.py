"""The alignment score under the list of pages: the number, a bar, and how many findings of each severity."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mktcanvas.alignment.figures import listed
from mktcanvas.alignment.finding import Severity
from mktcanvas.alignment.report import Report
from mktcanvas.ui.theme import LARGE, SMALL, Theme

_NUMBER = LARGE + 8


def severity_colour(theme: Theme, severity: Severity) -> str:
    """Return the colour of a severity's words and marks."""
    return {Severity.contradiction: theme.error, Severity.gap: theme.warning}.get(severity, theme.muted)


class _Bar(QWidget):
    """How much of a hundred there is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.share = 0.0
        self.setFixedHeight(5)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        for colour, width in ((self._theme.line, 1.0), (self._theme.accent, self.share)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(0, 0, whole.width() * width, whole.height()), 2.5, 2.5)
        painter.end()


class ScorePanel(QWidget):
    """Shows the score of a report, or what a plan lacks to have one; a click asks for the findings."""

    clicked = Signal()

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.number, self.whole = QLabel(), QLabel(" / 100")
        self.number.setStyleSheet(f"font-size: {_NUMBER}px; font-weight: 600;")
        self.number.setMinimumHeight(_NUMBER)
        self.whole.setObjectName("muted")
        self.bar = _Bar(theme)
        self.words = self._label()
        self.words.setObjectName("muted")
        self.counts = {severity: self._label() for severity in Severity}
        for severity, label in self.counts.items():
            label.setStyleSheet(f"color: {severity_colour(theme, severity)};")
        title = QLabel(self.tr("Alignment"))
        title.setStyleSheet(f"color: {theme.muted}; font-size: {SMALL}px;")
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.number, alignment=Qt.AlignmentFlag.AlignBaseline)
        line.addWidget(self.whole, alignment=Qt.AlignmentFlag.AlignBaseline)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 4)
        column.setSpacing(4)
        column.addWidget(title)
        column.addLayout(line)
        column.addWidget(self.bar)
        column.addWidget(self.words)
        for label in self.counts.values():
            column.addWidget(label)
        self.hide()

    def _label(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def show_report(self, report: Report) -> None:
        """Show how a plan stands."""
        scored = report.score is not None
        self.number.setText(str(report.score))
        for widget in (self.number, self.whole, self.bar):
            widget.setVisible(scored)
        self.bar.share = (report.score or 0) / 100
        self.bar.update()
        self.words.setVisible(not scored or report.capped)
        if not scored:
            lacking = listed(report.missing).of(self._language)
            self.words.setText(self.tr("No score yet. The plan still needs {lacking}.").format(lacking=lacking))
        elif report.capped:
            self.words.setText(self.tr("Held at {cap} by contradictions").format(cap=report.cap))
        for severity, label in self.counts.items():
            count = report.counts[severity]
            label.setText("● " + severity.counted(count).of(self._language))
            label.setVisible(bool(count))
        self.setAccessibleName(self.spoken(report))
        self.show()

    def spoken(self, report: Report) -> str:
        """Return what a screen reader says."""
        shown = [self.words.text()] if report.score is None else [self.tr("Alignment {score} of 100")]
        shown += [label.text().removeprefix("● ") for label in self.counts.values() if not label.isHidden()]
        return ", ".join(shown).format(score=report.score)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
