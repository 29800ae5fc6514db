"""Boards as they are seen: what stays in sight, what is cut, and what is shown of a drag or a link on the way."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QPixmapCache, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.ui.main_window import MainWindow
from tests.ui.conftest import Hand

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
