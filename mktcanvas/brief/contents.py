"""The table of contents: sections and what they hold with their pages, and, in one line each, what is left out."""

from reportlab.platypus import Flowable, Spacer

from mktcanvas.brief.block import Block, Entry
from mktcanvas.brief.canvas import BriefCanvas
from mktcanvas.brief.style import BODY, BODY_MUTED, BODY_STRONG, CELL_MUTED
from mktcanvas.brief.text import Line, Span, one_line, width_of
from mktcanvas.charts.style import LINE

_HEIGHTS = (24.0, 13.5)
_NUMBER = 34.0
_PAGE = 30.0


class ContentsLine(Flowable):  # type: ignore[misc]
    """One entry: number, title, page; a link to where it leads."""

    canv: BriefCanvas

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self._top = entry.level == 0
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the line's size."""
        self._width = width
        return width, _HEIGHTS[0 if self._top else 1]

    def draw(self) -> None:
        """Draw the line with the page that the pass before found."""
        height = _HEIGHTS[0 if self._top else 1]
        type_ = BODY_STRONG if self._top else CELL_MUTED
        page = Span(str(self.canv.known.pages.get(self.entry.key, "")), (BODY_STRONG if self._top else CELL_MUTED))
        wide = width_of(page)
        title = one_line(self.entry.title, type_, self._width - _NUMBER - _PAGE)
        with self.canv.group("TOCI"), self.canv.element("Reference"):
            self.canv.write(Line((Span(f"{self.entry.number} ", type_),), 0), 0, 5)
            self.canv.write(Line((Span(f"{title} ", type_),), 0), _NUMBER, 5)
            self.canv.write(Line((page,), wide), self._width - wide, 5)
        self.canv.link_to(self.entry.key, (0, 2, self._width, height))
        if self._top:
            with self.canv.decoration():
                self.canv.setStrokeColor(LINE)
                self.canv.setLineWidth(0.5)
                self.canv.line(0, height - 4, self._width, height - 4)


def lines(entries: list[Entry], height: float) -> list[Flowable]:
    """Return the lines of the contents for the entries that belong there, as many levels of them as fit ``height``."""
    shown = [entry for entry in entries if entry.in_contents and entry.level <= 1]
    for kept in (shown, [entry for entry in shown if not (entry.level and entry.number)]):
        if sum(_HEIGHTS[entry.level] for entry in kept) <= height:
            return [Spacer(1, 14), *map(ContentsLine, kept)]
    return [Spacer(1, 14), *(ContentsLine(entry) for entry in shown if entry.level == 0)]


def left_out(missing: list[tuple[str, str]]) -> list[Flowable]:
    """Return a line for each section that is left out: its title and why."""
    return [Block(Span(f"{title}  –  ", BODY), Span(why, BODY_MUTED), before=3, after=3) for title, why in missing]
