"""The verbs for links between cards."""

from collections.abc import Iterable

from mktcanvas.document import errors
from mktcanvas.document.edit import Edit
from mktcanvas.model.choices import Relation
from mktcanvas.model.link import Link, allowed


def add(edit: Edit, relation: Relation, source: str, target: str) -> Link:
    """Link two cards and return the link; one that is there already is returned as it is.

    Raises ``NotAllowed`` when the two kinds cannot be linked so, or a card would be linked to itself.
    """
    here, there = edit.kind_of(source), edit.kind_of(target)
    if here is None or there is None or source == target or not allowed(relation, here, there):
        raise errors.NotAllowed(edit.path, errors.BROKEN_LINK)
    siblings = [link for link in edit.all(Link) if link.source == source]
    for link in siblings:
        if link.relation is relation and link.target == target:
            return link
    link = Link(relation=relation, source=source, target=target, rank=max((s.rank for s in siblings), default=-1.0) + 1)
    edit.add(link)
    return link


def remove(edit: Edit, ids: Iterable[str]) -> None:
    """Remove links."""
    edit.remove(Link, *ids)
