"""What new users stumbled on: where the keys are, what is kept, what is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.note import Note
from mktcanvas.model.positioning import Brand, Placement, PositioningMap
from mktcanvas.model.segment import Criterion, Segment, SegmentScore
from mktcanvas.ui.canvas.view import BoardView
from mktcanvas.ui.commands import MENUS, plain, translated
from mktcanvas.ui.dialogs import HistoryDialog
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.positioning.field import Grip
from mktcanvas.ui.program import Program
from mktcanvas.ui.shortcuts import Shortcuts
from mktcanvas.ui.widgets.card_table import CardTable
from mktcanvas.ui.widgets.finder import Finder
from tests.ui.conftest import Hand

NoteOf = Callable[[str], Note]


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


def test_another_project_can_be_opened_after_one_was_closed(window: MainWindow, project: Path) -> None:
    window.actions_by_name["close"].trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.open_path(project)
    for page in PAGES[:4]:
        window.open_page(page.name)
        QApplication.processEvents()
    assert window.page.objectName() == PAGES[3].name


@pytest.mark.parametrize("page", ["swot", "actions", "objectives"])
def test_another_theme_leaves_a_person_where_they_were(program: Program, window: MainWindow, page: str) -> None:
    window.open_page(page)
    window.page.show_view_number(1)
    window.actions_by_name["theme"].trigger()
    assert program.window is not window
    assert (program.window.page.objectName(), program.window.page.view_number) == (page, 1)


def test_another_theme_keeps_the_selected_card(program: Program, window: MainWindow, note: NoteOf) -> None:
    window.page.show_card(note("w1").id)
    window.actions_by_name["theme"].trigger()
    QApplication.processEvents()
    assert program.window.page.chosen() == (note("w1").id,)
    assert program.window.inspector.ids == (note("w1").id,)


def test_a_click_on_a_dot_of_a_selected_card_rates_it(view: BoardView, note: NoteOf) -> None:
    card = view.board.cards[note("s0").id]
    dot = card.mapToScene(QPointF(10 + 4 * 10 + 3.5, card.box().height - 15))
    place = view.mapFromScene(dot)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert note("s0").importance == 3
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert note("s0").importance == 5


def test_arrows_from_an_empty_place_go_to_what_lies_beside_it(document: Document, view: BoardView) -> None:
    with document.edit("Clear") as edit:
        for card in document.strategy.where(Note, "quadrant", Quadrant.weakness):
            edit.remove(Note, card.id)
    view.board.select([])
    view._zone = Quadrant.weakness
    QTest.keyClick(view, Qt.Key.Key_Left)
    (chosen,) = view.board.selected()
    assert document.strategy.get(Note, chosen).quadrant is Quadrant.strength


def test_selecting_a_card_takes_the_keys_from_an_empty_place(view: BoardView, note: NoteOf) -> None:
    view.board.ground.focus(Quadrant.threat)
    view.board.select([note("s0").id])
    assert not any(slot.focused for slot in view.board.slots.values())


def test_the_inspector_gives_the_keys_back(window: MainWindow, note: NoteOf) -> None:
    window.page.show_card(note("s0").id)
    QApplication.processEvents()
    QTest.mouseClick(
        window.inspector.viewport(), Qt.MouseButton.LeftButton, pos=window.inspector.viewport().rect().center()
    )
    assert window.page.view.hasFocus()
    title = window.inspector.editors["title"]
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_Escape)
    assert window.page.view.hasFocus()
    Hand(window).command(Qt.Key.Key_1)
    assert note("s0").importance == 1


def test_the_history_tells_what_steps_were_about_and_where_one_stands(window: MainWindow, document: Document) -> None:
    for title in ("First thought", "Second thought"):
        window.page.pane._write(Quadrant.strength, title)
    document.undo()
    dialog = HistoryDialog(document, window)
    told = [dialog.list.item(place) for place in range(dialog.list.count())]
    assert [item.text().split("   ")[-1] for item in told[1:]] == [
        "Add 1 note — First thought",
        "Add 1 note — Second thought",
    ]
    assert [item.font().bold() or item.font().weight() >= 600 for item in told] == [False, True, False]
    dialog.list.setCurrentRow(0)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert document.position == 0
    dialog.close()


def test_the_list_of_shortcuts_has_every_command_with_keys(window: MainWindow) -> None:
    window.actions_by_name["shortcuts"].trigger()
    dialog = window.findChild(Shortcuts)
    tops = [dialog.list.topLevelItem(place) for place in range(dialog.list.topLevelItemCount())]
    shown = {top.child(place).text(0) for top in tops for place in range(top.childCount())}
    every = [command for menu in MENUS for command in menu.commands if command is not None and command.keys]
    assert len(every) > 30
    assert {plain(translated(command.text)) for command in every} <= shown
    dialog.close()


def test_the_finder_says_which_quadrant_a_note_is_of(window: MainWindow) -> None:
    window.actions_by_name["find"].trigger()
    finder = window.findChild(Finder)
    QTest.keyClicks(finder.field, "w1")
    assert "Weakness" in finder.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    finder.close()


def test_a_pole_keeps_its_name_when_its_field_is_left(window: MainWindow, document: Document) -> None:
    window.open_page("positioning")
    window.page.work.add_map(0)
    canvas = window.page.canvas
    canvas.writing.name(Grip("pole", next(iter(canvas.field.pole_boxes()))))
    editor = canvas.writing._editor
    editor.setText("Cheap")
    editor.clearFocus()
    assert "Cheap" in vars(document.strategy.all(PositioningMap)[0]).values()


def test_a_digit_beside_the_scores_changes_none(window: MainWindow, document: Document) -> None:
    with document.edit("Segments") as edit:
        cards.add(edit, segment := Segment(title="Young", targeting="primary"))
        one, two = (Criterion(axis="attractiveness", title=title, weight=0.5) for title in ("5 years", "Size"))
        edit.add(one, two, SegmentScore(segment=segment.id, criterion=one.id, score=4))
    window.open_page("segments")
    table = window.page.scoring
    table.setCurrentIndex(table.model().index(0, 2))
    QTest.keyClicks(table, "555")
    assert [score.score for score in document.strategy.all(SegmentScore)] == [4]
    assert len(document.strategy.all(Criterion)) == 2


def test_a_first_kpi_is_typed_at_once_and_shown(window: MainWindow, document: Document) -> None:
    window.open_page("kpis")
    QTest.keyClicks(QApplication.focusWidget(), "Orders")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    (kpi,) = document.strategy.all(Kpi)
    assert (kpi.title, window.inspector.ids) == ("Orders", (kpi.id,))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_right_click_selects_a_card_and_offers_what_can_be_done(
    window: MainWindow, view: BoardView, note: NoteOf, document: Document
) -> None:
    at = view.mapFromScene(view.board.cards[note("w0").id].sceneBoundingRect().center())
    on_screen = view.viewport().mapToGlobal(at)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, on_screen))
    menu = QApplication.activePopupWidget()
    assert window.page.chosen() == (note("w0").id,)
    assert window.actions_by_name["duplicate"] in menu.actions()
    menu.close()
    window.actions_by_name["duplicate"].trigger()
    assert len(document.strategy.where(Note, "quadrant", Quadrant.weakness)) == 3
    corner = QPoint(2, 2)
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, corner, view.viewport().mapToGlobal(corner))
    )
    menu = QApplication.activePopupWidget()
    assert window.actions_by_name["add"] in menu.actions()
    menu.close()


def test_a_title_that_is_typed_when_its_card_goes_is_let_go_of(window: MainWindow, document: Document) -> None:
    window.page.pane._write(Quadrant.strength, "Short-lived")
    QApplication.processEvents()
    title = window.inspector.editors["title"]
    title.setFocus()
    QTest.keyClicks(title, " indeed")
    document.undo(initiator=window.page.pane)
    title.clearFocus()
    assert window.inspector.ids == ()
    assert "Short-lived" not in [note.title for note in document.strategy.all(Note)]


def test_saving_by_reflex_is_answered(window: MainWindow) -> None:
    window.actions_by_name["save"].trigger()
    assert "saved already" in window.status._message.text()


def test_full_screen_comes_and_goes(window: MainWindow) -> None:
    for shown in (True, False):
        window.actions_by_name["full_screen"].trigger()
        assert window.isFullScreen() is shown


def test_a_value_that_a_card_cannot_have_is_refused_in_a_sentence(window: MainWindow, document: Document) -> None:
    with document.edit("Brand") as edit:
        cards.add(edit, brand := Brand(title="Ours"))
    window.inspector.show_cards([brand.id])
    colour = window.inspector.editors["colour"]
    colour.setFocus()
    QTest.keyClicks(colour, "reddish")
    QTest.keyClick(colour, Qt.Key.Key_Return)
    assert "A colour looks like" in window.status._message.text()
    assert document.strategy.get(Brand, brand.id).colour == brand.colour


def test_the_keys_stay_on_the_map_when_a_target_is_put_there(window: MainWindow, document: Document) -> None:
    with document.edit("Segments") as edit:
        cards.add(edit, segment := Segment(title="Young", targeting="primary"))
    window.open_page("positioning")
    window.page.work.add_map(0)
    (chip,) = [chip for chip in window.page.facts.findChildren(QPushButton) if chip.text() == "Young"]
    chip.setFocus()
    window.page.work.draw(segment.id, 0.3, 0.3, 0.2)
    assert window.page.canvas.hasFocus()


@pytest.mark.parametrize("command", ["find", "shortcuts", "preferences", "properties", "history", "link"])
def test_what_asks_is_gone_once_it_is_answered(window: MainWindow, note: NoteOf, command: str) -> None:
    window.page.show_card(note("s0").id)
    QApplication.processEvents()
    if command == "link":
        window.desk.link(note("s0").id)
    else:
        window.actions_by_name[command].trigger()
    (dialog,) = window.findChildren(QDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(QDialog)


def listed(window: MainWindow, qtbot: QtBot) -> CardTable:
    """Return the table of the notes with the keys in it."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.page.show_view_number(2)
    QApplication.processEvents()
    table = next(table for table in window.page.findChildren(CardTable) if table.isVisible())
    table.setFocus()
    return table


@pytest.mark.parametrize("field", ["title", "tags"])
def test_enter_leaves_the_cell_that_it_ends_the_current_one(window: MainWindow, qtbot: QtBot, field: str) -> None:
    table = listed(window, qtbot)
    column = table.cards.fields.index(field)
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, column))
    QTest.keyClick(table, "s")
    QTest.keyClicks(QApplication.focusWidget(), "een")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, column)
    assert QApplication.focusWidget() is table
    assert window.session.document.undo_label is not None


def test_enter_closes_a_cell_whose_line_leaves_the_table_for_it(window: MainWindow, qtbot: QtBot) -> None:
    table = listed(window, qtbot)
    table.set_filter(lambda _, card: card.title.startswith("s"))
    assert table.model().rowCount() == 2
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    QTest.keyClick(table, "g")
    QTest.keyClicks(QApplication.focusWidget(), "one")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert table.model().rowCount() == 1
    assert "gone" in {note.title for note in window.session.document.strategy.all(Note)}


@pytest.mark.parametrize("language", ["fr"])
@pytest.mark.usefixtures("language")
def test_the_file_dialog_speaks_french(window: MainWindow) -> None:
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"&Voir dans\u202f:", "Fichiers de &type\u202f:"} <= words


@pytest.mark.parametrize(
    "title", ["A map", "How the collectors of a far away country see the robustness of diving watches"]
)
def test_a_long_title_of_a_map_does_not_widen_the_inspector(window: MainWindow, document: Document, title: str) -> None:
    drawn, brand = PositioningMap(title=title), Brand(title="Ours", ours=True)
    with document.edit("Place") as edit:
        for row in (drawn, brand, Placement(map=drawn.id, brand=brand.id, x=0.2, y=0.8)):
            edit.add(row)
    window.desk.show_card(brand.id)
    window.inspector.show_cards([brand.id])
    QApplication.processEvents()
    assert window.inspector.widget().minimumSizeHint().width() <= window.inspector.viewport().width()


def test_a_field_that_is_opened_is_in_sight_whatever_stands_above_it(window: MainWindow, note: NoteOf) -> None:
    window.resize(1120, 600)
    window.inspector.show_cards([note("s0").id])
    window.inspector.open_field("evidence")
    QApplication.processEvents()
    field = window.inspector.editors["evidence"]
    assert not field.visibleRegion().isEmpty()
    assert window.inspector.viewport().rect().contains(field.mapTo(window.inspector.viewport(), field.rect().center()))


def test_the_zoom_of_a_page_that_is_not_open_is_not_told(window: MainWindow) -> None:
    window.open_page("swot")
    window.open_page("brief")
    brief = window.page
    window.open_page("swot")
    brief.zoomed.emit(0.46)
    assert not [label for label in window.status.findChildren(QWidget) if "46%" in getattr(label, "text", str)()]


def test_the_editor_of_the_next_card_follows_its_place(window: MainWindow, view: BoardView, note: NoteOf) -> None:
    view.type_new(Quadrant.strength)
    editor = view.viewport().findChild(QPlainTextEdit)
    before = editor.pos()
    with window.session.document.edit("Grow") as edit:
        cards.change(edit, Note, [note("s0").id], title="A title of so many words that its card has three lines " * 3)
    QApplication.processEvents()
    slot = view.board.slots[Quadrant.strength]
    assert editor.pos() != before
    assert editor.pos() == view.mapFromScene(slot.pos())


def test_the_editor_of_the_next_card_stays_open_where_its_place_leaves_the_window(
    window: MainWindow, view: BoardView, note: NoteOf
) -> None:
    view.type_new(Quadrant.threat)
    editor = view.viewport().findChild(QPlainTextEdit)
    QTest.keyClicks(editor, "half a")
    with window.session.document.edit("Fill", initiator=window.page.board) as edit:
        for number in range(40):
            cards.add(edit, Note(quadrant=Quadrant.threat, title=f"Threat {number} of so many that they need rows"))
    QApplication.processEvents()
    assert view.verticalScrollBar().value()
    QTest.keyClicks(editor, " title")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert note("half a title").quadrant is Quadrant.threat


def test_the_way_back_goes_on_over_a_change_of_theme(window: MainWindow, program: Program) -> None:
    window.open_page("actions")
    window.open_page("kpis")
    window.actions_by_name["back"].trigger()
    window.actions_by_name["theme"].trigger()
    after = program.window
    assert after is not window
    assert after.page.objectName() == "actions"
    after.actions_by_name["back"].trigger()
    assert after.page.objectName() == "swot"
    assert not after.actions_by_name["back"].isEnabled()
    for _ in range(2):
        after.actions_by_name["forward"].trigger()
    assert after.page.objectName() == "kpis"
    assert not after.actions_by_name["forward"].isEnabled()
