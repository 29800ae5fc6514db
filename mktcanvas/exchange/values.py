"""Single values on their way between the JSON plan and a column: money, dates, images, numbers as people write them."""

import base64
import binascii
import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from math import inf
from typing import Annotated, Any, get_args, get_origin

from mktcanvas.exchange import complaints
from mktcanvas.model.fields import MONEY_LIMIT
from mktcanvas.model.project import Checkpoint, Project
from mktcanvas.model.row import Row
from mktcanvas.model.words import Words

_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


class Unfit(Exception):
    """A JSON value that cannot become the column's; ``words`` says what it must be."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@cache
def is_money(row: type[Row], column: str) -> bool:
    """Tell whether a column holds cents."""
    return _is_marked(row.model_fields[column].annotation) or "cents" in row.model_fields[column].metadata


def _kinds_of(annotation: Any) -> set[Any]:
    """Return the plain types that an annotation is made of."""
    parts = get_args(annotation)
    return set().union(*map(_kinds_of, parts)) if parts else ({annotation} if isinstance(annotation, type) else set())


def _is_marked(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        return "cents" in get_args(annotation)
    return any(_is_marked(part) for part in get_args(annotation))


def to_column(row: type[Row], column: str, value: Any) -> Any:
    """Return the column's value for a JSON value. Raises ``Unfit``."""
    if value is None:
        return None
    if is_money(row, column):
        return _cents(value)
    special = _TO_COLUMN.get((row, column))
    if special is not None:
        return special(value)
    kinds = _kinds_of(row.model_fields[column].annotation)
    if bool in kinds and not isinstance(value, bool):
        raise Unfit(complaints.A_YES_OR_NO)
    if date in kinds and not (isinstance(value, str) and _ISO_DATE.fullmatch(value)):
        raise Unfit(complaints.A_DATE)
    if isinstance(value, str) and _is_packed(row, column):
        raise Unfit(complaints.A_LIST if row.model_fields[column].default == () else complaints.AN_OBJECT)
    return value


def to_json(row: Row, column: str) -> Any:
    """Return the JSON value of a column: amounts as people write them, dates as ISO text."""
    value = getattr(row, column)
    if value is None:
        return None
    if is_money(type(row), column):
        return plain_number(Decimal(value) / 100)
    special = _TO_JSON.get((type(row), column))
    if special is not None:
        return special(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return plain_number(value)
    if isinstance(value, tuple):
        return list(value)
    return value.model_dump(mode="json") if hasattr(value, "model_dump") else value


def plain_number(number: float | Decimal) -> int | float:
    """Return a number without a fraction as an integer: 150000, not 150000.0."""
    return int(number) if number == int(number) else float(number)


def _cents(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or value in (inf, -inf):
        raise Unfit(complaints.A_NUMBER)
    cents = Decimal(repr(value)) * 100
    if cents > MONEY_LIMIT:
        raise Unfit(complaints.AT_MOST.filled(le=MONEY_LIMIT // 100))
    if cents != cents.to_integral_value():
        raise Unfit(complaints.CENTS)
    return int(cents)


def _image(value: Any) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except (TypeError, ValueError, binascii.Error) as error:
        raise Unfit(complaints.NOT_BASE64) from error


def _inner_plan(value: Any) -> str:
    """Return the text of a checkpoint's plan, which may be written as text or as the object itself."""
    if isinstance(value, str):
        return value
    if not isinstance(value, dict):
        raise Unfit(complaints.A_PLAN)
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    except ValueError as error:
        raise Unfit(complaints.A_PLAN) from error


def _is_packed(row: type[Row], column: str) -> bool:
    return row.model_fields[column].default in ((), {}) or column == "method"


_TO_COLUMN: dict[tuple[type[Row], str], Callable[[Any], Any]] = {
    (Project, "logo"): _image,
    (Checkpoint, "plan"): _inner_plan,
}
_TO_JSON: dict[tuple[type[Row], str], Callable[[Any], Any]] = {
    (Project, "logo"): lambda content: base64.b64encode(content).decode("ascii"),
}
