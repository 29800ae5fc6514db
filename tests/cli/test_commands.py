"""The command line as scripts use it: its outputs, its exit codes, its sentences."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from mktcanvas.brief.brief import SECTIONS
from mktcanvas.charts.catalog import CHARTS
from mktcanvas.cli import words
from mktcanvas.cli.app import run
from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.model.note import Note

Output = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "plan.mktcanvas"
    assert run(["new", str(path), "--sample", "luxury-watch"]) == 0
    return path


def refused(arguments: list[str], output: Output, code: int = 3) -> str:
    output.readouterr()
    assert run(arguments) == code
    said = output.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    return said.err


def test_new_creates_a_project_and_does_not_overwrite(project: Path, output: Output) -> None:
    before = project.read_bytes()
    assert "already exists" in refused(["new", str(project)], output)
    assert project.read_bytes() == before
    assert run(["new", str(project), "--force"]) == 0
    with Document.open(project) as document:
        assert document.strategy.all(Note) == ()


@pytest.fixture
def output(capsys: Output) -> Output:
    return capsys


def test_new_takes_a_language(tmp_path: Path) -> None:
    assert run(["new", str(tmp_path / "a.mktcanvas"), "--sample", "luxury-watch", "--lang", "fr"]) == 0
    with Document.open(tmp_path / "a.mktcanvas") as document:
        assert document.strategy.project.title == "Maison Aurèle – Stratégie 2027"


def test_new_starts_from_a_template_under_its_own_name(tmp_path: Path) -> None:
    assert run(["new", str(tmp_path / "mine.mktcanvas"), "--template", "workshop", "--lang", "fr"]) == 0
    with Document.open(tmp_path / "mine.mktcanvas") as document:
        assert document.strategy.project.title == "mine"


@pytest.mark.parametrize(
    "arguments",
    [
        ["new", "x.mktcanvas", "--sample", "nope"],
        ["new", "x.mktcanvas", "--template", "nope"],
        ["new", "x.mktcanvas", "--sample", "luxury-watch", "--from", "y.json"],
        ["nonsense"],
        ["brief"],
        ["brief", "x.mktcanvas"],
        ["charts", "x.mktcanvas", "-o", "y", "--format", "gif"],
        ["import", "x.mktcanvas", "y.docx"],
        ["new", "x.mktcanvas", "--lang", "de"],
    ],
    ids=" ".join,
)
def test_usage_errors_exit_with_two(
    arguments: list[str], output: Output, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert refused(arguments, output, code=2)
    assert list(tmp_path.iterdir()) == []


def test_samples_are_listed_one_a_line(output: Output) -> None:
    assert run(["samples"]) == 0
    lines = [line.split("\t") for line in output.readouterr().out.splitlines()]
    assert ["luxury-watch", "Maison Aurèle – Strategy 2027"] in lines
    assert "workshop" in [name for name, _ in lines]


def test_the_demo_writes_project_charts_and_brief_and_can_be_repeated(tmp_path: Path, output: Output) -> None:
    for _ in range(2):
        assert run(["demo", str(tmp_path / "demo")]) == 0
    assert {path.name for path in (tmp_path / "demo").iterdir()} == {
        "luxury-watch.mktcanvas",
        "luxury-watch.pdf",
        "charts",
    }
    assert "10 actions" in output.readouterr().out
    assert len(PdfReader(tmp_path / "demo" / "luxury-watch.pdf").pages) >= 6


def test_a_brief_comes_from_a_project_or_a_plan(project: Path, tmp_path: Path, samples: Path) -> None:
    assert run(["brief", str(project), "-o", str(tmp_path / "a.pdf"), "--paper", "letter"]) == 0
    assert run(["brief", str(samples / "luxury-watch.en.json"), "-o", str(tmp_path / "b.pdf"), "--lang", "fr"]) == 0
    assert PdfReader(tmp_path / "a.pdf").pages[0].mediabox.width == 612
    assert "Sommaire" in "".join(page.extract_text() for page in PdfReader(tmp_path / "b.pdf").pages)


@pytest.mark.parametrize(("layout", "pages"), [("summary", 1), ("workshop", 6)])
def test_a_brief_has_layouts(project: Path, tmp_path: Path, layout: str, pages: int) -> None:
    assert run(["brief", str(project), "-o", str(tmp_path / "a.pdf"), "--layout", layout]) == 0
    assert len(PdfReader(tmp_path / "a.pdf").pages) == pages


def test_the_help_names_every_section_and_chart() -> None:
    assert words.SECTION_NAMES.split(", ") == [section.name for section in SECTIONS]
    assert words.CHART_NAMES.split(", ") == [chart.name for chart in CHARTS]


def test_an_unknown_section_is_named(project: Path, tmp_path: Path, output: Output) -> None:
    said = refused(["brief", str(project), "-o", str(tmp_path / "a.pdf"), "--sections", "cover,nope"], output, code=2)
    assert "“nope”" in said


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf"])
def test_charts_are_written_in_every_format(project: Path, tmp_path: Path, suffix: str) -> None:
    assert run(["charts", str(project), "-o", str(tmp_path / "c"), "--format", suffix]) == 0
    assert {"budget", "coverage"} <= {path.stem for path in (tmp_path / "c").glob(f"*.{suffix}")}


def test_one_chart_alone(project: Path, tmp_path: Path, output: Output) -> None:
    assert run(["charts", str(project), "-o", str(tmp_path / "c"), "--only", "budget"]) == 0
    assert [path.name for path in (tmp_path / "c").iterdir()] == ["budget.svg"]
    assert "“nope”" in refused(["charts", str(project), "-o", str(tmp_path), "--only", "nope"], output, code=2)


def test_export_and_import_keep_the_plan(project: Path, tmp_path: Path) -> None:
    assert run(["export", str(project), "-o", str(tmp_path / "a.json")]) == 0
    assert run(["new", str(tmp_path / "b.mktcanvas"), "--from", str(tmp_path / "a.json")]) == 0
    assert run(["export", str(tmp_path / "b.mktcanvas"), "-o", str(tmp_path / "b.json")]) == 0
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_import_is_one_step_and_updates_by_ref(project: Path, tmp_path: Path, output: Output) -> None:
    plan = {"format": "mktcanvas-plan", "version": 1, "notes": [{"ref": "n-s1", "quadrant": "threat", "title": "New"}]}
    (tmp_path / "a.json").write_text(json.dumps(plan))
    assert run(["import", str(project), str(tmp_path / "a.json")]) == 0
    assert "0 added, 1 updated" in output.readouterr().out
    with Document.open(project) as document:
        assert [step.label for step in document.history()] == ["import a.json"]
        assert next(note for note in document.strategy.all(Note) if note.ref == "n-s1").title == "New"


def test_a_plan_with_flaws_changes_nothing(project: Path, tmp_path: Path, output: Output) -> None:
    before = project.read_bytes()
    plan = {"format": "mktcanvas-plan", "version": 1, "notes": [{"title": "x"}, {"quadrant": "left", "title": 1}]}
    (tmp_path / "a.json").write_text(json.dumps(plan))
    said = refused(["import", str(project), str(tmp_path / "a.json")], output)
    assert "notes[0].quadrant" in said
    assert "notes[1].title" in said
    assert project.read_bytes() == before


def test_markdown_is_an_export(project: Path, tmp_path: Path) -> None:
    assert run(["export", str(project), "-o", str(tmp_path / "a.md")]) == 0
    assert (tmp_path / "a.md").read_text("utf-8").startswith("# Maison Aurèle – Strategy 2027\n")


def test_a_failed_output_leaves_the_earlier_file(project: Path, tmp_path: Path, output: Output) -> None:
    (tmp_path / "a.json").write_text("earlier")
    refused(["export", str(tmp_path / "none.mktcanvas"), "-o", str(tmp_path / "a.json")], output)
    refused(["export", str(project), "-o", str(tmp_path / "no" / "a.json")], output)
    assert (tmp_path / "a.json").read_text() == "earlier"
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("command", ["brief", "export"])
def test_files_that_cannot_be_used_are_said_in_a_sentence(command: str, tmp_path: Path, output: Output) -> None:
    (tmp_path / "text.mktcanvas").write_text("hello " * 99)
    (tmp_path / "empty.mktcanvas").touch()
    out = str(tmp_path / ("a.pdf" if command == "brief" else "a.md"))
    for name in ("none.mktcanvas", "text.mktcanvas", "empty.mktcanvas", ".", "none.json"):
        said = refused([command, str(tmp_path / name), "-o", out], output)
        assert len(said.strip().splitlines()) == 1
        assert str(tmp_path) in said


def test_a_read_only_project_is_read_but_not_imported_into(project: Path, tmp_path: Path, output: Output) -> None:
    project.chmod(0o444)
    assert run(["export", str(project), "-o", str(tmp_path / "a.json")]) == 0
    assert "cannot be changed" in refused(["import", str(project), str(tmp_path / "a.json")], output)


def test_doctor_finds_a_sound_project_and_lists_its_backups(project: Path, output: Output) -> None:
    assert run(["doctor", str(project)]) == 0
    said = output.readouterr().out
    assert "is sound" in said
    assert str(Backups().root) in said


def test_doctor_restores_a_damaged_project(project: Path, tmp_path: Path, output: Output) -> None:
    with Document.open(project) as document:
        expected = document.strategy
    project.write_bytes(project.read_bytes()[:9000])
    assert "damaged" in refused(["doctor", str(project)], output)
    assert run(["doctor", str(project), "--restore", "1", "-o", str(tmp_path / "back.mktcanvas")]) == 0
    with Document.open(tmp_path / "back.mktcanvas") as restored:
        assert restored.strategy == expected


def test_the_command_line_speaks_french(tmp_path: Path) -> None:
    environment = {**os.environ, "LC_ALL": "fr_FR.UTF-8", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "mktcanvas", "doctor", str(tmp_path / "absent.mktcanvas")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("Il n’y a pas de fichier")


def test_without_a_display_the_window_is_refused_in_a_sentence(tmp_path: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "mktcanvas", str(tmp_path / "a.mktcanvas")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if sys.platform.startswith("linux"):
        assert done.returncode == 3
        assert "no display" in done.stderr


def test_commands_load_neither_qt_nor_what_they_do_not_need() -> None:
    code = (
        "import sys; from mktcanvas.cli.app import run; run(['samples']); "
        "print([name for name in ('PySide6', 'matplotlib', 'reportlab', 'numpy', 'pypdf') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
