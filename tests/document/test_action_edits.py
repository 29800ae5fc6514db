"""The verbs that only actions have: links in place of others, months, owners and the teams' parts."""

from datetime import date

import pytest

from mktcanvas.document.document import Document
from mktcanvas.document.edits import actions, links
from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.choices import Level, P, Raci, Relation
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team


@pytest.fixture
def plan(document: Document) -> Document:
    """An action ``a`` that serves ``one``, beside an objective ``two`` and the teams ``x`` and ``y``."""
    with document.edit("Plan") as edit:
        edit.add(*(Objective(id=name, level=Level.strategic, title=name) for name in ("one", "two")))
        edit.add(*(Team(id=name, title=name) for name in ("x", "y")))
        edit.add(Action(id="a", p=P.price, title="a"))
        links.add(edit, Relation.serves, "a", "one")
    return document


def served(document: Document) -> list[str]:
    return [link.target for link in document.strategy.links_from("a", Relation.serves)]


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ("one", "two", ["two"]),
        ("one", None, []),
        (None, "two", ["one", "two"]),
        ("one", "one", ["one"]),
        (None, None, ["one"]),
        (None, "one", ["one"]),
        ("two", "one", ["one"]),
    ],
)
def test_a_link_takes_the_place_of_another(plan: Document, old: str | None, new: str | None, left: list[str]) -> None:
    with plan.edit("Relink") as edit:
        actions.relink(edit, Relation.serves, "a", old, new)
    assert served(plan) == left


@pytest.mark.parametrize(
    ("start", "end", "month", "moved"),
    [
        ((2027, 1, 31), (2027, 2, 10), (2027, 4, 1), ((2027, 4, 30), (2027, 5, 10))),
        ((2027, 1, 15), None, (2028, 2, 1), ((2028, 2, 15), None)),
        (None, None, (2028, 2, 1), ((2028, 2, 1), (2028, 2, 29))),
        (None, (2028, 5, 5), (2028, 2, 9), ((2028, 2, 1), (2028, 5, 5))),
        (None, (2027, 5, 5), (2028, 2, 1), ((2028, 2, 1), (2028, 2, 29))),
        ((2027, 1, 15), (2027, 3, 1), None, (None, None)),
    ],
)
def test_an_action_moves_to_a_month_with_its_length(plan: Document, start, end, month, moved) -> None:
    def day(parts: tuple[int, int, int] | None) -> date | None:
        return date(*parts) if parts else None

    with plan.edit("Dates") as edit:
        edit.update(Action, "a", start=day(start), end=day(end))
    with plan.edit("Month") as edit:
        actions.run_in(edit, "a", day(month))
    row = plan.strategy.get(Action, "a")
    assert row is not None
    assert (row.start, row.end) == (day(moved[0]), day(moved[1]))


def test_a_team_has_one_part_in_an_action(plan: Document) -> None:
    def parts() -> list[tuple[str, Raci]]:
        return [(row.team, row.role) for row in plan.strategy.where(Assignment, "action", "a")]

    def owner() -> str | None:
        row = plan.strategy.get(Action, "a")
        return row.owner if row else None

    with plan.edit("Parts") as edit:
        actions.assign(edit, ["a"], "x", Raci.consulted)
        actions.assign(edit, ["a"], "y", Raci.informed)
    assert parts() == [("x", Raci.consulted), ("y", Raci.informed)]
    with plan.edit("Other part") as edit:
        actions.assign(edit, ["a"], "x", Raci.accountable)
    assert sorted(parts()) == [("x", Raci.accountable), ("y", Raci.informed)]
    with plan.edit("Own") as edit:
        actions.own(edit, ["a"], "x")
    assert (owner(), parts()) == ("x", [("y", Raci.informed)])
    with plan.edit("Step down") as edit:
        actions.assign(edit, ["a"], "x", Raci.informed)
        actions.assign(edit, ["a"], "y", None)
    assert (owner(), parts()) == (None, [("x", Raci.informed)])
    while plan.undo_label != "Plan":
        plan.undo()
    assert (owner(), parts()) == (None, [])
