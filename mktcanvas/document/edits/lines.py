"""The verbs that write what one typed line says: a card, and all at once its owner, its KPI and its links.

A team or a KPI that the line names and that the plan has not is made in the same step; how a line is read is the
business of ``exchange``.
"""

from collections.abc import Iterable
from typing import Any, Generic, NamedTuple, TypeVar

from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import cards, links
from mktcanvas.model.choices import Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.naming import named
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card

C = TypeVar("C", bound=Card)


class Written(NamedTuple, Generic[C]):
    """The card that a line wrote, and the teams and KPIs that were made for it."""

    card: C
    made: tuple[Card, ...] = ()


def write(
    edit: Edit,
    card: C,
    *,
    owner: str | None = None,
    kpi: str | None = None,
    says: Iterable[tuple[Relation, str]] = (),
    before: str | None = None,
) -> Written[C]:
    """Add a card with the team and the KPI that are named, linked to what it ``says`` a relation of.

    ``owner`` and ``kpi`` are titles; one that no card has, nor begins, is made.
    """
    team, new_team = _named(edit, Team, owner)
    if team is not None:
        card = card.replaced(owner=team.id)
    added = cards.add(edit, card, before=before)
    for relation, target in says:
        links.add(edit, relation, added.id, target)
    return Written(added, (*new_team, *_measured(edit, added, kpi)))


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
        links.add(edit, Relation.measures, measure.id, card.id)
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
