"""A block of text that flows over pages: a heading, a paragraph, what stands in a table's cell."""

from typing import Any, Literal, NamedTuple

from reportlab.platypus import Flowable

from mktcanvas.brief.canvas import BriefCanvas, Tag
from mktcanvas.brief.style import Type
from mktcanvas.brief.text import Line, Span, balanced, settled

Align = Literal["left", "right", "center"]

_WIDOWS = 2
"""A block is not divided so that fewer lines stand alone."""


class Entry(NamedTuple):
    """A line of the contents and of the bookmarks."""

    key: str
    level: int
    number: str
    title: str
    in_contents: bool = True


class Block(Flowable):  # type: ignore[misc]
    """Text in one or more types; its spaces before and after are kept apart from its height by the page."""

    canv: BriefCanvas

    def __init__(
        self,
        *spans: Span,
        role: str = "P",
        align: Align = "left",
        before: float = 0.0,
        after: float = 0.0,
        link: str = "",
        entry: Entry | None = None,
        anchor: str = "",
        headline: bool = False,
    ) -> None:
        super().__init__()
        self.spans, self.role, self.align = spans, role, align
        self.spaceBefore, self.spaceAfter = before, after
        self.link, self.entry, self.anchor, self.headline = link, entry, anchor, headline
        self.lines: tuple[Line, ...] = ()
        self.tag: Tag | None = None
        self._width = -1.0
        self._cut = False

    @property
    def type(self) -> Type:
        """The type that gives the block its lines' height."""
        return self.spans[0].type

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Break the text for a width and return the block's size."""
        if width != self._width and not self._cut:
            self._width = width
            self.lines = (balanced if self.headline else settled)(self.spans, width)
        return width, len(self.lines) * self.type.leading

    def split(self, width: float, height: float) -> list["Block"]:
        """Return the block in two parts of which the first fits the height, or nothing where that is no use."""
        self.wrap(width, height)
        fitting = min(int((height + 0.01) / self.type.leading), len(self.lines) - _WIDOWS)
        if fitting < _WIDOWS:
            return []
        tag = self.tag or Tag(self.role)
        return [self._part(self.lines[:fitting], tag), self._part(self.lines[fitting:], tag, first=False)]

    def _part(self, lines: tuple[Line, ...], tag: Tag, *, first: bool = True) -> "Block":
        part = Block(*self.spans, role=self.role, align=self.align, link=self.link)
        part.lines, part._width, part._cut = lines, self._width, True
        part.tag = tag
        if first:
            part.spaceBefore, part.entry, part.anchor = self.spaceBefore, self.entry, self.anchor
        else:
            part.spaceAfter = self.spaceAfter
        return part

    def draw(self) -> None:
        """Draw the lines from the top of the block down."""
        canvas, leading = self.canv, self.type.leading
        height = leading * len(self.lines)
        self._mark(canvas, height)
        with canvas.element(self.role, tag=self.tag):
            for at, line in enumerate(self.lines):
                x = {"left": 0.0, "center": (self._width - line.width) / 2, "right": self._width - line.width}[
                    self.align
                ]
                canvas.write(line, x, height - at * leading - 0.5 * leading - 0.34 * self.type.size)
        if self.link:
            canvas.link_to(self.link, (0, 0, self._width, height))

    def _mark(self, canvas: BriefCanvas, height: float) -> None:
        if self.anchor:
            canvas.lead_here(self.anchor, height)
        if self.entry is not None:
            canvas.lead_here(self.entry.key, height)
            title = f"{self.entry.number}  {self.entry.title}" if self.entry.number else self.entry.title
            canvas.addOutlineEntry(title, self.entry.key, self.entry.level, closed=self.entry.level > 0)


def draw_all(canvas: Any, blocks: tuple[Block, ...], x: float, top: float, width: float) -> None:
    """Draw blocks below each other from ``top`` down."""
    for block in blocks:
        _, height = block.wrap(width, 0)
        top -= height + block.spaceBefore
        block.drawOn(canvas, x, top)
        top -= block.spaceAfter


def height_of(blocks: tuple[Block, ...], width: float) -> float:
    """Return the height of blocks below each other in a width."""
    return sum(block.wrap(width, 0)[1] + block.spaceBefore + block.spaceAfter for block in blocks)


def divided(blocks: tuple[Block, ...], width: float, height: float) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks, or parts of them, that fit a height, and the rest."""
    for at, block in enumerate(blocks):
        used = block.spaceBefore + block.wrap(width, 0)[1]
        if used > height:
            parts = block.split(width, height - block.spaceBefore)
            if not parts:
                return blocks[:at], blocks[at:]
            return (*blocks[:at], parts[0]), (parts[1], *blocks[at + 1 :])
        height -= used + block.spaceAfter
    return blocks, ()
