"""What no other place catches is logged, said in a plain sentence, and leaves the document open and consistent."""

import gc
import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from mktcanvas.document.edits import cards
from mktcanvas.document.errors import MovedAway
from mktcanvas.ui.faults import Faults, LogFile, log_to_file
from mktcanvas.ui.main_window import MainWindow


def shown() -> QMessageBox:
    return next(box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible())


def test_an_unexpected_error_is_logged_and_said(window: MainWindow, tmp_path: Path) -> None:
    log = logging.Logger("test")
    log.addHandler(logging.FileHandler(tmp_path / "log"))
    try:
        raise ZeroDivisionError("<b>boom</b>")
    except ZeroDivisionError as error:
        Faults(log, "en", window.session.save_copy).catch(type(error), error, error.__traceback__)
    log.handlers[0].close()
    assert "ZeroDivisionError" in (tmp_path / "log").read_text()
    box = shown()
    assert box.text().startswith("Something unexpected went wrong.")
    assert box.textFormat() == Qt.TextFormat.PlainText
    next(button for button in box.buttons() if button.text() == "Copy details").click()
    assert "boom" in QApplication.clipboard().text()
    box.close()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_file_that_is_gone_is_said_and_a_copy_offered(window: MainWindow, language: str) -> None:
    document, saved = window.session.document, []
    document.path.unlink()
    with pytest.raises(MovedAway) as caught, document.edit("Late") as edit:
        cards.remove(edit, window.page.scene.reading_order())
    Faults(logging.Logger("test"), language, lambda: saved.append(True)).catch(MovedAway, caught.value, None)
    box = shown()
    assert box.text() == caught.value.words.of(language)
    box.buttons()[0].click()
    assert saved == [True]
    assert len(window.page.scene.cards) == 8
    box.close()


def test_the_log_is_in_the_user_s_folder_from_the_first_line_on() -> None:
    log = log_to_file()
    (handler,) = log.handlers[-1:]
    assert isinstance(handler, LogFile)
    assert handler.file is None
    for words in ("one thing", "another"):
        log.error(words)
    path = Path(handler.file.baseFilename)
    log.removeHandler(handler)
    handler.close()
    assert path.name == "mktcanvas.log"
    assert [line.split(" ", 2)[2] for line in path.read_text().splitlines()] == ["ERROR one thing", "ERROR another"]


class Faulty(QWidget):
    def resizeEvent(self, event: QResizeEvent) -> None:
        [][event.size().width()]


def test_an_error_of_c_code_in_what_qt_calls_is_told_and_does_not_end_the_program(qtbot: QtBot) -> None:
    for _ in range(3):
        widget = Faulty()
        qtbot.addWidget(widget)
        with pytest.raises(IndexError):
            widget.show()
        gc.collect()
