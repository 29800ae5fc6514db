"""What the charts and the brief count: live actions, their money, and which objectives they reach.

A live action is one that is not stopped. The counts take a ``Strategy`` and nothing else.
"""

from collections import defaultdict
from collections.abc import Iterable

from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Relation, Status, Targeting
from mktcanvas.model.objective import Objective
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy

Coverage = dict[str, dict[P, int]]


def live_actions(strategy: Strategy) -> tuple[Action, ...]:
    """Return the actions that are not stopped, in rank order."""
    return tuple(action for action in strategy.all(Action) if action.status is not Status.stopped)


def total(actions: Iterable[Action]) -> int:
    """Return the sum of the budgets in cents; an action without one counts as nothing."""
    return sum(action.budget or 0 for action in actions)


def served(strategy: Strategy, action: Action) -> tuple[Objective, ...]:
    """Return the objectives that an action serves, in the order the links were made."""
    return strategy.targets(action.id, Relation.serves, Objective)


def coverage(strategy: Strategy) -> Coverage:
    """Return, by objective id and P, how many live actions serve the objective or one below it."""
    counts: Coverage = defaultdict(lambda: dict.fromkeys(P, 0))
    for action in live_actions(strategy):
        reached = {row.id for row in served(strategy, action)}
        for objective in tuple(reached):
            reached.update(row.id for row in strategy.ancestors(objective))
        for objective in reached:
            counts[objective][action.p] += 1
    return counts


def aimless(strategy: Strategy) -> tuple[Action, ...]:
    """Return the live actions that serve no objective."""
    return tuple(action for action in live_actions(strategy) if not served(strategy, action))


def by_targeting(strategy: Strategy) -> tuple[Segment, ...]:
    """Return the segments: primary targets, secondary ones, then those that are not targeted."""
    return tuple(segment for targeting in Targeting for segment in strategy.where(Segment, "targeting", targeting))


def targeting_role(targeting: Targeting) -> str:
    """Return the role of the colour of a segment's targeting in the palette."""
    return "untargeted" if targeting is Targeting.none else targeting.value
