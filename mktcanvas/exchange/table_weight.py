"""What a packed spreadsheet weighs once it is open, found out before anything takes the memory for it.

A file of some kilobytes can name one cell in the last corner of a sheet, or the same long text a million times; the
library that reads spreadsheets would ask for all of it at once and end the program. Nothing here reads a table.
"""

import re
import zipfile
import zlib
from pathlib import Path
from typing import NamedTuple

_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,3})(\d{1,9})["']""")
_BARE = re.compile(
    rb"""<(?:\w+:)?(?:c|row)(?:\s+[\w:.]+\s*=\s*"[^"<>]*")*\s*/>"""
    rb"""|<(\w+:)?row(?:\s+[\w:.]+\s*=\s*"[^"<>]*")*\s*>\s*</(?:\w+:)?row>"""
)
"""Cells and rows that have a look and no content."""
_SHARED_TEXT = re.compile(rb"<(?:\w+:)?si\b.*?</(?:\w+:)?si>", re.DOTALL)
_SHARED_CELL = re.compile(rb"""\bt\s*=\s*["']s["']""")
_SHARED_PLACE = re.compile(rb"""\bt\s*=\s*["']s["'][^<>]*>\s*<(?:\w+:)?v\b[^>]*>\s*(\d+)""")
_ODS_PART = re.compile(
    rb"<table:table-row\b([^>]*)>|<table:table-cell\b([^>]*)(?<!/)>(.*?)</table:table-cell>", re.DOTALL
)
_ODS_REPEATED = re.compile(rb"""number-(?:rows|columns)-repeated\s*=\s*["'](\d+)["']""")
_LETTERS = 26


class Weight(NamedTuple):
    """How much a file holds: bytes unpacked, cells and signs of its largest sheet.

    Cells are counted from corner to corner, the empty ones too; the signs are those of texts that cells share.
    """

    unpacked: int
    cells: int = 0
    signs: int = 0


def weight_of(path: Path, most: Weight) -> Weight:
    """Return what a spreadsheet weighs; what is not packed weighs nothing, and no more is unpacked than ``most``.

    Raises ``zipfile.BadZipFile`` for one that is broken, locked, or holds something else than it says.
    """
    if not zipfile.is_zipfile(path):
        return Weight(0)
    try:
        with zipfile.ZipFile(path) as packed:
            unpacked = sum(entry.file_size for entry in packed.infolist())
            if unpacked > most.unpacked:
                return Weight(unpacked)
            parts = [content for entry in packed.infolist() if (content := _sheet_part(packed.read(entry)))]
    except (RuntimeError, NotImplementedError, EOFError, zlib.error) as error:
        raise zipfile.BadZipFile(str(error)) from error
    texts = [len(text) for part in parts for text in _SHARED_TEXT.findall(part)] if len(parts) > 1 else []
    sheets = [part for part in parts if b"sheetData" in part]
    cells = max((_corner_to_corner(sheet, most.cells) for sheet in sheets), default=0)
    signs = max((_shared_signs(sheet, texts, most.signs) for sheet in sheets), default=0)
    repeated = [_repeated(part) for part in parts if b"<table:table-row" in part]
    return Weight(
        unpacked,
        max([cells, *(weight.cells for weight in repeated)]),
        max([signs, *(weight.signs for weight in repeated)]),
    )


def _sheet_part(content: bytes) -> bytes:
    """Return what a sheet or its texts are written in, whatever its encoding; nothing for pictures and the like."""
    plain = content.replace(b"\x00", b"")
    is_one = any(mark in plain for mark in (b"sheetData", b"<table:table-row", b"<si", b":si"))
    return plain if is_one else b""


def _corner_to_corner(sheet: bytes, most: int) -> int:
    area = _area(sheet)
    if area <= most:
        return area
    bare = _BARE.sub(b"", _BARE.sub(b"", sheet))
    return _area(bare)


def _area(sheet: bytes) -> int:
    found = _REFERENCE.findall(sheet)
    rows = {int(row) for _, row in found}
    columns = {_number(letters) for letters, _ in found if letters}
    return (max(rows) - min(rows) + 1) * (max(columns, default=1) - min(columns, default=1) + 1) if rows else 0


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + letter - ord("A") + 1
    return number


def _shared_signs(sheet: bytes, texts: list[int], most: int) -> int:
    """Return at most how long the texts are that the cells of a sheet share; exactly where it could be too much."""
    count = len(_SHARED_CELL.findall(sheet))
    at_most = count * max(texts, default=0)
    if at_most <= most:
        return at_most
    places = [int(place) for place in _SHARED_PLACE.findall(sheet)]
    return sum(texts[place] for place in places if place < len(texts)) if len(places) == count else at_most


def _repeated(content: bytes) -> Weight:
    """Return what the repeated rows and cells of an ODS file come to."""
    cells = signs = 0
    rows = 1
    for part in _ODS_PART.finditer(content):
        if part[2] is None:
            rows = _times(part[1])
            continue
        count = rows * _times(part[2])
        cells += count
        signs += count * len(part[3])
    return Weight(0, cells, signs)


def _times(attributes: bytes) -> int:
    found = _ODS_REPEATED.search(attributes)
    return int(found[1]) if found is not None else 1
