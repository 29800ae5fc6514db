"""Rules of learning: figures are read, meetings look at them, and what the plan rests on is known and fresh."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from mktcanvas.alignment.context import Context
from mktcanvas.alignment.figures import Day, Name, Number, Quarter, listed, percent
from mktcanvas.alignment.limits import NEAR
from mktcanvas.alignment.naming import QUADRANT_NAMES
from mktcanvas.alignment.repair import MakeCard, OpenCard, OpenField
from mktcanvas.alignment.rule import Check, Rule, advice, gap
from mktcanvas.analysis.progress import share
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Frequency, Quadrant, Relation, Side, Status
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.note import Fact, Note
from mktcanvas.model.people import Attendance, Review, Team
from mktcanvas.model.words import Words

PERIODS = {Frequency.weekly: 7, Frequency.monthly: 30, Frequency.quarterly: 91, Frequency.yearly: 365}
"""The days between two readings of a KPI."""

_NONE_YET = Words("none yet", "aucun pour l’instant")

LATE_AFTER = 1.5
"""The periods after which a reading is overdue."""


def no_review(plan: Context) -> Iterator[Check]:
    """Check that there is a review in each calendar quarter that lies wholly inside the horizon."""
    held = {_quarter(review.date) for review in plan.strategy.all(Review)}
    for quarter in _full_quarters(plan.project.starts, plan.project.ends):
        check = Check((), facet=f"{quarter.year:04}-Q{quarter.quarter}")
        if quarter not in held:
            day = date(quarter.year, quarter.quarter * 3, 15)
            check = check.failed(MakeCard("review", (("date", day),)), quarter=quarter)
        yield check


def _quarter(day: date) -> Quarter:
    return Quarter(day.year, (day.month + 2) // 3)


def _full_quarters(starts: date | None, ends: date | None) -> Iterator[Quarter]:
    if starts is None or ends is None:
        return
    for year in range(starts.year, ends.year + 1):
        for number in range(1, 5):
            following = date(year + number // 4, number % 4 * 3 + 1, 1)
            if date(year, number * 3 - 2, 1) >= starts and (following - ends).days <= 1:
                yield Quarter(year, number)


def one_sided_review(plan: Context) -> Iterator[Check]:
    """Check that both sides are invited to each review."""
    for review in plan.strategy.all(Review):
        rows = plan.strategy.where(Attendance, "review", review.id)
        teams = [team for row in rows if (team := plan.strategy.get(Team, row.team))]
        if teams:
            sides = {team.side for team in teams}
            check = Check((review.id,))
            if len(sides) == 1 and Side.both not in sides:
                check = check.failed(
                    OpenCard(review.id),
                    review=Name(review.title),
                    date=Day(review.date),
                    teams=listed(Name(team.title) for team in teams),
                )
            yield check


def kpi_stale(plan: Context) -> Iterator[Check]:
    """Check that KPIs that should move by now are read as often as was agreed."""
    begun = plan.project.starts
    if begun is None or begun > plan.day:
        return
    for kpi in plan.strategy.all(Kpi):
        if kpi.frequency is not None and _should_move(plan, kpi):
            last = max((reading.date for reading in _readings(plan, kpi)), default=None)
            days = (plan.day - (last or begun)).days
            check = Check((kpi.id,))
            if days > LATE_AFTER * PERIODS[kpi.frequency]:
                check = check.failed(
                    OpenCard(kpi.id),
                    kpi=Name(kpi.title),
                    last=Day(last) if last else _NONE_YET,
                    days=Number(days),
                    period=Number(PERIODS[kpi.frequency]),
                )
            yield check


def _should_move(plan: Context, kpi: Kpi) -> bool:
    """Tell whether a KPI measures an objective, or a live action that has started."""
    for card in plan.targets(Relation.measures, kpi.id):
        action = plan.strategy.get(Action, card)
        if action is None or (action.id in plan.live_ids and _has_started(plan, action)):
            return True
    return False


def _has_started(plan: Context, action: Action) -> bool:
    under_way = action.status in (Status.running, Status.done)
    return under_way or (action.start is not None and action.start <= plan.day)


def _readings(plan: Context, kpi: Kpi) -> list[Reading]:
    """Return what was read of a KPI up to the day, oldest first."""
    return [reading for reading in plan.strategy.where(Reading, "kpi", kpi.id) if reading.date <= plan.day]


def off_track(plan: Context) -> Iterator[Check]:
    """Check that no KPI has gone less than half as far as time has, unless a review has looked at it since."""
    reviews = [review.date for review in plan.strategy.all(Review) if review.date <= plan.day]
    latest = max(reviews, default=date.min)
    for kpi in plan.strategy.all(Kpi):
        readings = _readings(plan, kpi)
        if len(readings) < 2 or kpi.due is None or kpi.due <= readings[0].date:
            continue
        first, last = readings[0].date, readings[-1]
        progress = share(kpi.baseline, kpi.target, last.value)
        if progress is None:
            continue
        elapsed = (min(last.date, kpi.due) - first).days / (kpi.due - first).days
        check = Check((kpi.id,))
        if progress < elapsed / 2 - NEAR and latest <= last.date:
            repair = MakeCard("review", (("date", plan.day),))
            check = check.failed(
                repair,
                kpi=Name(kpi.title),
                progress=percent(progress),
                elapsed=percent(elapsed),
                last=Day(last.date),
            )
        yield check


def note_in_two_quadrants(plan: Context) -> Iterator[Check]:
    """Check that notes that read the same stand in one quadrant."""
    groups: defaultdict[str, list[Note]] = defaultdict(list)
    for note in plan.strategy.all(Note):
        if not note.parked and (folded := _folded(note.title)):
            groups[folded].append(note)
    for notes in groups.values():
        quadrants = {note.quadrant for note in notes}
        check = Check(tuple(note.id for note in notes))
        if len(quadrants) > 1:
            check = check.failed(
                OpenField(notes[-1].id, "title"),
                note=Name(notes[0].title),
                quadrants=listed(QUADRANT_NAMES[quadrant] for quadrant in Quadrant if quadrant in quadrants),
            )
        yield check


_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[\W_]+")


@lru_cache(50_000)
def _folded(title: str) -> str:
    """Return a title without case, accents, punctuation and spaces."""
    return _NEITHER_LETTER_NOR_DIGIT.sub("", unicodedata.normalize("NFKD", title.casefold()))


def note_without_evidence(plan: Context) -> Iterator[Check]:
    """Check that it is known where each important note comes from."""
    least = plan.limit("note_importance")
    for note in plan.strategy.all(Note):
        if (note.importance or 0) >= least:
            check = Check((note.id,))
            if not note.evidence.strip() and not plan.targets(Relation.rests_on, note.id):
                check = check.failed(
                    OpenField(note.id, "evidence"),
                    note=Name(note.title),
                    importance=Number(note.importance or 0),
                    limit=Number(least),
                )
            yield check


def fact_stale(plan: Context) -> Iterator[Check]:
    """Check that no fact is older than it can be relied on."""
    most = plan.limit("fact_months")
    for fact in plan.strategy.all(Fact):
        if fact.date is not None:
            months = _full_months(fact.date, plan.day)
            check = Check((fact.id,))
            if months > most:
                check = check.failed(
                    OpenField(fact.id, "date"),
                    fact=Name(fact.title),
                    date=Day(fact.date),
                    months=Number(months),
                    limit=Number(most),
                )
            yield check


def _full_months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


RULES: tuple[Rule, ...] = (
    gap("learning.no-review", no_review),
    advice("learning.one-sided-review", one_sided_review),
    gap("learning.kpi-stale", kpi_stale),
    gap("learning.off-track", off_track),
    advice("learning.note-in-two-quadrants", note_in_two_quadrants),
    advice("learning.note-without-evidence", note_without_evidence),
    advice("learning.fact-stale", fact_stale),
)
