"""The verbs that write what one typed line says: a card, and all at once its owner, its KPI and its links.

A team or a KPI that the line names and that the plan has not is made in the same step; how a line is read is the
business of ``exchange``.
"""

from collections.abc import Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from mktcanvas.document import errors
from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import cards
from mktcanvas.model.choices import Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.link import Link, allowed
from mktcanvas.model.naming import named
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card

C = TypeVar("C", bound=Card)


class Written(NamedTuple, Generic[C]):
    """The card that a line wrote, and the teams and KPIs that were made for it."""

    card: C
    made: tuple[Card, ...] = ()


class Draft(NamedTuple, Generic[C]):
    """A card to be written, the titles of its owner and its KPI, and what it says a relation of."""

    card: C
    owner: str | None = None
    kpi: str | None = None
    says: tuple[tuple[Relation, str], ...] = ()


def write(edit: Edit, drafts: Sequence[Draft[C]], *, before: str | None = None) -> list[Written[C]]:
    """Add cards of one kind in their order, in front of ``before`` or at the end, with all that their lines name.

    An owner or a KPI that no card is called, nor begins with, is made.
    """
    ranks = cards.ranks(edit, type(drafts[0].card), len(drafts), before) if drafts else []
    return [_written(edit, draft, rank) for draft, rank in zip(drafts, ranks, strict=True)]


def _written(edit: Edit, draft: Draft[C], rank: float) -> Written[C]:
    team, new_team = _named(edit, Team, draft.owner)
    fields = {"rank": rank} if team is None else {"rank": rank, "owner": team.id}
    card = draft.card.replaced(**fields)
    edit.add(card)
    for place, (relation, target) in enumerate(dict.fromkeys(draft.says)):
        kind = edit.kind_of(target)
        if kind is None or not allowed(relation, card.table, kind):
            raise errors.NotAllowed(edit.path, errors.BROKEN_LINK)
        edit.add(Link(relation=relation, source=card.id, target=target, rank=float(place)))
    return Written(card, (*new_team, *_measured(edit, card, draft.kpi)))


def rewrite(
    edit: Edit,
    kind: type[C],
    identity: str,
    fields: dict[str, Any],
    *,
    owner: str | None = None,
    kpi: str | None = None,
) -> Written[C]:
    """Give a card that is there what a line says of it; what the line does not name stays as it is."""
    team, new_team = _named(edit, Team, owner)
    named_fields = fields if team is None else fields | {"owner": team.id}
    card = edit.update(kind, identity, **named_fields)
    return Written(card, (*new_team, *_measured(edit, card, kpi)))


def _measured(edit: Edit, card: Card, kpi: str | None) -> tuple[Card, ...]:
    """Let the KPI of this name measure a card; return it where it had to be made."""
    measure, made = _named(edit, Kpi, kpi)
    if measure is not None:
        said = edit.strategy.links_from(measure.id)
        if not any(link.target == card.id and link.relation is Relation.measures for link in said):
            edit.add(Link(relation=Relation.measures, source=measure.id, target=card.id, rank=float(len(said))))
    return made


def _named(edit: Edit, kind: type[C], name: str | None) -> tuple[C | None, tuple[C, ...]]:
    """Return the card of a kind that a name means, and that card again where it had to be made."""
    if not name:
        return None, ()
    found = named(edit.all(kind), name)
    if found is not None:
        return found, ()
    made = cards.add(edit, kind(title=name))
    return made, (made,)
