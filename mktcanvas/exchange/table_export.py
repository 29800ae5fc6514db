"""Tables of cards as CSV and as a spreadsheet with one sheet a kind. No cell of either is ever a formula."""

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

import xlsxwriter

from mktcanvas.exchange.cells import Shown, guarded, number_in
from mktcanvas.exchange.columns import Column, cell_of, columns_of, names_of
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy

_WIDEST, _NARROWEST = 60, 8
_SHEET_NAME = 31
_MADE = datetime(2000, 1, 1)
"""Stands for the time of writing, so that the same plan gives the same bytes."""


class Sheet(NamedTuple):
    """A table of cards of one kind, in a language."""

    kind: type[Card]
    header: tuple[str, ...]
    rows: tuple[tuple[Shown, ...], ...]


def sheet_of(strategy: Strategy, kind: type[Card], language: str, columns: Sequence[Column] | None = None) -> Sheet:
    """Return the table of all cards of a kind."""
    shown = columns or columns_of(kind)
    names = names_of(strategy)
    rows = tuple(
        tuple(cell_of(strategy, card, column, language, names) for column in shown) for card in strategy.all(kind)
    )
    return Sheet(kind, tuple(column.words.of(language) for column in shown), rows)


def csv_text(sheet: Sheet, language: str) -> str:
    """Return a table as CSV: with semicolons and decimal commas in French, as French spreadsheets want it."""
    french = language.startswith("fr")
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if french else ",", lineterminator="\r\n")
    writer.writerow([guarded(name) for name in sheet.header])
    for row in sheet.rows:
        writer.writerow([_plain(cell, french=french) for cell in row])
    return out.getvalue()


def _plain(cell: Shown, *, french: bool) -> str:
    """Return a cell's text; a fraction that could be taken for grouped thousands (1.234) gets one more digit."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        number = str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
        number = number if number_in(number) == cell else f"{number}0"
        return number.replace(".", ",") if french else number
    return cell.isoformat() if isinstance(cell, date) else guarded(cell.strip())


def csv_bytes(strategy: Strategy, kind: type[Card], language: str) -> bytes:
    """Return the table of a kind of cards as a CSV file, with the mark that spreadsheets know UTF-8 by."""
    return csv_text(sheet_of(strategy, kind, language), language).encode("utf-8-sig")


def xlsx_bytes(strategy: Strategy, language: str) -> bytes:
    """Return every kind of card that the plan has as a sheet of one spreadsheet; the same plan gives the same bytes."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": strategy.project.title, "created": _MADE})
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        days = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        kinds = [kind for kind in KINDS.values() if strategy.all(kind.row)] or [next(iter(KINDS.values()))]
        for kind in kinds:
            sheet = sheet_of(strategy, kind.row, language)
            many = kind.many.of(language)
            page = book.add_worksheet((many[:1].upper() + many[1:])[:_SHEET_NAME])
            page.freeze_panes(1, 2)
            page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.header) - 1)
            for column, name in enumerate(sheet.header):
                page.write_string(0, column, name, head)
                page.set_column(column, column, _width_of(sheet, column))
            for line, row in enumerate(sheet.rows, start=1):
                for column, cell in enumerate(row):
                    if isinstance(cell, date):
                        page.write_datetime(line, column, cell, days)
                    elif isinstance(cell, float):
                        page.write_number(line, column, cell, body)
                    elif cell:
                        page.write_string(line, column, cell, body)
    return out.getvalue()


def _width_of(sheet: Sheet, column: int) -> int:
    longest = max((len(str(row[column] or "")) for row in sheet.rows), default=0)
    return min(max(longest, len(sheet.header[column]), _NARROWEST), _WIDEST) + 2
