"""Days as pixels and back, and the steps that dates snap to. Numbers only: no widget, no plan."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

DAYS_OF_QUARTER, DAYS_OF_TWO_YEARS = 92, 731
_WEEKS_BELOW = 3.0
"""Pixels a day under which dates snap to weeks, for a single day could not be aimed at."""

Span = tuple[date, date]
"""A first and a last day, both included."""


class Scale(NamedTuple):
    """``origin`` stands at 0; each day is ``per_day`` pixels wide."""

    origin: date
    per_day: float

    def x(self, day: date) -> float:
        """Return where a day begins."""
        return (day - self.origin).days * self.per_day

    def day(self, x: float) -> date:
        """Return the day at a place."""
        return self.origin + timedelta(days=int(x // self.per_day))

    @property
    def step(self) -> int:
        """How many days a drag or an arrow key moves by: 1, or 7 where a day is too narrow to aim at."""
        return 7 if self.per_day < _WEEKS_BELOW else 1

    def days(self, pixels: float) -> int:
        """Return the whole days in a distance."""
        return round(pixels / self.per_day)


def monday_near(day: date) -> date:
    """Return the Monday nearest to a day."""
    back = day.weekday()
    return day - timedelta(days=back) if back < 4 else day + timedelta(days=7 - back)


def moved(span: Span, days: int, step: int) -> Span:
    """Return a span moved by days, its length kept; with a step of a week it begins on a Monday."""
    start = span[0] + timedelta(days=days)
    if step == 7 and days:
        start = monday_near(start)
    return start, start + (span[1] - span[0])


def stretched(span: Span, days: int, step: int, *, at_end: bool) -> Span:
    """Return a span with its end, or else its start, moved by days; it keeps at least one day."""
    start, end = span
    if at_end:
        end += timedelta(days=days)
        if step == 7 and days:
            end = monday_near(end + timedelta(days=1)) - timedelta(days=1)
        return start, max(start, end)
    start += timedelta(days=days)
    if step == 7 and days:
        start = monday_near(start)
    return min(start, end), end


def months(first: date, last: date) -> Iterator[date]:
    """Iterate over the first days of the months that a span touches."""
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = next_month(month)


def next_month(day: date) -> date:
    """Return the first day of the month after that of ``day``."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
