"""The chain from note to KPI, and what of it lies on a card's thread."""

from typing import Any

from mktcanvas.alignment.trace import Trace, trace
from mktcanvas.model.strategy import Strategy
from tests.alignment.plans import plan

LISTS: dict[str, Any] = {
    "notes": {"n1": {}, "n2": {}, "n3": {"parked": True}},
    "options": {"x1": {"answers": ["n1"]}},
    "objectives": {"o1": {"follows": ["x1"]}, "o2": {"parent": "o1", "level": "operational", "answers": ["n2"]}},
    "actions": {"a1": {"serves": ["o2"]}, "a2": {"serves": ["o1"]}, "a3": {}},
    "kpis": {"k1": {"measures": ["a1", "o1"]}},
}


def columns(strategy: Strategy, traced: Trace) -> list[str]:
    return [" ".join(strategy.cards[card].ref or "?" for card in column.cards) for column in traced.columns]


def ties(strategy: Strategy, traced: Trace) -> list[str]:
    ends = ((strategy.cards[tie.left].ref, strategy.cards[tie.right].ref, tie.leap) for tie in traced.ties)
    return [f"{left}-{right}:{leap}" for left, right, leap in ends]


def test_the_chain_runs_from_notes_to_kpis() -> None:
    strategy = plan(**LISTS)
    traced = trace(strategy)
    assert columns(strategy, traced) == ["n1 n2", "x1", "o1 o2", "a1 a2 a3", "k1"]
    assert ties(strategy, traced) == [
        "n1-x1:0",
        "n2-o2:1",
        "x1-o1:0",
        "o1-o2:-1",
        "o1-a2:0",
        "o1-k1:1",
        "o2-a1:0",
        "a1-k1:0",
    ]
    assert len(traced.neighbours) == 5
    assert [column.words.fr for column in traced.columns][:2] == ["éléments SWOT", "options stratégiques"]


def test_a_thread_is_what_leads_to_a_card_and_comes_from_it() -> None:
    strategy = plan(**LISTS)
    ids = {row.ref: row.id for row in strategy.cards.values()}
    assert columns(strategy, trace(strategy, ids["a1"])) == ["n1 n2", "x1", "o1 o2", "a1", "k1"]
    assert columns(strategy, trace(strategy, ids["a2"])) == ["n1", "x1", "o1", "a2", ""]
    assert ties(strategy, trace(strategy, ids["a2"])) == ["n1-x1:0", "x1-o1:0", "o1-a2:0"]


def test_what_nothing_ties_is_loose() -> None:
    strategy = plan(**LISTS)
    assert {strategy.cards[card].ref for card in trace(strategy).loose()} == {"a3"}


def test_an_empty_plan_has_five_empty_columns() -> None:
    assert [column.cards for column in trace(Strategy.of([])).columns] == [()] * 5
