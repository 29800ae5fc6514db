"""The menu under the pointer: what can be done with the selected cards, or with an empty place of a page."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mktcanvas.ui.pages.page import Page

_OF_CARDS = ("link", "thread", "cross_selected", None, "cut", "copy", "paste", "duplicate", "park", None, "delete")
_OF_A_PLACE = ("add", "paste", None, "select_all", "fit")
"""The commands of the menus; ``None`` is a line."""


def open_menu(page: Page, actions: Mapping[str, QAction], at: QPoint, parent: QWidget) -> QMenu:
    """Open the menu for a place on the screen and return it; a card there is selected unless it is already."""
    card = page.card_under(at)
    if card is not None and card not in page.chosen():
        page.show_card(card)
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name in _OF_CARDS if card is not None else _OF_A_PLACE:
        if name is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[name])
    menu.popup(at)
    return menu
