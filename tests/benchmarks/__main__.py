"""Measure how fast the program is, as ratios inside one run, and print one table.

python -m tests.benchmarks [--cards 1000] [--project 500] [--large 10000] [--tries 5] [--only NAME]
"""

import argparse
import os
import tempfile
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory()
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = _HOME.name

from tests.benchmarks import canvas, opening, start  # noqa: E402
from tests.benchmarks.row import Row  # noqa: E402


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=1_000, help="cards on the board")
    parser.add_argument("--project", type=int, default=500, help="cards of the project that is started with")
    parser.add_argument("--large", type=int, default=10_000, help="cards of the large project")
    parser.add_argument("--tries", type=int, default=5)
    parser.add_argument("--only", choices=["start", "canvas", "large", "opening"])
    asked = parser.parse_args()
    parts: dict[str, Callable[[], list[Row]]] = {
        "start": lambda: start.rows(asked.project, asked.tries),
        "canvas": lambda: canvas.rows(asked.cards),
        "large": lambda: canvas.rows(asked.large),
        "opening": lambda: opening.rows(asked.large, asked.tries),
    }
    print(f"{'work':44} {'floor':>10} {'ours':>24} {'ratio':>6}  {'to reach':18} met")
    for name, measure in parts.items():
        for row in measure() if asked.only in (None, name) else ():
            ratio = f"{row.ratio:.2f}" if row.ratio is not None else "-"
            print(
                f"{row.name:44} {row.floor:>10} {row.ours:>24} {ratio:>6}  {row.reach:18} {'yes' if row.met else 'NO'}"
            )


main()
