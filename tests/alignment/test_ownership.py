"""When the rules of ownership and communication fire, and when they do not."""

from typing import Any

import pytest

from tests.alignment.cases import Case, fires, passes

TEAMS: dict[str, Any] = {
    "sales": {"function": "sales", "side": "operational"},
    "board": {"function": "marketing", "side": "strategic"},
    "brand": {"function": "marketing", "side": "both"},
}


def promotion(**parts: Any) -> dict[str, Any]:
    return {"teams": TEAMS, "actions": {"a": {"p": "promotion", **parts}}}


def tree(**parts: Any) -> dict[str, Any]:
    """Return a strategic objective with an action below it that has the given parts."""
    objectives = {"o": {}, "p": {"parent": "o", "level": "operational"}}
    return {"teams": TEAMS, "objectives": objectives, "actions": {"a": {"serves": ["p"], **parts}}}


def served(count: int, **parts: Any) -> dict[str, Any]:
    """Return an objective with so many actions of the brand team, the first of which has the given parts."""
    rows = {f"a{n}": {"serves": ["o"], "owner": "brand", **(parts if n == 0 else {})} for n in range(count)}
    return {"teams": TEAMS, "objectives": {"o": {}}, "actions": rows}


def comment(on: str, **fields: Any) -> dict[str, Any]:
    return {"actions": {"a": {}}, "comments": [{"card": "a", "text": "Why?", "on": on, **fields}]}


CASES: list[Case] = [
    fires("owner.action-unowned", "a", actions={"a": {"status": "idea"}}),
    passes("owner.action-unowned", teams=TEAMS, actions={"a": {"owner": "sales"}}),
    fires("owner.objective-unowned", "o", objectives={"o": {}}),
    passes("owner.objective-unowned", teams=TEAMS, objectives={"o": {"owner": "brand"}}),
    fires("owner.sales-not-consulted", "a", **promotion(owner="brand", informed=["sales"])),
    *(
        passes("owner.sales-not-consulted", **promotion(**part))
        for part in ({"owner": "sales"}, {"accountable": ["sales"]}, {"consulted": ["sales"]})
    ),
    fires("owner.sales-not-consulted", "a", **promotion(p="price")),
    passes("owner.sales-not-consulted", **promotion(p="place"), checked=0),
    passes("owner.sales-not-consulted", actions={"a": {"p": "promotion"}}, checked=0),
    fires("owner.strategy-alone", "o", **tree(owner="board", informed=["sales"])),
    *(
        passes("owner.strategy-alone", **tree(**part))
        for part in ({"owner": "sales"}, {"owner": "brand"}, {"owner": "board", "consulted": ["sales"]})
    ),
    passes("owner.strategy-alone", teams=TEAMS, objectives={"o": {}}, checked=0),
    fires("owner.silo", "o", **served(3)),
    fires("owner.silo", "o", **served(3, accountable=["sales"])),
    fires("owner.silo", "o", **served(3, consulted=["brand"])),
    *(passes("owner.silo", **served(3, **{role: ["sales"]})) for role in ("consulted", "informed")),
    passes("owner.silo", **served(3, owner="sales")),
    passes("owner.silo", **served(3, owner=None)),
    passes("owner.silo", **served(2), checked=0),
    passes("owner.silo", **served(3, status="stopped"), checked=0),
    fires("owner.one-sided-term", "g", terms={"g": {"for_strategy": "x", "for_operations": " "}}),
    passes("owner.one-sided-term", terms={"g": {"for_strategy": "x", "for_operations": "y"}}),
    passes("owner.one-sided-term", terms={"g": {}}),
    fires("owner.feedback-unanswered", "a @2027-01-31", **comment("2027-01-31")),
    passes("owner.feedback-unanswered", **comment("2027-02-01")),
    passes("owner.feedback-unanswered", **comment("2026-01-01", answered=True), checked=0),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_of_ownership(case: Case) -> None:
    case.check()
