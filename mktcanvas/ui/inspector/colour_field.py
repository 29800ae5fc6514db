"""The editor of a colour, loaded where a form has one."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QColorDialog, QLineEdit

from mktcanvas.ui.inspector.field_editors import TextField
from mktcanvas.ui.inspector.field_readers import read_colour

_SWATCH = 16


class ColourField(TextField):
    """A colour as text, with a swatch of it inside the line that opens a dialog to choose it from."""

    def __init__(self) -> None:
        super().__init__(str, read_colour, pause=False)
        self.swatch = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.swatch.setText(QCoreApplication.translate("Inspector", "Choose a colour…"))
        self.swatch.setToolTip(self.swatch.text())
        self.swatch.triggered.connect(self._ask)
        self.textChanged.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        """Paint the swatch in the colour that stands in the line, with a stroke through it where none does."""
        colour = QColor.fromString(self.text().strip())
        picture = QPixmap(_SWATCH, _SWATCH)
        picture.fill(colour if colour.isValid() else self.palette().color(QPalette.ColorRole.Base))
        painter = QPainter(picture)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawRect(0, 0, _SWATCH - 1, _SWATCH - 1)
        if not colour.isValid():
            painter.drawLine(0, _SWATCH - 1, _SWATCH - 1, 0)
        painter.end()
        self.swatch.setIcon(QIcon(picture))

    def _ask(self) -> None:
        dialog = QColorDialog(QColor.fromString(self.text().strip()), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setWindowTitle(self.swatch.text().rstrip("…"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self._take)
        dialog.open()

    def _take(self, colour: QColor) -> None:
        self.setText(colour.name().upper())
        self._hear()
        self._give()
