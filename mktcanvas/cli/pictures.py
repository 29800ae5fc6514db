"""Pages of the window as pictures, without a window and without a display."""

import os
import tempfile
from pathlib import Path

from mktcanvas.cli import words
from mktcanvas.cli.failures import USAGE, CommandError, unknown, write_bytes
from mktcanvas.display import missing_packages
from mktcanvas.document.document import Document
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.loading import load

SUFFIXES = (".svg", ".png")
LEAST, MOST = 0.25, 8.0
"""The scales of a picture."""


def export_page(file: Path, out: Path, page: str | None, language: str | None, scale: float) -> None:
    """Write a page of a project, or of a plan in JSON, to ``out``. Raises ``CommandError`` and what opening raises."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if packages := missing_packages():
        raise CommandError(words.NO_PICTURES.filled(packages=" ".join(packages)))
    names = load("mktcanvas.ui.page_picture:page_names")()
    if page is None:
        raise CommandError(words.WHICH_PAGE.filled(path=out, pages=", ".join(names)), USAGE)
    if page not in names:
        raise unknown(words.THE_PAGE, page, list(names))
    with tempfile.TemporaryDirectory() as folder:
        project = file
        if file.suffix.lower() == ".json":
            project = Path(folder) / "plan.mktcanvas"
            Document.create(project, read_plan(file)).close()
        with Document.open(project, read_only=True) as document:
            spoken = language or document.strategy.project.language.value
            content = load("mktcanvas.ui.page_picture:page_bytes")(document, page, out.suffix, spoken, scale)
    write_bytes(out, content)
