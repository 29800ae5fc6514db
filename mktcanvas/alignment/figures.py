"""Names, numbers, dates and amounts as a finding says them in each language.

A finding holds the values that were found, not sentences; each value here knows how it reads in English and French.
The window computes findings in the background, so this module must not cost a library.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import NamedTuple, Protocol

from mktcanvas.model.words import Words, with_unit

NARROW, FIXED = "\u202f", "\u00a0"
"""The narrow and the ordinary no-break space."""

UNTITLED = Words("Untitled", "Sans titre")

_LONGEST_NAME = 120
_MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
}
_SYMBOLS = {
    "en": {"EUR": "€", "USD": "US$", "GBP": "£", "JPY": "JP¥", "CAD": "CA$", "AUD": "A$"},
    "fr": {"EUR": "€", "USD": "$US", "GBP": "£GB", "CAD": "$CA", "AUD": "$AU"},
}


class Said(Protocol):
    """Anything that reads in a language: a ``Words``, a name, a figure."""

    def of(self, language: str) -> str:
        """Return the text in ``language``."""


class Name(str):
    """What a person called something, shown as typed, on one line, cut where it is very long."""

    __slots__ = ()

    def of(self, language: str) -> str:
        """Return the name."""
        line = " ".join(self.split())
        if len(line) > _LONGEST_NAME:
            line = line[: _LONGEST_NAME - 1].rstrip() + "…"
        return line or UNTITLED.of(language)


class Number(NamedTuple):
    """A number with its thousands grouped, at most ``digits`` decimals (more where it is tiny), and its unit."""

    value: float | Decimal
    unit: str = ""
    digits: int = 2

    def of(self, language: str) -> str:
        """Return the number with its unit: “9%”, “2,000 visits”, “€150”."""
        figure = _grouped(self.value, self.digits, language)
        if not self.unit:
            return figure
        if self.unit in ("€", "$", "£") and not language.startswith("fr"):
            return f"−{self.unit}{figure[1:]}" if figure.startswith("−") else f"{self.unit}{figure}"
        return with_unit(figure, self.unit, language)


def percent(share: float) -> Number:
    """Return a share of 1 as a whole percentage, or with one decimal where it is small."""
    points = share * 100
    return Number(round(points, 0 if abs(points) >= 10 else 1), "%")


class Day(NamedTuple):
    """A date: “31 March 2027”, “31 mars 2027”, “1er janvier 2027”."""

    day: date

    def of(self, language: str) -> str:
        """Return the date in full."""
        french = language.startswith("fr")
        number = "1er" if french and self.day.day == 1 else str(self.day.day)
        return f"{number}{FIXED}{_month(self.day.month, language)}{FIXED}{self.day.year}"


class Month(NamedTuple):
    """A calendar month: “March 2027”, “mars 2027”."""

    year: int
    month: int

    def of(self, language: str) -> str:
        """Return the month with its year."""
        return f"{_month(self.month, language)}{FIXED}{self.year}"


class Quarter(NamedTuple):
    """A calendar quarter: “Q2 2027”, “T2 2027”."""

    year: int
    quarter: int

    def of(self, language: str) -> str:
        """Return the quarter with its year."""
        return f"{'T' if language.startswith('fr') else 'Q'}{self.quarter}{FIXED}{self.year}"


class Amount(NamedTuple):
    """An amount in cents: “€150,000”, “150 000 €”; cents are shown only where there are any."""

    cents: int
    currency: str

    def of(self, language: str) -> str:
        """Return the amount in full."""
        exact = Decimal(self.cents) / 100
        figure = _plain(exact, 2 if self.cents % 100 else 0, language)
        french = language.startswith("fr")
        symbol = _SYMBOLS["fr" if french else "en"].get(self.currency, self.currency)
        if french:
            return f"{figure}{FIXED}{symbol}"
        return f"{symbol}{FIXED if symbol.isalpha() else ''}{figure}"


class Phrase(NamedTuple):
    """A text of ours with things in it that read in the language too."""

    words: Words
    things: Mapping[str, Said]

    def of(self, language: str) -> str:
        """Return the phrase."""
        return self.words.of(language).format(**{name: thing.of(language) for name, thing in self.things.items()})


class Listed(NamedTuple):
    """Several things in one phrase: “price, place and promotion”; with ``either``, “price or place”."""

    things: tuple[Said, ...]
    either: bool = False

    def of(self, language: str) -> str:
        """Return the phrase."""
        told = [thing.of(language) for thing in self.things]
        last = (Words("or", "ou") if self.either else Words("and", "et")).of(language)
        return f" {last} ".join(part for part in (", ".join(told[:-1]), told[-1] if told else "") if part)


class Quoted(NamedTuple):
    """A name between the quotation marks of the language."""

    text: str

    def of(self, language: str) -> str:
        """Return the name in quotation marks."""
        name = Name(self.text).of(language)
        return f"«{NARROW}{name}{NARROW}»" if language.startswith("fr") else f"“{name}”"


def listed(things: Iterable[Said], *, either: bool = False) -> Listed:
    """Return several things as one phrase."""
    return Listed(tuple(things), either)


def period(starts: date | None, ends: date | None) -> Phrase:
    """Return a horizon as it ends a sentence: “from 1 January 2027 to 31 December 2027”, “without dates”."""
    things = {name: Day(day) for name, day in (("starts", starts), ("ends", ends)) if day is not None}
    return Phrase(_PERIODS[starts is not None, ends is not None], things)


_PERIODS = {
    (True, True): Words("from {starts} to {ends}", "du {starts} au {ends}"),
    (True, False): Words("from {starts} on", "à partir du {starts}"),
    (False, True): Words("until {ends}", "jusqu’au {ends}"),
    (False, False): Words("without dates", "sans dates"),
}


def quoted(names: Iterable[str]) -> Listed:
    """Return several names as one phrase, each in quotation marks."""
    return Listed(tuple(Quoted(name) for name in names))


def _month(month: int, language: str) -> str:
    return _MONTHS["fr" if language.startswith("fr") else "en"][month - 1]


def _grouped(value: float | Decimal, most: int, language: str) -> str:
    exact = value if isinstance(value, Decimal) else Decimal(repr(value or 0))
    tiny = exact != 0 and abs(exact) < Decimal(1).scaleb(-most)
    digits = min(12, -exact.adjusted() + 1) if tiny else most
    figure = _plain(exact, digits, language)
    mark = "," if language.startswith("fr") else "."
    return figure.rstrip("0").rstrip(mark) if mark in figure else figure


def _plain(exact: Decimal, digits: int, language: str) -> str:
    """Return a number with exactly ``digits`` decimals, halves to even, in the marks of the language."""
    rounded = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN)
    figure = f"{abs(rounded):,.{digits}f}"
    if language.startswith("fr"):
        figure = figure.translate({ord(","): NARROW, ord("."): ","})
    return f"−{figure}" if rounded < 0 else figure
