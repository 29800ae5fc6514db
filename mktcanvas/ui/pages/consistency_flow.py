"""The flow from notes to objectives to actions to KPIs, as the chart catalogue draws it, in the window's own colours.

The drawing library is heavy and its work keeps Python busy, so a press draws it; this view only shows the picture.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from mktcanvas.alignment.report import Report
from mktcanvas.document.document import Document
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.press import Press, Printed, Wish
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.calm_wheel import calm_wheel
from mktcanvas.ui.widgets.panel import Panel

_PAUSE_MS = 250
_EDGES = 76
_LEAST, _MOST = 560, 1_400
_ENLARGED = 1.35
"""Type for paper is small on a screen: the chart is drawn narrower, and larger."""


class FlowView(QWidget):
    """Shows the flow of one plan, drawn again when the plan or the width has changed."""

    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._theme, self._language = document, theme, language
        self.setObjectName("pageGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._drawn: tuple[Strategy, str, int] | None = None
        self.press = Press(self)
        self.press.printed.connect(self._show)
        self.press.refused.connect(self._refuse)
        self.widths = QComboBox()
        calm_wheel(self.widths)
        for words, name in ((self.tr("Number of cards"), "flow"), (self.tr("Budget"), "flow-budget")):
            self.widths.addItem(words, name)
        self.widths.setAccessibleName(self.tr("Widths by"))
        self.widths.currentIndexChanged.connect(self._draw)
        self.picture = QLabel(self.tr("Drawing the flow…"))
        self.picture.setObjectName("muted")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.picture.setContentsMargins(14, 8, 14, 8)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self.picture)
        area.setStyleSheet("QScrollArea, #muted { background: transparent; }")
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.addWidget(Panel(self.tr("Flow"), area, self.widths))

    def show_report(self, report: Report) -> None:
        """Draw the plan as it is now."""
        self._draw()

    def _width(self) -> int:
        return min(max(self.width() - _EDGES, _LEAST), _MOST)

    def _draw(self) -> None:
        name, width = str(self.widths.currentData()), self._width()
        wanted = (self._document.strategy, name, width)
        if self._drawn is not None and self._drawn[0] is wanted[0] and self._drawn[1:] == wanted[1:]:
            return
        self._drawn = wanted
        wish = Wish(
            self._language,
            form="chart",
            chart=name,
            theme=self._theme.name,
            width=width / _ENLARGED,
            scale=self.devicePixelRatioF() * _ENLARGED,
        )
        self.press.order(self._document, wish)

    def _show(self, printed: Printed) -> None:
        if not printed.content:
            self.picture.setText(self.tr("The plan has nothing to draw a flow of yet."))
            return
        image = QImage.fromData(printed.content)
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(QPixmap.fromImage(image))
        self.picture.setAccessibleName(self.tr("Flow"))

    def _refuse(self, reason: str) -> None:
        self._drawn = None
        words = self.tr("{chart} could not be drawn: {reason}")
        self.picture.setText(words.format(chart=self.tr("Flow"), reason=reason))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._drawn is not None:
            self._pause.start()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DeferredDelete:
            self.press.close()
        return super().event(event)
