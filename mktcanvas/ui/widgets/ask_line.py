"""A box that asks for one line, wide enough for a usual name."""

from PySide6.QtWidgets import QInputDialog, QWidget

_WIDTH = 440


def ask_line(parent: QWidget, title: str, words: str, text: str = "") -> tuple[str, bool]:
    """Ask for a line of text, ``text`` to begin with; return it, and whether the person agreed to it."""
    box = QInputDialog(parent)
    box.setWindowTitle(title)
    box.setLabelText(words)
    box.setTextValue(text)
    box.resize(max(_WIDTH, box.sizeHint().width()), box.sizeHint().height())
    agreed = bool(box.exec())
    box.deleteLater()
    return box.textValue(), agreed
