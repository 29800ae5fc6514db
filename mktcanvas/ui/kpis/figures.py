"""What is shown of one KPI: its readings, how far it is, what it measures, and whether it is late or off its track.

“Late” and “off track” are findings of the consistency rules, read from their report and never worked out here.
"""

from collections.abc import Set
from datetime import date, timedelta
from typing import NamedTuple

from mktcanvas.alignment.report import Report
from mktcanvas.analysis.progress import of_kpi
from mktcanvas.model.choices import Frequency, Relation
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy

STALE, OFF_TRACK = "learning.kpi-stale", "learning.off-track"
_DAYS = {Frequency.weekly: 7, Frequency.monthly: 30, Frequency.quarterly: 91, Frequency.yearly: 365}


class KpiFigures(NamedTuple):
    """A KPI with its readings in the order of their days, its progress (unclipped) and the rules' marks."""

    kpi: Kpi
    readings: tuple[Reading, ...]
    progress: float | None
    measured: tuple[Card, ...]
    marks: Set[str]

    @property
    def last(self) -> Reading | None:
        """The latest reading."""
        return self.readings[-1] if self.readings else None


def figures_of(strategy: Strategy, kpi: Kpi, report: Report | None) -> KpiFigures:
    """Return what is shown of a KPI; without a report it carries no marks."""
    readings = strategy.where(Reading, "kpi", kpi.id)
    measured = (strategy.cards.get(link.target) for link in strategy.links_from(kpi.id, Relation.measures))
    found = report.findings_of(kpi.id) if report else ()
    marks = {finding.rule for finding in found if not finding.waived} & {STALE, OFF_TRACK}
    return KpiFigures(kpi, readings, of_kpi(strategy, kpi), tuple(card for card in measured if card is not None), marks)


def next_day(kpi: Kpi, last: date | None, today: date) -> date:
    """Return the day that the next reading is likely to be of: one period after the last, today without one.

    Where nothing says how often the KPI is read, the period is a month.
    """
    if last is None:
        return today
    if kpi.frequency in (None, Frequency.monthly, Frequency.quarterly):
        return _months_later(last, 3 if kpi.frequency is Frequency.quarterly else 1)
    return last + timedelta(days=_DAYS.get(kpi.frequency, 30))


def _months_later(day: date, count: int) -> date:
    """Return the same day some months later; the last day of a month leads to the last day of another."""
    first = day.replace(day=1)
    for _ in range(count):
        first = (first + timedelta(days=32)).replace(day=1)
    length = ((first + timedelta(days=32)).replace(day=1) - first).days
    is_last = (day + timedelta(days=1)).day == 1
    return first.replace(day=length if is_last else min(day.day, length))
