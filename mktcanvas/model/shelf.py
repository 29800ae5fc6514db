"""One table's rows, ordered and grouped: the immutable piece that ``Strategy`` is built of."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter
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
    """The rows of one class by id, in order, and grouped by the class's ``indexed`` fields once asked for."""

    __slots__ = ("_groups", "by_id", "ordered", "row")

    def __init__(self, row: type[R], rows: Iterable[R]) -> None:
        self.row = row
        by_id = sorted(rows, key=attrgetter("id"))  # two sorts by one value each take less time than one by pairs
        self.ordered: tuple[R, ...] = tuple(sorted(by_id, key=attrgetter(row.ordered_by)))
        self.by_id: dict[str, R] = {item.id: item for item in self.ordered}
        self._groups: Groups[R] = {}

    def group(self, field: str, value: object) -> tuple[R, ...]:
        """Return the rows whose ``field``, one of the class's ``indexed``, is ``value``, in order."""
        if field not in self._groups:
            if field not in self.row.indexed:
                raise KeyError(field)
            self._groups[field] = _grouped(self.ordered, field)
        return self._groups[field].get(value, ())

    def replaced(self, put: Iterable[R], removed: Iterable[str]) -> "Shelf[R]":
        """Return a shelf with the rows ``put`` (new or newer) and without the ids ``removed``."""
        fresh = {row.id: row for row in put}
        gone = [identity for identity in removed if identity not in fresh]
        old = [self.by_id[identity] for identity in (*fresh, *gone) if identity in self.by_id]
        by_id = self.by_id | fresh
        for identity in gone:
            by_id.pop(identity, None)
        if len(fresh) + len(gone) > _FEW:
            return Shelf(self.row, by_id.values())
        shelf = Shelf(self.row, ())
        shelf.by_id = by_id
        shelf.ordered = _mended(self.ordered, old, fresh.values())
        shelf._groups = {field: self._regrouped(field, old, fresh.values()) for field in self._groups}
        return shelf

    def _regrouped(self, field: str, old: Sequence[R], fresh: Collection[R]) -> dict[Any, tuple[R, ...]]:
        """Return the groups by a field without some rows, and with others."""
        groups = self._groups[field].copy()
        for value in {getattr(row, field) for row in (*old, *fresh)}:
            leaving, coming = ([row for row in rows if getattr(row, field) == value] for rows in (old, fresh))
            groups[value] = _mended(groups.get(value, ()), leaving, coming)
            if not groups[value]:
                del groups[value]
        return groups


def _mended(rows: tuple[R, ...], old: Iterable[R], fresh: Iterable[R]) -> tuple[R, ...]:
    """Return rows in order without the ``old`` ones, which are among them, and with the ``fresh`` ones."""
    mended = list(rows)
    for row in old:
        del mended[bisect_left(mended, order(row), key=order)]
    for row in fresh:
        insort(mended, row, key=order)
    return tuple(mended)


def _grouped(rows: tuple[R, ...], field: str) -> dict[Any, tuple[R, ...]]:
    groups: defaultdict[Any, list[R]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, field)].append(row)
    return {value: tuple(members) for value, members in groups.items()}
