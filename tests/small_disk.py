"""A real file system that is full, and one that is read-only: nothing is lost, and a sentence says what happened.

    python -m tests.small_disk [--kilobytes 2500]

Needs Linux and the right to mount in a namespace of its own (``unshare``); what it mounts is gone when it ends.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.document.errors import DocumentError, NotWritten, ReadOnly
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note
from mktcanvas.model.strategy import Strategy
from mktcanvas.paths import resource

ROOT = Path(__file__).parents[1]
OUTPUTS = (
    ("brief.pdf", "brief"),
    ("plan.xlsx", "export"),
    ("plan.json", "export"),
    ("plan.csv", "export"),
    ("plan.pptx", "export"),
    ("swot.svg", "export", "--page", "swot"),
    ("swot.png", "export", "--page", "swot"),
)


class Checks:
    """What was looked at, and the flaws."""

    def __init__(self) -> None:
        self.number = 0
        self.flaws: list[str] = []

    def hold(self, *, true: bool, flaw: str) -> None:
        """Count one look; keep the flaw if it does not hold."""
        self.number += 1
        if not true:
            self.flaws.append(flaw)


@contextmanager
def no_room(folder: Path) -> Iterator[None]:
    """Fill a file system to the last byte."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65_536, 4_096, 512, 1):
            try:
                while file.write(b"x" * size):
                    pass
            except OSError:
                continue
    try:
        yield
    finally:
        ballast.unlink()


def refused(do: Callable[[], object], kind: type[DocumentError]) -> str | None:
    """Return why something was refused, or ``None`` if it was not."""
    try:
        do()
    except kind as error:
        return error.words.of("en")
    return None


def add(document: Document) -> None:
    """Write more than a page or two."""
    with document.edit("Add") as edit:
        edit.add(*(Note(quadrant=Quadrant.threat, title="x" * 1500) for _ in range(20)))


def reread(path: Path, backups: Backups) -> Strategy:
    """Return what a file holds."""
    with Document.open(path, read_only=True, backups=backups) as document:
        return document.strategy


def fill_up(folder: Path, checks: Checks) -> None:
    """Edit, copy, back up and write every kind of file where there is no room left."""
    project, backups = folder / "plan.mktcanvas", Backups(folder / "backups")
    rows = read_plan(resource("samples", "luxury-watch.en.json"))
    with Document.create(project, rows, backups=backups) as document:
        add(document)
        before = document.strategy
        with no_room(folder):
            said = refused(lambda: add(document), NotWritten)
            checks.hold(true=said is not None and "full" in said, flaw=f"an edit on a full disk: {said}")
            checks.hold(true=document.strategy is before, flaw="an edit that failed is on the screen")
            checks.hold(true=reread(project, backups) == before, flaw="an edit that failed is in the file")
            said = refused(lambda: document.save_copy(folder / "copy.mktcanvas"), NotWritten)
            checks.hold(true=said is not None, flaw="a copy on a full disk is not refused")
            checks.hold(true=not (folder / "copy.mktcanvas").exists(), flaw="half a copy is left")
            said = refused(document.back_up, NotWritten)
            checks.hold(true=said is not None, flaw="a backup on a full disk is not refused")
        add(document)
        checks.hold(true=reread(project, backups) == document.strategy, flaw="no edit after room was made")
        document.undo()
        checks.hold(true=document.strategy == before, flaw="no undo after room was made")
    write_files(folder, project, checks)
    with no_room(folder), Document.open(project, backups=backups) as document:
        checks.hold(true=document.strategy == before, flaw="a project on a full disk does not open")
    left = [path.name for path in folder.iterdir() if path.name.startswith(".") or path.name.endswith("-journal")]
    checks.hold(true=not left, flaw=f"left behind: {left}")


def write_files(folder: Path, project: Path, checks: Checks) -> None:
    """Write the brief and the exports to a full disk, over files that are there."""
    plan = project.with_name("copied.mktcanvas")
    shutil.copy(project, plan)
    for name, verb, *options in OUTPUTS:
        out = folder / name
        out.write_bytes(b"the last one")
        command = (verb, str(plan), *options, "-o", str(out))
        with no_room(folder):
            done = mktcanvas(*command)
        said = " ".join(done.stderr.split())
        checks.hold(true=done.returncode == 3 and said.startswith(str(out)), flaw=f"{name}: {done}")
        checks.hold(true=said.endswith("An earlier file there is as it was."), flaw=f"{name}: {said[-400:]}")
        checks.hold(true=out.read_bytes() == b"the last one", flaw=f"{name}: what was there is spoilt")
        done = mktcanvas(*command)
        checks.hold(true=done.returncode == 0, flaw=f"{name} with room again: {done.stderr[-400:]}")
        out.unlink()


def mktcanvas(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the program's command line."""
    command = [sys.executable, "-m", "mktcanvas", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)


def look_at_read_only(folder: Path, checks: Checks) -> None:
    """Open a project where nothing can be written."""
    project, backups = folder / "plan.mktcanvas", Backups(folder / "backups")
    content = project.read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    with Document.open(project, backups=backups) as document:
        checks.hold(true=document.read_only, flaw="a project on a read-only disk is not read-only")
        said = refused(lambda: add(document), ReadOnly)
        checks.hold(true=said is not None and "save a copy elsewhere" in said, flaw=f"read-only says: {said}")
        with tempfile.TemporaryDirectory() as elsewhere:
            document.save_copy(Path(elsewhere) / "copy.mktcanvas")
            copied = reread(Path(elsewhere) / "copy.mktcanvas", Backups(Path(elsewhere)))
            checks.hold(true=copied == document.strategy, flaw="the copy elsewhere is another plan")
    done = mktcanvas("brief", str(project), "-o", str(folder / "new.pdf"))
    checks.hold(true=bool(done.returncode) and "Traceback" not in done.stderr, flaw=f"brief says {done.stderr[-300:]}")
    checks.hold(true=project.read_bytes() == content, flaw="the file has changed")


def main(folder: Path) -> int:
    """Look at both in a small file system that is mounted at ``folder``; return how many flaws there are."""
    checks = Checks()
    fill_up(folder, checks)
    look_at_read_only(folder, checks)
    print(f"{checks.number} looks at a full and a read-only file system, {len(checks.flaws)} flaws")
    for flaw in checks.flaws:
        print("-", flaw)
    return len(checks.flaws)


def in_small_disk(kilobytes: int) -> int:
    """Run this module again in a namespace of its own, with a small file system mounted."""
    with tempfile.TemporaryDirectory() as folder:
        mount = f"mount -t tmpfs -o size={kilobytes}k tmpfs '{folder}' && exec '{sys.executable}' -m tests.small_disk"
        command = ["unshare", "--mount", "sh", "-c", f"{mount} --folder '{folder}'"]
        return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kilobytes", type=int, default=2500)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    sys.exit(min(main(given.folder), 1) if given.folder else in_small_disk(given.kilobytes))
