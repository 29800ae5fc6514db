"""A tour of the window, to be watched from outside: every page is opened, the brief is printed, and it ends.

    python -m tests.tour PROJECT

The project is opened as the program opens it. The last line printed names the pages that were seen.
"""

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from mktcanvas.ui.app import STYLE
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.program import begin
from mktcanvas.ui.wish_book import WishBook

_A_PAGE, _A_BRIEF = 0.1, 60.0
"""Seconds that a page is shown, and that a brief may take."""


def tour(project: Path) -> list[str]:
    """Open every page of the window on a project and print its brief; return the names of the pages."""
    application = QApplication(["mktcanvas", *STYLE])
    window = begin(application, project).window
    seen = []
    for page in PAGES:
        window.open_page(page.name)
        _wait(_A_PAGE)
        seen.append(window.page.objectName())
    brief = project.with_suffix(".pdf")
    window.errands.brief.write(window.session.document, brief, WishBook(window.session.document).wish())
    until = time.monotonic() + _A_BRIEF
    while not brief.exists() and time.monotonic() < until:
        _wait(0.1)
    if not brief.exists():
        raise SystemExit("the brief was not printed")
    return seen


def _wait(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    print(*tour(Path(sys.argv[1])), flush=True)
    os._exit(0)
