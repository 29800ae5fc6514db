"""Tables and cards as they are seen at the smallest width: names that stay, words that are whole, cells with room."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.document.edits import segments
from mktcanvas.model.action import Action
from mktcanvas.model.choices import CriterionAxis, Level, P, Targeting
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.segment import Criterion, Segment, SegmentScore
from mktcanvas.model.vocabulary import short_choice_words
from mktcanvas.palette import DARK, LIGHT, Theme
from mktcanvas.ui.calendar.looks import half_dated
from mktcanvas.ui.calendar.telling import tip_of, words_of
from mktcanvas.ui.canvas.board import CardLook
from mktcanvas.ui.canvas.face import PADDING, foot_lines
from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.canvas.view import BoardView
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.program import Program
from mktcanvas.ui.segments.scoring import FIRST, TITLE, ScoringTable
from mktcanvas.ui.theme import SMALL, font
from mktcanvas.ui.threads.scene import HeadItem
from mktcanvas.ui.widgets.coverage_grid import CoverageGrid
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


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_head_of_a_column_is_cut(window: MainWindow, document: Document, language: str) -> None:
    with document.edit("Add") as edit:
        for place, p in enumerate(P):
            edit.add(Action(title=f"Action {place}", p=p, budget=38_000_000, rank=place))
    window.open_page("actions")
    window.grab()
    zones = window.page.current.scene.zones
    assert [" ".join(zones[p].title.title_lines) for p in P] == [short_choice_words(p).of(language) for p in P]
    window.open_page("threads")
    window.grab()
    heads = [item for item in window.page.scene.items() if isinstance(item, HeadItem)]
    assert len(heads) == 6
    assert not [head.shown for head in heads if head.shown.endswith("…")]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_columns_of_the_coverage_are_even(window: MainWindow, document: Document, qtbot: QtBot) -> None:
    with document.edit("Add") as edit:
        edit.add(objective := Objective(title="Sell more", level=Level.strategic))
    window.open_page("consistency")
    grid = window.page.findChild(CoverageGrid)
    qtbot.waitUntil(lambda: (objective.id, P.price) in grid.cells)
    QApplication.processEvents()
    widths = [grid.cells[objective.id, p].width() for p in P]
    assert max(widths) - min(widths) <= 1
    for head in grid.findChildren(QLabel, "fieldLabel"):
        assert head.heightForWidth(head.width()) <= head.height()
        assert all(head.fontMetrics().horizontalAdvance(part) <= head.width() for part in head.text().split("\u00ad"))


def card_named(view: BoardView, title: str) -> CardItem:
    (card,) = (card for card in view.board.cards.values() if card.look.title == title)
    return card


def test_a_narrow_card_shortens_its_owner_and_nothing_else(window: MainWindow, document: Document) -> None:
    with document.edit("Add") as edit:
        edit.add(team := Team(title="Marketing operations"), alone := Team(title="Merchandising"))
        for owner in (team, alone):
            edit.add(
                Action(
                    title=f"By {owner.title}",
                    p=P.place,
                    owner=owner.id,
                    start=date(2026, 9, 12),
                    end=date(2027, 11, 30),
                    budget=13_000_000,
                )
            )
    window.open_page("actions")
    window.grab()
    card = card_named(window.page.current.view, "By Marketing operations")
    assert "Marketing operations" in card.toolTip()
    assert "Marketing operations" in card.look.spoken
    for name in ("Marketing operations", "Merchandising"):
        card = card_named(window.page.current.view, f"By {name}")
        lines = foot_lines(card.look, card.box().width - 2 * PADDING)
        texts = [text for line in lines for text in line]
        assert tuple(texts[1:]) == card.look.foot
        assert texts[0] in (name, "Marketing", "MO")
        assert all(sum(map(width_of, line)) <= card.box().width - 2 * PADDING for line in lines)


def width_of(text: str) -> float:
    return QFontMetricsF(font(SMALL)).horizontalAdvance(text)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (260, [("Marketing operations", "12–31 Oct", "€130k")]),
        (180, [("Marketing", "12–31 Oct", "€130k")]),
        (130, [("MO", "12–31 Oct", "€130k")]),
        (64, [("Marketing",), ("12–31 Oct",), ("€130k",)]),
    ],
)
def test_the_foot_of_a_card_takes_the_lines_that_it_needs(width: float, shown: list[tuple[str, ...]]) -> None:
    look = CardLook("Launch", "product", who="Marketing operations", foot=("12–31 Oct", "€130k"))
    assert foot_lines(look, width) == shown


def test_a_whole_line_makes_a_kpi_with_its_figures_and_undo_takes_it_away(
    window: MainWindow, document: Document
) -> None:
    window.open_page("kpis")
    QTest.keyClicks(QApplication.focusWidget(), "Online orders 0 -> 400 by 31/12/2026")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    (kpi,) = document.strategy.all(Kpi)
    assert (kpi.title, kpi.baseline, kpi.target, kpi.due) == ("Online orders", 0, 400, date(2026, 12, 31))
    data = QMimeData()
    data.setText("Part de marché de 12 % à 15 %\n- Children 12 to 15\n")
    window.page.pane.paste(data)
    assert [(row.title, row.target) for row in document.strategy.all(Kpi)][1:] == [
        ("Part de marché", 15),
        ("Children 12 to 15", None),
    ]
    document.undo()
    assert len(document.strategy.all(Kpi)) == 1


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ({"start": date(2027, 11, 15)}, "15 Nov 2027 → end?"),
        ({"end": date(2027, 11, 15)}, "start? → 15 Nov 2027"),
        ({}, ""),
    ],
)
def test_an_action_with_one_date_says_which_is_missing(
    window: MainWindow, document: Document, dates: dict[str, date], said: str
) -> None:
    with document.edit("Add") as edit:
        edit.add(action := Action(title="Launch", p=P.place, **dates))
    window.open_page("calendar")
    window.grab()
    view = window.page.view
    assert half_dated(document.strategy.get(Action, action.id), words_of("en")) == said
    assert said in tip_of(document.strategy, action.id, "en")
    QTest.mouseClick(
        view.viewport(),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        view.days.box_of(action.id).center().toPoint(),
    )
    assert view.accessibleDescription() == ", ".join(filter(None, ("Launch", said)))
