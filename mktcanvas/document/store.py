"""The SQLite file under a project: how it is created, opened, copied, and what its errors mean.

Everything that is peculiar to SQLite as a file is here; rows, steps and plans are not known.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mktcanvas.document import errors
from mktcanvas.document.digest import Digest
from mktcanvas.document.errors import DocumentError
from mktcanvas.document.schema import APPLICATION_ID, columns, statements
from mktcanvas.model.fields import stored
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.row import CardKey, Row

VERSION = 2
"""The version of the tables that this program writes."""

LONGEST_VALUE = 25_000_000
"""Bytes of the longest text or blob that a file may hold."""

_BUSY_SECONDS = 5.0

_CONSTRAINTS = {
    "SQLITE_CONSTRAINT_FOREIGNKEY": errors.GONE,
    "SQLITE_CONSTRAINT_UNIQUE": errors.THERE_ALREADY,
    "SQLITE_CONSTRAINT_PRIMARYKEY": errors.THERE_ALREADY,
}


def connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """Open ``path``, which must exist, with the safety that every project is opened with.

    Raises ``sqlite3.Error``; callers turn it into a sentence with ``translated``.
    """
    mode = "rw" if writable else "ro"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=_BUSY_SECONDS
    )
    try:
        _secure(connection, writable=writable)
    except BaseException:
        connection.close()
        raise
    return connection


def _secure(connection: sqlite3.Connection, *, writable: bool) -> None:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    run = connection.execute
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON", "recursive_triggers = ON"):
        run(f"PRAGMA {pragma}")
    run("PRAGMA temp_store = MEMORY")
    run("PRAGMA synchronous = EXTRA")
    if writable:
        run("PRAGMA journal_mode = DELETE")


def create(path: Path, rows: Iterable[Row]) -> None:
    """Write a new project file of ``rows`` at ``path``, complete or not at all; an earlier file is replaced.

    Raises ``sqlite3.Error`` or ``OSError``.
    """
    with fresh_file(path) as unfinished:
        unfinished.touch()
        connection = connect(unfinished, writable=True)
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute("BEGIN IMMEDIATE")
            for statement in statements():
                connection.execute(statement)
            digest = Digest()
            connection.execute("PRAGMA defer_foreign_keys = ON")
            for row in rows:
                if row.table in KINDS:
                    insert(connection, CardKey(id=row.id, kind=row.table), digest)
                insert(connection, row, digest)
            write_digest(connection, digest)
            connection.execute("COMMIT")
        finally:
            connection.close()


@contextlib.contextmanager
def fresh_file(path: Path) -> Iterator[Path]:
    """Give a name beside ``path`` to write to; on success it takes the place of ``path``, else it is removed."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    try:
        yield unfinished
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
        unfinished.with_name(unfinished.name + "-journal").unlink(missing_ok=True)


def copy(connection: sqlite3.Connection, path: Path) -> None:
    """Write a consistent copy of an open project to ``path``, complete or not at all.

    Uses SQLite's backup: a plain file copy during an edit can be torn. Raises ``sqlite3.Error`` or ``OSError``.
    """
    with fresh_file(path) as unfinished:
        target = sqlite3.connect(unfinished.absolute().as_uri(), uri=True, isolation_level=None)
        try:
            target.execute("PRAGMA synchronous = EXTRA")
            connection.backup(target)
        finally:
            target.close()


def insert(connection: sqlite3.Connection, row: Row, digest: Digest | None = None) -> None:
    """Write one new row."""
    values = tuple(stored(getattr(row, name)) for name in columns(type(row)))
    connection.execute(f'INSERT INTO main."{row.table}" VALUES ({", ".join("?" * len(values))})', values)
    if digest is not None:
        digest.put(row.table, row.id, values)


def select(connection: sqlite3.Connection, kind: type[Row], identity: str) -> tuple[Any, ...] | None:
    """Return the values of one row as the file holds them, or ``None``."""
    found: tuple[Any, ...] | None = connection.execute(
        f'SELECT * FROM main."{kind.table}" WHERE "id" = ?', (identity,)
    ).fetchone()
    return found


def write_digest(connection: sqlite3.Connection, digest: Digest) -> None:
    """Store the content digest, inside the transaction of what it covers."""
    connection.execute("INSERT OR REPLACE INTO main.meta VALUES ('digest', ?)", (digest.text(),))


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite and of the file system inside the block into a ``DocumentError`` for ``path``."""
    try:
        yield
    except sqlite3.Error as error:
        raise _meaning(error, path) from error
    except (UnicodeDecodeError, OverflowError) as error:
        raise errors.Damaged(path, errors.BROKEN_PAGES) from error
    except FileNotFoundError as error:
        raise errors.FolderMissing(path) from error
    except PermissionError as error:
        raise errors.ReadOnly(path, errors.NO_RIGHT_TO_WRITE) from error
    except OSError as error:
        raise errors.NotWritten(path, error.strerror or errors.DISK_REFUSED) from error


def _meaning(error: sqlite3.Error, path: Path) -> DocumentError:
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_READONLY_DBMOVED":
        return errors.MovedAway(path)
    if name.startswith("SQLITE_READONLY") or name == "SQLITE_PERM":
        return errors.ReadOnly(path, errors.NO_RIGHT_TO_WRITE)
    if name == "SQLITE_NOTADB":
        return errors.NotAProject(path, errors.NOT_SQLITE)
    if name.startswith("SQLITE_CORRUPT") or name in ("", "SQLITE_TOOBIG", "SQLITE_ERROR", "SQLITE_MISMATCH"):
        return errors.Damaged(path, errors.BROKEN_PAGES)
    if name.startswith("SQLITE_CONSTRAINT"):
        return errors.NotAllowed(path, _CONSTRAINTS.get(name, errors.IMPOSSIBLE))
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return errors.NotWritten(path, errors.BUSY)
    if name == "SQLITE_FULL":
        return errors.NotWritten(path, errors.DISK_FULL)
    return errors.NotWritten(path, errors.DISK_REFUSED)
