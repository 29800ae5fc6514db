"""Texts are broken so that nothing is lost, nothing is too wide, and no line ends before it must."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PySide6.QtGui import QFontMetricsF

from mktcanvas.ui.canvas.wrapping import lines_of
from mktcanvas.ui.theme import SMALL, font

pytestmark = pytest.mark.usefixtures("qapp")

TEXTS = some.one_of(
    some.text(some.sampled_from("abeéiMWœ.,!’%–- 1/()\u00a0\u202f"), max_size=90),
    some.text(max_size=90),
    some.lists(some.sampled_from(["une", "stratégie", "de", "marque", "50\u202f%", "l’été", "prix"])).map(" ".join),
)


@pytest.mark.parametrize("text", ["", "one", "Été " * 200, "x" * 2000, "a\nb\tc", "日本語" * 50])
def test_there_are_four_lines_at_most(text: str) -> None:
    lines = lines_of(text, 110, 4)
    assert 1 <= len(lines) <= 4
    assert (lines[-1].endswith("…")) == (len(text) > 100)


def _letters(text: str) -> str:
    """Return a text without what is added or taken away where a word is broken, and without spaces."""
    return re.sub(r"[\s\u00ad\u2060-]", "", text)


@pytest.mark.parametrize("pixels", [13, SMALL])
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, width=some.floats(60, 400))
def test_lines_hold_the_whole_text_and_are_as_wide_as_they_may_be(pixels: int, text: str, width: float) -> None:
    written = font(pixels)
    metrics = QFontMetricsF(written)
    lines = lines_of(text, width, 1_000, written)
    assert _letters("".join(lines)) == _letters(text)
    if any(letter > "\u024f" for letter in text if letter not in "’–\u202f"):
        return  # how wide other scripts are is Qt's own business, and its measures of parts and wholes differ
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        assert metrics.horizontalAdvance(line) <= width + 0.5 or len(line) == 1
        if text.isascii() and not set(text) & set("-/!()") and following and " " in text:
            assert metrics.horizontalAdvance(f"{line} {following.split()[0]}") > width - 0.5 or len(text.split()) == 1


def test_a_space_of_french_typography_does_not_end_a_line() -> None:
    lines = lines_of("Une remise de 50\u202f% sur tout", 90, 4)
    assert any("50\u202f%" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "whole"),
    [
        ("grow 14 % a year", 62, "14 %"),
        ("from 6 to 9 %", 74, "9 %"),
        ("Atteindre 4 000 visites", 70, "4 000"),
        ("Spend 1 250 000 € on films", 90, "1 250 000 €"),
        ("Earn 30 k€ in May", 60, "30 k€"),
        ("Une hausse de +14 %/an dès mai", 90, "+14 %/an"),
    ],
)
def test_a_number_stays_with_its_unit(text: str, width: float, whole: str) -> None:
    lines = [line.replace("\u00a0", " ") for line in lines_of(text, width, 4)]
    assert len(lines) > 1
    assert any(whole in line for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Charte d’écoresponsabilité", 108, ["Charte d’écores-", "ponsabilité"]),
        ("d’écoresponsabilité", 100, ["d’écoresponsa-", "bilité"]),
        ("x" * 20, 80, ["x" * 10 + "-", "x" * 10]),
    ],
)
def test_a_word_that_must_be_broken_has_a_hyphen(text: str, width: float, lines: list[str]) -> None:
    assert lines_of(text, width, 4) == lines
