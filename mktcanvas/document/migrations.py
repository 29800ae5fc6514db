"""How a project file of an older version becomes one of this version.

A migration runs on a copy; the original is replaced only once the copy has passed the gate, and stays as it was
when anything fails. Migration ``n`` turns version ``n`` into ``n + 1``.
"""

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from mktcanvas.document import errors, gate, store

Migration = Callable[[sqlite3.Connection], None]

MIGRATIONS: Mapping[int, Migration] = {}
"""By the version that they start from; empty as long as there has been one version only."""


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
        connection.execute("BEGIN IMMEDIATE")
        migration(connection)
        connection.execute(f"PRAGMA user_version = {step + 1}")
        store.write_digest(connection, gate.digest_of(connection))
        connection.execute("COMMIT")
