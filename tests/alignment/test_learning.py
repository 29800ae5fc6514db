"""When the rules of learning fire, and when they do not; their limits to the very day."""

from typing import Any

import pytest

from tests.alignment.cases import Case, fires, passes
from tests.alignment.plans import YEAR

TEAMS: dict[str, Any] = {side: {"side": side} for side in ("strategic", "operational", "both")}


def review(*teams: str) -> dict[str, Any]:
    return {"teams": TEAMS, "reviews": {"r": {"teams": list(teams)}}}


def read(on: str | None = None, frequency: str = "monthly", **action: Any) -> dict[str, Any]:
    """Return a KPI of an action that has started, last read on a day."""
    kpi = {"measures": ["a"], "frequency": frequency, "readings": [[on, 1]] if on else []}
    return {"project": YEAR, "actions": {"a": {"start": "2027-01-01", **action}}, "kpis": {"k": kpi}}


def way(last: float, on: str = "2027-07-02", *reviews: str, **kpi: Any) -> dict[str, Any]:
    """Return a KPI from 0 to 100 within the year, first read on 1 January and last at a value on a day."""
    row = {"baseline": 0, "target": 100, "due": "2027-12-31", "readings": [["2027-01-01", 0], [on, last]], **kpi}
    return {"kpis": {"k": row}, "reviews": {f"r{n}": {"date": day} for n, day in enumerate(reviews)}}


def quarters(*reviews: str, **project: Any) -> dict[str, Any]:
    return {"project": {**YEAR, **project}, "reviews": {f"r{n}": {"date": day} for n, day in enumerate(reviews)}}


CASES: list[Case] = [
    fires("learning.no-review", "@2027-Q2", "@2027-Q4", **quarters("2027-01-01", "2027-09-30"), checked=4),
    passes("learning.no-review", **quarters("2027-03-31", "2027-04-01", "2027-07-01", "2027-10-01")),
    fires("learning.no-review", "@2027-Q2", "@2027-Q3", **quarters(starts="2027-01-02", ends="2027-12-30"), checked=2),
    passes("learning.no-review", **quarters(ends="2027-03-30"), checked=0),
    passes("learning.no-review", checked=0),
    fires("learning.one-sided-review", "r", **review("strategic")),
    fires("learning.one-sided-review", "r", **review("operational")),
    passes("learning.one-sided-review", **review("strategic", "operational")),
    passes("learning.one-sided-review", **review("both")),
    passes("learning.one-sided-review", **review(), checked=0),
    fires("learning.kpi-stale", "k", on="2027-03-01", **read("2027-01-14")),
    passes("learning.kpi-stale", on="2027-03-01", **read("2027-01-15")),
    fires("learning.kpi-stale", "k", on="2027-01-12", **read(frequency="weekly")),
    passes("learning.kpi-stale", on="2027-01-11", **read(frequency="weekly")),
    fires("learning.kpi-stale", "k", on="2027-03-01", **read("2027-03-02")),
    passes("learning.kpi-stale", on="2027-03-01", **read(status="stopped"), checked=0),
    passes("learning.kpi-stale", on="2027-03-01", **read(start="2027-03-02"), checked=0),
    passes("learning.kpi-stale", on="2026-12-31", **read(), checked=0),
    fires(
        "learning.kpi-stale",
        "k",
        on="2027-06-01",
        project=YEAR,
        objectives={"o": {}},
        kpis={"k": {"measures": ["o"], "frequency": "quarterly"}},
    ),
    fires("learning.off-track", "k", on="2027-08-01", **way(24.9)),
    passes("learning.off-track", on="2027-08-01", **way(25)),
    passes("learning.off-track", on="2027-08-01", **way(10, "2027-07-02", "2027-07-03")),
    fires("learning.off-track", "k", on="2027-08-01", **way(10, "2027-07-02", "2027-07-02", "2027-08-02")),
    fires("learning.off-track", "k", on="2028-08-01", **way(49, "2028-06-30")),
    passes("learning.off-track", on="2028-08-01", **way(50, "2028-06-30")),
    passes("learning.off-track", on="2027-08-01", **way(10, readings=[["2027-07-02", 10]]), checked=0),
    passes("learning.off-track", on="2027-08-01", **way(10, target=0), checked=0),
    passes("learning.off-track", on="2027-08-01", **way(10, due="2027-01-01"), checked=0),
    fires(
        "learning.note-in-two-quadrants",
        "n m",
        notes={"n": {"title": "Small team"}, "m": {"title": " small-TÉAM! ", "quadrant": "weakness"}},
    ),
    passes(
        "learning.note-in-two-quadrants", notes={"n": {"title": "Small team"}, "m": {"title": "small team"}}, checked=1
    ),
    passes(
        "learning.note-in-two-quadrants",
        notes={"n": {"title": "Small"}, "m": {"title": "Small", "quadrant": "weakness", "parked": True}},
        checked=1,
    ),
    fires("learning.note-without-evidence", "n", notes={"n": {"importance": 4, "evidence": " "}}),
    passes("learning.note-without-evidence", notes={"n": {"importance": 4, "evidence": "CRM"}}),
    passes("learning.note-without-evidence", facts={"f": {}}, notes={"n": {"importance": 5, "rests_on": ["f"]}}),
    passes("learning.note-without-evidence", notes={"n": {"importance": 3}}, checked=0),
    fires("learning.fact-stale", "f", on="2027-02-15", facts={"f": {"date": "2025-01-15"}}),
    passes("learning.fact-stale", on="2027-02-15", facts={"f": {"date": "2025-01-16"}}),
    passes("learning.fact-stale", facts={"f": {}}, checked=0),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_of_learning(case: Case) -> None:
    case.check()
