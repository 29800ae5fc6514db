"""Tables and cards as they are seen at the smallest width: names that stay, words that are whole, cells with room."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.document.edits import segments
from mktcanvas.model.choices import CriterionAxis, Targeting
from mktcanvas.model.segment import Criterion, Segment, SegmentScore
from mktcanvas.palette import DARK, LIGHT, Theme
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.program import Program
from mktcanvas.ui.segments.scoring import FIRST, TITLE, ScoringTable
from tests.ui.conftest import LEFT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with more segments than fit beside their criteria, scored on two of them."""
    path = tmp_path / "plan.mktcanvas"
    rows = [Segment(title=f"Segment {n}", targeting=Targeting.primary, rank=n) for n in range(9)]
    with Document.create(path, rows) as document, document.edit("Score") as edit:
        for title in ("Growth", "Margin"):
            criterion = segments.add_criterion(edit, CriterionAxis.attractiveness, title)
            for row in rows:
                segments.score(edit, row.id, criterion.id, 3)
    return path


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def scoring(window: MainWindow, qtbot: QtBot) -> ScoringTable:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.open_page("segments")
    QApplication.processEvents()
    table: ScoringTable = window.page.scoring
    table.setFocus()
    return table


def seen(table: QTableView, place: QRect) -> QImage:
    at = table.viewport().mapTo(table.window(), place.topLeft())
    return table.window().grab(QRect(at, place.size())).toImage()


def choose(table: QTableView, row: int, column: int) -> None:
    table.setCurrentIndex(table.model().index(row, column))
    QApplication.processEvents()


def test_the_criteria_stay_in_sight_while_the_segments_are_scrolled(scoring: ScoringTable) -> None:
    choose(scoring, 1, FIRST)
    names = QRect(0, 0, scoring.columnWidth(TITLE) - 2, scoring.rowViewportPosition(4))
    before = seen(scoring, names)
    choose(scoring, 1, FIRST + 8)
    assert scoring.horizontalScrollBar().value() > scoring.columnWidth(TITLE)
    assert seen(scoring, names) == before


def test_a_click_on_a_criterion_that_stayed_is_for_that_criterion(scoring: ScoringTable) -> None:
    choose(scoring, 1, FIRST + 8)
    at = QPoint(20, scoring.rowViewportPosition(2) + 10)
    QTest.mouseClick(scoring.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert (scoring.currentIndex().row(), scoring.currentIndex().column()) == (2, TITLE)


def test_a_criterion_that_stayed_is_renamed_where_it_is_seen(scoring: ScoringTable, document: Document) -> None:
    choose(scoring, 1, FIRST + 8)
    choose(scoring, 1, TITLE)
    QTest.keyClick(scoring, Qt.Key.Key_F2)
    editor = scoring.findChild(QLineEdit)
    assert editor.x() < 20
    editor.setText("Growth in value")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [row.title for row in document.strategy.all(Criterion)] == ["Growth in value", "Margin"]


def test_a_cell_is_never_reached_behind_the_criteria(scoring: ScoringTable) -> None:
    choose(scoring, 1, FIRST + 8)
    for column in range(FIRST + 7, FIRST, -1):
        QTest.keyClick(scoring, Qt.Key.Key_Left)
        assert scoring.currentIndex().column() == column
        assert scoring.visualRect(scoring.currentIndex()).left() >= scoring.kept_width()


@pytest.mark.usefixtures("scoring")
def test_the_list_of_cards_keeps_their_titles_in_sight_and_sorts_by_them(window: MainWindow) -> None:
    window.page.show_view(1)
    table = window.page.table
    choose(table, 0, table.model().columnCount() - 1)
    assert table.horizontalScrollBar().value() > 0
    assert table.visualRect(table.model().index(0, 0)).left() == 0
    for wanted in ("Segment 0", "Segment 8"):
        QTest.mouseClick(table.horizontalHeader().viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(60, 12))
        assert table.model().index(0, 0).data() == wanted


@pytest.mark.parametrize("typed", ["4", "M"])
@pytest.mark.parametrize("row", [1, 3], ids=["criterion", "adding"])
def test_any_letter_or_digit_begins_a_title(scoring: ScoringTable, row: int, typed: str) -> None:
    choose(scoring, row, TITLE)
    QTest.keyClicks(scoring, typed)
    editor = scoring.findChild(QLineEdit)
    assert editor.text() == typed
    QTest.keyClick(editor, Qt.Key.Key_Escape)


def test_a_digit_beside_the_scores_changes_none_of_them(scoring: ScoringTable, document: Document) -> None:
    for row in (0, 3, 4):
        choose(scoring, row, FIRST)
        QTest.keyClicks(scoring, "555")
    assert {score.score for score in document.strategy.all(SegmentScore)} == {3}
    assert scoring.findChild(QLineEdit) is None


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.usefixtures("window")
def test_the_cell_in_hand_is_flat_and_no_text_touches_the_edge(program: Program, theme: Theme) -> None:
    if program.settings.theme is not theme:
        program.window.actions_by_name["theme"].trigger()
    program.window.open_page("segments")
    program.window.page.show_view(1)
    table = program.window.page.table
    table.setFocus()
    choose(table, 0, 0)
    image = seen(table, table.visualRect(table.model().index(0, 0)))
    middle = [image.pixelColor(image.width() - 20, y).name().upper() for y in range(3, image.height() - 3)]
    assert set(middle) == {theme.accent_ground}
    other = seen(table, table.visualRect(table.model().index(1, 0)))
    ground = other.pixelColor(1, 1)
    inked = [x for x in range(100) if any(other.pixelColor(x, y) != ground for y in range(other.height() - 1))]
    assert 7 <= inked[0] <= 20
