"""Boards as they are seen: what stays in sight, what is cut, and what is shown of a drag or a link on the way."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPixmap, QPixmapCache, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mktcanvas import palette
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, OptionKind, P, Quadrant
from mktcanvas.model.note import Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.segment import Segment
from mktcanvas.ui.canvas.layout import HEADER
from mktcanvas.ui.canvas.view import BoardView
from mktcanvas.ui.main_window import MainWindow
from tests.ui.conftest import Hand
from tests.ui.test_comforts_of_boards import Alt, alt
from tests.ui.test_linking import Pointer

__all__ = ["alt"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


def turn_wheel(hand: Hand, at: QPoint, notches: int) -> None:
    """Turn the wheel over a place with Ctrl held."""
    place, turned = QPointF(at), QPoint(0, 120 if notches > 0 else -120)
    for _ in range(abs(notches)):
        event = QWheelEvent(
            place,
            QPointF(hand.pad.mapToGlobal(at)),
            QPoint(),
            turned,
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(hand.pad, event)


@pytest.mark.parametrize("title", ["s1", "w1", "o0", "t1"])
def test_what_is_under_the_pointer_stays_there_while_the_wheel_zooms(hand: Hand, title: str) -> None:
    at = hand.on(title)
    turn_wheel(hand, at, 4)
    assert hand.view.zoom == pytest.approx(1.15**4)
    assert (hand.on(title) - at).manhattanLength() <= 8
    turn_wheel(hand, hand.on(title), -4)
    assert hand.view.zoom == pytest.approx(1)
    assert (hand.on(title) - at).manhattanLength() <= 8


def test_zooming_by_keys_keeps_the_selected_card_or_the_middle_in_sight(hand: Hand, window: MainWindow) -> None:
    middle = hand.view.mapToScene(hand.pad.rect().center())
    for _ in range(4):
        window.actions_by_name["zoom_in"].trigger()
    away = hand.view.mapFromScene(middle) - hand.pad.rect().center()
    assert away.manhattanLength() <= 30, "beside the scroll bars that came"
    window.actions_by_name["zoom_reset"].trigger()
    hand.click(hand.on("t1"))
    at = hand.on("t1")
    for _ in range(4):
        window.actions_by_name["zoom_in"].trigger()
    assert (hand.on("t1") - at).manhattanLength() <= 8


def test_a_card_is_drawn_pixel_on_pixel_at_any_zoom(hand: Hand, qtbot: QtBot) -> None:
    for _ in range(4):
        hand.view.set_zoom(hand.view.zoom / 1.15)
    qtbot.waitUntil(lambda: not hand.view.board.zooming)
    shot = hand.pad.grab().toImage()
    inside = 12
    for item in hand.view.board.cards.values():
        key = f"{item._stamp}:{hand.view.zoom * shot.devicePixelRatio():.4f}"
        picture = QPixmap()
        assert QPixmapCache.find(key, picture)
        corner = hand.view.viewportTransform().map(item.sceneBoundingRect().topLeft()) * shot.devicePixelRatio()
        size = picture.size() - QSize(2 * inside, 2 * inside)
        seen = shot.copy(QRect(QPoint(round(corner.x()) + inside, round(corner.y()) + inside), size))
        drawn = picture.toImage().copy(QRect(QPoint(inside, inside), size))
        kind = QImage.Format.Format_RGB32
        seen, drawn = (QImage(image.convertToFormat(kind)) for image in (seen, drawn))
        for image in (seen, drawn):
            image.setDevicePixelRatio(1)
        assert seen == drawn, item.look.title


def test_names_are_whole_and_close_to_the_edge_of_the_window_wherever_a_board_is_scrolled(hand: Hand) -> None:
    view = hand.view
    view.set_zoom(1.52)
    names, zones = view.board.ground.names, view.board.zones
    across, down = view.horizontalScrollBar(), view.verticalScrollBar()
    for x in range(0, across.maximum() + 1, 37):
        for y in range(0, down.maximum() + 1, 23):
            across.setValue(x)
            down.setValue(y)
            window = view.window_on_board
            for row in view.board.ground.rows:
                assert not row.isVisible() or row.x() >= window.left()
            for name in [*names.columns, *(zone.title for zone in zones.values())]:
                box = name.sceneBoundingRect()
                if name.isVisible() and box.intersects(window) and box.width() > window.left() - box.left() + 150:
                    assert box.left() + 1 + name.start >= window.left() - 1


def test_no_card_is_seen_above_a_name_that_is_stuck(hand: Hand, document: Document, qtbot: QtBot) -> None:
    with document.edit("Many") as edit:
        edit.add(*(Note(quadrant=Quadrant.strength, title=f"note {n}", rank=100 + n) for n in range(40)))
    view = hand.view
    view.set_zoom(1.52)
    qtbot.waitUntil(lambda: not view.board.zooming)
    title = view.board.zones[Quadrant.strength].title
    for y in range(200, 260):
        view.verticalScrollBar().setValue(y)
        shot = hand.pad.grab().toImage()
        edge = view.mapFromScene(title.sceneBoundingRect().bottomLeft()).y() - round(HEADER * 1.52)
        x = view.mapFromScene(title.sceneBoundingRect().center()).x() - 70
        colours = [shot.pixelColor(x, edge + down) for down in range(-2, 3)]
        assert all(colour.red() >= colour.green() for colour in colours), "the green of a strength"


def test_a_name_that_another_one_pushes_away_is_not_left_as_a_sliver(hand: Hand) -> None:
    view = hand.view
    view.set_zoom(1.52)
    names = view.board.ground.names
    first = view.board.zones[Quadrant.strength]
    for y in range(view.verticalScrollBar().maximum()):
        view.verticalScrollBar().setValue(y)
        band = view.window_on_board.top() + names.room - HEADER
        left = first.title.y() + HEADER - band
        assert left > HEADER * 0.75 or left <= 0 or not first.title.isVisible()
        row = view.board.ground.rows[0]
        assert not row.isVisible() or row.y() >= band - 0.5


def test_a_step_is_about_the_card_that_was_typed_and_not_the_team_made_beside_it(
    hand: Hand, window: MainWindow, document: Document
) -> None:
    window.open_page("objectives")
    window.page.add_card()
    hand.type("Brand awareness 20% -> 35% @Marie")
    hand.key(Qt.Key.Key_Return)
    window.page.setFocus()
    assert document.steps[-1].about == document.strategy.all(Objective)[0].title
    assert [team.title for team in document.strategy.all(Team)] == ["Marie"]


@pytest.mark.usefixtures("hand")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_words_of_an_empty_place_are_whole_on_narrow_zones(window: MainWindow) -> None:
    window.open_page("segments")
    for slot in window.page.view.board.slots.values():
        hint = slot._zone.hint
        for width in (98, 120, 150, 400):
            _, lines = slot.words_in(width, hint)
            assert " ".join(lines) == hint


def luminance(colour: QColor) -> float:
    return palette.luminance(colour.name())


def contrast(colours: tuple[QColor, QColor]) -> float:
    return palette.contrast(*(colour.name() for colour in colours))


def test_a_note_put_aside_can_be_read(hand: Hand, window: MainWindow) -> None:
    hand.click(hand.on("t0"))
    window.actions_by_name["park"].trigger()
    hand.key(Qt.Key.Key_Escape)
    item = next(item for item in hand.view.board.cards.values() if item.look.title == "t0")
    card = item.sceneBoundingRect().adjusted(10, 10, -10, -10)
    shot = hand.pad.grab(hand.view.mapFromScene(card).boundingRect()).toImage()
    colours = [shot.pixelColor(x, y) for x in range(shot.width()) for y in range(shot.height())]
    lightest, darkest = max(colours, key=luminance), min(colours, key=luminance)
    assert contrast((lightest, darkest)) >= 4.5
    links = [
        shot.pixelColor(x, y)
        for x in range(shot.width() - 20, shot.width())
        for y in range(shot.height() - 24, shot.height())
    ]
    assert contrast((max(links, key=luminance), min(links, key=luminance))) >= 3


def test_the_card_where_a_link_would_end_is_outlined_and_the_other_end_is_shown(
    hand: Hand, window: MainWindow, document: Document
) -> None:
    with document.edit("Add") as edit:
        option = cards.add(edit, Option(kind=OptionKind.so, title="Use it"))
        goals = [cards.add(edit, Objective(title=title, level=Level.strategic)) for title in ("Grow", "Stay")]
    pointer = Pointer(hand)
    window.open_page("objectives")
    tree = window.page.tree
    tree.select([goals[1].id])
    window.linking.begin([option.id], window.page.mapToGlobal(QPoint(5, 5)))
    box = tree.shape.box(tree.shape.place_of(goals[0].id)).toRect()
    place = tree.mapToGlobal(box.topLeft() + QPoint(40, 8))
    pointer.move(place)
    seen = QRect(window.mapFromGlobal(tree.mapToGlobal(box.topLeft())), box.size())
    target = window.linking.line.target
    assert max(abs(a - b) for a, b in zip(target.getCoords(), seen.getCoords(), strict=True)) <= 3
    pointer.move(window.page.mapToGlobal(QPoint(5, 5)))
    assert not window.linking.line.target.isValid()
    pointer.drop(place)
    assert document.undo_label == "Link two cards"
    assert list(window.inspector.ids) == [option.id]
    said = window.status._message.text()
    assert "Use it" in said
    assert "Grow" in said


def test_with_alt_the_note_to_be_crossed_is_outlined_and_no_zone(hand: Hand, alt: Alt, view: BoardView) -> None:
    def lit_zones() -> list[Quadrant]:
        return [zone for zone, item in view.board.zones.items() if item._lit]

    def aimed() -> list[str]:
        return [item.look.title for item in view.board.cards.values() if item.aimed]

    start, over = hand.on("s0"), hand.on("o0")
    hand.press(start)
    alt.move(start + QPoint(20, 20))
    assert lit_zones() == [Quadrant.strength]
    alt.press()
    alt.move(over - QPoint(4, 0))
    alt.move(over)
    assert lit_zones() == []
    assert aimed() == ["o0"]
    shot = hand.pad.grab().toImage()
    edge = view.mapFromScene(view.board.cards[card(view, "o0")].sceneBoundingRect()).boundingRect()
    seen = {shot.pixelColor(edge.left() + x, edge.bottom() - 30).name() for x in range(10)}
    assert view._theme.accent.lower() in seen
    alt.move(hand.on("w0"))
    assert aimed() == []
    alt.release()
    alt.move(over)
    assert aimed() == []
    assert lit_zones() == [Quadrant.opportunity]
    hand.key(Qt.Key.Key_Escape)
    hand.release(over)
    assert lit_zones() == []


def card(view: BoardView, title: str) -> str:
    return next(seat for seat, item in view.board.cards.items() if item.look.title == title)


def test_the_titles_of_lower_zones_go_down_with_them_when_upper_ones_grow(hand: Hand, document: Document) -> None:
    zones = hand.view.board.zones
    low = zones[Quadrant.opportunity]
    before = low.y()
    for number in range(24):
        with document.edit("Add") as edit:
            cards.add(edit, Note(quadrant=Quadrant.strength, title=f"another strength {number}"))
        hand.view.verticalScrollBar().setValue(0)
        for zone in zones.values():
            assert zone.title.stuck or zone.title.y() == zone.y()
    assert low.y() > before


@pytest.mark.parametrize("page", ["swot", "segments", "actions"])
def test_no_card_is_wider_than_its_zone_in_the_smallest_window(
    window: MainWindow, document: Document, page: str
) -> None:
    with document.edit("Some") as edit:
        for p in P:
            cards.add(edit, Action(p=p, title=f"An action for {p.value}"))
        cards.add(edit, Segment(title="A segment", targeting="primary"))
    window.resize(window.minimumSize())
    window.open_page(page)
    QApplication.processEvents()
    board = window.page.board if page != "actions" else window.page.pane
    for seat, item in board.scene.cards.items():
        zone = board.scene.zones[board.scene.seating.zone_of(seat)].sceneBoundingRect()
        assert zone.left() <= item.box().x
        assert item.box().x + item.box().width <= zone.right()
    wider = board.scene.sceneRect().width() > board.view.viewport().width()
    assert board.view.horizontalScrollBar().isVisible() == wider
