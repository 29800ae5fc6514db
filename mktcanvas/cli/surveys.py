"""The import of ratings and of people's answers: a report of what was understood, then one step that can be undone.

It is loaded when it is asked for: reading tables and computing with them needs libraries that no other command does.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from mktcanvas.analysis.perception import Perception, perceptual_map
from mktcanvas.analysis.ratings import LeftOut
from mktcanvas.analysis.segmentation import Segmentation, segmentation
from mktcanvas.analysis.unsuited import Unsuited
from mktcanvas.cli.failures import CommandError
from mktcanvas.document.document import Document
from mktcanvas.exchange.ratings import SHAPE_WORDS, RatingsRead, read_ratings
from mktcanvas.exchange.ratings_columns import RefusedLine
from mktcanvas.exchange.ratings_map import write_map
from mktcanvas.exchange.respondents import AnswersRead, read_answers
from mktcanvas.exchange.respondents_segments import described, write_segments
from mktcanvas.exchange.table_file import TableError, read_table
from mktcanvas.model.positioning import Brand
from mktcanvas.model.words import Words

SHOWN = 50
"""How many refused lines are named; the rest are counted."""

_NOTHING = Words("Nothing was imported from {path}. {why}", "Rien n’a été importé de {path}. {why}")
_RATINGS = Words(
    "Understood {shape}: {brands} brands, {attributes} attributes, {lines} lines used.",
    "Compris : {shape} ; {brands} marques, {attributes} attributs, {lines} lignes utilisées.",
)
_BRANDS, _ATTRIBUTES = (
    Words("Brands: {names}", "Marques : {names}"),
    Words("Attributes: {names}", "Attributs : {names}"),
)
_ANSWERS = Words(
    "Understood answers of {people} people to {questions} questions; {lines} lines used.",
    "Compris : réponses de {people} personnes à {questions} questions ; {lines} lignes utilisées.",
)
_QUESTIONS = Words("Questions: {names}", "Questions : {names}")
_LEFT_OUT = Words("Left out “{name}”: {why}.", "Laissé de côté « {name} » : {why}.")
_REFUSED = Words("Line {line} was not used: {why}.", "La ligne {line} n’a pas servi : {why}.")
_REST = Words("… and {count} more lines were not used.", "… et {count} autres lignes n’ont pas servi.")
_EXPLAINED = Words(
    "The axes explain {first} % and {second} % of the differences.",
    "Les axes expliquent {first} % et {second} % des différences.",
)
_MAP = Words(
    "Map “{title}”: {made} brands made, {known} used again.",
    "Carte « {title} » : {made} marques créées, {known} reprises.",
)
_TRIED = Words(
    "{count} groups ({sizes}): silhouette {silhouette}, agreement of starts {agreement}{kept}",
    "{count} groupes ({sizes}) : silhouette {silhouette}, accord des départs {agreement}{kept}",
)
_KEPT = Words(" – taken", " – retenus")
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
    yield from _told_ratings(read, found)
    yield _MAP.filled(title=written.on_map.title, made=len(written.made), known=len(written.known))


def _told_ratings(read: RatingsRead, found: Perception) -> Iterator[Words]:
    count = {"brands": len(read.brands), "attributes": len(read.attributes), "lines": read.used}
    yield _RATINGS.filled(shape=SHAPE_WORDS[read.shape], **count)
    yield _BRANDS.filled(names=", ".join(read.brands))
    yield _ATTRIBUTES.filled(names=", ".join(read.attributes))
    yield from _told_left_out((*read.left_out, *found.left_out))
    yield from _told_refused(read.refused)
    first, second = (*found.explained, 0.0)[:2]
    yield _EXPLAINED.filled(first=_decimal(100 * first, 1), second=_decimal(100 * second, 1))
    if found.notice is not None:
        yield found.notice


def _import_segments(file: Path, source: Path) -> Iterator[Words]:
    table = read_table(source)
    with Document.open(file) as document:
        read = read_answers(table)
        found = segmentation(read.answers)
        groups = described(read, found, found.best, source.name)
        with document.edit(f"import {source.name}") as edit:
            written = write_segments(edit, groups, document.strategy.project.language)
    yield from _told_answers(read, found)
    for segment in written:
        yield _SEGMENT.filled(title=segment.title, size=segment.size)


def _told_answers(read: AnswersRead, found: Segmentation) -> Iterator[Words]:
    yield _ANSWERS.filled(people=len(read.answers.values), questions=len(found.questions), lines=read.used)
    yield _QUESTIONS.filled(names=", ".join(found.questions))
    yield from _told_left_out((*read.left_out, *found.left_out))
    yield from _told_refused(read.refused)
    if read.notice is not None:
        yield read.notice
    for grouping in found.groupings:
        yield _TRIED.filled(
            count=len(grouping.groups),
            sizes=", ".join(map(str, grouping.sizes)),
            silhouette=_decimal(grouping.silhouette, 2),
            agreement=_decimal(grouping.agreement, 2),
            kept=_KEPT if grouping is found.best else "",
        )
    yield from found.notices()


def _told_left_out(left_out: Sequence[LeftOut]) -> Iterator[Words]:
    for part in left_out:
        yield _LEFT_OUT.filled(name=part.name, why=part.words)


def _told_refused(refused: Sequence[RefusedLine]) -> Iterator[Words]:
    for line in refused[:SHOWN]:
        yield _REFUSED.filled(line=line.line, why=line.words)
    if len(refused) > SHOWN:
        yield _REST.filled(count=len(refused) - SHOWN)


def _decimal(value: float, digits: int) -> Words:
    text = f"{value:.{digits}f}"
    return Words(text, text.replace(".", ","))
