"""The plan as one value: found by id, zone and link in both directions; a new version equals one built anew."""

import random
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mktcanvas.document.schema import foreign_keys
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P, Quadrant, Relation
from mktcanvas.model.kinds import KINDS, PLAN_ROWS
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import HistoryStep, Project
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy
from tests.document.plain_model import PlainModel
from tests.document.random_rows import random_row

NOTE = Note(id="note", quadrant=Quadrant.threat, title="Discounters")
OPTION = Option(id="option", kind="ST", title="Service, never price")
TOP = Objective(id="top", level=Level.strategic, title="Value")
SUB = Objective(id="sub", level=Level.operational, parent="top", title="Recall")
ACTION = Action(id="action", p=P.promotion, title="Press")
KPI = Kpi(id="kpi", title="Recall")
OTHER = Note(id="other", quadrant=Quadrant.threat, title="Gold", rank=-1.0)
LINKS = (
    Link(relation=Relation.answers, source="option", target="note"),
    Link(relation=Relation.follows, source="top", target="option"),
    Link(relation=Relation.serves, source="action", target="sub"),
    Link(relation=Relation.measures, source="kpi", target="action", rank=1.0),
    Link(relation=Relation.measures, source="kpi", target="sub", rank=0.0),
)
ROWS = (NOTE, OPTION, TOP, SUB, ACTION, KPI, OTHER, *LINKS)
PLAN = Strategy.of(ROWS)


def test_rows_are_found_by_id_by_table_and_by_zone() -> None:
    assert PLAN.get(Note, "note") == NOTE
    assert PLAN.get(Note, "option") is None
    assert PLAN.get(Note, None) is None
    assert PLAN.where(Note, "quadrant", Quadrant.threat) == (OTHER, NOTE)
    assert PLAN.where(Note, "quadrant", Quadrant.strength) == ()
    assert PLAN.cards["kpi"] == KPI
    assert PLAN.counts()["link"] == len(LINKS)


def test_links_are_found_in_both_directions_in_their_order() -> None:
    assert [link.target for link in PLAN.links_from("kpi")] == ["sub", "action"]
    assert {link.source for link in PLAN.links_to("sub")} == {"kpi", "action"}
    assert PLAN.links_from("kpi", Relation.serves) == ()
    assert PLAN.targets("kpi", Relation.measures, Action) == (ACTION,)
    assert PLAN.sources("sub", Relation.serves, Action) == (ACTION,)


def test_a_link_to_a_card_that_is_not_there_leads_nowhere() -> None:
    plan = Strategy.of([ACTION, Link(relation=Relation.serves, source="action", target="gone")])
    assert plan.targets("action", Relation.serves, Objective) == ()
    assert "gone" in plan.upstream("action")


@pytest.mark.parametrize(
    ("card", "up", "down"),
    [
        ("note", "", "option top sub action kpi"),
        ("top", "option note", "sub action kpi"),
        ("action", "sub top option note", "kpi"),
        ("other", "", ""),
    ],
)
def test_a_thread_runs_up_and_down_from_note_to_kpi(card: str, up: str, down: str) -> None:
    assert PLAN.upstream(card) == set(up.split())
    assert PLAN.downstream(card) == set(down.split())
    assert PLAN.thread(card) == {card, *up.split(), *down.split()}


def test_a_thread_ends_in_a_circle() -> None:
    one, two = (Action(id=name, p=P.price, title=name) for name in "ab")
    links = [Link(relation=Relation.needs, source=s, target=t) for s, t in ("ab", "ba")]
    assert Strategy.of([one, two, *links]).thread("a") == {"a", "b"}


def test_the_tree_is_walked_both_ways_and_a_circle_ends_the_walk() -> None:
    assert PLAN.children("top") == (SUB,)
    assert PLAN.ancestors("sub") == (TOP,)
    assert PLAN.ancestors("nowhere") == ()
    assert [row.id for row in PLAN.replaced([TOP.replaced(parent="sub")]).ancestors("sub")] == ["top"]


def test_rows_come_in_any_order_and_leave_after_what_they_point_to(samples: Path) -> None:
    rows = list(read_plan(samples / "luxury-watch.en.json"))
    random.Random(1).shuffle(rows)
    seen: set[object] = {None}
    for row in Strategy.of(rows).rows():
        own = {getattr(row, name) for name, (table, _) in foreign_keys(type(row)).items() if table != row.table}
        assert own - {row.id} <= seen
        seen.add(row.id)
    assert len(seen) == len(rows) + 1


def test_an_empty_plan_has_a_project_and_nothing_else() -> None:
    assert Strategy.of([]).project.title == ""
    assert Strategy.of([HistoryStep(number=1, label="x")]) == Strategy.of([])
    assert not Strategy.of([]).cards


def test_a_new_version_shares_the_tables_it_did_not_touch() -> None:
    after = PLAN.replaced([NOTE.replaced(title="Discounts")])
    assert after.all(Action) is PLAN.all(Action)
    assert PLAN.get(Note, "note") == NOTE
    assert after != PLAN
    assert after.replaced([NOTE]) == PLAN


def everything(strategy: Strategy) -> dict[object, object]:
    """Return what every question about a plan answers."""
    groups = {
        (row, field, value): strategy.where(row, field, value)
        for row in PLAN_ROWS
        for field in row.indexed
        for value in {getattr(item, field) for item in strategy.all(row)}
    }
    tables = {row: strategy.all(row) for row in PLAN_ROWS}
    return {**groups, **tables, "cards": dict(strategy.cards), "project": strategy.project.title}


def some_rows(rng: random.Random, count: int) -> list[Row]:
    model = PlainModel({})
    for _ in range(count):
        ids = {table: [row.id for row in model.of(table)] for table in ("card", *(row.table for row in PLAN_ROWS))}
        kind = rng.choice([*PLAN_ROWS[1:], *(kind.row for kind in KINDS.values()), Link, Link])
        row = random_row(rng, kind, ids)
        model = model.put(row) or model if row is not None else model
    return list(model.rows.values())


def by_id(rows: Iterable[Row]) -> dict[str, Row]:
    return {row.id: row for row in rows}


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 60), st.integers(0, 20))
def test_a_replaced_plan_equals_one_built_anew(seed: int, count: int, more: int) -> None:
    rng = random.Random(seed)
    rows = [Project(id="project", title="a"), *some_rows(rng, count)]
    removed = rng.sample(rows[1:], rng.randint(0, len(rows) - 1))
    changed = [
        row.replaced(rank=rng.random()) for row in rng.sample(rows, rng.randint(0, len(rows))) if "rank" in row.__dict__
    ]
    put = [*changed, *some_rows(rng, more), rows[0].replaced(title="b")]
    expected = {**{k: v for k, v in by_id(rows).items() if k not in by_id(removed)}, **by_id(put)}
    assert everything(Strategy.of(rows).replaced(put, removed)) == everything(Strategy.of(expected.values()))
