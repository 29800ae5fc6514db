"""How a field keeps still while what it stands in is scrolled by the wheel.

Qt gives the keys to a box that the wheel turns over, and lets the wheel change its value. A form that is scrolled with
the pointer anywhere in it must not be changed by that.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class _CalmWheel(QObject):
    """Passes the wheel on to what a field stands in, unless the field has the keys."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def calm_wheel(field: QWidget) -> None:
    """Let a field take the wheel only while it has the keys, and never get the keys by the wheel."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_CalmWheel(field))
