"""One table's rows, ordered and grouped: the immutable piece that ``Strategy`` is built of."""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Any, Generic, TypeVar

from mktcanvas.model.row import Row

R = TypeVar("R", bound=Row)

_FEW = 40
"""So few rows are put in their places one by one; for more, all rows are sorted again."""

Groups = dict[str, dict[Any, tuple[R, ...]]]


def order(row: Row) -> tuple[Any, str]:
    """Return the sort key of a row among those of its table."""
    return getattr(row, row.ordered_by), row.id


class Shelf(Generic[R]):
    """The rows of one class by id, in order, and grouped by each of the class's ``indexed`` fields."""

    __slots__ = ("by_id", "groups", "ordered", "row")

    def __init__(self, row: type[R], rows: Iterable[R]) -> None:
        self.row = row
        self.ordered: tuple[R, ...] = tuple(sorted(rows, key=order))
        self.by_id: dict[str, R] = {item.id: item for item in self.ordered}
        self.groups: Groups[R] = {field: _grouped(self.ordered, field) for field in row.indexed}

    def group(self, field: str, value: object) -> tuple[R, ...]:
        """Return the rows whose ``field`` is ``value``, in order."""
        return self.groups[field].get(value, ())

    def replaced(self, put: Iterable[R], removed: Iterable[str]) -> "Shelf[R]":
        """Return a shelf with the rows ``put`` (new or newer) and without the ids ``removed``."""
        fresh = {row.id: row for row in put}
        gone = list(removed)
        known = not gone and all(identity in self.by_id for identity in fresh)
        if known and all(order(row) == order(self.by_id[identity]) for identity, row in fresh.items()):
            return self._in_place(fresh)
        if len(fresh) + len(gone) <= _FEW:
            return self._mended(fresh, fresh.keys() | gone)
        rows = dict(self.by_id)
        for identity in gone:
            rows.pop(identity, None)
        return Shelf(self.row, (rows | fresh).values())

    def _mended(self, fresh: dict[str, R], moved: AbstractSet[str]) -> "Shelf[R]":
        """Return a shelf in which a few rows, ``moved``, stand elsewhere than before, or no more."""
        shelf = Shelf(self.row, ())
        shelf.ordered = _mended(self.ordered, fresh.values(), moved)
        shelf.by_id = {row.id: row for row in shelf.ordered}
        for field in self.row.indexed:
            before = {getattr(self.by_id[identity], field) for identity in moved if identity in self.by_id}
            groups = self.groups[field].copy()
            for value in before | {getattr(row, field) for row in fresh.values()}:
                members = [row for row in fresh.values() if getattr(row, field) == value]
                groups[value] = _mended(groups.get(value, ()), members, moved)
                if not groups[value]:
                    del groups[value]
            shelf.groups[field] = groups
        return shelf

    def _in_place(self, fresh: dict[str, R]) -> "Shelf[R]":
        """Return a shelf in which newer rows stand where the older ones stood."""
        shelf = Shelf(self.row, ())
        shelf.by_id = self.by_id | fresh
        shelf.ordered = tuple(shelf.by_id.values())
        shelf.groups = {field: self._regrouped(field, shelf, fresh) for field in self.row.indexed}
        return shelf

    def _regrouped(self, field: str, shelf: "Shelf[R]", fresh: dict[str, R]) -> dict[Any, tuple[R, ...]]:
        groups = self.groups[field]
        if all(getattr(row, field) == getattr(self.by_id[identity], field) for identity, row in fresh.items()):
            touched = {getattr(row, field) for row in fresh.values()}
            return groups | {value: tuple(fresh.get(row.id, row) for row in groups[value]) for value in touched}
        return _grouped(shelf.ordered, field)


def _mended(rows: tuple[R, ...], fresh: Iterable[R], moved: AbstractSet[str]) -> tuple[R, ...]:
    """Return rows in order without those that moved, and with the ``fresh`` ones at their places."""
    mended = [row for row in rows if row.id not in moved]
    for row in fresh:
        insort(mended, row, key=order)
    return tuple(mended)


def _grouped(rows: tuple[R, ...], field: str) -> dict[Any, tuple[R, ...]]:
    groups: defaultdict[Any, list[R]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, field)].append(row)
    return {value: tuple(members) for value, members in groups.items()}
