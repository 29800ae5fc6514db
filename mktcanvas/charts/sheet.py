"""A figure as a sheet of paper: drawn in points from its upper left corner, with text that is measured first.

Charts place their labels by what these measurements say, so that none is cut or runs into another. A sheet knows
nothing of plans.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path as File
from typing import Any, Literal

from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.patches import Circle, FancyArrowPatch, FancyBboxPatch, PathPatch, Polygon, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text

from mktcanvas.charts.glyphs import characters, one_line, printable, runs
from mktcanvas.charts.style import FAMILIES, SANS, SANS_FILES, TEXT_SIZE, TITLE_SIZE
from mktcanvas.palette import LIGHT, Theme

POINTS_PER_INCH = 72

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Align = Literal["left", "center", "right"]
ELLIPSIS = "…"

_DASHES = (0, (3, 2))
_AS_TYPED: dict[str, Any] = {"fontfeatures": ("-calt",)} if hasattr(Text, "set_fontfeatures") else {}
"""Inter would draw "->" as an arrow and "3x4" as a product: titles are drawn as they were typed."""


@cache
def _advance(path: File, character: str) -> float:
    font = FT2Font(path)
    font.set_size(100, 72)
    return float(font.load_char(ord(character), LoadFlags.NO_HINTING).linearHoriAdvance) / 65536 / 100


def width_of(text: str, size: float = TEXT_SIZE, weight: int = 400) -> float:
    """Return the width of a text in points, as it is printed in one line (kerning left out: never too small)."""
    pieces = runs(printable(text).replace("\n", " "), SANS_FILES[weight])
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
    """A figure of ``width`` x ``height`` points in the colours of a theme; y runs downwards."""

    def __init__(self, width: float, height: float, theme: Theme = LIGHT) -> None:
        self.width, self.height, self.theme = width, height, theme
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
        colour: str = "",
        align: Align = "left",
        turned: bool = False,
    ) -> None:
        """Write one line of text that stands on ``baseline``; ``turned`` upwards, it is centred on (x, baseline)."""
        line = one_line(text)
        if not line:
            return
        plain = all(ord(character) in characters(SANS_FILES[weight]) for character in line)
        font = FontProperties(
            family=[SANS] if plain else list(FAMILIES),
            weight=weight if plain else 400 if weight < 600 else 700,
            size=size,
        )
        place: dict[str, Any] = {"ha": align, "va": "baseline"}
        if turned:
            place = {"ha": "center", "va": "center", "rotation": 90}
        self._axes.text(
            x, baseline, line, fontproperties=font, color=colour or self.theme.ink, zorder=3, **place, **_AS_TYPED
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
        style = _style(fill, edge, dashed)
        if radius:
            shape = f"round,pad=0,rounding_size={min(radius, width / 2, height / 2)}"
            self._axes.add_patch(FancyBboxPatch((x, y), width, height, boxstyle=shape, mutation_aspect=1, **style))
        else:
            self._axes.add_patch(Rectangle((x, y), width, height, **style))

    def rule(self, x: float, y: float, width: float, *, colour: str = "", thickness: float = 0.5) -> None:
        """Draw a horizontal hairline."""
        self.line(((x, y), (x + width, y)), colour or self.theme.line, thickness)

    def line(
        self,
        points: Sequence[Point],
        colour: str,
        thickness: float = 0.75,
        *,
        dashed: bool = False,
        above: bool = False,
    ) -> None:
        """Draw a line through points, ``above`` the shapes or below them."""
        style: dict[str, Any] = {"linestyle": _DASHES} if dashed else {}
        xs, ys = zip(*points, strict=True)
        self._axes.plot(
            xs, ys, color=colour, linewidth=thickness, solid_capstyle="butt", zorder=2.5 if above else 1, **style
        )

    def dot(self, x: float, y: float, colour: str, diameter: float = 6.0, edge: str = "none") -> None:
        """Draw a small disc around a point."""
        style = {"markeredgewidth": 0} if edge == "none" else {"markeredgewidth": 0.9, "markeredgecolor": edge}
        self._axes.plot((x,), (y,), marker="o", markersize=diameter, color=colour, zorder=3, **style)

    def polygon(self, points: Sequence[Point], *, fill: str = "none", edge: str = "none", alpha: float = 1.0) -> None:
        """Draw a closed shape; ``alpha`` is that of its fill."""
        style = _style(to_rgba(fill, alpha) if fill != "none" else fill, edge, False)
        self._axes.add_patch(Polygon(points, closed=True, **style))

    def circle(
        self,
        centre: Point,
        radius: float,
        *,
        fill: str = "none",
        edge: str = "none",
        alpha: float = 1.0,
        dashed: bool = False,
        inside: Box | None = None,
    ) -> None:
        """Draw a circle, cut off at the box ``inside``; ``alpha`` is that of its fill."""
        style = _style(to_rgba(fill, alpha) if fill != "none" else fill, edge, dashed)
        drawn = Circle(centre, radius, **style)
        self._axes.add_patch(drawn)
        if inside is not None:
            left, top, right, bottom = inside
            frame = Rectangle((left, top), right - left, bottom - top, transform=self._axes.transData)
            drawn.set_clip_path(frame)

    def arrow(self, start: Point, end: Point, colour: str, *, dashed: bool = False) -> None:
        """Draw an arrow from one point to another."""
        style: dict[str, Any] = {"linestyle": _DASHES} if dashed else {}
        self._axes.add_patch(
            FancyArrowPatch(
                start,
                end,
                arrowstyle="-|>",
                mutation_scale=7,
                color=colour,
                linewidth=1,
                shrinkA=0,
                shrinkB=0,
                zorder=2.6,
                **style,
            )
        )

    def ribbon(self, left: float, right: float, tops: Point, width: float, fill: str, alpha: float = 0.35) -> None:
        """Draw a band of one width from (left, tops[0]) to (right, tops[1]), bent like an S."""
        middle, (here, there) = (left + right) / 2, tops
        points = [
            (left, here), (middle, here), (middle, there), (right, there),
            (right, there + width), (middle, there + width), (middle, here + width), (left, here + width),
            (left, here),
        ]  # fmt: skip
        codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
        self._axes.add_patch(
            PathPatch(Path(points, codes), facecolor=to_rgba(fill, alpha), edgecolor="none", zorder=1.5)
        )


def _style(fill: Any, edge: str, dashed: bool) -> dict[str, Any]:
    style: dict[str, Any] = {"facecolor": fill, "edgecolor": edge, "linewidth": 0.75, "zorder": 2}
    return {**style, "linestyle": _DASHES} if dashed else style
