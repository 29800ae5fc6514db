"""Tables of cards: what comes of each line, and that our own tables come back as the very same plan."""

import time
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
from mktcanvas.model.choices import Level, P, Quadrant, Relation, Status
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.kpi import Kpi
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
    assert teams[action.owner or ""] == "Ventes"
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


def test_sheets_keep_the_capitals_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(xlsx_bytes(Strategy.of([Kpi(title="Visits")]), "en"))
    assert sheets(tmp_path / "t.xlsx") == ("KPIs",)


def test_the_same_plan_gives_the_same_spreadsheet() -> None:
    strategy = sample("organic-basket", "en")
    assert xlsx_bytes(strategy, "en") == xlsx_bytes(strategy, "en")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_figures_and_line_breaks_are_the_same_in_a_new_project(tmp_path: Path, language: str) -> None:
    """A lone 1.234 or 1,234 is not taken for a thousand, neither from a spreadsheet nor from our own CSV."""
    strategy = Strategy.of([Kpi(title="Churn", baseline=1.234, target=12.125, detail="one\n\ntwo")])
    (tmp_path / "t.csv").write_bytes(csv_bytes(strategy, Kpi, language))
    (tmp_path / "t.xlsx").write_bytes(xlsx_bytes(strategy, language))
    for name in ("t.csv", "t.xlsx"):
        with Document.create(tmp_path / f"{name}.mktcanvas", []) as document:
            table = read_table(tmp_path / name)
            with document.edit("Import") as edit:
                write(edit, previewed(table, proposed(table), document.strategy))
            (kpi,) = document.strategy.all(Kpi)
            assert (kpi.baseline, kpi.target, kpi.detail) == (1.234, 12.125, "one\n\ntwo")


def test_a_title_that_several_cards_have_is_never_guessed(document: Document) -> None:
    taken(document, "Title,Level,Ref\nShare,strategic,o1\nShare,operational,o2\n")
    preview = taken(document, "Title,4P,Serves\nOpen,place,o2\nBuild,product,Share\n")
    opening, building = document.strategy.all(Action)
    assert [row.ref for row in document.strategy.targets(opening.id, Relation.serves, Objective)] == ["o2"]
    assert not document.strategy.links_from(building.id)
    assert [note.line for note in preview.notes] == [3]
    assert "2 cards are called “Share”" in preview.notes[0].words.en


def test_reasons_name_the_lines_of_the_file_over_empty_ones_and_line_breaks(document: Document) -> None:
    preview = taken(document, 'Title;4P;Budget\nA;price;1\n\n"B\nb";price;x\nC;price;y\n', Action)
    assert [refusal.line for refusal in preview.refused] == [4, 5]


def test_a_header_with_a_slip_is_understood_and_said(document: Document) -> None:
    preview = taken(document, "Titre;Quadrnt;Impotance\nCalibre;force;4\n")
    assert document.strategy.all(Note)[0].importance == 4
    assert [note.words.en for note in preview.notes] == [
        "column “Quadrnt” was taken for “Quadrant”",
        "column “Impotance” was taken for “Importance”",
    ]


def test_months_first_are_known_by_their_column(document: Document) -> None:
    taken(document, "Title,4P,Start,End\nA,price,12/31/2027,03/04/2028\nB,price,01/02/2027,05/04/2028\n")
    first, second = document.strategy.all(Action)
    assert (first.start, first.end) == (date(2027, 12, 31), date(2028, 4, 3))
    assert (second.start, second.end) == (date(2027, 1, 2), date(2028, 4, 5))


@pytest.mark.parametrize("amount", ["1e308", "-1e308", "-5", "abc"])
def test_an_impossible_amount_is_refused_with_its_reason(document: Document, amount: str) -> None:
    preview = taken(document, f"Title,4P,Budget\nA,price,{amount}\n")
    assert "Budget" in preview.refused[0].words.en
    assert not document.strategy.all(Action)


def test_a_team_with_an_endless_name_is_refused_with_its_reason(document: Document) -> None:
    preview = taken(document, f"Title,4P,Owner,Consulted\nA,price,{'x' * 3000},\nB,price,,{'y' * 3000}\n")
    assert [refusal.line for refusal in preview.refused] == [2]
    assert [note.line for note in preview.notes] == [3]
    assert not document.strategy.all(Team)


def test_twice_the_lines_take_about_twice_the_time(tmp_path: Path) -> None:
    spent = []
    for count in (1_500, 6_000):
        lines = "".join(f"Action {n};price;O{n % 9};Team {n};{n}\n" for n in range(count))
        rows = [Objective(title=f"O{n}", level=Level.strategic) for n in range(9)]
        with Document.create(tmp_path / f"{count}.mktcanvas", rows) as document:
            started = time.perf_counter()
            preview = taken(document, "Title;4P;Serves;Consulted;Budget\n" + lines)
            spent.append(time.perf_counter() - started)
            assert preview.counts == (count, 0)
    assert spent[1] < 4 * 2.5 * spent[0]


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
        ("(500)", -500), ("EUR 1,500", 1500), ("2 500 euros", 2500),
        ("abc", None), ("", None), ("1e999", None), ("nan", None),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(text: str, number: float | None) -> None:
    assert number_in(text) == number


def test_a_table_tells_its_own_decimal_mark() -> None:
    assert decimal_mark(["1,234", "2,5", "x"]) == ","
    assert decimal_mark(["1,234", "x"]) == ""
    assert decimal_mark(["31.12.2027", "1.234"]) == ""
    assert number_in("1,234", ",") == 1.234


@pytest.mark.parametrize(
    "text",
    ["2027-03-31", "31/03/2027", "31.03.2027", "31 mars 2027", "20270331", "2027-03-31 00:00:00", "31-03-27",
     "2027/03/31", "Mar 31, 2027", "31 mars. 2027"],
)  # fmt: skip
def test_days_as_people_write_them(text: str) -> None:
    assert day_in(text) == date(2027, 3, 31)


@pytest.mark.parametrize("text", ["15/11", "mars", "12", "46387", "31/02/2027", "soon"])
def test_what_names_no_single_day_is_none(text: str) -> None:
    assert day_in(text) is None


def test_a_month_alone_begins_or_ends_with_its_field(document: Document) -> None:
    taken(document, "Titre;4P;Début;Fin\nA;Prix;mars 2027;avril 2027\n")
    (action,) = document.strategy.all(Action)
    assert (action.start, action.end) == (date(2027, 3, 1), date(2027, 4, 30))
