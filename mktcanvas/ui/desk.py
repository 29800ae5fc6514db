"""What the window does with cards whatever page they are on: show, link, follow a thread, find.

It stands between the page, the inspector and the document, so that neither of them knows the others.
"""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import links
from mktcanvas.loading import load
from mktcanvas.model.choices import Relation
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import relations_between
from mktcanvas.model.row import Card
from mktcanvas.model.vocabulary import choice_words, relation_back_words, relation_words
from mktcanvas.ui.commands import PAGE_COMMAND, plain
from mktcanvas.ui.found import Found
from mktcanvas.ui.inspector.inspector import Inspector
from mktcanvas.ui.page_stack import PageStack, Place
from mktcanvas.ui.pages.catalog import PAGES, home_of, kinds_on
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.widgets.opened import open_once

_FINDER = "mktcanvas.ui.widgets.finder:Finder"


class Desk(QObject):
    """One open page with its inspector."""

    said = Signal(str)

    def __init__(
        self, document: Document, pages: PageStack, inspector: Inspector, language: str, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document, self._pages, self._inspector = document, pages, inspector
        self._language, self._window = language, window
        self._thread: str | None = None
        pages.made.connect(self._take_in)
        pages.opened.connect(self._turn_to_page)
        inspector.asked_to_show.connect(self.show_card)
        inspector.asked_to_link.connect(self.link_shown)
        inspector.said.connect(self.said)
        inspector.left.connect(lambda: self._page and self._page.setFocus())

    def _take_in(self, page: Page) -> None:
        page.chose.connect(self._show_chosen)
        page.asked_to_link.connect(self.link)
        page.asked_for_thread.connect(self.light_thread)
        page.asked_to_show.connect(self.show_card)
        page.asked_to_open.connect(self._pages.open)
        page.set_anew.connect(lambda: self._inspector.show_settings(page.settings))
        page.said.connect(self.said)

    def _turn_to_page(self, _: str) -> None:
        page = self._page
        if page is not None:
            self._inspector.show_page(page.settings, page.chosen())
            page.show_thread(self._lit())

    @property
    def _page(self) -> Page | None:
        return self._pages.current

    # Showing

    def _show_chosen(self, ids: tuple[str, ...]) -> None:
        if self.sender() is self._page or ids:
            self._inspector.show_cards(ids)

    def show_card(self, identity: str) -> None:
        """Show a card on its board, or in the inspector alone where no page has it yet."""
        card = self._document.strategy.cards.get(identity)
        if card is None:
            return
        self._pages.leaving.emit()
        if self._page is not None and self._page.show_card(identity):
            return
        home = home_of(card.table)
        page = self._pages.open(home) if home is not None else None
        if page is None or not page.show_card(identity):
            self._inspector.show_cards([identity])

    def reveal(self, changes: Changes) -> None:
        """Go to the page on which a step that was undone or redone can be seen."""
        cards = [row for row in (*changes.added, *changes.updated) if isinstance(row, Card)]
        homes = [home_of(card.table) for card in cards]
        if self._page is None or self._page.objectName() in homes:
            return
        if {card.id for card in cards} & set(self._page.chosen()):
            return
        for card, home in zip(cards, homes, strict=True):
            if home is not None and (page := self._pages.open(home)) is not None:
                page.show_card(card.id)
                return

    def _shown(self) -> str | None:
        ids = self._inspector.ids
        return ids[0] if len(ids) == 1 else None

    # Linking

    def link_shown(self) -> None:
        """Ask what the card in the inspector is to be linked to."""
        if (card := self._shown()) is not None:
            self.link(card)

    def link(self, card: str, relation: Relation | None = None, *, backwards: bool = False) -> None:
        """Ask what a card is to be linked to, and link it; by one relation alone, from it or to it, if one is given."""
        strategy, partners = self._document.strategy, self._page.partners(card) if self._page is not None else ()
        crossed = [other for other in strategy.cards_in_order() if other.id in partners]
        words = self.tr("makes an option with it")
        entries = self.linkable(card) + [Found(other.title, words, (None, card, other.id)) for other in crossed]
        if relation is not None:
            end = 2 if backwards else 1
            entries = [entry for entry in entries if entry.value[0] is relation and entry.value[end] == card]
        title = self.tr("Link “{title}”").format(title=strategy.cards[card].title[:60])
        none = self.tr("There is nothing to link to yet. Add an objective or a segment first.")
        finder = load(_FINDER)(title, self.tr("Find a card to link to"), entries, self._window, none)
        finder.chosen.connect(self._link)
        open_once(finder)

    def linkable(self, identity: str) -> list[Found]:
        """Return every link that a card may have and has not yet, both ways, the nearest on a thread first."""
        strategy = self._document.strategy
        here = strategy.cards[identity]
        there_already = {(link.relation, link.source, link.target) for link in strategy.links_from(identity)}
        there_already |= {(link.relation, link.source, link.target) for link in strategy.links_to(identity)}
        entries: list[Found] = []
        kinds = list(KINDS)  # in the order of a thread, from the facts to the KPIs
        place = kinds.index(here.table)
        nearest = sorted(strategy.cards_in_order(), key=lambda card: abs(kinds.index(card.table) - place) or _SAME)
        for other in nearest:
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

    def _link(self, wanted: tuple[Relation | None, str, str]) -> None:
        """Make the link or the option that was chosen, unless a card has gone while it was being chosen."""
        relation, *ends = wanted
        if relation is None and self._page is not None:
            self._page.cross(*ends)
            return
        if relation is None or not self._document.strategy.can_link(relation, *ends):
            self.said.emit(self.tr("One of the two cards is no more; nothing was linked."))
            return
        with self._document.edit(self.tr("Link two cards")) as edit:
            links.add(edit, relation, *ends)
        here, there = (self._document.strategy.cards[end].title for end in ends)
        self.said.emit(self.tr("Linked: {card} → {other}").format(card=here, other=there))

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
            ended, self._thread = self._thread is not None, None
            if ended and self._page is not None:
                self._page.show_thread(None)
                self.said.emit("")
            return
        self._thread = card
        thread = self._lit() or ()
        if self._page is not None:
            self._page.show_thread(thread)
        here = kinds_on(self._page.objectName()) if self._page is not None else ()
        tables = [self._document.strategy.cards[identity].table for identity in thread]
        away = sum(table not in here for table in tables) if here else 0
        if away:
            words = self.tr("%n card(s) on this thread, {away} on other pages; Threads shows them all", "", len(thread))
        else:
            words = self.tr("%n card(s) on this thread; T or Esc ends it", "", len(thread))
        self.said.emit(words.replace("{away}", str(away)))

    def light_again(self) -> None:
        """Light the thread again that was lit before something else faded the page."""
        if self._thread is not None and self._page is not None:
            self._page.show_thread(self._lit())

    def _lit(self) -> tuple[str, ...] | None:
        """Return the cards on the thread that is lit, ``None`` where none is."""
        if self._thread is None or self._thread not in self._document.strategy.cards:
            return None
        return tuple(self._document.strategy.thread(self._thread))

    # The clipboard

    def copy(self) -> None:
        """Put the selected cards on the clipboard."""
        if self._page is not None and (data := self._page.copied()) is not None:
            QGuiApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        """Put the selected cards on the clipboard and delete them."""
        self.copy()
        if self._page is not None:
            self._page.act("delete_selected")

    def paste(self) -> None:
        """Add what is on the clipboard; another program may hold it so that nothing of it can be had."""
        data = QGuiApplication.clipboard().mimeData()
        if self._page is not None and data is not None:
            self._page.act("paste", data)

    # Finding

    def find(self, actions: list[QAction]) -> None:
        """Ask for a card or a command."""
        entries = [
            Found(card.title, _kind_of(card, self._language), card.id)
            for card in self._document.strategy.cards_in_order()
        ]
        names = QCoreApplication.translate("Desk", "page"), QCoreApplication.translate("Desk", "command")
        for action in actions:
            if action.isEnabled():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                name = names[0] if action.objectName().startswith(PAGE_COMMAND) else names[1]
                entries.append(Found(plain(action.text()), f"{name} · {keys}" if keys else name, action))
        entries += _views()
        finder = load(_FINDER)(self.tr("Find"), self.tr("Find a card, or type a command…"), entries, self._window)
        finder.chosen.connect(self._go)
        open_once(finder)

    def _go(self, value: object) -> None:
        if isinstance(value, QAction):
            value.trigger()
        elif isinstance(value, Place):
            self._pages.go_to(value)
        elif isinstance(value, str):
            self.show_card(value)


_SAME = 1.5
"""How near cards of the same kind are: behind those of the kinds beside theirs on a thread."""


def _views() -> list[Found]:
    """Return every view of every page, to be gone to."""
    note = QCoreApplication.translate("Desk", "view of “{page}”")
    return [
        Found(title, note.format(page=QCoreApplication.translate("Pages", page.title)), Place(page.name, number, ()))
        for page in PAGES
        for number, title in enumerate(page.view_titles)
    ]


def _kind_of(card: Card, language: str) -> str:
    """Return what a card is: its kind, and the zone of its board where it has one."""
    zone = getattr(card, card.zone) if card.zone is not None else None
    kind = KINDS[card.table].one.of(language)
    return f"{kind} · {choice_words(zone).of(language)}" if zone is not None else kind
