"""The types of the fields: text, money, scales, dates, with their limits and their form in the file.

A field's limits live here or beside the field, never in a form or an importer, so that every way in refuses the
same values. ``stored`` is the only place that knows how a value looks in an SQLite column.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import uuid4

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, PlainSerializer
from pydantic_core import from_json

TITLE_LIMIT = 2_000
TEXT_LIMIT = 20_000
LIST_LIMIT = 200
MONEY_LIMIT = 10**15
"""Ten thousand billion, in cents: beyond any marketing budget, within exact 64-bit and JSON integers."""


def _plain(text: str) -> str:
    if "\x00" in text:
        raise ValueError("has a NUL character")
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise ValueError("has half of a character (a lone surrogate)") from error
    return text


def unpacked(value: object) -> object:
    """Return the list or object that a text column holds, and any other value as it is."""
    if not isinstance(value, str):
        return value
    if value == "[]":
        return ()
    try:
        return from_json(value)
    except ValueError as error:
        raise ValueError("is not readable JSON") from error


Id = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(_plain)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(unpacked)]
Ref = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_plain)]
Line = Annotated[str, Field(max_length=TITLE_LIMIT), AfterValidator(_plain)]
Prose = Annotated[str, Field(max_length=TEXT_LIMIT), AfterValidator(_plain)]
Tag = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_plain)]
Tags = Annotated[tuple[Tag, ...], Field(max_length=LIST_LIMIT), BeforeValidator(unpacked)]
Scale5 = Annotated[int, Field(strict=True, ge=1, le=5)]
Scale5Float = Annotated[float, Field(strict=True, ge=1, le=5)]
Unit01 = Annotated[float, Field(strict=True, ge=0, le=1)]
Count = Annotated[int, Field(strict=True, ge=0, le=10**12)]
Number = Annotated[float, Field(strict=True, ge=-1e15, le=1e15)]
Money = Annotated[int, Field(strict=True, ge=0, le=MONEY_LIMIT), "cents"]
"""An amount in cents of the project's currency."""
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$"), "colour"]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Day = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2200, 12, 31))]
Moment = Annotated[datetime, PlainSerializer(lambda moment: moment.isoformat())]
Numbers = Annotated[dict[Tag, Number], Field(max_length=LIST_LIMIT), BeforeValidator(unpacked)]


def new_id() -> str:
    """Return a fresh identity: a random UUID as text, never used again."""
    return str(uuid4())


def now() -> datetime:
    """Return the present moment in UTC, to the millisecond."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def stored(value: Any) -> str | int | float | bytes | None:
    """Return ``value`` as the SQLite column holds it: dates as ISO text, lists and objects as JSON text."""
    match value:
        case None | bytes():
            return value
        case float():
            return value + 0.0  # -0.0 becomes 0.0, as SQLite gives it back, and the digest stays the file's
        case StrEnum():
            return value.value
        case bool():
            return int(value)
        case str() | int():
            return value
        case date():
            return value.isoformat()
        case BaseModel():
            return _packed(value.model_dump(mode="json"))
        case tuple() | list() | Mapping():
            return _packed(value)
    raise TypeError(f"no column can hold a {type(value).__name__}")


def _packed(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
