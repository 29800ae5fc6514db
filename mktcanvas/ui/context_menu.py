"""The menu under the pointer: what can be done with the selected cards, or with an empty place of a page."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from mktcanvas.model.note import Note
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.pages.page import Page

_OF_CARDS = ("link", "thread", "cross_selected", None, "cut", "copy", "paste", "duplicate", "park", None, "delete")
_OF_A_PLACE = ("add", "paste", None, "select_all", "fit")
"""The commands of the menus; ``None`` is a line."""
_METHODS = {
    "cross_selected": "cross_selected",
    "cut": "delete_selected",
    "paste": "paste",
    "duplicate": "duplicate_selected",
    "park": "park_selected",
    "delete": "delete_selected",
    "add": "add_card",
}
"""What a page must know to carry them out; the others are not the page's."""
_LETTERS = {"link": "L", "thread": "T"}
"""The keys that do the same on a board, as the list of the keys tells."""


def open_menu(page: Page, actions: Mapping[str, QAction], at: QPoint, strategy: Strategy, parent: QWidget) -> QMenu:
    """Open the menu for a place on the screen and return it; a card there is selected unless it is already."""
    card = page.card_under(at)
    if card is not None and card not in page.chosen():
        page.show_card(card)
    kinds = {type(strategy.cards[identity]) for identity in page.chosen() if identity in strategy.cards}
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name in _OF_CARDS if card is not None else _OF_A_PLACE:
        if name is None:
            menu.addSeparator()
        elif card is None or _suits(name, kinds):
            _add(menu, page, name, actions[name])
    menu.popup(at)
    return menu


def _suits(name: str, kinds: Collection[type[Card]]) -> bool:
    """Tell whether a command does anything with cards of these kinds."""
    if name == "cross_selected":
        return set(kinds) == {Note}
    return name != "park" or all("parked" in kind.model_fields for kind in kinds)


def _add(menu: QMenu, page: Page, name: str, action: QAction) -> None:
    """Add a command that the page knows, with the letter that does the same where a board has the keys."""
    if name in _METHODS and page.command(_METHODS[name]) is None:
        return
    if name not in _LETTERS or not hasattr(page.focusWidget(), "asked_for_thread"):
        menu.addAction(action)
        return
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    lettered = menu.addAction(f"{action.text()}\t{_LETTERS[name]}, {keys}", action.trigger)
    lettered.setEnabled(action.isEnabled())
