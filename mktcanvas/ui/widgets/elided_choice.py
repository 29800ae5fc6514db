"""A list to choose from that is as wide as its longest entry where there is room, and elides what finds none."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from mktcanvas.ui.widgets.calm_wheel import calm_wheel

_LEAST, _MOST, _SPARE = 150, 320, 24
"""In pixels; the last one is the room that the frame and the arrow take beyond what the style reckons."""


class ElidedChoice(QComboBox):
    """A combo box whose text is never cut in the middle of a letter."""

    def __init__(self) -> None:
        super().__init__()
        calm_wheel(self)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        return (super().sizeHint() + QSize(_SPARE, 0)).boundedTo(QSize(_MOST, 1000))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(_LEAST, 1000))

    def shown_text(self) -> str:
        """Return the text as it is painted."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room - 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
