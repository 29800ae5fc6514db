"""Plans made to hurt: none may crash the reader, make it crawl, or leave a message that no terminal can print."""

import json
import time
from typing import Any

import pytest

from mktcanvas.exchange.errors import PlanError
from mktcanvas.exchange.json_file import parse_plan, plan_text
from mktcanvas.model.action import Action
from mktcanvas.model.note import Note
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy

HEAD = '{"format": "mktcanvas-plan", "version": 1'
MANY = 30_000
TIMES = 3
"""How many times longer than as many sound cards the flawed may take: about once is right, quadratic is five."""
MANY_KEYS = ", ".join(f'"k{n}": 1' for n in range(MANY))


def refusal(text: str) -> PlanError:
    with pytest.raises(PlanError) as caught:
        parse_plan(text)
    return caught.value


def lists(**held: Any) -> str:
    return json.dumps({"format": "mktcanvas-plan", "version": 1, **held})


@pytest.fixture(scope="module")
def seconds_for_sound_cards() -> float:
    text = lists(notes=[{"ref": f"n{n}", "quadrant": "threat", "title": "x"} for n in range(MANY)])
    started = time.process_time()
    parse_plan(text)
    return time.process_time() - started


@pytest.mark.parametrize("key", ["\\ud800", "\\u0000"])
@pytest.mark.parametrize(
    "inside",
    [
        '"%s": 1',
        '"%s": 1, "%s": 2',
        '"notes": [{"title": "x", "quadrant": "threat", "%s": 1}]',
        '"segments": [{"title": "x", "targeting": "none", "scores": {"%s": 1}}]',
        '"project": {"thresholds": {"%s": 1}}',
        '"maps": [{"title": "m", "method": {"name": "pca", "vectors": {"%s": [1, 2]}}}]',
    ],
)
def test_a_key_that_is_no_text_is_refused_in_printable_words(inside: str, key: str) -> None:
    error = refusal(f"{HEAD}, {inside.replace('%s', key)}}}")
    assert error.words.en.encode()
    assert "\x00" not in error.words.fr


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity"])
@pytest.mark.parametrize("key", ["value", "unit", "tags"])
def test_a_number_beyond_all_numbers_is_named_as_written(number: str, key: str) -> None:
    error = refusal(f'{HEAD}, "facts": [{{"title": "f", "{key}": {number}}}]}}')
    assert f"facts[0].{key} must be an ordinary number, not {number}." in error.words.en


def test_a_byte_order_mark_before_text_is_no_flaw() -> None:
    assert parse_plan("\ufeff" + lists())


@pytest.mark.parametrize(
    "text",
    [
        lists(actions=[{"p": "price", "title": "x", "serves": [f"o{n}" for n in range(MANY)]}]),
        lists(
            objectives=[
                {"ref": f"o{n}", "level": "strategic", "title": "x", "parent": f"o{(n + 1) % MANY}"}
                for n in range(MANY)
            ]
        ),
        f'{HEAD}, "project": {{"thresholds": {{{MANY_KEYS}, "k1": 1}}}}}}',
        lists(notes=[{"ref": "same", "title": "x"}] * MANY),
    ],
    ids=["unknown refs", "a circle of parents", "a key twice among many", "the same ref"],
)
def test_many_flaws_take_about_as_long_as_many_cards(text: str, seconds_for_sound_cards: float) -> None:
    started = time.process_time()
    assert refusal(text).problems
    assert time.process_time() - started < TIMES * seconds_for_sound_cards


def test_a_waiver_of_an_unknown_card_is_one_flaw() -> None:
    error = refusal(lists(waivers=[{"rule": "r", "on": "2027-01-01", "cards": ["zz"]}]))
    assert [problem.place for problem in error.problems] == ["waivers[0].cards[0]"]


def test_one_ref_on_cards_of_two_kinds_is_exported_once() -> None:
    rows = [Note(ref="a", quadrant="threat", title="n"), Action(ref="a", p="price", title="a")]
    again = Strategy.of(parse_plan(plan_text(Strategy.of(rows))))
    assert again.all(Note)[0].ref == "a"
    assert again.all(Action)[0].ref not in ("a", None)


def test_a_ref_is_found_where_every_likely_one_is_taken() -> None:
    nameless = Note(quadrant="threat", title="x")
    digits = nameless.id.replace("-", "")
    takers: list[Row] = [
        Note(ref=f"n-{digits[:length]}", quadrant="threat", title="x") for length in range(8, len(digits) + 1)
    ]
    assert len(Strategy.of(parse_plan(plan_text(Strategy.of([nameless, *takers])))).all(Note)) == len(takers) + 1
