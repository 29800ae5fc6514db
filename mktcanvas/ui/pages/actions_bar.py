"""The filters of the actions page: every one a chip that can be seen and taken away, kept under names in the project.

The bar says which filter is wanted and knows nothing of boards.
"""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.model.choices import Status
from mktcanvas.model.field_words import field_words
from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.project import SavedView
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import with_colon
from mktcanvas.ui.pages.actions_filter import KINDS_FILTERED, ActionFilter
from mktcanvas.ui.widgets.ask_line import ask_line
from mktcanvas.ui.widgets.word_filter import WordFilter

PAGE = "actions"
_LETTERS = 22
_CHIPS = 6
"""More chips than this are told as a number."""


class FilterBar(QWidget):
    """Chips of what is filtered by, a field for words, and the menus of filters and of saved views."""

    changed = Signal(object)
    """The filter that is wanted now."""
    asked_to_keep = Signal(str)
    """How the page is looked at now is to be kept under a name."""
    asked_to_open = Signal(object)
    """A saved view is to be shown."""

    def __init__(self, document: Document, language: str) -> None:
        super().__init__()
        self._document, self._language = document, language
        self.filter = ActionFilter()
        self.text = WordFilter()
        self.text.setFixedWidth(150)
        self.text.textChanged.connect(self._take_text)
        self.add = self._menu_button(self.tr("+ Filter"), self._fill_filters)
        self.views = self._menu_button(self.tr("Views"), self._fill_views)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.chips = QWidget()
        """The chips, for a row of their own."""
        self._chips = QHBoxLayout(self.chips)
        self._chips.setContentsMargins(0, 0, 0, 0)
        self._chips.setSpacing(4)
        self.chips.hide()
        for widget in (self.text, self.add, self.views):
            self._row.addWidget(widget)

    def _menu_button(self, title: str, fill: object) -> QToolButton:
        button = QToolButton()
        button.setText(title)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.setToolTipsVisible(False)
        menu.aboutToShow.connect(fill)
        button.setMenu(menu)
        return button

    # The filter

    def show_filter(self, wanted: ActionFilter) -> None:
        """Show a filter in the bar and say that it is wanted."""
        self.filter = wanted.living(self._document.strategy)
        self.text.blockSignals(True)
        if self.text.text().strip() != wanted.text:
            self.text.setText(wanted.text)
        self.text.blockSignals(False)
        self._fill_chips()
        self.changed.emit(self.filter)

    def refresh(self) -> None:
        """Show the names of what is filtered by as they are now; what is gone leaves the filter."""
        living = self.filter.living(self._document.strategy)
        if living != self.filter:
            self.show_filter(living)
        else:
            self._fill_chips()

    def _take_text(self, text: str) -> None:
        self.filter = self.filter._replace(text=text.strip())
        self.changed.emit(self.filter)

    def _toggle(self, value: str | Status) -> None:
        self.show_filter(self.filter.toggled(value))

    def _fill_chips(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        chosen = list(self._chosen())
        for value, text in chosen[:_CHIPS]:
            self._chips.addWidget(self._chip(text, value))
        if len(chosen) > _CHIPS:
            self._chips.addWidget(QLabel(f"+{len(chosen) - _CHIPS}"))
        self._chips.addStretch()
        self.chips.setVisible(bool(chosen))

    def _chosen(self) -> Iterable[tuple[str | Status, str]]:
        for identity in self.filter.cards:
            card = self._document.strategy.cards[identity]
            yield identity, with_colon(self._kind_title(card.table), _short(card.title), self._language)
        for status in self.filter.statuses:
            name = field_words("status").of(self._language)
            yield status, with_colon(name, choice_words(status).of(self._language), self._language)

    def _kind_title(self, table: str) -> str:
        if table == "team":
            return field_words("owner").of(self._language)
        name = KINDS[table].one.of(self._language)
        return f"{name[:1].upper()}{name[1:]}"

    def _chip(self, text: str, value: str | Status) -> QPushButton:
        colon = text.replace(":", "\u202f:", 1) if self._language.startswith("fr") else text
        chip = QPushButton(f"{colon.replace('&', '&&')}  ×")
        chip.setObjectName("chip")
        chip.setAccessibleName(self.tr("Take the filter {filter} away").replace("{filter}", colon))
        chip.clicked.connect(lambda: self._toggle(value))
        return chip

    # Menus

    def _fill_filters(self) -> None:
        menu = self.add.menu()
        menu.clear()
        strategy = self._document.strategy
        for kind in KINDS_FILTERED:
            choices = [(card.id, card.title) for card in strategy.all(kind)]
            self._fill_group(menu.addMenu(self._kind_title(kind.table)), choices)
        statuses = [(status, choice_words(status).of(self._language)) for status in Status]
        self._fill_group(menu.addMenu(field_words("status").of(self._language)), statuses)
        menu.addSeparator()
        clear = menu.addAction(self.tr("Show everything"))
        clear.setEnabled(bool(self.filter))
        clear.triggered.connect(lambda: self.show_filter(ActionFilter()))

    def _fill_group(self, menu: QMenu, choices: Iterable[tuple[str | Status, str]]) -> None:
        for value, title in choices:
            action = QAction(_short(title, 60).replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(value in self.filter.cards or value in self.filter.statuses)
            action.triggered.connect(lambda _=False, value=value: self._toggle(value))
            menu.addAction(action)
        menu.setEnabled(not menu.isEmpty())

    def _fill_views(self) -> None:
        menu = self.views.menu()
        menu.clear()
        saved = [view for view in self._document.strategy.all(SavedView) if view.page == PAGE]
        for view in saved:
            opened = menu.addAction(_short(view.title, 60).replace("&", "&&"))
            opened.triggered.connect(lambda _=False, view=view: self.asked_to_open.emit(view))
        if saved:
            menu.addSeparator()
        menu.addAction(self.tr("Keep this view…"), self._ask_for_name)
        for title, do in ((self.tr("Rename a view"), self._rename), (self.tr("Delete a view"), self._delete)):
            inner = menu.addMenu(title)
            inner.setEnabled(bool(saved))
            for view in saved:
                inner.addAction(_short(view.title, 60).replace("&", "&&")).triggered.connect(partial(_do, do, view))

    def _ask_for_name(self) -> None:
        name, agreed = ask_line(self, self.tr("Keep this view"), self.tr("Name"))
        if agreed and name.strip():
            self.asked_to_keep.emit(" ".join(name.split())[:TITLE_LIMIT])

    def _rename(self, view: SavedView) -> None:
        name, agreed = ask_line(self, self.tr("Rename a view"), self.tr("Name"), view.title)
        if agreed and name.strip():
            with self._document.edit(self.tr("Rename a view"), initiator=self) as edit:
                details.change(edit, SavedView, view.id, title=" ".join(name.split())[:TITLE_LIMIT])

    def _delete(self, view: SavedView) -> None:
        with self._document.edit(self.tr("Delete a view"), initiator=self) as edit:
            details.remove(edit, SavedView, [view.id])


def _do(do: Callable[[SavedView], None], view: SavedView, _: bool = False) -> None:
    do(view)


def _short(text: str, letters: int = _LETTERS) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= letters else f"{plain[: letters - 1].rstrip()}…"
