"""Text as it stands on paper: broken into lines of a width, each line in pieces of one font.

There is no markup here, so nothing that a user typed can act as any: "<b>", "&" and "<para>" are letters like
others. ReportLab's own paragraphs are not used for that reason, and because they break lines at U+202F.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics

from mktcanvas.brief.style import Type, font_name
from mktcanvas.charts.glyphs import MARK, printable, runs

ELLIPSIS = "…"

_SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_WORD = f"[^{_SPACES}\n]+"
_BOUND = f"(?: [%‰:;!?»€]|(?<=\\d) (?=\\d{{3}}(?!\\d)))[^{_SPACES}\n]*"
_TOKENS = re.compile(f"\n|(?:« )?{_WORD}(?:{_BOUND})*|[{_SPACES}]+")
"""A sign or three digits that belong to the word before stay with it, even after a breaking space."""
_SHORT_PARAGRAPH, _LEFTOVER = 5, 0.3
_NO_BREAKS = re.compile("[\u00a0\u202f ]")
_PIECES = re.compile(f"{MARK}|[-–—/]*[^-–—/{MARK}]+[-–—/]*|[-–—/]+")


class Span(NamedTuple):
    """A text in one type."""

    text: str
    type: Type


class Line(NamedTuple):
    """One line: its spans, its width in points, and whether a space parts it from the next one."""

    spans: tuple[Span, ...]
    width: float
    spaced: bool = False


def faces(span: Span) -> Iterator[tuple[str, str]]:
    """Yield the pieces of a span with the ReportLab font that has their glyphs."""
    for file, piece in runs(span.text, span.type.file):
        yield font_name(file, tabular=span.type.tabular), piece


def width_of(span: Span) -> float:
    """Return the width of a span in points."""
    letters = sum(pdfmetrics.stringWidth(piece, font, span.type.size) for font, piece in faces(span))
    return float(letters) + span.type.tracking * len(span.text)


def _pieces(spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        for token in _TOKENS.findall(printable(span.text)):
            if token == "\n" or token[0] in _SPACES:
                yield Span(token, span.type)
            else:
                yield from (Span(piece, span.type) for piece in _PIECES.findall(token))


class _Breaker:
    """Collects pieces into lines of at most ``width`` points."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.lines: list[Line] = []
        self._line: list[Span] = []
        self._used = 0.0
        self._gap: Span | None = None
        self._gap_width = 0.0

    def end_line(self, *, spaced: bool = False) -> None:
        self.lines.append(Line(_joined(self._line), self._used, spaced))
        self._line, self._used, self._gap, self._gap_width = [], 0.0, None, 0.0

    def space(self, piece: Span) -> None:
        self._gap = Span(" ", piece.type)
        self._gap_width = width_of(self._gap)

    def word(self, piece: Span) -> None:
        wide = width_of(piece)
        if self._line and self._used + self._gap_width + wide > self.width + 0.01:
            self.end_line(spaced=self._gap is not None)
        if wide > self.width and (parts := _NO_BREAKS.split(piece.text))[1:]:
            for part in parts:
                self.word(Span(part, piece.type))
                self.space(piece)
            return
        if wide > self.width:
            piece, wide = self._cut(piece)
        if self._gap is not None and self._line:
            self._line.append(self._gap)
            self._used += self._gap_width
        self._gap, self._gap_width = None, 0.0
        self._line.append(piece)
        self._used += wide

    def _cut(self, piece: Span) -> tuple[Span, float]:
        rest, kept = "", 0.0
        for character in piece.text:
            wide = width_of(Span(character, piece.type))
            if rest and kept + wide > self.width:
                self._line, self._used = [Span(rest, piece.type)], kept
                self._gap = None
                self.end_line()
                rest, kept = "", 0.0
            rest += character
            kept += wide
        return Span(rest, piece.type), kept


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    made: list[Span] = []
    for span in spans:
        if made and made[-1].type == span.type:
            made[-1] = Span(made[-1].text + span.text, span.type)
        else:
            made.append(span)
    return tuple(made)


def broken(spans: Iterable[Span], width: float) -> tuple[Line, ...]:
    """Break spans into lines of at most ``width`` points; a word that is wider is cut between letters."""
    breaker = _Breaker(max(width, 1.0))
    for piece in _pieces(spans):
        if piece.text == "\n":
            breaker.end_line(spaced=True)
        elif piece.text[0] in _SPACES:
            breaker.space(piece)
        else:
            breaker.word(piece)
    breaker.end_line()
    return tuple(breaker.lines)


def settled(spans: Iterable[Span], width: float) -> tuple[Line, ...]:
    """Break a paragraph so that its last line is no leftover, where that costs no further line."""
    spans = tuple(spans)
    lines = broken(spans, width)
    if not 1 < len(lines) <= _SHORT_PARAGRAPH:
        return lines
    for part in (1.0, 0.93, 0.86, 0.79, 0.72, 0.65):
        tried = broken(spans, width * part)
        if len(tried) != len(lines) or max(line.width for line in tried) > width:
            break
        if tried[-1].width >= _LEFTOVER * width:
            return tried
    return lines


def balanced(spans: tuple[Span, ...], width: float) -> tuple[Line, ...]:
    """Break a headline into as few lines as ``width`` allows, of about the same length."""
    lines = broken(spans, width)
    if not 1 < len(lines) <= 5:
        return lines
    narrow, wide = width * 0.5, width
    while wide - narrow > 2:
        middle = (narrow + wide) / 2
        tried = broken(spans, middle)
        if len(tried) > len(lines) or max(line.width for line in tried) > middle:
            narrow = middle
        else:
            wide = middle
    return broken(spans, wide)


def one_line(text: str, type_: Type, width: float) -> str:
    """Return ``text`` on one line of at most ``width`` points, with an ellipsis where it had to be cut."""
    line = " ".join(printable(text).split())
    if width_of(Span(line, type_)) <= width:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(Span(line[:middle].rstrip() + ELLIPSIS, type_)) <= width:
            low = middle
        else:
            high = middle - 1
    return line[:low].rstrip() + ELLIPSIS
