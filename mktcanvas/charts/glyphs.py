"""Which bundled font can show a character, so that no text loses one on paper.

Neither matplotlib nor ReportLab says anything useful about a character that the font lacks: one draws an empty box
with a warning, the other leaves it out. Here every text is first made printable: composed, without control
characters, and with a visible mark in the place of what no bundled font has. Nothing here knows markup.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from matplotlib.ft2font import FT2Font

from mktcanvas.charts.style import LAST_FILE, SANS_FILES, SERIF_FILES

MARK = "□"
"""Stands for one character that cannot be shown."""

_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff") | {chr(code) for code in range(0xFE00, 0xFE10)}
_BREAKS = {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\t": " "}
_LAST_CODE = 0xFFFF
"""Beyond it ReportLab writes a text that cannot be searched or copied."""
_UNSAFE = frozenset(("Cc", "Cf", "Cn", "Co", "Cs"))


@cache
def characters(path: Path) -> frozenset[int]:
    """Return the code points that a font file has a glyph for."""
    return frozenset(FT2Font(path).get_charmap())


@cache
def _carrier(character: str, first: Path) -> Path:
    chain = (first, SANS_FILES[400], SERIF_FILES[400], LAST_FILE)
    return next((path for path in chain if ord(character) in characters(path)), first)


@cache
def _shown(character: str) -> str:
    if character == "\n":
        return character
    if character in _INVISIBLE:
        return ""
    if unicodedata.category(character) in _UNSAFE or ord(character) > _LAST_CODE:
        return MARK
    fonts = (SANS_FILES[400], SERIF_FILES[400], LAST_FILE)
    return character if any(ord(character) in characters(path) for path in fonts) else MARK


def printable(text: str) -> str:
    """Return ``text`` as it can be printed: composed, marks for what no font has, ``\\n`` as the only control."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    return "".join(_shown(_BREAKS.get(character, character)) for character in composed)


def one_line(text: str) -> str:
    """Return the printable form of ``text`` with its line breaks and runs of spaces as single spaces."""
    return " ".join(part for part in printable(text).replace("\n", " ").split(" ") if part)


def runs(text: str, font: Path) -> Iterator[tuple[Path, str]]:
    """Split a printable text into pieces with the font file of each: ``font`` where it can, else a stand-in."""
    own = characters(font)
    if all(ord(character) in own for character in text):
        if text:
            yield font, text
        return
    for path, group in groupby(text, lambda character: _carrier(character, font)):
        yield path, "".join(group)
