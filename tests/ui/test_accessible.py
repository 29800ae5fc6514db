"""A screen reader hears the board: a list, and each card with its zone, text, importance and links."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton

from mktcanvas.ui.main_window import MainWindow
from tests.ui.conftest import Hand


def test_a_board_is_a_list_of_its_cards(hand: Hand) -> None:
    board = QAccessible.queryAccessibleInterface(hand.view)
    assert (board.role(), board.text(QAccessible.Text.Name), board.childCount()) == (QAccessible.Role.List, "SWOT", 8)
    first = board.child(0)
    assert first.role() == QAccessible.Role.ListItem
    assert first.text(QAccessible.Text.Name) == "Strength, s0, importance 3 of 5, links: 0"
    assert board.indexOfChild(first) == 0
    assert board.child(8) is None


def test_the_selected_card_has_the_focus(hand: Hand) -> None:
    hand.click(hand.on("w1"))
    board = QAccessible.queryAccessibleInterface(hand.view)
    assert board.focusChild().text(QAccessible.Text.Name).startswith("Weakness, w1")
    assert board.child(3).state().selected
    place = board.child(3).rect().center()
    assert board.childAt(place.x(), place.y()).text(QAccessible.Text.Name).startswith("Weakness, w1")


def test_a_card_that_is_gone_is_no_longer_valid(hand: Hand, window: MainWindow) -> None:
    board = QAccessible.queryAccessibleInterface(hand.view)
    first = board.child(0)
    hand.click(hand.on("s0"))
    window.actions_by_name["delete"].trigger()
    assert not first.isValid()
    assert board.childCount() == 7


def test_every_control_has_a_name(hand: Hand, window: MainWindow) -> None:
    hand.click(hand.on("s0"))
    QApplication.processEvents()
    controls = [c for kind in (QPushButton, QToolButton, QLineEdit) for c in window.findChildren(kind) if c.isVisible()]
    nameless = [c for c in controls if not (c.accessibleName() or getattr(c, "text", str)() or c.toolTip())]
    assert [c for c in nameless if not c.objectName().startswith("qt_")] == []
