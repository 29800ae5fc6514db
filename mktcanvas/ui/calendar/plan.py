"""What the calendar shows of a plan: lanes of dated actions, those without dates, needs, marks, and each owner's load.

It reads a ``Strategy`` and knows neither pixels nor widgets; “live”, “dated” and “crowded” mean what they mean to the
consistency rules.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Relation, Status
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Review, Team
from mktcanvas.model.project import Checkpoint
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import colour_role, short_choice_words
from mktcanvas.ui.calendar.scale import Span, months

CROWDED = 4
"""More live actions than this in one month are too many for one owner, unless the project sets another limit."""
_BEFORE, _AFTER = timedelta(days=31), timedelta(days=62)


class Grouping(StrEnum):
    """What makes the lanes."""

    p = "p"
    owner = "owner"
    objective = "objective"


class Lane(NamedTuple):
    """Actions with a heading: ``key`` is a P or the id of a team or an objective, ``None`` where there is none."""

    key: str | None
    title: str
    role: str | None
    actions: tuple[Action, ...]


class Mark(NamedTuple):
    """Something on one day: a review (with its id) or a checkpoint."""

    day: date
    title: str
    identity: str | None


class Need(NamedTuple):
    """``after`` cannot start before ``before`` ends; ``violated`` where its dates say it does."""

    link: str
    before: str
    after: str
    violated: bool


class Load(NamedTuple):
    """How many live actions a team owns in each month, by the month's first day."""

    title: str
    months: Mapping[date, int]


class CalendarPlan(NamedTuple):
    """Everything the calendar draws."""

    lanes: tuple[Lane, ...]
    tray: tuple[Action, ...]
    needs: tuple[Need, ...]
    marks: tuple[Mark, ...]
    loads: tuple[Load, ...]
    crowded: float
    horizon: tuple[date | None, date | None]
    extent: Span
    owners: Mapping[str, str]

    def action(self, identity: str) -> Action | None:
        """Return a shown action."""
        found = (action for lane in self.lanes for action in lane.actions if action.id == identity)
        return next(found, None) or next((action for action in self.tray if action.id == identity), None)

    def order(self) -> list[str]:
        """Return the ids of all actions in reading order, each once: the lanes, then the tray."""
        return list(dict.fromkeys([a.id for lane in self.lanes for a in lane.actions] + [a.id for a in self.tray]))


def span_of(action: Action) -> Span | None:
    """Return the dates of an action, ``None`` where one of them is missing."""
    return (action.start, action.end) if action.start and action.end else None


def is_live(action: Action) -> bool:
    """Tell whether an action is not stopped."""
    return action.status is not Status.stopped


def calendar_of(
    strategy: Strategy, grouping: Grouping, language: str, today: date, shows: Callable[[Action], bool]
) -> CalendarPlan:
    """Return what the calendar shows of a plan: the actions that ``shows`` says so of."""
    shown = [action for action in strategy.all(Action) if shows(action)]
    dated = sorted((a for a in shown if span_of(a)), key=lambda a: (a.start or today, a.end or today, a.rank, a.id))
    marks = [Mark(review.date, review.title, review.id) for review in strategy.all(Review)]
    marks += [Mark(checkpoint.date, checkpoint.label, None) for checkpoint in strategy.all(Checkpoint)]
    return CalendarPlan(
        lanes=tuple(_lanes(strategy, grouping, dated, language)),
        tray=tuple(action for action in shown if span_of(action) is None),
        needs=tuple(needs_of(strategy)),
        marks=tuple(sorted(marks, key=lambda mark: mark.day)),
        loads=tuple(_loads(strategy)),
        crowded=strategy.project.thresholds.get("crowded", CROWDED),
        horizon=(strategy.project.starts, strategy.project.ends),
        extent=_extent(strategy, dated, today),
        owners={team.id: team.title for team in strategy.all(Team)},
    )


def needs_of(strategy: Strategy) -> Iterable[Need]:
    """Return the needs between actions; those against the dates of two live ones are violated."""
    for link in strategy.all(Link):
        if link.relation is not Relation.needs:
            continue
        after, before = strategy.get(Action, link.source), strategy.get(Action, link.target)
        if after is None or before is None:
            continue
        starts, ends = after.start, before.end
        early = starts is not None and after.end is not None and ends is not None and starts < ends
        yield Need(link.id, before.id, after.id, early and is_live(after) and is_live(before))


def _lanes(strategy: Strategy, grouping: Grouping, dated: list[Action], language: str) -> Iterable[Lane]:
    if grouping is Grouping.p:
        for p in P:
            yield Lane(p.value, short_choice_words(p).of(language), colour_role(p), tuple(a for a in dated if a.p is p))
        return
    headings: tuple[Team | Objective, ...]
    if grouping is Grouping.owner:
        headings, nobody = strategy.all(Team), QCoreApplication.translate("Calendar", "No owner")
        holders = {action.id: {action.owner} if strategy.get(Team, action.owner) else set() for action in dated}
    else:
        headings, nobody = strategy.all(Objective), QCoreApplication.translate("Calendar", "No objective")
        holders = {a.id: {o.id for o in strategy.targets(a.id, Relation.serves, Objective)} for a in dated}
    lanes = [Lane(row.id, row.title, None, tuple(a for a in dated if row.id in holders[a.id])) for row in headings]
    kept = [lane for lane in lanes if lane.actions or grouping is Grouping.owner]
    yield from kept
    rest = tuple(action for action in dated if not holders[action.id])
    if rest or not kept:
        yield Lane(None, nobody, None, rest)


def _loads(strategy: Strategy) -> Iterable[Load]:
    """Return the load of each team that owns a dated live action, the most crowded first."""
    counts: dict[str, Counter[date]] = {}
    for action in strategy.all(Action):
        span = span_of(action)
        if span is not None and action.owner is not None and is_live(action):
            counts.setdefault(action.owner, Counter()).update(months(*span))
    loads = [Load(team.title, counts[team.id]) for team in strategy.all(Team) if team.id in counts]
    return sorted(loads, key=lambda load: -max(load.months.values()))


def _extent(strategy: Strategy, dated: list[Action], today: date) -> Span:
    """Return the days that can be scrolled to: the horizon and everything dated, with room on both sides."""
    project = strategy.project
    days = [day for action in dated for day in (action.start, action.end) if day]
    days += [day for day in (project.starts, project.ends) if day]
    days += [review.date for review in strategy.all(Review)]
    days += [checkpoint.date for checkpoint in strategy.all(Checkpoint)]
    if not project.starts or not project.ends:
        days += [today, today + timedelta(days=330)]
    return (min(days) - _BEFORE).replace(day=1), max(days) + _AFTER
