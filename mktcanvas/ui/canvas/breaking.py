"""How a text is broken into lines that plain words of Latin letters do not make: other scripts, words too wide.

Where lines end Qt's layout says; where a word of a Latin script may be broken, its syllables.
"""

import re

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from mktcanvas.ui.canvas.wrapping import elided, ruler_of

_PER = re.compile(r"(?<=[%€$£]/)(?=\w)")
"""Behind the stroke of a rate, as in “%/an”, no line ends."""
_WORD = re.compile(r"[^\W\d_]{7,}")
"""Words that may be broken where they are wider than a line."""
_VOWEL, _CONSONANT = "[aeiouyà-åè-ïò-öù-ý]", "[b-df-hj-np-tv-xzç]"
_SYLLABLE = (
    f"(?<={_VOWEL})(?=(?:[bcdfgptv][rl]|[cpst]h|gn|qu|{_CONSONANT}){_VOWEL})"
    f"|(?<={_VOWEL}{_CONSONANT})(?<![bcdfgptv](?=[rl]))(?<![cpst](?=h))(?<!g(?=n))(?={_CONSONANT}{_VOWEL})"
)
"""Where one syllable of a word most likely ends: before a consonant with a vowel, or between two of them."""
_LEAST_PART = 3
"""How many letters of a broken word stand in a line at least."""
_BEYOND_LATIN = "\u0250"
_JOINER, _SOFT_HYPHEN, _UNSEEN = "\u2060", "\u00ad", re.compile("[\u2060\u00ad]")


def lines_by_layout(plain: str, width: float, most: int, written: QFont) -> list[str]:
    """Break a text into lines of ``width`` pixels at most, the last of ``most`` with an ellipsis if there is more."""
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
            lines.append(elided(_UNSEEN.sub("", units[start:].decode("utf-16-le", "surrogatepass")), width, written))
            break
        shown = units[start:end].decode("utf-16-le", "surrogatepass")
        cut = end < len(units) and (shown.endswith(_SOFT_HYPHEN) or _ends_in_word(units, end))
        lines.append(_UNSEEN.sub("", shown).strip() + ("-" if cut else ""))
    layout.endLayout()
    return lines or [""]


def _ends_in_word(units: bytes, end: int) -> bool:
    """Tell whether a line that ends at a place breaks a word of Latin letters there."""
    around = units[end - 2 : end + 2].decode("utf-16-le", "replace")
    return len(around) == 2 and around.isalpha() and max(around) < _BEYOND_LATIN


def _hyphenated(word: str, width: float, written: QFont) -> str:
    """Return a word with soft hyphens where it may be broken; one that fits into a line as it is."""
    if ruler_of(written.toString())[word] <= width:
        return word
    ends = [match.start() for match in re.finditer(_SYLLABLE, word, re.IGNORECASE)]
    ends = [end for end in ends if _LEAST_PART <= end <= len(word) - _LEAST_PART]
    return _SOFT_HYPHEN.join(word[start:end] for start, end in zip([0, *ends], [*ends, len(word)], strict=True))
