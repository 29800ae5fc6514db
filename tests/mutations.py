"""Spoil good files at random, many times, and hold what the program makes of each against what it promises.

    python -m tests.mutations [--kind project|plan|csv|xlsx] [--times 1000] [--seed 1]

A project opens with the same content or is refused and left as it is. A plan with an error changes nothing, one that
is taken makes a sound project. A table is taken line by line or refused, and the project stays sound. Nothing may end
in another exception than the one that carries a sentence, nor take longer than ``SECONDS``.
"""

import argparse
import io
import random
import signal
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile
from traceback import format_exc

from mktcanvas.cli.failures import CommandError
from mktcanvas.cli.tables import import_table
from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.document.errors import DocumentError
from mktcanvas.exchange.errors import PlanError
from mktcanvas.exchange.json_file import parse_plan, plan_text
from mktcanvas.exchange.table_export import csv_bytes, xlsx_bytes
from mktcanvas.model.action import Action
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words
from tests.benchmarks.plans import large_plan

SECONDS = 10
"""Longer than this is a hang."""

CARDS = 60

_TOKENS = (
    *("1e308", "-1e999", "NaN", "Infinity", "99999999999999999999", "-0.0", "0x10", "null", "true"),
    *("[]", "{}", '"', "'", ";", ",", "\\", "\\ud800", "\\u0000", "\0", "\n", "\r\n", "\t"),
    *("31/02/2027", "2027-13-40", "=1+1", "@SUM(A1)", "<img/src=x>", "\u202e", "\ufeff", "é", "\U0001f600"),
)


def spoilt(rng: random.Random, content: bytes) -> bytes:
    """Return the content with a few bits, bytes, words or stretches changed, doubled or lost."""
    found = bytearray(content)
    for _ in range(rng.choice((1, 1, 1, 2, 5))):
        at, length = rng.randrange(len(found) + 1), rng.choice((1, 4, 64, 512))
        kind = rng.choices(range(6), weights=(6, 2, 2, 2, 4, 1))[0]
        if kind == 0 and at < len(found):
            found[at] ^= 1 << rng.randrange(8)
        elif kind == 1:
            found[at : at + length] = rng.randbytes(length)
        elif kind == 2:
            found[at : at + length] = b""
        elif kind == 3:
            found[at:at] = found[at : at + length]
        elif kind == 4:
            found[at:at] = rng.choice(_TOKENS).encode(rng.choice(("utf-8", "utf-16-le", "latin-1")), "replace")
        else:
            del found[at:]
    return bytes(found)


def spoilt_book(rng: random.Random, content: bytes) -> bytes:
    """Return a spreadsheet spoilt as a file, or with one of its parts spoilt before it is packed."""
    if rng.random() < 0.2:
        return spoilt(rng, content)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        names = source.namelist()
        chosen = rng.choice(names)
        for name in names:
            part = source.read(name)
            made.writestr(name, spoilt(rng, part) if name == chosen else part)
    return packed.getvalue()


def refused(words: Words, *, unchanged: bool = True) -> str:
    """Hold a refusal against its promise: a sentence that can be printed, and a file left as it is."""
    assert words.en.encode(), "no sentence"
    assert words.fr.encode(), "no French sentence"
    assert unchanged, "a refused file was changed"
    return "refused"


class Bench:
    """A sound project in a folder, and what each kind of spoilt file is held against."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._backups = folder, Backups(folder / "backups")
        self._project = folder / "sound.mktcanvas"
        rows = large_plan(CARDS)
        with Document.create(self._project, rows, backups=self._backups) as document:
            self._plan = document.strategy
        self._whole = self._project.read_bytes()

    def project(self, rng: random.Random) -> str:
        """Open a spoilt project."""
        content, path = spoilt(rng, self._whole), self._folder / "spoilt.mktcanvas"
        for left in self._folder.glob("spoilt.mktcanvas*"):
            left.unlink()
        path.write_bytes(content)
        try:
            with Document.open(path, backups=self._backups) as opened:
                assert opened.strategy == self._plan, "opened with another content"
        except DocumentError as error:
            return refused(error.words, unchanged=path.read_bytes() == content)
        return "same"

    def plan(self, rng: random.Random) -> str:
        """Read a spoilt plan and make a project of it."""
        text = spoilt(rng, plan_text(self._plan).encode())
        try:
            rows = parse_plan(text)
        except PlanError as error:
            return refused(error.words)
        path = self._folder / "planned.mktcanvas"
        path.unlink(missing_ok=True)
        with Document.create(path, rows, backups=self._backups) as document:
            told = plan_text(document.strategy)
        with Document.open(path, backups=self._backups) as document:
            assert plan_text(document.strategy) == told, "another plan was opened than was made"
        assert plan_text(Strategy.of(parse_plan(told))) == told, "what was exported reads as another plan"
        return "taken"

    def csv(self, rng: random.Random) -> str:
        """Bring a spoilt table of actions into the project."""
        return self._table(rng, "table.csv", spoilt(rng, csv_bytes(self._plan, Action, "en")))

    def xlsx(self, rng: random.Random) -> str:
        """Bring a spoilt spreadsheet into the project."""
        return self._table(rng, "table.xlsx", spoilt_book(rng, xlsx_bytes(self._plan, "en")))

    def _table(self, rng: random.Random, name: str, content: bytes) -> str:
        source, path = self._folder / name, self._folder / "taking.mktcanvas"
        source.write_bytes(content)
        copyfile(self._project, path)
        try:
            import_table(path, source, rng.choice((None, "actions")))
            outcome = "taken"
        except CommandError as error:
            outcome = refused(error.words)
        with Document.open(path, backups=self._backups) as document:
            if outcome == "refused":
                assert document.strategy == self._plan, "a refused table changed the project"
            assert plan_text(Strategy.of(parse_plan(plan_text(document.strategy)))), "the plan cannot be exported"
        return outcome


@contextmanager
def in_time() -> Iterator[None]:
    """Interrupt what takes too long."""

    def late(*_: object) -> None:
        raise TimeoutError(f"longer than {SECONDS} seconds")

    signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)


def main(kind: str, times: int, seed: int) -> int:
    """Spoil ``times`` files of a kind; print what came of them, and return how many broke a promise."""
    outcomes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        attempt: Callable[[random.Random], str] = getattr(Bench(Path(folder)), kind)
        for number in range(times):
            try:
                with in_time():
                    outcomes[attempt(random.Random(f"{seed}.{number}"))] += 1
            except Exception:
                outcomes["FLAW"] += 1
                if outcomes["FLAW"] <= 3:
                    print(f"seed {seed}, number {number}:\n{format_exc()}")
    print(f"{times} {kind} files: " + ", ".join(f"{count} {name}" for name, count in sorted(outcomes.items())))
    return outcomes["FLAW"]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", choices=("project", "plan", "csv", "xlsx"), default="project")
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.exit(main(given.kind, given.times, given.seed) > 0)
