"""A thin bar that offers one thing to do, in nobody's way: taken by its button or its keys, or let pass by Esc."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

KEYS = "Ctrl+Shift+V"
SHOWN_MS = 30_000


class OfferBar(QWidget):
    """Says what is the case and offers what can be done about it, until it is done, put away or out of date."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._do: Callable[[], object] = lambda: None
        self.setObjectName("offerBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.setToolTip(QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText))
        self.button.clicked.connect(self.accept)
        away = QToolButton()
        away.setObjectName("plain")
        away.setText("×")
        away.setAccessibleName(self.tr("Put this away"))
        away.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.addWidget(self.sentence)
        row.addWidget(self.button)
        row.addStretch()
        row.addWidget(away)
        self._clock = QTimer(self, interval=SHOWN_MS, singleShot=True)
        self._clock.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self._keys = QShortcut(QKeySequence(KEYS), self, self.accept, Qt.ShortcutContext.WindowShortcut)
        self.hide()

    def offer(self, sentence: str, button: str, do: Callable[[], object]) -> None:
        """Offer to do something, in place of what was offered before."""
        self.sentence.setText(sentence)
        self.button.setText(button)
        self._do = do
        self._clock.start()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from sight by Esc, where nothing else in the part of the window that the bar belongs to takes it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.hide()
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Do what is offered."""
        if self.isVisible():
            self.hide()
            self._do()
