"""The menu under the pointer: what can be done with the selected cards, or with an empty place of a page."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.note import Note
from mktcanvas.model.row import Card
from mktcanvas.model.shape import shape_of
from mktcanvas.model.vocabulary import choice_plural
from mktcanvas.ui.pages.marks import Marks
from mktcanvas.ui.pages.page import Page

_OF_CARDS = (
    *("link", "thread", "cross_selected", None, "rate", "move", None),
    *("cut", "copy", "paste", "duplicate", "park", None, "delete"),
)
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


class Chosen(NamedTuple):
    """The selected cards of one kind."""

    document: Document
    row: type[Card]
    ids: tuple[str, ...]
    language: str
    page: Page

    def shared(self, field: str) -> object:
        """Return the value that all of them have in a field, ``None`` where they differ."""
        found = {getattr(card, field) for one in self.ids if (card := self.document.strategy.get(self.row, one))}
        return found.pop() if len(found) == 1 else None


def open_menu(
    page: Page, actions: Mapping[str, QAction], at: QPoint, document: Document, language: str, parent: QWidget
) -> QMenu:
    """Open the menu for a place on the screen and return it; a card there is selected unless it is already."""
    strategy = document.strategy
    card = page.card_under(at)
    if card is not None and card not in page.chosen():
        page.show_card(card)
    kinds = {type(strategy.cards[identity]) for identity in page.chosen() if identity in strategy.cards}
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name in _OF_CARDS if card is not None else _OF_A_PLACE:
        if name is None:
            menu.addSeparator()
        elif name in _BRANCHES:
            for kind in kinds if len(kinds) == 1 else ():
                _BRANCHES[name](menu, Chosen(document, kind, page.chosen(), language, page))
        elif card is None or _suits(name, kinds):
            _add(menu, page, name, actions[name])
    menu.popup(at)
    return menu


def _add_ratings(menu: QMenu, chosen: Chosen) -> None:
    """Add the importances to choose from, where cards of the kind have one."""
    if "importance" not in chosen.row.model_fields:
        return
    branch = menu.addMenu(QCoreApplication.translate("ContextMenu", "&Importance"))
    marks = Marks(chosen.document, chosen.row, chosen.language, chosen.page)
    for value in range(1, 6):
        dots = f"{'●' * value}{'○' * (5 - value)}"
        _add_choice(branch, dots, value == chosen.shared("importance"), partial(marks.rate, chosen.ids, value))


def _add_zones(menu: QMenu, chosen: Chosen) -> None:
    """Add the zones to move to, where the kind has any."""
    field = chosen.row.zone
    choices = shape_of(chosen.row, field).choices if field is not None else None
    if field is None or choices is None:
        return
    branch = menu.addMenu(QCoreApplication.translate("ContextMenu", "&Move to"))
    for zone in choices:
        words = choice_plural(zone).of(chosen.language)
        _add_choice(branch, words, zone == chosen.shared(field), partial(_move, chosen, zone, words))


def _add_choice(branch: QMenu, words: str, holds: bool, do: Callable[[], object]) -> None:
    action = branch.addAction(words.replace("&", "&&"), do)
    action.setCheckable(True)
    action.setChecked(holds)


def _move(chosen: Chosen, zone: object, words: str) -> None:
    counted = KINDS[chosen.row.table].counted(len(chosen.ids)).of(chosen.language)
    label = QCoreApplication.translate("ContextMenu", "Move {cards} to {zone}")
    with chosen.document.edit(label.format(cards=counted, zone=words)) as edit:
        cards.place(edit, chosen.row, chosen.ids, zone)


_BRANCHES: Mapping[str, Callable[[QMenu, Chosen], None]] = {"rate": _add_ratings, "move": _add_zones}
"""What opens a menu of its own."""


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
