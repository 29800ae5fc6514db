"""The line at the foot of the window: what is saved, how much there is, how large it is shown."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from mktcanvas.ui.numbers import percent

HEIGHT = 32
MESSAGE_MS = 8_000


class _Sentence(QLabel):
    """A line of plain text that takes the room there is, and is shortened where that is too little."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


class StatusBar(QWidget):
    """Says that everything is saved, counts the plan, and holds the zoom."""

    asked_to_fit = Signal()
    asked_to_zoom = Signal(int)
    """One step in (1) or out (-1), or back to 100 % (0)."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.state = QLabel()
        self.counts = QLabel()
        self._zoom = self._button(percent(1, language), lambda: self.asked_to_zoom.emit(0))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 1, 8, 0)  # the line above is the bar's own: nothing may lie on it
        row.setSpacing(20)
        row.addWidget(self.state)
        row.addWidget(self.counts)
        self._message = _Sentence()
        self._clock = QTimer(self, interval=MESSAGE_MS, singleShot=True)
        self._clock.timeout.connect(self.hush)
        row.addWidget(self._message, 1)
        self._zooms = [
            self._button(self.tr("Fit"), self.asked_to_fit.emit),
            self._button("−", lambda: self.asked_to_zoom.emit(-1)),
            self._zoom,
            self._button("+", lambda: self.asked_to_zoom.emit(1)),
        ]
        self._zooms[1].setAccessibleName(self.tr("Zoom out"))
        self._zooms[3].setAccessibleName(self.tr("Zoom in"))
        inner = QHBoxLayout()
        inner.setSpacing(0)
        for button in self._zooms:
            inner.addWidget(button)
        row.addLayout(inner)
        self.show_nothing()

    def _button(self, text: str, do: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName("plain")
        button.setText(text)
        button.clicked.connect(do)
        return button

    def show_nothing(self) -> None:
        """Show that no project is open."""
        self.state.clear()
        self.counts.clear()
        self._set_zoom_shown(False)

    def show_project(self, counts: Mapping[str, int], refusal: str) -> None:
        """Show that all is saved, or why nothing can be changed, and how much the plan holds."""
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setText(refusal or self.tr("✓ Saved"))
        parts = (
            self.tr("%n note(s)", "", counts.get("note", 0)),
            self.tr("%n action(s)", "", counts.get("action", 0)),
            self.tr("%n link(s)", "", counts.get("link", 0)),
        )
        self.counts.setText(" · ".join(parts))

    def say(self, sentence: str) -> None:
        """Show a sentence for a while; an empty one ends what was said."""
        self._message.setText(sentence)
        self._message.setToolTip(sentence.replace("&", "&amp;").replace("<", "&lt;"))
        self._clock.start()

    def hush(self) -> None:
        """Show no sentence any longer: what it was about is past."""
        self._clock.stop()
        self._message.clear()
        self._message.setToolTip("")

    def show_zoom(self, zoom: float) -> None:
        """Show a zoom, 1 being 100 %; 0 hides its buttons."""
        self._set_zoom_shown(bool(zoom))
        self._zoom.setText(percent(zoom, self._language))

    def _set_zoom_shown(self, shown: bool) -> None:
        for button in self._zooms:
            button.setVisible(shown)
