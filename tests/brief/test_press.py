"""The press: what it says it can print, and what it answers to orders."""

import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from mktcanvas.brief.press import catalogue, serve
from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.model.strategy import Strategy


@pytest.fixture
def project(tmp_path: Path, watch: Strategy) -> Path:
    path = tmp_path / "plan.mktcanvas"
    Document.create(path, watch.rows(), backups=Backups(tmp_path / "backups")).close()
    return path


def order(project: Path, **choices: str) -> str:
    wish = {"language": "fr", "paper": "a4", "form": "pdf", "today": "2027-03-01", **choices}
    return json.dumps({"project": str(project), "out": str(project.with_suffix(".pdf")), **wish})


def answers(*orders: str) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = []
    serve(orders, said.append)
    return said[1:]


def test_it_first_says_what_it_can_print() -> None:
    told = catalogue()
    assert told["sections"][0]["name"] == "cover"
    assert "record" not in [entry["name"] for entry in told["sections"]]
    assert [entry["name"] for entry in told["layouts"]] == ["full", "summary", "workshop"]
    assert all(entry["title"]["fr"] for entry in told["layouts"])


def test_an_order_is_printed_with_its_progress(project: Path) -> None:
    *steps, last = answers(order(project))
    assert steps[-1]["done"] == steps[-1]["whole"]
    assert last["absent"] == []
    assert len(PdfReader(last["printed"]).pages) > 16


def test_a_layout_is_printed(project: Path) -> None:
    printed = answers(order(project, layout="summary"))[-1]["printed"]
    assert len(PdfReader(printed).pages) == 1


def test_what_cannot_be_printed_is_refused_in_a_sentence(project: Path) -> None:
    (refused,) = answers(order(project.with_name("absent.mktcanvas")))
    assert refused["refused"]
