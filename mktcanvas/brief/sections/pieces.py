"""What several sections are made of: charts that never stand alone, plain tables, labelled texts."""

from collections.abc import Iterable, Sequence

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from mktcanvas.brief.block import Align, Block, Entry
from mktcanvas.brief.chart_slot import slots
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import GAP, Cell, Column, Grid, GridRow
from mktcanvas.brief.headings import subtitle
from mktcanvas.brief.sections.titles import entry_of
from mktcanvas.brief.style import BODY, BODY_STRONG, CELL, CELL_MUTED, HEAD, Type
from mktcanvas.brief.text import Span, width_of
from mktcanvas.charts.catalog import chart
from mktcanvas.charts.wording import NOTHING
from mktcanvas.model.words import Words

FIRST_SHEET = 150.0
"""Points that a section's heading, or a chart's, takes of the page above it."""


def figure(setting: Setting, name: str, *, titled: bool = True) -> tuple[list[Flowable], list[Entry]]:
    """Return a chart under its title, on one page with it, and its entry in the contents; nothing without data."""
    drawing = chart(name)
    if not drawing.applies(setting.strategy):
        return [], []
    paper = setting.paper
    places = slots(drawing, setting, paper.text_width, paper.text_height - FIRST_SHEET)
    if not titled:
        return list(_spaced(places)), []
    entry = entry_of(setting, name, drawing.title)
    heading = subtitle(setting, drawing.title, entry)[1:]
    return [CondPageBreak(places[0].height + 54), *heading, Spacer(1, 6), *_spaced(places)], [entry]


def figures(setting: Setting, *names: str) -> tuple[list[Flowable], list[Entry]]:
    """Return several charts one after the other, each under its title."""
    flowables: list[Flowable] = []
    entries: list[Entry] = []
    for name in names:
        drawn, named = figure(setting, name)
        flowables += drawn
        entries += named
    return flowables, entries


def _spaced(places: Iterable[Flowable]) -> Iterable[Flowable]:
    for at, place in enumerate(places):
        if at:
            yield Spacer(1, 14)
        yield place


def part(setting: Setting, name: str, words: Words, *content: Flowable) -> tuple[list[Flowable], list[Entry]]:
    """Return content under a title of its own and its entry; nothing where there is no content."""
    if not content:
        return [], []
    entry = entry_of(setting, name, words)
    return [*subtitle(setting, words, entry), *content], [entry]


def text(told: str, type_: Type = CELL, *, align: Align = "left", link: str = "", anchor: str = "") -> Block:
    """Return a cell's text; a dash in muted ink where there is none."""
    said = told.strip() or NOTHING
    return Block(Span(said, CELL_MUTED if said == NOTHING else type_), role="TD", align=align, link=link, anchor=anchor)


def row(*cells: Block | tuple[Block, ...]) -> GridRow:
    """Return a table's row of one or more texts in each column."""
    return GridRow(tuple(Cell(cell if isinstance(cell, tuple) else (cell,)) for cell in cells))


def table(setting: Setting, heads: Sequence[Column], rows: Iterable[GridRow]) -> Grid:
    """Return a table whose columns share the page's width in proportion to what is asked for.

    A column takes from the others what the longest word of its head lacks, so that no head is broken inside a word.
    """
    whole = sum(column.width for column in heads)
    scale = setting.paper.text_width / whole
    widths = _wide_enough([column.width * scale for column in heads], [column.head for column in heads])
    columns = tuple(column._replace(width=width) for column, width in zip(heads, widths, strict=True))
    return Grid(columns, tuple(rows), setting.paper.text_height)


def _wide_enough(widths: list[float], heads: list[str]) -> list[float]:
    needs = [max((width_of(Span(word, HEAD)) for word in head.split()), default=0.0) + GAP + 1 for head in heads]
    lacking = sum(max(0.0, need - width) for need, width in zip(needs, widths, strict=True))
    spare = sum(max(0.0, width - need) for need, width in zip(needs, widths, strict=True))
    if not lacking or lacking > spare:
        return widths
    return [
        need if width < need else width - (width - need) * lacking / spare
        for need, width in zip(needs, widths, strict=True)
    ]


def labelled(setting: Setting, label: Words, told: str, *, before: float = 0.0) -> list[Flowable]:
    """Return a text after its label; nothing where there is no text."""
    if not told.strip():
        return []
    return [Block(Span(f"{setting.said(label)}  ", BODY_STRONG), Span(told.strip(), BODY), before=before, after=5)]


def paragraphs(told: str) -> list[Flowable]:
    """Return a text of several paragraphs."""
    return [Block(Span(part.strip(), BODY), after=6) for part in told.split("\n") if part.strip()]
