"""What makes boards comfortable: names that stay in sight, marks that go when they should, keys that are not lost."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.model.action import Action
from mktcanvas.model.choices import OptionKind, P, Quadrant
from mktcanvas.model.note import Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.positioning import Brand, Placement, PositioningMap
from mktcanvas.model.segment import Segment
from mktcanvas.ui.canvas.keys import AT_ONCE
from mktcanvas.ui.canvas.view import BoardView
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.widgets.finder import Finder
from tests.ui.conftest import Hand

NoteOf = Callable[[str], Note]
LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def tall(document: Document, view: BoardView) -> BoardView:
    """The board of notes, far higher than its window."""
    with document.edit("Many") as edit:
        for number in range(60):
            cards.add(edit, Note(quadrant=Quadrant.strength, title=f"Strength {number}"))
            cards.add(edit, Note(quadrant=Quadrant.threat, title=f"Threat {number}"))
    view.board.select([])
    view.verticalScrollBar().setValue(0)
    return view


def scrolled(view: BoardView, share: float) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    QApplication.processEvents()


def test_the_names_of_zones_and_axes_stay_in_sight(tall: BoardView) -> None:
    names, titles = tall.board.ground.names, {key: zone.title for key, zone in tall.board.zones.items()}
    assert not any(name.stuck for name in (*names.columns, *titles.values()))
    scrolled(tall, 0.25)
    window = tall.window_on_board
    for name in (*names.columns, titles[Quadrant.strength], titles[Quadrant.weakness]):
        assert name.stuck
        assert window.contains(name.sceneBoundingRect().adjusted(1, 2, -1, 0))
    assert names.columns[0].sceneBoundingRect().bottom() <= titles[Quadrant.strength].y()
    internal = tall.board.ground.rows[0].sceneBoundingRect()
    assert abs(internal.center().y() - window.center().y()) < names.room
    scrolled(tall, 1.0)
    assert titles[Quadrant.threat].sceneBoundingRect().intersects(tall.window_on_board)
    assert not titles[Quadrant.strength].sceneBoundingRect().intersects(tall.window_on_board)
    strengths = tall.board.zones[Quadrant.strength].sceneBoundingRect()
    assert strengths.contains(titles[Quadrant.strength].sceneBoundingRect())
    scrolled(tall, 0.0)
    assert not any(name.stuck for name in (*names.columns, *titles.values()))


def test_a_card_under_a_name_that_sticks_is_not_taken(tall: BoardView) -> None:
    scrolled(tall, 0.25)
    title = tall.board.zones[Quadrant.strength].title.sceneBoundingRect()
    under = [item for item in tall.board.cards.values() if item.sceneBoundingRect().intersects(title)]
    shared = under[0].sceneBoundingRect().intersected(title).center()
    assert tall.board.card_at(shared.x(), shared.y()) is None


def test_a_card_that_is_revealed_is_not_covered_by_a_name(tall: BoardView, note: NoteOf) -> None:
    scrolled(tall, 0.4)
    tall.reveal([note("Strength 2").id])
    card = tall.board.cards[note("Strength 2").id]
    title = tall.board.zones[Quadrant.strength].title
    assert tall.window_on_board.contains(card.box().x + 1, card.box().y + 1)
    assert not card.sceneBoundingRect().intersects(title.sceneBoundingRect())


def test_the_heads_of_columns_and_rows_stay_in_sight(window: MainWindow, document: Document) -> None:
    with document.edit("Many") as edit:
        for number in range(30):
            cards.add(edit, Action(p=P.price, title=f"Action {number}"))
    window.open_page("actions")
    window.page.show_view_number(1)
    view = window.page.view
    scrolled(view, 0.5)
    heads = view.board.ground.names.columns
    assert len(heads) == 4
    assert all(head.stuck and view.window_on_board.contains(head.sceneBoundingRect().center()) for head in heads)
    (row,) = view.board.ground.row_heads
    assert row.y() + row._down >= heads[0].sceneBoundingRect().bottom()
    scrolled(view, 0.0)
    assert row._down == 0


@pytest.fixture
def hovered(hand: Hand) -> Hand:
    """A hand that rests on a card, so that the handle stands on it."""
    for step in (QPoint(6, 6), QPoint(0, 0)):
        hand.move(hand.on("s0") + step)
    assert hand.view.board.handle.card.look.title == "s0"
    return hand


def test_the_handle_goes_while_a_note_is_typed(hovered: Hand) -> None:
    hovered.type("New")
    hovered.key(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert hovered.view.board.handle.card is None
    hovered.key(Qt.Key.Key_Escape)


def test_the_handle_stays_under_the_pointer_when_the_board_is_scrolled(tall: BoardView) -> None:
    title = next(item for item in tall.board.cards.values() if item.look.title == "Strength 0")
    at = tall.mapFromScene(title.sceneBoundingRect().center())
    QTest.mouseMove(tall.viewport(), at)
    assert tall.board.handle.card is title
    scrolled(tall, 0.5)
    assert tall.board.handle.card is not title
    assert tall.board.handle.card is tall.board.card_at(*QPointF(tall.mapToScene(at)).toTuple())


def test_the_handle_goes_with_the_page(window: MainWindow, hovered: Hand) -> None:
    window.open_page("actions")
    window.open_page("swot")
    QApplication.processEvents()
    assert hovered.view.board.handle.card is None


def test_the_handle_follows_the_selection_once_the_pointer_has_left(hovered: Hand) -> None:
    QApplication.sendEvent(hovered.pad, QEvent(QEvent.Type.Leave))
    assert hovered.view.board.handle.card is None
    for expected in ("s0", "s1"):
        hovered.key(Qt.Key.Key_Right)
        QApplication.processEvents()
        assert hovered.view.board.handle.card.look.title == expected


def lit(view: BoardView) -> set[str]:
    return {item.look.title for item in view.board.cards.values() if not item.faded}


class Alt:
    """The Alt key, held over a board; the mouse is moved by events that leave it held."""

    def __init__(self, hand: Hand) -> None:
        self._hand, self._window = hand, hand.window.windowHandle()

    def press(self) -> None:
        QTest.keyPress(self._window, Qt.Key.Key_Alt, ALT)

    def release(self) -> None:
        QTest.keyRelease(self._window, Qt.Key.Key_Alt, Qt.KeyboardModifier.NoModifier)

    def send(self, kind: QEvent.Type, at: QPoint) -> None:
        button = LEFT if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
        place = QPointF(self._hand.pad.mapToGlobal(at))
        event = QMouseEvent(kind, QPointF(at), place, button, LEFT, QGuiApplication.keyboardModifiers())
        QApplication.sendEvent(self._hand.pad, event)

    def move(self, at: QPoint) -> None:
        self.send(QEvent.Type.MouseMove, at)


@pytest.fixture
def alt(hand: Hand) -> Iterator[Alt]:
    key = Alt(hand)
    yield key
    key.release()


def test_alt_lights_what_a_dragged_note_can_be_dropped_on(hand: Hand, alt: Alt) -> None:
    start = hand.on("s0")
    hand.press(start)
    alt.move(start + QPoint(20, 20))
    assert len(lit(hand.view)) == 8
    alt.press()
    alt.move(start + QPoint(30, 30))
    assert lit(hand.view) == {"s0", "o0", "o1", "t0", "t1"}
    alt.release()
    alt.move(start + QPoint(40, 40))
    assert len(lit(hand.view)) == 8
    hand.key(Qt.Key.Key_Escape)


def test_a_thread_is_lit_again_after_a_drag_with_alt(hand: Hand, alt: Alt, window: MainWindow, note: NoteOf) -> None:
    window.desk.light_thread(note("w0").id)
    start = hand.on("s0")
    hand.press(start)
    alt.press()
    alt.move(start + QPoint(30, 30))
    assert lit(hand.view) == {"s0", "o0", "o1", "t0", "t1"}
    QTest.keyClick(hand.view, Qt.Key.Key_Escape)
    assert lit(hand.view) == {"w0"}


def test_a_drop_with_alt_crosses_two_notes(hand: Hand, alt: Alt, window: MainWindow, document: Document) -> None:
    start, end = hand.on("s0"), hand.on("t1")
    hand.press(start)
    alt.press()
    alt.move(start + QPoint(30, 30))
    alt.move(end)
    alt.send(QEvent.Type.MouseButtonRelease, end)
    (option,) = document.strategy.all(Option)
    assert option.kind is OptionKind.st
    assert len(lit(window.page.board.view)) == 8


def test_escape_puts_the_offer_of_lines_that_are_there_away(hand: Hand, window: MainWindow) -> None:
    window.page.pane.take_text(None, "s0\nanother")
    offer = window.page.pane.offer
    assert offer.isVisible()
    hand.view.type_new(Quadrant.threat)
    hand.key(Qt.Key.Key_Escape)
    assert offer.isVisible()
    hand.key(Qt.Key.Key_Escape)
    assert not offer.isVisible()


def test_an_empty_crossing_says_how_options_are_made(window: MainWindow, document: Document, note: NoteOf) -> None:
    window.page.show_view(1)
    guide = window.page.crossing.guide
    assert guide.isVisible()
    window.page.cross(note("s0").id, note("t0").id)
    assert not guide.isVisible()
    document.undo()
    assert guide.isVisible()


def test_no_control_of_a_map_is_shown_where_there_is_none(window: MainWindow, document: Document) -> None:
    window.open_page("positioning")
    page = window.page
    controls = (page.white, page.maps, page._new)
    assert not any(control.isVisible() for control in controls)
    QTest.mouseClick(page._empty.findChildren(QPushButton)[0], LEFT)
    assert len(document.strategy.all(PositioningMap)) == 1
    assert all(control.isVisible() for control in controls)
    page.show_view(1)
    assert not any(control.isVisible() for control in controls)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_above_a_page_is_cut_in_the_smallest_window(window: MainWindow, document: Document) -> None:
    with document.edit("Some") as edit:
        cards.add(edit, Segment(title="A segment with quite a long name", targeting="primary"))
        cards.add(edit, PositioningMap(title="A map"))
    window.resize(window.minimumSize())
    for page in PAGES:
        window.open_page(page.name)
        QApplication.processEvents()
        for bar in window.page.findChildren(QWidget, "pageBar"):
            shown = [button for button in bar.findChildren(QAbstractButton) if button.isVisible()]
            cut = [button.text() for button in shown if button.width() < button.minimumSizeHint().width()]
            right = max((button.mapTo(bar, button.rect().bottomRight()).x() for button in shown), default=0)
            assert (cut, right < bar.width()) == ([], True), page.name


def test_a_brand_on_a_map_says_its_name_under_the_pointer(window: MainWindow, document: Document) -> None:
    with document.edit("Map") as edit:
        cards.add(edit, row := PositioningMap(title="A map"))
        cards.add(edit, brand := Brand(title="Ours & <theirs>"))
        edit.add(Placement(map=row.id, brand=brand.id, x=0.4, y=0.4))
    window.open_page("positioning")
    canvas = window.page.canvas
    QApplication.processEvents()
    for step in (3, 0):
        QTest.mouseMove(canvas, canvas.field.pixel(0.4, 0.4).toPoint() + QPoint(step, step))
    assert "Ours &amp; &lt;theirs&gt;" in canvas.toolTip()
    for step in (3, 0):
        QTest.mouseMove(canvas, canvas.field.pixel(0.9, 0.9).toPoint() + QPoint(step, step))
    assert canvas.toolTip() == ""


@pytest.mark.parametrize("title", ["team", "Team", "late delivery", "L", "5 boutiques in Asia", "36 mm"])
def test_a_word_that_begins_with_a_command_is_a_new_note(hand: Hand, document: Document, title: str) -> None:
    hand.click(hand.on("w0"))
    before = document.strategy.all(Note)
    hand.type(title + (" again" if len(title) == 1 else ""))
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    (note,) = [note for note in document.strategy.all(Note) if note not in before]
    assert (note.title[: len(title)], note.quadrant) == (title, Quadrant.weakness)
    assert len(lit(hand.view)) == 9
    QTest.qWait(round(AT_ONCE * 1000) + 60)
    assert set(before) < set(document.strategy.all(Note)), "none was rated"
    assert QApplication.activeModalWidget() is None


def test_a_rating_is_given_as_soon_as_another_key_is_pressed_or_the_keys_go_elsewhere(
    hand: Hand, document: Document, window: MainWindow
) -> None:
    hand.click(hand.on("w0"))
    for key, then in ((Qt.Key.Key_2, Qt.Key.Key_Right), (Qt.Key.Key_5, Qt.Key.Key_Left)):
        hand.key(key)
        hand.key(then)
    QApplication.processEvents()
    hand.key(Qt.Key.Key_4)
    window.inspector.open_field("title")
    assert [one.importance for one in document.strategy.all(Note) if one.title in ("w0", "w1")] == [4, 5]


def test_a_thread_that_is_looked_at_stays_while_a_note_is_typed(hand: Hand, document: Document) -> None:
    hand.click(hand.on("w0"))
    hand.command(Qt.Key.Key_T)
    assert lit(hand.view) == {"w0"}
    hand.type("eam")
    assert lit(hand.view) == {"w0"}
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    assert "eam" in [note.title for note in document.strategy.all(Note)]


def test_a_letter_after_the_thread_of_another_card_stands_alone(hand: Hand, document: Document) -> None:
    hand.click(hand.on("s0"))
    hand.type("t")
    hand.key(Qt.Key.Key_Right)
    hand.type("eam")
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    assert "eam" in [note.title for note in document.strategy.all(Note)]


def test_a_word_that_begins_with_t_is_a_new_objective_and_a_new_brand(window: MainWindow, document: Document) -> None:
    with document.edit("Some") as edit:
        cards.add(edit, goal := Objective(title="A goal", level="strategic"))
        cards.add(edit, row := PositioningMap(title="A map"))
        cards.add(edit, brand := Brand(title="Ours"))
        edit.add(Placement(map=row.id, brand=brand.id, x=0.4, y=0.4))
    for page, card, kind in (("objectives", goal.id, Objective), ("positioning", brand.id, Brand)):
        window.open_page(page)
        window.page.show_card(card)
        QApplication.processEvents()
        for letter in "Team":
            QTest.keyClicks(QApplication.focusWidget(), letter)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert "Team" in [one.title for one in document.strategy.all(kind)]


def test_esc_keeps_what_was_typed_of_a_new_note_and_takes_back_a_title_that_was_changed(
    hand: Hand, document: Document
) -> None:
    hand.double_click(hand.in_zone(Quadrant.threat))
    hand.type("Escaped words")
    hand.key(Qt.Key.Key_Escape)
    assert "Escaped words" in [note.title for note in document.strategy.where(Note, "quadrant", Quadrant.threat)]
    hand.click(hand.on("s0"))
    hand.key(Qt.Key.Key_F2)
    hand.type("another")
    hand.key(Qt.Key.Key_Escape)
    assert "s0" in [note.title for note in document.strategy.all(Note)]


@pytest.mark.parametrize("key", [Qt.Key.Key_4, Qt.Key.Key_L, Qt.Key.Key_T])
def test_a_command_that_waits_for_a_card_that_goes_meanwhile_is_forgotten(
    hand: Hand, document: Document, window: MainWindow, key: Qt.Key
) -> None:
    with document.edit("Add") as edit:
        cards.add(edit, Note(quadrant=Quadrant.threat, title="gone soon"))
    hand.click(hand.on("gone soon"))
    hand.key(key)
    document.undo()
    QTest.qWait(round(AT_ONCE * 1000) + 60)
    assert document.undo_label is None
    assert not [finder for finder in window.findChildren(Finder) if finder.isVisible()]
