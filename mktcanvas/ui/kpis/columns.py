"""Readings in columns, as people paste or export them: a day and a value on each line, and maybe the KPI's name.

Which column is which is read off their content; every line that is not taken says why. Nothing is written here.
"""

import csv
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.naming import named
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.numbers import read_day, read_number

MOST_LINES = 5_000
_LARGEST = 1e15


class Fate(StrEnum):
    """What becomes of a line: it adds a reading, replaces or repeats one, is a heading, or is refused."""

    added = "added"
    replaced = "replaced"
    same = "same"
    heading = "heading"
    no_day = "no_day"
    no_value = "no_value"
    no_kpi = "no_kpi"
    twice = "twice"

    @property
    def is_taken(self) -> bool:
        """Whether the line changes something."""
        return self in (Fate.added, Fate.replaced)


class Line(NamedTuple):
    """One line: its number and cells, what becomes of it, and the reading that it would write."""

    number: int
    cells: tuple[str, ...]
    fate: Fate
    reading: Reading | None = None


class Columns(NamedTuple):
    """The places of the columns; ``kpi`` is ``None`` where the lines do not name one."""

    day: int
    value: int
    kpi: int | None


def read_readings(text: str, strategy: Strategy, kpi: Kpi | None, language: str) -> tuple[Line, ...]:
    """Return what each line of a text would do; ``kpi`` is what lines that name none are readings of."""
    rows = [row for row in _cells(text) if any(cell.strip() for cell in row)][:MOST_LINES]

    def day_in(cell: str) -> date | None:
        return read_day(cell.replace(".", "/") if cell.count(".") == 2 else cell, language)

    columns = _columns(rows, day_in)
    there = {(reading.kpi, reading.date): reading.value for reading in strategy.all(Reading)}
    seen: set[tuple[str, date]] = set()
    lines: list[Line] = []
    for number, row in enumerate(rows, 1):
        cells = tuple(cell.strip() for cell in row)
        line = _line(number, cells, columns, day_in, strategy, kpi, there)
        if line.reading is not None:
            key = (line.reading.kpi, line.reading.date)
            line = line._replace(fate=Fate.twice, reading=None) if key in seen else line
            seen.add(key)
        lines.append(line)
    return tuple(lines)


def _line(
    number: int,
    cells: tuple[str, ...],
    columns: Columns,
    day_in: Callable[[str], date | None],
    strategy: Strategy,
    kpi: Kpi | None,
    there: dict[tuple[str, date], float],
) -> Line:
    def cell(place: int | None) -> str:
        return cells[place] if place is not None and place < len(cells) else ""

    day, value = day_in(cell(columns.day)), read_number(cell(columns.value))
    if day is None or not 1900 <= day.year <= 2200:
        return Line(number, cells, Fate.heading if number == 1 and value is None else Fate.no_day)
    if value is None or abs(value) > _LARGEST:
        return Line(number, cells, Fate.no_value)
    of = named(strategy.all(Kpi), cell(columns.kpi)) if columns.kpi is not None else kpi
    if of is None:
        return Line(number, cells, Fate.no_kpi)
    earlier = there.get((of.id, day))
    fate = Fate.added if earlier is None else Fate.same if earlier == value else Fate.replaced
    return Line(number, cells, fate, Reading(kpi=of.id, date=day, value=value))


def _cells(text: str) -> list[list[str]]:
    """Return the cells of a text: by tabs, semicolons, bars or commas, whichever its lines have."""
    plain = text.replace("\x00", "").lstrip("\ufeff")
    head = "\n".join(plain.splitlines()[:20])
    mark = next((mark for mark in "\t;|" if mark in head), ",")
    rows = list(csv.reader(plain.splitlines(), delimiter=mark))
    if mark == "," and all(len(row) == 1 for row in rows):
        return [row[0].rsplit(None, 1) if row else [] for row in rows]
    return rows


def _columns(rows: Sequence[Sequence[str]], day_in: Callable[[str], date | None]) -> Columns:
    """Return which column holds days, which one values, and which one names."""
    width = max((len(row) for row in rows), default=2)
    cells = [[row[place] if place < len(row) else "" for row in rows] for place in range(width)]
    days = [sum(day_in(cell.strip()) is not None for cell in column) for column in cells]
    day = days.index(max(days)) if days else 0
    figures = [
        -1 if place == day else sum(read_number(cell) is not None for cell in column)
        for place, column in enumerate(cells)
    ]
    value = figures.index(max(figures)) if figures else 1
    texts = [
        0 if place in (day, value) else sum(bool(cell.strip()) for cell in column) for place, column in enumerate(cells)
    ]
    return Columns(day, value, texts.index(max(texts)) if any(texts) else None)
