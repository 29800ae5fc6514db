"""A project as plain dictionaries: the independent model that the journal is compared with.

It knows the rows and what a deletion does to those that point to them, and nothing of SQLite, triggers or steps.
"""

from collections.abc import Callable

from mktcanvas.document.schema import foreign_keys
from mktcanvas.model.kinds import KINDS, PLAN_ROWS
from mktcanvas.model.link import Link, allowed
from mktcanvas.model.objective import Objective
from mktcanvas.model.row import Row

Rows = dict[str, Row]


class PlainModel:
    """Every row of a plan by id, with cascades, SET NULL, unique keys, allowed links and a tree of objectives."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def of(self, table: str) -> list[Row]:
        if table == "card":
            return [row for row in self.rows.values() if row.table in KINDS]
        return [row for row in self.rows.values() if row.table == table]

    def put(self, row: Row) -> "PlainModel | None":
        """Return the model with ``row`` in it, or ``None`` where the project must refuse it."""
        after = PlainModel({**self.rows, row.id: row})
        return after if after._is_sound_around(row) else None

    def without(self, identity: str) -> "PlainModel":
        rows = dict(self.rows)
        waiting = [identity]
        while waiting:
            gone = waiting.pop()
            if rows.pop(gone, None) is None:
                continue
            for other in list(rows.values()):
                for name, (_, deletion) in foreign_keys(type(other)).items():
                    if name == "id" or getattr(other, name) != gone:
                        continue
                    if deletion == "CASCADE":
                        waiting.append(other.id)
                    else:
                        rows[other.id] = other.replaced(**{name: None})
        return PlainModel(rows)

    def _is_sound_around(self, row: Row) -> bool:
        return self._keys_are_unique(row) and self._link_is_allowed(row) and self._tree_is_a_tree(row)

    def _keys_are_unique(self, row: Row) -> bool:
        for fields in type(row).unique:
            key = [getattr(row, field) for field in fields]
            twins = [other for other in self.of(row.table) if [getattr(other, field) for field in fields] == key]
            if None not in key and len(twins) > 1:
                return False
        return True

    def _link_is_allowed(self, row: Row) -> bool:
        if not isinstance(row, Link):
            return True
        source, target = self.rows[row.source], self.rows[row.target]
        return source.id != target.id and allowed(row.relation, source.table, target.table)

    def _tree_is_a_tree(self, row: Row) -> bool:
        seen = set()
        step: Row | None = row if isinstance(row, Objective) else None
        while isinstance(step, Objective):
            if step.id in seen:
                return False
            seen.add(step.id)
            step = self.rows.get(step.parent or "")
        return True


def equal(model: PlainModel, all_rows: Callable[[type[Row]], tuple[Row, ...]]) -> bool:
    """Tell whether a plan holds exactly the model's rows (but for when cards were last changed)."""
    found = {row.id: _timeless(row) for kind in PLAN_ROWS for row in all_rows(kind)}
    return found == {identity: _timeless(row) for identity, row in model.rows.items()}


def _timeless(row: Row) -> tuple[object, ...]:
    return (row.table, *(value for name, value in row.__dict__.items() if name != "updated"))
