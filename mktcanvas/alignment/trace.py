"""The chain of a plan as columns: note, option, objective, action, KPI, and what ties them together.

A view draws the columns and the ties as they come; where a card is chosen, only its thread is left. Which card is
drawn where, and how, is not known here.
"""

from typing import NamedTuple

from mktcanvas.model.action import Action
from mktcanvas.model.choices import Relation
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

CHAIN: tuple[type[Card], ...] = (Note, Option, Objective, Action, Kpi)
"""What the columns hold, from why to whether it worked."""

_TIES = (Relation.answers, Relation.follows, Relation.serves, Relation.measures)


class Column(NamedTuple):
    """The cards of one kind, by id, in rank order."""

    kind: str
    words: Words
    cards: tuple[str, ...]


class Tie(NamedTuple):
    """Two cards that belong together: ``left`` in an earlier column, ``right`` in a later one or the same.

    ``relation`` is ``None`` from a parent objective to its child. ``leap`` is how many columns lie between the two:
    0 for neighbours, -1 within a column.
    """

    left: str
    right: str
    relation: Relation | None
    leap: int


class Trace(NamedTuple):
    """The chain of a plan, or of one card's thread."""

    columns: tuple[Column, ...]
    ties: tuple[Tie, ...]

    @property
    def neighbours(self) -> tuple[Tie, ...]:
        """The ties between columns that stand side by side."""
        return tuple(tie for tie in self.ties if tie.leap == 0)

    def loose(self) -> frozenset[str]:
        """Return the cards that nothing ties to another column: where the chain is broken."""
        tied = {card for tie in self.ties if tie.leap >= 0 for card in (tie.left, tie.right)}
        return frozenset(card for column in self.columns for card in column.cards) - tied


def trace(strategy: Strategy, card: str | None = None) -> Trace:
    """Return the chain of a plan, or what of it lies on the thread of ``card``; parked notes are left out."""
    kept = None if card is None else strategy.thread(card)
    columns = tuple(_column(strategy, kind, kept) for kind in CHAIN)
    places = {identity: place for place, column in enumerate(columns) for identity in column.cards}
    ties = [
        Tie(link.target, link.source, link.relation, places[link.source] - places[link.target] - 1)
        for link in strategy.all(Link)
        if link.relation in _TIES and link.source in places and link.target in places
    ]
    ties += [
        Tie(row.parent, row.id, None, -1)
        for row in strategy.all(Objective)
        if row.id in places and row.parent is not None and row.parent in places
    ]
    rows = {identity: row for row, identity in enumerate(identity for column in columns for identity in column.cards)}
    return Trace(columns, tuple(sorted(ties, key=lambda tie: (rows[tie.left], rows[tie.right]))))


def _column(strategy: Strategy, kind: type[Card], kept: frozenset[str] | None) -> Column:
    cards = (row for row in strategy.all(kind) if not (isinstance(row, Note) and row.parked))
    ids = tuple(row.id for row in cards if kept is None or row.id in kept)
    return Column(kind.table, KINDS[kind.table].many, ids)
