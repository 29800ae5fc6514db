"""The stage that boards are measured on: the program at 1920 x 1080, a pointer, and a clock that paces frames.

The program is begun as it is when a person starts it, motion included, and is driven by the events a person makes.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

from mktcanvas.ui.app import GARBAGE, STYLE
from mktcanvas.ui.program import Program, begin

FRAME = 1 / 60
SIZE = (1920, 1080)
_QUIET = 0.2
"""Seconds after which every flight and every delayed painting is over."""


@contextmanager
def program_on(path: Path) -> Iterator[Program]:
    """Open the program on a project, in a window of the size that is measured."""
    gc.disable()
    program = begin(application(), path)
    gc.freeze()
    gc.set_threshold(*GARBAGE)
    gc.enable()
    program.window.resize(*SIZE)
    settle()
    yield program
    program.signals.take(None)
    program.window.hide()
    program.window.deleteLater()
    settle()


def application() -> QApplication:
    """Return the one application."""
    found = QApplication.instance() or QApplication(["mktcanvas", *STYLE])
    assert isinstance(found, QApplication)
    return found


def settle(seconds: float = _QUIET) -> None:
    """Let the window do what it still has to do, unmeasured."""
    end = perf_counter() + seconds
    while perf_counter() < end:
        QApplication.processEvents()
        sleep(0.001)


def timed(do: Callable[[], object]) -> float:
    """Do something, let what it leads to be painted, and return the milliseconds until then."""
    begun = perf_counter()
    do()
    QApplication.processEvents()
    return (perf_counter() - begun) * 1000


def frames(steps: Iterable[Callable[[], object]]) -> list[float]:
    """Do one step a frame, sixty a second, and return how long each took until it was painted.

    The pause between two frames lets the clocks of flights fall due in the next one, as on a screen.
    """
    times = []
    for step in steps:
        begun = perf_counter()
        times.append(timed(step))
        sleep(max(0.0, FRAME - (perf_counter() - begun)))
    return times


class Pointer:
    """A mouse over a view: presses, moves and turns its wheel, in the view's own pixels."""

    def __init__(self, view: QGraphicsView, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        self._view, self._button = view, button

    def press(self, at: QPoint) -> None:
        self._send(QEvent.Type.MouseButtonPress, at, self._button)

    def move(self, at: QPoint) -> None:
        self._send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton)

    def release(self, at: QPoint) -> None:
        self._send(QEvent.Type.MouseButtonRelease, at, self._button)

    def zoom(self, notches: int) -> None:
        """Turn the wheel with Ctrl held, over the middle of the view."""
        at = QPointF(self._view.viewport().rect().center())
        event = QWheelEvent(
            at,
            QPointF(self._view.viewport().mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, notches * 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self._view.viewport(), event)

    def _send(self, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton) -> None:
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else self._button
        viewport = self._view.viewport()
        where, on_screen = QPointF(at), QPointF(viewport.mapToGlobal(at))
        event = QMouseEvent(kind, where, on_screen, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)
