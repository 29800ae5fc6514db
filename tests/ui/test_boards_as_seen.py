"""Boards as they are seen: what stays in sight, what is cut, and what is shown of a drag or a link on the way."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

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
