"""Tables through the command line: imported as one step with a report, exported, and back unchanged."""

from pathlib import Path

import pytest

from mktcanvas.cli.app import run
from mktcanvas.document.document import Document
from mktcanvas.exchange.json_file import plan_text
from mktcanvas.model.action import Action
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
