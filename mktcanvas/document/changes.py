"""What one step did to the plan: the one currency that undo, refresh and later sync are paid in."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from mktcanvas.model.link import Link
from mktcanvas.model.row import Card, Row

R = TypeVar("R", bound=Row)

_BESIDE = ("team", "kpi")
"""Kinds of cards that are made by naming them where another one is typed."""


class Changes(NamedTuple):
    """The rows that a step added, updated (as they are now) and removed (as they were)."""

    label: str = ""
    added: tuple[Row, ...] = ()
    updated: tuple[Row, ...] = ()
    removed: tuple[Row, ...] = ()
    earlier: Mapping[str, Row] = {}
    """The updated rows by id, as they were before."""

    def __bool__(self) -> bool:
        return bool(self.added or self.updated or self.removed)

    def touches(self, *kinds: type[Row]) -> bool:
        """Tell whether a row of one of these classes was added, updated or removed."""
        return any(isinstance(row, kinds) for row in self.rows())

    def rows(self) -> Iterable[Row]:
        """Iterate over every row that the step touched."""
        yield from self.added
        yield from self.updated
        yield from self.removed

    def about(self, cards: Mapping[str, Card]) -> str:
        """Return the title of the card that the step touched, or of the two that it linked; empty without any.

        ``cards`` are those of the plan that the step made. Where there are several, one title says how many more there
        are: “Patience +5”. A team or a KPI that was added beside a card is not what the step is about.
        """
        rows = (*self.added, *self.removed, *self.updated)
        touched = [row for row in rows if isinstance(row, Card)]
        beside = {row.id for row in self.added if isinstance(row, Card) and row.table in _BESIDE}
        if touched:
            first = min(touched, key=lambda card: card.id in beside)
            more = len({card.id for card in touched} - beside - {first.id})
            return f"{first.title} +{more}" if more else first.title
        ends = next(([row.source, row.target] for row in self.rows() if isinstance(row, Link)), [])
        return " → ".join(cards[end].title for end in ends if end in cards)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Return the touched rows of one class."""
        return tuple(row for row in self.rows() if isinstance(row, kind))

    def followed_by(self, later: "Changes") -> "Changes":
        """Return what this step and a later one did together; a row that both touched is told twice."""
        return Changes(
            later.label,
            self.added + later.added,
            self.updated + later.updated,
            self.removed + later.removed,
            {**later.earlier, **self.earlier},
        )

    def before(self, identity: str) -> Row | None:
        """Return an updated row as it was before the step, or ``None`` for any other."""
        return self.earlier.get(identity)
