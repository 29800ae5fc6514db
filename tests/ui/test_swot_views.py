"""The crossing of notes into options, the list of notes, and the filter by segment."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, links
from mktcanvas.model.choices import OptionKind, Quadrant, Relation
from mktcanvas.model.note import Note, Option
from mktcanvas.model.segment import Segment
from mktcanvas.ui.main_window import MainWindow
from tests.ui.conftest import LEFT, Hand

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NoteOf = Callable[[str], Note]


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


def cross(hand: Hand, one: str, other: str) -> None:
    hand.click(hand.on(one))
    hand.click(hand.on(other), CTRL)
    hand.window.actions_by_name["cross_selected"].trigger()


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("s0", "o0", OptionKind.so),
        ("o1", "w1", OptionKind.wo),
        ("t0", "s1", OptionKind.st),
        ("w0", "t1", OptionKind.wt),
    ],
)
def test_two_notes_make_an_option_of_the_right_kind(
    hand: Hand, document: Document, note: NoteOf, one: str, other: str, kind: OptionKind
) -> None:
    cross(hand, one, other)
    QTest.keyClicks(QApplication.focusWidget(), "Go together")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    (option,) = document.strategy.all(Option)
    assert (option.kind, option.title) == (kind, "Go together")
    answered = {card.id for card in document.strategy.targets(option.id, Relation.answers, Note)}
    assert answered == {note(one).id, note(other).id}


@pytest.mark.parametrize(("one", "other"), [("s0", "w0"), ("o0", "t0"), ("s0", "s1")])
def test_notes_of_one_side_do_not_cross(
    hand: Hand, window: MainWindow, document: Document, one: str, other: str
) -> None:
    cross(hand, one, other)
    assert document.strategy.all(Option) == ()
    assert window.status._message.text().startswith("Select one strength or weakness")


def test_a_note_dropped_on_another_crosses_them(window: MainWindow, document: Document, note: NoteOf) -> None:
    window.page.board.view.asked_to_cross.emit(note("s0").id, note("t0").id)
    (option,) = document.strategy.all(Option)
    assert option.kind is OptionKind.st
    assert window.page.current is window.page.crossing


def test_an_option_dragged_to_another_crossing_changes_its_kind(window: MainWindow, document: Document) -> None:
    with document.edit("Add") as edit:
        option = cards.add(edit, Option(kind="SO", title="An option"))
    window.page.show_view(1)
    QApplication.processEvents()
    view = window.page.crossing.view
    start = view.mapFromScene(view.scene().cards[option.id].sceneBoundingRect().center())
    end = view.mapFromScene(view.scene().zones[OptionKind.wt].sceneBoundingRect().center())
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view.viewport(), start + QPoint(20, 20))
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, end)
    assert document.strategy.all(Option)[0].kind is OptionKind.wt
    assert document.undo_label == "Move 1 strategic option to WT"


def test_the_list_shows_every_note_and_edits_it_in_place(window: MainWindow, document: Document, note: NoteOf) -> None:
    window.page.show_view(2)
    table = window.page.table
    assert table.model().rowCount() == 8
    table.edit(table.model().index(0, 0))
    editor = next(field for field in table.viewport().findChildren(QLineEdit))
    editor.setText("From the list")
    editor.editingFinished.emit()
    assert note("From the list").quadrant is Quadrant.strength
    assert document.undo_label == "Edit title"


def test_a_cell_that_is_edited_while_its_note_is_undone_goes_with_it(
    window: MainWindow, document: Document, note: NoteOf
) -> None:
    with document.edit("Add") as edit:
        cards.add(edit, Note(quadrant=Quadrant.strength, title="short-lived"))
    window.page.show_view(2)
    table = window.page.table
    table.show_card(note("short-lived").id)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    (editor,) = table.viewport().findChildren(QLineEdit)
    QTest.keyClicks(editor, "typed")
    document.undo()
    QApplication.processEvents()
    assert "short-lived" not in [row.title for row in document.strategy.all(Note)]
    assert document.redo_label == "Add"
    assert not [field for field in table.viewport().findChildren(QLineEdit) if field.isVisible()]


def test_a_choice_in_the_list_moves_the_note(window: MainWindow, note: NoteOf) -> None:
    window.page.show_view(2)
    table = window.page.table
    table.edit(table.model().index(0, 1))
    box = table.viewport().findChildren(QComboBox)[0]
    box.activated.emit(2)
    assert note("s0").quadrant is Quadrant.opportunity


def test_the_list_sorts_and_keeps_the_selection(window: MainWindow, document: Document, note: NoteOf) -> None:
    window.page.show_view(2)
    table = window.page.table
    table.show_card(note("t1").id)
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert table.model().index(0, 0).data() == "w1"
    with document.edit("Rename") as edit:
        cards.change(edit, Note, [note("t1").id], title="zz")
    assert table.chosen() == (note("zz").id,)


def test_notes_are_filtered_by_segment(window: MainWindow, document: Document, note: NoteOf) -> None:
    assert not window.page.segments.isVisible()
    with document.edit("Prepare") as edit:
        one = cards.add(edit, Segment(targeting="primary", title="One"))
        other = cards.add(edit, Segment(targeting="none", title="Other"))
        links.add(edit, Relation.concerns, note("s0").id, one.id)
        links.add(edit, Relation.concerns, note("s1").id, other.id)
    assert window.page.segments.isVisible()
    window.page.segments.setCurrentIndex(1)
    window.page._filter()
    assert {item.look.title for item in window.page.scene.cards.values()} == {
        f"{q}{n}" for q in "swot" for n in "01"
    } - {"s1"}
    with document.edit("Unlink") as edit:
        links.remove(edit, [link.id for link in document.strategy.links_from(note("s1").id)])
    assert len(window.page.scene.cards) == 8


def test_deleting_what_others_rest_on_names_them_first(hand: Hand, document: Document, note: NoteOf) -> None:
    with document.edit("Prepare") as edit:
        option = cards.add(edit, Option(kind="SO", title="Rests on it"))
        links.add(edit, Relation.answers, option.id, note("s0").id)
    said: list[str] = []

    def answer(button: int) -> None:
        box = QApplication.activeModalWidget()
        said.append(box.text() + box.informativeText())
        box.buttons()[button].click()

    for button, left in ((0, 8), (1, 7)):
        hand.click(hand.on("s0"))
        QTimer.singleShot(50, partial(answer, button))
        hand.window.actions_by_name["delete"].trigger()
        assert len(document.strategy.all(Note)) == left
    assert said[0] == "1 card rests on what you delete; undo brings everything back.• Rests on it"


def test_plus_and_minus_vote(hand: Hand, note: NoteOf) -> None:
    hand.click(hand.on("t0"))
    for text in "++-+--- +":
        hand.type(text)
    hand.key(Qt.Key.Key_Escape)
    assert note("t0").votes == 1


def test_notes_are_put_aside_and_taken_back(hand: Hand, window: MainWindow, document: Document, note: NoteOf) -> None:
    hand.click(hand.on("t0"))
    window.actions_by_name["park"].trigger()
    assert note("t0").parked
    assert document.undo_label == "Put 1 note aside"
    window.actions_by_name["park"].trigger()
    assert not note("t0").parked


def test_space_and_drag_pan_the_board(hand: Hand) -> None:
    hand.view.set_zoom(2)
    hand.view.verticalScrollBar().setValue(0)
    QTest.keyPress(hand.view, Qt.Key.Key_Space)
    hand.press(QPoint(300, 300))
    hand.move(QPoint(300, 240))
    hand.release(QPoint(300, 240))
    QTest.keyRelease(hand.view, Qt.Key.Key_Space)
    assert hand.view.verticalScrollBar().value() == 60


def test_the_list_names_the_links_of_a_note_and_opens_the_picker(
    window: MainWindow, document: Document, note: NoteOf
) -> None:
    with document.edit("Cross") as edit:
        option = cards.add(edit, Option(kind=OptionKind.so, title="Use it"))
        links.add(edit, Relation.answers, option.id, note("s0").id)
    window.page.show_view(2)
    table = window.page.table
    model = table.model()
    column = table.cards.fields.index("links")
    line = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "s0")
    assert model.index(line, column).data() == "1 · is answered by Use it"
    asked: list[str] = []
    table.asked_to_link.connect(asked.append)
    table.setCurrentIndex(model.index(line, column))
    table.activated.emit(model.index(line, column))
    assert asked == [note("s0").id]


def test_what_can_be_typed_is_said_where_notes_are_written_and_nothing_is_selected(window: MainWindow) -> None:
    def said() -> str:
        return " ".join(label.text() for label in window.inspector.part.findChildren(QLabel))

    assert "!4 gives its importance" in said()
    window.page.show_view(1)
    assert "!4" not in said()
    window.page.show_view(2)
    assert "press F2" in said()
