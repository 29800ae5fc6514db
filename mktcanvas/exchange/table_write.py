"""The writing of what a preview of a table showed, as one step: cards, the teams that they name, links and parts.

It decides nothing: every card, link and team in it was read and shown before.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import cards
from mktcanvas.exchange.table_import import Preview, Taken
from mktcanvas.model.action import Assignment
from mktcanvas.model.link import Link
from mktcanvas.model.naming import folded
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card, Row
from mktcanvas.model.shape import shape_of

R = TypeVar("R", bound=Row)
K = TypeVar("K", bound=Hashable)

_KEPT = ("id", "rank", "ref", "created", "updated")


def write(edit: Edit, preview: Preview) -> None:
    """Write what a preview shows."""
    teams = _teams(edit, preview.taken)
    new = [line for line in preview.taken if line.is_new]
    ranks = iter(cards.ranks(edit, preview.mapped.kind, len(new), None)) if new else iter(())
    for line in preview.taken:
        card = line.card.replaced(owner=teams[folded(line.owner)]) if line.owner else line.card
        if line.is_new:
            edit.add(card.replaced(rank=next(ranks), **dict.fromkeys(_own_kind(card))))
        else:
            values = {name: getattr(card, name) for name in type(card).model_fields if name not in _KEPT}
            edit.update(type(card), card.id, **values)
    for line in preview.taken:
        if line.is_new and (pointing := {name: getattr(line.card, name) for name in _own_kind(line.card)}):
            edit.update(type(line.card), line.card.id, **pointing)
    _write_links(edit, preview.taken)
    _write_roles(edit, preview.taken, teams)


def _own_kind(card: Card) -> tuple[str, ...]:
    """Return the fields of a card that point to cards of its own kind, which may be written after it."""
    return tuple(name for name in type(card).model_fields if shape_of(type(card), name).table == card.table)


def _teams(edit: Edit, taken: Sequence[Taken]) -> Mapping[str, str]:
    """Make the teams that are named and not there; return the ids of all that lines name, by id and folded title."""
    known = {team.id: team.id for team in edit.all(Team)}
    named = [name for line in taken for name in (line.owner, *(team for part in line.roles.values() for team in part))]
    titles = {folded(name): name for name in reversed(named) if name and name not in known}
    made = [Team(title=title) for title in reversed(titles.values())]
    ranks = cards.ranks(edit, Team, len(made), None) if made else []
    edit.add(*(team.replaced(rank=rank) for team, rank in zip(made, ranks, strict=True)))
    return {**known, **{folded(team.title): team.id for team in made}}


def _write_links(edit: Edit, taken: Sequence[Taken]) -> None:
    """Give each card exactly the links that its line names, relation by relation; their order is the line's."""
    there = _grouped(edit.all(Link), lambda link: (link.source, link.relation))
    for line in taken:
        for relation, targets in line.links.items():
            old = there.get((line.card.id, relation), [])
            if [link.target for link in old] != list(targets):
                edit.remove(Link, *(link.id for link in old))
                edit.add(
                    *(
                        Link(relation=relation, source=line.card.id, target=target, rank=float(place))
                        for place, target in enumerate(targets)
                    )
                )


def _write_roles(edit: Edit, taken: Sequence[Taken], teams: Mapping[str, str]) -> None:
    """Give each action exactly the teams that its line names, role by role."""
    there = _grouped(edit.all(Assignment), lambda part: (part.action, part.role))
    for line in taken:
        for role, named in line.roles.items():
            old = there.get((line.card.id, role), [])
            wanted = list(dict.fromkeys(teams.get(team) or teams[folded(team)] for team in named))
            if [part.team for part in old] != wanted:
                edit.remove(Assignment, *(part.id for part in old))
                edit.add(
                    *(
                        Assignment(action=line.card.id, team=team, role=role, rank=float(place))
                        for place, team in enumerate(wanted)
                    )
                )


def _grouped(rows: Iterable[R], key: Callable[[R], K]) -> Mapping[K, list[R]]:
    groups: dict[K, list[R]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups
