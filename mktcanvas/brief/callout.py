"""A remark that must not be missed: a bar, a tinted ground, a bold line and what explains it.

What the bar's colour means stands in words in the remark itself. Only one that is higher than a page is divided.
"""

from reportlab.platypus import Flowable

from mktcanvas.brief.block import Block, divided, draw_all, height_of
from mktcanvas.brief.canvas import BriefCanvas
from mktcanvas.charts.style import PAPER
from mktcanvas.palette import mixed

_BAR, _INDENT, _PAD = 2.5, 14.0, 9.0
_LEAST = 70.0


class Callout(Flowable):  # type: ignore[misc]
    """Blocks of text on a tint of ``colour``; ``page`` is the height of a page's text."""

    canv: BriefCanvas

    def __init__(self, blocks: tuple[Block, ...], colour: str, page: float) -> None:
        super().__init__()
        self.blocks, self.colour, self._page = blocks, colour, page
        self.spaceAfter = 8.0
        self._width = self._height = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the remark's size."""
        self._width = width
        self._height = height_of(self.blocks, width - _INDENT - _PAD) + 2 * _PAD
        return width, self._height

    def split(self, width: float, height: float) -> list["Callout"]:
        """Return the remark in two parts of which the first fits the height, or nothing where it fits a page."""
        if self.wrap(width, height)[1] <= self._page or height < _LEAST:
            return []
        above, below = divided(self.blocks, width - _INDENT - _PAD, height - 2 * _PAD)
        if not above or not below:
            return []
        return [Callout(above, self.colour, self._page), Callout(below, self.colour, self._page)]

    def draw(self) -> None:
        """Draw ground, bar and text."""
        canvas = self.canv
        with canvas.decoration():
            canvas.setFillColor(mixed(PAPER, self.colour, 0.07))
            canvas.rect(0, 0, self._width, self._height, stroke=0, fill=1)
            canvas.setFillColor(self.colour)
            canvas.rect(0, 0, _BAR, self._height, stroke=0, fill=1)
        draw_all(canvas, self.blocks, _INDENT, self._height - _PAD, self._width - _INDENT - _PAD)
