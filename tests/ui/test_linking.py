"""Links drawn with a real mouse: from a card's handle, over boards and pages, until they are dropped."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, OptionKind, P, Quadrant, Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.note import Fact, Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.ui.canvas.view import BoardView
from mktcanvas.ui.linking import SPRING_MS, Way, targets, ways
from mktcanvas.ui.main_window import MainWindow
from tests.ui.conftest import Hand

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Pointer:
    """The mouse over the whole window: its events go where the window system would send them."""

    def __init__(self, hand: Hand) -> None:
        self._window = hand.window

    def press(self, at: QPoint) -> None:
        QTest.mousePress(self._window.windowHandle(), LEFT, NO_KEYS, self._window.mapFromGlobal(at))

    def move(self, at: QPoint) -> None:
        QTest.mouseMove(self._window.windowHandle(), self._window.mapFromGlobal(at))

    def release(self, at: QPoint) -> None:
        QTest.mouseRelease(self._window.windowHandle(), LEFT, NO_KEYS, self._window.mapFromGlobal(at))

    def draw(self, view: BoardView, title: str) -> None:
        """Take the handle of a card."""
        item = next(item for item in view.board.cards.values() if item.look.title == title)
        box = item.box()
        self.move(on(view, title))
        edge = view.mapFromScene(box.x + box.width, box.y + box.height / 2)
        self.press(view.viewport().mapToGlobal(edge))

    def drop(self, at: QPoint) -> None:
        self.move(at)
        self.release(at)

    def escape(self) -> None:
        QTest.keyClick(self._window.windowHandle(), Qt.Key.Key_Escape)


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def pointer(hand: Hand) -> Pointer:
    return Pointer(hand)


@pytest.fixture
def option(document: Document) -> Option:
    with document.edit("Add") as edit:
        return cards.add(edit, Option(kind=OptionKind.so, title="Use it"))


def on(view: BoardView, title: str) -> QPoint:
    """Return where on the screen a card is."""
    item = next(item for item in view.board.cards.values() if item.look.title == title)
    return view.viewport().mapToGlobal(view.mapFromScene(item.sceneBoundingRect().center()))


def middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


def hold_over(window: MainWindow, pointer: Pointer, page: str, qtbot: QtBot) -> None:
    """Hold what is dragged over an entry of the navigation until its page springs open."""
    pointer.move(middle(window.navigation.buttons[page]))
    qtbot.waitUntil(lambda: window.page.objectName() == page, timeout=SPRING_MS * 4)


def test_a_link_is_drawn_to_a_card_of_another_view_of_the_page(
    window: MainWindow, pointer: Pointer, document: Document, option: Option, note: Callable[[str], Note]
) -> None:
    window.page.show_view(1)
    crossing = window.page.crossing.view
    pointer.draw(crossing, "Use it")
    window.page.show_view(0)
    pointer.move(on(window.page.board.view, "s0"))
    assert window.linking.line.words == "answers “s0”"
    pointer.drop(on(window.page.board.view, "s0"))
    (link,) = document.strategy.links_from(option.id)
    assert (link.relation, link.target) == (Relation.answers, note("s0").id)
    assert document.undo_label == "Link two cards"
    assert not window.linking.line.isVisible()
    document.undo()
    assert not document.strategy.links_from(option.id)


def test_a_link_survives_the_change_of_the_page_that_it_springs_open(
    window: MainWindow, pointer: Pointer, document: Document, option: Option, qtbot: QtBot, note: Callable[[str], Note]
) -> None:
    window.page.show_view(1)
    crossing = window.page.crossing.view
    pointer.draw(crossing, "Use it")
    hold_over(window, pointer, "brief", qtbot)
    assert window.linking.line.isVisible()
    hold_over(window, pointer, "swot", qtbot)
    window.page.show_view(0)
    pointer.drop(on(window.page.board.view, "t1"))
    assert [link.target for link in document.strategy.links_from(option.id)] == [note("t1").id]


def test_a_dragged_card_becomes_a_link_over_the_navigation_and_stays_in_its_zone(
    window: MainWindow, pointer: Pointer, document: Document, option: Option, qtbot: QtBot, note: Callable[[str], Note]
) -> None:
    view = window.page.board.view
    start = on(view, "s0")
    pointer.press(start)
    pointer.move(start + QPoint(20, 20))
    hold_over(window, pointer, "brief", qtbot)
    assert window.linking.line.isVisible()
    hold_over(window, pointer, "swot", qtbot)
    window.page.show_view(1)
    pointer.drop(on(window.page.crossing.view, "Use it"))
    assert [link.source for link in document.strategy.links_to(note("s0").id)] == [option.id]
    assert note("s0").quadrant is Quadrant.strength
    assert [step.label for step in document.steps] == ["Add", "Link two cards"]


def test_passing_over_the_navigation_opens_nothing(window: MainWindow, pointer: Pointer, qtbot: QtBot) -> None:
    pointer.draw(window.page.view, "s0")
    pointer.move(middle(window.navigation.buttons["brief"]))
    pointer.move(middle(window.page))
    qtbot.wait(SPRING_MS + 100)
    assert window.page.objectName() == "swot"
    pointer.escape()


@pytest.mark.usefixtures("option")
def test_possible_targets_are_lit_and_the_others_fade(window: MainWindow, pointer: Pointer) -> None:
    window.page.show_view(1)
    pointer.draw(window.page.crossing.view, "Use it")
    lit = {seat for seat, item in window.page.scene.cards.items() if not item.faded}
    assert lit == set(window.page.scene.cards)
    pointer.escape()
    pointer.release(middle(window.page))
    window.page.show_view(0)
    pointer.draw(window.page.board.view, "s0")
    lit = {item.look.title for item in window.page.scene.cards.values() if not item.faded}
    assert lit == {"s0", "o0", "o1", "t0", "t1"}, "what it makes an option with"
    assert not any(item.faded for item in window.page.crossing.scene.cards.values())
    pointer.escape()
    assert not any(item.faded for item in window.page.scene.cards.values())


@pytest.mark.usefixtures("option")
def test_escape_lets_go_of_a_link(window: MainWindow, pointer: Pointer, document: Document) -> None:
    before = document.strategy
    window.page.show_view(1)
    pointer.draw(window.page.crossing.view, "Use it")
    pointer.escape()
    assert not window.linking.line.isVisible()
    window.page.show_view(0)
    pointer.release(on(window.page.board.view, "s0"))
    assert document.strategy is before


def test_a_box_over_the_window_lets_go_of_a_link(
    window: MainWindow, pointer: Pointer, document: Document, qtbot: QtBot
) -> None:
    before = document.strategy
    pointer.draw(window.page.view, "s0")
    assert window.linking.line.isVisible()
    box = QMessageBox(window)
    box.open()
    qtbot.waitUntil(lambda: not window.linking.line.isVisible())
    box.reject()
    pointer.release(on(window.page.view, "t0"))
    assert document.strategy is before


def test_a_link_that_cannot_be_is_refused_in_words(window: MainWindow, pointer: Pointer, document: Document) -> None:
    before = document.strategy
    pointer.draw(window.page.view, "s0")
    pointer.drop(on(window.page.view, "w0"))
    assert document.strategy is before
    said = "A strength or weakness makes an option with an opportunity or threat, not with its like."
    assert window.status._message.text() == said


def test_a_board_with_nothing_to_link_to_is_whole_again_when_the_link_is_dropped(
    window: MainWindow, pointer: Pointer
) -> None:
    pointer.draw(window.page.view, "s0")
    assert any(item.faded for item in window.page.scene.cards.values())
    pointer.drop(on(window.page.view, "w0"))
    assert not any(item.faded for item in window.page.scene.cards.values())


def test_several_selected_cards_are_linked_in_one_step(
    window: MainWindow, hand: Hand, pointer: Pointer, document: Document, option: Option, note: Callable[[str], Note]
) -> None:
    hand.click(hand.on("s0"))
    hand.click(hand.on("w1"), Qt.KeyboardModifier.ControlModifier)
    pointer.draw(window.page.view, "s0")
    window.page.show_view(1)
    pointer.drop(on(window.page.crossing.view, "Use it"))
    assert {link.target for link in document.strategy.links_from(option.id)} == {note("s0").id, note("w1").id}
    assert document.undo_label == "Link 2 cards"


def test_what_may_be_linked_to_what_comes_from_the_one_table(document: Document, option: Option) -> None:
    with document.edit("Add") as edit:
        fact = cards.add(edit, Fact(title="A figure"))
        objective = cards.add(edit, Objective(title="Grow", level=Level.strategic))
        one, other = (cards.add(edit, Action(title=title, p=P.price)) for title in ("Now", "Then"))
    assert ways(document.strategy, [option.id], fact.id) == ()
    assert ways(document.strategy, [fact.id], objective.id) == (Way(Relation.rests_on, True),)
    assert ways(document.strategy, [one.id], other.id) == (Way(Relation.needs, False), Way(Relation.needs, True))
    assert targets(document.strategy, [one.id]) >= {other.id, objective.id, option.id}
    assert fact.id not in targets(document.strategy, [one.id])


def test_a_link_is_dropped_on_the_line_of_a_kpi(
    window: MainWindow, pointer: Pointer, document: Document, qtbot: QtBot
) -> None:
    with document.edit("Add") as edit:
        action = cards.add(edit, Action(p=P.place, title="A second shop"))
        kpi = cards.add(edit, Kpi(title="Visits"))
        cards.add(edit, Kpi(title="Orders", rank=1.0))
    window.open_page("actions")
    pointer.draw(window.page.current.view, "A second shop")
    hold_over(window, pointer, "kpis", qtbot)
    rows = window.page.pane.rows
    line = rows.visualItemRect(rows.item(0))
    pointer.move(rows.viewport().mapToGlobal(line.center()))
    assert window.linking.line.words == "is measured by “Visits”"
    assert window.linking.line._target.height() >= line.height() - 2
    assert window.linking.line._target.height() <= line.height() + 2
    pointer.release(rows.viewport().mapToGlobal(line.center()))
    (link,) = document.strategy.links_to(action.id, Relation.measures)
    assert link.source == kpi.id


def test_a_link_is_dropped_on_a_card_of_the_threads(
    window: MainWindow, pointer: Pointer, document: Document, qtbot: QtBot
) -> None:
    with document.edit("Add") as edit:
        action = cards.add(edit, Action(p=P.place, title="A second shop"))
        objective = cards.add(edit, Objective(level=Level.operational, title="Known in Lyon"))
    window.open_page("actions")
    pointer.draw(window.page.current.view, "A second shop")
    hold_over(window, pointer, "threads", qtbot)
    box = window.page.scene.boxes[objective.id]
    view = window.page.view
    at = view.viewport().mapToGlobal(view.mapFromScene(box.sceneBoundingRect().center()))
    pointer.drop(at)
    (link,) = document.strategy.links_from(action.id, Relation.serves)
    assert link.target == objective.id


def test_the_handle_of_a_note_crosses_it_with_one_across(
    hand: Hand, window: MainWindow, pointer: Pointer, document: Document, note: Callable[[str], Note]
) -> None:
    pointer.draw(hand.view, "s0")
    lit = {item.look.title for item in hand.view.board.cards.values() if not item.faded}
    assert lit == {"s0", "o0", "o1", "t0", "t1"}
    pointer.move(on(hand.view, "s1"))
    assert "no link" in window.linking.line.words
    pointer.drop(on(hand.view, "t1"))
    (made,) = document.strategy.all(Option)
    assert made.kind is OptionKind.st
    answered = {link.target for link in document.strategy.links_from(made.id, Relation.answers)}
    assert answered == {note("s0").id, note("t1").id}
