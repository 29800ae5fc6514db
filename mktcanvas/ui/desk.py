"""What the window does with cards whatever page they are on: show, link, follow a thread, find.

It stands between the page, the inspector and the document, so that neither of them knows the others.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import links
from mktcanvas.model.choices import Relation
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import relations_between
from mktcanvas.model.row import Card
from mktcanvas.model.vocabulary import relation_back_words, relation_words
from mktcanvas.ui.inspector.inspector import Inspector
from mktcanvas.ui.widgets.finder import Finder, Found


class Desk(QObject):
    """One open page with its inspector."""

    said = Signal(str)

    def __init__(self, document: Document, page: Any, inspector: Inspector, language: str, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._page, self._inspector = document, page, inspector
        self._language, self._window = language, window
        self._thread: str | None = None
        page.chose.connect(self._show_chosen)
        page.asked_to_link.connect(self.link)
        page.asked_for_thread.connect(self.light_thread)
        inspector.asked_to_show.connect(self.show_card)
        inspector.asked_to_link.connect(self.link_shown)
        page.said.connect(self.said)
        inspector.said.connect(self.said)

    # Showing

    def _show_chosen(self, ids: tuple[str, ...]) -> None:
        if ids or self._page.isVisible():
            self._inspector.show_cards(ids)

    def show_card(self, identity: str) -> None:
        """Show a card on its board, or in the inspector alone where no page has it yet."""
        if not self._page.show_card(identity):
            self._inspector.show_cards([identity])

    def _shown(self) -> str | None:
        ids = self._inspector.ids
        return ids[0] if len(ids) == 1 else None

    # Linking

    def link_shown(self) -> None:
        """Ask what the card in the inspector is to be linked to."""
        if (card := self._shown()) is not None:
            self.link(card)

    def link(self, card: str) -> None:
        """Ask what a card is to be linked to, and link it."""
        entries = self.linkable(card)
        title = self.tr("Link “{title}”").format(title=self._document.strategy.cards[card].title[:60])
        finder = Finder(title, self.tr("Find a card to link to"), entries, self._window)
        finder.chosen.connect(self._link)
        finder.open()

    def linkable(self, identity: str) -> list[Found]:
        """Return every link that a card may have and has not yet, both ways."""
        strategy = self._document.strategy
        here = strategy.cards[identity]
        there_already = {(link.relation, link.source, link.target) for link in strategy.links_from(identity)}
        there_already |= {(link.relation, link.source, link.target) for link in strategy.links_to(identity)}
        entries: list[Found] = []
        for other in strategy.cards.values():
            if other.id == identity:
                continue
            there, back = relations_between(here.table, other.table), relations_between(other.table, here.table)
            entries += [self._entry(relation, here, other, back=False) for relation in there]
            entries += [self._entry(relation, other, here, back=True) for relation in back]
        return [entry for entry in entries if entry.value not in there_already]

    def _entry(self, relation: Relation, source: Card, target: Card, *, back: bool) -> Found:
        words = relation_back_words(relation) if back else relation_words(relation)
        other = source if back else target
        note = f"{words.of(self._language)} · {KINDS[other.table].one.of(self._language)}"
        return Found(other.title, note, (relation, source.id, target.id))

    def _link(self, wanted: tuple[Relation, str, str]) -> None:
        with self._document.edit(self.tr("Link two cards")) as edit:
            links.add(edit, *wanted)

    # Threads

    def toggle_thread(self) -> None:
        """Light the thread of the card that is shown, or end it."""
        if self._thread is not None:
            self.light_thread("")
        elif (card := self._shown()) is not None:
            self.light_thread(card)

    def light_thread(self, card: str) -> None:
        """Light everything upstream and downstream of a card; empty: light everything."""
        if not card or card == self._thread:
            self._thread = None
            self._page.show_thread(None)
            return
        self._thread = card
        thread = self._document.strategy.thread(card)
        self._page.show_thread(tuple(thread))
        self.said.emit(self.tr("%n card(s) on this thread; T or Esc ends it", "", len(thread)))

    # The clipboard

    def copy(self) -> None:
        """Put the selected cards on the clipboard."""
        if (data := self._page.copied()) is not None:
            QGuiApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        """Put the selected cards on the clipboard and delete them."""
        self.copy()
        self._page.act("delete_selected")

    def paste(self) -> None:
        """Add what is on the clipboard."""
        self._page.act("paste", QGuiApplication.clipboard().mimeData())

    # Finding

    def find(self, actions: list[QAction]) -> None:
        """Ask for a card or a command."""
        entries = [
            Found(card.title, KINDS[card.table].one.of(self._language), card.id)
            for card in self._document.strategy.cards.values()
        ]
        command = QCoreApplication.translate("Desk", "command")
        for action in actions:
            if action.isEnabled():
                keys = action.shortcut().toString()
                note = f"{command} {keys}".strip()
                entries.append(Found(action.text().replace("&", "").rstrip("…"), note, action))
        finder = Finder(self.tr("Find"), self.tr("Find a card, or type a command…"), entries, self._window)
        finder.chosen.connect(self._go)
        finder.open()

    def _go(self, value: object) -> None:
        if isinstance(value, QAction):
            value.trigger()
        elif isinstance(value, str):
            self.show_card(value)
