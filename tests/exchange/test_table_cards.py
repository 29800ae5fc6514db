"""Tables of cards: what comes of each line, and that our own tables come back as the very same plan."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mktcanvas.document.document import Document
from mktcanvas.exchange.cells import day_in, decimal_mark, guarded, number_in, unguarded
from mktcanvas.exchange.json_file import plan_text, read_plan
from mktcanvas.exchange.table_export import csv_bytes, csv_text, sheet_of, xlsx_bytes
from mktcanvas.exchange.table_file import TableError, read_table, read_table_text, sheets
from mktcanvas.exchange.table_import import Preview, previewed, proposed, told
from mktcanvas.exchange.table_write import write
from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.choices import P, Quadrant, Relation, Status
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.paths import resource

SAMPLES = ["luxury-watch", "luxury-watch-flawed", "organic-basket"]


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    with Document.create(tmp_path / "plan.mktcanvas", []) as made:
        yield made


def taken(document: Document, text: str, kind: type[Card] | None = None) -> Preview:
    table = read_table_text(text)
    preview = previewed(table, proposed(table, kind), document.strategy)
    with document.edit("Import") as edit:
        write(edit, preview)
    return preview


def sample(name: str, language: str) -> Strategy:
    return Strategy.of(read_plan(resource("samples", f"{name}.{language}.json")))


def test_a_french_table_becomes_whole_actions(document: Document) -> None:
    taken(
        document,
        "Titre;4P;Responsable;Début;Fin;Budget;État;Étiquettes;Consulté\n"
        "Vitrine d’été;Communication;Ventes;01/06/2027;31/08/2027;12 500,50 €;Prévue;été, vitrine;Agence | Ventes\n",
    )
    (action,) = document.strategy.all(Action)
    assert (action.p, action.status, action.budget) == (P.promotion, Status.planned, 1_250_050)
    assert (action.start, action.end, action.tags) == (date(2027, 6, 1), date(2027, 8, 31), ("été", "vitrine"))
    teams = {team.id: team.title for team in document.strategy.all(Team)}
    assert teams[action.owner] == "Ventes"
    assert [teams[part.team] for part in document.strategy.all(Assignment)] == ["Agence", "Ventes"]
    assert document.undo_label == "Import"


def test_links_are_found_by_title_even_of_lines_below(document: Document) -> None:
    taken(document, "Title,Level\nShare,strategic\n")
    preview = taken(document, "Title,4P,serves,needs\nOpen,place,Share,Build\nBuild,product,share | Nothing,\n")
    opening, building = document.strategy.all(Action)
    assert document.strategy.targets(opening.id, Relation.needs, Action) == (building,)
    assert len(document.strategy.targets(building.id, Relation.serves, Objective)) == 1
    assert [note.line for note in preview.notes] == [3]
    assert "Nothing" in preview.notes[0].words.en


def test_lines_update_what_is_there_instead_of_doubling(document: Document) -> None:
    taken(document, "Title,Quadrant,Importance\nCalibre,strength,3\nGold price,threat,2\n")
    preview = taken(document, "Title,Importance\ncalibre,5\nNew,\n", Note)
    assert preview.counts == (1, 1)
    found = {note.title: (note.quadrant, note.importance) for note in document.strategy.all(Note)}
    assert found == {
        "calibre": (Quadrant.strength, 5),
        "Gold price": (Quadrant.threat, 2),
        "New": (Quadrant.strength, None),
    }


def test_every_line_that_is_not_taken_has_its_reason(document: Document) -> None:
    preview = taken(
        document,
        "Title,4P,Start,End,Budget\n"
        ",price,,,\n"
        "No P,,,,\n"
        "Odd P,pricing,,,\n"
        "Odd day,price,31/02/2027,,\n"
        "Backwards,price,2027-06-01,2027-05-01,\n"
        "Huge,price,,,1e308\n"
        "Fine,price,,,10\n",
    )
    assert [line.card.title for line in preview.taken] == ["Fine"]
    reasons = {refusal.line: refusal.words.en for refusal in preview.refused}
    assert set(reasons) == {2, 3, 4, 5, 6, 7}
    assert "title" in reasons[2]
    assert "4P" in reasons[3]
    assert "none of" in reasons[4]
    assert "31/02/2027" in reasons[5]
    assert all(words.startswith("line ") or "added" in words for words in (said.en for said in told(preview)))


def test_a_table_without_titles_is_refused_in_a_sentence(document: Document) -> None:
    with pytest.raises(TableError, match="holds titles"):
        taken(document, "a,b\n1,2\n")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", SAMPLES)
def test_our_own_tables_change_nothing_when_they_come_back(name: str, language: str, tmp_path: Path) -> None:
    strategy = sample(name, language)
    with Document.create(tmp_path / "plan.mktcanvas", strategy.rows()) as document:
        before = document.strategy
        for kind in KINDS.values():
            if not strategy.all(kind.row):
                continue
            path = tmp_path / f"{kind.row.table}.csv"
            path.write_bytes(csv_bytes(strategy, kind.row, language))
            table = read_table(path)
            preview = previewed(table, proposed(table), document.strategy)
            assert preview.mapped.kind is kind.row
            assert not preview.refused
            with document.edit("Import") as edit:
                write(edit, preview)
        assert plan_text(document.strategy) == plan_text(before)
        assert document.undo_label is None


@pytest.mark.parametrize("name", ["libreoffice-actions.xlsx", "libreoffice-actions.csv", "libreoffice-plan.ods"])
def test_tables_that_libreoffice_wrote_in_french_change_nothing(name: str, tmp_path: Path) -> None:
    """Our export of the French sample, opened and saved by LibreOffice in a French locale; the CSV is in cp1252."""
    path = Path(__file__).parent / "data" / name
    with Document.create(tmp_path / "plan.mktcanvas", sample("luxury-watch", "fr").rows()) as document:
        before = plan_text(document.strategy)
        for place in range(max(1, len(sheets(path)))):
            table = read_table(path, place)
            preview = previewed(table, proposed(table), document.strategy)
            assert preview.taken
            assert not preview.refused
            with document.edit("Import") as edit:
                write(edit, preview)
        assert plan_text(document.strategy) == before


@pytest.mark.parametrize("name", SAMPLES)
def test_our_own_spreadsheet_makes_the_same_cards_anew(name: str, tmp_path: Path) -> None:
    strategy, path = sample(name, "fr"), tmp_path / "plan.xlsx"
    path.write_bytes(xlsx_bytes(strategy, "fr"))
    with Document.create(tmp_path / "plan.mktcanvas", [strategy.project]) as document:
        kinds = [kind.row for kind in KINDS.values() if strategy.all(kind.row)]
        assert len(sheets(path)) == len(kinds)
        for place, kind in enumerate(kinds):
            table = read_table(path, place)
            with document.edit("Import") as edit:
                write(edit, previewed(table, proposed(table, kind), document.strategy))
        for kind in kinds:
            assert sheet_of(document.strategy, kind, "fr").rows == sheet_of(strategy, kind, "fr").rows


def test_the_same_plan_gives_the_same_spreadsheet() -> None:
    strategy = sample("organic-basket", "en")
    assert xlsx_bytes(strategy, "en") == xlsx_bytes(strategy, "en")


@given(st.text(max_size=30))
def test_no_text_is_ever_a_formula_and_each_comes_back(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(guarded(text)) == text


def test_a_formula_in_a_title_is_text_in_both_files(tmp_path: Path) -> None:
    bad = '=HYPERLINK("http://x")'
    strategy = Strategy.of([Note(title=bad, quadrant=Quadrant.threat)])
    assert f"'{bad}".replace('"', '""') in csv_text(sheet_of(strategy, Note, "en"), "en")
    (tmp_path / "t.xlsx").write_bytes(xlsx_bytes(strategy, "en"))
    assert read_table(tmp_path / "t.xlsx").rows[0][1] == bad


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1 234,5", 1234.5), ("1,234.5", 1234.5), ("1.234,5", 1234.5), ("1,234", 1234), ("0,125", 0.125), ("5k€", 5000),
        ("-20 %", -20), ("−3,5", -3.5), ("1’234.50", 1234.5), ("2 M€", 2e6), ("1.234.567", 1234567), ("12,5", 12.5),
        ("abc", None), ("", None), ("1e999", None), ("nan", None),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(text: str, number: float | None) -> None:
    assert number_in(text) == number


def test_a_table_tells_its_own_decimal_mark() -> None:
    assert decimal_mark(["1,234", "2,5", "x"]) == ","
    assert decimal_mark(["1,234", "x"]) == ""
    assert number_in("1,234", ",") == 1.234


@pytest.mark.parametrize(
    "text", ["2027-03-31", "31/03/2027", "31.03.2027", "31 mars 2027", "20270331", "2027-03-31 00:00:00"]
)
def test_days_as_people_write_them(text: str) -> None:
    assert day_in(text) == date(2027, 3, 31)
