"""Which findings a waiver silences, and which waivers are of no use."""

from typing import Any

from mktcanvas.alignment.report import Report
from tests.alignment.plans import plan, report

SEGMENTS: dict[str, Any] = {"objectives": {"o": {}}, "segments": {"s": {}}}


def waived(rule: str, cards: list[str], **fields: Any) -> dict[str, Any]:
    return {"rule": rule, "cards": cards, "reason": "Agreed", "by": "Board", "on": "2027-01-01", **fields}


def facets(made: Report) -> list[str | None]:
    return [finding.facet for finding in made.waived]


def test_a_waiver_with_a_facet_silences_that_facet() -> None:
    rows = [waived("segment.target-uncovered", ["s"], facet="price")]
    assert facets(report(plan(**SEGMENTS, waivers=rows))) == ["price"]


def test_a_waiver_without_a_facet_silences_all_of_them() -> None:
    rows = [waived("segment.target-uncovered", ["s"])]
    assert facets(report(plan(**SEGMENTS, waivers=rows))) == ["product", "price", "place", "promotion"]


def test_a_waiver_holds_on_its_last_day_and_has_expired_on_the_next() -> None:
    strategy = plan(**SEGMENTS, waivers=[waived("owner.objective-unowned", ["o"], until="2027-02-15")])
    assert len(report(strategy, "2027-02-15").waived) == 1
    after = report(strategy, "2027-02-16")
    assert (after.waived, after.obsolete) == ((), ())
    assert [row.rule for row in after.expired] == ["owner.objective-unowned"]


def test_a_waiver_that_nothing_fails_for_is_obsolete() -> None:
    rows = [waived("owner.action-unowned", []), waived("owner.objective-unowned", ["s"]), waived("no.such-rule", ["o"])]
    assert [row.rule for row in report(plan(**SEGMENTS, waivers=rows)).obsolete] == [row["rule"] for row in rows]


def test_a_waiver_names_two_cards_in_their_order() -> None:
    actions = {
        "a": {"start": "2027-01-01", "end": "2027-12-31", "needs": ["b"]},
        "b": {"start": "2027-01-01", "end": "2027-12-31", "needs": ["a"]},
    }
    made = report(plan(actions=actions, waivers=[waived("timing.starts-too-early", ["a", "b"])]))
    assert [finding.waived for finding in made.findings if finding.rule == "timing.starts-too-early"] == [True, False]


def test_a_waiver_of_a_group_of_notes_does_not_mind_their_order() -> None:
    notes = {"n": {"title": "Same"}, "m": {"title": "Same", "quadrant": "threat"}}
    made = report(plan(notes=notes, waivers=[waived("learning.note-in-two-quadrants", ["m", "n"])]))
    assert [finding.rule for finding in made.waived] == ["learning.note-in-two-quadrants"]


def test_an_action_whose_lack_of_an_objective_is_waived_is_healthy_again() -> None:
    lists: dict[str, Any] = {"teams": {"t": {}}, "actions": {"a": {"owner": "t"}}}
    before = {d.name: d.score for d in report(plan(**lists)).dimensions}
    rows = [waived("trace.action-serves-nothing", ["a"])]
    after = {d.name: d.score for d in report(plan(**lists, waivers=rows)).dimensions}
    assert (before["ownership"], after["ownership"], after["traceability"]) == (0, 100, 100)


def test_a_waived_contradiction_no_longer_caps_the_score_nor_marks_its_card() -> None:
    lists: dict[str, Any] = {"kpis": {"k": {"baseline": 6, "target": 3}}}
    strategy = plan(**lists)
    made = report(plan(**lists, waivers=[waived("measure.kpi-direction", ["k"])]))
    (card,) = strategy.cards
    assert (report(strategy).cap, made.cap) == (79, None)
    assert report(strategy).worst_of(card) == "contradiction"
    assert {finding.severity for finding in made.open} == {"gap"}
    assert made.findings_of(made.waived[0].cards[0])[0].rule == "measure.kpi-direction"
