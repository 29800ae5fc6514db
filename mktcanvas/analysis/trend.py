"""Where a KPI is going if nothing changes: a line through its readings, and how sure that line is.

Ordinary least squares with an 80 % prediction interval, in plain arithmetic so that showing a KPI loads no library.
It says nothing from fewer than four readings, and nothing farther ahead than the readings reach back.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from math import atan, cos, fsum, pi, sin, sqrt
from typing import NamedTuple

from mktcanvas.model.choices import Direction
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.words import Words

LEVEL = 0.8
"""How often a value that is still to come lies inside the interval."""
LEAST_READINGS = 4

IF_NOTHING_CHANGES = Words("if nothing changes", "si rien ne change")


class Verdict(StrEnum):
    """Whether a target will be met, by the interval at its due date."""

    likely = "likely"
    unlikely = "unlikely"
    uncertain = "uncertain"


VERDICT_WORDS = {
    Verdict.likely: Words("likely to be reached", "sera probablement atteinte"),
    Verdict.unlikely: Words("unlikely to be reached", "ne sera probablement pas atteinte"),
    Verdict.uncertain: Words("may or may not be reached", "peut être atteinte ou non"),
}


class Silence(StrEnum):
    """Why nothing is said about a KPI's target."""

    few_readings = "few_readings"
    no_target = "no_target"
    over = "over"
    far = "far"


SILENCE_WORDS = {
    Silence.few_readings: Words(
        "A projection needs readings of at least four days.",
        "Il faut des relevés à quatre dates au moins pour projeter la tendance.",
    ),
    Silence.no_target: Words(
        "Without a target and a due date there is nothing to compare the trend with.",
        "Sans cible chiffrée ni échéance, la tendance n’a rien à quoi se comparer.",
    ),
    Silence.over: Words("The due date lies before the last reading.", "L’échéance précède le dernier relevé."),
    Silence.far: Words(
        "The due date is farther ahead than the readings reach back: too early to say.",
        "L’échéance est plus loin que les relevés ne remontent : il est trop tôt pour le dire.",
    ),
}


class Estimate(NamedTuple):
    """What a KPI will be on a day: the value on the line, and the ends of its 80 % prediction interval."""

    day: date
    value: float
    low: float
    high: float


class Trend(NamedTuple):
    """A least-squares line through readings.

    ``slope`` is per day; ``residual_sd`` the readings' standard deviation from the line (n - 2 degrees of freedom);
    ``middle`` the mean day, counted from ``first``, and ``spread`` the sum of the squared distances from it.
    """

    first: date
    last: date
    days: int
    slope: float
    level: float
    residual_sd: float
    middle: float
    spread: float

    @property
    def until(self) -> date:
        """The last day that may be projected: as far ahead as the readings reach back."""
        return min(self.last, date.max - (self.last - self.first)) + (self.last - self.first)

    def on(self, day: date) -> Estimate:
        """Return what the line says of a day, whichever it is."""
        away = (day - self.first).days - self.middle
        value = self.level + self.slope * away
        margin = quantile((1 + LEVEL) / 2, self.days - 2) * self.residual_sd
        margin *= sqrt(1 + 1 / self.days + away * away / self.spread)
        return Estimate(day, value, value - margin, value + margin)

    def ahead(self, until: date | None = None, steps: int = 12) -> tuple[Estimate, ...]:
        """Return estimates from the last reading on, at most up to ``until`` and never beyond what may be projected."""
        length = (min(self.until, until or self.until) - self.last).days
        if length <= 0:
            return ()
        days = sorted({round(length * step / steps) for step in range(steps + 1)})
        return tuple(self.on(self.last + timedelta(days=day)) for day in days)


class Outlook(NamedTuple):
    """A KPI's trend and what it says of the target: either a verdict with the estimate, or why there is none."""

    trend: Trend | None
    at_due: Estimate | None = None
    verdict: Verdict | None = None
    silence: Silence | None = None


def outlook(kpi: Kpi, readings: Sequence[Reading]) -> Outlook:
    """Return where a KPI is going, and whether it will reach its target when that is due."""
    found = trend(readings)
    if found is None:
        return Outlook(None, silence=Silence.few_readings)
    if kpi.target is None or kpi.due is None:
        return Outlook(found, silence=Silence.no_target)
    if kpi.due <= found.last:
        return Outlook(found, silence=Silence.over)
    if kpi.due > found.until:
        return Outlook(found, silence=Silence.far)
    estimate = found.on(kpi.due)
    return Outlook(found, estimate, _verdict(estimate, kpi.target, kpi.direction))


def trend(readings: Sequence[Reading]) -> Trend | None:
    """Return the line through readings, ``None`` for fewer than four days; of two on one day the last counts."""
    by_day = {reading.date: reading.value for reading in readings}
    if len(by_day) < LEAST_READINGS:
        return None
    first, last = min(by_day), max(by_day)
    days = [float((day - first).days) for day in by_day]
    values = list(by_day.values())
    middle, level = fsum(days) / len(days), fsum(values) / len(values)
    spread = fsum((day - middle) ** 2 for day in days)
    slope = fsum((day - middle) * (value - level) for day, value in zip(days, values, strict=True)) / spread
    errors = (value - level - slope * (day - middle) for day, value in zip(days, values, strict=True))
    residual_sd = sqrt(fsum(error * error for error in errors) / (len(days) - 2))
    return Trend(first, last, len(days), slope, level, residual_sd, middle, spread)


def _verdict(estimate: Estimate, target: float, direction: Direction) -> Verdict:
    surely, hardly = estimate.low >= target, estimate.high < target
    if direction is Direction.down:
        surely, hardly = estimate.high <= target, estimate.low > target
    return Verdict.likely if surely else Verdict.unlikely if hardly else Verdict.uncertain


@cache
def quantile(share: float, freedom: int) -> float:
    """Return the value that a share (0.5 to 1) of Student's t distribution with ``freedom`` degrees lies below."""
    low, high = 0.0, 1.0
    while _below(high, freedom) < share:
        high *= 2
    for _ in range(60):
        half = (low + high) / 2
        low, high = (half, high) if _below(half, freedom) < share else (low, half)
    return (low + high) / 2


def _below(value: float, freedom: int) -> float:
    """Return the share of the distribution below a value: the finite series of Abramowitz and Stegun, 26.7.3 and 4."""
    angle = atan(value / sqrt(freedom))
    odd = freedom % 2
    squared, term = cos(angle) ** 2, cos(angle) if odd else 1.0
    total = term if freedom > 1 else 0.0
    for place in range(2 + odd, freedom - 1, 2):
        term *= squared * (place - 1) / place
        total += term
    inside = 2 / pi * (angle + sin(angle) * total) if odd else sin(angle) * total
    return (1 + inside) / 2
