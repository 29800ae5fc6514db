"""What if: the plan as it would be without some of its actions, to examine and compare before deciding."""

from collections.abc import Iterable

from mktcanvas.model.action import Action
from mktcanvas.model.choices import Status
from mktcanvas.model.strategy import Strategy


def without(strategy: Strategy, actions: Iterable[str]) -> Strategy:
    """Return the plan with some actions, by id, stopped; ids of anything else are passed over."""
    wanted = dict.fromkeys(actions)
    rows = (strategy.get(Action, identity) for identity in wanted)
    return strategy.replaced(
        row.replaced(status=Status.stopped) for row in rows if row is not None and row.status is not Status.stopped
    )
