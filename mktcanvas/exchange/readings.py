"""Readings of KPIs from a table: a day in each line and a column for each KPI, or lines of day, KPI and value.

Exports of web analytics are understood as they come: remarks above, totals below, percent signs, days as 20270131,
months and ISO weeks.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from mktcanvas.document.edit import Edit
from mktcanvas.exchange.cells import day_in, decimal_mark, month_comes_first, number_in
from mktcanvas.exchange.table_file import Table, TableError
from mktcanvas.exchange.table_import import Refused
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.naming import named
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

_LARGEST = 1e15
_MONTH = re.compile(r"(\d{4})[-/.](\d\d?)|(\d\d?)/(\d{4})")
_WEEK = re.compile(r"(\d{4})[- ]?[Ww](\d\d?)")
_QUARTER = re.compile(r"(\d{4})[- ]?[QqTt]([1-4])|[QqTt]([1-4])[- /]?(\d{4})")
_ENOUGH = 0.5
"""The share of a column's cells that must be days, or numbers, for the column to hold them."""

_LOOKED_AT = 1_000
"""Lines that are looked at for what a column holds."""

_NO_DAYS = Words(
    "No column of {file} holds dates. Nothing was taken.",
    "Aucune colonne de {file} ne contient de dates. Rien n’a été pris.",
)
_NO_KPI = Words(
    "No column of {file} is called like a KPI of this plan. Name the columns after the KPIs; nothing was taken.",
    "Aucune colonne de {file} ne porte le nom d’un indicateur de ce plan. Nommez-les ainsi\u202f; rien n’a été pris.",
)
_DAY = Words("“{text}” is no date", "«\u202f{text}\u202f» n’est pas une date")
_VALUE = Words("“{text}” is no number", "«\u202f{text}\u202f» n’est pas un nombre")
_KPI = Words("there is no KPI “{text}”", "il n’y a pas d’indicateur «\u202f{text}\u202f»")
_AGAIN = Words(
    "another line has a figure of “{kpi}” for {day}, which was taken",
    "une autre ligne a un chiffre de «\u202f{kpi}\u202f» pour le {day}, qui a été pris",
)
_BESIDE = Words(
    "column “{text}” is no KPI of this plan", "la colonne «\u202f{text}\u202f» n’est pas un indicateur de ce plan"
)


class ReadingsRead(NamedTuple):
    """What a table holds: the readings by KPI and day, and every line or column that is not taken with its reason."""

    readings: tuple[Reading, ...]
    refused: tuple[Refused, ...]


def read_readings(table: Table, strategy: Strategy) -> ReadingsRead:
    """Return the readings in a table. Raises ``TableError`` where no column holds days or none is a KPI."""
    days = _best(table, lambda cell: moment_in(cell) is not None)
    if days is None:
        raise TableError(_NO_DAYS.filled(file=table.name or Words("the table", "le tableau")))
    kpis = strategy.all(Kpi)
    by_column = {place: kpi for place, name in enumerate(table.header) if place != days and (kpi := named(kpis, name))}
    names = _best(table, lambda cell: named(kpis, cell) is not None, besides=(days,))
    values = _best(table, lambda cell: number_in(cell) is not None, besides=(days, names))
    if not by_column and names is not None and values is not None:
        return _long(table, kpis, days, names, values)
    if not by_column and len(kpis) == 1 and values is not None:
        by_column = {values: kpis[0]}
    if not by_column:
        raise TableError(_NO_KPI.filled(file=table.name or Words("the table", "le tableau")))
    return _wide(table, days, by_column)


def write_readings(edit: Edit, read: ReadingsRead) -> tuple[int, int]:
    """Write readings, one a KPI and day; return how many are new and how many replace another value."""
    there = {(row.kpi, row.date): row for row in edit.all(Reading)}
    added = changed = 0
    for reading in {(row.kpi, row.date): row for row in read.readings}.values():
        twin = there.get((reading.kpi, reading.date))
        if twin is None:
            edit.add(reading)
            added += 1
        elif twin.value != reading.value:
            edit.update(Reading, twin.id, value=reading.value)
            changed += 1
    return added, changed


def moment_in(text: str, *, month_first: bool = False) -> date | None:
    """Return the day that a reading is of: a day, the last of a month or quarter, the Sunday of an ISO week."""
    plain = text.strip()
    if found := _WEEK.fullmatch(plain):
        try:
            sunday = date.fromisocalendar(int(found[1]), int(found[2]), 7)
        except ValueError:
            return None
        return sunday if 1900 <= sunday.year <= 2200 else None
    if found := _QUARTER.fullmatch(plain):
        return _month_end(int(found[1] or found[4]), 3 * int(found[2] or found[3]))
    if found := _MONTH.fullmatch(plain):
        return _month_end(int(found[1] or found[4]), int(found[2] or found[3]))
    return day_in(plain, month_first=month_first, closes=True)


def _month_end(year: int, month: int) -> date | None:
    is_month = 1900 <= year <= 2200 and 1 <= month <= 12
    return date(year, month, calendar.monthrange(year, month)[1]) if is_month else None


def _best(table: Table, holds: Callable[[str], bool], besides: tuple[int | None, ...] = ()) -> int | None:
    """Return the column most of whose cells hold something, the first of equals; ``None`` where none has enough."""
    shares: dict[int, float] = {}
    for place in range(len(table.header)):
        cells = [cell for row in table.rows[:_LOOKED_AT] if (cell := row[place])]
        if place not in besides and cells:
            shares[place] = sum(map(holds, cells)) / len(cells)
    best = max(shares, key=lambda place: (shares[place], -place), default=None)
    return best if best is not None and shares[best] >= _ENOUGH else None


class _Collector:
    """Takes the figures of a table one by one, and keeps why some are not taken."""

    def __init__(self, table: Table, days: int) -> None:
        self.refused: list[Refused] = []
        self._table = table
        self._month_first = month_comes_first(table.column(days))
        self._found: dict[tuple[str, date], tuple[int, float]] = {}

    def decimal(self, place: int) -> str:
        """Return the decimal mark of a column."""
        return "." if self._table.typed else decimal_mark(self._table.column(place))

    def day(self, number: int, text: str) -> date | None:
        """Return the day of a line."""
        day = moment_in(text, month_first=self._month_first)
        if day is None:
            self.refused.append(Refused(number, _DAY.filled(text=text[:60])))
        return day

    def take(self, number: int, kpi: Kpi, day: date, text: str, decimal: str) -> None:
        """Take a figure; of several for one day the last is taken."""
        value = number_in(text, decimal)
        if value is None or abs(value) > _LARGEST:
            self.refused.append(Refused(number, _VALUE.filled(text=text[:60])))
            return
        if (earlier := self._found.pop((kpi.id, day), None)) is not None:
            self.refused.append(Refused(earlier[0], _AGAIN.filled(kpi=kpi.title[:60], day=day.isoformat())))
        self._found[kpi.id, day] = (number, value)

    def read(self) -> ReadingsRead:
        """Return what was taken and what was not."""
        readings = (Reading(kpi=kpi, date=day, value=value) for (kpi, day), (_, value) in self._found.items())
        return ReadingsRead(tuple(readings), tuple(sorted(self.refused, key=lambda refusal: refusal.line)))


def _wide(table: Table, days: int, by_column: dict[int, Kpi]) -> ReadingsRead:
    found = _Collector(table, days)
    for place, name in enumerate(table.header):
        if place != days and place not in by_column and any(table.column(place)):
            found.refused.append(Refused(0, _BESIDE.filled(text=name[:60])))
    decimals = {place: found.decimal(place) for place in by_column}
    for number, row in table.numbered():
        day = found.day(number, row[days])
        if day is not None:
            for place, kpi in by_column.items():
                if row[place]:
                    found.take(number, kpi, day, row[place], decimals[place])
    return found.read()


def _long(table: Table, kpis: tuple[Kpi, ...], days: int, names: int, values: int) -> ReadingsRead:
    found = _Collector(table, days)
    decimal = found.decimal(values)
    meant = {name: named(kpis, name) for name in set(table.column(names))}
    for number, row in table.numbered():
        day, kpi = found.day(number, row[days]), meant[row[names]]
        if day is not None and kpi is None:
            found.refused.append(Refused(number, _KPI.filled(text=row[names][:60])))
        elif day is not None and kpi is not None:
            found.take(number, kpi, day, row[values], decimal)
    return found.read()
