"""A project that cannot be opened is not lost: the window offers its backups, by mouse and by menu."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from mktcanvas.document.backups import Backups
from mktcanvas.model.note import Note
from mktcanvas.ui.dialogs import BackupsDialog
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.program import Program

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def damaged(window: MainWindow, project: Path) -> Path:
    """The project that was open, and so has a backup, with half of its pages gone."""
    window.session.close()
    content = project.read_bytes()
    project.write_bytes(content[: len(content) // 2])
    return project


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Let the system's file dialogs answer with a path."""

    def answer(path: Path) -> None:
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))

    return answer


def titles(window: MainWindow) -> list[str]:
    document = window.session.document
    assert document is not None
    return [note.title for note in document.strategy.all(Note)]


def button(box: QMessageBox, text: str) -> QPushButton:
    return next(found for found in box.findChildren(QPushButton) if found.text().startswith(text))


def choose_the_backup(window: MainWindow) -> None:
    (dialog,) = window.findChildren(BackupsDialog)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)


def test_a_damaged_project_is_restored_where_it_was_refused(
    program: Program, damaged: Path, answered: Callable[[Path], None]
) -> None:
    window, before, restored = program.window, damaged.read_bytes(), damaged.with_name("restored.mktcanvas")
    window.open_path(damaged)
    (box,) = window.findChildren(QMessageBox)
    assert "is damaged" in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert box.defaultButton() is button(box, "Restore")
    answered(restored)
    QTest.mouseClick(button(box, "Restore"), LEFT)
    choose_the_backup(window)
    assert window.session.document is not None
    assert window.session.document.path == restored
    assert sorted(titles(window)) == ["o0", "o1", "s0", "s1", "t0", "t1", "w0", "w1"]
    assert damaged.read_bytes() == before


def test_a_project_that_was_deleted_is_offered_its_backups_too(program: Program, damaged: Path) -> None:
    damaged.unlink()
    program.window.open_path(damaged)
    (box,) = program.window.findChildren(QMessageBox)
    assert box.text().startswith("There is no file at")
    assert "1 backup" in box.informativeText()
    box.close()


def test_without_a_backup_only_the_reason_is_said(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "letter.mktcanvas"
    path.write_bytes(b"Dear customer")
    program.window.open_path(path)
    (box,) = program.window.findChildren(QMessageBox)
    assert "is not a mktcanvas project" in box.text()
    assert [found.text().replace("&", "") for found in box.findChildren(QPushButton)] == ["OK"]
    box.close()


def test_the_command_asks_whose_backups_where_no_project_is_open(
    program: Program, damaged: Path, answered: Callable[[Path], None], tmp_path: Path
) -> None:
    window = program.window
    assert window.actions_by_name["backups"].isEnabled()
    answered(damaged)
    window.actions_by_name["backups"].trigger()
    (dialog,) = window.findChildren(BackupsDialog)
    assert dialog.list.count() == 1
    dialog.close()
    answered(tmp_path / "unknown.mktcanvas")
    window.actions_by_name["backups"].trigger()
    (box,) = window.findChildren(QMessageBox)
    assert "There is no backup of" in box.text()
    box.close()


def test_a_backup_that_is_damaged_itself_is_said_so(
    program: Program, damaged: Path, answered: Callable[[Path], None]
) -> None:
    window = program.window
    (backup,) = Backups().of_file(damaged)
    backup.path.write_bytes(b"SQLite format 3\x00 but no more than that")
    window.open_path(damaged)
    (box,) = window.findChildren(QMessageBox)
    answered(damaged.with_name("restored.mktcanvas"))
    QTest.mouseClick(button(box, "Restore"), LEFT)
    choose_the_backup(window)
    sentences = [found.text() for found in window.findChildren(QMessageBox)]
    assert any(str(backup.path) in sentence for sentence in sentences)
    assert window.session.document is None
    assert not damaged.with_name("restored.mktcanvas").exists()
    for found in window.findChildren(QMessageBox):
        found.close()
