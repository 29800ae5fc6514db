"""Measure how fast the program is, as ratios inside one run, and print one table."""

import argparse
import os
import tempfile
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory()
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = _HOME.name

from tests.benchmarks import brief, canvas, edits, examining, opening, pages, start  # noqa: E402
from tests.benchmarks.row import Row, heading  # noqa: E402

PARTS = ("start", "canvas", "large", "edits", "opening", "findings", "pages", "brief")


def main() -> None:
    """Print the table, each part as soon as it is measured."""
    asked = _arguments()
    parts: dict[str, Callable[[], list[Row]]] = {
        "start": lambda: start.rows(asked.project, asked.tries),
        "canvas": lambda: canvas.rows(asked.cards),
        "large": lambda: canvas.rows(asked.large),
        "edits": lambda: edits.rows(asked.large),
        "opening": lambda: opening.rows(asked.large, asked.tries),
        "pages": lambda: pages.rows(asked.project),
        "brief": lambda: brief.rows(asked.tries),
        "findings": lambda: examining.rows(asked.actions, asked.tries),
    }
    print(heading(), flush=True)
    for name in asked.only or PARTS:
        for row in parts[name]():
            print(row.line(), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--project", type=int, default=500, help="cards of the project that is started with")
    parser.add_argument("--cards", type=int, default=1_000, help="cards on the board")
    parser.add_argument("--large", type=int, default=10_000, help="cards of the large board and the large project")
    parser.add_argument("--actions", type=int, default=1_000, help="actions of the plan that is examined")
    parser.add_argument("--tries", type=int, default=5, help="processes or openings of which the best counts")
    parser.add_argument("--only", nargs="+", choices=PARTS, help="the parts to measure")
    return parser.parse_args()


if __name__ == "__main__":
    main()
