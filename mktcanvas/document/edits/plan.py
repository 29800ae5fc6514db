"""The verb that brings a whole plan into a project: what is there already is updated, the rest is added."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from mktcanvas.document.edit import Edit
from mktcanvas.document.schema import foreign_keys
from mktcanvas.model.project import Project
from mktcanvas.model.row import Ranked, Row

_KEPT = ("id", "rank", "created", "updated")


class Merged(NamedTuple):
    """How many rows a plan added and how many it updated."""

    added: int
    updated: int


def merge(edit: Edit, rows: Iterable[Row]) -> Merged:
    """Bring the rows of a plan into the project.

    A row is there already when it has the same unique key: a card's ref, a KPI's day, the same two cards linked.
    It then takes the plan's values and keeps its place. A ref that a card
    of another kind has here is dropped. The project row takes every field that the plan sets.
    """
    arriving = list(rows)
    known = _known(edit)
    last = {type(row): _last_rank(edit, type(row)) for row in arriving}
    taken = {ref for row in edit.strategy.rows() if (ref := getattr(row, "ref", None)) is not None}
    ids = {row.id: twin for row in arriving if (twin := _found(type(row), row.__dict__, known))}
    added = updated = 0
    for row in arriving:
        values = _pointing(row, ids)
        if isinstance(row, Project):
            given = {name: values[name] for name in row.model_fields_set - {"id"}}
            edit.update(Project, edit.strategy.project.id, **given)
        elif (twin := _found(type(row), values, known)) is not None:
            edit.update(type(row), twin, **{name: value for name, value in values.items() if name not in _KEPT})
            updated += 1
        else:
            if isinstance(row, Ranked):
                values["rank"] = row.rank + last[type(row)]
            if values.get("ref") in taken:
                values["ref"] = None
            edit.add(type(row).read(values))
            added += 1
    return Merged(added, updated)


_Known = dict[tuple[type[Row], tuple[str, ...], tuple[Any, ...]], str]


def _known(edit: Edit) -> _Known:
    """Return the ids of the rows that are there by their unique keys."""
    return {
        (type(row), fields, key): row.id
        for row in edit.strategy.rows()
        for fields in type(row).unique
        if None not in (key := tuple(getattr(row, field) for field in fields))
    }


def _found(kind: type[Row], values: dict[str, Any], known: _Known) -> str | None:
    keys = ((kind, fields, tuple(values[field] for field in fields)) for fields in kind.unique)
    return next((known[key] for key in keys if key in known), None)


def _pointing(row: Row, ids: dict[str, str]) -> dict[str, Any]:
    """Return a row's values with its foreign keys led to the rows that stand for the plan's in the project."""
    values = dict(row.__dict__)
    for name in foreign_keys(type(row)):
        if name != "id" and values[name] is not None:
            values[name] = ids.get(values[name], values[name])
    for name in row.card_lists:
        values[name] = tuple(ids.get(card, card) for card in values[name])
    return values


def _last_rank(edit: Edit, kind: type[Row]) -> float:
    """Return a rank behind every row of a table that is there."""
    return max((row.rank + 1 for row in edit.strategy.all(kind) if isinstance(row, Ranked)), default=0.0)
