"""Days as people type them into a line: ``15/11``, ``15 nov 2027``, ``mars``, ``2027-11-15``; both languages at once.

A day without a year is the next such day inside the project's horizon. Only the reading is here; where in a line a
day may stand is the business of ``lines``.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mktcanvas.model.naming import folded
from mktcanvas.model.words import Words

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)")
_FIGURES = re.compile(r"(?P<day>\d\d?)[/.](?P<month>\d\d?)(?:[/.](?P<year>\d{4}|\d\d))?\.?")
_MONTH_OF_YEAR = re.compile(r"(?P<month>\d\d?)/(?P<year>\d{4})")
_NAMED = re.compile(r"(?:(?P<day>\d\d?)(?:er|st|nd|rd|th)?[ -]?)?(?P<name>[^\W\d_]{3,9})\.?(?:[ -]?(?P<year>\d{4}))?")

_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_LEAP_CYCLE = 8
"""A 29 February comes back within so many years, even over a century that has none."""

MONTHS: tuple[Words, ...] = (
    Words("January", "janvier"),
    Words("February", "février"),
    Words("March", "mars"),
    Words("April", "avril"),
    Words("May", "mai"),
    Words("June", "juin"),
    Words("July", "juillet"),
    Words("August", "août"),
    Words("September", "septembre"),
    Words("October", "octobre"),
    Words("November", "novembre"),
    Words("December", "décembre"),
)
_SHORT: tuple[Words, ...] = tuple(
    Words(month.en[:3], french)
    for month, french in zip(
        MONTHS,
        ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
        strict=True,
    )
)


class Horizon(NamedTuple):
    """The days of a project, and the day on which something is typed."""

    starts: date | None
    ends: date | None
    today: date


class _Said(NamedTuple):
    """What a text says of a day; a month alone has no day, a day of every year no year."""

    year: int | None
    month: int
    day: int | None


def read_typed_day(text: str, horizon: Horizon, *, closes: bool = False, after: date | None = None) -> date | None:
    """Return the day that a text says, or ``None`` if it says none.

    A month alone is its first day, or its last where the day ``closes`` something. A day without a year is the next
    one inside the horizon, from ``after`` on where that is given.
    """
    said = _said(text.strip())
    if said is None or not 1 <= said.month <= 12:
        return None
    if said.year is not None:
        return _on(said, said.year, closes=closes)
    return _next(said, horizon, after, closes=closes)


def shown_typed_day(day: date, horizon: Horizon) -> Words:
    """Return a day in both languages, with its year unless the whole horizon lies in that year."""
    inside = horizon.starts and horizon.ends and horizon.starts.year == horizon.ends.year == day.year
    year = "" if inside else f" {day.year}"
    month = _SHORT[day.month - 1]
    return Words(f"{day.day} {month.en}{year}", f"{'1er' if day.day == 1 else day.day} {month.fr}{year}")


def _said(text: str) -> _Said | None:
    if found := _ISO.fullmatch(text) or _FIGURES.fullmatch(text):
        year = found["year"]
        full = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
        return _Said(full, int(found["month"]), int(found["day"]))
    if found := _MONTH_OF_YEAR.fullmatch(text):
        return _Said(int(found["year"]), int(found["month"]), None)
    if (found := _NAMED.fullmatch(text)) and (month := _month(found["name"])):
        return _Said(int(found["year"]) if found["year"] else None, month, int(found["day"]) if found["day"] else None)
    return None


def _month(name: str) -> int | None:
    wanted = folded(name)
    fitting = {number for number, month in enumerate(MONTHS, 1) for word in month if folded(word).startswith(wanted)}
    return fitting.pop() if len(fitting) == 1 else None


def _on(said: _Said, year: int, *, closes: bool) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    last = calendar.monthrange(year, said.month)[1]
    day = said.day if said.day is not None else last if closes else 1
    return date(year, said.month, day) if 1 <= day <= last else None


def _next(said: _Said, horizon: Horizon, after: date | None, *, closes: bool) -> date | None:
    starts, ends, today = horizon
    least = after or starts or today
    inside = [day for day in _every(said, least, closes=closes) if ends is None or day <= ends]
    if inside and ends is not None:
        return next((day for day in inside if day >= today), inside[-1])
    least = max(least, today) if after is None else after
    return next(_every(said, least, closes=closes), None)


def _every(said: _Said, least: date, *, closes: bool) -> Iterator[date]:
    """Yield such a day of the years from ``least`` on, for long enough to meet every day there is."""
    for year in range(least.year, least.year + _LEAP_CYCLE + 1):
        day = _on(said, year, closes=closes)
        if day is not None and day >= least:
            yield day
