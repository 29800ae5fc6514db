"""The links of one card, both ways: what it answers and serves, and what it leads to."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import RELATIONS, Link
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import colour_role, relation_back_words, relation_words
from mktcanvas.model.words import Words
from mktcanvas.ui.segments.looks import role_of
from mktcanvas.ui.theme import Theme

_TITLE_WIDTH = 208
_CROSS = 24
"""How wide the button is that removes a link."""


def colour_of(card: Card, theme: Theme) -> str:
    """Return the colour that a card has on its board."""
    zone = getattr(card, type(card).zone or "", None)
    role = role_of(card) if isinstance(card, Segment) else colour_role(zone) if zone is not None else None
    return theme.tint(role).ink if role else theme.accent


class LinkList(QWidget):
    """Shows links by relation; each can be followed and removed."""

    asked_to_show = Signal(str)
    asked_to_remove = Signal(str)
    asked_to_link = Signal()

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._column.setSpacing(4)

    def show_links(self, strategy: Strategy, card: str) -> None:
        """Show the links of a card as they are now."""
        outward, inward = strategy.links_from(card), strategy.links_to(card)
        ends = [strategy.cards[link.target] for link in outward] + [strategy.cards[link.source] for link in inward]
        if (shown := (outward, inward, ends)) == self._shown:
            return
        self._shown = shown
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for relation in RELATIONS:
            there = [(link, link.target) for link in outward if link.relation is relation]
            back = [(link, link.source) for link in inward if link.relation is relation]
            self._add_group(strategy, relation_words(relation), there)
            self._add_group(strategy, relation_back_words(relation), back)
        self._add_button()

    def _add_group(self, strategy: Strategy, words: Words, links: Iterable[tuple[Link, str]]) -> None:
        found = [(link, strategy.cards[other]) for link, other in links]
        if not found:
            return
        text = words.of(self._language)
        label = QLabel(text[:1].upper() + text[1:])
        label.setObjectName("fieldLabel")
        self._column.addSpacing(6)
        self._column.addWidget(label)
        for link, card in found:
            self._column.addWidget(self._chip(link, card))

    def _chip(self, link: Link, card: Card) -> QWidget:
        chip = QWidget()
        row = QHBoxLayout(chip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        kind = KINDS[card.table].one.of(self._language)
        text = f"{card.title} · {kind[:1].upper()}{kind[1:]}"
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _TITLE_WIDTH)
        show = QPushButton(shown.replace("&", "&&"))
        show.setObjectName("chip")
        show.setStyleSheet(f"border-left: 3px solid {colour_of(card, self._theme)};")
        show.setToolTip(text.replace("&", "&amp;").replace("<", "&lt;"))
        show.setAccessibleName(text)
        show.clicked.connect(lambda: self.asked_to_show.emit(card.id))
        remove = QToolButton()
        remove.setObjectName("cross")
        remove.setText("×")
        remove.setFixedWidth(_CROSS)
        remove.setAccessibleName(self.tr("Remove the link to {title}").format(title=card.title))
        remove.setToolTip(self.tr("Remove this link"))
        remove.clicked.connect(lambda: self.asked_to_remove.emit(link.id))
        row.addWidget(show, 1)
        row.addWidget(remove)
        return chip

    def _add_button(self) -> None:
        self._column.addSpacing(6)
        button = QPushButton(self.tr("+ Link…  L"))
        button.clicked.connect(self.asked_to_link)
        self._column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
