"""The rows about the board: a frame of pan, zoom, the whole board in view, and drags of one and of a hundred cards."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPixmapCache
from PySide6.QtWidgets import QApplication

from mktcanvas.document.document import Document
from mktcanvas.ui.program import Program
from tests.benchmarks.moves import BURST, FRAMES, path, zooms
from tests.benchmarks.plans import notes_board
from tests.benchmarks.prototype import Prototype
from tests.benchmarks.row import Row, within
from tests.benchmarks.stage import Pointer, application, frames, program_on, settle, timed


def rows(cards: int) -> list[Row]:
    """Measure a board of ``cards`` cards beside a bare view of as many."""
    application()
    floor, name = Prototype(cards), f"canvas, {cards} cards"
    bare = {"pan": floor.pan(), "zoom": floor.zoom(), "whole": floor.whole(), 1: floor.drag(1), 100: floor.drag(100)}
    del floor
    with TemporaryDirectory() as folder:
        project = Path(folder) / "plan.mktcanvas"
        Document.create(project, notes_board(cards)).close()
        with program_on(project) as program:
            board = _Board(program)
            zoom, rest = board.zoom()
            return [
                within(f"{name}: pan", board.pan(), 16, 33, bare["pan"]),
                within(f"{name}: zoom", zoom, 16, 33, bare["zoom"]),
                within(f"{name}: zoom comes to rest", rest, 100, 100),
                within(f"{name}: whole board, first", board.whole_first(), 100, 100),
                within(f"{name}: whole board, again", board.whole_again(), 100, 100, bare["whole"]),
                within(f"{name}: drag 1", board.drag(1), 16, 33, bare[1]),
                within(f"{name}: drag 100", board.drag(100), 16, 33, bare[100]),
            ]


class _Board:
    """One open board and the hand on it."""

    def __init__(self, program: Program) -> None:
        self._scene = program.window.page.board.scene
        self._view = program.window.page.board.view
        self._hand = Pointer(self._view)

    def pan(self) -> list[float]:
        """Pull the board with the middle button."""
        hand, start = Pointer(self._view, Qt.MouseButton.MiddleButton), QPoint(600, 500)
        hand.press(start)
        times = frames(lambda step=step: hand.move(start - QPoint(0, step * 25)) for step in range(FRAMES))
        hand.release(start)
        self._back()
        return times

    def zoom(self) -> tuple[list[float], list[float]]:
        """Turn the wheel in bursts; return the frames while it turns, and those in which it comes to rest."""
        notches, times, rests = list(zooms()), [], []
        for start in range(0, len(notches), BURST):
            times += frames(lambda notch=notch: self._hand.zoom(notch) for notch in notches[start : start + BURST])
            rests.append(max(frames([lambda: None] * BURST)))
        self._back()
        return times, rests

    def whole_first(self) -> list[float]:
        """Bring the whole board into view with nothing drawn before; return the slowest frame of each time."""
        times = []
        for _ in range(5):
            QPixmapCache.clear()
            begun = timed(self._view.fit)
            times.append(max(begun, *frames([lambda: None] * BURST)))
            self._back()
        return times

    def whole_again(self) -> list[float]:
        """Paint the whole board again."""
        self._view.fit()
        settle()
        times = frames([self._view.viewport().update] * BURST)
        self._back()
        return times

    def drag(self, count: int) -> list[float]:
        """Carry the first cards over the board and take them back; picking them up is one of the frames."""
        ids = self._scene.reading_order()[:count]
        self._scene.select(ids)
        settle()
        start = self._view.mapFromScene(self._scene.cards[ids[0]].pos() + QPoint(12, 12))
        self._hand.press(start)
        times = frames(lambda at=at: self._hand.move(at) for at in path(start, self._view.viewport().size()))
        key = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._view, key)
        self._hand.release(start)
        self._scene.select([])
        settle()
        return times

    def _back(self) -> None:
        self._view.set_zoom(1)
        self._view.verticalScrollBar().setValue(0)
        settle()
