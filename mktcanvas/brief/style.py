"""The brief's page: paper sizes, margins, the scale of type, and the fonts as ReportLab knows them.

Fonts are static TrueType files, embedded as subsets. Figures in columns use Inter's tabular digits: ReportLab has no
OpenType features, so a second font of the same file points its digits to those glyphs. Knows nothing of plans.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from fontTools.ttLib import TTFont as FontFile
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from mktcanvas.charts.style import INK, MUTED, SANS_FILES, SERIF_FILES, SOFT_INK

CENTIMETRE = 72 / 2.54
MARGIN = 2.5 * CENTIMETRE


class Paper(NamedTuple):
    """A paper size in points."""

    width: float
    height: float

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - 2 * MARGIN


PAPERS = {"a4": Paper(21 * CENTIMETRE, 29.7 * CENTIMETRE), "letter": Paper(612, 792)}


class Type(NamedTuple):
    """How a text is set; ``tracking`` is extra space after each letter, all in points."""

    file: Path
    size: float
    leading: float
    colour: str = INK
    tracking: float = 0.0
    tabular: bool = False


SANS, MEDIUM, SEMIBOLD = SANS_FILES[400], SANS_FILES[500], SANS_FILES[600]
SERIF, SERIF_SEMIBOLD, SERIF_BOLD = SERIF_FILES[400], SERIF_FILES[600], SERIF_FILES[700]

COVER_TITLES = tuple(Type(SERIF_BOLD, size, size * 1.16) for size in (38.0, 30.0, 24.0, 18.0, 14.0, 11.0, 8.0))
COVER_FIGURE = Type(SERIF_BOLD, 36, 40)
COVER_TEXT = Type(SANS, 11.5, 17, MUTED)
COVER_LABEL = Type(SANS, 9.5, 13, MUTED)
KICKER = Type(SEMIBOLD, 8, 12, tracking=0.9)
TITLE = Type(SERIF_SEMIBOLD, 24, 30)
SUBTITLE = Type(SERIF_SEMIBOLD, 13.5, 18)
LEAD = Type(SANS, 10, 15, MUTED)
BODY = Type(SANS, 9.5, 14)
BODY_MUTED = BODY._replace(colour=MUTED)
BODY_STRONG = BODY._replace(file=SEMIBOLD)
HEAD = Type(SANS, 8, 11, MUTED)
CELL = Type(SANS, 8.5, 12)
CELL_STRONG = CELL._replace(file=SEMIBOLD)
CELL_MUTED = CELL._replace(colour=MUTED)
SMALL = Type(SANS, 8, 11, MUTED)
SMALL_ON_TINT = SMALL._replace(colour=SOFT_INK)
NARROW = CELL._replace(size=8)
"""For the narrow columns beside a title; on the same baselines."""
NARROW_MUTED = NARROW._replace(colour=MUTED)
FIGURE = NARROW._replace(tabular=True)
FIGURE_STRONG = FIGURE._replace(file=SEMIBOLD)
FOOTER = Type(SANS, 8, 10, MUTED)

_DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def font_name(file: Path, *, tabular: bool = False) -> str:
    """Return the name that ReportLab has a font under, registering its file when it is first asked for."""
    return _registered(file, tabular and file in (SANS, SEMIBOLD))


@cache
def _registered(file: Path, tabular: bool) -> str:
    name = f"{file.stem}{'-tabular' if tabular else ''}"
    font = TTFont(name, str(file))
    if tabular:
        _with_tabular_digits(font, file)
    pdfmetrics.registerFont(font)
    return name


def _with_tabular_digits(font: TTFont, file: Path) -> None:
    font.face.name += b"-Tabular"  # ReportLab takes fonts of one name for one font
    with FontFile(file, lazy=True) as source:
        widths = source["hmtx"]
        scale = 1000 / source["head"].unitsPerEm
        for code, digit in enumerate(_DIGITS, ord("0")):
            glyph = f"{digit}.tf"
            font.face.charToGlyph[code] = source.getGlyphID(glyph)
            font.face.charWidths[code] = widths[glyph][0] * scale
