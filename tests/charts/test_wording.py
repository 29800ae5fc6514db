"""Amounts, numbers, dates and sentences by language."""

from datetime import date

import pytest

from mktcanvas.charts import wording
from mktcanvas.model.words import Words

N, F = wording.NARROW, wording.FIXED


@pytest.mark.parametrize(
    ("cents", "currency", "english", "french"),
    [
        (15_000_000, "EUR", "€150,000", f"150{N}000{F}€"),
        (150, "EUR", "€1.50", f"1,50{F}€"),
        (0, "EUR", "€0", f"0{F}€"),
        (15_000_000, "CHF", f"CHF{F}150,000", f"150{N}000{F}CHF"),
        (100, "XYZ", f"XYZ{F}1", f"1{F}XYZ"),
    ],
)
def test_an_amount(cents: int, currency: str, english: str, french: str) -> None:
    assert wording.amount(cents, currency, "en") == english
    assert wording.amount(cents, currency, "fr") == french


@pytest.mark.parametrize(
    ("cents", "english", "french"),
    [
        (15_000_000, "€150k", f"150{F}k€"),
        (117_700_000, "€1.18M", f"1,18{F}M€"),
        (99_999_999, "€1M", f"1{F}M€"),
        (99_900, "€999", f"999{F}€"),
        (99_999, "€1k", f"1{F}k€"),
        (123_456_789_000, "€1.23B", f"1,23{F}Md€"),
        (10**15, "€10T", f"10{N}000{F}Md€"),
        (0, "€0", f"0{F}€"),
    ],
)
def test_a_compact_amount(cents: int, english: str, french: str) -> None:
    assert wording.compact_amount(cents, "EUR", "en") == english
    assert wording.compact_amount(cents, "EUR", "fr") == french


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (2000.0, "2,000", f"2{N}000"),
        (0.1 + 0.2, "0.3", "0,3"),
        (-6.4, "−6.4", "−6,4"),
        (0.00123, "0.0012", "0,0012"),
        (-0.0, "0", "0"),
        (1e15, "1,000,000,000,000,000", f"1{N}000{N}000{N}000{N}000{N}000"),
    ],
)
def test_a_number(value: float, english: str, french: str) -> None:
    assert wording.number(value, "en") == english
    assert wording.number(value, "fr") == french


def test_a_figure_that_moves() -> None:
    assert wording.change(6, 9, "%", "fr") == f"6{F}→{F}9{N}%"
    assert wording.change(900, 4000, "visites", "fr") == f"900{F}→{F}4{N}000{F}visites"
    assert wording.change(None, 9, "€", "en") == f"?{F}→{F}€9"
    assert wording.change(6, None, "", "en") == f"6{F}→{F}?"
    assert wording.change(None, None, "%", "en") == ""


def test_a_day() -> None:
    assert wording.day(date(2027, 3, 31), "en") == f"31{F}March{F}2027"
    assert wording.day(date(2027, 3, 31), "fr") == f"31{F}mars{F}2027"
    assert wording.day(date(2027, 1, 1), "fr") == f"1er{F}janvier{F}2027"


@pytest.mark.parametrize(
    ("start", "end", "english", "french"),
    [
        ((2027, 3, 1), (2027, 5, 31), "Mar–May 2027", "mars–mai 2027"),
        ((2026, 11, 1), (2027, 2, 28), "Nov 2026 – Feb 2027", "nov. 2026 – févr. 2027"),
        ((2027, 4, 12), (2027, 4, 19), "12–19 Apr 2027", "12–19 avr. 2027"),
        ((2027, 3, 28), (2027, 4, 9), "28 Mar – 9 Apr 2027", "28 mars – 9 avr. 2027"),
        ((2027, 5, 9), (2027, 5, 9), "9 May 2027", "9 mai 2027"),
        ((2027, 5, 1), None, "from 1 May 2027", "dès le 1er mai 2027"),
        (None, (2027, 5, 9), "until 9 May 2027", "jusqu’au 9 mai 2027"),
        (None, None, "–", "–"),
    ],
)
def test_a_span(
    start: tuple[int, int, int] | None, end: tuple[int, int, int] | None, english: str, french: str
) -> None:
    days = [date(*day) if day else None for day in (start, end)]
    assert wording.span(*days, "en").replace(F, " ") == english
    assert wording.span(*days, "fr").replace(F, " ") == french


def test_french_sentences_have_their_spaces_and_values_stay_as_typed() -> None:
    words = Words("{a}: {b}", "« {a} » : {b} ; 20 % !")
    assert wording.said(words, "fr", a="x ?", b="y :") == f"«{N}x ?{N}»{N}: y :{N}; 20{N}%{N}!"
    assert wording.said(words, "en", a="x ?", b="y") == "x ?: y"


def test_counts_and_shares() -> None:
    one, many = Words("action", "action"), Words("actions", "actions")
    assert wording.counted(0, one, many, "fr") == f"0{F}action"
    assert wording.counted(0, one, many, "en") == f"0{F}actions"
    assert wording.share(1, 3, "en") == "33%"
    assert wording.share(1, 1000, "en") == "<1%"
    assert wording.share(1, 1000, "fr") == f"<{N}1{N}%"
    assert wording.share(0, 0, "en") == "0%"
