"""The plans that a command can start from or read: samples, templates, JSON files and projects."""

from pathlib import Path
from typing import NamedTuple

from mktcanvas.document.document import Document
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.project import Project
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy
from mktcanvas.paths import resource


class Shipped(NamedTuple):
    """A plan that comes with the program: its name, its folder, its files by language."""

    name: str
    folder: str

    def file(self, language: str) -> Path:
        """Return the plan's file in ``language``."""
        return resource(self.folder, f"{self.name}.{language}.json")

    def title(self, language: str) -> str:
        """Return the plan's title in ``language``."""
        return Strategy.of(read_plan(self.file(language))).project.title


def shipped(folder: str) -> tuple[Shipped, ...]:
    """Return the plans of ``resources/<folder>`` (``samples`` or ``templates``) in the order of their names."""
    return tuple(
        Shipped(path.name.removesuffix(".en.json"), folder) for path in sorted(resource(folder).glob("*.en.json"))
    )


def read_strategy(path: Path) -> Strategy:
    """Return the plan of a ``.json`` file or of a project, which is left as it is.

    Raises ``DocumentError`` or ``PlanError``.
    """
    if path.suffix.lower() == ".json":
        return Strategy.of(read_plan(path))
    with Document.open(path, read_only=True) as document:
        return document.strategy


def titled(rows: tuple[Row, ...], title: str, language: str) -> tuple[Row, ...]:
    """Return the rows of a template with the project's title and language set to a new project's own."""
    return tuple(row.replaced(title=title, language=language) if isinstance(row, Project) else row for row in rows)
