"""The row about opening: the ``Strategy`` of a large project against reading its rows with sqlite3."""

import sqlite3
import tempfile
from pathlib import Path
from time import perf_counter

from mktcanvas.document.document import Document
from mktcanvas.document.schema import columns
from mktcanvas.model.kinds import ROWS
from mktcanvas.model.row import Row as PlanRow
from mktcanvas.model.strategy import Strategy
from tests.benchmarks.plans import large_plan
from tests.benchmarks.row import Row


def rows(cards: int, tries: int) -> list[Row]:
    """Measure the rows of a project of ``cards`` cards; the best of ``tries`` counts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.mktcanvas"
        Document.create(path, large_plan(cards)).close()
        floor = min(_read(path)[0] for _ in range(tries))
        built = min(_built(path) for _ in range(tries))
    return [Row.ratio_of(f"Strategy of {cards} cards, rows validated", floor, floor + built, 3, "s")]


def _read(path: Path) -> tuple[float, list[tuple[type[PlanRow], list[tuple[object, ...]]]]]:
    connection = sqlite3.connect(path)
    begun = perf_counter()
    found = [(row, connection.execute(f'SELECT * FROM "{row.table}"').fetchall()) for row in ROWS]
    taken = perf_counter() - begun
    connection.close()
    return taken, found


def _built(path: Path) -> float:
    found = _read(path)[1]
    begun = perf_counter()
    Strategy.of(row.read(dict(zip(columns(row), values, strict=True))) for row, lines in found for values in lines)
    return perf_counter() - begun
