"""Random rows of every table: values of each field's type inside its limits, and keys to rows that exist."""

import random
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from mktcanvas.document.schema import foreign_keys
from mktcanvas.model.row import Row

TEXTS = ["", "a", "Été à Genève", 'O\'Brien "x" %', "<b>&amp;</b>", "line\nbreak", "日本語 🚀", "x" * 500, "0.1"]
PATTERNS = {"currency": ["EUR", "USD"], "colour": ["#12aB90"], "brand_colour": ["#000000"]}


def random_row(rng: random.Random, kind: type[Row], ids: dict[str, list[str]], base: Row | None = None) -> Row | None:
    """Return a random row, or ``base`` with one random field changed; ``None`` where no such row can exist now."""
    keys = foreign_keys(kind)
    names = [name for name in kind.model_fields if name not in ("id", "created", "updated")]
    names = names if base is None else [rng.choice(names)]
    values: dict[str, Any] = {}
    for name in names:
        field = kind.model_fields[name]
        if name in keys:
            values[name] = _key(rng, ids.get(keys[name][0], []), nullable=keys[name][1] == "SET NULL")
        elif name in PATTERNS:
            values[name] = rng.choice(PATTERNS[name])
        else:
            values[name] = sample(rng, field.annotation, tuple(field.metadata))
    try:
        return kind.read(values) if base is None else base.replaced(**values)
    except ValidationError:
        return None


def _key(rng: random.Random, ids: list[str], *, nullable: bool) -> str | None:
    return None if not ids or (nullable and rng.random() < 0.3) else rng.choice(ids)


def sample(rng: random.Random, annotation: Any, limits: tuple[Any, ...] = ()) -> Any:
    """Return a random value of an annotated type."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return sample(rng, args[0], limits + args[1:])
    if origin in (Union, UnionType):
        chosen = rng.choice(args)
        return None if chosen is NoneType else sample(rng, chosen, limits)
    if origin is tuple:
        members = args[:-1] * rng.randrange(4) if args[-1] is Ellipsis else args
        return tuple(sample(rng, member) for member in members)
    if origin is dict:
        return {sample(rng, args[0]): sample(rng, args[1]) for _ in range(rng.randrange(3))}
    if issubclass(annotation, Enum):
        return rng.choice(list(annotation))
    if issubclass(annotation, BaseModel):
        return annotation(name=rng.choice(TEXTS), explained=(0.25, rng.random()), vectors={"é": (rng.random(), -1.5)})
    return _plain(rng, annotation, limits)


def _plain(rng: random.Random, annotation: type, limits: tuple[Any, ...]) -> Any:
    flat = [part for limit in limits for part in (getattr(limit, "metadata", None) or [limit])]
    low = next((limit.ge for limit in flat if getattr(limit, "ge", None) is not None), -1000)
    high = next((limit.le for limit in flat if getattr(limit, "le", None) is not None), 1000)
    short = any(getattr(limit, "min_length", None) for limit in flat)
    if annotation is bool:
        return rng.random() < 0.5
    if annotation is int:
        return rng.choice([low, high, rng.randint(low, high)])
    if annotation is float:
        return rng.choice([float(low), float(high), rng.uniform(low, high), 0.30000000000000004 if low < 0.3 else low])
    if annotation is bytes:
        return rng.randbytes(rng.randrange(20))
    if annotation is datetime:
        return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(milliseconds=rng.randrange(10**9))
    if annotation is date:
        return date(2026, 1, 1) + timedelta(days=rng.randrange(900))
    return rng.choice(TEXTS[1:] if short else TEXTS) + (str(rng.randrange(50)) if rng.random() < 0.3 else "")
