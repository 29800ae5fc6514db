"""How a project file of an older version becomes one of this version.

A migration runs on a copy; the original is replaced only once the copy has passed the gate, and stays as it was
when anything fails. Migration ``n`` turns version ``n`` into ``n + 1``. Foreign keys are off meanwhile, and so is
SQLite's habit of renaming a table in the keys that point to it; the gate checks every key afterwards.
"""

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from mktcanvas.document import errors, gate, store
from mktcanvas.document.schema import columns, table_statements
from mktcanvas.model.project import SavedView
from mktcanvas.model.row import Row
from mktcanvas.model.segment import Segment

Migration = Callable[[sqlite3.Connection], None]


def _reshape(connection: sqlite3.Connection, *rows: type[Row]) -> None:
    """Give the tables of ``rows`` the columns of today; new columns are empty, new tables too.

    A later migration of the same table finds its work done.
    """
    there = {name for (name,) in connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")}
    for row in rows:
        if row.table in there:
            connection.execute(f'ALTER TABLE "{row.table}" RENAME TO "older"')
        for statement in table_statements(row):
            connection.execute(statement)
        if row.table in there:
            known = [column[1] for column in connection.execute('PRAGMA table_info("older")')]
            kept = ", ".join(f'"{name}"' for name in columns(row) if name in known)
            connection.execute(f'INSERT INTO "{row.table}" ({kept}) SELECT {kept} FROM "older"')
            connection.execute('DROP TABLE "older"')


def _add_overrides_and_views(connection: sqlite3.Connection) -> None:
    _reshape(connection, Segment, SavedView)


MIGRATIONS: Mapping[int, Migration] = {1: _add_overrides_and_views}
"""By the version that they start from."""


def migrate(path: Path, version: int, migrations: Mapping[int, Migration] = MIGRATIONS) -> None:
    """Bring the file at ``path`` from ``version`` to the present one, or leave it as it is.

    Raises ``Damaged`` when a migration fails or its result does not pass the gate.
    """
    with store.translated(path), store.fresh_file(path) as unfinished:
        original = store.connect(path, writable=False)
        try:
            store.copy(original, unfinished)
        finally:
            original.close()
        connection = store.connect(unfinished, writable=True)
        try:
            _run(connection, path, version, migrations)
            gate.admit(connection, path)
        finally:
            connection.close()


def _run(connection: sqlite3.Connection, path: Path, version: int, migrations: Mapping[int, Migration]) -> None:
    for step in range(version, store.VERSION):
        migration = migrations.get(step)
        if migration is None:
            raise errors.Damaged(path, errors.FOREIGN_SCHEMA)
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA legacy_alter_table = ON")
        connection.execute("BEGIN IMMEDIATE")
        migration(connection)
        connection.execute(f"PRAGMA user_version = {step + 1}")
        store.write_digest(connection, gate.digest_of(connection))
        connection.execute("COMMIT")
