"""When the rules of timing fire, and when they do not; the same day is fine."""

from typing import Any

import pytest

from tests.alignment.cases import Case, fires, passes
from tests.alignment.plans import YEAR


def dated(start: str, end: str, **fields: Any) -> dict[str, Any]:
    return {"a": {"start": start, "end": end, **fields}}


def needing(start: str, end: str, **needed: Any) -> dict[str, Any]:
    return {"actions": {**dated(start, "2027-12-31", needs=["b"]), "b": {"end": end, **needed}}}


def owned(count: int, *, serves: bool = True, end: str = "2027-03-31") -> dict[str, Any]:
    link = {"serves": ["o"]} if serves else {}
    row = {"owner": "t", "start": "2027-03-31", "end": end, **link}
    return {"objectives": {"o": {}}, "teams": {"t": {}}, "actions": {f"a{n}": row for n in range(count)}}


CASES: list[Case] = [
    fires("timing.action-undated", "a", actions={"a": {"status": "planned", "start": "2027-01-01"}}),
    passes("timing.action-undated", actions=dated("2027-01-01", "2027-01-02", status="planned")),
    passes("timing.action-undated", actions={"a": {"status": "idea"}, "b": {"status": "stopped"}}, checked=0),
    fires("timing.outside-horizon", "a", project=YEAR, actions=dated("2026-12-31", "2027-01-02")),
    fires("timing.outside-horizon", "a", project=YEAR, actions=dated("2027-12-31", "2028-01-01")),
    passes("timing.outside-horizon", project=YEAR, actions=dated("2027-01-01", "2027-12-31")),
    passes("timing.outside-horizon", actions=dated("2026-01-01", "2028-01-01"), checked=0),
    fires("timing.starts-too-early", "a b", **needing("2027-06-29", "2027-06-30")),
    passes("timing.starts-too-early", **needing("2027-06-30", "2027-06-30")),
    passes("timing.starts-too-early", **needing("2027-01-01", "2027-06-30", status="stopped"), checked=0),
    fires(
        "timing.too-late-to-serve",
        "a o",
        objectives={"o": {"due": "2027-06-30"}, "p": {}},
        actions=dated("2027-07-01", "2027-08-01", serves=["o", "p"]),
        checked=1,
    ),
    passes(
        "timing.too-late-to-serve",
        objectives={"o": {"due": "2027-06-30"}},
        actions=dated("2027-06-30", "2027-08-01", serves=["o"]),
    ),
    fires(
        "timing.child-after-parent",
        "p",
        objectives={"o": {"due": "2027-06-30"}, "p": {"parent": "o", "due": "2027-07-01"}},
    ),
    passes(
        "timing.child-after-parent", objectives={"o": {"due": "2027-06-30"}, "p": {"parent": "o", "due": "2027-06-30"}}
    ),
    passes("timing.child-after-parent", objectives={"o": {}, "p": {"parent": "o", "due": "2027-06-30"}}, checked=0),
    fires("timing.overdue", "a", on="2027-02-15", actions=dated("2027-01-01", "2027-02-14", status="running")),
    passes("timing.overdue", on="2027-02-15", actions=dated("2027-01-01", "2027-02-15", status="running")),
    passes("timing.overdue", actions=dated("2027-01-01", "2027-01-02", status="done"), checked=0),
    fires("timing.owner-crowded", "t @2027-03", "t @2027-04", **owned(5, end="2027-04-01"), checked=2),
    passes("timing.owner-crowded", **owned(4)),
    passes("timing.owner-crowded", **owned(5, serves=False), checked=0),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_of_timing(case: Case) -> None:
    case.check()


def test_a_month_is_crowded_by_every_live_action_but_only_where_one_of_them_works() -> None:
    lists = owned(1)
    lists["actions"] |= {f"b{n}": {**owned(1, serves=False)["actions"]["a0"], "end": "2027-05-01"} for n in range(4)}
    fires("timing.owner-crowded", "t @2027-03", **lists, checked=1).check()


def test_dates_are_written_out_in_each_language() -> None:
    case = fires("timing.overdue", "a", actions=dated("2027-01-01", "2027-02-01", status="running"))
    assert "was to end on 1\u00a0February\u00a02027" in case.said("why", "en")
    assert "devait finir le 1er\u00a0février\u00a02027" in case.said("why", "fr")
