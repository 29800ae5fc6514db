"""A map from ratings and segments from answers, as a person makes them: look first, one step, undone as one."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.model.positioning import Brand, Placement, PositioningMap
from mktcanvas.model.segment import Segment
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.positioning.from_ratings import MapFromRatings
from mktcanvas.ui.segments.from_data import SegmentsFromData
from mktcanvas.ui.survey_dialog import SurveyDialog

RATINGS = "Marque;Prix;Service;Choix\nA;4,5;2;3\nB;1,5;4;3,5\nC;3;3,5;1\nD;2;1;4\n"
OK = QDialogButtonBox.StandardButton.Ok


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


def opened(window: MainWindow, page: str, method: str, kind: type[SurveyDialog]) -> SurveyDialog:
    window.open_page(page)
    getattr(window.page, method)()
    return window.page.findChild(kind)


def ready(dialog: SurveyDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(dialog.buttons.button(OK).isEnabled)


def test_a_map_from_a_pasted_table(window: MainWindow, document: Document, qtbot: QtBot) -> None:
    dialog = opened(window, "positioning", "ask_for_ratings", MapFromRatings)
    QGuiApplication.clipboard().setText(RATINGS)
    dialog.paste.click()
    ready(dialog, qtbot)
    assert not document.strategy.all(PositioningMap)
    assert len(dialog.picture.contents.dots) == 4
    dialog.buttons.button(OK).click()
    (made,) = document.strategy.all(PositioningMap)
    assert made.method.name == "pca"
    assert {brand.title for brand in document.strategy.all(Brand)} == set("ABCD")
    assert window.page._map == made.id
    window.session.undo()
    assert not document.strategy.all(Brand)
    assert not document.strategy.all(Placement)


def test_segments_from_answers(window: MainWindow, document: Document, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    low = [f"p{n};1,{n};2;5\n" for n in range(9)]
    high = [f"q{n};4,{n};5;1\n" for n in range(9)]
    path.write_text("Personne;Prix;Service;Choix\n" + "".join(low + high), "utf-8")
    dialog = opened(window, "segments", "ask_for_data", SegmentsFromData)
    dialog.take_file(path)
    ready(dialog, qtbot)
    assert dialog.groups.count() >= 2
    dialog.groups.setCurrentIndex(0)
    assert dialog.profile.columnCount() == 2
    dialog.buttons.button(OK).click()
    assert sorted(segment.size for segment in document.strategy.all(Segment)) == [9, 9]
    window.session.undo()
    assert not document.strategy.all(Segment)


@pytest.mark.parametrize("text", ["", "just words", "a;b\nx;y\n", "Brand;Price\nA;1\n"])
def test_a_table_that_says_nothing_is_answered_with_a_sentence(window: MainWindow, qtbot: QtBot, text: str) -> None:
    dialog = opened(window, "positioning", "ask_for_ratings", MapFromRatings)
    QGuiApplication.clipboard().setText(text)
    dialog.paste.click()
    qtbot.waitUntil(lambda: dialog.report.count() == 1)
    assert not dialog.buttons.button(OK).isEnabled()
    dialog.reject()


def test_many_answers_leave_the_window_alive_and_can_be_stopped(window: MainWindow, document, qtbot, tmp_path) -> None:
    path = tmp_path / "many.csv"
    lines = [f"{n % 7},{(n * 13) % 11},{(n * 29) % 5},{(n * 7) % 9}\n" for n in range(5_000)]
    path.write_text("a,b,c,d\n" + "".join(lines), "utf-8")
    dialog = opened(window, "segments", "ask_for_data", SegmentsFromData)
    dialog.take_file(path)
    qtbot.waitUntil(lambda: dialog.progress.value() > 0, timeout=20_000)
    QApplication.processEvents()
    dialog.reject()
    assert not document.strategy.all(Segment)
