"""The rows about the board: frames of pan, zoom and drags, and an edit from the door to the repainted board."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards as card_edits
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note
from mktcanvas.ui.canvas.gestures import DragCards
from mktcanvas.ui.program import Program
from tests.benchmarks.row import Row

FRAMES = 60


def rows(count: int) -> list[Row]:
    """Measure a board of ``count`` notes at 1920 x 1080."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.mktcanvas"
        quadrants = list(Quadrant)
        notes = [
            Note(quadrant=quadrants[place % 4], title=f"Note {place} with a few words in it", rank=place, importance=3)
            for place in range(count)
        ]
        Document.create(path, notes).close()
        program = Program(application, motion=False)
        program.window.resize(1920, 1080)
        program.window.open_path(path)
        program.window.show()
        application.processEvents()
        found = _Board(program, count).rows()
        program.signals.take(None)
        program.window.hide()
    return found


class _Board:
    """One open board, and the steps that are timed on it."""

    def __init__(self, program: Program, count: int) -> None:
        self._program, self._count = program, count
        self._view = program.window.page.board.view
        self._scene = program.window.page.board.scene
        self._document = program.signals.document

    def rows(self) -> list[Row]:
        view, name = self._view, f"canvas, {self._count} cards"
        bar = view.verticalScrollBar()
        found = [Row.frames(f"{name}: pan", self._times(lambda step: bar.setValue(step * 25)), 16, 33)]
        found.append(Row.frames(f"{name}: zoom", self._times(lambda step: view.set_zoom(1 + step % 20 / 50)), 16, 33))
        view.fit()
        found.append(Row.frames(f"{name}: whole board", self._times(lambda _: None), 100, 100))
        view.set_zoom(1)
        found += [Row.frames(f"{name}: drag {cards}", self._drag(cards), 16, 33) for cards in (1, 100)]
        ids = [note.id for note in self._document.strategy.all(Note)]

        def rename(step: int) -> None:
            with self._document.edit("Rename", initiator=self._program.window.page.board) as edit:
                card_edits.change(edit, Note, [ids[step]], title=f"Renamed {step}")

        found.append(Row.frames(f"an edit, {self._count} cards", self._times(rename, 30), 25, 50))
        found.append(
            Row.frames(f"its undo, {self._count} cards", self._times(lambda _: self._document.undo(), 25), 25, 50)
        )
        return found

    def _times(self, do: Callable[[int], object], frames: int = FRAMES) -> list[float]:
        times = []
        for step in range(frames):
            begun = perf_counter()
            do(step)
            QApplication.processEvents()
            self._view.viewport().repaint()
            times.append((perf_counter() - begun) * 1000)
        return times

    def _drag(self, count: int) -> list[float]:
        ids = self._scene.reading_order()[:count]
        self._scene.select(ids)
        card = self._scene.cards[ids[0]]
        start = QPointF(card.x() + 10, card.y() + 10)
        gesture = DragCards(self._scene, card, start, 5, lambda *_: None, lambda *_: None)
        times = self._times(lambda step: gesture.move(start + QPointF(10 + step * 6, 20 + step * 5)))
        gesture.cancel()
        self._scene.flight.settle()
        return times
