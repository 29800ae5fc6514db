"""The headings of the brief: a section's kicker, title and lead; the titles inside a section."""

from reportlab.platypus import CondPageBreak, Flowable

from mktcanvas.brief.block import Block, Entry
from mktcanvas.brief.context import Setting
from mktcanvas.brief.style import BODY, KICKER, LEAD, SUBTITLE, TITLE
from mktcanvas.brief.text import Span
from mktcanvas.model.words import Words

_ROOM = 150.0
"""A title inside a section needs so much of the page below its top."""


def opening(setting: Setting, kicker: str, title: str, lead: str, entry: Entry | None) -> list[Flowable]:
    """Return the heading of a page: kicker, serif title, lead."""
    return [
        Block(Span(kicker.upper(), KICKER._replace(colour=setting.brand_ink)), before=44),
        Block(Span(title, TITLE), role="H1", before=2, entry=entry, headline=True),
        *([Block(Span(lead, LEAD), before=3, after=18)] if lead else []),
    ]


def subtitle(setting: Setting, words: Words, entry: Entry | None = None) -> list[Flowable]:
    """Return a title inside a section, which begins a new page where little room is left below it."""
    return [
        CondPageBreak(_ROOM),
        Block(Span(setting.said(words), SUBTITLE), role="H2", before=22, after=6, entry=entry),
    ]


def paragraph(text: str) -> Block:
    """Return a paragraph of body text."""
    return Block(Span(text, BODY), after=8)
