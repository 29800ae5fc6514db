"""Tables through the command line: imported as one step with a report, exported, and back unchanged."""

from pathlib import Path

import pytest

from mktcanvas.cli.app import run
from mktcanvas.document.document import Document
from mktcanvas.exchange.json_file import plan_text
from mktcanvas.model.action import Action
from mktcanvas.model.kinds import KINDS as CARDS
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.note import Note

Output = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "plan.mktcanvas"
    Document.create(path, [Kpi(title="Visits")]).close()
    return path


def lines(path: Path, text: str, encoding: str = "utf-8") -> str:
    path.write_bytes(text.encode(encoding))
    return str(path)


def test_a_french_csv_of_actions(project: Path, tmp_path: Path, capsys: Output) -> None:
    text = "Titre;4P;Budget;Début\nVitrine d’été;Communication;5 k€;01/06/2027\nSans P;;1;\n"
    assert run(["import", str(project), lines(tmp_path / "a.csv", text, "cp1252"), "--as", "actions"]) == 0
    said = capsys.readouterr().out
    assert "1 action added" in said
    assert "line 3" in said
    with Document.open(project) as document:
        (action,) = document.strategy.all(Action)
        assert (action.title, action.budget) == ("Vitrine d’été", 500_000)
        assert len(document.history()) == 1


def test_the_header_decides_what_a_table_holds(project: Path, tmp_path: Path) -> None:
    source = lines(tmp_path / "n.csv", "Title,Quadrant,Importance\nCalibre,strength,4\n")
    assert run(["import", str(project), source]) == 0
    with Document.open(project) as document:
        assert document.strategy.all(Note)[0].importance == 4


def test_readings(project: Path, tmp_path: Path, capsys: Output) -> None:
    source = lines(tmp_path / "r.csv", "Date;Visits\n31/01/2027;1 200\nTotal;1 200\n")
    assert run(["import", str(project), source, "--as", "readings"]) == 0
    assert "1 reading added" in capsys.readouterr().out
    with Document.open(project) as document:
        assert document.strategy.all(Reading)[0].value == 1200


def test_a_table_without_titles_changes_nothing(project: Path, tmp_path: Path, capsys: Output) -> None:
    assert run(["import", str(project), lines(tmp_path / "x.csv", "a,b\n1,2\n")]) != 0
    assert "Nothing was imported" in capsys.readouterr().err


@pytest.mark.parametrize(("suffix", "extra"), [(".csv", ["--kind", "note"]), (".xlsx", [])])
def test_what_is_exported_comes_back_unchanged(suffix: str, extra: list[str], tmp_path: Path) -> None:
    project, out = tmp_path / "plan.mktcanvas", tmp_path / f"plan{suffix}"
    assert run(["new", str(project), "--sample", "luxury-watch", "--lang", "fr"]) == 0
    with Document.open(project) as document:
        before = plan_text(document.strategy)
    assert run(["export", str(project), "-o", str(out), *extra]) == 0
    assert run(["import", str(project), str(out)]) == 0
    with Document.open(project) as document:
        assert plan_text(document.strategy) == before


def test_every_sheet_of_a_spreadsheet_is_taken_as_one_step(tmp_path: Path, capsys: Output) -> None:
    made, again, out = tmp_path / "a.mktcanvas", tmp_path / "b.mktcanvas", tmp_path / "plan.xlsx"
    assert run(["new", str(made), "--sample", "luxury-watch"]) == 0
    assert run(["export", str(made), "-o", str(out)]) == 0
    Document.create(again, []).close()
    assert run(["import", str(again), str(out)]) == 0
    assert "left out" not in capsys.readouterr().out
    with Document.open(made) as one, Document.open(again) as other:
        before, after = one.strategy.counts(), other.strategy.counts()
        assert {name: before[name] for name in (*CARDS, "link")} == {name: after[name] for name in (*CARDS, "link")}
        assert len(other.history()) == 1


def test_a_kind_picks_its_own_sheet_and_names_the_others(tmp_path: Path, capsys: Output) -> None:
    made, again, out = tmp_path / "a.mktcanvas", tmp_path / "b.mktcanvas", tmp_path / "plan.xlsx"
    run(["new", str(made), "--sample", "luxury-watch", "--lang", "en"])
    run(["export", str(made), "-o", str(out)])
    Document.create(again, []).close()
    assert run(["import", str(again), str(out), "--as", "notes"]) == 0
    assert "Sheet “Teams” was left out" in capsys.readouterr().out
    with Document.open(again) as document:
        assert {name for name in CARDS if document.strategy.counts()[name]} == {"note"}


def test_readings_are_known_without_being_told(project: Path, tmp_path: Path, capsys: Output) -> None:
    assert run(["import", str(project), lines(tmp_path / "r.csv", "Date;Visits\n31/01/2027;1 200\n")]) == 0
    assert "1 reading added" in capsys.readouterr().out


def test_a_table_of_bare_titles_asks_what_they_are(project: Path, tmp_path: Path, capsys: Output) -> None:
    source = lines(tmp_path / "t.csv", "Title;Details\nCalibre;Our own\n")
    assert run(["import", str(project), source]) != 0
    assert "--as notes" in capsys.readouterr().err
    assert run(["import", str(project), source, "--as", "notes"]) == 0
