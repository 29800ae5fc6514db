"""How a text is broken into lines of a width.

Qt's layout knows every script; it also takes most of the time that a board of thousands of cards needs to open. A text
of plain Latin words is broken here instead, by the widths of its words, each measured once; ``breaking`` does the rest.
"""

import re
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from mktcanvas.loading import load
from mktcanvas.ui.theme import font

_BY_LAYOUT = "mktcanvas.ui.canvas.breaking:lines_by_layout"
_WIDEST = 13.5
"""No letter of the interface font is wider, so a text this short needs no measuring."""
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
"""What a line may end at; the spaces of French before a colon or a percent sign are none of it."""
_PLAIN = re.compile(r"[ -.0-~\u00a0-\u00ac\u00ae-\u024f\u2011\u2013\u2018-\u201f\u2026\u202f€]*")
"""Letters of words that are kept whole, hyphens included: no other scripts, nothing that combines."""
_TIED = re.compile(r" (?<=\d )(?=%|[$£€]|[kM]€|(?<!\d{4} )\d{3}(?!\d))")
"""A space between a number and its unit, or between groups of digits, which ends no line."""
_MOST_WORDS = 20_000
"""How many words' widths are remembered."""


class _Ruler(dict[str, float]):
    """How wide words are in a font, in pixels."""

    def __init__(self, written: QFont) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(written)
        self.space = self._metrics.horizontalAdvance(" ")

    def __missing__(self, word: str) -> float:
        if len(self) >= _MOST_WORDS:
            self.clear()
        width = self[word] = self._metrics.horizontalAdvance(word)
        return width


@lru_cache(maxsize=16)
def ruler_of(key: str) -> _Ruler:
    """Return the widths of words in the font that ``QFont.toString`` calls ``key``."""
    written = QFont()
    written.fromString(key)
    return _Ruler(written)


def lines_of(text: str, width: float, most: int, written: QFont | None = None) -> list[str]:
    """Break a text into lines of ``width`` pixels; what does not fit into ``most`` lines ends in an ellipsis."""
    plain = _SPACES.sub(" ", text).strip(" ")
    if len(plain) * _WIDEST <= width:
        return [plain]
    written = written or font()
    plain = tied(plain)
    if _PLAIN.fullmatch(plain) and (lines := _by_words(plain.split(" "), width, ruler_of(written.toString()))):
        if len(lines) <= most:
            return lines
        last = " ".join(lines[most - 1 : most + 1])  # what comes after these two would not be seen
        return [*lines[: most - 1], elided(last, width, written)]
    broken: list[str] = load(_BY_LAYOUT)(plain, width, most, written)
    return broken


def tied(text: str) -> str:
    """Return a text in which no line ends between a number and its unit, or inside a number."""
    return _TIED.sub("\u00a0", text)


def _by_words(words: list[str], width: float, ruler: _Ruler) -> list[str]:
    """Return the lines, none where a word is wider than a line and must be broken."""
    lines: list[str] = []
    start, taken = 0, 0.0
    for place, word in enumerate(words):
        needed = ruler[word]
        if needed > width:
            return []
        if place > start and taken + ruler.space + needed > width:
            lines.append(" ".join(words[start:place]))
            start, taken = place, needed
        else:
            taken += needed + (ruler.space if place > start else 0.0)
    return [*lines, " ".join(words[start:])]


def elided(text: str, width: float, written: QFont) -> str:
    """Return a text that ends in an ellipsis where it is wider than ``width``."""
    return QFontMetricsF(written).elidedText(text, Qt.TextElideMode.ElideRight, width)
