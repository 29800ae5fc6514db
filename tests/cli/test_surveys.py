"""The import of ratings and answers as scripts use it: the report, the exit codes, one step, nothing half done."""

from pathlib import Path

import pytest

from mktcanvas.cli.app import run
from mktcanvas.document.document import Document
from mktcanvas.model.positioning import Placement, PositioningMap
from mktcanvas.model.segment import Segment

Output = pytest.CaptureFixture[str]

RATINGS = "id,brand,stylish,modern,value\n1,A,6,6,2\n1,B,3,4,5\n2,A,5,x,2\n2,C,4,3,4\n3,B,2,4,6\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "plan.mktcanvas"
    assert run(["new", str(path)]) == 0
    return path


def test_ratings_become_a_map_in_one_step_with_a_report(project: Path, tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "ratings.csv").write_text(RATINGS)
    assert run(["import", str(project), str(tmp_path / "ratings.csv"), "--as", "ratings"]) == 0
    said = capsys.readouterr().out
    assert "3 brands, 3 attributes, 4 lines used" in said
    assert "Line 4 was not used: “x” in the column “modern” is not an ordinary number." in said
    assert "Left out “id”" in said
    with Document.open(project) as document:
        assert [step.label for step in document.history()] == ["import ratings.csv"]
        (on_map,) = document.strategy.all(PositioningMap)
        assert len(document.strategy.where(Placement, "map", on_map.id)) == 3


def test_answers_become_segments_in_one_step_with_a_report(project: Path, tmp_path: Path, capsys: Output) -> None:
    lines = [f"{number},{1 + number % 2 * 8},{9 - number % 2 * 8}" for number in range(1, 41)]
    (tmp_path / "answers.csv").write_text("\n".join(["id,taste,price", *lines]))
    assert run(["import", str(project), str(tmp_path / "answers.csv"), "--as", "segments"]) == 0
    said = capsys.readouterr().out
    assert "answers of 40 people to 2 questions" in said
    assert "2 groups (20, 20): silhouette 1.00" in said
    assert "38 of 40 lines repeat an earlier one" in said
    with Document.open(project) as document:
        assert sorted(segment.size for segment in document.strategy.all(Segment)) == [20, 20]
        assert len(document.history()) == 1


@pytest.mark.parametrize("kind", ["ratings", "segments"])
@pytest.mark.parametrize("content", [b"", b"hello", b"\x00" * 99, b"brand,a\nA,1\n", b"\xff\xfe\x00", b"PK\x03\x04"])
def test_what_cannot_be_taken_is_said_and_changes_nothing(
    kind: str, content: bytes, project: Path, tmp_path: Path, capsys: Output
) -> None:
    source = tmp_path / "table.csv"
    source.write_bytes(content)
    before = project.read_bytes()
    capsys.readouterr()
    assert run(["import", str(project), str(source), "--as", kind]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"Nothing was imported from {source}.")
    assert project.read_bytes() == before


def test_a_table_that_is_not_there_is_said(project: Path, tmp_path: Path, capsys: Output) -> None:
    assert run(["import", str(project), str(tmp_path / "none.csv"), "--as", "ratings"]) == 3
    assert "none.csv" in capsys.readouterr().err


def test_what_a_table_cannot_be_taken_as_is_a_usage_error(project: Path) -> None:
    assert run(["import", str(project), "x.csv", "--as", "nonsense"]) == 2
