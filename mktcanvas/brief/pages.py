"""The pages of the brief: margins, the running footer with page n of N, the band of the cover; the two passes.

The first pass only learns which page everything is on; the second writes the page numbers and the links.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from mktcanvas.brief.canvas import BriefCanvas, Layout
from mktcanvas.brief.context import Setting
from mktcanvas.brief.style import FOOTER, MARGIN, SANS, font_name
from mktcanvas.brief.text import Line, Span, one_line, width_of
from mktcanvas.charts.style import LINE
from mktcanvas.charts.wording import day

_RULE, _BASELINE = MARGIN - 20.0, MARGIN - 34.0
_BAND = 13.0
_PASSES = 4

Story = Callable[[], list[Flowable]]


class Pages(BaseDocTemplate):  # type: ignore[misc]
    """Builds the story into pages; ``canvas`` is what the pass drew on."""

    canvas: BriefCanvas

    def __init__(self, buffer: BytesIO, setting: Setting) -> None:
        paper = setting.paper
        super().__init__(
            buffer,
            pagesize=tuple(paper),
            leftMargin=MARGIN,
            rightMargin=MARGIN,
            topMargin=MARGIN,
            bottomMargin=MARGIN,
            invariant=1,
            initialFontName=font_name(SANS),
            pageCompression=1,
            allowSplitting=1,
        )
        self.setting = setting
        frame = Frame(
            MARGIN,
            MARGIN,
            paper.text_width,
            paper.text_height,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self.addPageTemplates(
            [
                PageTemplate("cover", [frame], onPage=self._cover_page),
                PageTemplate("page", [frame], onPage=self._inner_page),
            ]
        )

    def _cover_page(self, canvas: BriefCanvas, _document: Any) -> None:
        with canvas.decoration():
            canvas.setFillColor(self.setting.brand)
            canvas.rect(0, 0, _BAND, self.setting.paper.height, stroke=0, fill=1)
        self._footer(canvas, day(self.setting.today, self.setting.language))

    def _inner_page(self, canvas: BriefCanvas, _document: Any) -> None:
        self._footer(canvas, f"{canvas.getPageNumber()} / {canvas.known.total or canvas.getPageNumber()}")

    def _footer(self, canvas: BriefCanvas, right: str) -> None:
        wide = width_of(Span(right, FOOTER))
        room = self.setting.paper.text_width - wide - 24
        left = one_line(self.setting.title, FOOTER, room)
        end = MARGIN + self.setting.paper.text_width
        with canvas.decoration():
            canvas.setStrokeColor(LINE)
            canvas.setLineWidth(0.5)
            canvas.line(MARGIN, _RULE, end, _RULE)
            canvas.write(Line((Span(left, FOOTER),), 0), MARGIN, _BASELINE)
            canvas.write(Line((Span(right, FOOTER),), wide), end - wide, _BASELINE)

    def afterPage(self) -> None:  # noqa: N802
        """Keep hold of the canvas that the pass draws on."""
        self.canvas = self.canv


def built(story: Story, setting: Setting, first: str) -> tuple[bytes, BriefCanvas]:
    """Return the PDF of the story, its pages numbered, and the canvas of the last pass; ``first``: its template."""
    known = _pass(story, setting, first, Layout({}, 0), rehearsal=True)[1].layout
    for _ in range(_PASSES):
        content, canvas = _pass(story, setting, first, known, rehearsal=False)
        if canvas.layout == known:
            break
        known = canvas.layout
    return content, canvas


def _pass(story: Story, setting: Setting, first: str, known: Layout, *, rehearsal: bool) -> tuple[bytes, BriefCanvas]:
    buffer = BytesIO()

    def canvas_of(filename: Any, **settings: Any) -> BriefCanvas:
        return BriefCanvas(filename, known=known, rehearsal=rehearsal, **settings)

    pages = Pages(buffer, setting)
    if first == "page":
        pages.pageTemplates.reverse()
    flowables = story()
    for flowable in flowables:
        vars(flowable).pop("_postponed", None)  # ReportLab's mark of an earlier pass: it would be taken for too large
    pages.build(flowables, canvasmaker=canvas_of)
    return buffer.getvalue(), pages.canvas
