"""Cut the power at many moments of a session of edits, and look for every edit that had been acknowledged.

    python -m tests.power_cuts [--states 200] [--edits 40] [--seed 1] [--control]

A session runs under ``strace``, which records what it writes, syncs, cuts and removes. Each state is what a disk may
hold after a cut: whatever was synced, and of the rest any part, in sectors, in any order; a file that was removed is
back unless its folder was synced. ``--control`` forgets the syncs of files, which must lose edits: it shows that the
states are able to find a fault. Needs Linux and strace.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.document.errors import DocumentError
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note

SECTOR = 512
CARDS = 40
_CALL = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_BYTES = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_TRACED = "openat,close,pwrite64,write,fsync,fdatasync,ftruncate,unlink,unlinkat,rename"


class Step(NamedTuple):
    """Something that the session did: to which file (its name), with which bytes, where."""

    what: str
    name: str = ""
    content: bytes = b""
    at: int = 0


def edit(path: Path, edits: int) -> None:
    """Rewrite every note some times; each edit that was acknowledged is told on the standard output."""
    with Document.open(path, backups=Backups(path.parent.with_name("backups"))) as document:
        ids = [note.id for note in document.strategy.all(Note)]
        for number in range(1, edits + 1):
            with document.edit("Count") as step:
                cards.change(step, Note, ids, title=str(number), detail="x" * (number % 5 * 400))
            os.write(1, b"ACK %d\n" % number)


def recorded(project: Path, edits: int) -> list[Step]:
    """Run a session under strace and return what it did to the project and its journal."""
    log = project.parent.with_name("trace.txt")
    command = ["strace", "-f", "-xx", "-s", "10000000", "-e", f"trace={_TRACED}", "-o", str(log)]
    command += [sys.executable, "-m", "tests.power_cuts", "--edit", str(project), "--edits", str(edits)]
    subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parents[1])
    return list(_steps(log, project.parent))


def _steps(log: Path, folder: Path) -> Iterator[Step]:
    files: dict[str, str] = {}
    for line in log.read_text("ascii", "replace").splitlines():
        found = _CALL.match(line)
        if found is None or int(found[3]) < 0:
            continue
        call, arguments, result = found[1], found[2], found[3]
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _BYTES.findall(arguments)]
        first = arguments.split(",")[0]
        if call == "openat":
            path = Path(os.fsdecode(texts[0]))
            files[result] = "" if folder not in (path, path.parent) else "." if path == folder else path.name
        elif call == "write" and first == "1" and texts[0].startswith(b"ACK"):
            yield Step("acknowledged", at=int(texts[0].split()[1]))
        elif call in ("unlink", "unlinkat") and (gone := Path(os.fsdecode(texts[0]))).parent == folder:
            yield Step("removed", gone.name)
        elif name := files.get(first):
            numbers = [part.strip() for part in arguments.rsplit(",", 2)]
            if call == "pwrite64":
                yield Step("written", name, texts[0], int(numbers[-1], 0))
            elif call in ("fsync", "fdatasync"):
                yield Step("synced", name)
            elif call == "ftruncate":
                yield Step("cut", name, at=int(numbers[-1], 0))


class Disk:
    """What is safely on the disk, and what was asked for since the last sync of each file."""

    def __init__(self, project: Path) -> None:
        self.safe: dict[str, bytearray] = {project.name: bytearray(project.read_bytes())}
        self.waiting: dict[str, list[Step]] = {}
        self.removed: set[str] = set()
        self.acknowledged = 0

    def do(self, step: Step, *, control: bool) -> None:
        """Take in one step of the session."""
        if step.what == "acknowledged":
            self.acknowledged = step.at
        elif step.what == "synced" and step.name == ".":
            for name in self.removed:
                self.safe.pop(name, None)
                self.waiting.pop(name, None)
            self.removed.clear()
        elif step.what == "synced":
            if not control:
                for waiting in self.waiting.pop(step.name, []):
                    apply(self.safe.setdefault(step.name, bytearray()), waiting)
        elif step.what == "removed":
            self.removed.add(step.name)
        else:
            if step.name in self.removed:
                self.removed.discard(step.name)
                self.safe.pop(step.name, None)
                self.waiting.pop(step.name, None)
            self.waiting.setdefault(step.name, []).append(step)

    def after_a_cut(self, rng: random.Random) -> dict[str, bytes]:
        """Return the files as the disk may hold them now."""
        files = {name: bytearray(content) for name, content in self.safe.items()}
        for name, steps in self.waiting.items():
            for step in steps:
                for part in sectors(step):
                    if rng.random() < 0.5:
                        apply(files.setdefault(name, bytearray()), part)
        for name in self.removed:
            if rng.random() < 0.5:
                files.pop(name, None)
        return {name: bytes(content) for name, content in files.items()}


def sectors(step: Step) -> Iterator[Step]:
    """Return a write in the parts that reach the disk as one."""
    if step.what != "written":
        yield step
        return
    for start in range(0, len(step.content), SECTOR):
        yield step._replace(content=step.content[start : start + SECTOR], at=step.at + start)


def apply(content: bytearray, step: Step) -> None:
    """Do one step to the content of a file."""
    if step.what == "cut":
        del content[step.at :]
        content.extend(bytes(step.at - len(content)))
        return
    content.extend(bytes(max(0, step.at - len(content))))
    content[step.at : step.at + len(step.content)] = step.content


def flaw_of(files: dict[str, bytes], project: str, acknowledged: int, folder: Path) -> str | None:
    """Return what is wrong with a project after a cut, or ``None``."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        with Document.open(folder / project, backups=Backups(folder.parent / "backups")) as document:
            titles = {int(note.title) for note in document.strategy.all(Note)}
    except DocumentError as error:
        return str(error)
    if len(titles) != 1:
        return f"torn: {sorted(titles)}"
    return None if titles.pop() >= acknowledged else "an acknowledged edit is lost"


def main(states: int, edits: int, seed: int, *, control: bool) -> int:
    """Try states of a session's disk; return 0 where none has a flaw (for the control: where one has)."""
    with tempfile.TemporaryDirectory() as home:
        project = Path(home) / "work" / "plan.mktcanvas"
        project.parent.mkdir()
        notes = [Note(quadrant=Quadrant.threat, title="0", rank=rank) for rank in range(CARDS)]
        Document.create(project, notes, backups=Backups(Path(home) / "backups")).close()
        disk = Disk(project)
        steps = recorded(project, edits)
        rng = random.Random(seed)
        wanted = set(rng.sample(range(len(steps)), min(states, len(steps))))
        again = max(1, states // max(1, len(wanted)))
        flaws: list[str] = []
        tried = 0
        for place, step in enumerate(steps):
            disk.do(step, control=control)
            for _ in range(again if place in wanted else 0):
                tried += 1
                flaw = flaw_of(disk.after_a_cut(rng), project.name, disk.acknowledged, Path(home) / "after")
                if flaw is not None:
                    flaws.append(f"step {place} ({step.what} {step.name}): {flaw}")
    print(f"{len(steps)} steps, {disk.acknowledged} edits acknowledged, {tried} cuts, {len(flaws)} flaws")
    for flaw in flaws[:5]:
        print(" ", flaw)
    return int(not flaws) if control else int(bool(flaws))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--states", type=int, default=200)
    parser.add_argument("--edits", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--control", action="store_true")
    parser.add_argument("--edit", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.edit is not None:
        edit(given.edit, given.edits)
    else:
        sys.exit(main(given.states, given.edits, given.seed, control=given.control))
