"""What stands where nothing is yet: what would be here, and what can be done about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_WIDEST = 720
"""A line of words is not wider than this, in pixels."""


class EmptyState(QWidget):
    """A sentence or two, with a button for each thing that can be done at once."""

    def __init__(self, sentence: str, offers: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        super().__init__()
        self.setObjectName("pageGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = QLabel(sentence)
        words.setObjectName("muted")
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setMaximumWidth(_WIDEST)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = QHBoxLayout()
        line.addWidget(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 0)
        column.setSpacing(12)
        column.addStretch()
        column.addLayout(line)
        column.addLayout(self._buttons(offers))
        column.addStretch()

    def _buttons(self, offers: Sequence[tuple[str, Callable[[], object]]]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        for text, do in offers:
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, do=do: do())
            row.addWidget(button)
        row.addStretch()
        return row
