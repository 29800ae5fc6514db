"""The program as it is started, ended when its board is painted and idle: ``python first_board.py PROJECT``."""

from collections.abc import Callable
from typing import Any

import starting  # noqa: F401
from leaving import leave
from PySide6.QtCore import QEvent, QObject, QTimer

from mktcanvas.__main__ import main
from mktcanvas.ui import app


class Watch(QObject):
    """Waits for the first picture of a widget, and for what was queued before it."""

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, leave)
        return False


_load = app.load


def load(dotted: str) -> Callable[..., Any]:
    """Load as the program does, and watch the board of the window that is made."""
    begin = _load(dotted)

    def begun(*arguments: object) -> Any:
        program = begin(*arguments)
        viewport = program.window.page.view.viewport()
        viewport.installEventFilter(Watch(viewport))
        return program

    return begun


app.load = load
main()
