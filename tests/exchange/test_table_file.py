"""Tables in any dialect, encoding and format come in as the same plain cells; hostile ones as one sentence."""

import time
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from mktcanvas.exchange.table_file import TableError, read_table, read_table_text, sheets

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
