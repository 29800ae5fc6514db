"""A line in which one thing after another is entered; what was given is a step, and Ctrl+Z takes the step back."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class EntryLine(QLineEdit):
    """Leaves undo and redo to the window while nothing that was typed here can be taken back."""

    def wipe(self) -> None:
        """Take the text away, for it was given; it does not come back by undo."""
        self.setText("")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            idle = not (self.isUndoAvailable() or self.isRedoAvailable())
            if idle and any(event.matches(step) for step in _STEPS):
                event.ignore()
                return True
        return super().event(event)
