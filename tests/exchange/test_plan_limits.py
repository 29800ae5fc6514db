"""What a person is told about a value at the edge, and the plain numbers that a plan is written with."""

import json
from pathlib import Path
from typing import Any

import pytest

from mktcanvas.exchange.errors import PlanError
from mktcanvas.exchange.json_file import parse_plan, plan_text, read_plan
from mktcanvas.model.action import Action
from mktcanvas.model.fields import MONEY_LIMIT
from mktcanvas.model.note import Fact, Note
from mktcanvas.model.project import Checkpoint, Project
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

CASES = Path(__file__).parents[3] / "shared" / "data" / "cases"


def with_action(key: str, value: str) -> str:
    """Return a plan with one action that has ``value``, as JSON text, at ``key``."""
    needed = {name: text for name, text in (("p", "price"), ("title", "x")) if name != key}
    action = f'{json.dumps(needed)[:-1]}, "{key}": {value}}}'
    return f'{{"format": "mktcanvas-plan", "version": 1, "actions": [{action}]}}'


def complaint(text: str) -> tuple[str, Words]:
    with pytest.raises(PlanError) as caught:
        parse_plan(text)
    (problem,) = caught.value.problems
    return problem.place, problem.words


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        ("true", "must be a number."),
        ('"5"', "must be a number."),
        ("[5]", "must be a number."),
        ("1e308", "must be at most 10000000000000."),
        ("9" * 4000, "must be at most 10000000000000."),
        ("10000000000000.01", "must be at most 10000000000000."),
        ("-0.01", "must be at least 0."),
        ("0.001", "must have two decimals at most."),
    ],
    ids=lambda text: text[:20],
)
def test_a_budget_is_refused_in_units_of_the_currency(budget: str, said: str) -> None:
    place, words = complaint(with_action("budget", budget))
    assert (place, words.en) == ("actions[0].budget", said)


@pytest.mark.parametrize("budget", ["1e999", "-1e999", "Infinity", "NaN"])
def test_an_infinite_budget_is_no_number(budget: str) -> None:
    place, words = complaint(with_action("budget", budget))
    assert place == "actions[0].budget"
    assert "number" in words.en


@pytest.mark.parametrize("cents", [0, 1, 10, 99, 1250, 150_000_00, MONEY_LIMIT - 1, MONEY_LIMIT])
def test_every_cent_survives(cents: int) -> None:
    text = plan_text(Strategy.of([Action(p="price", title="x", budget=cents)]))
    assert [row.budget for row in Strategy.of(parse_plan(text)).all(Action)] == [cents]


@pytest.mark.parametrize(
    ("value", "written"), [(14.0, "14"), (12.5, "12.5"), (-0.1, "-0.1"), (1e15, "1000000000000000")]
)
def test_numbers_are_written_as_people_write_them(value: float, written: str) -> None:
    assert f'"value": {written}\n' in plan_text(Strategy.of([Fact(title="x", value=value)]))


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("title", json.dumps("x" * 2001), "must have 2000 characters at most."),
        ("detail", json.dumps("x" * 20_001), "must have 20000 characters at most."),
        ("channels", json.dumps(["a"] * 201), "must have 200 entries at most."),
        ("ref", '""', "must not be empty."),
        ("p", '"Price"', "must be one of product, price, place, promotion."),
        ("start", '"2027-02-30"', "must be a date such as 2027-03-31."),
        ("start", '"1899-12-31"', "must be at least 1900-01-01."),
        ("effort", "3.5", "must be a whole number."),
        ("serves", "null", "must be a list."),
    ],
)
def test_limits_are_said_in_words_that_fit_the_field(key: str, value: str, said: str) -> None:
    place, words = complaint(with_action(key, value))
    assert place == f"actions[0].{key}"
    assert words.en == said
    assert words.fr != said


@pytest.mark.parametrize("plan", ["5", "true", "[]", '{"a": 1e999}'])
def test_a_checkpoints_plan_is_an_object_or_its_text(plan: str) -> None:
    text = (
        '{"format": "mktcanvas-plan", "version": 1, "checkpoints": [{"label": "x", "date": "2027-01-01", "plan": %s}]}'
    )
    assert complaint(text % plan)[0].startswith("checkpoints[0].plan")
    (checkpoint,) = Strategy.of(parse_plan(text % '{"title": "été"}')).all(Checkpoint)
    assert checkpoint.plan == '{"title": "été"}'


def test_a_logo_travels_as_base64() -> None:
    text = plan_text(Strategy.of([Project(logo=b"\x89PNG\r\n\x1a\n")]))
    assert '"logo": "iVBORw0KGgo="' in text
    assert Strategy.of(parse_plan(text)).project.logo == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    "text",
    [
        "« Prêt\u202f? »",
        "5\u00a0%",
        "l’an 2027\u2009–\u20092028",
        "œuvre",
        "e\u0301te\u0301",
        "<b>&</b>",
        "=1+1",
        "日本 🚀",
    ],
)
def test_text_is_not_touched_by_a_trip_there_and_back(text: str) -> None:
    written = plan_text(Strategy.of([Note(quadrant="threat", title=text, evidence=text, tags=(text,))]))
    (note,) = Strategy.of(parse_plan(written.encode())).all(Note)
    assert (note.title, note.evidence, note.tags) == (text, text, (text,))
    assert text in written


def test_order_in_the_lists_is_order_in_the_plan() -> None:
    notes: list[Row] = [Note(quadrant="threat", title=title, rank=rank) for title, rank in (("b", 7.5), ("a", -3.0))]
    again = Strategy.of(parse_plan(plan_text(Strategy.of(notes))))
    assert [(note.title, note.rank) for note in again.all(Note)] == [("a", 0.0), ("b", 1.0)]


@pytest.mark.parametrize("name", ["grocery-workshop.en.json", "real-plan-tarn.fr.json", "watch-consistent.en.json"])
def test_plans_of_others_survive_the_round_trip(name: str) -> None:
    if not (CASES / name).is_file():
        pytest.skip("the shared test data is not beside this checkout")
    once: Any = plan_text(Strategy.of(read_plan(CASES / name)))
    assert plan_text(Strategy.of(parse_plan(once))) == once
