"""The chain of a plan: notes, options, objectives, actions and KPIs in columns, with what leads from one to another.

Left is where things come from, right is what comes of them. The ties are the trace's; here they are ordered and
narrowed. It knows no pixels.
"""

from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from mktcanvas.alignment.trace import trace
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.naming import folded
from mktcanvas.model.note import Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy

_SWEEPS = 4


class Edge(NamedTuple):
    """What comes from what: the card on the left, the card on the right."""

    source: str
    result: str


class Chain(NamedTuple):
    """The columns from left to right, the edges, and the cards with no way to the left or to the right."""

    columns: tuple[tuple[Card, ...], ...]
    edges: tuple[Edge, ...]
    rootless: Set[str]
    fruitless: Set[str]

    def cards(self) -> Iterable[Card]:
        """Iterate over the cards, column by column."""
        for column in self.columns:
            yield from column

    def around(self, card: str) -> frozenset[str]:
        """Return everything that a card comes from and that comes of it, itself included."""
        lefts: dict[str, list[str]] = {}
        rights: dict[str, list[str]] = {}
        for edge in self.edges:
            lefts.setdefault(edge.result, []).append(edge.source)
            rights.setdefault(edge.source, []).append(edge.result)
        return _reached(card, lefts) | _reached(card, rights)


class Wanted(NamedTuple):
    """What the chain is narrowed to: words of a title, a segment's id, a P; each left empty narrows nothing."""

    text: str = ""
    segment: str | None = None
    p: P | None = None


def chain_of(strategy: Strategy, wanted: Wanted = Wanted()) -> Chain:  # noqa: B008
    """Return the chain of a plan: the threads of the cards that are wanted, ordered so that few edges cross."""
    columns = [
        list[Card](note for note in strategy.all(Note) if not note.parked),
        list[Card](strategy.all(Option)),
        *(list[Card](strategy.where(Objective, "level", level)) for level in (Level.strategic, Level.operational)),
        list[Card](strategy.all(Action)),
        list[Card](strategy.all(Kpi)),
    ]
    edges = tuple(Edge(tie.left, tie.right) for tie in trace(strategy).ties)
    sources, results = {edge.source for edge in edges}, {edge.result for edge in edges}
    whole = Chain(
        tuple(tuple(column) for column in columns),
        edges,
        frozenset(card.id for column in columns[1:] for card in column if card.id not in results),
        frozenset(card.id for column in columns[:-1] for card in column if card.id not in sources),
    )
    kept = _kept(strategy, whole, wanted)
    shown = tuple(edge for edge in edges if edge.source in kept and edge.result in kept)
    narrowed = [[card for card in column if card.id in kept] for column in columns]
    return whole._replace(columns=_ordered(narrowed, shown), edges=shown)


def _kept(strategy: Strategy, chain: Chain, wanted: Wanted) -> Set[str]:
    """Return the cards on the threads of what is wanted; what several wishes leave is on all of them."""
    kept = {card.id for card in chain.cards()}
    words = folded(wanted.text).split()
    if words:
        named = {card.id for card in chain.cards() if all(word in folded(card.title) for word in words)}
        kept &= _threads(chain, named)
    if wanted.p is not None:
        kept &= _threads(chain, {action.id for action in strategy.all(Action) if action.p is wanted.p})
    if wanted.segment is not None and strategy.get(Segment, wanted.segment) is not None:
        kept &= _threads(chain, {link.source for link in strategy.links_to(wanted.segment)} & kept)
    return kept


def _threads(chain: Chain, cards: Iterable[str]) -> set[str]:
    return set().union(*(chain.around(card) for card in cards))


def _reached(start: str, ways: Mapping[str, list[str]]) -> frozenset[str]:
    seen, waiting = {start}, [start]
    while waiting:
        fresh = set(ways.get(waiting.pop(), ())) - seen
        seen |= fresh
        waiting.extend(fresh)
    return frozenset(seen)


def _ordered(columns: list[list[Card]], edges: Iterable[Edge]) -> tuple[tuple[Card, ...], ...]:
    """Order each column by the mean place of its neighbours, sweeping to the right and back."""
    beside: dict[str, list[str]] = {}
    for edge in edges:
        beside.setdefault(edge.source, []).append(edge.result)
        beside.setdefault(edge.result, []).append(edge.source)
    places = {card.id: place / max(1, len(column)) for column in columns for place, card in enumerate(column)}
    column_of = {card.id: number for number, column in enumerate(columns) for card in column}
    for sweep in range(_SWEEPS):
        numbers = range(1, len(columns)) if sweep % 2 == 0 else range(len(columns) - 2, 0, -1)
        for number in numbers:
            weights: dict[str, float] = {}
            for card in columns[number]:
                before = [places[n] for n in beside.get(card.id, ()) if (column_of[n] < number) == (sweep % 2 == 0)]
                weights[card.id] = sum(before) / len(before) if before else places[card.id]
            columns[number].sort(key=lambda card: weights[card.id])
            places |= {card.id: place / max(1, len(columns[number])) for place, card in enumerate(columns[number])}
    return tuple(tuple(column) for column in columns)
