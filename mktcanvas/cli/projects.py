"""The commands about project files: create, import into, check, restore."""

from pathlib import Path

from mktcanvas.cli import words
from mktcanvas.cli.failures import USAGE, CommandError, unknown
from mktcanvas.cli.plans import Shipped, shipped, titled
from mktcanvas.document.backups import Backup, Backups
from mktcanvas.document.document import Document, backups_of
from mktcanvas.document.edits import plan
from mktcanvas.document.errors import Damaged, DocumentError, NotAProject
from mktcanvas.document.store import VERSION
from mktcanvas.exchange.catalog import IMPORTERS, importer
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.project import Project
from mktcanvas.model.row import Row
from mktcanvas.model.words import Language, Words

TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
"""Suffixes of the files that hold a table."""
IMPORTABLE = tuple(entry.suffix for entry in IMPORTERS)
"""Suffixes of the files that can be brought into a project."""


def starting_rows(
    file: Path, *, sample: str | None, template: str | None, source: Path | None, language: str
) -> tuple[Row, ...]:
    """Return the rows that a new project starts with. Raises ``CommandError`` and ``PlanError``."""
    if sum(choice is not None for choice in (sample, template, source)) > 1:
        raise CommandError(words.ONE_START, USAGE)
    if sample is not None:
        return read_plan(_named("samples", words.THE_SAMPLE, sample).file(language))
    if template is not None:
        return titled(read_plan(_named("templates", words.THE_TEMPLATE, template).file(language)), file.stem, language)
    if source is not None:
        return read_plan(source)
    return (Project(title=file.stem, language=Language(language)),)


def _named(folder: str, what: Words, name: str) -> Shipped:
    plans = shipped(folder)
    for entry in plans:
        if entry.name == name:
            return entry
    raise unknown(what, name, [entry.name for entry in plans])


def import_plan(file: Path, source: Path, label: str) -> plan.Merged:
    """Bring a JSON plan into a project as one step and say how many rows came."""
    chosen = importer(source.suffix)
    if chosen is None:
        raise CommandError(words.UNKNOWN_SUFFIX.filled(path=source, suffixes=" ".join(IMPORTABLE)), USAGE)
    rows = chosen.read(source)
    with Document.open(file) as document, document.edit(label) as edit:
        return plan.merge(edit, rows)


def diagnosis(file: Path) -> tuple[list[Words], bool]:
    """Return what can be said of a project file, line by line, and whether it is sound."""
    try:
        with Document.open(file, read_only=True) as document:
            rows = sum(document.strategy.counts().values())
            said = [words.SOUND.filled(path=file, version=VERSION, rows=rows)]
            backups = document.backups()
    except DocumentError as error:
        if not isinstance(error, Damaged | NotAProject):
            raise
        return [error.words, *_listed(Backups().of_file(file))], False
    return said + _listed(backups), True


def _listed(backups: tuple[Backup, ...]) -> list[Words]:
    if not backups:
        return [words.NO_BACKUPS]
    lines = [f"{number}\t{backup.at:%Y-%m-%d %H:%M:%S} UTC\t{backup.path}" for number, backup in enumerate(backups, 1)]
    return [words.BACKUPS, *(Words(line, line) for line in lines)]


def restore(file: Path, backup: str, out: Path, *, force: bool) -> Path:
    """Write a backup of ``file``, named by its number or its path, to ``out`` as a project, and return the backup.

    The backup passes the gate first. Raises ``CommandError`` and ``DocumentError``.
    """
    source = _backup_of(file, backup)
    with Document.open(source, read_only=True) as document:
        Document.create(out, document.strategy.rows(), force=force).close()
    return source


def _backup_of(file: Path, name: str) -> Path:
    found = backups_of(file)
    if name.isdigit() and 0 < int(name) <= len(found):
        return found[int(name) - 1].path
    if Path(name).is_file():
        return Path(name)
    raise CommandError(words.NO_BACKUP.filled(name=name, path=file), USAGE)
