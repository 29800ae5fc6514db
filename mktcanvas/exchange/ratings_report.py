"""What was understood of a survey, line by line in words: for the report of a command and the look before an import."""

from collections.abc import Iterator, Sequence

from mktcanvas.analysis.perception import Perception
from mktcanvas.analysis.ratings import LeftOut
from mktcanvas.analysis.segmentation import Grouping, Segmentation
from mktcanvas.exchange.ratings import SHAPE_WORDS, RatingsRead
from mktcanvas.exchange.ratings_columns import RefusedLine
from mktcanvas.exchange.respondents import AnswersRead
from mktcanvas.model.words import Words

SHOWN = 50
"""How many refused lines are named; the rest are counted."""

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
    "The axes explain {first}% and {second}% of the differences.",
    "Les axes expliquent {first} % et {second} % des différences.",
)
_TRIED = Words(
    "{count} groups ({sizes}): silhouette {silhouette}, agreement of starts {agreement}{kept}",
    "{count} groupes ({sizes}) : silhouette {silhouette}, accord des départs {agreement}{kept}",
)
_KEPT = Words(" – taken", " – retenus")


def told_ratings(read: RatingsRead, found: Perception) -> Iterator[Words]:
    """Say what a table of ratings holds, what of it was not used, and how much its map explains."""
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


def told_answers(read: AnswersRead, found: Segmentation, taken: Grouping) -> Iterator[Words]:
    """Say what a table of answers holds, what of it was not used, which groupings were tried and what to beware of."""
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
            kept=_KEPT if grouping is taken else "",
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
