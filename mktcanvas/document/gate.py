"""The gate that every file passes before anything in it is trusted.

Header, schema to the letter, SQLite's own checks, the content digest, every row against its model, and what no
single row can show: kinds, allowed links, parent cycles, one project. Nothing here writes.
"""

import gc
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from mktcanvas.document import errors
from mktcanvas.document.digest import Digest
from mktcanvas.document.schema import APPLICATION_ID, FINGERPRINT, columns, fingerprint
from mktcanvas.document.store import VERSION
from mktcanvas.model.columns import reader
from mktcanvas.model.kinds import KINDS, ROWS
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Project
from mktcanvas.model.row import CardKey, Row
from mktcanvas.model.strategy import Strategy, strategy_of_tables
from mktcanvas.model.words import Words


class Content(NamedTuple):
    """What a file holds: the plan, and the digest of all its rows."""

    strategy: Strategy
    digest: Digest


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of the file's tables, once it is known to be a project of this program or an older one."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise errors.NotAProject(path, errors.OTHER_PROGRAM)
    if version > VERSION:
        raise errors.NewerVersion(path, errors.VERSION.filled(found=version, known=VERSION))
    return int(version)


def admit(connection: sqlite3.Connection, path: Path) -> Content:
    """Return the content of a file of this version. Raises ``Damaged`` where anything is not as it must be."""
    _check_schema(connection, path)
    _check_pages(connection, path)
    content = _read(connection, path)
    _check_plan(content.strategy, connection, path)
    return content


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    found = (sql for (sql,) in connection.execute("SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL"))
    if fingerprint(found) != FINGERPRINT:
        raise errors.Damaged(path, errors.FOREIGN_SCHEMA)


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA main.quick_check(1)").fetchone() != ("ok",):
        raise errors.Damaged(path, errors.BROKEN_PAGES)
    if (broken := connection.execute("PRAGMA main.foreign_key_check").fetchone()) is not None:
        raise errors.Damaged(path, errors.BROKEN_KEYS.filled(table=broken[0]))


def digest_of(connection: sqlite3.Connection) -> Digest:
    """Return the digest of every row as the file holds it, whatever its schema."""
    digest = Digest()
    for kind in ROWS:
        for values in connection.execute(f'SELECT * FROM main."{kind.table}"'):
            digest.put(kind.table, values[0], values)
    return digest


def _read(connection: sqlite3.Connection, path: Path) -> Content:
    lines = {kind: connection.execute(f'SELECT * FROM main."{kind.table}"').fetchall() for kind in ROWS}
    digest = Digest()
    for kind, found in lines.items():
        for values in found:
            digest.put(kind.table, values[0], values)
    if connection.execute("SELECT name, value FROM main.meta").fetchall() != [("digest", digest.text())]:
        raise errors.Damaged(path, errors.BROKEN_DIGEST)
    if len(lines[Project]) != 1:
        raise errors.Damaged(path, errors.BROKEN_PROJECT)
    return Content(plan_of(lines, path), digest)


def plan_of(lines: Mapping[type[Row], Sequence[tuple[Any, ...]]], path: Path) -> Strategy:
    """Return the plan that the lines of a file's tables make; ``path`` is for the error, ``Damaged``.

    The search for garbage rests meanwhile: among so many new objects, all of them kept, it takes a third of the time.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        return strategy_of_tables({kind: _rows(kind, found, path) for kind, found in lines.items()})
    finally:
        if searching:
            gc.enable()


def _rows(kind: type[Row], lines: Sequence[tuple[Any, ...]], path: Path) -> Sequence[Row]:
    if not lines:
        return ()  # what reads them takes longer to make than the rest of a small plan takes to read
    try:
        return tuple(map(reader(kind), lines))
    except (ValidationError, RecursionError) as error:
        raise errors.Damaged(path, broken_row(kind, error)) from error


def broken_row(kind: type[Row], error: ValidationError | RecursionError) -> Words:
    """Say which field of a row holds an impossible value."""
    places = error.errors()[0]["loc"] if isinstance(error, ValidationError) else ("?",)
    if not places:
        return errors.ENDS_FIRST  # the one thing that a row as a whole is checked for
    place = places[0]
    return errors.BROKEN_ROW.filled(table=kind.table, field=columns(kind)[place] if isinstance(place, int) else place)


def _check_plan(strategy: Strategy, connection: sqlite3.Connection, path: Path) -> None:
    kinds = dict(connection.execute(f'SELECT id, kind FROM main."{CardKey.table}"'))
    of_every_kind = sum(len(strategy.all(kind.row)) for kind in KINDS.values())
    if kinds != {card.id: card.table for card in strategy.cards.values()} or of_every_kind != len(kinds):
        raise errors.Damaged(path, errors.BROKEN_CARD)
    if (flaw := flaw_of(strategy)) is not None:
        raise errors.Damaged(path, flaw)


def flaw_of(strategy: Strategy) -> Words | None:
    """Return what is wrong with a plan that no single row shows: a link not allowed, a cycle of parents; else None."""
    return flaw_in(strategy, strategy.all(Link), tree=True)


def flaw_in(strategy: Strategy, links: Iterable[Link], *, tree: bool) -> Words | None:
    """Return what is wrong with these links of a plan, or with its tree of objectives if that is to be looked at."""
    if not all(strategy.can_link(link.relation, link.source, link.target) for link in links):
        return errors.BROKEN_LINK
    return errors.BROKEN_TREE if tree and _has_parent_cycle(strategy) else None


def _has_parent_cycle(strategy: Strategy) -> bool:
    safe: set[str] = set()
    for objective in strategy.all(Objective):
        walked: list[str] = []
        step: Objective | None = objective
        while step is not None and step.id not in safe:
            if step.id in walked:
                return True
            walked.append(step.id)
            step = strategy.get(Objective, step.parent)
        safe.update(walked)
    return False
