"""What is counted, and the order and the numbers of the objectives."""

from mktcanvas.charts.cascade import cascade
from mktcanvas.charts.tally import aimless, coverage, live_actions, total
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P, Relation, Status
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.strategy import Strategy


def objective(title: str, parent: Objective | None = None, rank: float = 0) -> Objective:
    return Objective(level=Level.strategic, title=title, parent=parent.id if parent else None, rank=rank)


def serving(action: Action, *goals: Objective) -> list[Link]:
    return [Link(relation=Relation.serves, source=action.id, target=goal.id) for goal in goals]


def test_objectives_are_numbered_in_reading_order() -> None:
    first, second = objective("a", rank=1), objective("b", rank=2)
    below = objective("c", first)
    steps = cascade(Strategy.of([second, below, first]))
    assert [(step.number, step.objective.title) for step in steps] == [("O1", "a"), ("O1.1", "c"), ("O2", "b")]


def test_a_cycle_of_parents_still_lists_every_objective_once() -> None:
    one = objective("a")
    other = objective("b", one)
    steps = cascade(Strategy.of([one.replaced(parent=other.id), other]))
    assert sorted(step.objective.title for step in steps) == ["a", "b"]


def test_an_action_counts_once_for_its_objective_and_those_above() -> None:
    top = objective("a")
    below = objective("b", top)
    action = Action(p=P.price, title="x", budget=5)
    counts = coverage(Strategy.of([top, below, action, *serving(action, top, below)]))
    assert counts[top.id][P.price] == counts[below.id][P.price] == 1


def test_a_stopped_action_does_not_live() -> None:
    goal = objective("a")
    action = Action(p=P.price, title="x", budget=5, status=Status.stopped)
    strategy = Strategy.of([goal, action, *serving(action, goal)])
    assert live_actions(strategy) == ()
    assert not coverage(strategy)
    assert total(live_actions(strategy)) == 0


def test_an_action_without_an_objective_is_aimless() -> None:
    action = Action(p=P.price, title="x")
    assert aimless(Strategy.of([action])) == (action,)
