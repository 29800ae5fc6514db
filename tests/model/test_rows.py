"""Rows refuse what they cannot hold, on every way in, and never change."""

import math
import random
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from pydantic import ValidationError, field_validator

from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Quadrant
from mktcanvas.model.columns import reader
from mktcanvas.model.fields import LIST_LIMIT, MONEY_LIMIT, TEXT_LIMIT, TITLE_LIMIT, now, stored
from mktcanvas.model.kinds import PLAN_ROWS
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.note import Note
from mktcanvas.model.people import Review
from mktcanvas.model.positioning import Brand, MapMethod, Placement, PositioningMap
from mktcanvas.model.project import Checkpoint, Project, Waiver
from mktcanvas.model.row import Row
from mktcanvas.model.segment import Criterion, Segment, SegmentScore
from tests.document.random_rows import random_row

IDS = {"card": ["c"], **{row.table: [f"{row.table}-1"] for row in PLAN_ROWS}}
BASES: dict[type[Row], Row] = {
    Note: Note(quadrant=Quadrant.threat, title="x"),
    Action: Action(p=P.price, title="x"),
    Segment: Segment(targeting="primary", title="x"),
    Criterion: Criterion(axis="attractiveness", title="x"),
    SegmentScore: SegmentScore(segment="s", criterion="c", score=3),
    Placement: Placement(map="m", brand="b", x=0.5, y=0.5),
    Kpi: Kpi(title="x"),
    Reading: Reading(kpi="k", date=date(2027, 1, 1), value=1.0),
    Review: Review(title="x", date=date(2027, 1, 1)),
    Brand: Brand(title="x"),
    Project: Project(),
    Checkpoint: Checkpoint(label="x", date=date(2027, 1, 1)),
}

HELD: list[tuple[type[Row], str, list[Any]]] = [
    (Note, "importance", [1, 5, None]),
    (Note, "votes", [0, 10**12]),
    (
        Note,
        "title",
        ["", "x" * TITLE_LIMIT, "Été « prêt\u202f? » l’an 2027\u202f: 5\u00a0%", "日本 🚀", "<b>&amp;</b>"],
    ),
    (Note, "detail", ["x" * TEXT_LIMIT, "line\nline\ttab"]),
    (Note, "tags", [(), ("a",) * LIST_LIMIT, ("x" * 200,)]),
    (Action, "budget", [0, 1, MONEY_LIMIT, None]),
    (Action, "discount_pct", [0, 100, 12.5]),
    (Segment, "growth_pct", [-1e15, 1e15, -100]),
    (Segment, "measurable", [True, False, None]),
    (Criterion, "weight", [0, 1, 0.3]),
    (SegmentScore, "score", [1, 5]),
    (Placement, "x", [0, 1]),
    (Review, "date", [date(1900, 1, 1), date(2200, 12, 31)]),
    (Brand, "colour", ["#1F5F8B", "#abcdef", None]),
    (Project, "currency", ["EUR", "CHF"]),
    (Checkpoint, "score", [0, 100, None]),
]

REFUSED: list[tuple[type[Row], str, list[Any]]] = [
    (Note, "quadrant", ["Strength", "", None, 1]),
    (Note, "importance", [0, 6, "4", True, 4.0]),
    (Note, "votes", [-1, 10**12 + 1, "1"]),
    (Note, "title", ["x" * (TITLE_LIMIT + 1), "a\x00b", "\ud800", None, 5]),
    (Note, "detail", ["x" * (TEXT_LIMIT + 1), "\x00"]),
    (Note, "tags", [("",), ("x" * 201,), ("a",) * (LIST_LIMIT + 1), ("\x00",), "a", (5,)]),
    (Note, "id", ["", "x" * 65, None]),
    (Note, "ref", ["", "x" * 201, "\x00"]),
    (Action, "budget", [-1, MONEY_LIMIT + 1, 12.5, True, "5"]),
    (Action, "discount_pct", [-0.1, 100.1, math.nan, "5"]),
    (Segment, "growth_pct", [1.1e15, math.inf, -math.inf, math.nan, True, "1"]),
    (Criterion, "weight", [-0.1, 1.1]),
    (SegmentScore, "score", [0, 6, None]),
    (Placement, "x", [-0.01, 1.01, None]),
    (Reading, "value", [math.inf, math.nan, 1e308, None]),
    (Review, "date", [date(1899, 12, 31), date(2201, 1, 1), "2027-02-30", None]),
    (Brand, "colour", ["red", "#12345", "#12345g"]),
    (Project, "currency", ["eur", "EURO", ""]),
    (Project, "thresholds", [{"a": math.inf}, {"": 1.0}, {"\x00": 1.0}, {"a": "x"}]),
    (Checkpoint, "score", [-1.0, 100.5]),
]


def cases(table: list[tuple[type[Row], str, list[Any]]]) -> list[Any]:
    return [
        pytest.param(row, field, value, id=f"{row.table}.{field}={str(value)[:20]!a}")
        for row, field, values in table
        for value in values
    ]


@pytest.mark.parametrize(("kind", "field", "value"), cases(HELD))
def test_a_value_at_its_limit_is_held(kind: type[Row], field: str, value: Any) -> None:
    assert getattr(BASES[kind].replaced(**{field: value}), field) == value


@pytest.mark.parametrize(("kind", "field", "value"), cases(REFUSED))
def test_a_value_beyond_its_limit_is_refused_on_every_way_in(kind: type[Row], field: str, value: Any) -> None:
    base = BASES[kind]
    with pytest.raises(ValidationError):
        base.replaced(**{field: value})
    with pytest.raises(ValidationError):
        kind(**{**base.__dict__, field: value})
    with pytest.raises(ValidationError):
        kind.read({**base.__dict__, field: value})
    with pytest.raises(ValidationError) as refused:
        kind.of_columns(tuple({**base.__dict__, field: value}.values()))
    assert refused.value.errors()[0]["loc"][0] == list(kind.model_fields).index(field)


@pytest.mark.parametrize("kind", [row for row in PLAN_ROWS if row is not Project], ids=lambda row: row.table)
def test_a_row_without_its_needed_fields_is_refused(kind: type[Row]) -> None:
    with pytest.raises(ValidationError):
        kind()


def test_a_row_is_frozen_and_compared_by_value() -> None:
    note = Note(quadrant=Quadrant.threat, title="x")
    with pytest.raises(ValidationError):
        note.title = "y"
    assert note.replaced() == note
    assert note.replaced(title="y") != note
    assert note.title == "x"


def test_an_unknown_field_is_refused_on_every_way_in() -> None:
    with pytest.raises(ValidationError):
        Note(quadrant=Quadrant.threat, title="x", bogus=1)
    with pytest.raises(ValidationError):
        BASES[Note].replaced(bogus=1)


def test_nothing_ends_before_it_starts() -> None:
    early, late = date(2027, 1, 1), date(2027, 1, 2)
    assert BASES[Action].replaced(start=early, end=early)
    with pytest.raises(ValidationError, match="ends before it starts"):
        BASES[Action].replaced(start=late, end=early)
    with pytest.raises(ValidationError, match="ends before it starts"):
        Project(starts=late, ends=early)
    with pytest.raises(ValidationError, match="ends before it starts"):
        Project.of_columns(tuple({**Project().__dict__, "starts": late, "ends": early}.values()))


def test_two_cards_made_alike_have_identities_of_their_own() -> None:
    one, other = Note(quadrant=Quadrant.threat, title="x"), Note(quadrant=Quadrant.threat, title="x")
    assert one.id != other.id
    assert one.created.tzinfo is not None
    assert now().microsecond % 1000 == 0


@pytest.mark.parametrize("name", ["\x00", "\ud800"])
def test_the_names_in_a_maps_method_are_text_like_any_other(name: str) -> None:
    with pytest.raises(ValidationError):
        MapMethod(name="pca", vectors={name: (1.0, 2.0)})
    with pytest.raises(ValidationError):
        PositioningMap(title="m", method={"name": "pca", "vectors": {name: (1.0, 2.0)}})


def test_a_waiver_holds_to_the_end_of_its_last_day() -> None:
    waiver = Waiver(rule="r", on=date(2027, 1, 1), until=date(2027, 2, 1))
    assert waiver.holds_on(date(2027, 2, 1))
    assert not waiver.holds_on(date(2027, 2, 2))
    assert waiver.replaced(until=None).holds_on(date(2100, 1, 1))


@pytest.mark.parametrize("kind", PLAN_ROWS, ids=lambda row: row.table)
def test_what_a_column_holds_is_read_back_as_it_was(kind: type[Row]) -> None:
    rng = random.Random(7)
    made = [row for row in (random_row(rng, kind, IDS) for _ in range(30)) if row is not None]
    assert len(made) >= 5
    for row in made:
        columns = {name: stored(getattr(row, name)) for name in kind.model_fields}
        read, unpacked = kind.read(columns), kind.of_columns(tuple(columns.values()))
        assert read == unpacked == row
        assert unpacked.replaced() == row
        assert unpacked.model_dump() == row.model_dump()


def test_too_few_or_too_many_columns_are_refused() -> None:
    held = tuple(Note(quadrant=Quadrant.threat, title="x").__dict__.values())
    assert Note.of_columns(held).title == "x"
    for values in (held[:-1], (*held, 1), ()):
        with pytest.raises(ValidationError):
            Note.of_columns(values)


@pytest.mark.parametrize("packed", ["{", "nonsense", "5", '{"a": 1}'])
def test_a_column_with_damaged_json_is_refused(packed: str) -> None:
    with pytest.raises(ValidationError):
        BASES[Note].replaced(tags=packed)


WRONG = ["\x00", "x" * 30_000, "", -1, 6, 10**20, math.inf, math.nan, True, 0.5, b"x", (), "{", "2027-13-01", None]


def accepted(make: Callable[[], object]) -> bool:
    """Tell whether a row can be made."""
    try:
        make()
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("kind", PLAN_ROWS, ids=lambda row: row.table)
def test_a_row_made_of_its_columns_refuses_what_every_row_refuses(kind: type[Row]) -> None:
    rng = random.Random(11)
    base = next(row for row in (random_row(rng, kind, IDS) for _ in range(50)) if row is not None)
    for field in kind.model_fields:
        for value in WRONG:
            values = {**base.__dict__, field: value}
            by_name = accepted(partial(kind.read, values))
            by_place = accepted(partial(kind.of_columns, tuple(values.values())))
            assert by_name == by_place, (field, value)


class Odd(Row):
    """A row with a validator that no row of a plan has."""

    table = "odd"

    @field_validator("id")
    @classmethod
    def _check(cls, value: str) -> str:
        return value


def test_a_validator_that_the_reader_does_not_know_is_not_passed_over() -> None:
    with pytest.raises(TypeError, match="validators"):
        reader(Odd)
