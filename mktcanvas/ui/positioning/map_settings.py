"""What can be set about a map: its title, its poles and what they are about; shown while nothing is selected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from mktcanvas.document.document import Document
from mktcanvas.model.positioning import PositioningMap
from mktcanvas.ui.widgets.row_form import RowForm

_FIELDS = ("title", "x_low", "x_high", "x_meaning", "y_low", "y_high", "y_meaning")


class MapSettings(QWidget):
    """The form of one map."""

    said = Signal(str)
    asked_to_remove = Signal(str)

    def __init__(self, document: Document, on_map: str, language: str) -> None:
        super().__init__()
        self.form = RowForm(document, lambda: document.strategy.get(PositioningMap, on_map), _FIELDS, language)
        self.form.said.connect(self.said)
        heading = QLabel(self.tr("THE MAP"))
        heading.setObjectName("section")
        remove = QPushButton(self.tr("Delete this map"))
        remove.clicked.connect(lambda: self.asked_to_remove.emit(on_map))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.form)
        column.addWidget(remove, alignment=Qt.AlignmentFlag.AlignLeft)
