"""What if: the plan as it would be without some of its actions, or with some findings waived, to compare first."""

from collections.abc import Iterable
from datetime import date

from mktcanvas.alignment.finding import Key
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Status
from mktcanvas.model.project import Waiver
from mktcanvas.model.strategy import Strategy


def without(strategy: Strategy, actions: Iterable[str]) -> Strategy:
    """Return the plan with some actions, by id, stopped; ids of anything else are passed over."""
    wanted = dict.fromkeys(actions)
    rows = (strategy.get(Action, identity) for identity in wanted)
    return strategy.replaced(
        row.replaced(status=Status.stopped) for row in rows if row is not None and row.status is not Status.stopped
    )


def accepting(strategy: Strategy, findings: Iterable[Key], day: date) -> Strategy:
    """Return the plan with some findings, by their keys, waived from ``day`` on."""
    return strategy.replaced(
        Waiver(rule=rule, cards=cards, facet=facet, on=day) for rule, cards, facet in dict.fromkeys(findings)
    )
