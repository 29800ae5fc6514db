"""Lines that make whole cards, typed or pasted, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mktcanvas.exchange.lines import Placed, Typed, read_line, read_lines
from mktcanvas.model.choices import Quadrant


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("In-house calibre", Typed("In-house calibre")),
        ("Calibre maison !5 #produit", Typed("Calibre maison", 5, ("produit",))),
        ("!3 first", Typed("first", 3)),
        ("a #x-1 #été #x-1", Typed("a", None, ("x-1", "été"))),
        ("Wow! 5 stars", Typed("Wow! 5 stars")),
        ("n°1 !9 C#", Typed("n°1 !9 C#")),
        ("!4", Typed("!4")),
        ("  two   words ", Typed("two words")),
    ],
)
def test_marks_are_understood_and_text_stays_text(text: str, typed: Typed) -> None:
    assert read_line(text) == typed


@pytest.mark.parametrize(
    ("line", "quadrant", "title"),
    [
        ("S: strong", Quadrant.strength, "strong"),
        ("F: fort", Quadrant.strength, "fort"),
        ("Fa: faible", Quadrant.weakness, "faible"),
        ("w:weak", Quadrant.weakness, "weak"),
        ("O : open", Quadrant.opportunity, "open"),
        ("M: menace", Quadrant.threat, "menace"),
        ("- T: bullet", Quadrant.threat, "bullet"),
        ("3) numbered", None, "numbered"),
        ("Tea: a drink", None, "Tea: a drink"),
        ("https://example.org", None, "https://example.org"),
    ],
)
def test_prefixes_name_the_quadrant(line: str, quadrant: Quadrant | None, title: str) -> None:
    assert read_lines(line) == [Placed(quadrant, Typed(title))]


def test_a_quadrant_alone_on_a_line_is_a_heading() -> None:
    found = read_lines("first\nFaiblesses :\n\n• a\n• b\nThreats\nc\nS: d")
    assert [(placed.quadrant, placed.typed.title) for placed in found] == [
        (None, "first"),
        (Quadrant.weakness, "a"),
        (Quadrant.weakness, "b"),
        (Quadrant.threat, "c"),
        (Quadrant.strength, "d"),
    ]


@given(st.text(max_size=400))
def test_any_text_gives_titles_that_a_card_can_hold(text: str) -> None:
    for placed in read_lines(text):
        assert placed.typed.title.strip()
        assert "\n" not in placed.typed.title
