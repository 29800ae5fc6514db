"""Everything by keys alone: several cards, crossing, lists, buttons, and the digits of every keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, links
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.choices import OptionKind, Quadrant, Relation
from mktcanvas.model.note import Note, Option
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.program import Program
from mktcanvas.ui.welcome import WelcomePage
from mktcanvas.ui.widgets.card_table import CardTable
from mktcanvas.ui.widgets.finder import Finder
from tests.ui.conftest import Hand

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
NoteOf = Callable[[str], Note]


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


def titles(window: MainWindow) -> list[str]:
    """Return the titles of the selected cards, in the order of the alphabet."""
    strategy = window.session.document.strategy
    return sorted(strategy.cards[identity].title for identity in window.page.chosen())


def test_shift_and_arrows_select_several_cards_and_let_go_of_them(hand: Hand, window: MainWindow) -> None:
    hand.click(hand.on("s0"))
    hand.key(Qt.Key.Key_Right, SHIFT)
    assert titles(window) == ["s0", "s1"]
    hand.key(Qt.Key.Key_Down, SHIFT)
    assert titles(window) == ["o1", "s0", "s1"]
    hand.key(Qt.Key.Key_Up, SHIFT)
    assert titles(window) == ["s0", "s1"]
    hand.key(Qt.Key.Key_Left, SHIFT)
    assert titles(window) == ["s0"]
    hand.key(Qt.Key.Key_Down, SHIFT)
    hand.key(Qt.Key.Key_O, CTRL | SHIFT)
    (option,) = window.session.document.strategy.all(Option)
    assert option.kind is OptionKind.so


def test_arrows_alone_select_one_card_again(hand: Hand, window: MainWindow) -> None:
    hand.click(hand.on("s0"))
    hand.key(Qt.Key.Key_Right, SHIFT)
    hand.key(Qt.Key.Key_Left)
    assert titles(window) == ["s0"]


def test_one_note_is_crossed_with_another_that_is_looked_for(
    hand: Hand, window: MainWindow, document: Document, note: NoteOf
) -> None:
    hand.click(hand.on("w0"))
    hand.key(Qt.Key.Key_O, CTRL | SHIFT)
    finder = window.findChild(Finder)
    offered = {finder.list.item(line).text() for line in range(finder.list.count())}
    assert offered == {"o0", "o1", "t0", "t1"}
    QTest.keyClicks(finder.field, "t1")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    (option,) = document.strategy.all(Option)
    assert option.kind is OptionKind.wt
    answered = document.strategy.targets(option.id, Relation.answers, Note)
    assert {one.id for one in answered} == {note("w0").id, note("t1").id}


@pytest.mark.parametrize(
    ("key", "keys", "quadrant"),
    [
        (Qt.Key.Key_2, ALT, Quadrant.weakness),
        (Qt.Key.Key_2, ALT | SHIFT, Quadrant.weakness),
        (Qt.Key.Key_Eacute, ALT, Quadrant.weakness),
        (Qt.Key.Key_QuoteDbl, ALT, Quadrant.opportunity),
        (Qt.Key.Key_Apostrophe, ALT, Quadrant.threat),
    ],
)
def test_the_digit_of_a_zone_is_that_of_the_key_on_every_keyboard(
    hand: Hand, document: Document, key: Qt.Key, keys: Qt.KeyboardModifier, quadrant: Quadrant
) -> None:
    hand.double_click(hand.in_zone(Quadrant.strength))
    hand.type("Here")
    hand.key(key, keys)
    hand.type("There")
    hand.key(Qt.Key.Key_Return)
    found = {note.title: note.quadrant for note in document.strategy.all(Note)}
    assert (found["Here"], found["There"]) == (Quadrant.strength, quadrant)


@pytest.mark.parametrize(
    ("key", "keys", "page"),
    [
        (Qt.Key.Key_2, CTRL, "segments"),
        (Qt.Key.Key_Eacute, CTRL, "segments"),
        (Qt.Key.Key_Ampersand, CTRL, "swot"),
        (Qt.Key.Key_Ccedilla, CTRL, "objectives"),
        (Qt.Key.Key_Apostrophe, CTRL, "objectives"),
    ],
)
def test_pages_are_opened_by_their_digits_on_every_keyboard(
    hand: Hand, window: MainWindow, key: Qt.Key, keys: Qt.KeyboardModifier, page: str
) -> None:
    window.open_page("objectives")
    hand.key(key, keys)
    assert window.page.objectName() == page


def test_enter_presses_a_button_as_space_does(program: Program) -> None:
    welcome = program.window.findChild(WelcomePage)
    asked: list[bool] = []
    welcome.samples[1].clicked.disconnect()
    welcome.samples[1].clicked.connect(lambda checked: asked.append(checked))
    welcome.samples[1].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Enter)
    assert len(asked) == 2


def test_enter_on_the_button_of_a_view_shows_it(window: MainWindow) -> None:
    window.page.view_buttons.button(1).setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.page.view_number == 1


# Lists


def choose_line(window: MainWindow, card: Card) -> None:
    """Select the line of a card in the list of its page, while the board has another one selected."""
    assert window.page.show_card(card.id)
    assert window.page.chosen() == (card.id,)


@pytest.mark.parametrize("command", ["delete", "duplicate", "park", "copy"])
def test_commands_on_a_list_are_about_its_lines(
    hand: Hand, window: MainWindow, document: Document, note: NoteOf, command: str
) -> None:
    hand.click(hand.on("s0"))
    window.page.show_view(2)
    choose_line(window, note("w1"))
    window.actions_by_name[command].trigger()
    there = sorted(one.title for one in document.strategy.all(Note))
    every = sorted(f"{quadrant}{number}" for quadrant in "swot" for number in range(2))
    if command == "delete":
        assert there == [title for title in every if title != "w1"]
        assert len(window.page.chosen()) == 1
    elif command == "duplicate":
        assert there == sorted([*every, "w1"])
    elif command == "park":
        assert [one.title for one in document.strategy.all(Note) if one.parked] == ["w1"]
    else:
        assert "w1" in QApplication.clipboard().text()
        assert "s0" not in QApplication.clipboard().text()


def agree() -> None:
    """Agree to what a box asks, where one does."""
    if isinstance(box := QApplication.activeModalWidget(), QMessageBox):
        box.buttons()[1].click()


PAGES_WITH_LISTS = [
    ("swot", 2),
    ("segments", 1),
    ("positioning", 2),
    ("objectives", 1),
    ("actions", 2),
    ("calendar", 1),
    ("kpis", 1),
    ("rituals", 4),
]


@pytest.mark.parametrize(("page", "view"), PAGES_WITH_LISTS)
def test_delete_on_every_list_takes_the_selected_line_and_no_other_card(
    program: Program, samples: Path, tmp_path: Path, page: str, view: int
) -> None:
    window = program.window
    window.session.create_at(tmp_path / "watch.mktcanvas", read_plan(samples / "luxury-watch.en.json"))
    window.open_page(page)
    window.page.show_view_number(0)
    window.page.select_all()
    window.page.show_view_number(view)
    QApplication.processEvents()
    table = next(one for one in window.page.findChildren(CardTable) if one.isVisible())
    table.setFocus()
    table.selectRow(1)
    QApplication.processEvents()
    (chosen,) = window.page.chosen()
    strategy = window.session.document.strategy
    before = set(strategy.cards)
    QTimer.singleShot(50, agree)
    window.actions_by_name["delete"].trigger()
    assert before - set(window.session.document.strategy.cards) == {chosen}


def test_a_note_is_written_on_the_board_from_its_list(hand: Hand, window: MainWindow, document: Document) -> None:
    window.page.show_view(2)
    window.actions_by_name["add"].trigger()
    assert window.page.view_number == 0
    hand.type("From the list")
    hand.key(Qt.Key.Key_Return)
    assert "From the list" in {note.title for note in document.strategy.all(Note)}


def test_two_lines_of_the_list_are_crossed(window: MainWindow, document: Document, note: NoteOf) -> None:
    window.page.show_view(2)
    window.page.table.setSelectionMode(window.page.table.SelectionMode.MultiSelection)
    for title in ("s0", "t0"):
        window.page.table.selectRow(window.page.table.cards.line_of(note(title).id))
    window.actions_by_name["cross_selected"].trigger()
    assert [option.kind for option in document.strategy.all(Option)] == [OptionKind.st]


# Words that filter, and what is told


def test_words_filter_the_board_the_crossing_and_the_list(hand: Hand, window: MainWindow, document: Document) -> None:
    with document.edit("Options") as edit:
        cards.add(edit, Option(kind="SO", title="Été for all"))
        cards.add(edit, Option(kind="WO", title="Winter"))
    window.page.words.setFocus()
    hand.type("s1")
    assert {item.look.title for item in window.page.scene.cards.values()} == {"s1"}
    window.page.show_view(2)
    assert window.page.table.model().rowCount() == 1
    window.page.show_view(1)
    assert not window.page.crossing.scene.cards
    window.page.words.setFocus()
    hand.key(Qt.Key.Key_Escape)
    hand.type("ete")
    assert [item.look.title for item in window.page.crossing.scene.cards.values()] == ["Été for all"]


def test_a_segment_filters_the_options_that_answer_its_notes(
    window: MainWindow, document: Document, note: NoteOf
) -> None:
    with document.edit("Prepare") as edit:
        one, other = (cards.add(edit, Segment(targeting="primary", title=title)) for title in ("One", "Other"))
        links.add(edit, Relation.concerns, note("s0").id, other.id)
        for title, answered in (("Hidden", "s0"), ("Shown", "s1")):
            option = cards.add(edit, Option(kind="SO", title=title))
            links.add(edit, Relation.answers, option.id, note(answered).id)
    window.page.show_view(1)
    window.page.segments.setCurrentIndex(window.page.segments.findData(one.id))
    window.page.segments.activated.emit(window.page.segments.currentIndex())
    assert [item.look.title for item in window.page.crossing.scene.cards.values()] == ["Shown"]


def test_a_card_that_the_filter_hides_is_shown_when_it_is_asked_for(window: MainWindow, note: NoteOf) -> None:
    window.page.words.setText("s1")
    window.desk.show_card(note("t0").id)
    assert titles(window) == ["t0"]
    assert window.page.words.text() == ""
    window.page.words.setText("nothing like it")
    window.page.board.take_text(Quadrant.threat, "Hidden at once")
    assert "filter hides" in window.status._message.text()


def test_a_pasted_list_tells_where_its_lines_went(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("S: Patience\nT: Prices\nT: Rents")
    QApplication.clipboard().setMimeData(data)
    window.actions_by_name["paste"].trigger()
    assert window.status._message.text() == "Added: Strengths 1, Threats 2"


def test_the_field_grows_with_what_is_written_and_stays_in_the_window(hand: Hand) -> None:
    hand.double_click(hand.in_zone(Quadrant.threat))
    editor = QApplication.focusWidget()
    low = editor.height()
    hand.type("A word after another until there are many more lines of them than the field had room for at first ")
    hand.type("and then some more of them, so that the first line would be out of sight in a field of three lines")
    assert editor.height() > low
    assert editor.verticalScrollBar().maximum() == 0
    assert hand.pad.rect().contains(editor.geometry())


def test_undo_on_a_list_selects_what_it_brought_back(window: MainWindow, document: Document, note: NoteOf) -> None:
    window.page.show_view(2)
    table = window.page.table
    table.setFocus()
    gone = (note("s1").id, note("o0").id)
    table.selectRow(table.cards.line_of(gone[0]))
    table._choose(gone, 0)
    assert set(window.page.chosen()) == set(gone)
    window.actions_by_name["delete"].trigger()
    assert not set(gone) & {card.id for card in document.strategy.all(Note)}
    window.actions_by_name["undo"].trigger()
    assert set(window.page.chosen()) == set(gone)


def test_several_lines_stay_selected_when_others_come(window: MainWindow, document: Document, note: NoteOf) -> None:
    window.page.show_view(2)
    kept = (note("s1").id, note("o0").id)
    window.page.table._choose(kept, 0)
    with document.edit("Add", initiator=window.page.board) as edit:
        cards.add(edit, Note(quadrant=Quadrant.threat, title="Another"))
    assert set(window.page.chosen()) == set(kept)
