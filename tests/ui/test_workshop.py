"""A workshop in the window, held by keys: the agenda and its clock, ideas, votes, hidden cards, and the way back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Quadrant
from mktcanvas.model.note import Note
from mktcanvas.model.project import AgendaStep
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.workshop.agenda import Step, usual, write_agenda
from mktcanvas.ui.workshop.agenda_dialog import AgendaDialog
from mktcanvas.ui.workshop.clock import Clock, shown
from mktcanvas.ui.workshop.workshop import LARGER, Workshop
from tests.ui.conftest import Hand

NoteOf = Callable[[str], Note]


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def workshop(hand: Hand, window: MainWindow) -> Workshop:
    hand.key(Qt.Key.Key_F5)
    QApplication.processEvents()
    assert isinstance(window.workshop, Workshop)
    return window.workshop


def write(text: str) -> None:
    for character in text:
        QTest.keyClicks(QApplication.focusWidget(), character)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_a_workshop_hides_what_a_room_need_not_see_and_gives_it_back(workshop: Workshop, window: MainWindow) -> None:
    parts = [window.menuBar(), window.top_bar, window.navigation, window.status, window.inspector]
    assert window.isFullScreen()
    assert not any(part.isVisible() for part in parts)
    assert window.page.view.zoom == pytest.approx(LARGER)
    assert window.page.view.horizontalScrollBar().maximum() == 0, "the board is as wide as the window all the same"
    workshop.leave()
    assert all(part.isVisible() for part in parts)
    assert not window.isFullScreen()
    assert window.page.view.zoom == pytest.approx(1)
    assert window.workshop is None


def test_ideas_are_typed_one_after_another_and_tab_turns_to_the_next_zone(
    workshop: Workshop, document: Document, note: NoteOf
) -> None:
    assert QApplication.focusWidget() is workshop.capture.line
    write("Very loyal owners")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    write("High price !4 #gold")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    write("Thieves")
    write("   ")
    assert note("Very loyal owners").quadrant is Quadrant.strength
    assert (note("High price").quadrant, note("High price").importance) == (Quadrant.weakness, 4)
    assert note("Thieves").quadrant is Quadrant.threat
    assert len(document.strategy.all(Note)) == 11
    assert workshop.capture.line.text() == ""
    document.undo()
    assert "Thieves" not in [one.title for one in document.strategy.all(Note)]


def test_letters_are_commands_on_the_board_as_long_as_no_word_follows(
    workshop: Workshop, hand: Hand, note: NoteOf
) -> None:
    hand.key(Qt.Key.Key_Escape)
    hand.click(hand.on("s0"))
    hand.command(Qt.Key.Key_V)
    hand.command(Qt.Key.Key_V)
    assert note("s0").votes == 2
    assert workshop.clock.going
    hand.command(Qt.Key.Key_P)
    assert not workshop.clock.going
    hand.type("value for money")
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    assert note("value for money").quadrant is Quadrant.strength
    assert note("s0").votes == 2


def test_hidden_cards_show_their_backs_until_they_are_turned(workshop: Workshop, hand: Hand, qtbot: QtBot) -> None:
    board = hand.view.board
    hand.key(Qt.Key.Key_Escape)
    hand.command(Qt.Key.Key_H)
    hand.click(hand.in_zone(Quadrant.threat))
    board.select([])
    write_line = workshop.capture.line
    write_line.setFocus()
    write("A secret")
    assert all(item.covered and not item.toolTip() for item in board.cards.values())
    qtbot.waitUntil(lambda: not board.zooming)
    board.select([])
    shot = hand.pad.grab().toImage()
    item = next(item for item in board.cards.values() if item.look.title == "A secret")
    place = hand.view.mapFromScene(item.box().x, item.box().y)
    right, down = round(item.box().width * hand.view.zoom), round(item.box().height * hand.view.zoom)
    inside = [
        shot.pixelColor(place.x() + x, place.y() + y).name() for x in range(9, right - 9, 3) for y in (12, down - 12)
    ]
    assert len(set(inside)) == 1, "nothing is written on the back"
    workshop.leave()
    assert not any(item.covered for item in board.cards.values())
    assert not board.covered


def test_a_step_that_names_a_zone_turns_to_it_and_shows_the_ideas_again(workshop: Workshop, hand: Hand) -> None:
    assert workshop.capture.zone is Quadrant.strength
    hand.key(Qt.Key.Key_Escape)
    hand.command(Qt.Key.Key_H)
    assert workshop.bar.hidden.isVisible()
    workshop.capture.line.setFocus()
    hand.key(Qt.Key.Key_PageDown)
    assert workshop.capture.zone is Quadrant.opportunity
    assert not workshop.bar.hidden.isVisible()
    assert not any(item.covered for item in hand.view.board.cards.values())
    hand.key(Qt.Key.Key_PageUp)
    assert workshop.place == 0
    workshop.bar.asked_to_show_ideas.emit()
    workshop.go(len(workshop.steps) - 1)
    assert not workshop.capture.isVisible(), "findings are not typed"
    assert not workshop.bar.hidden.isVisible()


def test_an_idea_that_was_not_given_is_kept_in_its_own_zone(
    workshop: Workshop, window: MainWindow, note: NoteOf
) -> None:
    QTest.keyClicks(workshop.capture.line, "typed before the next step")
    QTest.keyClick(workshop.capture.line, Qt.Key.Key_PageDown)
    QTest.keyClicks(workshop.capture.line, "typed before another page")
    window.open_page("segments")
    assert note("typed before another page").quadrant is Quadrant.opportunity
    window.open_page("swot")
    QTest.keyClicks(workshop.capture.line, "typed before the end")
    workshop.leave()
    titles = ("typed before the next step", "typed before the end")
    assert [note(title).quadrant for title in titles] == [Quadrant.strength, Quadrant.strength]


def test_the_buttons_leave_the_keys_where_ideas_are_typed(workshop: Workshop, window: MainWindow) -> None:
    for button in (workshop.bar.pause, workshop.bar.agenda):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        for dialog in window.findChildren(AgendaDialog):
            dialog.reject()
        QApplication.processEvents()
        assert window.focusWidget() is workshop.capture.line


def test_a_workshop_that_was_left_goes_on_where_it_was(workshop: Workshop, hand: Hand, window: MainWindow) -> None:
    workshop.go(1)
    workshop.clock.start(100)
    workshop.leave()
    QApplication.processEvents()
    hand.key(Qt.Key.Key_F5)
    assert window.workshop.place == 1
    assert 90 < window.workshop.clock.left <= 100
    for _ in range(5):
        window.workshop.go(1)
    hand.key(Qt.Key.Key_F5)
    assert window.workshop.place == 0, "the last one went to its end"


def test_a_workshop_can_be_held_again_after_others(hand: Hand, window: MainWindow) -> None:
    for _ in range(3):
        hand.key(Qt.Key.Key_F5)
        for _ in range(6):
            window.workshop.bar.following.click()
            QApplication.processEvents()
        QApplication.processEvents()
        window.open_page("swot")


def test_the_agenda_leads_from_page_to_page_and_ends(
    workshop: Workshop, window: MainWindow, document: Document
) -> None:
    pages = []
    for _ in workshop.steps:
        pages.append(window.page.objectName())
        assert str(workshop.place + 1) in workshop.bar.title.text()
        if pages[-1] == "actions":
            workshop.capture.line.setText("Price: Hold the price 5k€")
            write("")
        workshop.bar.following.click()
        QApplication.processEvents()
    assert pages == [step.page for step in usual("en")]
    assert window.workshop is None
    assert "over" in window.status._message.text()
    (made,) = document.strategy.all(Action)
    assert (made.p, made.title, made.budget) == (P.price, "Hold the price", 500_000)


def test_esc_first_lets_go_and_then_leaves(workshop: Workshop, hand: Hand, window: MainWindow) -> None:
    hand.key(Qt.Key.Key_Escape)
    assert window.page.view.hasFocus()
    hand.click(hand.on("s0"))
    hand.key(Qt.Key.Key_Escape)
    assert window.workshop is workshop
    assert not window.page.view.board.selected()
    hand.key(Qt.Key.Key_Escape)
    assert window.workshop is None


def test_keys_of_the_menus_work_during_a_workshop(workshop: Workshop, hand: Hand, note: NoteOf) -> None:
    write("Soon undone")
    assert workshop.capture.line.hasFocus()
    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with pytest.raises(StopIteration):
        note("Soon undone")


def test_the_agenda_of_the_plan_is_used_and_can_be_changed_as_one_step(
    hand: Hand, window: MainWindow, document: Document
) -> None:
    write_agenda(document, [Step("Only this", "objectives", 7, "Say it in one line.")], "Agenda")
    hand.key(Qt.Key.Key_F5)
    assert window.page.objectName() == "objectives"
    assert window.workshop.bar.detail.text() == "Say it in one line."
    assert not window.workshop.capture.isVisible(), "objectives are typed in their tree"
    assert 400 < window.workshop.clock.left <= 420
    window.workshop.bar.agenda.click()
    QApplication.processEvents()
    (dialog,) = window.findChildren(AgendaDialog)
    dialog.add()
    (field,) = (line for line in dialog.table.viewport().findChildren(QLineEdit) if line.text() == "New step")
    field.selectAll()
    QTest.keyClicks(field, "Then that")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    dialog.shift(-1)
    assert [step.title for step in dialog.steps()] == ["Then that", "Only this"]
    assert dialog.steps()[1] == Step("Only this", "objectives", 7, "Say it in one line.")
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Remove").click()
    assert [step.title for step in dialog.steps()] == ["Only this"]
    dialog.add()
    dialog.accept()
    assert [row.title for row in document.strategy.all(AgendaStep)] == ["Only this", "New step"]
    assert "New step" in window.workshop.bar.names.accessibleName()
    steps = len(document.history())
    write_agenda(document, window.workshop.steps, "Nothing new")
    assert len(document.history()) == steps
    document.undo()
    assert [row.title for row in document.strategy.all(AgendaStep)] == ["Only this"]


def test_a_project_can_be_closed_during_a_workshop(workshop: Workshop, window: MainWindow) -> None:
    window.session.close()
    assert window.workshop is None
    assert window.menuBar().isVisible()
    assert not workshop.clock.going


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_workshop_fits_a_small_projector(workshop: Workshop, window: MainWindow) -> None:
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1024, 700)
    QApplication.processEvents()
    assert window.width() == 1024
    for part in (*workshop.bar.findChildren(QPushButton), workshop.capture.line, workshop.capture.zones):
        end = part.mapTo(window, part.rect().bottomRight())
        assert end.x() < 1024
        assert part.width() >= part.minimumSizeHint().width()


def test_the_clock_counts_on_below_nothing(qtbot: QtBot, window: MainWindow) -> None:
    clock = Clock(window)
    clock.start(0.0)
    with qtbot.waitSignal(clock.ticked):
        pass
    assert clock.left < 0
    clock.turn()
    stopped = clock.left
    qtbot.wait(30)
    assert clock.left == stopped
    assert [shown(time) for time in (462.0, 0.2, -0.4, -15.9, 3600.0)] == ["07:42", "00:01", "00:00", "−00:15", "60:00"]


def test_a_window_closed_during_a_workshop_is_as_large_as_before_when_it_is_opened_again(
    workshop: Workshop, window: MainWindow
) -> None:
    window.close()
    assert not window.isFullScreen()
    assert not workshop.clock.going
