"""Any plan, with any text, order, link and number, comes back from JSON as it was, but for ids and times."""

import json
from contextlib import suppress
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mktcanvas.exchange.errors import PlanError
from mktcanvas.exchange.json_file import parse_plan, plan_text
from mktcanvas.exchange.plan_format import CHILDREN, SECTIONS
from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.choices import Level, P, Quadrant, Raci, Relation, Status, Targeting
from mktcanvas.model.fields import MONEY_LIMIT
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.project import Project
from mktcanvas.model.row import Row
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy

FRENCH = "« L’été 2027\u202f: prêt\u202f? »\u00a05\u00a0% d’œuvres…\u2009– €"
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20) | st.just(FRENCH)
NUMBER = st.none() | st.floats(-1e15, 1e15)
SCALE = st.none() | st.integers(1, 5)
MONEY = st.none() | st.integers(0, MONEY_LIMIT)
DAY = st.dates(date(1900, 1, 1), date(2200, 12, 31))
RANK = st.floats(-5, 5)
TITLED = {"title": TEXT, "detail": TEXT, "rank": RANK, "tags": st.lists(TEXT.filter(bool), max_size=3).map(tuple)}


def several(kind: type[Row], **fields: Any) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.builds(kind, **TITLED, **fields), max_size=4)


@st.composite
def plans(draw: st.DrawFn) -> list[Row]:
    """Return the rows of a small plan whose cards are linked at random, as the table of links allows."""
    teams, notes = draw(several(Team)), draw(several(Note, quadrant=st.sampled_from(Quadrant), importance=SCALE))
    segments = draw(several(Segment, targeting=st.sampled_from(Targeting), value=MONEY, growth_pct=NUMBER))
    owner = st.sampled_from([None, *(team.id for team in teams)])
    parents = draw(several(Objective, level=st.just(Level.strategic), owner=owner, baseline=NUMBER))
    parent = st.sampled_from([None, *(row.id for row in parents)])
    objectives = parents + draw(several(Objective, level=st.just(Level.operational), parent=parent, target=NUMBER))
    actions = draw(
        several(Action, p=st.sampled_from(P), owner=owner, budget=MONEY, status=st.sampled_from(Status), done_on=DAY)
    )
    kpis = draw(several(Kpi, due=st.none() | DAY))
    readings = [
        Reading(kpi=kpi.id, date=day, value=draw(st.floats(-1e15, 1e15)))
        for kpi in kpis
        for day in draw(st.lists(DAY, unique=True, max_size=3))
    ]
    parts = [
        Assignment(action=action.id, team=team.id, role=draw(st.sampled_from(Raci)), rank=draw(RANK))
        for action in actions
        for team in teams
    ]
    pairs = [(a, o, Relation.serves) for a in actions for o in objectives]
    pairs += [(n, s, Relation.concerns) for n in notes for s in segments]
    pairs += [(k, x, Relation.measures) for k in kpis for x in (*actions, *objectives)]
    links = [
        Link(relation=relation, source=source.id, target=target.id, rank=draw(RANK))
        for source, target, relation in pairs
        if draw(st.booleans())
    ]
    project = Project(title=draw(TEXT), need=draw(TEXT))
    return [project, *teams, *notes, *segments, *objectives, *actions, *kpis, *readings, *parts, *links]


def meaning(strategy: Strategy) -> dict[str, Any]:
    """Return a plan by place instead of id: what each list holds in order, and what belongs to each entry in order."""
    places = {row.id: f"{key}[{n}]" for key, kind in SECTIONS.items() for n, row in enumerate(strategy.all(kind))}

    def told(row: Row, *without: str) -> dict[str, Any]:
        left_out = {"id", "ref", "rank", "created", "updated", *without}
        return {
            name: places.get(value, value) if isinstance(value, str) else value
            for name, value in row.__dict__.items()
            if name not in left_out
        }

    said: dict[str, Any] = {"project": told(strategy.project)}
    for key, kind in SECTIONS.items():
        for n, row in enumerate(strategy.all(kind)):
            said[f"{key}[{n}]"] = told(row)
            for name, child in CHILDREN[kind].items():
                mine = strategy.where(child.row, child.owner, row.id)
                held = [told(item, child.owner) for item in mine if child.fixed.items() <= item.model_dump().items()]
                said[f"{key}[{n}].{name}"] = held
    return said


@settings(max_examples=60, deadline=None)
@given(plans())
def test_any_plan_comes_back_as_it_was(rows: list[Row]) -> None:
    before = Strategy.of(rows)
    after = Strategy.of(parse_plan(plan_text(before)))
    assert meaning(after) == meaning(before)
    assert after.counts() == before.counts()


@settings(max_examples=60, deadline=None)
@given(plans())
def test_a_second_export_writes_the_same_text(rows: list[Row]) -> None:
    once = plan_text(Strategy.of(rows))
    assert plan_text(Strategy.of(parse_plan(once.encode()))) == once


@settings(max_examples=40, deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | TEXT, st.lists, max_leaves=3), TEXT)
def test_no_value_anywhere_breaks_the_reader(value: Any, key: str) -> None:
    for name, kind in SECTIONS.items():
        for field in (*kind.model_fields, *CHILDREN[kind], key):
            read_or_refuse({name: [{field: value}]})


def read_or_refuse(lists: dict[str, Any]) -> None:
    text = json.dumps({"format": "mktcanvas-plan", "version": 1, **lists})
    with suppress(PlanError):
        assert plan_text(Strategy.of(parse_plan(text)))
