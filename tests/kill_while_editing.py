"""Kill a program with -9 while it edits, many times, and look for every edit that it had acknowledged.

    python -m tests.kill_while_editing [--times 200] [--control]

An edit is acknowledged when ``edit()`` has returned. ``--control`` keeps SQLite's rollback journal in memory, which
must lose or damage projects: it shows that the kills are able to find a fault.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.document.errors import DocumentError
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note

CARDS = 150
"""Enough pages for a commit to be caught half way."""


def edit_for_ever(path: Path, acknowledge: int, *, control: bool) -> None:
    """Rewrite every note again and again, reporting each edit that was committed."""
    with Document.open(path, backups=Backups(path.parent / "backups")) as document:
        if control:
            document._connection.execute("PRAGMA journal_mode = MEMORY")
        ids = [note.id for note in document.strategy.all(Note)]
        number = int(document.strategy.all(Note)[0].title)
        while True:
            number += 1
            with document.edit("Count") as edit:
                cards.change(edit, Note, ids, title=str(number), detail="x" * (number % 7 * 300))
            os.write(acknowledge, b"%d\n" % number)


def killed_once(path: Path, rng: random.Random, *, control: bool) -> int:
    """Run an editor, kill it at a random moment, and return the last edit that it acknowledged, 0 for none."""
    reader, writer = os.pipe()
    editor = os.fork()
    if editor == 0:
        try:
            edit_for_ever(path, writer, control=control)
        finally:
            os._exit(1)
    os.close(writer)
    first = os.read(reader, 1)
    time.sleep(rng.uniform(0, 0.06))
    os.kill(editor, signal.SIGKILL)
    os.waitpid(editor, 0)
    with os.fdopen(reader, "rb") as pipe:
        lines = (first + pipe.read()).split()
    return int(lines[-1]) if lines else 0


def flaw_after(path: Path, acknowledged: int) -> str | None:
    """Return what is wrong with the project after a kill, or ``None``."""
    try:
        with Document.open(path, backups=Backups(path.parent / "backups")) as document:
            (check,) = document._connection.execute("PRAGMA integrity_check").fetchone()
            found = {int(note.title) for note in document.strategy.all(Note)}
    except DocumentError as error:
        return str(error)
    if document.read_only:
        return "the lock of the dead was not reclaimed"
    if check != "ok" or len(found) != 1:
        return f"integrity {check}, titles {sorted(found)}"
    return None if found.pop() >= acknowledged else "an acknowledged edit is lost"


def main(times: int, *, control: bool) -> int:
    """Return how many kills of ``times`` left a flaw; the control ends with its first."""
    rng = random.Random(1)
    flaws: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.mktcanvas"
        fresh = [Note(quadrant=Quadrant.threat, title="0", rank=place) for place in range(CARDS)]
        Document.create(path, fresh, backups=Backups(path.parent / "backups")).close()
        whole = path.read_bytes()
        for _ in range(times):
            flaw = flaw_after(path, killed_once(path, rng, control=control))
            if flaw is not None:
                flaws.append(flaw)
                path.write_bytes(whole)
                if control:
                    break
    print(f"{times} kills, {len(flaws)} with a flaw{': ' + flaws[0] if flaws else ''}")
    return len(flaws)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--control", action="store_true")
    arguments = parser.parse_args()
    found = main(arguments.times, control=arguments.control)
    sys.exit(found == 0 if arguments.control else found > 0)
