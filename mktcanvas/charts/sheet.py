"""A figure as a sheet of paper: drawn in points from its upper left corner, with text that is measured first.

Charts place their labels by what these measurements say, so that none is cut or runs into another. A sheet knows
nothing of plans.
"""

from functools import cache
from pathlib import Path
from typing import Any, Literal

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.text import Text

from mktcanvas.charts.glyphs import characters, one_line, runs
from mktcanvas.charts.style import FAMILIES, INK, LINE, SANS, SANS_FILES, TEXT_SIZE, TITLE_SIZE

POINTS_PER_INCH = 72
ELLIPSIS = "…"

_AS_TYPED: dict[str, Any] = {"fontfeatures": ("-calt",)} if hasattr(Text, "set_fontfeatures") else {}
"""Inter would draw "->" as an arrow and "3x4" as a product: titles are drawn as they were typed."""


@cache
def _advance(path: Path, character: str) -> float:
    font = FT2Font(path)
    font.set_size(100, 72)
    return float(font.load_char(ord(character), LoadFlags.NO_HINTING).linearHoriAdvance) / 65536 / 100


def width_of(text: str, size: float = TEXT_SIZE, weight: int = 400) -> float:
    """Return the width of one line of printable text in points (kerning left out: never too small)."""
    pieces = runs(text, SANS_FILES[weight])
    return size * sum(_advance(path, character) for path, piece in pieces for character in piece)


def _shortened(text: str, width: float, size: float, weight: int) -> str:
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle].rstrip() + ELLIPSIS, size, weight) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS


def fitted(text: str, width: float, lines: int = 1, size: float = TEXT_SIZE, weight: int = 400) -> list[str]:
    """Break a text into at most ``lines`` lines of ``width`` points; the last one ends in an ellipsis if it must."""
    words = one_line(text[:600]).split(" ")
    made: list[str] = []
    while words and len(made) < lines:
        line = words.pop(0)
        while words and width_of(f"{line} {words[0]}", size, weight) <= width:
            line = f"{line} {words.pop(0)}"
        if len(made) == lines - 1 and words:
            line = " ".join((line, *words))
            words = []
        made.append(line if width_of(line, size, weight) <= width else _shortened(line, width, size, weight))
    return made


class Sheet:
    """A white figure of ``width`` x ``height`` points; y runs downwards."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.figure = Figure(figsize=(width / POINTS_PER_INCH, height / POINTS_PER_INCH), dpi=POINTS_PER_INCH)
        self.figure.patch.set_alpha(0)
        self._axes: Axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)
        self._axes.set_axis_off()

    def frame(self, title: str, margin: float = 24.0) -> None:
        """Put a margin around the sheet and a title above it, for a figure that stands alone."""
        lines = fitted(title, self.width, 2, TITLE_SIZE, 600)
        head = TITLE_SIZE * 1.4 * len(lines) + 10
        width, height = self.width + 2 * margin, self.height + 2 * margin + head
        self.figure.set_size_inches(width / POINTS_PER_INCH, height / POINTS_PER_INCH)
        self._axes.set_position((margin / width, margin / height, self.width / width, self.height / height))
        for at, line in enumerate(lines):
            self.text(0, -head + (at + 1) * TITLE_SIZE * 1.3 - 4, line, size=TITLE_SIZE, weight=600)

    def text(
        self,
        x: float,
        baseline: float,
        text: str,
        *,
        size: float = TEXT_SIZE,
        weight: int = 400,
        colour: str = INK,
        align: Literal["left", "center", "right"] = "left",
    ) -> None:
        """Write one line of text that stands on ``baseline``."""
        line = one_line(text)
        if not line:
            return
        plain = all(ord(character) in characters(SANS_FILES[weight]) for character in line)
        font = FontProperties(
            family=[SANS] if plain else list(FAMILIES),
            weight=weight if plain else 400 if weight < 600 else 700,
            size=size,
        )
        self._axes.text(
            x, baseline, line, fontproperties=font, color=colour, ha=align, va="baseline", zorder=3, **_AS_TYPED
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "none",
        edge: str = "none",
        radius: float = 0.0,
        dashed: bool = False,
    ) -> None:
        """Draw a rectangle, rounded by ``radius``."""
        style: dict[str, Any] = {"facecolor": fill, "edgecolor": edge, "linewidth": 0.75, "zorder": 2}
        if dashed:
            style["linestyle"] = (0, (3, 2))
        if radius:
            shape = f"round,pad=0,rounding_size={radius}"
            self._axes.add_patch(FancyBboxPatch((x, y), width, height, boxstyle=shape, mutation_aspect=1, **style))
        else:
            self._axes.add_patch(Rectangle((x, y), width, height, **style))

    def rule(self, x: float, y: float, width: float, *, colour: str = LINE, thickness: float = 0.5) -> None:
        """Draw a horizontal hairline."""
        self._axes.plot((x, x + width), (y, y), color=colour, linewidth=thickness, solid_capstyle="butt", zorder=1)

    def dot(self, x: float, y: float, colour: str, diameter: float = 6.0) -> None:
        """Draw a small disc around a point."""
        self._axes.plot((x,), (y,), marker="o", markersize=diameter, color=colour, markeredgewidth=0, zorder=3)
