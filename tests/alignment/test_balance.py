"""When the rules of balance fire, and when they do not; their limits to the very figure."""

from typing import Any

import pytest

from tests.alignment.cases import Case, fires, passes

GOAL: dict[str, Any] = {"o": {}}


def spent(**budgets: float) -> dict[str, Any]:
    """Return six working actions; those named by a P (``promotion``, ``price_2``) have the budgets given."""
    rows = {name: {"p": name.split("_")[0], "serves": ["o"], "budget": cost} for name, cost in budgets.items()}
    return {"objectives": GOAL, "actions": rows}


def shared(primary: float, secondary: float) -> dict[str, Any]:
    return {
        "objectives": GOAL,
        "segments": {"s": {}, "t": {"targeting": "secondary"}},
        "actions": {
            "a": {"serves": ["o"], "targets": ["s"], "budget": primary},
            "b": {"serves": ["o"], "targets": ["t"], "budget": secondary},
        },
    }


CASES: list[Case] = [
    fires("balance.p-missing", "@place", "@promotion", **spent(product=0, price=0, price_2=0, product_2=0), checked=4),
    passes("balance.p-missing", **spent(product=0, price=0, place=0, promotion=0)),
    passes("balance.p-missing", **spent(product=0, price=0, place=0), checked=0),
    fires(
        "balance.one-p-dominates",
        "",
        **spent(promotion=71, price=9, place=5, place_2=5, product=5, product_2=5),
    ),
    passes("balance.one-p-dominates", **spent(promotion=70, price=10, place=5, place_2=5, product=5, product_2=5)),
    passes("balance.one-p-dominates", **spent(promotion=90, price=1, place=1, product=1, product_2=1), checked=0),
    passes(
        "balance.one-p-dominates", **spent(promotion=90, price=1, place=1, product=1, product_2=1, price_2=0), checked=0
    ),
    fires("balance.secondary-over-primary", "", **shared(40, 40.01)),
    passes("balance.secondary-over-primary", **shared(40, 40)),
    passes("balance.secondary-over-primary", **shared(0, 0), checked=0),
    passes("balance.secondary-over-primary", segments={"s": {"targeting": "secondary"}}, checked=0),
    fires(
        "balance.objective-unfunded",
        "q",
        objectives={"o": {}, "p": {"parent": "o", "level": "operational"}, "q": {}},
        actions={"a": {"serves": ["p"], "budget": 5}, "b": {"serves": ["q"]}},
    ),
    passes("balance.objective-unfunded", objectives=GOAL, actions={"a": {"serves": ["o"], "budget": 0.01}}),
    passes("balance.objective-unfunded", objectives=GOAL, actions={"a": {"serves": ["o"]}}, checked=0),
    fires("balance.too-many-strategic", "", objectives={f"o{n}": {} for n in range(8)}),
    passes("balance.too-many-strategic", objectives={f"o{n}": {} for n in range(7)}),
    fires(
        "balance.too-many-strategic",
        "",
        objectives={"o": {}, "p": {}},
        project={"thresholds": {"strategic_max": 1}},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_of_balance(case: Case) -> None:
    case.check()


def test_amounts_are_told_in_the_currency_of_the_plan() -> None:
    case = fires("balance.secondary-over-primary", "", project={"currency": "CHF"}, **shared(1000, 2500.5))
    assert "get CHF\u00a02,500.50, primary ones CHF\u00a01,000:" in case.said("why", "en")
    assert "reçoivent 2\u202f500,50\u00a0CHF" in case.said("why", "fr")
