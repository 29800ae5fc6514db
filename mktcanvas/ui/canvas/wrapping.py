"""How a text is broken into lines of a width.

Qt's layout knows every script; it also takes most of the time that a board of thousands of cards needs to open. A text
of plain Latin words is broken here instead, by the widths of its words, each measured once.
"""

import re
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from mktcanvas.ui.theme import font

_WIDEST = 13.5
"""No letter of the interface font is wider, so a text this short needs no measuring."""
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
"""What a line may end at; the spaces of French before a colon or a percent sign are none of it."""
_PLAIN = re.compile(r"[ -.0-~\u00a0-\u00ac\u00ae-\u024f\u2011\u2013\u2018-\u201f\u2026\u202f€]*")
"""Letters of words that are kept whole, hyphens included: no other scripts, nothing that combines."""
_TIED = re.compile(r" (?<=\d )(?=%|[$£€]|[kM]€|(?<!\d{4} )\d{3}(?!\d))")
"""A space between a number and its unit, or between groups of digits, which ends no line."""
_PER = re.compile(r"(?<=[%€$£]/)(?=\w)")
"""Behind the stroke of a rate, as in “%/an”, no line ends."""
_WORD = re.compile(r"[^\W\d_]{7,}")
"""Words that may be broken where they are wider than a line."""
_VOWEL, _CONSONANT = "[aeiouyà-åè-ïò-öù-ý]", "[b-df-hj-np-tv-xzç]"
_SYLLABLE = re.compile(
    f"(?<={_VOWEL})(?=(?:[bcdfgptv][rl]|[cpst]h|gn|qu|{_CONSONANT}){_VOWEL})"
    f"|(?<={_VOWEL}{_CONSONANT})(?<![bcdfgptv](?=[rl]))(?<![cpst](?=h))(?<!g(?=n))(?={_CONSONANT}{_VOWEL})",
    re.IGNORECASE,
)
"""Where one syllable of a word most likely ends: before a consonant with a vowel, or between two of them."""
_LEAST_PART = 3
"""How many letters of a broken word stand in a line at least."""
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ]")
_JOINER, _SOFT_HYPHEN, _UNSEEN = "\u2060", "\u00ad", re.compile("[\u2060\u00ad]")
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
def _ruler(key: str) -> _Ruler:
    written = QFont()
    written.fromString(key)
    return _Ruler(written)


def lines_of(text: str, width: float, most: int, written: QFont | None = None) -> list[str]:
    """Break a text into lines of ``width`` pixels; what does not fit into ``most`` lines ends in an ellipsis."""
    plain = _SPACES.sub(" ", text).strip(" ")
    if len(plain) * _WIDEST <= width:
        return [plain]
    written = written or font()
    plain = _TIED.sub("\u00a0", plain)
    if _PLAIN.fullmatch(plain) and (lines := _by_words(plain.split(" "), width, _ruler(written.toString()))):
        if len(lines) <= most:
            return lines
        last = " ".join(lines[most - 1 : most + 1])  # what comes after these two would not be seen
        return [*lines[: most - 1], _elided(last, width, written)]
    return _by_layout(plain, width, most, written)


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


def _by_layout(plain: str, width: float, most: int, written: QFont) -> list[str]:
    broken = _WORD.sub(lambda word: _hyphenated(word[0], width, written), _PER.sub(_JOINER, plain))
    units = broken.encode("utf-16-le", "surrogatepass")  # Qt counts a letter beyond 16 bits as two
    layout = QTextLayout(broken, written)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if _ends_in_word(units, 2 * (line.textStart() + line.textLength())):
            line.setLineWidth(width - QFontMetricsF(written).horizontalAdvance("-"))
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        if len(lines) == most - 1 and end < len(units):
            lines.append(_elided(_UNSEEN.sub("", units[start:].decode("utf-16-le", "surrogatepass")), width, written))
            break
        shown = units[start:end].decode("utf-16-le", "surrogatepass")
        cut = end < len(units) and (shown.endswith(_SOFT_HYPHEN) or _ends_in_word(units, end))
        lines.append(_UNSEEN.sub("", shown).strip() + ("-" if cut else ""))
    layout.endLayout()
    return lines or [""]


def _ends_in_word(units: bytes, end: int) -> bool:
    """Tell whether a line that ends at a place breaks a word of Latin letters there."""
    around = units[end - 2 : end + 2].decode("utf-16-le", "replace")
    return _LATIN.fullmatch(around) is not None


def _hyphenated(word: str, width: float, written: QFont) -> str:
    """Return a word with soft hyphens where it may be broken; one that fits into a line as it is."""
    if _ruler(written.toString())[word] <= width:
        return word
    ends = [match.start() for match in _SYLLABLE.finditer(word)]
    ends = [end for end in ends if _LEAST_PART <= end <= len(word) - _LEAST_PART]
    return _SOFT_HYPHEN.join(word[start:end] for start, end in zip([0, *ends], [*ends, len(word)], strict=True))


def _elided(text: str, width: float, written: QFont) -> str:
    return QFontMetricsF(written).elidedText(text, Qt.TextElideMode.ElideRight, width)
