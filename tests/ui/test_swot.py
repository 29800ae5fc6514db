"""What a person does on the SWOT board with mouse and keys, and what happens."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from mktcanvas.document.document import Document
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note
from mktcanvas.ui.canvas.view import BoardView
from mktcanvas.ui.main_window import MainWindow
from tests.ui.conftest import Hand

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


def titles(document: Document, quadrant: Quadrant) -> list[str]:
    return [note.title for note in document.strategy.where(Note, "quadrant", quadrant)]


def test_a_note_dragged_to_another_quadrant_and_back(hand: Hand, document: Document) -> None:
    hand.drag(hand.on("s0"), hand.in_zone(Quadrant.threat))
    assert titles(document, Quadrant.threat) == ["t0", "t1", "s0"]
    assert document.undo_label == "Move 1 note to Threats"
    hand.drag(hand.on("s0"), hand.on("s1") - QPoint(40, 0))
    assert titles(document, Quadrant.strength) == ["s0", "s1"]


def test_a_note_dragged_inside_its_quadrant_is_reordered(hand: Hand, document: Document) -> None:
    hand.drag(hand.on("w1"), hand.on("w0") - QPoint(40, 0))
    assert titles(document, Quadrant.weakness) == ["w1", "w0"]
    assert document.undo_label == "Reorder 1 note"


def test_several_selected_notes_move_together_in_order(hand: Hand, document: Document) -> None:
    hand.click(hand.on("s0"))
    hand.click(hand.on("o1"), CTRL)
    hand.drag(hand.on("s0"), hand.in_zone(Quadrant.weakness))
    assert titles(document, Quadrant.weakness) == ["w0", "w1", "s0", "o1"]
    document.undo()
    assert titles(document, Quadrant.opportunity) == ["o0", "o1"]


def test_escape_during_a_drag_leaves_everything_as_it_was(hand: Hand, document: Document) -> None:
    before = document.strategy
    hand.press(hand.on("s0"))
    hand.move(hand.on("s0") + QPoint(30, 30))
    hand.move(hand.in_zone(Quadrant.threat))
    hand.key(Qt.Key.Key_Escape)
    hand.release(hand.in_zone(Quadrant.threat))
    assert document.strategy is before
    assert titles(document, Quadrant.strength) == ["s0", "s1"]


def test_a_drop_outside_the_zones_changes_nothing(hand: Hand, document: Document) -> None:
    before = document.strategy
    hand.drag(hand.on("s0"), QPoint(3, 3))
    assert document.strategy is before


def test_a_drag_makes_room_where_the_note_will_land(hand: Hand, view: BoardView, note: Callable[[str], Note]) -> None:
    item = view.scene().cards[note("t0").id]
    place = item.x()
    hand.press(hand.on("s0"))
    hand.move(hand.on("s0") + QPoint(30, 30))
    hand.move(hand.on("t0") - QPoint(40, 0))
    assert item.x() > place
    hand.key(Qt.Key.Key_Escape)
    assert item.x() == place
    hand.release(QPoint(3, 3))


def test_a_double_click_edits_the_text_in_its_place(hand: Hand, document: Document) -> None:
    hand.double_click(hand.on("s0"))
    hand.type("In-house calibre")
    hand.key(Qt.Key.Key_Return)
    assert titles(document, Quadrant.strength) == ["In-house calibre", "s1"]
    assert document.undo_label == "Edit 1 note"


def test_escape_leaves_the_text_as_it_was(hand: Hand, document: Document) -> None:
    hand.click(hand.on("s0"))
    hand.key(Qt.Key.Key_F2)
    hand.type("nothing of this")
    hand.key(Qt.Key.Key_Escape)
    assert titles(document, Quadrant.strength) == ["s0", "s1"]
    assert document.undo_label is None


def test_accents_arrive_from_an_input_method(hand: Hand, document: Document) -> None:
    hand.double_click(hand.on("s0"))
    event = QInputMethodEvent()
    event.setCommitString("Été à Genève")
    QApplication.sendEvent(QApplication.focusWidget(), event)
    hand.key(Qt.Key.Key_Return)
    assert titles(document, Quadrant.strength)[0] == "Été à Genève"


def test_notes_are_typed_one_after_the_other_without_a_mouse(hand: Hand, document: Document) -> None:
    hand.key(Qt.Key.Key_Right)
    hand.type("first")
    for text in ("second", "third"):
        hand.key(Qt.Key.Key_Return)
        hand.type(text)
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    assert titles(document, Quadrant.strength) == ["s0", "s1", "first", "second", "third"]


def test_the_empty_place_and_a_double_click_beside_cards_begin_a_note(hand: Hand, document: Document) -> None:
    slot = hand.view.scene().slots[Quadrant.threat].sceneBoundingRect().center()
    hand.click(hand.view.mapFromScene(slot))
    hand.type("by slot")
    hand.double_click(hand.in_zone(Quadrant.weakness))
    hand.type("by double click")
    hand.key(Qt.Key.Key_Return)
    assert titles(document, Quadrant.threat)[-1] == "by slot"
    assert titles(document, Quadrant.weakness)[-1] == "by double click"


def test_an_empty_note_is_not_made(hand: Hand, document: Document) -> None:
    hand.double_click(hand.in_zone(Quadrant.weakness))
    hand.type("   ")
    hand.key(Qt.Key.Key_Return)
    assert len(document.strategy.all(Note)) == 8


def test_delete_takes_the_selected_notes_and_undo_brings_them_back_selected(hand: Hand, document: Document) -> None:
    hand.key(Qt.Key.Key_A, CTRL)
    hand.key(Qt.Key.Key_Delete)
    assert document.strategy.all(Note) == ()
    hand.key(Qt.Key.Key_Z, CTRL)
    assert len(document.strategy.all(Note)) == len(hand.view.scene().selected()) == 8


def test_undo_and_redo_by_keys_name_their_steps(hand: Hand, window: MainWindow, document: Document) -> None:
    hand.drag(hand.on("s0"), hand.in_zone(Quadrant.threat))
    assert window.actions_by_name["undo"].text() == "&Undo “Move 1 note to Threats”"
    hand.key(Qt.Key.Key_Z, CTRL)
    assert titles(document, Quadrant.strength) == ["s0", "s1"]
    assert window.actions_by_name["redo"].isEnabled()
    hand.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert titles(document, Quadrant.threat)[-1] == "s0"


def test_undo_while_typing_belongs_to_the_text(hand: Hand, document: Document) -> None:
    hand.drag(hand.on("s0"), hand.in_zone(Quadrant.threat))
    hand.double_click(hand.on("s1"))
    hand.type("x")
    hand.key(Qt.Key.Key_Z, CTRL)
    assert titles(document, Quadrant.threat)[-1] == "s0"
    hand.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize("importance", range(1, 6))
def test_figures_set_the_importance(hand: Hand, note: Callable[[str], Note], importance: int) -> None:
    hand.click(hand.on("o1"))
    hand.command(Qt.Key(Qt.Key.Key_0 + importance))
    assert note("o1").importance == importance


def test_arrows_walk_in_reading_order_and_between_rows(hand: Hand) -> None:
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        hand.key(key)
        (chosen,) = hand.view.scene().selected()
        walked.append(hand.view.scene().cards[chosen].look.title)
    assert walked == ["s0", "s1", "o1", "o0", "s0"]


def test_a_rubber_band_selects_what_it_touches(hand: Hand) -> None:
    zone = hand.view.scene().zones[Quadrant.strength].sceneBoundingRect()
    hand.drag(hand.in_zone(Quadrant.strength), hand.view.mapFromScene(zone.topLeft()) + QPoint(8, 40))
    assert len(hand.view.scene().selected()) == 2
    hand.key(Qt.Key.Key_Escape)
    assert hand.view.scene().selected() == []


def test_zoom_by_wheel_keys_and_buttons(hand: Hand, window: MainWindow) -> None:
    window.actions_by_name["zoom_in"].trigger()
    assert hand.view.zoom == pytest.approx(1.15)
    hand.key(Qt.Key.Key_0, CTRL)
    assert hand.view.zoom == pytest.approx(1.0)
    window.actions_by_name["fit"].trigger()
    assert 0.9 <= hand.view.zoom <= 1.0


def test_a_middle_drag_pans_a_board_larger_than_the_window(hand: Hand) -> None:
    hand.view.set_zoom(2)
    hand.view.verticalScrollBar().setValue(0)
    QTest.mousePress(hand.pad, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 300))
    hand.move(QPoint(300, 200))
    QTest.mouseRelease(hand.pad, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 200))
    assert hand.view.verticalScrollBar().value() == 100


def test_a_full_quadrant_makes_the_board_grow(hand: Hand, document: Document) -> None:
    with document.edit("Many") as edit:
        edit.add(*(Note(quadrant=Quadrant.threat, title=f"note {n}", rank=100 + n) for n in range(80)))
    scene = hand.view.scene()
    assert scene.sceneRect().height() > hand.view.height()
    assert all(scene.sceneRect().contains(item.sceneBoundingRect()) for item in scene.cards.values())


def test_cards_stand_where_their_zone_is_whatever_the_window_does(hand: Hand, window: MainWindow) -> None:
    for size in ((1280, 720), (900, 600), (1600, 1000), (1281, 721)):
        window.resize(*size)
        QApplication.processEvents()
        scene = hand.view.scene()
        for zone, slot in scene.slots.items():
            first = scene.cards[scene._order[zone][0]]
            assert first.x() == scene.zones[zone].x() + 12
            assert slot.x() >= scene.zones[zone].x() + 12
        assert scene.sceneRect().width() <= hand.view.viewport().width()


def test_what_was_done_is_there_after_closing_and_opening(hand: Hand, window: MainWindow, document: Document) -> None:
    hand.drag(hand.on("s0"), hand.in_zone(Quadrant.threat))
    path = document.path
    window.session.close()
    assert window.page is None
    window.open_path(path)
    assert titles(window.session.document, Quadrant.threat) == ["t0", "t1", "s0"]


def test_tab_saves_a_note_and_goes_on_in_the_next_quadrant(hand: Hand, document: Document) -> None:
    hand.view.setFocus()
    hand.view.type_new(Quadrant.strength)
    for title in ("one", "two", "three", "four", "five"):
        QTest.keyClicks(QApplication.focusWidget(), title)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(QApplication.focusWidget(), "six")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    typed = {note.title: note.quadrant for note in document.strategy.all(Note)}
    quadrants = [*Quadrant, Quadrant.strength, Quadrant.strength]
    assert {title: typed[title] for title in ("one", "two", "three", "four", "five", "six")} == dict(
        zip(("one", "two", "three", "four", "five", "six"), quadrants, strict=True)
    )


def test_markup_in_a_title_is_shown_as_typed(hand: Hand, document: Document, note: Callable[[str], Note]) -> None:
    text = '<img src="/etc/passwd"> <b>& {x} %n'
    with document.edit("Rename") as edit:
        edit.update(Note, note("s0").id, title=text)
    item = hand.view.scene().cards[note(text).id]
    assert "<img" not in item.toolTip()
    assert "&lt;img" in item.toolTip()


def test_marks_are_chips_while_they_are_typed(hand: Hand, document: Document) -> None:
    hand.double_click(hand.in_zone(Quadrant.threat))
    hand.type("Gold price !4 #costs")
    editor = QApplication.focusWidget()
    assert editor.row.isVisible()
    assert editor.row.texts() == ["●●●●○", "#costs"]
    hand.key(Qt.Key.Key_Backspace)
    assert editor.row.texts() == ["●●●●○", "#cost"]
    hand.key(Qt.Key.Key_Return)
    assert not editor.row.isVisible()
    (added,) = document.strategy.where(Note, "quadrant", Quadrant.threat)[2:]
    assert (added.title, added.importance, added.tags) == ("Gold price", 4, ("cost",))


def test_escape_behind_a_chip_gives_the_text_back_and_then_leaves(hand: Hand, document: Document) -> None:
    hand.double_click(hand.in_zone(Quadrant.threat))
    hand.type("We are #1")
    editor = QApplication.focusWidget()
    assert editor.row.texts() == ["#1"]
    hand.key(Qt.Key.Key_Escape)
    assert editor.row.texts() == []
    hand.type(" there #later")
    assert editor.row.texts() == ["#later"]
    QTest.mouseClick(editor.row, Qt.MouseButton.LeftButton, pos=editor.row.middle_of("#later"))
    hand.key(Qt.Key.Key_Return)
    assert titles(document, Quadrant.threat)[-1] == "We are #1 there #later"
    hand.key(Qt.Key.Key_Escape)
    hand.double_click(hand.on("We are #1 there #later"))
    hand.key(Qt.Key.Key_End)
    hand.type(" now")
    hand.key(Qt.Key.Key_Return)
    (edited,) = document.strategy.where(Note, "quadrant", Quadrant.threat)[2:]
    assert (edited.title, edited.tags) == ("We are #1 there #later now", ())


def test_notes_are_ranked_by_importance_and_certainty_in_one_step(
    hand: Hand, window: MainWindow, document: Document, note: Callable[[str], Note]
) -> None:
    with document.edit("Value") as edit:
        edit.update(Note, note("t1").id, likelihood=5)
        edit.update(Note, note("s1").id, evidence="Owner survey")
        edit.update(Note, note("w0").id, importance=1)
    QTest.mouseClick(window.page.findChild(QPushButton, "rank"), Qt.MouseButton.LeftButton)
    assert titles(document, Quadrant.threat) == ["t1", "t0"]
    assert titles(document, Quadrant.strength) == ["s1", "s0"]
    assert titles(document, Quadrant.weakness) == ["w1", "w0"]
    assert titles(document, Quadrant.opportunity) == ["o0", "o1"]
    assert hand.on("t1").x() < hand.on("t0").x()
    document.undo()
    assert titles(document, Quadrant.threat) == ["t0", "t1"]


def test_two_fingers_zoom_the_board(view: BoardView) -> None:
    centre = QPointF(view.viewport().rect().center())
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        centre,
        centre,
        QPointF(view.viewport().mapToGlobal(centre)),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), pinch)
    assert view.zoom == pytest.approx(1.5)


@pytest.mark.parametrize(
    ("typed", "title", "quadrant"),
    [
        ("W: Long delays", "Long delays", Quadrant.weakness),
        ("fa : Délais longs", "Délais longs", Quadrant.weakness),
        ("O:Asia !5", "Asia", Quadrant.opportunity),
        ("Ten: a list", "Ten: a list", Quadrant.strength),
    ],
)
def test_the_letter_of_a_quadrant_in_front_of_a_typed_note_sends_it_there(
    hand: Hand, document: Document, typed: str, title: str, quadrant: Quadrant
) -> None:
    hand.double_click(hand.in_zone(Quadrant.strength))
    editor = QApplication.focusWidget()
    editor.insertPlainText(typed)
    assert bool(editor._chips) == (quadrant is not Quadrant.strength)
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    (note,) = [note for note in document.strategy.all(Note) if note.title == title]
    assert note.quadrant is quadrant
