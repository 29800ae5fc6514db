"""The canvas that the brief is drawn on: ReportLab's, with tags, links that lead somewhere, and slots for charts.

Each drawing says what it is (heading, paragraph, table cell, figure); the marks go into the page, their tree is kept
here and written by ``assembly``. What is not said to be anything is decoration, which screen readers skip.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from mktcanvas.brief.text import Line, faces


@dataclass
class Tag:
    """An element of the document's structure: other elements, or marked content of pages (page index, number)."""

    role: str
    alt: str = ""
    children: list["Tag"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)


class Layout(NamedTuple):
    """Where a pass put things: the page of each key (from 1), and how many pages there are."""

    pages: dict[str, int]
    total: int


class Slot(NamedTuple):
    """A chart's place: the page (from 0) and the name that the page draws it by."""

    page: int
    name: str
    figure: Any
    """The figure as ``charts`` drew it; only ``charts`` looks inside."""


class BriefCanvas(Canvas):  # type: ignore[misc]
    """A canvas of one pass; ``known`` is the layout of the pass before it."""

    known: Layout
    rehearsal: bool

    def __init__(self, filename: Any, *, known: Layout, rehearsal: bool, **settings: Any) -> None:
        super().__init__(filename, **settings)
        self.known, self.rehearsal = known, rehearsal
        self.root = Tag("Document")
        self.slots: list[Slot] = []
        self.keys: dict[str, int] = {}
        self._open: list[Tag] = [self.root]
        self._marks = 0

    def save(self) -> None:
        """Write the file, unless the pass was only made to learn the page numbers."""
        if not self.rehearsal:
            super().save()

    def showPage(self) -> None:  # noqa: N802
        """End the page."""
        super().showPage()
        self._marks = 0

    @property
    def layout(self) -> Layout:
        """Where this pass put things."""
        return Layout(dict(self.keys), self.getPageNumber() - 1)

    @contextmanager
    def group(self, role: str) -> Iterator[None]:
        """Put the elements of a block below one element."""
        tag = Tag(role)
        self._open[-1].children.append(tag)
        self._open.append(tag)
        yield
        self._open.pop()

    @contextmanager
    def element(self, role: str, alt: str = "", tag: Tag | None = None) -> Iterator[Tag]:
        """Mark what the block draws as an element, or as more of the element ``tag``."""
        tag = tag or Tag(role, alt)
        if not tag.marks:
            self._open[-1].children.append(tag)
        tag.marks.append((self.getPageNumber() - 1, self._marks))
        self._code.append(f"/{role} <</MCID {self._marks}>> BDC")
        self._marks += 1
        yield tag
        self._code.append("EMC")

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """Mark what the block draws as nothing to read."""
        self._code.append("/Artifact BMC")
        yield
        self._code.append("EMC")

    def write(self, line: Line, x: float, baseline: float) -> None:
        """Write a line of text from ``x`` on."""
        text = self.beginText(x, baseline)
        for span in line.spans:
            text.setFillColor(span.type.colour)
            text.setCharSpace(span.type.tracking)
            for font, piece in faces(span):
                text.setFont(font, span.type.size)
                text.textOut(piece)
        if line.spaced:
            text.textOut(" ")
        self.drawText(text)

    def lead_here(self, key: str, top: float) -> None:
        """Let links to ``key`` lead to the height ``top`` of this page, in the coordinates of the drawing."""
        if key not in self.keys:
            self.keys[key] = self.getPageNumber()
            _, height = self.absolutePosition(0, top)
            self.bookmarkPage(key, fit="XYZ", left=0, top=height + 12, zoom=0)

    def link_to(self, key: str, box: tuple[float, float, float, float]) -> None:
        """Make a box (left, bottom, right, top) lead to ``key``, if the brief has it."""
        if key in self.known.pages:
            self.linkRect("", key, box, relative=1, Border="[0 0 0]")

    def place(self, figure: Any) -> None:
        """Keep a slot for a figure, its lower left corner at the origin."""
        name = f"Chart{len(self.slots) + 1}"
        self.slots.append(Slot(self.getPageNumber() - 1, name, figure))
        self._code.append(f"q /{name} Do Q")
