"""The import of tables of cards and of readings, as one step, with a report of every line that was not taken.

It is loaded when it is asked for: reading spreadsheets needs libraries that no other command does.
"""

from collections.abc import Mapping
from pathlib import Path

from mktcanvas.cli.failures import CommandError
from mktcanvas.document.document import Document
from mktcanvas.exchange.columns import column_for
from mktcanvas.exchange.readings import read_readings, write_readings
from mktcanvas.exchange.table_file import Table, TableError, read_table
from mktcanvas.exchange.table_import import previewed, proposed, told, write
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
_READ = Words("{added} readings added, {changed} replaced.", "{added} relevés en plus, {changed} remplacés.")
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
        header = read_table(source).header
    except TableError:
        return False
    return any(
        column is not None and column.field == "title" for column in (column_for(Segment, name) for name in header)
    )


def import_table(file: Path, source: Path, kind: str | None) -> tuple[Words, ...]:
    """Bring a table into a project and say what came of it; ``kind`` is what it holds, ``None``: look at its header."""
    try:
        table = read_table(source)
        with Document.open(file) as document:
            if kind == READINGS:
                return _take_readings(document, table, source)
            preview = previewed(table, proposed(table, KINDS[kind] if kind else None), document.strategy)
            with document.edit(f"import {source.name}") as edit:
                write(edit, preview)
        return tuple(told(preview))
    except TableError as error:
        raise CommandError(_NOTHING.filled(path=source, why=error.words)) from error


def _take_readings(document: Document, table: Table, source: Path) -> tuple[Words, ...]:
    read = read_readings(table, document.strategy)
    with document.edit(f"import {source.name}") as edit:
        added, changed = write_readings(edit, read)
    refused = (_LINE.filled(line=line.line, why=line.words) if line.line else line.words for line in read.refused)
    return (_READ.filled(added=added, changed=changed), *refused)
