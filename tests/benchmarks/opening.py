"""The rows about opening a large project: its ``Strategy``, and all of it, against reading the rows with sqlite3."""

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.document.gate import plan_of
from mktcanvas.model.kinds import PLAN_ROWS
from tests.benchmarks.plans import large_plan
from tests.benchmarks.row import Row, against


def rows(cards: int, tries: int) -> list[Row]:
    """Measure a project of ``cards`` cards; the best of ``tries`` counts."""
    with TemporaryDirectory() as folder:
        project, backups = Path(folder) / "plan.mktcanvas", Backups(Path(folder) / "backups")
        Document.create(project, large_plan(cards), backups=backups).close()
        reading, building, opening = (
            min(times)
            for times in zip(*([*_built(project), _opened(project, backups)] for _ in range(tries)), strict=True)
        )
    return [
        against(f"open: the Strategy of {cards} cards", reading, reading + building, 3, "ms"),
        against(f"open: all of it, {cards} cards", reading, opening, None, "ms"),
    ]


def _built(project: Path) -> tuple[float, float]:
    """Return the milliseconds of reading the rows, and of making a ``Strategy`` of them."""
    connection = sqlite3.connect(project)
    begun = perf_counter()
    found = {row: connection.execute(f'SELECT * FROM "{row.table}"').fetchall() for row in PLAN_ROWS}
    read = perf_counter()
    plan_of(found, project)
    made = perf_counter()
    connection.close()
    return (read - begun) * 1000, (made - read) * 1000


def _opened(project: Path, backups: Backups) -> float:
    begun = perf_counter()
    document = Document.open(project, backups=backups)
    taken = (perf_counter() - begun) * 1000
    document.close()
    return taken
