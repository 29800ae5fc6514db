"""Readings from tables: wide, long, and as web analytics export them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mktcanvas.document.document import Document
from mktcanvas.exchange.readings import moment_in, read_readings, write_readings
from mktcanvas.exchange.table_file import TableError, read_table_text
from mktcanvas.model.kpi import Kpi, Reading

VISITS, SHARE = Kpi(title="Visits", rank=0), Kpi(title="Part de marché", rank=1)


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    with Document.create(tmp_path / "plan.mktcanvas", [VISITS, SHARE]) as made:
        yield made


def taken(document: Document, text: str) -> tuple[dict[tuple[str, date], float], list[str]]:
    read = read_readings(read_table_text(text), document.strategy)
    with document.edit("Import") as edit:
        write_readings(edit, read)
    titles = {kpi.id: kpi.title for kpi in (VISITS, SHARE)}
    found = {(titles[row.kpi], row.date): row.value for row in document.strategy.all(Reading)}
    return found, [refusal.words.en for refusal in read.refused]


def test_a_column_for_each_kpi(document: Document) -> None:
    found, refused = taken(
        document, "Date;Visits;part de marche;Other\n31/01/2027;1 200;8,5 %;x\n28/02/2027;;8,7 %;y\n"
    )
    assert found == {
        ("Visits", date(2027, 1, 31)): 1200,
        ("Part de marché", date(2027, 1, 31)): 8.5,
        ("Part de marché", date(2027, 2, 28)): 8.7,
    }
    assert refused == ["column “Other” is no KPI of this plan"]


def test_a_line_for_each_reading(document: Document) -> None:
    text = "kpi,day,value\nVisits,2027-01-31,10\nNothing,2027-01-31,1\nVisits,2027-02-28,many\nVisits,2027-03-31,12\n"
    found, refused = taken(document, text)
    assert list(found.values()) == [10, 12]
    assert refused == ["there is no KPI “Nothing”", "“many” is no number"]


def test_a_web_analytics_export(document: Document) -> None:
    text = '# ----\n# All sites\n# 20270101-20270103\n\nDay,Visits\n20270101,"1,204"\n20270102,"1,310"\nTotal,"2,514"\n'
    found, refused = taken(document, text)
    assert found == {("Visits", date(2027, 1, 1)): 1204, ("Visits", date(2027, 1, 2)): 1310}
    assert refused == ["“Total” is no date"]


def test_a_second_import_replaces_and_does_not_double(document: Document) -> None:
    taken(document, "Date;Visits\n2027-01-31;10\n2027-02-28;11\n")
    found, _ = taken(document, "Date;Visits\n2027-01-31;12\n2027-02-28;11\n")
    assert list(found.values()) == [12, 11]


@pytest.mark.parametrize(
    ("text", "day"),
    [("2027-03", date(2027, 3, 31)), ("03/2027", date(2027, 3, 31)), ("2027-W05", date(2027, 2, 7)),
     ("31/03/27", date(2027, 3, 31)), ("12", None), ("2027-13", None), ("Total", None)],
)  # fmt: skip
def test_months_weeks_and_days(text: str, day: date | None) -> None:
    assert moment_in(text) == day


def test_of_two_figures_for_a_day_the_last_is_taken_and_the_other_said(document: Document) -> None:
    found, refused = taken(document, "Date;Visits\n2027-01-31;10\n\n2027-01-31;12\n")
    assert found == {("Visits", date(2027, 1, 31)): 12}
    assert refused == ["another line has a figure of “Visits” for 2027-01-31, which was taken"]


def test_months_by_name_quarters_and_american_days(document: Document) -> None:
    assert list(taken(document, "Mois;Visits\nfévr. 2027;5\n")[0]) == [("Visits", date(2027, 2, 28))]
    found, _ = taken(document, "Date,Visits\n01/15/2027,1\n02/03/2027,2\n")
    assert ("Visits", date(2027, 2, 3)) in found
    assert moment_in("2027-Q1") == moment_in("T1 2027") == date(2027, 3, 31)
    assert moment_in("1800-W05") is None


def test_a_table_without_days_or_kpis_is_refused_in_a_sentence(document: Document) -> None:
    with pytest.raises(TableError, match="holds dates"):
        taken(document, "a;b\nx;1\n")
    with pytest.raises(TableError, match="called like a KPI"):
        taken(document, "Date;Sales\n2027-01-31;1\n")
