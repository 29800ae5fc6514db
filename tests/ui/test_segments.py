"""What a person does on the Segments page: cards, scores, the matrix, tests, and everything undone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.document.edits import segments
from mktcanvas.model.choices import CriterionAxis, Targeting
from mktcanvas.model.segment import Criterion, Segment, SegmentScore
from mktcanvas.ui.inspector.segment_fit import SegmentFit
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.segments import SegmentsPage
from mktcanvas.ui.segments.scoring import FIRST, WEIGHT, ScoringTable
from tests.ui.conftest import Hand

UP, ACROSS = CriterionAxis.attractiveness, CriterionAxis.competitiveness


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two segments and one criterion on each axis; the first segment is scored 4 and 2."""
    path = tmp_path / "plan.mktcanvas"
    rows = [Segment(title="Collectors", targeting=Targeting.primary, size=48_000, rank=0)]
    rows.append(Segment(title="Gift buyers", targeting=Targeting.none, size=210_000, rank=1))
    with Document.create(path, rows) as document, document.edit("Score") as edit:
        for axis, title, score in ((UP, "Growth", 4), (ACROSS, "Know-how", 2)):
            criterion = segments.add_criterion(edit, axis, title)
            segments.score(edit, rows[0].id, criterion.id, score)
    return path


@pytest.fixture
def page(window: MainWindow) -> SegmentsPage:
    window.open_page("segments")
    return window.page


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def segment(document: Document) -> Callable[[str], Segment]:
    def found(title: str) -> Segment:
        return next(segment for segment in document.strategy.all(Segment) if segment.title == title)

    return found


def cell(table: ScoringTable, line: int, column: int) -> None:
    table.setFocus()
    table.setCurrentIndex(table.model().index(line, column))


def scores(document: Document) -> dict[tuple[str, str], int]:
    strategy = document.strategy
    return {
        (strategy.get(Segment, row.segment).title, strategy.get(Criterion, row.criterion).title): row.score
        for row in strategy.all(SegmentScore)
    }


@pytest.mark.usefixtures("page")
def test_a_segment_is_dragged_to_another_targeting(window: MainWindow, segment) -> None:
    hand = Hand(window)
    hand.drag(hand.on("Collectors"), hand.in_zone(Targeting.secondary, 0.7))
    assert segment("Collectors").targeting is Targeting.secondary
    window.session.undo()
    assert segment("Collectors").targeting is Targeting.primary


@pytest.mark.usefixtures("page")
def test_a_segment_is_typed_into_its_zone(window: MainWindow, segment) -> None:
    hand = Hand(window)
    hand.click(hand.on("Collectors"))
    hand.type("First watch")
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    assert segment("First watch").targeting is Targeting.primary


def test_digits_score_a_segment_from_criterion_to_criterion(page: SegmentsPage, document: Document) -> None:
    cell(page.scoring, 1, FIRST + 1)
    QTest.keyClicks(page.scoring, "53")
    assert scores(document)["Gift buyers", "Growth"] == 5
    assert scores(document)["Gift buyers", "Know-how"] == 3
    document.undo()
    assert ("Gift buyers", "Know-how") not in scores(document)


def test_digits_go_on_to_a_segment_without_scores_but_write_over_none(page: SegmentsPage, document: Document) -> None:
    cell(page.scoring, 1, FIRST)
    QTest.keyClicks(page.scoring, "5312")
    first, second = (segment.title for segment in page.scoring.scores.segments[:2])
    there = scores(document)
    assert (there[first, "Growth"], there[first, "Know-how"]) == (5, 3)
    assert (there[second, "Growth"], there[second, "Know-how"]) == (1, 2)
    cell(page.scoring, 1, FIRST)
    QTest.keyClicks(page.scoring, "444")
    assert scores(document)[second, "Growth"] == 1


@pytest.mark.parametrize(("key", "row", "column"), [(Qt.Key.Key_Tab, 1, FIRST + 1), (Qt.Key.Key_Return, 2, FIRST)])
def test_tab_and_enter_behind_a_score_mean_the_cell_that_it_stands_in(
    page: SegmentsPage, key: Qt.Key, row: int, column: int
) -> None:
    cell(page.scoring, 1, FIRST)
    QTest.keyClick(page.scoring, Qt.Key.Key_4)
    here = page.scoring.currentIndex()
    QTest.keyClick(page.scoring, key)
    there = page.scoring.currentIndex()
    assert there.column() == column
    assert there.row() == (here.row() if key == Qt.Key.Key_Return else row)


def test_a_score_is_taken_back(page: SegmentsPage, document: Document) -> None:
    cell(page.scoring, 1, FIRST)
    QTest.keyClick(page.scoring, Qt.Key.Key_Backspace)
    assert ("Collectors", "Growth") not in scores(document)


def test_a_criterion_is_typed_and_the_weights_sum_to_one(page: SegmentsPage, document: Document, qtbot: QtBot) -> None:
    cell(page.scoring, 2, 0)
    QTest.keyClicks(page.scoring, "M")
    editor = page.scoring.findChild(QLineEdit)
    QTest.keyClicks(editor, "argin")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(document.strategy.where(Criterion, "axis", UP)) == 2)
    found = document.strategy.where(Criterion, "axis", UP)
    assert [(criterion.title, criterion.weight) for criterion in found] == [("Growth", 0.5), ("Margin", 0.5)]


def test_criteria_are_typed_one_after_the_other(page: SegmentsPage, document: Document, qtbot: QtBot) -> None:
    cell(page.scoring, 2, 0)
    for count, title in enumerate(("margin", "size"), start=2):
        QTest.keyClicks(page.scoring, title[0])
        editor = page.scoring.findChild(QLineEdit)
        QTest.keyClicks(editor, title[1:])
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda count=count: len(document.strategy.where(Criterion, "axis", UP)) == count)
        qtbot.waitUntil(lambda: page.scoring.findChild(QLineEdit) is None)
    assert [row.title for row in document.strategy.where(Criterion, "axis", UP)] == ["Growth", "margin", "size"]


def test_a_criterion_that_is_being_typed_is_kept_when_the_project_is_closed(
    page: SegmentsPage, window: MainWindow, project: Path
) -> None:
    cell(page.scoring, 2, 0)
    QTest.keyClicks(page.scoring, "M")
    QTest.keyClicks(page.scoring.findChild(QLineEdit), "argin")
    window.actions_by_name["close"].trigger()
    QApplication.processEvents()
    with Document.open(project, read_only=True) as again:
        assert [row.title for row in again.strategy.where(Criterion, "axis", UP)] == ["Growth", "Margin"]


def test_a_weight_is_typed_in_percent(page: SegmentsPage, document: Document) -> None:
    with document.edit("Add") as edit:
        segments.add_criterion(edit, UP, "Margin")
    page.scoring.model().setData(page.scoring.model().index(1, WEIGHT), "70 %")
    assert [criterion.weight for criterion in document.strategy.where(Criterion, "axis", UP)] == [0.7, 0.3]


def test_a_weight_that_is_none_is_refused_with_a_sentence(page: SegmentsPage, document: Document, qtbot) -> None:
    with qtbot.waitSignal(page.said) as said:
        page.scoring.model().setData(page.scoring.model().index(1, WEIGHT), "many")
    assert "0 to 100" in said.args[0]
    assert [criterion.weight for criterion in document.strategy.where(Criterion, "axis", UP)] == [1.0]


def test_delete_removes_the_criterion_in_hand(page: SegmentsPage, window: MainWindow, document: Document) -> None:
    window.activateWindow()
    cell(page.scoring, 1, 0)
    window.actions_by_name["delete"].trigger()
    assert not document.strategy.where(Criterion, "axis", UP)
    document.undo()
    assert scores(document)["Collectors", "Growth"] == 4


def drag(page: SegmentsPage, start: QPointF, end: QPointF) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(page.matrix, left, none, start.toPoint())
    QTest.mouseMove(page.matrix, start.toPoint() + QPoint(12, 0))
    QTest.mouseMove(page.matrix, end.toPoint())
    QTest.mouseRelease(page.matrix, left, none, end.toPoint())


def test_a_bubble_dragged_is_set_by_hand_and_cleared_again(page: SegmentsPage, document: Document, segment) -> None:
    matrix = page.matrix
    drag(page, matrix.point_of(2, 4), matrix.point_of(4, 3))
    assert segment("Collectors").attractiveness_set == pytest.approx(3, abs=0.1)
    assert segment("Collectors").competitiveness_set == pytest.approx(4, abs=0.1)
    assert matrix.bubbles[0].by_hand
    assert matrix.bubbles[0].computed == (2, 4)
    QTest.mouseDClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.point_of(4, 3).toPoint())
    assert segment("Collectors").attractiveness_set is None
    document.undo()
    document.undo()
    assert not matrix.bubbles[0].by_hand


def test_escape_during_the_drag_leaves_the_bubble_where_it_was(page: SegmentsPage, segment) -> None:
    matrix = page.matrix
    QTest.mousePress(matrix, Qt.MouseButton.LeftButton, pos=matrix.point_of(2, 4).toPoint())
    QTest.mouseMove(matrix, matrix.point_of(3, 3).toPoint())
    QTest.mouseMove(matrix, matrix.point_of(4, 3).toPoint())
    QTest.keyClick(matrix, Qt.Key.Key_Escape)
    QTest.mouseRelease(matrix, Qt.MouseButton.LeftButton, pos=matrix.point_of(4, 3).toPoint())
    assert segment("Collectors").attractiveness_set is None


def test_arrow_keys_move_the_chosen_bubble_in_one_step(page: SegmentsPage, document: Document, segment) -> None:
    matrix = page.matrix
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.point_of(2, 4).toPoint())
    QTest.keyClick(matrix, Qt.Key.Key_Up)
    QTest.keyClick(matrix, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert (segment("Collectors").competitiveness_set, segment("Collectors").attractiveness_set) == (2.5, 4.1)
    document.undo()
    assert segment("Collectors").attractiveness_set is None


def test_a_test_goes_from_unknown_to_yes_to_no(page: SegmentsPage, window: MainWindow, qtbot, segment) -> None:
    page.show_card(segment("Collectors").id)
    qtbot.waitUntil(lambda: window.inspector.ids == (segment("Collectors").id,))
    part = window.inspector.part.findChild(SegmentFit)
    answers = []
    for _ in range(3):
        part.tests["measurable"].click()
        answers.append(segment("Collectors").measurable)
    assert answers == [True, False, None]


def test_the_list_edits_the_same_segments(page: SegmentsPage, segment) -> None:
    page.show_view(1)
    model = page.table.cards
    assert model.rowCount() == 2
    assert page.show_card(segment("Gift buyers").id)
    assert page.chosen() == (segment("Gift buyers").id,)
