"""The line beside a view in which words are typed that its cards must hold. Accents and case do not matter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from mktcanvas.model.naming import folded
from mktcanvas.ui.pages.page import page_of

NARROWEST = 110


class WordFilter(QLineEdit):
    """Says what fits the words that are typed; Esc takes them away. It is ``widest`` pixels wide at most, if given."""

    def __init__(self, widest: int | None = None) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Filter by words"))
        self.setAccessibleName(self.placeholderText())
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(NARROWEST)
        if widest is not None:
            self.setMaximumWidth(widest)

    def fits(self, *texts: str) -> bool:
        """Return whether every word is in one of the texts; everything fits while none is typed."""
        words = folded(self.text()).split()
        said = folded(" ".join(texts)) if words else ""
        return all(word in said for word in words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape and (page := page_of(self)) is not None:
            page.setFocus()
        else:
            super().keyPressEvent(event)
