"""Links between cards, and the one table of what may be linked to what.

The canvas, the link picker, the document and the importers read ``RELATIONS``; a pair it does not hold cannot be
stored. Every link points upstream: its target is what its source comes from or is done for.
"""

from typing import ClassVar, NamedTuple

from sqlmodel import Field

from mktcanvas.model.choices import Relation
from mktcanvas.model.fields import Id
from mktcanvas.model.row import Ranked

LINKS = "links"
"""What a table of cards calls the column of their links; it is no field of a card."""


class Link(Ranked):
    """One card (``source``) says ``relation`` of another (``target``); order among a source's links by rank."""

    table: ClassVar[str] = "link"
    indexed: ClassVar[tuple[str, ...]] = ("source", "target")
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("relation", "source", "target"),)

    relation: Relation
    source: Id = Field(foreign_key="card.id", ondelete="CASCADE")
    target: Id = Field(foreign_key="card.id", ondelete="CASCADE")


class Allowed(NamedTuple):
    """The kinds (table names) that a relation may go from and to."""

    sources: tuple[str, ...]
    targets: tuple[str, ...]


RELATIONS: dict[Relation, Allowed] = {
    Relation.answers: Allowed(("option", "objective", "action", "claim"), ("note",)),
    Relation.rests_on: Allowed(("segment", "objective", "claim", "note"), ("fact",)),
    Relation.concerns: Allowed(("note",), ("segment",)),
    Relation.follows: Allowed(("objective", "action"), ("option",)),
    Relation.serves: Allowed(("action",), ("objective",)),
    Relation.targets: Allowed(("action", "objective", "claim"), ("segment",)),
    Relation.proves: Allowed(("action",), ("claim",)),
    Relation.measures: Allowed(("kpi",), ("objective", "action")),
    Relation.needs: Allowed(("action",), ("action",)),
}


def allowed(relation: Relation, source: str, target: str) -> bool:
    """Tell whether a card of kind ``source`` may say ``relation`` of a card of kind ``target``."""
    pair = RELATIONS[relation]
    return source in pair.sources and target in pair.targets


def relations_between(source: str, target: str) -> tuple[Relation, ...]:
    """Return the relations that a card of kind ``source`` may have to one of kind ``target``."""
    return tuple(relation for relation in RELATIONS if allowed(relation, source, target))
