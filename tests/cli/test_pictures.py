"""Pages as pictures from the command line: every page, on a sample and on an empty plan, without a display."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from mktcanvas import display
from mktcanvas.cli.app import run
from mktcanvas.document.document import Document
from mktcanvas.model.words import Language
from mktcanvas.ui.page_picture import page_bytes, page_names

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def offscreen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", page_names())
def test_every_page_is_drawn(name: str, language: str, tmp_path: Path) -> None:
    empty = tmp_path / "empty.mktcanvas"
    Document.create(empty, []).close()
    full = tmp_path / "full.mktcanvas"
    assert run(["new", str(full), "--sample", "luxury-watch-flawed", "--lang", language]) == 0
    for project in (empty, full):
        with Document.open(project, read_only=True) as document:
            image = QImage.fromData(page_bytes(document, name, ".png", language, 1.0))
    assert image.width() >= 1000
    colours = {image.pixel(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}
    assert len(colours) > 5


def test_an_svg_from_a_plan(tmp_path: Path, samples: Path) -> None:
    out = tmp_path / "swot.svg"
    assert run(["export", str(samples / "luxury-watch.en.json"), "-o", str(out), "--page", "swot"]) == 0
    assert "In-house calibre" in out.read_text("utf-8")
    assert [entry.name for entry in tmp_path.iterdir()] == ["swot.svg"]


def test_a_picture_without_its_page_is_refused_with_the_names(tmp_path: Path, samples: Path, capsys: Output) -> None:
    plan, out = str(samples / "luxury-watch.en.json"), str(tmp_path / "x.png")
    assert run(["export", plan, "-o", out]) == 2
    assert "segments" in capsys.readouterr().err
    assert run(["export", plan, "-o", out, "--page", "nowhere"]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_the_suffixes_of_pictures_are_named_with_the_others(capsys: Output) -> None:
    run(["export", "--help"])
    assert ".pptx .svg .png" in " ".join(capsys.readouterr().out.split())


def test_a_library_that_the_system_lacks_is_named(
    tmp_path: Path, samples: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(display._EVERY_PLATFORM, "libof-no-system.so.9", "libof-no-system9")
    plan, out = str(samples / "luxury-watch.en.json"), tmp_path / "swot.png"
    assert run(["export", plan, "-o", str(out), "--page", "swot"]) == 3
    assert "libof-no-system9" in capsys.readouterr().err
    assert not out.exists()
