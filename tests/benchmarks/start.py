"""The rows about starting: the first painted window, the board of a project, and the memory it takes.

All three come from the same processes: a bare window, the same with sqlmodel, and the program twice.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from mktcanvas.document.document import Document
from tests.benchmarks.fresh import best
from tests.benchmarks.plans import large_plan
from tests.benchmarks.row import Row, against


def rows(cards: int, tries: int) -> list[Row]:
    """Measure ``tries`` fresh processes of each; the fastest counts."""
    with TemporaryDirectory() as folder:
        project = Path(folder) / "plan.mktcanvas"
        Document.create(project, large_plan(cards)).close()
        bare, library, picture, board = best(
            tries,
            ("bare_window",),
            ("bare_window", "sqlmodel"),
            ("first_picture", str(project)),
            ("first_board", str(project)),
        )
    return [
        against("start: to the first painted window", bare.seconds, picture.seconds, 1.35, "s"),
        against(f"start: to the board of {cards} cards", library.seconds, board.seconds, 1.3, "s"),
        Row("start: heavy libraries imported by then", "-", board.heavy, None, "none", board.heavy == "-"),
        against(f"memory: {cards} cards on screen", library.megabytes, board.megabytes, 1.6, "MB"),
    ]
