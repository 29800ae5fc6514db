"""The JSON plan: lossless both ways, strict, and every flaw named by its place in one go."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from mktcanvas.exchange.errors import PlanError
from mktcanvas.exchange.json_file import parse_plan, plan_text, read_plan
from mktcanvas.exchange.plan_format import SECTIONS
from mktcanvas.model.action import Action
from mktcanvas.model.kinds import PLAN_ROWS
from mktcanvas.model.project import Project
from mktcanvas.model.strategy import Strategy
from tests.document.plain_model import PlainModel
from tests.document.random_rows import random_row

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "resources" / "samples").glob("*.json"))
CASES = sorted((ROOT.parent / "shared" / "data" / "cases").glob("*.??.json"))


def plan(**lists: Any) -> str:
    return json.dumps({"format": "mktcanvas-plan", "version": 1, **lists})


def problems(text: str | bytes) -> dict[str, str]:
    with pytest.raises(PlanError) as caught:
        parse_plan(text)
    return {problem.place: problem.words.en for problem in caught.value.problems}


def without_defaults(value: Any) -> Any:
    """Return a plan without what stands for nothing, so that a key left out equals its default."""
    if isinstance(value, dict):
        defaults = {
            "direction": "up",
            "decision": "open",
            "side": "both",
            "status": "idea",
            "radius": 0.1,
            "meaning": "other",
        }
        inner = {key: without_defaults(entry) for key, entry in value.items()}
        empty = (None, [], {}, "", False)
        kept = {key: entry for key, entry in inner.items() if not any(entry is e or entry == e != 0 for e in empty)}
        return {k: v for k, v in kept.items() if defaults.get(k) != v and (k, v) != ("kind", "review")}
    return [without_defaults(entry) for entry in value] if isinstance(value, list) else value


@pytest.mark.parametrize("path", [*SAMPLES, *CASES], ids=lambda path: path.name)
def test_a_plan_comes_out_as_it_went_in(path: Path) -> None:
    written = json.loads(plan_text(Strategy.of(read_plan(path))))
    assert without_defaults(written) == without_defaults(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("seed", range(25))
def test_any_plan_survives_the_round_trip(seed: int) -> None:
    rng = random.Random(seed)
    model = PlainModel({})
    project = random_row(rng, Project, {})
    if project is not None:
        model.rows[project.id] = project
    for _ in range(120):
        kind = rng.choice([row for row in PLAN_ROWS if row is not Project])
        ids = {table: [row.id for row in model.of(table)] for table in ("card", *(row.table for row in PLAN_ROWS))}
        row = random_row(rng, kind, ids)
        if row is not None and row.table != "waiver" and getattr(row, "plan", "") == "":
            model = model.put(row.replaced(ref=None) if hasattr(row, "ref") else row) or model
    text = plan_text(Strategy.of(model.rows.values()))
    again = Strategy.of(parse_plan(text))
    assert plan_text(again) == text
    assert again.counts() == Strategy.of(model.rows.values()).counts() | {"project": 1}


def test_cards_without_a_ref_keep_the_one_that_an_export_gave_them() -> None:
    once = plan_text(Strategy.of([Action(p="price", title="x")]))
    assert plan_text(Strategy.of(parse_plan(once))) == once


def test_money_is_cents_inside_and_units_outside() -> None:
    text = plan(actions=[{"ref": "a", "p": "price", "title": "x", "budget": 12.5}])
    (action,) = Strategy.of(parse_plan(text)).all(Action)
    assert action.budget == 1250
    assert '"budget": 12.5' in plan_text(Strategy.of([action]))


def test_a_byte_order_mark_is_no_flaw() -> None:
    assert parse_plan(b"\xef\xbb\xbf" + plan().encode())


FLAWED = {
    "bogus": 1,
    "language": "de",
    "project": {"title": 5, "starts": "2027-13-01", "currency": "eur", "value_proposition": {"who": ""}},
    "teams": [{"ref": "t1", "title": "a"}, {"ref": "t1", "title": "b"}, 7],
    "notes": [
        {"ref": "n1", "title": "no quadrant"},
        {"ref": "n2", "quadrant": "threat", "title": "x", "importance": 7, "rests_on": ["n1"], "tags": "a"},
    ],
    "segments": [
        {"ref": "s", "title": "s", "targeting": "primary", "tests": {"measurable": "yes"}, "scores": {"c9": 9}}
    ],
    "objectives": [
        {"ref": "o1", "level": "strategic", "title": "x", "parent": "o2", "owner": "t9"},
        {"ref": "o2", "level": "strategic", "title": "x", "parent": "o1"},
        {"ref": "o3", "level": "strategic", "title": "x", "baseline": 1e308},
    ],
    "actions": [
        {"ref": "a1", "p": "price", "title": "x", "budget": 12.345, "serves": ["t1"], "needs": ["a1"]},
        {"ref": "a2", "p": "price", "title": "x", "budget": True, "effort": "4", "discount_pct": 120},
        {"ref": "a3", "p": "price", "title": "x", "start": "2027-02-01", "end": "2027-01-01"},
    ],
    "kpis": [{"ref": "k", "title": "k", "readings": [["2027-01-01", 1], ["2027-01-01", 2], ["x", 1]]}],
    "reviews": {},
    "comments": [{"card": "zz", "text": "x", "on": "2027-01-01T10:00:00"}],
}


def test_every_flaw_is_named_by_its_place_in_one_go() -> None:
    places = {
        "bogus", "language", "project.title", "project.starts", "project.currency", "project.value_proposition.who",
        "teams[1].ref", "teams[2]", "notes[0].quadrant", "notes[1].importance", "notes[1].rests_on[0]", "notes[1].tags",
        "segments[0].tests.measurable", "segments[0].scores.c9", "objectives[0].owner", "objectives[0].parent",
        "objectives[2].baseline", "actions[0].budget", "actions[0].serves[0]", "actions[0].needs[0]",
        "actions[1].budget", "actions[1].effort", "actions[1].discount_pct", "actions[2]", "kpis[0].readings[1]",
        "kpis[0].readings[2][0]", "reviews", "comments[0].card", "comments[0].on",
    }  # fmt: skip
    assert problems(plan(**FLAWED)).keys() == places


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[", "not JSON: line 1, column 2"),
        (b"\xff\xfe\x00", "not UTF-8 text (byte 0)"),
        ("[" * 100_000, "nested too deeply"),
        ("{}", "not a plan"),
        ('{"format": "mktcanvas-plan", "version": 2}', "newer version"),
        ('{"format": "mktcanvas-plan", "version": "1"}', "must be 1"),
        ("1" * 5000, "not JSON"),
        ('{"format": "mktcanvas-plan", "version": 1, "teams": [], "teams": []}', "written twice"),
        ('{"format": "mktcanvas-plan", "version": 1, "project": {"title": "\\u0000"}}', "NUL"),
        ('{"format": "mktcanvas-plan", "version": 1, "project": {"title": "\\ud800"}}', "half of a character"),
        ('{"format": "mktcanvas-plan", "version": 1, "project": {"thresholds": {"a": Infinity}}}', "Infinity"),
    ],
)
def test_what_is_not_a_plan_is_refused_with_its_reason(text: str | bytes, words: str) -> None:
    with pytest.raises(PlanError) as caught:
        parse_plan(text, Path("some.json"))
    assert words in caught.value.words.en
    assert caught.value.words.en.startswith("some.json was not read, and nothing was changed.")
    assert caught.value.words.fr != caught.value.words.en


def test_a_hundred_thousand_flaws_are_counted_not_listed() -> None:
    with pytest.raises(PlanError) as caught:
        parse_plan(plan(notes=[1] * 3000))
    assert len(caught.value.problems) == 3000
    assert caught.value.words.en.endswith("… and 2950 more.")


@pytest.mark.parametrize("key", SECTIONS)
def test_every_list_must_be_a_list_of_objects(key: str) -> None:
    assert key in problems(plan(**{key: "x"}))
    assert f"{key}[0]" in problems(plan(**{key: ["x"]}))
