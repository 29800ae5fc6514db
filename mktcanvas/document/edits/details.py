"""The verbs for what belongs to a card or to the project: scores, placements, readings, comments and the like."""

from collections.abc import Iterable
from typing import Any, TypeVar

from mktcanvas.document.edit import Edit
from mktcanvas.model.project import Project
from mktcanvas.model.row import Ranked, Row

R = TypeVar("R", bound=Row)


def put(edit: Edit, row: R) -> R:
    """Add a row, or give its values to the row that is already there under the same unique key; return the result.

    A second reading of a KPI on one day, for example, replaces the first.
    """
    twin = _twin(edit, row)
    if twin is not None:
        values = {name: value for name, value in row.__dict__.items() if name not in ("id", "rank")}
        return edit.update(type(row), twin.id, **values)
    if isinstance(row, Ranked) and not row.rank:
        last = max((other.rank for other in edit.all(type(row))), default=-1.0)
        row = row.replaced(rank=last + 1)
    edit.add(row)
    return row


def change(edit: Edit, kind: type[R], identity: str, /, **fields: Any) -> R:
    """Change fields of one row and return it."""
    return edit.update(kind, identity, **fields)


def remove(edit: Edit, kind: type[Row], ids: Iterable[str]) -> None:
    """Remove rows of one table."""
    edit.remove(kind, *ids)


def set_project(edit: Edit, **fields: Any) -> Project:
    """Change fields of the project itself and return it."""
    return edit.update(Project, edit.strategy.project.id, **fields)


def _twin(edit: Edit, row: R) -> R | None:
    for fields in type(row).unique:
        key = [getattr(row, field) for field in fields]
        if None in key:
            continue
        for other in edit.all(type(row)):
            if [getattr(other, field) for field in fields] == key:
                return other
    return None
