"""One cell of a table on its way to a field and back: numbers, amounts, days, choices, in either language.

What a spreadsheet would take for a formula is written as text, and read back as it was.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from math import isfinite
from typing import Any, NamedTuple

from mktcanvas.exchange.typed_days import Horizon, read_typed_day
from mktcanvas.model.fields import MONEY_LIMIT
from mktcanvas.model.naming import folded
from mktcanvas.model.row import Row
from mktcanvas.model.shape import Form, Shape, shape_of
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words

Shown = str | float | date | None
"""What a cell shows: a text, a number, a day, or nothing."""

_NO_NUMBER = Words("“{text}” is not a number", "«\u202f{text}\u202f» n’est pas un nombre")
_NO_WHOLE = Words("“{text}” is not a whole number", "«\u202f{text}\u202f» n’est pas un nombre entier")
_NO_DAY = Words("“{text}” is not a date such as 31/12/2027", "«\u202f{text}\u202f» n’est pas une date comme 31/12/2027")
_NO_CHOICE = Words("“{text}” is none of {choices}", "«\u202f{text}\u202f» n’est pas dans\u202f: {choices}")
_NO_ANSWER = Words("“{text}” is neither yes nor no", "«\u202f{text}\u202f» n’est ni oui ni non")
_YES = frozenset(("yes", "oui", "y", "o", "true", "vrai", "1", "x", "✓"))
_NO = frozenset(("no", "non", "n", "false", "faux", "0", "✗", "-"))
_FORMULA = re.compile(r"^'*[=+\-@\t\r]")
_MARKS = "%€$£¥ \u00a0\u202f"
_CURRENCY = re.compile(r"^(?:eur|usd|gbp|chf|cad|jpy)|(?:eur|usd|gbp|chf|cad|jpy|euros?)$")
_OWED = re.compile(r"\((.+)\)")
"""How accountants write what is below zero."""
_UNITS = {"k": 3, "m": 6}
_GROUP = 3
_LONE_GROUP = {mark: re.compile(rf"[+-]?[1-9]\d{{0,2}}{re.escape(mark)}\d{{3}}") for mark in ",."}


class Unreadable(Exception):
    """A cell that does not hold what its column wants; ``words`` says what is wrong with it."""

    def __init__(self, words: Words) -> None:
        self.words = words
        super().__init__(words.en)


def decimal_mark(cells: Iterable[str]) -> str:
    """Return the decimal mark that the numbers of a table show: a comma or a point; empty where they do not tell."""
    found = [mark for cell in cells if (mark := _shown_mark(cell))]
    return max(set(found), key=found.count, default="") if found else ""


def _shown_mark(cell: str) -> str:
    packed = "".join(cell.split()).strip(_MARKS)
    if not re.fullmatch(r"[+\-−]?[\d.,'’]+", packed):
        return ""
    last = max(packed.rfind(","), packed.rfind("."))
    digits = len(packed) - last - 1
    both = "," in packed and "." in packed
    if last < 0 or packed.count(packed[last]) > 1:
        return ""
    return packed[last] if both or digits != _GROUP or packed.lstrip("+-−").startswith("0") else ""


def number_in(text: str, decimal: str = "") -> float | None:
    """Return the number that a text says: ``1 234,5``, ``1,234.5``, ``5k€``, ``-20 %``; ``None`` if it says none.

    A lone comma or point in front of exactly three digits groups thousands (``1,234``), unless it is the ``decimal``
    mark of the table or a zero stands before it.
    """
    packed = "".join(text.split()).replace("−", "-").lower()
    packed = _OWED.sub(r"-\1", _CURRENCY.sub("", packed)).strip(_MARKS)
    scale = _UNITS.get(packed[-1:], 0)
    packed = packed[:-1] if scale else packed
    if "," in packed and "." in packed:
        grouping = "," if packed.rindex(".") > packed.rindex(",") else "."
        packed = packed.replace(grouping, "")
    for mark in ",.":
        if packed.count(mark) > 1 or (mark != decimal and _LONE_GROUP[mark].fullmatch(packed)):
            packed = packed.replace(mark, "")
    try:
        number = float(Decimal(packed.replace(",", ".").replace("'", "").replace("’", "")).scaleb(scale))
    except (InvalidOperation, OverflowError):
        return None
    return number if isfinite(number) else None


def month_comes_first(cells: Iterable[str]) -> bool:
    """Tell whether the days of a column are written as in the United States: 12/31/2027 is there, 31/12/2027 is not."""
    found = [match for cell in cells if (match := _TWO_FIGURES.match(cell.strip()))]
    months_first = any(int(match[2]) > _MONTHS for match in found)
    return months_first and not any(int(match[1]) > _MONTHS for match in found)


def day_in(text: str, *, month_first: bool = False, closes: bool = False) -> date | None:
    """Return the day that a text says with its year, ``None`` if it says none.

    A month alone is its first day, or its last where the day ``closes`` something.
    """
    plain = text.strip()
    plain = plain[:10] if re.match(r"\d{4}-\d\d-\d\d[ T]", plain) else plain
    for pattern, order in _REORDERED:
        plain = pattern.sub(order, plain)
    if month_first:
        plain = _TWO_FIGURES.sub(r"\2/\1/", plain)
    return read_typed_day(plain, _ANY_DAY, closes=closes) if _WITH_YEAR.search(plain) else None


_MONTHS = 12
_WITH_YEAR = re.compile(r"\d{4}|\d[/.]\d\d?[/.]\d\d$")
_TWO_FIGURES = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-](?=\d)")
_REORDERED = (
    (re.compile(r"^(\d{4})(\d\d)(\d\d)$"), r"\1-\2-\3"),
    (re.compile(r"^(\d{4})[/.](\d\d?)[/.](\d\d?)$"), r"\1-\2-\3"),
    (re.compile(r"^(\d\d?)-(\d\d?)-(\d{4}|\d\d)$"), r"\1/\2/\3"),
    (re.compile(r"^([^\W\d_]{3,9})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})$"), r"\2 \1 \3"),
)
"""Ways to write a day that no line is typed in: 20271231, 2027/12/31, 31-12-2027, Dec 31, 2027."""
_ANY_DAY = Horizon(None, None, date(2000, 1, 1))


_CLOSING = frozenset(("end", "due"))
"""Fields in which a month alone is its last day."""


class Locale(NamedTuple):
    """How the numbers and days of a table are written, as far as the table tells."""

    decimal: str = ""
    month_first: bool = False


def read_cell(row: type[Row], field: str, text: str, locale: Locale) -> Any:
    """Return a field's value for a cell that is not empty. Raises ``Unreadable``."""
    shape, decimal = shape_of(row, field), locale.decimal
    readers: dict[Form, Callable[[str, Shape], Any]] = {
        Form.choice: _choice,
        Form.yes_no: _answer,
        Form.maybe: _answer,
        Form.date: lambda cell, _: _day(cell, locale, closes=field in _CLOSING),
        Form.number: lambda cell, _: _found(number_in(cell, decimal), _NO_NUMBER, cell),
        Form.money: lambda cell, _: _cents(_found(number_in(cell, decimal), _NO_NUMBER, cell)),
        Form.whole: lambda cell, _: _whole(cell, decimal),
        Form.scale: lambda cell, _: cell.count("●") or _whole(cell, decimal),
        Form.line: lambda cell, _: " ".join(cell.split()),
        Form.colour: lambda cell, _: "".join(cell.split()),
        Form.tags: lambda cell, _: tuple(
            dict.fromkeys(tag for part in cell.split(",") if (tag := " ".join(part.split())))
        ),
    }
    reader = readers.get(shape.form)
    return reader(text, shape) if reader is not None else text


def says_already(row: Row, field: str, text: str) -> bool:
    """Tell whether a cell says what a field holds, but for what spreadsheets do to the spaces and signs of a text."""
    shown = show_cell(row, field, "en")
    if not isinstance(shown, str):
        return False
    is_line = shape_of(type(row), field).form is not Form.prose
    same = _squeezed if is_line else _trimmed
    return same(shown) in (same(text), same(unguarded(text)))


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _trimmed(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


def show_cell(row: Row, field: str, language: str) -> Shown:
    """Return what a cell shows of a field: amounts in the currency's units, choices in words."""
    value, form = getattr(row, field), shape_of(type(row), field).form
    if value is None or value == ():
        return None
    if form is Form.money:
        return float(value) / 100
    if form in (Form.yes_no, Form.maybe):
        yes = Words("yes", "oui") if value else Words("no", "non")
        return yes.of(language)
    if isinstance(value, StrEnum):
        return choice_words(value).of(language)
    if isinstance(value, tuple):
        return ", ".join(value)
    return value if isinstance(value, date) else float(value) if isinstance(value, int | float) else str(value)


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: what looks like one gets an apostrophe in front."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return a text without the apostrophe that ``guarded`` put in front of it."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _found(value: Any, words: Words, text: str) -> Any:
    if value is None:
        raise Unreadable(words.filled(text=text[:60]))
    return value


def _day(text: str, locale: Locale, *, closes: bool) -> date:
    day: date = _found(day_in(text, month_first=locale.month_first, closes=closes), _NO_DAY, text)
    return day


def _cents(number: float) -> int:
    """Return an amount in cents; one beyond every limit stays beyond it."""
    return round(max(min(number, MONEY_LIMIT), -MONEY_LIMIT) * 100)


def _whole(text: str, decimal: str) -> int:
    number = _found(number_in(text, decimal), _NO_NUMBER, text)
    if not float(number).is_integer():
        raise Unreadable(_NO_WHOLE.filled(text=text[:60]))
    return int(number)


def _answer(text: str, _: Shape) -> bool:
    said = folded(text) or unicodedata.normalize("NFKC", text.strip())
    if said in _YES or said in _NO:
        return said in _YES
    raise Unreadable(_NO_ANSWER.filled(text=text[:60]))


def _choice(text: str, shape: Shape) -> StrEnum:
    choices = list(shape.choices or ())
    wanted = folded(text)
    for choice in choices:
        words = choice_words(choice)
        if wanted in (folded(choice.value), folded(words.en), folded(words.fr), folded(words.fr.split(" (")[0])):
            return choice
    said = Words(
        ", ".join(choice_words(choice).en for choice in choices),
        ", ".join(choice_words(choice).fr for choice in choices),
    )
    raise Unreadable(_NO_CHOICE.filled(text=text[:60], choices=said))
