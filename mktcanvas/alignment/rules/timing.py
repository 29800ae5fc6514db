"""Rules of timing: dates are there, in order, inside the plan, and no team is asked for too much at a time."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import accumulate

from mktcanvas.alignment.context import Context
from mktcanvas.alignment.figures import Day, Month, Name, Number, listed, period
from mktcanvas.alignment.naming import FIELD_NAMES
from mktcanvas.alignment.repair import OpenField, OpenPage
from mktcanvas.alignment.rule import Check, Rule, advice, contradiction, gap
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Relation, Status
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team


def _dated(plan: Context) -> Iterator[tuple[Action, date, date]]:
    """Yield the live actions that have a start and an end, with both."""
    for action in plan.live:
        if action.start is not None and action.end is not None:
            yield action, action.start, action.end


def action_undated(plan: Context) -> Iterator[Check]:
    """Check that each live action that is more than an idea has a start and an end."""
    for action in plan.live:
        if action.status is not Status.idea:
            missing = [name for name in ("start", "end") if getattr(action, name) is None]
            check = Check((action.id,))
            if missing:
                check = check.failed(
                    OpenField(action.id, missing[0]),
                    action=Name(action.title),
                    missing=listed(FIELD_NAMES[name] for name in missing),
                )
            yield check


def outside_horizon(plan: Context) -> Iterator[Check]:
    """Check that each dated live action lies inside the project's horizon."""
    starts, ends = plan.project.starts, plan.project.ends
    for action, start, end in _dated(plan) if starts or ends else ():
        check = Check((action.id,))
        before, after = starts is not None and start < starts, ends is not None and end > ends
        if before or after:
            check = check.failed(
                OpenField(action.id, "start" if before else "end"),
                action=Name(action.title),
                start=Day(start),
                end=Day(end),
                horizon=period(starts, ends),
            )
        yield check


def starts_too_early(plan: Context) -> Iterator[Check]:
    """Check that no action starts before one that it needs has ended; the same day is fine."""
    for action, start, _ in _dated(plan):
        for needed in plan.linked(Relation.needs, action.id, Action):
            if needed.end is not None and needed.id in plan.live_ids:
                check = Check((action.id, needed.id))
                if start < needed.end:
                    check = check.failed(
                        OpenField(action.id, "start"),
                        action=Name(action.title),
                        needed=Name(needed.title),
                        start=Day(start),
                        end=Day(needed.end),
                    )
                yield check


def too_late_to_serve(plan: Context) -> Iterator[Check]:
    """Check that no action starts after an objective that it serves is due."""
    for action, start, _ in _dated(plan):
        for objective in plan.linked(Relation.serves, action.id, Objective):
            if objective.due is not None:
                check = Check((action.id, objective.id))
                if start > objective.due:
                    check = check.failed(
                        OpenField(action.id, "start"),
                        action=Name(action.title),
                        objective=Name(objective.title),
                        start=Day(start),
                        due=Day(objective.due),
                    )
                yield check


def child_after_parent(plan: Context) -> Iterator[Check]:
    """Check that no objective is due after its parent."""
    for row in plan.strategy.all(Objective):
        parent = plan.strategy.get(Objective, row.parent)
        if row.due is not None and parent is not None and parent.due is not None:
            check = Check((row.id,))
            if row.due > parent.due:
                check = check.failed(
                    OpenField(row.id, "due"),
                    objective=Name(row.title),
                    parent=Name(parent.title),
                    due=Day(row.due),
                    parent_due=Day(parent.due),
                )
            yield check


def overdue(plan: Context) -> Iterator[Check]:
    """Check that no action's end has passed without its being done."""
    for action, _, end in _dated(plan):
        if action.status is not Status.done:
            check = Check((action.id,))
            if end < plan.day:
                check = check.failed(
                    OpenField(action.id, "status"),
                    action=Name(action.title),
                    end=Day(end),
                    today=Day(plan.day),
                    days=Number((plan.day - end).days),
                )
            yield check


def owner_crowded(plan: Context) -> Iterator[Check]:
    """Check that no team owns more actions at a time than it can look after."""
    running, working = _months_owned(plan)
    most = plan.limit("crowded")
    for team in plan.strategy.all(Team):
        counts = _by_month(running[team.id])
        for month, works in _by_month(working[team.id]).items():
            if works:
                year, number = month // 12, month % 12 + 1
                check = Check((team.id,), facet=f"{year:04}-{number:02}")
                if counts[month] > most:
                    check = check.failed(
                        OpenPage("calendar", team.id),
                        team=Name(team.title),
                        month=Month(year, number),
                        n=Number(counts[month]),
                        limit=Number(most),
                    )
                yield check


_Steps = defaultdict[str, Counter[int]]


def _months_owned(plan: Context) -> tuple[_Steps, _Steps]:
    """Return by how much the number of actions that a team owns rises and falls from month to month.

    Of its dated live actions, and of those among them that work; months are counted from the year 0.
    """
    running: _Steps = defaultdict(Counter)
    working: _Steps = defaultdict(Counter)
    for action, start, end in _dated(plan):
        first, behind = start.year * 12 + start.month - 1, end.year * 12 + end.month
        for steps in (running, working) if action.id in plan.working_ids else (running,):
            steps[action.owner or ""][first] += 1
            steps[action.owner or ""][behind] -= 1
    return running, working


def _by_month(steps: Counter[int]) -> dict[int, int]:
    """Return the number in each month from the first step to the last."""
    if not steps:
        return {}
    months = range(min(steps), max(steps) + 1)
    return dict(zip(months, accumulate(steps[month] for month in months), strict=True))


RULES: tuple[Rule, ...] = (
    gap("timing.action-undated", action_undated),
    gap("timing.outside-horizon", outside_horizon),
    contradiction("timing.starts-too-early", starts_too_early),
    contradiction("timing.too-late-to-serve", too_late_to_serve),
    gap("timing.child-after-parent", child_after_parent),
    gap("timing.overdue", overdue),
    advice("timing.owner-crowded", owner_crowded),
)
