"""The rows about starting: time to the first painted frame, time to a usable board, memory. Each a fresh process."""

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from mktcanvas.document.document import Document
from tests.benchmarks.plans import large_plan
from tests.benchmarks.row import Row

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
{extra}
application = QApplication([])
window = QMainWindow()
window.resize(1280, 720)
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
{memory}
"""

FRAME = """
import os, sys
from pathlib import Path
import mktcanvas.ui.app as app
paint = app.Frame.paintEvent
def painted(self, event):
    paint(self, event)
    os._exit(0)
app.Frame.paintEvent = painted
app.run(Path(sys.argv[1]))
"""

BOARD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import mktcanvas.ui.app as app
load = app.load
def seen(dotted):
    begin = load(dotted)
    def then(*arguments):
        program = begin(*arguments)
        QApplication.processEvents()
        QTimer.singleShot(0, QApplication.quit)
        return program
    return then
app.load = seen
app.run(Path(sys.argv[1]))
heavy = [name for name in ("matplotlib", "reportlab", "numpy", "pypdf", "openpyxl") if name in sys.modules]
assert not heavy, heavy
{memory}
"""

MEMORY = "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"


def rows(cards: int, tries: int) -> list[Row]:
    """Measure every row; ``tries`` fresh processes each, the best of them counts."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "plan.mktcanvas"
        Document.create(project, large_plan(cards)).close()
        bare = _seconds(BARE.format(extra="", memory=""), project, tries)
        with_rows = _seconds(BARE.format(extra="import sqlmodel", memory=""), project, tries)
        frame = _seconds(FRAME, project, tries)
        board = _seconds(BOARD.format(memory=""), project, tries)
        floor = _printed(BARE.format(extra="import sqlmodel", memory=MEMORY), project)
        memory = _printed(BOARD.format(memory=MEMORY), project)
    return [
        Row.ratio_of("start: to the first painted frame", bare, frame, 1.35, "s"),
        Row.ratio_of(f"start: to the board of {cards} cards", with_rows, board, 1.3, "s"),
        Row.ratio_of(f"memory: {cards} cards on screen", floor, memory, 1.6, "MB"),
    ]


def _run(code: str, project: Path) -> str:
    return subprocess.run([sys.executable, "-c", code, str(project)], check=True, capture_output=True, text=True).stdout


def _seconds(code: str, project: Path, tries: int) -> float:
    times = []
    for _ in range(tries):
        begun = perf_counter()
        _run(code, project)
        times.append(perf_counter() - begun)
    return min(times)


def _printed(code: str, project: Path) -> float:
    return float(_run(code, project).split()[-1])
