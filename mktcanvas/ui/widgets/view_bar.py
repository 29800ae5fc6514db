"""The line at the top of a page: its views as buttons on the left, what belongs to the page on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from mktcanvas.ui.widgets.bar_row import BarRow


class ViewBar(QWidget):
    """One button a view; the shown one's is checked."""

    chosen = Signal(int)
    """The place of the view that is wanted."""

    def __init__(self, titles: Sequence[str], *beside: QWidget, below: int = 0) -> None:
        """``beside`` stands right behind the views; ``below`` pixels are kept free under the line."""
        super().__init__()
        self.setObjectName("pageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = BarRow(self)
        self._row.setContentsMargins(16, 6, 16, below)
        self._row.setSpacing(4)
        self.buttons = QButtonGroup(self)
        for place, title in enumerate(titles):
            button = QPushButton(title)
            button.setObjectName("view")
            button.setCheckable(True)
            self.buttons.addButton(button, place)
            self._row.addWidget(button)
        self.buttons.idClicked.connect(self.chosen)
        for widget in beside:
            self._row.addWidget(widget)
        self._row.add_stretch()

    def show_chosen(self, place: int) -> None:
        """Check the button of the view that is shown."""
        self.buttons.button(place).setChecked(True)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the right end."""
        for widget in widgets:
            self._row.addWidget(widget)
