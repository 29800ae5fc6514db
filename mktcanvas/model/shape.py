"""What a field can hold, read off its declaration, for whoever makes a form or a table column of it.

A form never knows a field by name: it asks for the ``Shape`` and offers an editor of that kind.
"""

from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.row import Row


class Form(StrEnum):
    """The kinds of editors that fields need."""

    line = "line"
    prose = "prose"
    tags = "tags"
    choice = "choice"
    scale = "scale"
    yes_no = "yes_no"
    maybe = "maybe"
    date = "date"
    whole = "whole"
    number = "number"
    money = "money"
    colour = "colour"
    card = "card"
    other = "other"


class Shape(NamedTuple):
    """A field's form, whether it may be empty, its choices, its limits, and the table that it points to."""

    form: Form
    optional: bool
    choices: type[StrEnum] | None = None
    low: float | None = None
    high: float | None = None
    table: str | None = None


@cache
def shape_of(row: type[Row], field: str) -> Shape:
    """Return the shape of a field of ``row``."""
    info = row.model_fields[field]
    kinds, marks = _parts(info.annotation)
    marks = [*marks, *_flat(info.metadata)]
    optional = NoneType in kinds
    low, high = _limit(marks, "ge"), _limit(marks, "le")
    target = next(
        (mark.foreign_key for mark in info.metadata if isinstance(getattr(mark, "foreign_key", None), str)), None
    )
    if target is not None:
        return Shape(Form.card, optional, table=target.split(".")[0])
    form, choices = _form(kinds - {NoneType}, marks, optional=optional, low=low, high=high)
    return Shape(form, optional, choices, low, high)


def _form(
    kinds: set[Any], marks: list[Any], *, optional: bool, low: float | None, high: float | None
) -> tuple[Form, type[StrEnum] | None]:
    kind = next(iter(kinds)) if len(kinds) == 1 else None
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Form.choice, kind
    if kind is bool:
        return (Form.maybe if optional else Form.yes_no), None
    if kind is int:
        scale = (low, high) == (1, 5)
        return (Form.scale if scale else Form.money if "cents" in marks else Form.whole), None
    if kind is str and "colour" in marks:
        return Form.colour, None
    if kind is str:
        longest = _limit(marks, "max_length")
        return (Form.prose if longest is not None and longest > TITLE_LIMIT else Form.line), None
    if kind is date:
        return Form.date, None
    return {float: Form.number, tuple: Form.tags}.get(kind, Form.other), None  # type: ignore[arg-type]


def _parts(annotation: Any) -> tuple[set[Any], list[Any]]:
    """Return the plain types and the marks of an annotation; a tuple is one type, whatever it holds."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        kinds, inner_marks = _parts(inner)
        return kinds, [*inner_marks, *_flat(marks)]
    if origin in (tuple, dict):
        return {origin}, []
    if args := get_args(annotation):
        found = [_parts(part) for part in args]
        return set().union(*(kinds for kinds, _ in found)), [mark for _, marks in found for mark in marks]
    return {datetime if annotation is datetime else annotation}, []


def _flat(marks: Any) -> list[Any]:
    return [part for mark in marks for part in (getattr(mark, "metadata", None) or [mark])]


def _limit(marks: list[Any], name: str) -> Any:
    return next((value for mark in marks if (value := getattr(mark, name, None)) is not None), None)
