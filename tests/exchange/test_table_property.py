"""Any plan goes out as tables and comes back into itself as it was, whatever its texts, numbers, links and titles."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from mktcanvas.document.document import Document
from mktcanvas.exchange.json_file import plan_text
from mktcanvas.exchange.table_export import csv_bytes, xlsx_bytes
from mktcanvas.exchange.table_file import Table, read_table, read_tables
from mktcanvas.exchange.table_sheets import write_tables
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.row import Card, Row
from mktcanvas.model.strategy import Strategy
from tests.exchange.test_plan_property import plans

LANGUAGE = st.sampled_from(["en", "fr"])


def kinds_in(strategy: Strategy) -> list[type[Card]]:
    return [kind.row for kind in KINDS.values() if strategy.all(kind.row)]


def as_csv(strategy: Strategy, language: str, folder: Path) -> list[Table]:
    found = []
    for kind in kinds_in(strategy):
        path = folder / f"{kind.table}.csv"
        path.write_bytes(csv_bytes(strategy, kind, language))
        found.append(read_table(path))
    return found


def as_sheets(strategy: Strategy, language: str, folder: Path) -> list[Table]:
    path = folder / "plan.xlsx"
    path.write_bytes(xlsx_bytes(strategy, language))
    return list(read_tables(path))


@settings(max_examples=25, deadline=None)
@given(plans(), LANGUAGE, st.sampled_from([as_csv, as_sheets]))
def test_tables_of_any_plan_change_nothing_when_they_come_back(rows: list[Row], language: str, way: object) -> None:
    with TemporaryDirectory() as folder, Document.create(Path(folder) / "plan.mktcanvas", rows) as document:
        before = document.strategy
        if not kinds_in(before):
            return
        tables = way(before, language, Path(folder))  # type: ignore[operator]
        with document.edit("Import") as edit:
            for kind, table in zip(kinds_in(before), tables, strict=True):
                (preview,) = write_tables(edit, [table], kind)
                assert not preview.refused
        assert plan_text(document.strategy) == plan_text(before)
        assert document.undo_label is None
