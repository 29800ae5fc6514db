"""A scale of days with its ticks: months, quarters or years, whatever has room, and the years above them."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from babel.dates import format_date

from mktcanvas.charts.sheet import width_of
from mktcanvas.charts.style import SMALL_SIZE
from mktcanvas.charts.wording import tongue

_ROOM = 6.0


class Tick(NamedTuple):
    """The beginning of a period at ``x`` points; ``name`` is empty where it has no room."""

    x: float
    name: str


class Scale(NamedTuple):
    """Days from ``first`` to ``last`` on the points from ``left`` to ``right``."""

    first: date
    last: date
    left: float
    right: float
    ticks: tuple[Tick, ...] = ()
    years: tuple[Tick, ...] = ()

    def at(self, day: date) -> float:
        """Return where a day begins."""
        whole = (self.last - self.first).days + 1
        return self.left + (self.right - self.left) * (day - self.first).days / whole

    def after(self, day: date) -> float:
        """Return where a day ends."""
        return self.at(day) + (self.right - self.left) / ((self.last - self.first).days + 1)


def _months(first: date, last: date, step: int) -> list[date]:
    """Return the first days of every ``step``-th month up to ``last``, the first one not after ``first``."""
    begin, end = (day.year * 12 + day.month - 1 for day in (first, last))
    return [date(at // 12, at % 12 + 1, 1) for at in range(begin // step * step, end + 1, step)]


def scale_of(start: date, end: date, left: float, right: float, language: str) -> Scale:
    """Return the scale of whole months around two days, with the finest ticks whose names have room."""
    first = start.replace(day=1)
    last = _last_of_month(end)
    bare = Scale(first, last, left, right)
    for step, name in (
        (1, lambda day: _month(day, language)),
        (3, lambda day: _quarter(day, language)),
        (12, lambda day: str(day.year)),
        (120, lambda day: str(day.year)),
    ):
        ticks = _ticks(bare, step, name)
        if all(_apart(here, there) for here, there in pairwise(ticks[1:])):
            break
    if len(ticks) > 1 and not _apart(ticks[0], ticks[1]):
        ticks[0] = ticks[0]._replace(name="")
    ticks = [tick if _fits(tick, right) else tick._replace(name="") for tick in ticks]
    years = [] if step >= 12 else [tick for tick in _ticks(bare, 12, lambda day: str(day.year)) if _fits(tick, right)]
    if len(years) > 1 and years[1].x - years[0].x < width_of(years[0].name, SMALL_SIZE, 600) + _ROOM:
        years.pop(0)
    return bare._replace(ticks=tuple(ticks), years=tuple(years))


def _ticks(scale: Scale, step: int, name: Callable[[date], str]) -> list[Tick]:
    days = [max(day, scale.first) for day in _months(scale.first, scale.last, step)]
    return [Tick(scale.at(day), name(day)) for day in days]


def _apart(here: Tick, there: Tick) -> bool:
    return there.x - here.x >= width_of(here.name, SMALL_SIZE) + _ROOM


def _fits(tick: Tick, right: float) -> bool:
    return tick.x + 2 + width_of(tick.name, SMALL_SIZE, 600) <= right


def _last_of_month(day: date) -> date:
    following = day.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)


def _month(day: date, language: str) -> str:
    return str(format_date(day, "MMM", locale=tongue(language)))


def _quarter(day: date, language: str) -> str:
    return f"{'T' if tongue(language) == 'fr' else 'Q'}{(day.month - 1) // 3 + 1}"
