"""The rows about editing a large project: from the door to the repainted window, and back by undo.

Each verb is asked for as the board asks for it; the floor is one row changed and committed by sqlite3 alone.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from time import perf_counter

from mktcanvas.document.document import Document
from mktcanvas.document.edits import links
from mktcanvas.model.choices import Quadrant, Relation
from mktcanvas.model.note import Note
from mktcanvas.model.segment import Segment
from mktcanvas.ui.program import Program
from tests.benchmarks.plans import large_plan
from tests.benchmarks.row import Row, within
from tests.benchmarks.stage import program_on, settle, timed

TIMES = 25


def rows(cards: int) -> list[Row]:
    """Measure each verb on a project of ``cards`` cards."""
    with TemporaryDirectory() as folder:
        project = Path(folder) / "plan.mktcanvas"
        Document.create(project, large_plan(cards)).close()
        floor = _commits(project)
        with program_on(project) as program:
            desk = _Desk(program)
            return [
                row for name, verb in desk.verbs().items() for row in _pair(f"{name}, {cards} cards", desk, verb, floor)
            ]


def _pair(name: str, desk: "_Desk", verb: Callable[[int], object], floor: list[float]) -> list[Row]:
    there = [desk.seen(lambda step=step: verb(step)) for step in range(TIMES)]
    back = [desk.seen(desk.undo) for _ in range(TIMES)]
    return [within(f"edit: {name}", there, 25, 50, floor), within(f"undo: {name}", back, 25, 50, floor)]


def _commits(project: Path) -> list[float]:
    """Return how long sqlite3 takes to change one row and commit, with the safety that projects have."""
    copy = project.with_suffix(".copy")
    copyfile(project, copy)
    connection = sqlite3.connect(copy, isolation_level=None)
    connection.execute("PRAGMA synchronous = EXTRA")
    ids = [identity for (identity,) in connection.execute("SELECT id FROM note LIMIT ?", (TIMES,))]
    times = []
    for identity in ids:
        begun = perf_counter()
        connection.execute("UPDATE note SET title = 'Renamed' WHERE id = ?", (identity,))
        times.append((perf_counter() - begun) * 1000)
    connection.close()
    return times


class _Desk:
    """An open project and what is done to its notes."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._document = program.signals.document
        self._view = program.window.page.board.view
        self._ids = program.window.page.board.scene.reading_order()[:: max(1, cards_apart(program))]
        self.undo = program.window.actions_by_name["undo"].trigger

    def verbs(self) -> dict[str, Callable[[int], object]]:
        """Return what is measured, by name; each takes the number of the time."""
        view, ids = self._view, self._ids
        zones = list(Quadrant)
        return {
            "rename": lambda step: view.asked_to_rename.emit(ids[step], f"Renamed for the time number {step}"),
            "rate": lambda step: view.asked_to_rate.emit((ids[step],), 1 + step % 5),
            "move": lambda step: view.asked_to_place.emit((ids[step],), zones[step % 4], ids[-1 - step]),
            "add": lambda step: view.asked_to_add.emit(zones[step % 4], f"A new note, number {step}", False),
            "link": self._link,
        }

    def seen(self, do: Callable[[], object]) -> float:
        """Time a step until the window shows it; what flies or is put off is let end unmeasured."""
        taken = timed(do)
        settle()
        return taken

    def _link(self, step: int) -> None:
        strategy = self._document.strategy
        note, segment = strategy.get(Note, self._ids[step]), strategy.all(Segment)[-1]
        assert note is not None
        with self._document.edit("Link two cards") as edit:
            links.add(edit, Relation.concerns, note.id, segment.id)


def cards_apart(program: Program) -> int:
    """Return how far apart the cards are that are changed, so that they lie in all zones."""
    return len(program.window.page.board.scene.cards) // (3 * TIMES)
