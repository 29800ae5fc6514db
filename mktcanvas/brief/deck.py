"""A presentation that can be edited: titles, native texts and tables, pictures, each measured so that it fits.

Places are points from the upper left corner of a slide. It knows the product's type and colours, and nothing of plans.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, NamedTuple

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from mktcanvas.charts.sheet import fitted
from mktcanvas.charts.style import INK, LINE, MUTED, SANS, SERIF
from mktcanvas.palette import channels

WIDTH, HEIGHT, MARGIN = 960.0, 540.0, 48.0
"""A slide of 16 : 9."""
TOP = 124.0
"""Where what a slide holds begins, below its title."""
LEADING = 1.25
_TITLE_ONLY = 5
_CELL_ROOM = 6.0
_PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""Office's own name for a table without style and without grid."""


class Area(NamedTuple):
    """A rectangle on a slide."""

    x: float
    y: float
    width: float
    height: float


class Line(NamedTuple):
    """A line of text and how it is set."""

    text: str
    size: float = 14.0
    colour: str = INK
    bold: bool = False
    serif: bool = False


class Column(NamedTuple):
    """A column of a table: its head, its width in points, whether its texts stand at the right."""

    head: str
    width: float
    right: bool = False


class Deck:
    """Slides in the making."""

    def __init__(self, brand: str) -> None:
        self._made = Presentation()
        self._made.slide_width, self._made.slide_height = Pt(WIDTH), Pt(HEIGHT)
        self._brand = brand
        self._slide: Any = None

    # Slides

    def add_slide(self, title: str, kicker: str = "") -> None:
        """Begin a slide; its title is a real one, so that outlines and screen readers find it."""
        self._slide = self._made.slides.add_slide(self._made.slide_layouts[_TITLE_ONLY])
        shape = self._slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = Pt(MARGIN), Pt(56), Pt(WIDTH - 2 * MARGIN), Pt(44)
        self._write(shape.text_frame, fitted_lines([Line(title, 28, INK, True, True)], WIDTH - 2 * MARGIN, 44))
        if kicker:
            self.text(Area(MARGIN, 34, WIDTH - 2 * MARGIN, 20), [Line(kicker.upper(), 11, self._brand, True)])
        self.box(Area(0, 0, 12, HEIGHT), self._brand)

    def box(self, area: Area, colour: str) -> None:
        """Draw a plain rectangle."""
        shape = self._slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_points(area))
        shape.fill.solid()
        shape.fill.fore_color.rgb = _colour(colour)
        shape.line.fill.background()
        shape.shadow.inherit = False

    def text(self, area: Area, lines: Iterable[Line], *, ground: str | None = None) -> None:
        """Write lines into an area, shortened so that none runs over its end."""
        shape = self._slide.shapes.add_textbox(*_points(area))
        inset = 10.0 if ground else 0.0
        if ground:
            shape.fill.solid()
            shape.fill.fore_color.rgb = _colour(ground)
        frame = shape.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(inset)
        self._write(frame, fitted_lines(lines, area.width - 2 * inset, area.height - 2 * inset))

    def _write(self, frame: Any, lines: Sequence[Line]) -> None:
        frame.word_wrap = True
        frame.vertical_anchor = MSO_ANCHOR.TOP
        frame.margin_left = frame.margin_left if frame.margin_left is not None else Pt(0)
        for place, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            paragraph.alignment = PP_ALIGN.LEFT
            _set(paragraph, line)

    def picture(self, area: Area, png: bytes, described: str) -> None:
        """Put a picture into the middle of an area, as large as it fits, with words for those who cannot see it."""
        shape = self._slide.shapes.add_picture(BytesIO(png), 0, 0)
        share = min(Pt(area.width) / shape.width, Pt(area.height) / shape.height)
        shape.width, shape.height = int(shape.width * share), int(shape.height * share)
        shape.left = int(Pt(area.x) + (Pt(area.width) - shape.width) / 2)
        shape.top = Pt(area.y)
        shape._element.nvPicPr.cNvPr.set("descr", described)

    def table(self, area: Area, columns: Sequence[Column], rows: Sequence[Sequence[str]], size: float = 11.0) -> None:
        """Put a table into an area; each cell is shortened to the lines that its row has room for."""
        height = min(32.0, area.height / (len(rows) + 1))
        frame = self._slide.shapes.add_table(len(rows) + 1, len(columns), *_points(area._replace(height=height)))
        table = frame.table
        frame._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN_TABLE
        for place, column in enumerate(columns):
            table.columns[place].width = Pt(column.width)
        for number, texts in enumerate(([column.head for column in columns], *rows)):
            table.rows[number].height = Pt(height)
            for place, text in enumerate(texts):
                head = number == 0
                line = Line(text, size - 1 if head else size, MUTED if head else INK, bold=place == 0 and not head)
                self._fill(table.cell(number, place), line, columns[place], height)

    def _fill(self, cell: Any, line: Line, column: Column, height: float) -> None:
        cell.margin_left = cell.margin_right = Pt(_CELL_ROOM)
        cell.margin_top = cell.margin_bottom = Pt(2)
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE
        room = max(1, int((height - 4) / (line.size * LEADING)))
        weight = 600 if line.bold else 400
        shown = " ".join(fitted(line.text, column.width - 2 * _CELL_ROOM - 4, room, line.size, weight))
        paragraph = cell.text_frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.RIGHT if column.right else PP_ALIGN.LEFT
        _set(paragraph, line._replace(text=shown))
        _underline(cell)

    # The file

    def content(self, title: str, author: str, day: datetime) -> bytes:
        """Return the file's bytes; it says when the plan was looked at, not when it was written."""
        about = self._made.core_properties
        about.title, about.author, about.last_modified_by = title, author, author
        about.created = about.modified = day
        buffer = BytesIO()
        self._made.save(buffer)
        return buffer.getvalue()


def fitted_lines(lines: Iterable[Line], width: float, height: float) -> list[Line]:
    """Return the lines that an area has room for, each shortened where it must be; the last may end in an ellipsis."""
    shown: list[Line] = []
    left = height
    for line in lines:
        step = line.size * LEADING
        room = int(left / step + 0.01)
        if room < 1:
            break
        pieces = fitted(line.text, width * 0.97, min(room, 3), line.size, 600 if line.bold else 400)
        shown.append(line._replace(text=" ".join(pieces)))
        left -= step * max(1, len(pieces))
    return shown


def _points(area: Area) -> tuple[Any, ...]:
    return tuple(Pt(value) for value in area)


def _colour(colour: str) -> RGBColor:
    return RGBColor(*channels(colour))  # type: ignore[no-untyped-call]


def _set(paragraph: Any, line: Line) -> None:
    run = paragraph.add_run()
    run.text = line.text
    run.font.name = SERIF if line.serif else SANS
    run.font.size = Pt(line.size)
    run.font.bold = line.bold
    run.font.color.rgb = _colour(line.colour)


def _underline(cell: Any) -> None:
    """Draw the hairline below a cell, which Office's own styles would draw otherwise."""
    properties = cell._tc.get_or_add_tcPr()
    line = properties.makeelement(qn("a:lnB"), {"w": "6350"})
    fill = line.makeelement(qn("a:solidFill"), {})
    fill.append(fill.makeelement(qn("a:srgbClr"), {"val": LINE.removeprefix("#")}))
    line.append(fill)
    properties.append(line)
