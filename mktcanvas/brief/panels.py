"""The SWOT matrix on paper: tinted panels in pairs, each a list of notes with its weight in dots, over pages.

Which quadrant a panel is, its word says first, its tint and the bar above it after.
"""

from typing import NamedTuple

from reportlab.platypus import Flowable

from mktcanvas.brief.block import Block, divided, draw_all, height_of
from mktcanvas.brief.canvas import BriefCanvas
from mktcanvas.brief.style import BODY_STRONG, SEMIBOLD, SMALL_ON_TINT, Type
from mktcanvas.brief.text import Line, Span, width_of
from mktcanvas.charts.style import INK, PAPER, SOFT_INK

GUTTER = 12.0
_PAD, _BAR, _HEAD, _BETWEEN = 12.0, 2.5, 34.0, 9.0
_DOTS, _DOT, _DOT_STEP = 5, 4.2, 6.4
_DOTS_WIDTH = _DOTS * _DOT_STEP
_TITLE = Type(SEMIBOLD, 10.5, 14)
_LEAST = 110.0
"""A pair is not divided to use less room than this at the foot of a page."""


class Item(NamedTuple):
    """A note: its blocks and its weight from 1 to 5, if it has one."""

    blocks: tuple[Block, ...]
    weight: int | None


class Panel(NamedTuple):
    """A quadrant: its name, what to add to it on a further page, colours, notes, how many it has, words for none."""

    title: str
    again: str
    colour: str
    tint: str
    items: tuple[Item, ...]
    total: str
    none: str
    continued: bool = False


class PanelPair(Flowable):  # type: ignore[misc]
    """Two panels side by side, of the same height."""

    canv: BriefCanvas

    def __init__(self, left: Panel, right: Panel, width: float, page_height: float) -> None:
        super().__init__()
        self.panels = (left, right)
        self.width, self.page_height = width, page_height
        self.spaceAfter = GUTTER
        self.panel_width = (width - GUTTER) / 2
        self.text_width = self.panel_width - 2 * _PAD
        self.height = max(self._height_of(panel) for panel in self.panels)

    def _item_width(self, item: Item) -> float:
        return self.text_width - (_DOTS_WIDTH + 8 if item.weight else 0)

    def _item_height(self, item: Item) -> float:
        return height_of(item.blocks, self._item_width(item)) + _BETWEEN

    def _height_of(self, panel: Panel) -> float:
        return _HEAD + max(sum(self._item_height(item) for item in panel.items), 20.0) + 4

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the pair's size."""
        return self.width, self.height

    def split(self, _width: float, height: float) -> list["PanelPair"]:
        """Return the pair in two parts of which the first fits the height, or nothing where that is no use."""
        if height < _LEAST or (self.height < self.page_height and height < 0.4 * self.page_height):
            return []
        parts = [self._divided(panel, height) for panel in self.panels]
        if not any(above.items for above, _ in parts):
            return []
        above, below = (tuple(part[at] for part in parts) for at in (0, 1))
        return [self._pair(*above), self._pair(*below)]

    def _pair(self, left: Panel, right: Panel) -> "PanelPair":
        return PanelPair(left, right, self.width, self.page_height)

    def _divided(self, panel: Panel, height: float) -> tuple[Panel, Panel]:
        room = height - _HEAD - 4
        fitting = 0
        while fitting < len(panel.items) and self._item_height(panel.items[fitting]) <= room:
            room -= self._item_height(panel.items[fitting])
            fitting += 1
        above, below = panel.items[:fitting], panel.items[fitting:]
        if below and (not above or self._item_height(below[0]) > 0.5 * self.page_height):
            item = below[0]
            upper, lower = divided(item.blocks, self._item_width(item), room - _BETWEEN)
            if upper:
                above, below = (*above, item._replace(blocks=upper)), below[1:]
                below = (item._replace(blocks=lower), *below) if lower else below
        return panel._replace(items=above), panel._replace(items=below, continued=True)

    def draw(self) -> None:
        """Draw both panels."""
        for at, panel in enumerate(self.panels):
            with self.canv.group("Sect"):
                self._draw_panel(panel, at * (self.panel_width + GUTTER))

    def _draw_panel(self, panel: Panel, x: float) -> None:
        canvas, inner = self.canv, x + _PAD
        with canvas.decoration():
            canvas.setFillColor(panel.tint)
            canvas.rect(x, 0, self.panel_width, self.height, stroke=0, fill=1)
            canvas.setFillColor(panel.colour)
            canvas.rect(x, self.height - _BAR, self.panel_width, _BAR, stroke=0, fill=1)
        self._draw_head(panel, inner)
        top = self.height - _HEAD
        for item in panel.items:
            width = self._item_width(item)
            with canvas.group("LI"):
                draw_all(canvas, item.blocks, inner, top, width)
                self._draw_dots(item, inner + self.text_width, top - item.blocks[0].type.leading / 2)
            top -= self._item_height(item)
        if not panel.items and not panel.continued:
            draw_all(canvas, (Block(Span(panel.none, SMALL_ON_TINT)),), inner, top, self.text_width)

    def _draw_head(self, panel: Panel, x: float) -> None:
        spans = [Span(panel.title, _TITLE)]
        if panel.continued and panel.items:
            spans.append(Span(f" {panel.again}", SMALL_ON_TINT))
        count = Span(panel.total, BODY_STRONG._replace(colour=SOFT_INK, size=8.5))
        with self.canv.element("H2"):
            self.canv.write(Line(tuple(spans), 0), x, self.height - 21)
            self.canv.write(Line((count,), 0), x + self.text_width - width_of(count), self.height - 21)

    def _draw_dots(self, item: Item, right: float, middle: float) -> None:
        if not item.weight:
            return
        canvas = self.canv
        with canvas.element("Figure", alt=f"{item.weight} / {_DOTS}"):
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(0.5)
            for at in range(_DOTS):
                canvas.setFillColor(INK if at < item.weight else PAPER)
                x = right - _DOTS_WIDTH + at * _DOT_STEP + _DOT_STEP - _DOT / 2
                canvas.circle(x, middle, _DOT / 2 - 0.25, stroke=1, fill=1)
