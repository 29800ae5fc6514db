"""The backups of the projects, in the user's own data folder, thinned out as they age.

Each project has a folder named by its id, which also notes every path at which the project was seen, a line each,
so that the backups of a file too damaged to tell its id are found by its path. A project and its copies share an id.
"""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import platformdirs

from mktcanvas.document import store

SUFFIX = ".mktcanvas"
_STAMP = "%Y-%m-%dT%H-%M-%S-%fZ"
_ORIGIN = "origin.txt"


class Backup(NamedTuple):
    """One backup: its file, when it was taken (UTC), the first digits of its content digest."""

    path: Path
    at: datetime
    digest: str


class Backups:
    """All backups below ``root`` (by default the user's data folder)."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = root or platformdirs.user_data_path("mktcanvas") / "backups"

    def take(self, connection: sqlite3.Connection, project: str, origin: Path, digest: str) -> Backup | None:
        """Back an open project up and thin out its older backups; ``None`` if the newest one has the same content.

        Raises ``OSError`` or ``sqlite3.Error``.
        """
        folder = self.root / project
        folder.mkdir(parents=True, exist_ok=True)
        _note_origin(folder / _ORIGIN, str(origin.absolute()))
        earlier = self.of_project(project)
        if earlier and earlier[0].digest == digest[:12]:
            return None
        at = datetime.now(UTC)
        backup = Backup(folder / f"{at.strftime(_STAMP)}_{digest[:12]}{SUFFIX}", at, digest[:12])
        store.copy(connection, backup.path)
        self._thin_out(project, at)
        return backup

    def of_project(self, project: str) -> tuple[Backup, ...]:
        """Return the backups of a project by its id, newest first."""
        return _listed(self.root / project)

    def of_file(self, path: Path) -> tuple[Backup, ...]:
        """Return the backups of the project that was seen at ``path``, newest first."""
        here = str(path.absolute())
        found: list[Backup] = []
        for note in self.root.glob(f"*/{_ORIGIN}"):
            if here in _origins(note):
                found += _listed(note.parent)
        return tuple(sorted(found, key=lambda backup: backup.at, reverse=True))

    def _thin_out(self, project: str, now: datetime) -> None:
        backups = self.of_project(project)
        keep = kept((backup.at for backup in backups), now)
        for backup in backups:
            if backup.at not in keep:
                backup.path.unlink(missing_ok=True)


def kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return the moments whose backups stay: all of the last hour, the last of each hour for a day, of each day for
    a month of 31 days; and always the newest.
    """
    ordered = sorted(moments)
    buckets: dict[object, datetime] = {}
    for moment in ordered:
        age = now - moment
        if age <= timedelta(hours=1):
            buckets[moment] = moment
        elif age <= timedelta(days=1):
            buckets[moment.date(), moment.hour] = moment
        elif age <= timedelta(days=31):
            buckets[moment.date()] = moment
    return frozenset([*buckets.values(), *ordered[-1:]])


def _note_origin(note: Path, origin: str) -> None:
    known = _origins(note)
    if origin not in known:
        note.write_text("\n".join((*known, origin)), "utf-8")


def _origins(note: Path) -> list[str]:
    return note.read_text("utf-8", "replace").split("\n") if note.exists() else []


def _moment(stamp: str) -> datetime:
    """Read a stamp without ``strptime``, whose module would have to be loaded before a board is seen."""
    day, _, time = stamp.partition("T")
    return datetime.fromisoformat(f"{day}T{time.replace('-', ':', 2).replace('-', '.')}").astimezone(UTC)


def _listed(folder: Path) -> tuple[Backup, ...]:
    found: list[Backup] = []
    for path in folder.glob(f"*{SUFFIX}"):
        stamp, _, digest = path.name.removesuffix(SUFFIX).partition("_")
        try:
            at = _moment(stamp)
        except ValueError:
            continue
        found.append(Backup(path, at, digest))
    return tuple(sorted(found, key=lambda backup: backup.at, reverse=True))
