"""The import of ratings and of people's answers: a report of what was understood, then one step that can be undone.

It is loaded when it is asked for: reading tables and computing with them needs libraries that no other command does.
"""

from collections.abc import Iterator
from pathlib import Path

from mktcanvas.analysis.perception import perceptual_map
from mktcanvas.analysis.segmentation import segmentation
from mktcanvas.analysis.unsuited import Unsuited
from mktcanvas.cli.failures import CommandError
from mktcanvas.document.document import Document
from mktcanvas.exchange.ratings import read_ratings
from mktcanvas.exchange.ratings_map import write_map
from mktcanvas.exchange.ratings_report import told_answers, told_ratings
from mktcanvas.exchange.respondents import read_answers
from mktcanvas.exchange.respondents_segments import described, write_segments
from mktcanvas.exchange.table_file import TableError, read_table
from mktcanvas.model.positioning import Brand
from mktcanvas.model.words import Words

_NOTHING = Words("Nothing was imported from {path}. {why}", "Rien n’a été importé de {path}. {why}")
_MAP = Words(
    "Map “{title}”: {made} brands made, {known} used again.",
    "Carte « {title} » : {made} marques créées, {known} reprises.",
)
_SEGMENT = Words("Segment “{title}”: {size} people", "Segment « {title} » : {size} personnes")


def import_survey(file: Path, source: Path, kind: str) -> tuple[Words, ...]:
    """Bring a table of ratings (``kind`` ratings) or of answers (segments) into a project, and say what came of it."""
    taken = {"ratings": _import_ratings, "segments": _import_segments}[kind]
    try:
        return tuple(taken(file, source))
    except (TableError, Unsuited) as error:
        raise CommandError(_NOTHING.filled(path=source, why=error.words)) from error


def _import_ratings(file: Path, source: Path) -> Iterator[Words]:
    table = read_table(source)
    with Document.open(file) as document:
        brands = [brand.title for brand in document.strategy.all(Brand)]
        read = read_ratings(table, known_brands=brands)
        found = perceptual_map(read.ratings)
        with document.edit(f"import {source.name}") as edit:
            written = write_map(edit, found, source.name, document.strategy.project.language)
    yield from told_ratings(read, found)
    yield _MAP.filled(title=written.on_map.title, made=len(written.made), known=len(written.known))


def _import_segments(file: Path, source: Path) -> Iterator[Words]:
    table = read_table(source)
    with Document.open(file) as document:
        read = read_answers(table)
        found = segmentation(read.answers)
        groups = described(read, found, found.best, source.name)
        with document.edit(f"import {source.name}") as edit:
            written = write_segments(edit, groups, document.strategy.project.language)
    yield from told_answers(read, found, found.best)
    for segment in written:
        yield _SEGMENT.filled(title=segment.title, size=segment.size)
