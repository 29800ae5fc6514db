"""Which action stands under which objective, so that each is listed once and the sums are right.

An action stands under the first objective it serves; under the others it is named as one that serves them too.
"""

from collections import defaultdict
from typing import NamedTuple

from mktcanvas.charts.cascade import Step, cascade
from mktcanvas.charts.tally import live_actions, served
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Status
from mktcanvas.model.strategy import Strategy


class ActionGroup(NamedTuple):
    """The live actions under an objective; ``also`` are those of other groups that serve it too, with their group."""

    step: Step
    actions: tuple[Action, ...]
    also: tuple[tuple[Action, Step], ...]


def grouped(strategy: Strategy) -> tuple[ActionGroup, ...]:
    """Return a group for each objective that an action serves, and for each at the end of a branch that none does."""
    steps = {step.objective.id: step for step in cascade(strategy)}
    own: defaultdict[str, list[Action]] = defaultdict(list)
    also: defaultdict[str, list[tuple[Action, Step]]] = defaultdict(list)
    for action in live_actions(strategy):
        first, *others = [row.id for row in served(strategy, action)] or [""]
        own[first].append(action)
        for identity in others:
            also[identity].append((action, steps[first]))
    groups = (ActionGroup(step, tuple(own[key]), tuple(also[key])) for key, step in steps.items())
    return tuple(
        group for group in groups if group.actions or group.also or not strategy.children(group.step.objective.id)
    )


def stopped(strategy: Strategy) -> tuple[Action, ...]:
    """Return the actions that were stopped."""
    return tuple(action for action in strategy.all(Action) if action.status is Status.stopped)
