"""The lines and columns of a table of cards: the fields of each, as they are read and as they are sorted by."""

from collections.abc import Callable, Sequence
from datetime import date
from math import inf
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from mktcanvas.alignment.figures import Amount
from mktcanvas.document.document import Document
from mktcanvas.model.field_words import field_words
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import LINKS
from mktcanvas.model.naming import folded
from mktcanvas.model.row import Card
from mktcanvas.model.shape import Form, shape_of
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words, relation_back_words, relation_words
from mktcanvas.ui.numbers import grouped_number, shown_day

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole
_FIGURES = (Form.number, Form.whole, Form.money, Form.scale)
_AS_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class CardTableModel(QAbstractTableModel):
    """The cards of one class as lines, some of its fields as columns."""

    def __init__(self, document: Document, row: type[Card], fields: Sequence[str], language: str) -> None:
        super().__init__()
        self._document, self.row, self.fields, self.language = document, row, tuple(fields), language
        self._shows: Callable[[Strategy, Card], bool] | None = None
        self._cards: tuple[Card, ...] = self._found()

    def _found(self) -> tuple[Card, ...]:
        strategy, shows = self._document.strategy, self._shows
        return tuple(card for card in strategy.all(self.row) if shows is None or shows(strategy, card))

    def set_filter(self, shows: Callable[[Strategy, Card], bool] | None) -> None:
        """Show only the cards that ``shows`` says so of; ``None`` shows all."""
        self._shows = shows
        self.refresh()

    def titles_of(self, table: str | None) -> dict[str, str]:
        """Return the ids and titles of the cards that a field pointing to a table may name."""
        cards = self._document.strategy.all(KINDS[table].row) if table in KINDS else ()
        return {card.id: card.title for card in cards}

    def card_at(self, line: int) -> Card:
        """Return the card of a line."""
        return self._cards[line]

    def line_of(self, identity: str) -> int | None:
        """Return the line of a card."""
        return next((line for line, card in enumerate(self._cards) if card.id == identity), None)

    def refresh(self) -> bool:
        """Show the cards as they are now; tell whether there are other lines than before."""
        before, self._cards = self._cards, self._found()
        if [card.id for card in before] == [card.id for card in self._cards]:
            self.dataChanged.emit(self.index(0, 0), self.index(len(before) - 1, len(self.fields) - 1))
            return False
        self.beginResetModel()
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.fields)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        if self.fields[section] == LINKS:
            return QCoreApplication.translate("CardTable", "Links")
        return field_words(self.fields[section]).of(self.language)

    def flags(self, index: Index) -> Qt.ItemFlag:
        field = self.fields[index.column()] if index.isValid() else LINKS
        if field == LINKS or field in self._cards[index.row()].unasked:
            return super().flags(index)
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        if self.fields[index.column()] == LINKS:
            return _links(self._document.strategy, self._cards[index.row()].id, role, self.language)
        card, field = self._cards[index.row()], self.fields[index.column()]
        value = None if field in card.unasked else getattr(card, field)
        if role == Qt.ItemDataRole.EditRole:
            return value
        if role in _AS_TEXT:
            return self._shown(field, value)
        if role == SORT_ROLE:
            return self._rank(field, value)
        return None

    def _rank(self, field: str, value: Any) -> Any:
        """Return what a cell is sorted by: its figure or its day where it has one, its words else; nothing first."""
        if shape_of(self.row, field).form in _FIGURES:
            return -inf if value is None else value
        return value.isoformat() if isinstance(value, date) else folded(self._shown(field, value))

    def _shown(self, field: str, value: Any) -> str:
        shape = shape_of(self.row, field)
        if value is None:
            return ""
        if shape.form is Form.card:
            named = self._document.strategy.cards.get(value)
            return named.title if named is not None else ""
        if shape.form is Form.choice:
            return choice_words(value).of(self.language)
        if shape.form in (Form.yes_no, Form.maybe):
            return "✓" if value else "✗" if shape.form is Form.maybe else ""
        if shape.form is Form.money:
            return Amount(value, self._document.strategy.project.currency).of(self.language)
        by_form: dict[Form, Callable[[Any], str]] = {
            Form.scale: lambda steps: "●" * steps + "○" * (5 - steps),
            Form.tags: ", ".join,
            Form.number: lambda number: grouped_number(number, self.language),
            Form.whole: lambda number: grouped_number(number, self.language),
            Form.date: lambda day: shown_day(day, self.language),
        }
        return by_form.get(shape.form, lambda text: " ".join(str(text).split()))(value)


def _links(strategy: Strategy, card: str, role: int, language: str) -> Any:
    """Return what the column of links says of a card: its links by relation, or how many there are for sorting."""
    there = [(relation_words(link.relation), link.target) for link in strategy.links_from(card)]
    back = [(relation_back_words(link.relation), link.source) for link in strategy.links_to(card)]
    if role == SORT_ROLE:
        return len(there) + len(back)
    if role not in _AS_TEXT:
        return None
    titles: dict[str, list[str]] = {}
    for words, other in (*there, *back):
        titles.setdefault(words.of(language), []).append(" ".join(strategy.cards[other].title.split()))
    groups = [f"{words} {', '.join(found)}" for words, found in titles.items()]
    return f"{len(there) + len(back)} · " + "; ".join(groups) if groups else ""
