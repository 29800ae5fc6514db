"""A table from a file or the clipboard as plain cells of text: CSV in any dialect and encoding, XLSX, XLS and ODS.

What the columns mean is the business of whoever asked for the table. Numbers and days of a spreadsheet become
unambiguous text (1234.5, 2027-03-31); those of a CSV stay as they were written.
"""

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from itertools import count, islice
from pathlib import Path
from typing import Any, NamedTuple

from charset_normalizer import from_bytes
from python_calamine import CalamineError, CalamineWorkbook

from mktcanvas.exchange.table_weight import Weight, weight_of
from mktcanvas.model.words import Words

MOST_BYTES = 60_000_000
MOST_ROWS, MOST_COLUMNS = 200_000, 2_000
MOST = Weight(unpacked=400_000_000, cells=5_000_000, signs=200_000_000)
_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".ods")
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What spreadsheets begin with, whatever their suffix."""
_SEPARATORS = (";", "\t", ",", "|")
_SEEN = 200
"""Lines that are looked at to find out how a file is written."""
_ENCODINGS = ["cp1252", "iso8859_15", "mac_roman", "cp1250", "cp1251", "cp1253"]
_WESTERN = frozenset("àâäáåãçéèêëíîïñóôöõùûüúÿœæßÀÂÄÁÅÇÉÈÊËÍÎÏÑÓÔÖÙÛÜÚŒÆ’‘“”«»…–—•€£§°·²³½×\xa0¿¡")
_MOSTLY = 0.6
"""The share of a text's signs beyond ASCII that must be usual in Western Europe for it to be read as such."""
_SELDOM = 0.35
"""No Western text has more signs beyond ASCII than this share of its letters."""
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}

_MISSING = Words("{file} cannot be read: {reason}.", "{file} ne peut pas être lu\u202f: {reason}.")
_EMPTY = Words("{file} holds no table.", "{file} ne contient pas de tableau.")
_TOO_LARGE = Words(
    "{file} is too large: {limit} at most. Nothing was taken; split it and try again.",
    "{file} est trop grand\u202f: {limit} au plus. Rien n’a été pris\u202f; divisez-le et recommencez.",
)
_NO_SPREADSHEET = Words(
    "{file} is not a spreadsheet that can be read. Save it as .xlsx or .csv and try again.",
    "{file} n’est pas une feuille de calcul lisible. Enregistrez-la en .xlsx ou .csv et recommencez.",
)
_ROWS = Words(f"{MOST_ROWS:,} lines", f"{MOST_ROWS:,} lignes".replace(",", "\u202f"))
_COLUMNS = Words(f"{MOST_COLUMNS:,} columns", f"{MOST_COLUMNS:,} colonnes".replace(",", "\u202f"))
_BYTES = Words(f"{MOST_BYTES // 1_000_000} MB", f"{MOST_BYTES // 1_000_000} Mo")
_UNPACKED = Words(f"{MOST.unpacked // 1_000_000} MB unpacked", f"{MOST.unpacked // 1_000_000} Mo déployés")
_CELLS = Words(f"{MOST.cells:,} cells in a sheet", f"{MOST.cells:,} cellules par feuille".replace(",", "\u202f"))
_SIGNS = Words(f"{MOST.signs // 1_000_000} million characters", f"{MOST.signs // 1_000_000} millions de caractères")
_CELL = Words("a cell of 131,000 characters", "une cellule de 131\u202f000 caractères")


class TableError(Exception):
    """A table that cannot be read; ``words`` is the sentence for the user."""

    def __init__(self, words: Words) -> None:
        self.words = words
        super().__init__(words.en)


class NoTableError(TableError):
    """A file or a sheet in which there is no table."""


class Table(NamedTuple):
    """A table: its header, its rows (each as wide as the header), where it is from.

    ``first`` is the number of the first row in the file, counted from 1; ``above`` holds the lines over the header,
    ``skipped`` the numbers of the empty lines below it. A table is ``typed`` where the file itself tells numbers from
    texts, as spreadsheets do: its numbers have a decimal point and no separators.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    name: str = ""
    first: int = 2
    above: tuple[str, ...] = ()
    skipped: frozenset[int] = frozenset()
    typed: bool = False
    sheet: str = ""
    """The name of its sheet in a spreadsheet."""

    def numbered(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield each row with its number in the file."""
        numbers = (number for number in count(self.first) if number not in self.skipped)
        yield from zip(numbers, self.rows, strict=False)

    def column(self, place: int) -> list[str]:
        """Return the cells of one column."""
        return [row[place] for row in self.rows]


def read_table(path: Path, sheet: int = 0) -> Table:
    """Read the table in a file; of a spreadsheet with several sheets, the one at ``sheet``. Raises ``TableError``."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise TableError(_TOO_LARGE.filled(file=path.name, limit=_BYTES))
        if path.suffix.lower() in _SPREADSHEETS:
            with _workbook(path) as book:
                return _sheet(book, sheet, path.name)
        content = path.read_bytes()
    except OSError as error:
        raise TableError(_MISSING.filled(file=path.name, reason=error.strerror or str(error))) from error
    if content.startswith(_PACKED):
        raise TableError(_NO_SPREADSHEET.filled(file=path.name))
    return read_table_text(_decoded(content), path.name)


def read_tables(path: Path) -> tuple[Table, ...]:
    """Read every table in a file: one, or those of a spreadsheet's sheets that hold any. Raises ``TableError``."""
    if path.suffix.lower() not in _SPREADSHEETS:
        return (read_table(path),)
    found: list[Table] = []
    with _workbook(path) as book:
        for place, name in enumerate(book.sheet_names):
            with suppress(NoTableError):
                found.append(_sheet(book, place, path.name)._replace(sheet=name))
    if not found:
        raise NoTableError(_EMPTY.filled(file=path.name))
    return tuple(found)


def sheets(path: Path) -> tuple[str, ...]:
    """Return the names of the sheets of a spreadsheet, none for any other file. Raises ``TableError``."""
    if path.suffix.lower() not in _SPREADSHEETS:
        return ()
    with _workbook(path) as book:
        return tuple(book.sheet_names)


def read_table_text(text: str, name: str = "") -> Table:
    """Read the table in a text, such as one that was pasted. Raises ``TableError``."""
    plain = text.replace("\x00", "").lstrip("\ufeff")
    separator = _separator(plain)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(plain, newline=""), delimiter=separator, skipinitialspace=True):
            rows.append(row)
            if len(rows) > MOST_ROWS + _SEEN:
                raise TableError(_TOO_LARGE.filled(file=name or _PASTED, limit=_ROWS))
    except csv.Error as error:
        raise TableError(_TOO_LARGE.filled(file=name or _PASTED, limit=_CELL)) from error
    return _made(rows, name)


_PASTED = Words("The pasted text", "Le texte collé")


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        western = content.decode("cp1252", "replace")
        beyond = [sign for sign in western if not sign.isascii()]
        rare = len(beyond) < _SELDOM * sum(sign.isalpha() for sign in western) + 1
        if rare and sum(sign in _WESTERN for sign in beyond) >= _MOSTLY * len(beyond):
            return western
        best = from_bytes(content[:200_000], cp_isolation=_ENCODINGS).best()
        return content.decode(best.encoding if best is not None else "cp1252", "replace")


def _separator(text: str) -> str:
    """Return what separates the cells: the sign that cuts most lines into the same number of cells, two or more."""
    named = text[4:5] if text[:4].lower() == "sep=" else ""
    return named if named in _SEPARATORS else max(_SEPARATORS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, separator: str) -> tuple[float, int]:
    try:
        rows = islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True), _SEEN)
        widths = Counter(len(row) for row in rows if row)
    except csv.Error:
        return (0.0, 0)
    width, often = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]), default=(0, 0))
    return (often / sum(widths.values()) if width > 1 else 0.0, width)


# Spreadsheets


def _workbook(path: Path) -> CalamineWorkbook:
    try:
        weight = weight_of(path, MOST)
        limits = zip(weight, MOST, (_UNPACKED, _CELLS, _SIGNS), strict=True)
        if over := next((limit for found, most, limit in limits if found > most), None):
            raise TableError(_TOO_LARGE.filled(file=path.name, limit=over))
        return CalamineWorkbook.from_path(str(path))
    except OSError as error:
        raise TableError(_MISSING.filled(file=path.name, reason=error.strerror or str(error))) from error
    except (CalamineError, zipfile.BadZipFile, ValueError) as error:
        raise TableError(_NO_SPREADSHEET.filled(file=path.name)) from error


def _sheet(book: CalamineWorkbook, place: int, name: str) -> Table:
    try:
        found = book.get_sheet_by_index(place)
        above, _ = found.start or (0, 0)
        if above + found.height > MOST_ROWS + _SEEN:
            raise TableError(_TOO_LARGE.filled(file=name, limit=_ROWS))
        cells = found.to_python(skip_empty_area=True)
    except (CalamineError, ValueError, OverflowError) as error:
        raise TableError(_NO_SPREADSHEET.filled(file=name)) from error
    return _made([*([""] for _ in range(above)), *([_text(cell) for cell in row] for row in cells)], name, typed=True)


def _text(cell: Any) -> str:
    """Return a cell as text that says the same in every country."""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell).replace("\x00", "")


# The table in it


def _made(found: Sequence[Sequence[str]], name: str, *, typed: bool = False) -> Table:
    """Return the table: its header is the first line as wide as most lines are; empty lines go."""
    cells = [[_lines(cell) for cell in row] for row in found]
    numbered = [(number, row) for number, row in enumerate(cells, start=1) if any(row)]
    if not numbered:
        raise NoTableError(_EMPTY.filled(file=name or _PASTED))
    widths = Counter(_width(row) for _, row in numbered[:_SEEN])
    usual = max(widths, key=lambda width: (widths[width], width))
    place = next((place for place, (_, row) in enumerate(numbered) if _width(row) >= min(usual, 2)), 0)
    while place + 1 < len(numbered) and _width(numbered[place][1]) < usual <= _width(numbered[place + 1][1]):
        place += 1
    width = max(_width(row) for _, row in numbered[place:])
    if width > MOST_COLUMNS:
        raise TableError(_TOO_LARGE.filled(file=name or _PASTED, limit=_COLUMNS))
    if len(numbered) > MOST_ROWS:
        raise TableError(_TOO_LARGE.filled(file=name or _PASTED, limit=_ROWS))
    header = tuple(" ".join(cell.split()) for cell in _padded(numbered[place][1], width))
    above = tuple(" ".join(filter(None, row)) for _, row in numbered[:place] if not _is_directive(row))
    below = numbered[place + 1 :]
    first = below[0][0] if below else numbered[place][0] + 1
    skipped = frozenset(range(first, numbered[-1][0])).difference(number for number, _ in below)
    return Table(header, tuple(_padded(row, width) for _, row in below), name, first, above, skipped, typed)


def _lines(cell: str) -> str:
    """Return a cell's text with plain line breaks and nothing empty around it."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()


def _width(row: Sequence[str]) -> int:
    """Return how many cells a row has up to its last one that is not empty."""
    return next((place + 1 for place in range(len(row) - 1, -1, -1) if row[place]), 0)


def _padded(row: Sequence[str], width: int) -> tuple[str, ...]:
    return tuple(row[:width]) + ("",) * (width - len(row))


def _is_directive(row: Sequence[str]) -> bool:
    return bool(row) and row[0].lower().startswith("sep=")
