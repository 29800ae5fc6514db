"""Links drawn by hand: from the handle of a card to any card of any page, navigation opening pages on the way.

The drag belongs to the window, so it survives the change of the page under it. Pages are asked which card lies at a
place and which cards to light; what may be linked to what is the table of ``model.link``.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from mktcanvas.document.document import Document
from mktcanvas.document.edits import links
from mktcanvas.model.choices import Relation
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import relations_between
from mktcanvas.model.note import Note
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import relation_back_words, relation_words
from mktcanvas.ui.link_line import LinkLine
from mktcanvas.ui.navigation import Navigation
from mktcanvas.ui.page_stack import PageStack
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.theme import Theme

SPRING_MS = 600
"""How long what is dragged is held over the navigation until that page opens."""
_TITLE_SHOWN = 40
_SIDES, _FARTHEST = ((-1, 0), (1, 0), (0, -1), (0, 1)), 2048
"""Where a card is followed to its edges, and how many pixels at most."""


class Way(NamedTuple):
    """One way in which cards may be linked to another one; ``back`` where that one is the source."""

    relation: Relation
    back: bool

    def ends(self, card: str, other: str) -> tuple[Relation, str, str]:
        """Return the relation with its source and its target."""
        return (self.relation, other, card) if self.back else (self.relation, card, other)


def ways(strategy: Strategy, cards: Sequence[str], other: str) -> tuple[Way, ...]:
    """Return the ways in which one of these cards at least may be linked to another one and is not yet."""
    there = strategy.cards.get(other)
    if there is None or other in cards:
        return ()
    found: dict[Way, None] = {}
    for card in (strategy.cards[identity] for identity in cards if identity in strategy.cards):
        found |= dict.fromkeys(Way(relation, False) for relation in relations_between(card.table, there.table))
        found |= dict.fromkeys(Way(relation, True) for relation in relations_between(there.table, card.table))
    return tuple(way for way in found if any(not _is_there(strategy, way, card, other) for card in cards))


def _is_there(strategy: Strategy, way: Way, card: str, other: str) -> bool:
    relation, source, target = way.ends(card, other)
    return any(link.target == target for link in strategy.links_from(source, relation))


def targets(strategy: Strategy, cards: Sequence[str]) -> frozenset[str]:
    """Return every card that one of these cards at least may be linked to and is not yet."""
    here = {strategy.cards[card].table for card in cards if card in strategy.cards}
    kinds = {
        table for table in KINDS if any(relations_between(one, table) or relations_between(table, one) for one in here)
    }
    near = {link.target for card in cards for link in strategy.links_from(card)}
    near |= {link.source for card in cards for link in strategy.links_to(card)}
    return frozenset(
        other.id
        for other in strategy.cards.values()
        if other.table in kinds and other.id not in cards and (other.id not in near or ways(strategy, cards, other.id))
    )


class Linking(QObject):
    """The link that is in the air over one project's pages, if there is one."""

    said = Signal(str)
    linked = Signal(str)
    """A link was made from this card."""
    ended = Signal()
    """Nothing is in the air any more; what was lit before can be lit again."""

    def __init__(
        self, document: Document, pages: PageStack, navigation: Navigation, theme: Theme, language: str, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._document, self._pages, self._language = document, pages, language
        self._entries = navigation.buttons
        self._cards: tuple[str, ...] = ()
        self._carried: str | None = None
        """The card that is dragged with Alt held."""
        self._aimed: str | None = None
        """The card under the pointer that the link may be dropped on."""
        self._lit: AbstractSet[str] | None = None
        self._spring: tuple[str, QPoint, tuple[str, ...]] | None = None
        self.line = LinkLine(theme, pages.window())
        self.destroyed.connect(self.line.deleteLater)
        self.line.moved.connect(self._follow)
        self.line.released.connect(self._drop)
        self.line.cancelled.connect(self.end)
        self._clock = QTimer(self, interval=SPRING_MS, singleShot=True)
        self._clock.timeout.connect(self._open)
        pages.made.connect(self._take_in)
        pages.opened.connect(self._turn_to_page)

    def _take_in(self, page: Page) -> None:
        page.asked_to_draw_link.connect(self.begin)
        page.carrying.connect(self.carry)

    # What is in the air

    def begin(self, cards: Sequence[str], at: QPoint) -> None:
        """Draw a link from these cards, beginning at a place on the screen."""
        self._cards = tuple(identity for identity in cards if identity in self._document.strategy.cards)
        if self._cards:
            self.line.begin(at)
            self._light()

    def carry(self, cards: Sequence[str], at: QPoint) -> None:
        """Follow cards that are dragged over the window; over the navigation they become a link. No cards: put down.

        While Alt is held, what they can be dropped on is lit.
        """
        self._wait_at(self._entry_at(at) if cards else None, at, tuple(cards))
        alt = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
        carried = cards[0] if cards and alt and not self._cards else None
        if carried != self._carried:
            self._carried = carried
            self._light()

    def end(self) -> None:
        """Let go of the link as if it had never begun."""
        self._wait_at(None, QPoint(), ())
        if self._cards:
            self._cards, self._aimed = (), None
            self.line.end()
            self._light()

    def _follow(self, at: QPoint) -> None:
        self._wait_at(self._entry_at(at), at, self._cards)
        other = self._card_at(at)
        found = ways(self._document.strategy, self._cards, other) if other else ()
        fits = bool(found) or other in self._partners(self._cards)
        self.line.say(self._sentence(found, other), fits=fits)
        if (other if fits else None) != self._aimed:
            self._aimed = other if fits else None
            self.line.outline(self._extent(at, other) if fits else QRect())

    def _extent(self, at: QPoint, card: str | None) -> QRect:
        """Return how far the card at a place on the screen reaches, asked of the page from its middle outwards."""
        middle, ends = at, [0, 0, 0, 0]
        for _ in range(2):
            for side, (x, y) in enumerate(_SIDES):
                beyond = bisect_left(
                    range(_FARTHEST), True, key=lambda far: self._card_at(middle + QPoint(x, y) * far) != card
                )
                ends[side] = beyond - 1
                if side % 2:
                    middle += QPoint(abs(x), abs(y)) * ((ends[side] - ends[side - 1]) // 2)
        half = QPoint(ends[0] + ends[1], ends[2] + ends[3]) / 2
        return QRect(middle - half, middle + half)

    def _sentence(self, found: Sequence[Way], other: str | None) -> str:
        if other is None or other in self._cards:
            return ""
        title = " ".join(self._document.strategy.cards[other].title.split())[:_TITLE_SHOWN]
        if not found and other in self._partners(self._cards):
            return self.tr("an option with “{title}”").format(title=title)
        if not found:
            return self.tr("no link to “{title}”").format(title=title)
        words = " / ".join(self._words(way) for way in found)
        return self.tr("{words} “{title}”").format(words=words, title=title)

    def _words(self, way: Way) -> str:
        words = relation_back_words(way.relation) if way.back else relation_words(way.relation)
        return words.of(self._language)

    def _partners(self, cards: Sequence[str]) -> AbstractSet[str]:
        """Return what one card in the air makes another card with on the page that is shown."""
        page = self._pages.current
        return page.partners(cards[0]) if page is not None and len(cards) == 1 else frozenset()

    def _card_at(self, at: QPoint) -> str | None:
        page = self._pages.current
        found = page.card_under(at) if page is not None else None
        return found if found in self._document.strategy.cards else None

    def _turn_to_page(self, _: str) -> None:
        self._light()

    def _light(self) -> None:
        """Let the possible targets on the page be lit and all other cards fade, or let it be as it was."""
        page = self._pages.current
        if page is None:
            return
        lit: AbstractSet[str] | None = None
        if self._cards:
            lit = targets(self._document.strategy, self._cards) | self._partners(self._cards) | set(self._cards)
        elif self._carried is not None and (partners := page.partners(self._carried)):
            lit = partners | {self._carried}
        if self._cards or lit != self._lit:
            self._lit = lit
            page.show_targets(lit)
            if lit is None:
                self.ended.emit()

    # Pages that spring open

    def _wait_at(self, page: str | None, at: QPoint, cards: tuple[str, ...]) -> None:
        current = self._pages.current
        if page is None or (current is not None and current.objectName() == page):
            self._clock.stop()
            self._spring = None
        elif self._spring is None or self._spring[0] != page:
            self._clock.start()
            self._spring = (page, at, cards)
        for name, button in self._entries.items():
            if button.isDown() != (self._spring is not None and name == self._spring[0]):
                button.setDown(not button.isDown())

    def _entry_at(self, at: QPoint) -> str | None:
        """Return the page whose entry in the navigation is at a place on the screen."""
        for name, button in self._entries.items():
            if button.isVisible() and button.rect().contains(button.mapFromGlobal(at)):
                return name
        return None

    def _open(self) -> None:
        if self._spring is None:
            return
        name, at, cards = self._spring
        self._wait_at(None, at, ())
        self._pages.open(name)
        if not self._cards:
            self.begin(cards, at)

    # Where it ends

    def _drop(self, at: QPoint) -> None:
        cards, other = self._cards, self._card_at(at)
        found = ways(self._document.strategy, cards, other) if other else ()
        crossed = self._pages.current if not found and other in self._partners(cards) else None
        self.end()
        if crossed is not None and other is not None:
            crossed.cross(cards[0], other)
            return
        if other is None or other in cards:
            return
        if len(found) == 1:
            self._link(cards, other, found[0])
        elif found:
            self._ask(cards, other, found, at)
        else:
            self.said.emit(self._refusal(cards, other))

    def _refusal(self, cards: Sequence[str], other: str) -> str:
        strategy = self._document.strategy
        here, there = strategy.cards[cards[0]].table, strategy.cards[other].table
        if relations_between(here, there) or relations_between(there, here):
            return self.tr("These cards are linked already.")
        if here == there == Note.table:
            return self.tr("A strength or weakness makes an option with an opportunity or threat, not with its like.")
        kinds = [KINDS[table].a.of(self._language) for table in (here, there)]
        return self.tr("No link joins {one} and {other}.").format(one=kinds[0], other=kinds[1])

    def _ask(self, cards: Sequence[str], other: str, found: Iterable[Way], at: QPoint) -> None:
        menu = QMenu(self._pages)
        menu.setObjectName("linkWays")
        for way in found:
            words = self._sentence([way], other).replace("&", "&&")
            menu.addAction(words, partial(self._link, tuple(cards), other, way))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _link(self, cards: Sequence[str], other: str, way: Way) -> None:
        label = self.tr("Link %n card(s)", "", len(cards)) if len(cards) > 1 else self.tr("Link two cards")
        with self._document.edit(label, initiator=self) as edit:
            for relation, source, target in (way.ends(card, other) for card in cards):
                if self._document.strategy.can_link(relation, source, target):
                    links.add(edit, relation, source, target)
        self.linked.emit(cards[0])
        title = " ".join(self._document.strategy.cards[cards[0]].title.split())[:_TITLE_SHOWN]
        self.said.emit(self.tr("Linked: “{card}” {words}").format(card=title, words=self._sentence([way], other)))
