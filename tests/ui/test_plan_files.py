"""Plans exported from the menu and brought in from it, as a person does."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from mktcanvas.exchange.table_file import read_table
from mktcanvas.model.action import Action
from mktcanvas.model.note import Note
from mktcanvas.ui.main_window import MainWindow


@pytest.mark.parametrize(("kind", "suffix"), [("", ".json"), ("Readable text (Markdown) (*.md)", ".md")])
def test_the_plan_is_written_in_the_chosen_format(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, suffix: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), kind))
    window.actions_by_name["export_plan"].trigger()
    text = (tmp_path / f"out{suffix}").read_text("utf-8")
    assert "s0" in text
    assert "was written" in window.status._message.text()
    assert list(tmp_path.glob(".*part")) == []


def test_a_table_holds_the_kind_that_is_asked_for(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "notes.csv"), ""))
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("8 notes", True))
    window.actions_by_name["export_plan"].trigger()
    lines = (tmp_path / "notes.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 9
    assert "s0" in lines[1]


def test_the_whole_plan_goes_into_a_spreadsheet(window: MainWindow, tmp_path: Path) -> None:
    window.errands.files.export(window.session.document, tmp_path / "plan.xlsx")
    assert read_table(tmp_path / "plan.xlsx").column(1)[:2] == ["s0", "s1"]


def test_a_plan_is_brought_in_as_one_step(window: MainWindow, samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = window.session.document
    chosen = (str(samples / "luxury-watch.en.json"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: chosen)
    window.actions_by_name["import_plan"].trigger()
    assert len(document.strategy.all(Action)) == 10
    assert "rows added" in window.status._message.text()
    document.undo()
    assert (len(document.strategy.all(Action)), len(document.strategy.all(Note))) == (0, 8)


def test_a_broken_plan_is_refused_in_words_and_nothing_changes(window: MainWindow, tmp_path: Path) -> None:
    before = window.session.document.strategy
    path = tmp_path / "broken.json"
    path.write_text(json.dumps({"format": "mktcanvas-plan", "version": 1, "actions": [{"p": "nothing"}]}), "utf-8")
    window.errands.files.take_in(window.session.document, path)
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert "broken.json" in box.text()
    assert window.session.document.strategy is before
    box.close()


def test_a_place_that_cannot_be_written_is_said(window: MainWindow, tmp_path: Path) -> None:
    window.errands.files.export(window.session.document, tmp_path / "none" / "plan.json")
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert "could not be written" in box.text()
    box.close()
