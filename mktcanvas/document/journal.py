"""The journal: one mechanism for undo, redo and the refresh of the views.

Generated TEMP triggers write the image of every changed row into a TEMP table, cascades included; replaying a
step's images backwards undoes it. TEMP keeps deleted text out of the file that is mailed. A guard refuses any write
outside a recorded step. This is the only module that knows how; it must not know what the rows mean.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from mktcanvas.model.fields import now

CLOSED, RECORDING, REPLAYING = 0, 1, 2


class Touched(NamedTuple):
    """A row that a step changed: its table and id."""

    table: str
    identity: str


class Step(NamedTuple):
    """One named step: the range of log lines (both ends included) that its replay needs."""

    label: str
    first: int
    last: int
    about: str
    """The titles of what it is about."""
    at: datetime


class Journal:
    """The steps of a session over ``tables`` (name to columns, the key ``id`` among them)."""

    def __init__(self, connection: sqlite3.Connection, tables: dict[str, Sequence[str]]) -> None:
        self._connection = connection
        self._tables = tables
        self.steps: list[Step] = []
        self.position = 0
        """How many of ``steps`` are done; those after it can be redone."""
        self._prepared = False
        self._connection.execute("PRAGMA query_only = ON")

    def prepare(self) -> None:
        """Set the log and its triggers up, outside a transaction, before the first step.

        An opening is quicker without them; until then the connection refuses every write.
        """
        if not self._prepared:
            self._connection.execute("PRAGMA query_only = OFF")
            self._prepare()
            self._prepared = True

    # One step: the caller opens and ends the transaction around these

    def record(self) -> int:
        """Start to record, inside an open transaction; return the log's last line before it."""
        self._set(RECORDING)
        return self.last_line()

    def close(self) -> None:
        """Refuse writes again; called before the commit, and implied by a rollback."""
        self._set(CLOSED)

    def last_line(self) -> int:
        """Return the number of the last line of the log, 0 if it is empty."""
        (line,) = self._connection.execute("SELECT coalesce(max(seq), 0) FROM temp.log").fetchone()
        return int(line)

    def touched(self, after: int) -> tuple[Touched, ...]:
        """Return the rows that the log lines after ``after`` are about, each once."""
        rows = self._connection.execute(
            "SELECT tbl, key FROM temp.log WHERE seq > ? GROUP BY tbl, key ORDER BY min(seq)", (after,)
        )
        return tuple(Touched(*row) for row in rows)

    def forget_redo(self) -> None:
        """Drop the lines of the steps that were undone, inside the transaction of a new one."""
        if self.position < len(self.steps):
            forgotten = self.steps[self.position].first, self.steps[-1].last
            self._connection.execute("DELETE FROM temp.log WHERE seq BETWEEN ? AND ?", forgotten)

    def committed(self, label: str, after: int, about: str, *, joined: bool) -> None:
        """Note, after the commit, the step whose log lines follow ``after``; ``joined``: as part of the last step."""
        del self.steps[self.position :]
        last = self.last_line()
        if joined:
            self.steps[-1] = Step(label, self.steps[-1].first, last, about, now())
        else:
            self.steps.append(Step(label, after + 1, last, about, now()))
        self.position = len(self.steps)

    # Undo and redo

    def undo(self, step: Step) -> tuple[Touched, ...]:
        """Replay a step backwards, inside an open transaction; return the rows it touched."""
        return self._replay(step, backwards=True)

    def redo(self, step: Step) -> tuple[Touched, ...]:
        """Replay a step forwards, inside an open transaction; return the rows it touched."""
        return self._replay(step, backwards=False)

    def _replay(self, step: Step, *, backwards: bool) -> tuple[Touched, ...]:
        self._set(REPLAYING)
        lines = self._connection.execute(
            f"SELECT seq, tbl, op, key, mask FROM temp.log WHERE seq BETWEEN ? AND ? "
            f"ORDER BY seq {'DESC' if backwards else 'ASC'}",
            (step.first, step.last),
        ).fetchall()
        for line, table, operation, key, mask in lines:
            if operation == "U":
                self._replay_update(table, mask, "o" if backwards else "n", line, key)
            elif (operation == "I") is backwards:
                self._connection.execute(f'DELETE FROM main."{table}" WHERE "id" = ?', (key,))
            else:
                self._replay_insert(table, "o" if backwards else "n", line)
        self._set(CLOSED)
        return tuple(dict.fromkeys(Touched(table, key) for _, table, _, key, _ in lines))

    def _replay_insert(self, table: str, image: str, line: int) -> None:
        columns = self._tables[table]
        images = ", ".join(f"{image}{place}" for place in range(len(columns)))
        self._connection.execute(
            f'INSERT INTO main."{table}" ({_names(columns)}) SELECT {images} FROM temp.log WHERE seq = ?', (line,)
        )

    def _replay_update(self, table: str, mask: int, image: str, line: int, key: str) -> None:
        assignments = ", ".join(
            f'"{column}" = (SELECT {image}{place} FROM temp.log WHERE seq = ?1)'
            for place, column in enumerate(self._tables[table])
            if mask >> place & 1
        )
        self._connection.execute(f'UPDATE main."{table}" SET {assignments} WHERE "id" = ?2', (line, key))

    # The log and its triggers

    def _set(self, state: int) -> None:
        self._connection.execute("UPDATE temp.mode SET state = ?", (state,))

    def _prepare(self) -> None:
        width = max(len(columns) for columns in self._tables.values())
        images = ", ".join(f"{image}{place}" for image in "on" for place in range(width))
        run = self._connection.execute
        run("CREATE TEMP TABLE mode (state INTEGER NOT NULL)")
        run("INSERT INTO temp.mode VALUES (?)", (CLOSED,))
        run(f"CREATE TEMP TABLE log (seq INTEGER PRIMARY KEY, tbl, op, key, mask, {images})")
        for table, columns in self._tables.items():
            for statement in _triggers(table, columns):
                run(statement)


def _names(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _triggers(table: str, columns: Sequence[str]) -> Iterable[str]:
    """Yield the guards and the recorders of one table; an update that changes nothing is not recorded."""
    state = "(SELECT state FROM temp.mode)"
    for event in ("INSERT", "UPDATE", "DELETE"):
        yield (
            f'CREATE TEMP TRIGGER "guard_{event}_{table}" BEFORE {event} ON main."{table}" WHEN {state} = {CLOSED} '
            f"BEGIN SELECT RAISE(ABORT, 'a write outside edit()'); END"
        )
    yield (
        f'CREATE TEMP TRIGGER "guard_id_{table}" BEFORE UPDATE OF "id" ON main."{table}" '
        f'WHEN OLD."id" IS NOT NEW."id" BEGIN SELECT RAISE(ABORT, \'an id never changes\'); END'
    )
    places = range(len(columns))
    differs = [f'OLD."{column}" IS NOT NEW."{column}"' for column in columns]
    mask = " + ".join(f"(({test}) << {place})" for place, test in enumerate(differs))
    kept = [
        f'CASE WHEN {test} THEN {image}."{column}" END'
        for image in ("OLD", "NEW")
        for column, test in zip(columns, differs, strict=True)
    ]
    both = ", ".join(f"{image}{place}" for image in "on" for place in places)
    yield _recorder(table, "UPDATE", f"AND ({' OR '.join(differs)})", both, "U", 'NEW."id"', mask, ", ".join(kept))
    for event, operation, image, side in (("INSERT", "I", "NEW", "n"), ("DELETE", "D", "OLD", "o")):
        images = ", ".join(f"{side}{place}" for place in places)
        values = ", ".join(f'{image}."{column}"' for column in columns)
        yield _recorder(table, event, "", images, operation, f'{image}."id"', "0", values)


def _recorder(
    table: str, event: str, condition: str, images: str, operation: str, key: str, mask: str, values: str
) -> str:
    return (
        f'CREATE TEMP TRIGGER "record_{event}_{table}" AFTER {event} ON main."{table}" '
        f"WHEN (SELECT state FROM temp.mode) = {RECORDING} {condition} BEGIN "
        f"INSERT INTO log (tbl, op, key, mask, {images}) "
        f"VALUES ('{table}', '{operation}', {key}, {mask}, {values}); END"
    )
