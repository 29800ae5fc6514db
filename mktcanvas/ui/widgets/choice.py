"""A large button that offers one thing: its picture, its title, and what there is to say about it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mktcanvas.ui.theme import font


class Choice(QPushButton):
    """A button with two kinds of words; its whole face is one place to press."""

    def __init__(self, title: str, about: str, width: int) -> None:
        super().__init__()
        self.setObjectName("choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self._picture = QLabel()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        for text, weight, name in ((title, QFont.Weight.DemiBold, ""), (about, QFont.Weight.Normal, "muted")):
            line = QLabel(shortened(text, font(weight=weight), width))
            line.setObjectName(name)
            line.setFont(font(weight=weight))
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setWordWrap(True)
            words.addWidget(line)
        words.addStretch()
        row.addLayout(words, 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture at the left."""
        self._picture.setPixmap(picture)

    @property
    def picture(self) -> QPixmap:
        """What is shown at the left."""
        return self._picture.pixmap()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()


def shortened(text: str, written: QFont, width: int) -> str:
    """Return a text whose words that are wider than ``width`` pixels, such as paths, are shortened."""
    metrics = QFontMetrics(written)
    return " ".join(metrics.elidedText(word, Qt.TextElideMode.ElideMiddle, width) for word in text.split())
