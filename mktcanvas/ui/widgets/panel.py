"""A framed part of a page: its title, a word on the right of it, and what it holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

_HEAD = 28
"""The height of a title, that of a control beside it: titles side by side stand equally high."""


class Panel(QFrame):
    """A white frame with a title around one widget."""

    def __init__(self, title: str, content: QWidget, *beside: QWidget) -> None:
        super().__init__()
        self.setObjectName("panel")
        heading = QLabel(title)
        heading.setObjectName("panelTitle")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setMinimumHeight(_HEAD)
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 8, 0)
        row.addWidget(heading)
        row.addStretch()
        for widget in beside:
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(content, 1)


def framed(content: QWidget) -> QFrame:
    """Return a frame without a title around a widget."""
    frame = QFrame()
    frame.setObjectName("panel")
    column = QVBoxLayout(frame)
    column.setContentsMargins(1, 6, 1, 6)
    column.addWidget(content)
    return frame


def muted(text: str, *, wraps: bool = False) -> QLabel:
    """Return plain text in the colour of what matters less: one line, or as many as it takes if it ``wraps``."""
    label = QLabel(text)
    label.setObjectName("muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    return label
