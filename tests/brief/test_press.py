"""The press: orders in, answers out, and a sentence for whatever cannot be printed."""

import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from mktcanvas.brief.press import serve
from mktcanvas.document.document import Document
from mktcanvas.exchange.json_file import read_plan


@pytest.fixture
def project(tmp_path: Path, samples: Path) -> Path:
    path = tmp_path / "plan.mktcanvas"
    Document.create(path, read_plan(samples / "luxury-watch-flawed.en.json")).close()
    return path


def answers(project: Path, out: Path, **wish: object) -> list[dict[str, Any]]:
    """Return what the press says to one order, after what it can print."""
    order = {"project": str(project), "out": str(out), "today": "2026-11-23", "language": "en", "form": "pdf"} | wish
    said: list[dict[str, Any]] = []
    serve([json.dumps(order)], said.append)
    return said[1:]


def test_it_first_says_what_it_can_print() -> None:
    said: list[dict[str, Any]] = []
    serve([], said.append)
    (catalogue,) = said
    assert catalogue["sections"][0]["name"] == "cover"
    assert catalogue["layouts"][0]["open"]
    assert all(entry["title"]["fr"] for entry in (*catalogue["sections"], *catalogue["layouts"]))
    assert catalogue["papers"] == ["a4", "letter"]


def test_a_brief_is_printed_with_its_progress(project: Path, tmp_path: Path) -> None:
    said = answers(project, tmp_path / "out.pdf", paper="letter")
    assert said[-1]["printed"] == str(tmp_path / "out.pdf")
    steps = [answer["done"] for answer in said[:-1]]
    assert len(steps) > 5
    assert steps == sorted(steps)
    assert PdfReader(tmp_path / "out.pdf").pages[0].mediabox.width == 612


@pytest.mark.parametrize(
    ("wish", "start"), [({"form": "pptx"}, b"PK"), ({"form": "chart", "chart": "flow"}, b"\x89PNG")]
)
def test_slides_and_charts_are_printed_too(project: Path, tmp_path: Path, wish: dict[str, str], start: bytes) -> None:
    assert "printed" in answers(project, tmp_path / "out", **wish)[-1]
    assert (tmp_path / "out").read_bytes().startswith(start)


def test_a_chart_of_nothing_is_an_empty_file(tmp_path: Path) -> None:
    Document.create(tmp_path / "empty.mktcanvas").close()
    answers(tmp_path / "empty.mktcanvas", tmp_path / "out", form="chart", chart="flow")
    assert (tmp_path / "out").read_bytes() == b""


def test_what_cannot_be_printed_is_said_and_the_press_goes_on(project: Path, tmp_path: Path) -> None:
    assert str(tmp_path / "none.mktcanvas") in answers(tmp_path / "none.mktcanvas", tmp_path / "out")[-1]["refused"]
    assert "directory" in answers(project, tmp_path / "none" / "out.pdf")[-1]["refused"]
    assert answers(project, tmp_path / "out", form="chart", chart="none")[-1]["refused"].startswith("The brief could")
