"""The plan as Markdown: complete, in both languages, and user text stays text."""

import re
from pathlib import Path

import pytest

from mktcanvas.exchange.json_file import read_plan
from mktcanvas.exchange.markdown_file import escaped, markdown_text
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Term
from mktcanvas.model.positioning import Claim, PositioningMap
from mktcanvas.model.project import Project
from mktcanvas.model.strategy import Strategy

SAMPLES = sorted((Path(__file__).parents[2] / "resources" / "samples").glob("*.json"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_card_of_a_sample_is_named(path: Path) -> None:
    strategy = Strategy.of(read_plan(path))
    text = markdown_text(strategy, strategy.project.language)
    missing = [
        card.title for card in strategy.cards.values() if card.table != "team" and escaped(card.title) not in text
    ]
    assert missing == []


def test_headings_are_in_the_language_asked_for(samples: Path) -> None:
    strategy = Strategy.of(read_plan(samples / "luxury-watch.en.json"))
    assert "## Forces" in markdown_text(strategy, "fr")
    assert "## Strengths" in markdown_text(strategy, "en")


@pytest.mark.parametrize(
    "hostile", ["# title", "*bold*", "<script>", "[a](b)", "- list", "1. one", "`code`", "a\n\n# b"]
)
def test_user_text_cannot_become_markup(hostile: str) -> None:
    text = markdown_text(Strategy.of([Project(title="p"), Note(quadrant="threat", title=hostile)]), "en")
    (line,) = [line for line in text.splitlines() if line.startswith("- **")]
    assert "<script>" not in line
    assert line == f"- **{escaped(hostile)}**"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("1. one", r"1\. one"),
        ("12) twelve", r"12\) twelve"),
        ("6.5 of 10", "6.5 of 10"),
        ("=== rule", r"\=== rule"),
        ("2027. a year", r"2027\. a year"),
        ("&lt;b&gt;", r"\&lt;b\&gt;"),
        ("$x$ 5.5", r"\$x\$ 5.5"),
        ("a\u2028b\x85c\td", "a b c d"),
        ("« l’été\u202f: 5\u00a0% »", "« l’été : 5 % »"),
    ],
)
def test_what_could_be_markup_is_escaped_and_nothing_else(text: str, safe: str) -> None:
    assert escaped(text) == safe


def test_a_card_without_a_title_is_still_a_line() -> None:
    assert "- **–**" in markdown_text(Strategy.of([Note(quadrant="threat", title=" ")]), "en").splitlines()


def test_user_text_outside_titles_cannot_become_markup_either() -> None:
    hostile = "</p>\n\n# <img src=x> [a](b)"
    rows = (
        Project(title="p", statement=hostile, need=hostile, organisation=hostile),
        Note(quadrant="threat", title="n", evidence=hostile, detail=hostile),
        PositioningMap(title=hostile, x_low=hostile, y_high=hostile),
        Claim(kind="parity", title="c", in_price=hostile),
        Term(title="t", for_strategy=hostile),
        Kpi(title="k", unit=hostile, baseline=1),
    )
    text = markdown_text(Strategy.of(rows), "fr")
    assert text.count("img src") == 11
    assert not re.search(r"(?<!\\)[<>\[\]]", text)


def test_numbers_and_colons_are_written_as_the_language_does() -> None:
    kpi = Kpi(title="k", baseline=6.5, target=9.0, unit="%")
    plan = Strategy.of([Project(need="x"), kpi])
    assert "6.5 → 9 %" in markdown_text(plan, "en")
    assert "6,5 → 9 %" in markdown_text(plan, "fr")
    assert "**Besoin**\u202f: x" in markdown_text(plan, "fr")


def test_a_tree_deeper_than_any_stack_is_written() -> None:
    chain = [
        Objective(id=f"o{n}", level="strategic", title=f"level {n}", parent=f"o{n - 1}" if n else None)
        for n in range(3000)
    ]
    lines = markdown_text(Strategy.of(chain), "en").splitlines()
    assert "  - **level 1**" in lines
    assert lines[-1].endswith("- **level 2999**")


def test_links_are_said_with_their_titles(samples: Path) -> None:
    text = markdown_text(Strategy.of(read_plan(samples / "luxury-watch.en.json")), "en")
    assert "serves “" in text
    assert "measures “" in text
    assert "answers “" in text


def test_an_empty_plan_is_its_title() -> None:
    assert markdown_text(Strategy.of([Project(title="New plan")]), "en") == "# New plan\n"
