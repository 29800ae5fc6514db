"""People's answers out of a table: which columns are questions, which say who the people are, which lines fail.

Several lines of one person (a line for each brand, say) are averaged. Nothing is written here; what was understood is
a value that a person can look at first.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from mktcanvas.analysis.ratings import Answers, LeftOut
from mktcanvas.analysis.unsuited import Unsuited
from mktcanvas.exchange.ratings_columns import (
    Column,
    NotANumber,
    RefusedLine,
    Role,
    Rows,
    columns_of,
    is_empty,
    is_figure,
)
from mktcanvas.exchange.table_file import Table
from mktcanvas.model.naming import folded
from mktcanvas.model.words import Words

MOST_PEOPLE = 100_000
MOST_QUESTIONS = 100
_MOST_KINDS = 12
"""More different texts than this, and than half the people, are names or remarks of single people."""

_NO_QUESTIONS = Words(
    "No column with answers was found: a question is a column of numbers. See whether the separator is the right one.",
    "Aucune colonne de réponses n’a été trouvée : une question est une colonne de nombres. Vérifiez le séparateur.",
)
_MANY_QUESTIONS = Words(
    "The table has {count} questions; at most {most} can be compared. Choose those that matter.",
    "Le tableau a {count} questions ; {most} au plus peuvent être comparées. Choisissez celles qui comptent.",
)
_MANY_PEOPLE = Words(
    "The table has {count} people; at most {most} can be grouped.",
    "Le tableau a {count} personnes ; {most} au plus peuvent être regroupées.",
)
_NO_LINE = Words(
    "No line of the table has an answer to every question.", "Aucune ligne du tableau ne répond à toutes les questions."
)
_NO_ANSWER = Words("it has no answer to “{question}”", "elle n’a pas de réponse à « {question} »")
_NOT_A_NUMBER = Words(
    "its answer to “{question}” is “{cell}”, which is not an ordinary number",
    "sa réponse à « {question} » est « {cell} », qui n’est pas un nombre ordinaire",
)
AVERAGED = Words(
    "Several lines of one person were averaged: {lines} lines of {people} people.",
    "Plusieurs lignes d’une même personne ont été moyennées : {lines} lignes de {people} personnes.",
)
_WHY = {
    Role.key: Words("it numbers the lines or the people", "elle numérote les lignes ou les personnes"),
    Role.weight: Words("each person counts once", "chaque personne compte une fois"),
    Role.overall: Words("it is a judgement of the whole", "c’est un jugement d’ensemble"),
}
_ABOUT = Words(
    "it tells who the groups are, not what they want", "elle dit qui sont les groupes, pas ce qu’ils veulent"
)


class About(NamedTuple):
    """A column that says who people are: a cell for each of them."""

    name: str
    cells: tuple[str, ...]


class AnswersRead(NamedTuple):
    """What was understood of a table of answers: the answers, who the people are, the lines used and refused."""

    answers: Answers
    about: tuple[About, ...]
    used: int
    refused: tuple[RefusedLine, ...]
    left_out: tuple[LeftOut, ...]
    notice: Words | None


def read_answers(table: Table, *, questions: Collection[str] = ()) -> AnswersRead:
    """Return what a table says of people.

    ``questions`` names the columns to group people by; without it all columns of figures are questions that neither
    number, weigh nor describe people. Raises ``Unsuited`` with a sentence where no answers are found.
    """
    columns, empty = columns_of(table)
    wanted = {folded(name) for name in questions}
    asked = [column for column in columns if (folded(column.name) in wanted if wanted else column.role is Role.figure)]
    if not asked:
        raise Unsuited(_NO_QUESTIONS)
    if len(asked) > MOST_QUESTIONS:
        raise Unsuited(_MANY_QUESTIONS.filled(count=len(asked), most=MOST_QUESTIONS))
    lines, refused = _answered(asked, table)
    if not lines:
        raise Unsuited(_NO_LINE)
    people = _people(columns, table.rows, lines)
    if len(people) > MOST_PEOPLE:
        raise Unsuited(_MANY_PEOPLE.filled(count=len(people), most=MOST_PEOPLE))
    values = tuple(tuple(map(_mean, zip(*(lines[at] for at in person), strict=True))) for person in people)
    about = [
        column
        for column in columns
        if column not in asked and column.role not in _WHY and _tells(column, people, table.rows)
    ]
    return AnswersRead(
        Answers(tuple(column.name for column in asked), values),
        tuple(
            About(column.name, tuple(table.rows[person[0]][column.place].strip() for person in people))
            for column in about
        ),
        len(lines),
        tuple(refused),
        (*empty, *(LeftOut(row.name, _WHY.get(row.role, _ABOUT)) for row in columns if row not in asked)),
        AVERAGED.filled(lines=len(lines), people=len(people)) if len(people) < len(lines) else None,
    )


def _answered(asked: Sequence[Column], table: Table) -> tuple[dict[int, tuple[float, ...]], list[RefusedLine]]:
    """Return the complete answers by the place of their line, and the lines that have none."""
    found: dict[int, tuple[float, ...]] = {}
    refused: list[RefusedLine] = []
    for place, row in enumerate(table.rows):
        if all(is_empty(cell) for cell in row):
            continue
        answers = []
        for column in asked:
            try:
                answer = column.figure(row)
            except NotANumber:
                shown = row[column.place].replace("\x00", "?").strip()[:40]
                refused.append(RefusedLine(table.first + place, _NOT_A_NUMBER.filled(question=column.name, cell=shown)))
                break
            if answer is None:
                refused.append(RefusedLine(table.first + place, _NO_ANSWER.filled(question=column.name)))
                break
            answers.append(answer)
        else:
            found[place] = tuple(answers)
    return found, refused


def _people(columns: Sequence[Column], rows: Rows, lines: Collection[int]) -> list[list[int]]:
    """Return the places of each person's lines: those with the same key, each line alone where there is no key."""
    key = next((column for column in columns if column.role is Role.key), None)
    if key is None:
        return [[line] for line in lines]
    people: dict[str, list[int]] = {}
    for line in lines:
        name = rows[line][key.place].strip() or f"line {line}"
        people.setdefault(name, []).append(line)
    return list(people.values())


def _tells(column: Column, people: Sequence[Sequence[int]], rows: Rows) -> bool:
    """Tell whether a column says who people are: one thing of each person, and not a name or a remark of each."""
    cells = [{rows[line][column.place] for line in person} for person in people]
    if any(len(said) > 1 for said in cells):
        return False
    distinct = set().union(*cells)
    free = len(distinct) > max(_MOST_KINDS, len(people) / 2)
    return not free or all(is_figure(cell) or is_empty(cell) for cell in distinct)


def _mean(values: Sequence[float]) -> float:
    return values[0] if len(values) == 1 else sum(values) / len(values)
