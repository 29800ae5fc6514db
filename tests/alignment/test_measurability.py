"""When the rules of measurability fire, and when they do not."""

from typing import Any

import pytest

from tests.alignment.cases import Case, fires, passes
from tests.alignment.plans import YEAR

SMART = {"measure": "sales", "unit": "%", "baseline": 1, "target": 2}


def tree(combine: str | None, own: tuple[float, float], *parts: tuple[float, float]) -> dict[str, Any]:
    """Return objectives ``o`` and ``p0``, ``p1``... below it, each with its baseline and target."""
    rows = {f"p{n}": {"parent": "o", "baseline": low, "target": high} for n, (low, high) in enumerate(parts)}
    return {"objectives": {"o": {"combine": combine, "baseline": own[0], "target": own[1]}, **rows}}


CASES: list[Case] = [
    fires("measure.action-without-kpi", "a", actions={"a": {}, "b": {}}, kpis={"k": {"measures": ["b"]}}),
    passes(
        "measure.action-without-kpi", actions={"a": {}, "b": {"status": "stopped"}}, kpis={"k": {"measures": ["a"]}}
    ),
    fires("measure.objective-without-kpi", "o", objectives={"o": {"level": "operational"}}),
    passes(
        "measure.objective-without-kpi", objectives={"o": {"level": "operational"}}, kpis={"k": {"measures": ["o"]}}
    ),
    passes("measure.objective-without-kpi", objectives={"o": {}}, checked=0),
    *(
        fires("measure.objective-not-measurable", "o", objectives={"o": {**SMART, **lack}})
        for lack in ({"measure": " "}, {"unit": ""}, {"baseline": None}, {"target": None}, {"target": 1})
    ),
    passes("measure.objective-not-measurable", objectives={"o": SMART}),
    *(
        fires("measure.objective-not-timed", "o", project=YEAR, objectives={"o": {"due": due}})
        for due in (None, "2026-12-31", "2028-01-01")
    ),
    *(
        passes("measure.objective-not-timed", project=YEAR, objectives={"o": {"due": due}})
        for due in ("2027-01-01", "2027-12-31")
    ),
    passes("measure.objective-not-timed", objectives={"o": {"due": "2030-01-01"}}),
    fires("measure.objective-not-timed", "o", objectives={"o": {}}),
    fires("measure.objective-not-specific", "o", objectives={"o": {"title": " Be  innovative "}}),
    passes("measure.objective-not-specific", objectives={"o": {"title": "Be more innovative"}}),
    fires("measure.objective-not-argued", "o", objectives={"o": {"relevant": "x", "confidence": 2}}),
    passes("measure.objective-not-argued", objectives={"o": {"relevant": "x", "confidence": 3}}),
    passes("measure.objective-not-argued", objectives={"o": {"relevant": "x", "achievable": "y"}}),
    fires("measure.objective-not-argued", "o", objectives={"o": {"confidence": 3}}),
    passes("measure.objective-not-argued", notes={"n": {}}, objectives={"o": {"confidence": 3, "answers": ["n"]}}),
    fires(
        "measure.objective-not-argued",
        "o",
        options={"x": {}},
        objectives={"o": {"confidence": 3, "follows": ["x"]}},
    ),
    passes(
        "measure.objective-not-argued",
        options={"x": {}},
        objectives={"o": {"confidence": 3, "level": "operational", "follows": ["x"]}},
    ),
    fires("measure.objective-not-argued", "o", objectives={"o": {"confidence": 5, "level": "operational"}}),
    fires("measure.cascade-short", "o", **tree("multiply", (100, 110), (100, 103), (100, 102))),
    passes("measure.cascade-short", **tree("multiply", (100, 126), (100, 120), (100, 105))),
    fires("measure.cascade-short", "o", **tree("multiply", (100, 126.1), (100, 120), (100, 105))),
    fires("measure.cascade-short", "o", **tree("multiply", (10, 5), (10, 6))),
    passes("measure.cascade-short", **tree("multiply", (10, 5), (10, 5))),
    passes("measure.cascade-short", **tree("multiply", (0, 5), (10, 5)), checked=0),
    passes("measure.cascade-short", **tree("multiply", (5, 5), (10, 5)), checked=0),
    fires("measure.cascade-short", "o", **tree("add", (10, 20), (0, 4), (5, 10))),
    passes("measure.cascade-short", **tree("add", (10, 20), (0, 5), (5, 10))),
    passes("measure.cascade-short", **tree("add", (0, 0.3), (0, 0.1), (0, 0.2))),
    fires("measure.cascade-short", "o", **tree("add", (20, 10), (9, 0))),
    passes("measure.cascade-short", **tree("add", (20, 10), (10, 0))),
    passes("measure.cascade-short", **tree(None, (10, 20), (0, 1)), checked=0),
    *(
        fires(
            "measure.kpi-incomplete",
            "k",
            kpis={"k": {"unit": "%", "baseline": 1, "target": 2, "due": "2027-06-30", **lack}},
        )
        for lack in ({"unit": " "}, {"baseline": None}, {"target": None}, {"due": None})
    ),
    passes("measure.kpi-incomplete", kpis={"k": {"unit": "%", "baseline": 1, "target": 2, "due": "2027-06-30"}}),
    fires("measure.kpi-direction", "k", kpis={"k": {"direction": "up", "baseline": 6, "target": 3}}),
    fires("measure.kpi-direction", "k", kpis={"k": {"direction": "down", "baseline": 3, "target": 6}}),
    passes("measure.kpi-direction", kpis={"k": {"direction": "down", "baseline": 6, "target": 3}}),
    passes("measure.kpi-direction", kpis={"k": {"direction": "down", "baseline": 6, "target": 6}}),
    passes("measure.kpi-direction", kpis={"k": {"baseline": 6}}, checked=0),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_of_measurability(case: Case) -> None:
    case.check()


def test_a_short_cascade_says_what_it_gives_and_what_it_needs() -> None:
    case = fires("measure.cascade-short", "o", **tree("multiply", (100, 110), (100, 103), (100, 102)))
    assert "give × 1.0506 together; it needs × 1.1." in case.said("why", "en")
    assert "donnent ensemble × 1,0506\u202f; il faut × 1,1." in case.said("why", "fr")
