"""Slides from the command line."""

from pathlib import Path

import pytest
from pptx import Presentation

from mktcanvas.cli import app


def test_export_writes_slides_by_their_suffix(
    tmp_path: Path, samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "plan.pptx"
    assert app.run(["export", str(samples / "luxury-watch.en.json"), "-o", str(out)]) == 0
    assert str(out) in capsys.readouterr().out
    assert len(Presentation(str(out)).slides) > 5


def test_a_folder_that_is_not_there_gets_a_sentence(
    tmp_path: Path, samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "none" / "plan.pptx"
    assert app.run(["export", str(samples / "luxury-watch.en.json"), "-o", str(out)]) == 3
    assert "plan.pptx" in capsys.readouterr().err
