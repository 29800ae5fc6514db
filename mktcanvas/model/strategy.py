"""The whole plan as one frozen value: what rules, charts, exports, the brief and the views read.

A ``Strategy`` is built in one pass over the rows and never changes; an edit makes a new one that shares every
table it did not touch. It knows no file, no session and no widget.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, cast

from mktcanvas.model.choices import Relation
from mktcanvas.model.kinds import KINDS, PLAN_ROWS
from mktcanvas.model.link import Link, allowed
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Project
from mktcanvas.model.row import Card, Row
from mktcanvas.model.shelf import Shelf

R = TypeVar("R", bound=Row)
C = TypeVar("C", bound=Card)


class Strategy:
    """Every row of a plan, by id, kind, zone and link in both directions."""

    __slots__ = ("_cards", "_shelves", "project")

    project: Project

    def __init__(self, shelves: Mapping[type[Row], Shelf[Row]], cards: dict[str, Card] | None = None) -> None:
        self._shelves = shelves
        projects = shelves[Project].ordered
        self.project = cast(Project, projects[0]) if projects else Project()
        self._cards: dict[str, Card] = cards or {}
        if cards is None:
            for kind in KINDS.values():
                self._cards.update(cast(dict[str, Card], shelves[kind.row].by_id))

    @classmethod
    def of(cls, rows: Iterable[Row]) -> "Strategy":
        """Return the plan made of ``rows``, in any order; rows of other tables than the plan's are left out."""
        buckets: dict[type[Row], list[Row]] = {row: [] for row in PLAN_ROWS}
        for row in rows:
            if (bucket := buckets.get(type(row))) is not None:
                bucket.append(row)
        return strategy_of_tables(buckets)

    def replaced(self, put: Iterable[Row] = (), removed: Iterable[Row] = ()) -> "Strategy":
        """Return the plan with the rows ``put`` (new or newer versions) and without the rows ``removed``."""
        fresh: dict[type[Row], list[Row]] = {}
        gone: dict[type[Row], list[str]] = {}
        for row in put:
            fresh.setdefault(type(row), []).append(row)
        for row in removed:
            gone.setdefault(type(row), []).append(row.id)
        shelves, cards = dict(self._shelves), self._cards.copy()
        for kind in (fresh.keys() | gone.keys()) & shelves.keys():
            put_here, gone_here = fresh.get(kind, []), gone.get(kind, [])
            shelves[kind] = shelves[kind].replaced(put_here, gone_here)
            if issubclass(kind, Card):
                for identity in gone_here:
                    cards.pop(identity, None)
                cards.update({row.id: row for row in put_here if isinstance(row, Card)})
        return Strategy(shelves, cards)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Strategy) and all(
            shelf.by_id == other._shelves[row].by_id for row, shelf in self._shelves.items()
        )

    __hash__ = None  # type: ignore[assignment]

    # Rows

    def all(self, row: type[R]) -> tuple[R, ...]:
        """Return the rows of one table in rank order."""
        return cast(tuple[R, ...], self._shelves[row].ordered)

    def get(self, row: type[R], identity: str | None) -> R | None:
        """Return one row by its id, or ``None``."""
        return cast(R | None, self._shelves[row].by_id.get(identity or ""))

    def where(self, row: type[R], field: str, value: object) -> tuple[R, ...]:
        """Return the rows of one table whose ``field`` (one that the class indexes) is ``value``, in rank order."""
        return cast(tuple[R, ...], self._shelves[row].group(field, value))

    def rows(self) -> Iterable[Row]:
        """Iterate over every row of the plan, each table after the ones it points to."""
        for row in PLAN_ROWS:
            yield from self._shelves[row].ordered

    @property
    def cards(self) -> Mapping[str, Card]:
        """Every card by its id, in no order."""
        return self._cards

    def cards_in_order(self) -> Iterable[Card]:
        """Iterate over every card, kind by kind, each kind in rank order."""
        for kind in KINDS.values():
            yield from cast(tuple[Card, ...], self._shelves[kind.row].ordered)

    def counts(self) -> Counter[str]:
        """Return how many rows each table holds, by table name."""
        return Counter({row.table: len(shelf.ordered) for row, shelf in self._shelves.items()})

    # Links

    def links_from(self, card: str, relation: Relation | None = None) -> tuple[Link, ...]:
        """Return what a card says of others: its links, in the order they were made."""
        return _only(self.where(Link, "source", card), relation)

    def links_to(self, card: str, relation: Relation | None = None) -> tuple[Link, ...]:
        """Return what others say of a card."""
        return _only(self.where(Link, "target", card), relation)

    def targets(self, card: str, relation: Relation, kind: type[C]) -> tuple[C, ...]:
        """Return the cards of class ``kind`` that ``card`` points to by ``relation``."""
        found = (self.get(kind, link.target) for link in self.links_from(card, relation))
        return tuple(row for row in found if row is not None)

    def sources(self, card: str, relation: Relation, kind: type[C]) -> tuple[C, ...]:
        """Return the cards of class ``kind`` that point to ``card`` by ``relation``."""
        found = (self.get(kind, link.source) for link in self.links_to(card, relation))
        return tuple(row for row in found if row is not None)

    def can_link(self, relation: Relation, source: str, target: str) -> bool:
        """Tell whether two cards, by id, may be linked: both exist, differ and are of allowed kinds."""
        here, there = self._cards.get(source), self._cards.get(target)
        return bool(here and there and source != target and allowed(relation, here.table, there.table))

    # Threads

    def upstream(self, card: str) -> frozenset[str]:
        """Return the ids of everything that ``card`` comes from or is done for, over any number of links."""
        return _reached(card, self._sources_of_meaning)

    def downstream(self, card: str) -> frozenset[str]:
        """Return the ids of everything that comes from ``card``, over any number of links."""
        return _reached(card, self._consequences)

    def thread(self, card: str) -> frozenset[str]:
        """Return the ids of a card's whole thread: itself, all upstream and all downstream."""
        return self.upstream(card) | self.downstream(card) | {card}

    def children(self, objective: str) -> tuple[Objective, ...]:
        """Return the objectives right below one."""
        return self.where(Objective, "parent", objective)

    def ancestors(self, objective: str) -> tuple[Objective, ...]:
        """Return the objectives above one, nearest first; a cycle ends the walk."""
        found: list[Objective] = []
        seen = {objective}
        row = self.get(Objective, objective)
        while row is not None and row.parent is not None and row.parent not in seen:
            seen.add(row.parent)
            row = self.get(Objective, row.parent)
            if row is not None:
                found.append(row)
        return tuple(found)

    def _sources_of_meaning(self, card: str) -> Iterable[str]:
        for link in self.links_from(card):
            yield link.target
        objective = self.get(Objective, card)
        if objective is not None and objective.parent is not None:
            yield objective.parent

    def _consequences(self, card: str) -> Iterable[str]:
        for link in self.links_to(card):
            yield link.source
        for child in self.children(card):
            yield child.id


def _only(links: tuple[Link, ...], relation: Relation | None) -> tuple[Link, ...]:
    return links if relation is None else tuple(link for link in links if link.relation is relation)


def _reached(start: str, step: Callable[[str], Iterable[str]]) -> frozenset[str]:
    seen = {start}
    waiting = [start]
    while waiting:
        for following in step(waiting.pop()):
            if following not in seen:
                seen.add(following)
                waiting.append(following)
    return frozenset(seen - {start})


def strategy_of_tables(tables: Mapping[type[Row], Iterable[Row]]) -> Strategy:
    """Return the plan made of rows that are sorted by class already; other tables than the plan's are left out."""
    return Strategy({row: Shelf(row, tables.get(row, ())) for row in PLAN_ROWS})
