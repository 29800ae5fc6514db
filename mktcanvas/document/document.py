"""The open project: one door for writing, one value for reading, told to whoever listens.

A ``Document`` knows neither widgets nor what the verbs mean. Every edit is one committed transaction; undo and redo
are the same road with another first step.
"""

import contextlib
import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import monotonic
from typing import NamedTuple, Self

from mktcanvas.document import errors, gate, store
from mktcanvas.document.backups import Backup, Backups
from mktcanvas.document.changes import Changes
from mktcanvas.document.edit import Edit
from mktcanvas.document.journal import Step, Touched
from mktcanvas.document.ledger import Ledger
from mktcanvas.document.opening import Opening, check_free, opened
from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.project import HistoryStep, Project
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

Subscriber = Callable[[Changes, object], None]

_LOG = logging.getLogger(__name__)

MERGE_SECONDS = 2.0
BACKUP_SECONDS = 600.0


class _LastStep(NamedTuple):
    """What the next edit must share with the last one to be merged into it."""

    label: str
    merge: str | None
    touched: frozenset[Touched]
    at: float


class Document:
    """An open project file; made by ``open`` or ``create``, and a context manager that closes itself."""

    def __init__(self, opening: Opening, backups: Backups) -> None:
        self._opening = opening
        self._connection = opening.connection
        self._ledger = Ledger(opening)
        self._backups = backups
        self._backed_up = monotonic()
        self._subscribers: list[Subscriber] = []
        self._last: _LastStep | None = None

    # Life

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, backups: Backups | None = None) -> Self:
        """Open the project at ``path``; where somebody else has it, or writing is not allowed, for reading only.

        Raises the subclasses of ``DocumentError`` for a file that cannot be used; the file is left as it was.
        """
        document = cls(opened(path, read_only=read_only), backups or Backups())
        if not document.read_only:
            try:
                document._back_up_now()
            except (OSError, sqlite3.Error) as error:
                _LOG.warning("no backup of %s was taken at its opening: %s", path, error)
        return document

    @classmethod
    def create(
        cls, path: Path, rows: Iterable[Row] = (), *, force: bool = False, backups: Backups | None = None
    ) -> Self:
        """Create a project of ``rows`` (one ``Project`` row is added if there is none) and open it.

        Raises ``AlreadyExists`` where a file is in the way and ``force`` is not given.
        """
        if path.is_dir():
            raise errors.IsAFolder(path)
        if path.exists() and not force:
            raise errors.AlreadyExists(path)
        made = list(rows)
        if not any(isinstance(row, Project) for row in made):
            made.insert(0, Project(title=path.stem[:TITLE_LIMIT]))
        if (flaw := gate.flaw_of(Strategy.of(made))) is not None:
            raise errors.NotAllowed(path, flaw)
        check_free(path)
        with store.translated(path):
            store.create(path, made)
        return cls.open(path, backups=backups)

    def close(self) -> None:
        """Close the file and give its lock back; closing twice does nothing."""
        self._opening.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading

    @property
    def path(self) -> Path:
        """Where the project file is."""
        return self._opening.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed, because of the file's rights, its holder or the caller's wish."""
        return self._opening.refusal is not None

    @property
    def refusal(self) -> Words | None:
        """Why nothing can be changed, or ``None``."""
        return self._opening.refusal

    @property
    def holder(self) -> str | None:
        """Who else has the project open for writing, or ``None``."""
        return self._opening.holder

    @property
    def strategy(self) -> Strategy:
        """The plan as it is now."""
        return self._ledger.strategy

    def history(self) -> tuple[HistoryStep, ...]:
        """Return the steps that made the plan what it is, oldest first."""
        rows = self._connection.execute('SELECT * FROM main."history" ORDER BY number')
        return tuple(map(HistoryStep.of_columns, rows))

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call ``subscriber(changes, initiator)`` after every step; return the function that ends it."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    # Writing

    @contextlib.contextmanager
    def edit(self, label: str, *, merge: str | None = None, initiator: object = None) -> Iterator[Edit]:
        """Open a step named ``label``: one transaction, committed when the block ends, undone as one.

        An exception in the block rolls everything back. A step with the same ``merge`` key, label and rows as the
        last one, within two seconds, joins it. Raises ``ReadOnly``, ``MovedAway``, ``NotWritten``, ``NotAllowed``.
        """
        with self._ledger.transaction():
            after = self._ledger.journal.record()
            yield Edit(self._connection, self._ledger.strategy, self.path)
            touched = self._ledger.journal.touched(after)
            changes, digest = self._ledger.outcome(label, touched)
            if not changes:
                return
            self._ledger.journal.forget_redo()
            joined = self._joins(label, merge, touched)
            for noted in self._ledger.note_in_history(label, joined=joined):
                self._ledger.counted(digest, noted)
            self._ledger.journal.close()
            self._ledger.commit(changes, digest)
        self._ledger.journal.committed(label, after, changes.about(self._ledger.strategy.cards), joined=joined)
        self._last = _LastStep(label, merge, frozenset(touched), monotonic())
        self._tell(changes, initiator)

    def undo(self, initiator: object = None) -> Changes | None:
        """Undo the last step and return what that changed, or ``None`` when there is nothing to undo."""
        if self._ledger.journal.position == 0:
            return None
        return self._travel(self._ledger.journal.steps[self._ledger.journal.position - 1], -1, initiator)

    def redo(self, initiator: object = None) -> Changes | None:
        """Redo the step undone last and return what that changed, or ``None`` when there is nothing to redo."""
        if self._ledger.journal.position == len(self._ledger.journal.steps):
            return None
        return self._travel(self._ledger.journal.steps[self._ledger.journal.position], 1, initiator)

    @property
    def undo_label(self) -> str | None:
        """The name of the step that ``undo`` would undo."""
        position = self._ledger.journal.position
        return self._ledger.journal.steps[position - 1].label if position else None

    @property
    def redo_label(self) -> str | None:
        """The name of the step that ``redo`` would redo."""
        steps, position = self._ledger.journal.steps, self._ledger.journal.position
        return steps[position].label if position < len(steps) else None

    @property
    def steps(self) -> tuple[Step, ...]:
        """This session's steps, oldest first, done and undone."""
        return tuple(self._ledger.journal.steps)

    @property
    def position(self) -> int:
        """How many of ``steps`` are done."""
        return self._ledger.journal.position

    def travel_to(self, position: int, initiator: object = None) -> None:
        """Undo or redo until ``position`` steps are done."""
        while self.position > max(position, 0):
            self.undo(initiator)
        while self.position < min(position, len(self.steps)):
            self.redo(initiator)

    # Copies

    def save_copy(self, path: Path) -> None:
        """Write a consistent copy of the project to ``path``; an earlier file there is replaced as a whole."""
        if path.absolute() == self.path.absolute():
            raise errors.AlreadyExists(path)
        with store.translated(path):
            store.copy(self._connection, path)

    def back_up(self) -> Backup | None:
        """Back the project up; ``None`` if nothing has changed since the last backup."""
        with store.translated(self.path):
            return self._back_up_now()

    def back_up_if_due(self) -> Backup | None:
        """Back the project up if the last backup is ten minutes old and something has changed since."""
        return self.back_up() if monotonic() - self._backed_up >= BACKUP_SECONDS else None

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups of this project, newest first."""
        return self._backups.of_project(self._ledger.strategy.project.id)

    # How a step ends

    def _travel(self, step: Step, direction: int, initiator: object) -> Changes:
        with self._ledger.transaction():
            touched = self._ledger.journal.undo(step) if direction < 0 else self._ledger.journal.redo(step)
            changes, digest = self._ledger.outcome(step.label, touched)
            self._ledger.commit(changes, digest)
        self._ledger.journal.position += direction
        self._last = None
        self._tell(changes, initiator)
        return changes

    def _joins(self, label: str, merge: str | None, touched: tuple[Touched, ...]) -> bool:
        last = self._last
        return (
            merge is not None
            and last is not None
            and (last.label, last.merge, last.touched) == (label, merge, frozenset(touched))
            and monotonic() - last.at <= MERGE_SECONDS
            and self._ledger.journal.position == len(self._ledger.journal.steps)
        )

    def _tell(self, changes: Changes, initiator: object) -> None:
        for subscriber in tuple(self._subscribers):
            subscriber(changes, initiator)

    def _back_up_now(self) -> Backup | None:
        self._backed_up = monotonic()
        return self._backups.take(
            self._connection, self._ledger.strategy.project.id, self.path, self._ledger.digest.text()
        )


def backups_of(path: Path) -> tuple[Backup, ...]:
    """Return the backups of the project at ``path``, newest first: by what it says it is, else by where it was seen."""
    try:
        with Document.open(path, read_only=True) as document:
            return document.backups()
    except errors.DocumentError:
        return Backups().of_file(path)
