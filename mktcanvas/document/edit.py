"""The hand that writes: what a verb can do inside one open step."""

import sqlite3
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from mktcanvas.document import errors, store
from mktcanvas.document.gate import broken_row
from mktcanvas.document.schema import columns
from mktcanvas.model.fields import now, stored
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.row import Card, CardKey, Row
from mktcanvas.model.shelf import Shelf
from mktcanvas.model.strategy import Strategy

R = TypeVar("R", bound=Row)


class Edit:
    """Writes rows inside the transaction of one step; made by ``Document.edit``."""

    def __init__(self, connection: sqlite3.Connection, strategy: Strategy, path: Path) -> None:
        self._connection = connection
        self.path = path
        self.strategy = strategy
        """The plan as it was when the step began."""
        self._written = False

    def get(self, kind: type[R], identity: str) -> R | None:
        """Return a row as it is now, with what this step has written so far."""
        values = store.select(self._connection, kind, identity)
        return None if values is None else kind.of_columns(values)

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return the rows of a table in order, with what this step has written so far."""
        if not self._written:
            return self.strategy.all(kind)
        rows = self._connection.execute(f'SELECT * FROM main."{kind.table}"')
        return Shelf(kind, map(kind.of_columns, rows)).ordered

    def kind_of(self, card: str) -> str | None:
        """Return the kind of a card, with what this step has written so far."""
        key = self.get(CardKey, card)
        return key.kind if key else None

    def add(self, *rows: Row) -> None:
        """Write new rows."""
        self._written = True
        for row in rows:
            if row.table in KINDS:
                store.insert(self._connection, CardKey(id=row.id, kind=row.table))
            store.insert(self._connection, row)

    def update(self, kind: type[R], identity: str, /, **fields: Any) -> R:
        """Change fields of one row and return it; a change to the values it has already writes nothing.

        Raises ``NotAllowed`` when there is no such row and when a value is out of its range.
        """
        row = self.get(kind, identity)
        if row is None:
            raise errors.NotAllowed(self.path, errors.GONE)
        try:
            changed = row.replaced(**fields)
            if changed == row:
                return row
            if isinstance(row, Card):
                changed = changed.replaced(updated=now())
        except ValidationError as error:
            raise errors.NotAllowed(self.path, broken_row(kind, error)) from error
        names = [name for name in columns(kind) if getattr(changed, name) != getattr(row, name)]
        self._written = True
        assignments = ", ".join(f'"{name}" = ?' for name in names)
        values = [stored(getattr(changed, name)) for name in names]
        self._connection.execute(f'UPDATE main."{kind.table}" SET {assignments} WHERE "id" = ?', [*values, identity])
        return changed

    def remove(self, kind: type[Row], *identities: str) -> None:
        """Delete rows, with everything that cannot stand without them; ids that are gone already are passed over."""
        self._written = True
        table = CardKey.table if kind.table in KINDS else kind.table
        for identity in identities:
            self._connection.execute(f'DELETE FROM main."{table}" WHERE "id" = ?', (identity,))
