"""Numbers, amounts and dates as people type them, in the window’s language or plainly: ``1 234,5``, ``31/12/2027``."""

import math
import re
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QDate, QLocale

from mktcanvas.model.words import with_unit

_DAY_FORMATS = ("yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d/M/yy", "d-M-yyyy", "d MMM yyyy", "d MMMM yyyy")
_SCALES = {"k": 1000, "K": 1000, "M": 1_000_000}
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:'\d{3})+")
_SEVERAL = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d{0,2}(?:\.\d{3}){2,}")
_FIRST = re.compile(r"^1er(?=\s)", re.IGNORECASE)


def locale_of(language: str) -> QLocale:
    """Return Qt's locale for a language of the product."""
    french = language.startswith("fr")
    return QLocale(QLocale.Language.French if french else QLocale.Language.English, QLocale.Country.AnyCountry)


def shown_number(number: float, language: str) -> str:
    """Return a number as it is shown in a field: all its figures, thousands apart, with the language's decimal mark."""
    whole, _, part = f"{Decimal(repr(number)):,f}".partition(".")
    french, part = language.startswith("fr"), part.rstrip("0")
    whole = whole.replace(",", "\u202f") if french else whole
    return f"{whole}{',' if french else '.'}{part}" if part else whole


def grouped_number(number: float, language: str) -> str:
    """Return a number as it is read: its thousands apart, with the language's decimal mark."""
    return locale_of(language).toString(float(number), "g", 12).replace("-", "−")


def percent(share: float, language: str, digits: int = 0) -> str:
    """Return a share of 1 as a percentage, with at most ``digits`` decimals."""
    return with_unit(shown_number(round(share * 100, digits), language), "%", language)


def read_number(text: str, language: str) -> float | None:
    """Return the number that a text says; ``None`` if it says none.

    It may have its unit’s sign on either side and be in thousands or millions: ``€50,000``, ``40k€``, ``1,5 M€``. A
    comma or a point is the decimal mark, but where it is not that of the language and stands before three digits it
    groups them: ``50,000`` is fifty thousand in English, ``12.500`` twelve thousand five hundred in French.
    """
    packed = "".join(text.split()).replace("\u202f", "").replace("\u00a0", "").replace("−", "-")
    sign = "-" if packed.startswith("-") else ""
    packed = packed.removeprefix("-").strip("%€$£")
    scale = _SCALES.get(packed[-1:], 1)
    packed = packed.rstrip("kKM") if scale != 1 else packed
    other = "." if language.startswith("fr") else ","
    if "," in packed and "." in packed:
        packed = packed.replace("," if packed.rindex(".") > packed.rindex(",") else ".", "")
    elif _GROUPED.fullmatch(packed.replace(other, "'")) or _SEVERAL.fullmatch(packed):
        packed = re.sub("[.,]", "", packed)
    try:
        number = float(Decimal(sign + packed.replace(",", ".")) * scale)
    except InvalidOperation:
        return None
    return number if math.isfinite(number) else None


def is_one(number: float, language: str) -> bool:
    """Return whether a number takes the singular: 1 and −1 alone in English, all that is below 2 in French."""
    return abs(number) < 2 if language.startswith("fr") else abs(number) == 1


def shown_day(day: date, language: str) -> str:
    """Return a day as it is shown in a field: “1 Jan 2027”, « 1er janv. 2027 »."""
    shown = locale_of(language).toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
    return f"1er{shown[1:]}" if day.day == 1 and language.startswith("fr") else shown


def read_day(text: str, language: str) -> date | None:
    """Return the day that a text says: ISO, day/month/year, or with the month's name; ``None`` if it says none."""
    locale = locale_of(language)
    plain = _FIRST.sub("1", text.strip())
    for pattern in _DAY_FORMATS:
        day = locale.toDate(plain, pattern)
        if day.isValid():
            year = day.year() + (100 if "yyyy" not in pattern and day.year() < 1970 else 0)
            return date(year, day.month(), day.day())
    return None
