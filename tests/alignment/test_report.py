"""What a report answers about a plan and its cards."""

from datetime import date
from typing import Any

import pytest

from mktcanvas.alignment.comparison import compared
from mktcanvas.alignment.examine import examine
from mktcanvas.alignment.finding import Dimension, Severity
from mktcanvas.alignment.report import Report
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.action import Action
from mktcanvas.model.strategy import Strategy
from mktcanvas.paths import resource
from tests.alignment.plans import plan, report

WORKING: dict[str, Any] = {"objectives": {"o": {}}, "notes": {"n": {}}}


@pytest.fixture(scope="module")
def watch() -> tuple[Strategy, Report]:
    strategy = Strategy.of(read_plan(resource("samples", "luxury-watch-flawed.en.json")))
    return strategy, examine(strategy, date(2027, 2, 15))


def card(strategy: Strategy, ref: str) -> str:
    return next(row.id for row in strategy.cards.values() if row.ref == ref)


def test_the_findings_of_a_card_come_gravest_first(watch: tuple[Strategy, Report]) -> None:
    strategy, made = watch
    sale = card(strategy, "a11")
    assert [finding.rule for finding in made.findings_of(sale)][:2] == [
        "coherence.discount-vs-premium",
        "coherence.tone-vs-premium",
    ]
    assert made.worst_of(sale) is Severity.contradiction
    assert made.worst_of(card(strategy, "z1")) is Severity.advice
    assert made.worst_of(card(strategy, "a1")) is None


def test_a_second_card_of_a_finding_has_it_too(watch: tuple[Strategy, Report]) -> None:
    strategy, made = watch
    assert "timing.starts-too-early" in {finding.rule for finding in made.findings_of(card(strategy, "a2"))}


def test_the_findings_on_a_thread_are_told_once(watch: tuple[Strategy, Report]) -> None:
    strategy, made = watch
    both = [card(strategy, "a10"), card(strategy, "a2")]
    told = [finding.rule for finding in made.findings_on(both)]
    assert told.count("timing.starts-too-early") == 1
    assert made.findings_on([]) == ()


def test_counts_are_those_of_the_findings(watch: tuple[Strategy, Report]) -> None:
    _, made = watch
    assert made.counts == {Severity.contradiction: 9, Severity.gap: 25, Severity.advice: 9}
    assert sum(d.failed for d in made.dimensions) == len(made.findings)
    assert made.capped


@pytest.mark.parametrize(("kpis", "cap"), [(0, None), (1, 79), (2, 79), (3, 59), (4, 59)])
def test_contradictions_cap_the_score(kpis: int, cap: int | None) -> None:
    wrong = {f"k{n}": {"baseline": 6, "target": 3} for n in range(kpis)}
    made = report(plan(**WORKING, actions={"a": {"serves": ["o"]}}, kpis=wrong))
    assert made.cap == cap


def test_mending_what_holds_the_score_down_wins_points_that_are_not_capped() -> None:
    steady = {f"a{n}": {"serves": ["o"]} for n in range(40)}
    strategy = plan(**WORKING, actions=steady, kpis={"k": {"baseline": 6, "target": 3, "measures": list(steady)}})
    made = report(strategy)
    (finding,) = (each for each in made.findings if each.severity is Severity.contradiction)
    after = made.exact + finding.worth
    assert finding.points == pytest.approx(after - min(made.exact, 79))


@pytest.mark.parametrize(
    ("lists", "lacks"),
    [
        ({}, 3),
        ({"objectives": {"o": {}}}, 2),
        ({"objectives": {"o": {}}, "actions": {"a": {"serves": ["o"]}}}, 1),
        ({**WORKING, "actions": {"a": {"serves": ["o"], "status": "stopped"}}}, 1),
        ({**WORKING, "actions": {"a": {"serves": ["o"]}}}, 0),
        ({"objectives": {"o": {}}, "segments": {"s": {}}, "actions": {"a": {"serves": ["o"]}}}, 0),
    ],
)
def test_a_plan_is_assessed_once_it_has_an_aim_a_deed_and_a_ground(lists: dict[str, Any], lacks: int) -> None:
    made = report(plan(**lists))
    assert len(made.missing) == lacks
    assert made.assessable == (made.score is not None) == (lacks == 0)


def test_a_dimension_without_checks_has_no_score() -> None:
    made = report(plan(facts={"f": {"date": "2027-01-01"}}))
    assert {d.dimension for d in made.dimensions if d.score is not None} == {Dimension.learning}


def test_a_cap_that_comes_is_told_as_the_reason_of_the_fall() -> None:
    strategy = Strategy.of(read_plan(resource("samples", "luxury-watch.en.json")))
    loud = strategy.all(Action)[0].replaced(tone="aggressive")
    before, after = (examine(each, date(2027, 2, 15)) for each in (strategy, strategy.replaced([loud])))
    comparison = compared(before, after)
    assert (before.score, after.score, comparison.change) == (99, 79, -20)
    told = [[reason.of(language) for reason in comparison.reasons] for language in ("en", "fr")]
    assert "contradictions hold the score at 79" in told[0][0]
    assert "les contradictions plafonnent le score à 79" in told[1][0]
    assert "speaks aggressively for a luxury brand" in told[0][1]
    back = compared(after, before)
    assert "contradictions no longer hold the score at 79" in back.reasons[0].of("en")
    assert sum(reason.points for reason in comparison.reasons) == pytest.approx(79 - before.exact)
