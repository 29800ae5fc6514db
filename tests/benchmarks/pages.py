"""The rows about opening each page of the window: the first time, when it is made, and again.

The pages that load a library of their own (Consistency, Brief) may take longer the first time; they show that they
are busy and go on by themselves, which is not measured here.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from mktcanvas.document.document import Document
from mktcanvas.ui.pages.catalog import PAGES
from tests.benchmarks.plans import large_plan
from tests.benchmarks.row import Row
from tests.benchmarks.stage import program_on, settle, timed

FIRST, HEAVY, AGAIN = 250.0, 900.0, 50.0
"""Milliseconds that opening a page may take."""
_HEAVY = ("consistency", "brief")


def rows(cards: int) -> list[Row]:
    """Measure every page on a project of ``cards`` cards."""
    with TemporaryDirectory() as folder:
        project = Path(folder) / "plan.mktcanvas"
        Document.create(project, large_plan(cards)).close()
        with program_on(project) as program:
            settle(2.0)
            names = [page.name for page in PAGES]
            first = {}
            for name in names[1:]:
                first[name] = timed(lambda name=name: program.window.open_page(name))
                settle(1.0)
            again = {}
            for name in names:
                again[name] = timed(lambda name=name: program.window.open_page(name))
                settle()
    made = [_row(f"page: {name}, first time", time, HEAVY if name in _HEAVY else FIRST) for name, time in first.items()]
    return made + [_row(f"page: {name}, again", time, AGAIN) for name, time in again.items()]


def _row(name: str, time: float, most: float) -> Row:
    return Row(name, "-", f"{time:.0f} ms", None, f"≤ {most:.0f} ms", time <= most)
