"""The plan as Markdown: complete, in both languages, and user text stays text."""

from pathlib import Path

import pytest

from mktcanvas.exchange.json_file import read_plan
from mktcanvas.exchange.markdown_file import escaped, markdown_text
from mktcanvas.model.note import Note
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


def test_an_empty_plan_is_its_title() -> None:
    assert markdown_text(Strategy.of([Project(title="New plan")]), "en") == "# New plan\n"
