"""The ledger: the plan and its digest as the last commit left them, and how a step becomes the next commit.

It knows the transaction, the journal and the checks that a whole plan must pass; who asked and who listens is the
business of ``Document``.
"""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from mktcanvas.document import errors, gate, store
from mktcanvas.document.changes import Changes
from mktcanvas.document.digest import Digest, Draft
from mktcanvas.document.journal import Journal, Touched
from mktcanvas.document.opening import Opening
from mktcanvas.document.schema import columns
from mktcanvas.model.fields import TITLE_LIMIT, now
from mktcanvas.model.kinds import PLAN_ROWS, ROWS
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import HistoryStep
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy

HISTORY_LENGTH = 2_000
"""How many steps the history in the file keeps."""

_BY_TABLE = {row.table: row for row in ROWS}


class Ledger:
    """The committed state of one open project."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._connection = opening.connection
        self.strategy: Strategy = opening.content.strategy
        self.digest: Digest = opening.content.digest
        self.journal = Journal(self._connection, {row.table: columns(row) for row in ROWS})
        self._open = False

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Open a transaction; whatever the block has not committed is rolled back.

        Raises ``ReadOnly``, ``MovedAway``, and what SQLite's errors mean.
        """
        if self._open:
            raise RuntimeError("an edit inside an edit: one gesture is one step")
        if self._opening.refusal is not None:
            raise errors.ReadOnly(self._opening.path, self._opening.refusal)
        if not self._opening.is_still_there():
            raise errors.MovedAway(self._opening.path)
        self._open = True
        try:
            with store.translated(self._opening.path):
                self.journal.prepare()
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.execute("PRAGMA defer_foreign_keys = ON")
                yield
        finally:
            self._open = False
            if self._connection.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")

    def commit(self, changes: Changes, digest: Draft) -> None:
        """Check the plan that the step makes, store its digest, commit, and only then take both over."""
        strategy = self.strategy.replaced((*changes.added, *changes.updated), changes.removed)
        links = [row for row in (*changes.added, *changes.updated) if isinstance(row, Link)]
        if (flaw := gate.flaw_in(strategy, links, tree=changes.touches(Objective))) is not None:
            raise errors.NotAllowed(self._opening.path, flaw)
        store.write_digest(self._connection, digest)
        self._connection.execute("COMMIT")
        self.strategy = strategy
        self.digest.take_over(digest)

    def outcome(self, label: str, touched: Iterable[Touched]) -> tuple[Changes, Draft]:
        """Return what the open transaction has done to the rows ``touched``, and the digest it leads to."""
        digest = Draft(self.digest)
        added: list[Row] = []
        updated: list[Row] = []
        removed: list[Row] = []
        for table, identity in touched:
            kind = _BY_TABLE[table]
            values = self.counted(digest, Touched(table, identity))
            if kind not in PLAN_ROWS:
                continue
            before = self.strategy.get(kind, identity)
            if values is not None:
                (updated if before else added).append(kind.of_columns(values))
            elif before is not None:
                removed.append(before)
        earlier = {row.id: before for row in updated if (before := self.strategy.get(type(row), row.id))}
        return Changes(label, tuple(added), tuple(updated), tuple(removed), earlier), digest

    def counted(self, digest: Draft, touched: Touched) -> tuple[Any, ...] | None:
        """Count a row as it is now into the digest, and return its values, ``None`` if it is gone."""
        values = store.select(self._connection, _BY_TABLE[touched.table], touched.identity)
        if values is None:
            digest.drop(*touched)
        else:
            digest.put(*touched, values)
        return values

    def note_in_history(self, label: str, *, joined: bool) -> tuple[Touched, ...]:
        """Write the step into the history, as a part of the step; return the history rows that this touched."""
        run = self._connection.execute
        before = self.journal.last_line()
        (number,) = run('SELECT coalesce(max(number), 0) FROM main."history"').fetchone()
        if joined:
            run('UPDATE main."history" SET at = ? WHERE number = ?', (now().isoformat(), number))
        else:
            store.insert(self._connection, HistoryStep(number=number + 1, label=label[:TITLE_LIMIT]))
            run('DELETE FROM main."history" WHERE number <= ?', (number + 1 - HISTORY_LENGTH,))
        return self.journal.touched(before)
