"""How amounts, numbers, dates and our own sentences are written in each language.

French has its own spaces: a narrow no-break space (U+202F) before ; : ! ? % and inside guillemets and thousands.
The sentences of the code are typed with ordinary spaces and set here, so that no invisible character hides in a
source file. What a user typed is never changed. Used by the charts and by the brief.
"""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_symbol

from mktcanvas.model.choices import P
from mktcanvas.model.vocabulary import short_choice_words
from mktcanvas.model.words import Words, with_unit

NARROW, FIXED = "\u202f", "\u00a0"
"""The narrow and the ordinary no-break space."""
NOTHING = "–"
"""Stands in a table where the plan says nothing."""
ARROW = "→"

_BEFORE = re.compile(r" (?=[;:!?%»])")
_AFTER = re.compile(r"(?<=«) ")
_SCALES = {
    "en": ((10**3, "k"), (10**6, "M"), (10**9, "B"), (10**12, "T")),
    "fr": ((10**3, "k"), (10**6, "M"), (10**9, "Md")),
}
_MONTHS_FROM = 28
"""A span of at least so many days over two months or more is told in months."""


def tongue(language: str) -> Literal["en", "fr"]:
    """Return ``fr`` for any French language tag, else ``en``."""
    return "fr" if language.startswith("fr") else "en"


def _locale(language: str) -> str:
    return {"en": "en_GB", "fr": "fr_FR"}[tongue(language)]


def typeset(text: str, language: str) -> str:
    """Return one of our own texts with the no-break spaces of its language."""
    if tongue(language) == "en":
        return text
    return _AFTER.sub(NARROW, _BEFORE.sub(NARROW, text))


def said(words: Words, language: str, **values: object) -> str:
    """Return a text of ours in ``language``, typeset before ``values`` (which stay as they are) are filled in."""
    text = typeset(words.of(language), language)
    return text.format(**values) if values else text


def p_name(p: P, language: str) -> str:
    """Return the name of a P without the explanation that follows it in brackets, for narrow columns."""
    return short_choice_words(p).of(language)


def number(value: float | Decimal, language: str) -> str:
    """Return a number with its thousands grouped and at most two decimals (more if it is smaller than 0.01)."""
    exact = value if isinstance(value, Decimal) else Decimal(repr(value or 0))
    digits = 2 if exact == 0 or abs(exact) >= Decimal("0.01") else min(12, -exact.adjusted() + 1)
    pattern = "#,##0." + "#" * digits
    return str(format_decimal(exact, format=pattern, locale=_locale(language))).replace("-", "−")


def measured(value: float, unit: str, language: str) -> str:
    """Return a number with its unit: "9%", "2 000 visites", "€150" or "150 €"."""
    figure = number(value, language)
    if not unit:
        return figure
    if unit in ("€", "$", "£") and tongue(language) == "en":
        return f"{unit}{figure}" if value >= 0 else f"−{unit}{figure[1:]}"
    return with_unit(figure, unit, language)


def change(baseline: float | None, target: float | None, unit: str, language: str) -> str:
    """Return what a figure starts from and should become: "6 → 9 %"; empty where neither is known."""
    if target is None:
        return "" if baseline is None else f"{measured(baseline, unit, language)}{FIXED}{ARROW}{FIXED}?"
    start = "?" if baseline is None else number(baseline, language)
    return f"{start}{FIXED}{ARROW}{FIXED}{measured(target, unit, language)}"


def _with_symbol(figure: str, scale: str, currency: str, language: str) -> str:
    symbol = get_currency_symbol(currency, locale=_locale(language))
    if tongue(language) == "fr":
        return f"{figure}{FIXED}{scale}{FIXED if scale and symbol.isalpha() else ''}{symbol}"
    return f"{symbol}{FIXED if symbol.isalpha() else ''}{figure}{scale}"


def amount(cents: int, currency: str, language: str) -> str:
    """Return an amount in full: "€150,000", "150 000 €"; cents only where there are any."""
    value = Decimal(cents) / 100
    pattern = "#,##0" if cents % 100 == 0 else "#,##0.00"
    return _with_symbol(str(format_decimal(value, format=pattern, locale=_locale(language))), "", currency, language)


def compact_amount(cents: int, currency: str, language: str) -> str:
    """Return an amount in three significant digits: "€1.18M", "1,18 M€"; under a thousand in full."""
    value = Decimal(cents) / 100
    smaller = None
    for scale, name in _SCALES[tongue(language)]:
        rounded = _three_digits(value / scale)
        if rounded < 1:
            break
        smaller = _with_symbol(number(rounded, language), name, currency, language)
        if rounded < 1000:
            break
    return smaller or amount(cents, currency, language)


def _three_digits(value: Decimal) -> Decimal:
    places = max(0, 2 - value.adjusted()) if value else 2
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def share(part: int, whole: int, language: str) -> str:
    """Return a share as a whole percentage, halves up; "< 1%" for what would round to nothing."""
    percent = (200 * part + whole) // (2 * whole) if whole else 0
    if part and not percent:
        return ("<" if tongue(language) == "en" else f"<{NARROW}") + with_unit("1", "%", language)
    return with_unit(number(percent, language), "%", language)


def counted(count: int, one: Words, many: Words, language: str) -> str:
    """Return a count with its noun; in French none is singular."""
    single = count == 1 or (count == 0 and tongue(language) == "fr")
    return f"{number(count, language)}{FIXED}{said(one if single else many, language)}"


def _day_number(day: date, language: str) -> str:
    return "1er" if day.day == 1 and tongue(language) == "fr" else str(day.day)


def day(when: date, language: str) -> str:
    """Return a date in full: "31 March 2027", "31 mars 2027", "1er janvier 2027"."""
    return _dated(when, "MMMM", language)


def short_day(when: date, language: str) -> str:
    """Return a date with its month abbreviated: "31 Dec 2027", "31 déc. 2027"."""
    return _dated(when, "MMM", language)


def _dated(when: date, month: str, language: str) -> str:
    named = format_date(when, f"{month}", locale=_locale(language))
    return f"{_day_number(when, language)}{FIXED}{named}{FIXED}{when.year}"


def _month(when: date, language: str) -> str:
    return str(format_date(when, "MMM", locale=_locale(language)))


def span(start: date | None, end: date | None, language: str) -> str:
    """Return a period, in months where it is long and in days where it is short: "Mar–May 2027", "12–19 Apr 2027"."""
    if start is None and end is None:
        return NOTHING
    if start is None or end is None:
        return _open_span(start, end, language)
    in_months = (end - start).days >= _MONTHS_FROM and (start.year, start.month) != (end.year, end.month)
    return _months(start, end, language) if in_months else _days(start, end, language)


def _open_span(start: date | None, end: date | None, language: str) -> str:
    if start is not None:
        return said(Words("from {day}", "dès le {day}"), language, day=short_day(start, language))
    assert end is not None
    return said(Words("until {day}", "jusqu’au {day}"), language, day=short_day(end, language))


def _months(start: date, end: date, language: str) -> str:
    first, last = _month(start, language), f"{_month(end, language)}{FIXED}{end.year}"
    return f"{first}–{last}" if start.year == end.year else f"{first}{FIXED}{start.year} – {last}"


def _days(start: date, end: date, language: str) -> str:
    last = short_day(end, language)
    if start == end:
        return last
    first = _day_number(start, language)
    if (start.year, start.month) == (end.year, end.month):
        return f"{first}–{last}"
    first = f"{first}{FIXED}{_month(start, language)}"
    return f"{first} – {last}" if start.year == end.year else f"{first}{FIXED}{start.year} – {last}"


def horizon(start: date | None, end: date | None, language: str) -> str:
    """Return the period of a plan by its full months: "January – December 2027", "janvier – décembre 2027"."""
    if start is None or end is None:
        return "" if start is None and end is None else _open_span(start, end, language)
    first = format_date(start, "MMMM" if start.year == end.year else "MMMM y", locale=_locale(language))
    return f"{first} – {format_date(end, 'MMMM y', locale=_locale(language))}".replace(" 2", f"{FIXED}2")


def months_between(start: date, end: date) -> int:
    """Return the length of a period in months, rounded, at least 1."""
    return max(1, round(((end - start).days + 1) / 30.44))
