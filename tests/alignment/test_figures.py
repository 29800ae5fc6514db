"""Names, numbers, dates and amounts in findings: the same as in the charts and the brief."""

from datetime import date

import pytest

from mktcanvas.alignment.figures import (
    Amount,
    Day,
    Month,
    Name,
    Number,
    Quarter,
    Quoted,
    listed,
    percent,
    period,
    quoted,
)
from mktcanvas.charts import wording
from mktcanvas.model.words import same

LANGUAGES = ("en", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("value", [0, 9, 9.5, 1234.567, -1234567.0, 0.1 + 0.2, 0.004, 1e15, 2.675, -0.0])
@pytest.mark.parametrize("unit", ["", "%", "€", "visits"])
def test_a_number_reads_as_in_the_charts(value: float, unit: str, language: str) -> None:
    assert Number(value, unit).of(language) == wording.measured(value, unit, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("currency", ["EUR", "USD", "GBP", "CHF", "CAD", "XYZ"])
@pytest.mark.parametrize("cents", [0, 150, 15_000_000, 123_456_789])
def test_an_amount_reads_as_in_the_brief(cents: int, currency: str, language: str) -> None:
    assert Amount(cents, currency).of(language) == wording.amount(cents, currency, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_a_day_reads_as_in_the_brief(month: int, language: str) -> None:
    for day in (date(2027, month, 1), date(2028, month, 28)):
        assert Day(day).of(language) == wording.day(day, language)


def test_months_and_quarters() -> None:
    assert [Month(2027, 8).of(language) for language in LANGUAGES] == ["August\u00a02027", "août\u00a02027"]
    assert [Quarter(2027, 2).of(language) for language in LANGUAGES] == ["Q2\u00a02027", "T2\u00a02027"]


@pytest.mark.parametrize(
    ("share", "text"), [(0.2, "20\u202f%"), (0.004, "0,4\u202f%"), (0.666, "67\u202f%"), (0, "0\u202f%")]
)
def test_a_share_is_a_percentage(share: float, text: str) -> None:
    assert percent(share).of("fr") == text


def test_a_name_is_one_line_and_not_too_long() -> None:
    assert Name(" two\n lines\u2028{x} ").of("en") == "two lines {x}"
    assert len(Name("word " * 400).of("en")) == 120
    assert [Name(" ").of(language) for language in LANGUAGES] == ["Untitled", "Sans titre"]


def test_things_are_listed_as_a_phrase() -> None:
    names = [same(name) for name in "abc"]
    assert [listed(names[:count]).of("fr") for count in range(4)] == ["", "a", "a et b", "a, b et c"]
    assert listed(names, either=True).of("en") == "a, b or c"
    assert quoted(["x", "y"]).of("fr") == "«\u202fx\u202f» et «\u202fy\u202f»"
    assert Quoted("x").of("en") == "“x”"


@pytest.mark.parametrize(
    ("starts", "ends", "english", "french"),
    [
        (True, True, "from 1 January 2027 to 31 December 2027", "du 1er janvier 2027 au 31 décembre 2027"),
        (True, False, "from 1 January 2027 on", "à partir du 1er janvier 2027"),
        (False, True, "until 31 December 2027", "jusqu’au 31 décembre 2027"),
        (False, False, "without dates", "sans dates"),
    ],
)
def test_a_horizon_is_told_by_what_is_known_of_it(starts: bool, ends: bool, english: str, french: str) -> None:
    told = period(date(2027, 1, 1) if starts else None, date(2027, 12, 31) if ends else None)
    assert [told.of(language).replace("\u00a0", " ") for language in LANGUAGES] == [english, french]
