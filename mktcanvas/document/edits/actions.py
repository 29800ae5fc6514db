"""The verbs for actions that no other card has: what they are linked to in place of something, when they run, who does
what in them."""

import calendar
from collections.abc import Iterable
from datetime import date

from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import details, links
from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.choices import Raci, Relation


def relink(edit: Edit, relation: Relation, card: str, old: str | None, new: str | None) -> None:
    """Let a card say a relation of ``new`` in place of ``old``; ``None`` is nothing: it only gains or loses a link."""
    if old == new:
        return
    if old is not None:
        links.remove(edit, [link.id for link in edit.strategy.links_from(card, relation) if link.target == old])
    if new is not None:
        links.add(edit, relation, card, new)


def run_in(edit: Edit, action: str, month: date | None) -> None:
    """Move an action to begin in a month (any day of it), keeping its day of the month and its length.

    An action without a start gets the whole month; ``None`` takes both days away.
    """
    row = edit.get(Action, action)
    if row is None:
        return
    if month is None:
        edit.update(Action, action, start=None, end=None)
        return
    last = calendar.monthrange(month.year, month.month)[1]
    if row.start is None:
        first = month.replace(day=1)
        keeps_end = row.end is not None and row.end >= first
        edit.update(Action, action, start=first, end=row.end if keeps_end else month.replace(day=last))
        return
    start = month.replace(day=min(row.start.day, last))
    length = None if row.end is None else row.end - row.start
    edit.update(Action, action, start=start, end=None if length is None else start + length)


def own(edit: Edit, actions: Iterable[str], team: str | None) -> None:
    """Make a team the owner of actions, the one that is responsible; it has no other part in them then."""
    for action in actions:
        if team is not None:
            _leave(edit, action, team)
        edit.update(Action, action, owner=team)


def assign(edit: Edit, actions: Iterable[str], team: str, role: Raci | None) -> None:
    """Give a team a part in actions, or none; it has one part in each, so an owner who takes another steps down."""
    for action in actions:
        _leave(edit, action, team)
        row = edit.get(Action, action)
        if row is not None and row.owner == team:
            edit.update(Action, action, owner=None)
        if role is not None:
            details.put(edit, Assignment(action=action, team=team, role=role))


def _leave(edit: Edit, action: str, team: str) -> None:
    """Take every part in an action from a team but its ownership."""
    gone = [row.id for row in edit.all(Assignment) if (row.action, row.team) == (action, team)]
    edit.remove(Assignment, *gone)
