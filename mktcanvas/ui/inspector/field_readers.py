"""What is read out of the text of a field, and the sentences about what cannot be read."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from mktcanvas.model.shape import Shape
from mktcanvas.ui.numbers import grouped_number, read_day, read_number, shown_day


def line_reader(shape: Shape) -> Callable[[str], Any]:
    """Return what reads a line of text; an empty one is nothing where the field may be empty."""
    return lambda text: (text or None) if shape.optional else text


def read_tags(text: str) -> tuple[str, ...]:
    """Return the tags that stand between commas, each once."""
    return tuple(dict.fromkeys(tag for part in text.split(",") if (tag := " ".join(part.split())[:200])))


def read_colour(text: str) -> str | None:
    """Return a colour as it is stored. Raises ``ValueError`` for what is none."""
    packed = text.strip()
    if packed and not QColor.isValidColorName(packed):
        raise ValueError(QCoreApplication.translate("Inspector", "A colour looks like #1F5F8B; nothing was changed."))
    return QColor(packed).name().upper() if packed else None


def day_reader(shape: Shape, language: str) -> Callable[[str], date | None]:
    """Return what reads a day in the window’s language."""

    def read(text: str) -> date | None:
        if not text.strip() and shape.optional:
            return None
        day = read_day(text, language)
        if day is None:
            raise ValueError(
                QCoreApplication.translate("Inspector", "A date looks like 31/12/2027; nothing was changed.")
            )
        _check(shape, day, lambda end: shown_day(end, language))
        return day

    return read


def number_reader(
    shape: Shape, scale: int, kind: Callable[[float], float], language: str
) -> Callable[[str], float | None]:
    """Return what reads a number, times ``scale``, as whole or as it is."""

    def read(text: str) -> float | None:
        if not text.strip() and shape.optional:
            return None
        number = read_number(text, language)
        if number is None:
            raise ValueError(QCoreApplication.translate("Inspector", "This is not a number; nothing was changed."))
        found = kind(round(number * scale)) if kind is int else number * scale
        _check(shape, found, lambda end: grouped_number(end / scale, language))
        return found

    return read


def _check(shape: Shape, value: Any, told: Callable[[Any], str]) -> None:
    """Raise ``ValueError`` for a value that lies beyond the limits of its field."""
    low, high = shape.low, shape.high
    if (low is None or low <= value) and (high is None or value <= high):
        return
    if low is None or high is None:
        words = QCoreApplication.translate("Inspector", "This lies beyond what can be; nothing was changed.")
    else:
        words = QCoreApplication.translate(
            "Inspector", "What can stand here lies between {low} and {high}; nothing was changed."
        )
        words = words.format(low=told(low), high=told(high))
    raise ValueError(words)
