"""Tables in any dialect, encoding and format come in as the same plain cells; hostile ones as one sentence."""

import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from mktcanvas.exchange.table_file import TableError, read_table, read_table_text, read_tables, sheets

ROWS = [("Action", "Budget"), ("Vitrine d’été", "1 234,50"), ("Presse", "20 000")]


def written(path: Path, separator: str, encoding: str, ending: str = "\n") -> Path:
    path.write_bytes(ending.join(separator.join(row) for row in ROWS).encode(encoding))
    return path


@pytest.mark.parametrize("separator", [";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_dialect_and_encoding_reads_the_same(tmp_path: Path, separator: str, encoding: str) -> None:
    table = read_table(written(tmp_path / "t.csv", separator, encoding, "\r\n"))
    assert (table.header, *table.rows) == tuple(ROWS)


@pytest.mark.parametrize(
    ("encoding", "text"), [("mac_roman", "Été à Genève"), ("cp1251", "Привет, мир, как дела сегодня")]
)
def test_other_encodings_are_recognised(tmp_path: Path, encoding: str, text: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(f"title;note\n{text};b\n{text};b\n".encode(encoding))
    assert read_table(path).rows[0][0] == text


def test_a_decimal_comma_is_no_separator() -> None:
    table = read_table_text("Marque;Prix\nA;1,5\nB;2,75\nC;3,125\n")
    assert table.rows == (("A", "1,5"), ("B", "2,75"), ("C", "3,125"))


def test_quoted_cells_keep_separators_and_line_breaks() -> None:
    table = read_table_text('title,note\n"a, b","one\ntwo"\nc,d\n')
    assert table.rows == (("a, b", "one\ntwo"), ("c", "d"))


def test_lines_above_the_header_are_told_apart() -> None:
    table = read_table_text("# Exported by a tool\nsep=;\n\nDay;Visits\n2027-01-01;12\n2027-01-02;14\n")
    assert table.header == ("Day", "Visits")
    assert table.above == ("# Exported by a tool",)
    assert table.first == 5


def test_short_and_long_rows_are_made_as_wide_as_the_header() -> None:
    table = read_table_text("a;b;c\n1;2\n1;2;3\n")
    assert table.rows == (("1", "2", ""), ("1", "2", "3"))


def test_a_spreadsheet_gives_plain_numbers_and_days(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        sheet = book.add_worksheet("Actions")
        sheet.write_row(0, 0, ["title", "start", "budget", "done"])
        sheet.write_row(1, 0, ["Été", date(2027, 3, 31), 1234.5, True])
        sheet.write_row(2, 0, ["b", date(2027, 4, 1), 20, False])
        book.add_worksheet("Notes")
    table = read_table(path)
    assert table.rows == (("Été", "2027-03-31", "1234.5", "1"), ("b", "2027-04-01", "20", "0"))
    assert sheets(path) == ("Actions", "Notes")
    with pytest.raises(TableError, match="no table"):
        read_table(path, 1)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("t.csv", b"", "no table"),
        ("t.csv", b"\n\n ; ;\n", "no table"),
        ("t.xlsx", b"PK\x03\x04 nothing", "not a spreadsheet"),
        ("t.xls", b"\x00" * 100, "not a spreadsheet"),
        ("t.csv", b"a;b\n" + b"x" * 200_000 + b";1\n", "too large"),
        ("t.csv", b";".join([b"a"] * 3000) + b"\n" + b";".join([b"1"] * 3000), "too large"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(TableError, match=said):
        read_table(tmp_path / name)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    for name in ("none.csv", "none.xlsx"):
        with pytest.raises(TableError, match="cannot be read"):
            read_table(tmp_path / name)


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for part in range(5):
            packed.writestr(f"xl/worksheets/sheet{part}.xml", b" " * 90_000_000)
    started = time.monotonic()
    with pytest.raises(TableError, match="unpacked"):
        read_table(path)
    assert time.monotonic() - started < 5


def test_a_nul_and_a_lone_quote_are_survived() -> None:
    table = read_table_text('a;b\n1\x00;2\n"x;y\n')
    assert table.rows[0] == ("1", "2")


def test_a_hundred_thousand_lines_are_read() -> None:
    table = read_table_text("a;b\n" + "1;2\n" * 100_000)
    assert len(table.rows) == 100_000


def bombs() -> dict[str, Callable[[xlsxwriter.worksheet.Worksheet], object]]:
    return {
        "cells": lambda sheet: sheet.write(1_048_575, 16_383, "x"),
        "characters": lambda sheet: [sheet.write_string(row, 1, "x" * 32_000) for row in range(1, 8_000)],
    }


@pytest.mark.parametrize("said", bombs())
def test_a_small_spreadsheet_that_would_take_all_memory_is_not_opened(tmp_path: Path, said: str) -> None:
    path = tmp_path / "bomb.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Title")
        bombs()[said](sheet)
    assert path.stat().st_size < 1_000_000
    with pytest.raises(TableError, match=said):
        read_table(path)


def test_an_ods_that_repeats_its_rows_without_end_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.ods"
    row = (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" '
        'table:number-columns-repeated="16"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
    )
    with (
        zipfile.ZipFile(Path(__file__).parent / "data" / "libreoffice-plan.ods") as good,
        zipfile.ZipFile(path, "w") as bad,
    ):
        for name in good.namelist():
            content = good.read(name)
            bad.writestr(
                name, content.replace(b"</table:table>", row.encode(), 1) if name == "content.xml" else content
            )
    with pytest.raises(TableError, match="too large"):
        read_table(path)


def test_a_zip_of_a_version_that_nobody_has_is_refused(tmp_path: Path) -> None:
    content = bytearray((Path(__file__).parent / "data" / "libreoffice-plan.ods").read_bytes())
    content[content.rindex(b"PK\x01\x02") + 6] = 148
    path = tmp_path / "new.ods"
    path.write_bytes(content)
    with pytest.raises(TableError, match=r"new\.ods"):
        read_table(path)


def test_a_zip_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lie.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write(0, 0, "Title")
    with zipfile.ZipFile(path) as packed:
        sizes = {entry.file_size for entry in packed.infolist() if entry.filename.endswith("sheet1.xml")}
    lying = path.read_bytes()
    for size in sizes:
        lying = lying.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    path.write_bytes(lying)
    with pytest.raises(TableError, match="not a spreadsheet"):
        read_table(path)


def test_looks_without_content_make_no_sheet_too_large(tmp_path: Path) -> None:
    path = tmp_path / "styled.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet, look = book.add_worksheet(), book.add_format({"bold": True})
        sheet.write_row(0, 0, ["Title", "Budget"])
        sheet.write_row(1, 0, ["A", 5])
        sheet.write_blank(1_048_575, 16_383, None, look)
    assert read_table(path).rows == (("A", "5"),)


def test_a_spreadsheet_under_another_name_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write(0, 0, "Title")
    with pytest.raises(TableError, match="not a spreadsheet"):
        read_table(path)


def test_every_sheet_with_a_table_is_read_with_the_numbers_of_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("One", "Empty", "Two"):
            sheet = book.add_worksheet(name)
            for row, cells in {2: ["a", "b"], 4: [1, 2], 6: [3, 4]}.items() if name != "Empty" else ():
                sheet.write_row(row, 0, cells)
    one, two = read_tables(path)
    assert (one.sheet, two.sheet) == ("One", "Two")
    assert list(two.numbered()) == [(5, ("1", "2")), (7, ("3", "4"))]
