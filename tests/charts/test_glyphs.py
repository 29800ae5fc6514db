"""No text loses a character: each is shown by some bundled font or marked."""

import pytest

from mktcanvas.charts.glyphs import MARK, one_line, printable, runs
from mktcanvas.charts.style import LAST_FILE, SANS_FILES


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("plain & <b>", "plain & <b>"),
        ("e\u0301te\u0301", "été"),
        ("a\x01b\x1fc", f"a{MARK}b{MARK}c"),
        ("a\u202eb", f"a{MARK}b"),
        ("中😀", MARK * 2),
        ("a\u200bb\ufeff", "ab"),
        ("a\r\nb\u2028c\td", "a\nb\nc d"),
        ("Привет שלום", "Привет שלום"),
        ("150\u202f000\u00a0€", "150\u202f000\u00a0€"),
    ],
)
def test_a_text_is_made_printable(typed: str, shown: str) -> None:
    assert printable(typed) == shown


def test_one_line_keeps_the_words_and_the_no_break_spaces() -> None:
    assert one_line("  a\n\n b\u00a0c ") == "a b\u00a0c"


def test_each_run_has_a_font_that_shows_it() -> None:
    assert list(runs("aא→", SANS_FILES[600])) == [
        (SANS_FILES[600], "a"),
        (LAST_FILE, "א"),
        (SANS_FILES[600], "→"),
    ]
