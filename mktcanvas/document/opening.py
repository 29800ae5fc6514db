"""How a project file becomes an open connection: rights, lock, version, gate, in that order.

What comes out is an ``Opening``; nothing is left behind, no lock and no handle, when the file cannot be used.
"""

import os
import sqlite3
import stat
from contextlib import ExitStack
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from mktcanvas.document import errors, gate, migrations, store
from mktcanvas.document.gate import Content
from mktcanvas.document.lock import Lock
from mktcanvas.model.words import Words


class Opening(NamedTuple):
    """A project file that passed the gate, and what must be given back."""

    path: Path
    connection: Connection
    content: Content
    identity: tuple[int, int]
    """Device and inode: which file it is, whatever its name."""
    refusal: Words | None
    """Why nothing may be written, or ``None``."""
    holder: str | None
    held: ExitStack

    def is_still_there(self) -> bool:
        """Tell whether the path still leads to the file that was opened."""
        try:
            return _identity(self.path) == self.identity
        except OSError:
            return False

    def close(self) -> None:
        """Close the connection and give the lock back."""
        self.held.close()


def opened(path: Path, *, read_only: bool) -> Opening:
    """Open the file at ``path``. Raises the subclasses of ``DocumentError``."""
    _check_readable(path)
    with ExitStack() as stack:
        refusal, holder = _right_to_write(path, stack, read_only=read_only)
        with store.translated(path):
            _check_version(path, writable=refusal is None)
            connection = store.connect(path, writable=refusal is None)
            stack.callback(connection.close)
            content = gate.admit(connection, path)
            identity = _identity(path)
        return Opening(path, connection, content, identity, refusal, holder, stack.pop_all())


def check_free(path: Path) -> None:
    """Raise ``ReadOnly`` if somebody has the project at ``path`` open for writing."""
    lock = Lock(path)
    try:
        if not lock.acquire():
            raise errors.ReadOnly(path, errors.OPEN_ELSEWHERE.filled(holder=lock.holder()))
    except FileNotFoundError as error:
        raise errors.FolderMissing(path) from error
    except OSError as error:
        raise errors.ReadOnly(path, errors.NO_RIGHT_TO_WRITE) from error
    lock.release()


def _check_readable(path: Path) -> None:
    if path.is_dir():
        raise errors.IsAFolder(path)
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise errors.FileMissing(path) from error
    except OSError as error:
        raise errors.NotReadable(path, error.strerror or "") from error
    if not os.access(path, os.R_OK):
        raise errors.NotReadable(path, errors.NO_RIGHT_TO_READ)
    if size == 0:
        raise errors.NotAProject(path, errors.EMPTY)


def _right_to_write(path: Path, stack: ExitStack, *, read_only: bool) -> tuple[Words | None, str | None]:
    """Take the lock; return why writing is refused, if it is, and who has the lock instead of us."""
    if read_only:
        return errors.ASKED_FOR, None
    marked = stat.S_IMODE(path.stat().st_mode) & 0o222 == 0
    if marked or not os.access(path, os.W_OK) or not os.access(path.absolute().parent, os.W_OK):
        return errors.NO_RIGHT_TO_WRITE, None
    lock = Lock(path)
    try:
        if lock.acquire():
            stack.callback(lock.release)
            return None, None
    except OSError:
        return errors.NO_RIGHT_TO_WRITE, None
    holder = lock.holder()
    return errors.OPEN_ELSEWHERE.filled(holder=holder), holder


def _check_version(path: Path, *, writable: bool) -> None:
    """Look at the header through a connection that cannot write, and migrate a file of an older version.

    Only a project that was killed in the middle of a write needs a writing one, to roll that write back first.
    """
    try:
        version = _version(path, writable=False)
    except sqlite3.OperationalError as error:
        if not writable or error.sqlite_errorname != "SQLITE_READONLY_ROLLBACK":
            raise
        version = _version(path, writable=True)
    if version < store.VERSION:
        if not writable:
            raise errors.ReadOnly(path, errors.NO_RIGHT_TO_WRITE)
        migrations.migrate(path, version)


def _version(path: Path, *, writable: bool) -> int:
    connection = store.connect(path, writable=writable)
    try:
        return gate.version_of(connection, path)
    finally:
        connection.close()


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino
