"""The verbs for every kind of card: add, change, place, duplicate, remove."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from mktcanvas.document.edit import Edit
from mktcanvas.model.fields import new_id, now
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.project import Waiver
from mktcanvas.model.row import Card
from mktcanvas.model.shelf import order

C = TypeVar("C", bound=Card)


def add(edit: Edit, card: C, *, before: str | None = None) -> C:
    """Add a card in front of the card ``before``, or at the end of its zone, and return it as it was stored."""
    (rank,) = _ranks(edit, type(card), 1, before, frozenset())
    placed = card.replaced(rank=rank)
    edit.add(placed)
    return placed


def change(edit: Edit, kind: type[C], ids: Iterable[str], /, **fields: Any) -> None:
    """Give the same values to fields of several cards, and to others of theirs what follows from these."""
    for identity in ids:
        card = edit.get(kind, identity)
        following = {} if card is None else card.following(fields)
        edit.update(kind, identity, **fields, **following)


def ranks(edit: Edit, kind: type[C], count: int, before: str | None) -> list[float]:
    """Return ranks for new cards of a kind in front of the card ``before``, or behind all others."""
    return _ranks(edit, kind, count, before, frozenset())


def place(edit: Edit, kind: type[C], ids: Sequence[str], zone: object, *, before: str | None = None) -> None:
    """Move cards to a zone of their board, together and in the order given, in front of ``before`` or at the end.

    ``zone`` is a value of the kind's zone field (a quadrant, a P), ``None`` leaves each card in its own; links stay.
    """
    fields = {} if kind.zone is None or zone is None else {kind.zone: zone}
    for identity, rank in zip(ids, _ranks(edit, kind, len(ids), before, frozenset(ids)), strict=True):
        edit.update(kind, identity, rank=rank, **fields)


def duplicate(edit: Edit, kind: type[C], ids: Sequence[str]) -> tuple[C, ...]:
    """Add a copy of each card right behind it, without its links, and return the copies."""
    copies = []
    for identity in ids:
        card = edit.get(kind, identity)
        if card is None:
            continue
        ordered = edit.all(kind)
        place_of = next((place for place, other in enumerate(ordered) if other.id == identity), len(ordered))
        behind = ordered[place_of + 1].id if place_of + 1 < len(ordered) else None
        copies.append(add(edit, card.replaced(id=new_id(), ref=None, created=now(), updated=now()), before=behind))
    return tuple(copies)


def remove(edit: Edit, ids: Iterable[str]) -> None:
    """Delete cards of any kind with their links, comments and readings, and the waivers that name them."""
    gone = set(ids)
    for identity in gone:
        table = edit.kind_of(identity)
        if table is not None:
            edit.remove(KINDS[table].row, identity)
    edit.remove(Waiver, *(waiver.id for waiver in edit.all(Waiver) if gone & set(waiver.cards)))


def _ranks(edit: Edit, kind: type[C], count: int, before: str | None, moving: frozenset[str]) -> list[float]:
    """Return ``count`` ascending ranks in front of ``before``, or after the last card of the kind.

    Where two neighbours leave no room between them, all cards of the kind that stay are numbered anew.
    """
    ordered = edit.all(kind)
    here = None if before is None or before in moving else edit.get(kind, before)
    place = len(ordered) if here is None else bisect_left(ordered, order(here), key=order)
    low = next((card.rank for card in reversed(ordered[:place]) if card.id not in moving), None)
    high = next((card.rank for card in ordered[place:] if card.id not in moving), None)
    if low is not None and high is not None:
        step = (high - low) / (count + 1)
        if low + step > low and low + step * count < high:
            return [low + step * (number + 1) for number in range(count)]
        return _renumbered(edit, ordered, place, count, moving)
    if low is None and high is not None:
        return [high - count + number for number in range(count)]
    return [(low if low is not None else -1.0) + 1 + number for number in range(count)]


def _renumbered(edit: Edit, ordered: Sequence[C], place: int, count: int, moving: frozenset[str]) -> list[float]:
    """Number all cards that stay anew, with ``count`` ranks left free in front of ``place``; return these."""
    ahead, behind = ([card for card in part if card.id not in moving] for part in (ordered[:place], ordered[place:]))
    for start, cards in ((0, ahead), (len(ahead) + count, behind)):
        for number, card in enumerate(cards, start):
            edit.update(type(card), card.id, rank=float(number))
    return [float(len(ahead) + number) for number in range(count)]
