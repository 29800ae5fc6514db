"""Amounts as bars: a name, a bar, the amount and its share, with the total below. It knows no P and no segment."""

from collections.abc import Sequence
from typing import NamedTuple

from mktcanvas.charts.sheet import Sheet, fitted, width_of
from mktcanvas.charts.style import SMALL_SIZE, TEXT_SIZE
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.wording import share
from mktcanvas.model.words import Words

TOTAL = Words("Total", "Total")

_ROW, _BAR, _GAP = 32.0, 11.0, 14.0
_WIDEST_AMOUNT = 96.0


class Bar(NamedTuple):
    """An amount in cents with its name, what is told below the name, and its colour."""

    name: str
    told: str
    cents: int
    colour: str


def amounts_written(cents: Sequence[int], subject: Subject) -> list[str]:
    """Return amounts in full, or all of them short where one would be too wide."""
    full = [subject.amount(value) for value in cents]
    if max(width_of(text, TEXT_SIZE, 600) for text in full) <= _WIDEST_AMOUNT:
        return full
    return [subject.short_amount(value) for value in cents]


def bars(rows: Sequence[Bar], notes: Sequence[str], subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw the bars over as many sheets of the space as they need; the total and ``notes`` stand on the last one."""
    whole = sum(row.cents for row in rows)
    amounts = amounts_written([*(row.cents for row in rows), whole], subject)
    told = [line for note in notes if note for line in fitted(note, space.width - 14, 2, SMALL_SIZE)]
    foot = 30 + 12 * len(told) + (6 if told else 0)
    fitting = max(1, int((space.height - foot) / _ROW))
    portions = [range(at, min(at + fitting, len(rows))) for at in range(0, len(rows), fitting)]
    measures = _Measures(space.width, amounts, rows, subject)
    made = []
    for portion in portions:
        last = portion.stop == len(rows)
        sheet = Sheet(space.width, len(portion) * _ROW + (foot if last else 0), space.theme)
        for place, at in enumerate(portion):
            _draw(sheet, measures, rows[at], amounts[at], place * _ROW, last=at == len(rows) - 1)
        if last:
            _total(sheet, measures, amounts[-1], told, len(portion) * _ROW)
        made.append(sheet)
    return tuple(made)


class _Measures:
    """Where the columns of the bars stand."""

    def __init__(self, width: float, amounts: list[str], rows: Sequence[Bar], subject: Subject) -> None:
        self.subject = subject
        self.whole = sum(row.cents for row in rows)
        self.largest = max((row.cents for row in rows), default=0)
        names = max((width_of(row.name, TEXT_SIZE, 600) for row in rows), default=0.0)
        told = max((width_of(row.told, SMALL_SIZE) for row in rows), default=0.0)
        self.left = min(max(names, told) + 2, width * 0.34) + 14 + _GAP
        self.names = self.left - 14 - _GAP
        self.money = width - width_of("100 %", TEXT_SIZE) - _GAP
        self.track = max(8.0, self.money - max(width_of(text, TEXT_SIZE, 600) for text in amounts) - _GAP - self.left)


def _draw(sheet: Sheet, measures: _Measures, row: Bar, amount: str, top: float, *, last: bool) -> None:
    theme = sheet.theme
    sheet.dot(4, top + 10, row.colour)
    (name,) = fitted(row.name, measures.names, 1, TEXT_SIZE, 600)
    sheet.text(14, top + 13, name, weight=600)
    (told,) = fitted(row.told, measures.names, 1, SMALL_SIZE)
    sheet.text(14, top + 24.5, told, size=SMALL_SIZE, colour=theme.muted)
    sheet.box(measures.left, top + 4.5, measures.track, _BAR, fill=theme.canvas)
    if row.cents:
        sheet.box(measures.left, top + 4.5, measures.track * row.cents / measures.largest, _BAR, fill=row.colour)
    sheet.text(measures.money, top + 13, amount, align="right")
    percent = share(row.cents, measures.whole, measures.subject.language)
    sheet.text(sheet.width, top + 13, percent, align="right", colour=theme.muted)
    sheet.rule(0, top + _ROW - 1, sheet.width, colour=theme.ink if last else theme.line)


def _total(sheet: Sheet, measures: _Measures, amount: str, told: list[str], top: float) -> None:
    sheet.text(14, top + 15, measures.subject.said(TOTAL), weight=600)
    sheet.text(measures.money, top + 15, amount, weight=600, align="right")
    sheet.text(sheet.width, top + 15, share(1, 1, measures.subject.language), align="right")
    for at, line in enumerate(told):
        sheet.text(14, top + 36 + 12 * at, line, size=SMALL_SIZE, colour=sheet.theme.muted)
