"""Spoil good files at random and open or import each: the same content, or a refusal with its reason.

    python -m tests.mutations project|journal|plan|csv|xlsx [--count 1500] [--seed 1]

Never a crash, a hang, a changed file or a silently changed row.

- project: opens with the same content, or is refused and left byte for byte as it was, its newest backup found.
- journal: the same for the journal of a program that died in the middle of a write; then the file may be mended by it.
- plan: is refused with its flaws and changes nothing, or is merged, undone without a trace, and survives a round trip.
- csv, xlsx: every line is taken or refused with its reason; the whole is undone without a trace. A workbook whose
  package was damaged reads as it was, or is refused.

The control of ``project`` and ``journal`` is told in the last line: how many of the files that hold something else than
was written SQLite alone would have let pass. A run in which nothing is refused or nothing is taken has tried nothing.
"""

import argparse
import faulthandler
import random
import shutil
import sqlite3
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import plan
from mktcanvas.document.errors import DocumentError
from mktcanvas.document.schema import columns
from mktcanvas.exchange.errors import PlanError
from mktcanvas.exchange.json_file import parse_plan, plan_text, read_plan
from mktcanvas.exchange.table_export import csv_bytes, xlsx_bytes
from mktcanvas.exchange.table_file import Table, TableError, read_tables
from mktcanvas.exchange.table_sheets import parted, write_tables
from mktcanvas.model.action import Action
from mktcanvas.model.kinds import ROWS
from mktcanvas.model.strategy import Strategy
from mktcanvas.paths import resource
from tests import mutants

HANGS = 60
"""Seconds after which one file counts as a hang: the process ends with the stack of where it is."""
ENOUGH = 100
"""Mutants of which some must be refused and some must not."""


class Flaw(Exception):
    """Something that must not be."""


class Bench(NamedTuple):
    """A folder with a good project, and what it holds."""

    folder: Path
    path: Path
    backups: Backups
    strategy: Strategy


def bench_in(folder: Path) -> Bench:
    """Make a project of the flawed sample, with its backup."""
    backups = Backups(folder / "backups")
    (folder / "work").mkdir()
    path = folder / "work" / "plan.mktcanvas"
    rows = read_plan(resource("samples", "luxury-watch-flawed.en.json"))
    with Document.create(path, rows, backups=backups) as document:
        document.back_up()
        return Bench(folder, path, backups, document.strategy)


# Project files


def try_project(bench: Bench, content: bytes) -> str:
    """Open a mutated project; return what became of it."""
    bench.path.write_bytes(content)
    outcome = _opened(bench)
    if outcome != "the same" and bench.path.read_bytes() != content:
        raise Flaw("a refused file was changed")
    return outcome if outcome == "the same" else f"refused{', SQLite alone would not' if _passes(bench) else ''}"


def _opened(bench: Bench) -> str:
    try:
        with Document.open(bench.path, backups=bench.backups) as document:
            if document.strategy != bench.strategy:
                raise Flaw("opened with other content")
            outcome = "the same"
    except DocumentError as error:
        if not error.words.en or not error.words.fr or "\n" in error.words.en:
            raise Flaw(f"no plain sentence: {error.words}") from error
        outcome = "refused"
        newest = bench.backups.of_file(bench.path)
        if not newest:
            raise Flaw("no backup is found") from error
    strange = {entry.name for entry in bench.path.parent.iterdir()} - {bench.path.name}
    if strange - {f"{bench.path.name}-journal"}:
        raise Flaw(f"left behind: {strange}")
    return outcome


def _passes(bench: Bench) -> bool:
    """Tell whether SQLite reads every row of a file that was refused and finds its pages sound."""
    try:
        with closing(sqlite3.connect(f"{bench.path.as_uri()}?mode=ro", uri=True)) as connection:
            for kind in ROWS:
                names = ", ".join(f'"{name}"' for name in columns(kind))
                connection.execute(f'SELECT {names} FROM "{kind.table}"').fetchall()
            return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except (sqlite3.Error, UnicodeDecodeError, OverflowError):
        return False


def hot_journal(bench: Bench) -> tuple[bytes, bytes]:
    """Return the project and its journal as a program leaves them that dies half way through a large write."""
    dying = bench.folder / "dying.mktcanvas"
    shutil.copy(bench.path, dying)
    connection = sqlite3.connect(dying, isolation_level=None)
    connection.execute("PRAGMA cache_size = 2")
    connection.execute("BEGIN IMMEDIATE")
    for kind in ROWS:
        if "title" in columns(kind):
            connection.execute(f"UPDATE \"{kind.table}\" SET title = title || printf('%.900c', 'x')")
    left = dying.read_bytes(), dying.with_name(dying.name + "-journal").read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    if left[0] == bench.path.read_bytes():
        raise Flaw("the write never reached the project: this journal shows nothing")
    return left


def try_journal(bench: Bench, half_written: bytes, journal: bytes) -> str:
    """Open a half-written project beside its mutated journal; return what became of it."""
    bench.path.write_bytes(half_written)
    beside = bench.path.with_name(bench.path.name + "-journal")
    beside.write_bytes(journal)
    try:
        outcome = _opened(bench)
        return outcome if outcome == "the same" or not _passes(bench) else "refused, SQLite alone would not"
    finally:
        beside.unlink(missing_ok=True)


# Plans and tables


def try_plan(document: Document, content: bytes) -> str:
    """Import a mutated JSON plan and undo it; return what became of it."""
    before = document.strategy
    try:
        rows = parse_plan(content)
    except PlanError as error:
        if not error.problems or not all(problem.words.en and problem.words.fr for problem in error.problems):
            raise Flaw("a refusal without a reason") from error
        error.words.en.encode()
        return "refused"
    once = plan_text(Strategy.of(rows))
    if plan_text(Strategy.of(parse_plan(once))) != once:
        raise Flaw("what was read is written as something else")
    return _taken_back(document, before, lambda edit: plan.merge(edit, rows))


def try_table(document: Document, path: Path, content: bytes) -> str:
    """Import a mutated table and undo it; return what became of it."""
    path.write_bytes(content)
    try:
        tables = read_tables(path)
    except TableError as error:
        if not error.words.en or not error.words.fr:
            raise Flaw("a refusal without a reason") from error
        return "refused"
    found = parted(tables).taken
    return _taken_back(document, document.strategy, lambda edit: _import(edit, found)) if found else "refused"


def _import(edit: Edit, tables: Sequence[Table]) -> None:
    for table, preview in zip(tables, write_tables(edit, tables), strict=True):
        accounted = {line.line for line in (*preview.taken, *preview.refused)}
        known = [place for place, column in enumerate(preview.mapped.columns) if column is not None]
        lines = [number for number, row in table.numbered() if any(row[place] for place in known)]
        if silent := set(lines) - accounted:
            raise Flaw(f"lines {sorted(silent)} were neither taken nor refused")


def _taken_back(document: Document, before: Strategy, do: Callable[[Edit], object]) -> str:
    position = document.position
    try:
        with document.edit("Import") as edit:
            do(edit)
    except (DocumentError, TableError):
        if document.strategy != before:
            raise Flaw("a refused import changed the plan") from None
        return "refused"
    document.travel_to(position)
    if document.strategy != before:
        raise Flaw("undoing the import does not lead back")
    return "taken"


# Trials


def trials(kind: str, bench: Bench, document: Document) -> Callable[[random.Random], tuple[bytes, Callable[[], str]]]:
    """Return what makes the next mutant of a kind and the trial of it."""
    if kind == "project":
        whole = bench.path.read_bytes()
        return lambda rng: _trial(mutants.bytes_changed(rng, whole), lambda content: try_project(bench, content))
    if kind == "journal":
        half, journal = hot_journal(bench)
        return lambda rng: _trial(mutants.bytes_changed(rng, journal), lambda it: try_journal(bench, half, it))
    path = bench.folder / f"table.{kind}"
    if kind == "plan":
        good, ways = plan_text(bench.strategy).encode(), (mutants.bytes_changed, mutants.values_changed)
        return lambda rng: _trial(rng.choice(ways)(rng, good), lambda content: try_plan(document, content))
    if kind == "csv":
        good, ways = csv_bytes(bench.strategy, Action, "en"), (mutants.bytes_changed, mutants.cells_changed)
    else:
        good, ways = xlsx_bytes(bench.strategy, "en"), (mutants.bytes_changed, mutants.parts_changed)
        path.write_bytes(good)
        sound = read_tables(path)

        def packed(content: bytes) -> str:
            outcome = try_table(document, path, content)
            if outcome == "taken" and read_tables(path) != sound:
                raise Flaw("a damaged package reads as something else")
            return outcome

    def made(rng: random.Random) -> tuple[bytes, Callable[[], str]]:
        way = rng.choice(ways)
        damaged = kind == "xlsx" and way is mutants.bytes_changed
        return _trial(way(rng, good), packed if damaged else lambda content: try_table(document, path, content))

    return made


def _trial(content: bytes, attempt: Callable[[bytes], str]) -> tuple[bytes, Callable[[], str]]:
    return content, lambda: attempt(content)


def main(kind: str, count: int, seed: int) -> int:
    """Try ``count`` mutants; return how many flaws were found."""
    outcomes: Counter[str] = Counter()
    flaws: list[str] = []
    slowest = 0.0
    with tempfile.TemporaryDirectory() as home:
        bench = bench_in(Path(home))
        twin = Path(home) / "twin.mktcanvas"
        with Document.create(twin, bench.strategy.rows(), backups=Backups(Path(home) / "others")) as document:
            make = trials(kind, bench, document)
            for number in range(count):
                _, attempt = make(random.Random(f"{kind} {seed} {number}"))
                faulthandler.dump_traceback_later(HANGS, exit=True)
                started = time.monotonic()
                try:
                    outcomes[attempt()] += 1
                except BaseException as error:  # a panic of a compiled reader is no Exception
                    flaws.append(f"number {number}: {type(error).__name__}: {error}")
                    traceback.print_exc(limit=-4)
                slowest = max(slowest, time.monotonic() - started)
                faulthandler.cancel_dump_traceback_later()
    told = ", ".join(f"{times} {outcome}" for outcome, times in sorted(outcomes.items()))
    print(f"{kind}, seed {seed}: {count} mutants: {told}; slowest {slowest:.1f} s; {len(flaws)} flaws")
    for flaw in flaws[:10]:
        print("-", flaw[:500])
    refused = sum(times for outcome, times in outcomes.items() if outcome.startswith("refused"))
    if count >= ENOUGH and not 0 < refused < count:
        print("- the mutants tried nothing: all were taken or all refused")
        return 1
    return len(flaws)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["project", "journal", "plan", "csv", "xlsx"])
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.exit(min(1, main(given.kind, given.count, given.seed)))
