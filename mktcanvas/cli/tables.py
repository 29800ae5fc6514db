"""The import of tables of cards and of readings, as one step, with a report of every line that was not taken.

It is loaded when it is asked for: reading spreadsheets needs libraries that no other command does.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from mktcanvas.cli.failures import CommandError
from mktcanvas.document.document import Document
from mktcanvas.exchange.columns import column_for
from mktcanvas.exchange.readings import read_readings, write_readings
from mktcanvas.exchange.table_file import Table, TableError, read_tables
from mktcanvas.exchange.table_import import Preview, proposed, told
from mktcanvas.exchange.table_sheets import Parted, parted, write_tables
from mktcanvas.loading import load
from mktcanvas.model.action import Action
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.note import Fact, Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.words import Words

KINDS: Mapping[str, type[Card]] = {
    "notes": Note,
    "actions": Action,
    "segments": Segment,
    "objectives": Objective,
    "kpis": Kpi,
    "facts": Fact,
    "teams": Team,
}
"""What a table of cards may be said to hold."""
READINGS = "readings"

_NOTHING = Words("Nothing was imported from {path}. {why}", "Rien n’a été importé de {path}. {why}")
_READ = Words("{added} added, {changed} replaced.", "{added} en plus, {changed} remplacés.")
_SHEET = Words("Sheet “{name}”:", "Feuille «\u202f{name}\u202f»\u202f:")
_LEFT = Words(
    "Sheet “{name}” was left out: it is not a table of these cards.",
    "La feuille «\u202f{name}\u202f» a été laissée de côté\u202f: ce n’est pas un tableau de ces cartes.",
)
_UNTOLD = Words(
    "Its columns do not tell what its lines are; say it with --as, such as --as notes.",
    "Ses colonnes ne disent pas ce que sont ses lignes\u202f; dites-le avec --as, par exemple --as notes.",
)
_LINE = Words("line {line}: left out, {why}", "ligne {line}\u202f: laissée de côté, {why}")


def import_any(file: Path, source: Path, kind: str | None) -> tuple[Words, ...]:
    """Bring whatever a table holds into a project and say what came of it.

    Segments may be a table of segments or of people's answers: a column of titles makes the difference.
    """
    if kind == "ratings" or (kind == "segments" and not _has_titles(source)):
        said: tuple[Words, ...] = load("mktcanvas.cli.surveys:import_survey")(file, source, kind)
        return said
    return import_table(file, source, kind)


def _has_titles(source: Path) -> bool:
    try:
        tables = read_tables(source)
    except TableError:
        return False
    columns = (column_for(Segment, name) for table in tables for name in table.header)
    return any(column is not None and column.field == "title" for column in columns)


def import_table(file: Path, source: Path, kind: str | None) -> tuple[Words, ...]:
    """Bring a table into a project and say what came of it; ``kind`` is what it holds, ``None``: look at its header.

    Of a spreadsheet, every sheet whose columns tell what it holds is taken, or the one that fits ``kind``.
    """
    try:
        tables = read_tables(source)
        with Document.open(file) as document:
            if kind == READINGS:
                return _take_readings(document, tables[0], source)
            row = KINDS[kind] if kind else None
            found = parted(tables, row)
            if not found.taken:
                return _take_untold(document, tables, source)
            with document.edit(f"import {source.name}") as edit:
                previews = write_tables(edit, found.taken, row)
        return tuple(_told(found, previews))
    except TableError as error:
        raise CommandError(_NOTHING.filled(path=source, why=error.words)) from error


def _told(found: Parted, previews: Sequence[Preview]) -> Iterator[Words]:
    for table, preview in zip(found.taken, previews, strict=True):
        if len(found.taken) + len(found.left) > 1:
            yield _SHEET.filled(name=table.sheet)
        yield from told(preview)
    for table in found.left:
        yield _LEFT.filled(name=table.sheet)


def _take_untold(document: Document, tables: Sequence[Table], source: Path) -> tuple[Words, ...]:
    """Take the readings of a table that holds no cards. Raises ``TableError`` where it could be anything."""
    for table in tables:
        with suppress(TableError):
            return _take_readings(document, table, source)
    for table in tables:
        proposed(table)
    raise TableError(_UNTOLD)


def _take_readings(document: Document, table: Table, source: Path) -> tuple[Words, ...]:
    read = read_readings(table, document.strategy)
    with document.edit(f"import {source.name}") as edit:
        added, changed = write_readings(edit, read)
    refused = (_LINE.filled(line=line.line, why=line.words) if line.line else line.words for line in read.refused)
    return (_READ.filled(added=_counted(added), changed=changed), *refused)


def _counted(readings: int) -> Words:
    return Words(f"{readings} reading{'' if readings == 1 else 's'}", f"{readings} relevé{'' if readings < 2 else 's'}")
