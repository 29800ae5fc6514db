"""Brand ratings out of a table: which shape it has, which brands and attributes, and which lines cannot be used.

Nothing is written here: what was understood is a value that a person can look at first. Four shapes are known: a line
for each brand, a line for each time somebody rated a brand, a line for each attribute, a line for each single rating.
"""

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import NamedTuple

from mktcanvas.analysis.ratings import Cell, LeftOut, Ratings
from mktcanvas.analysis.unsuited import Unsuited
from mktcanvas.exchange.ratings_columns import (
    Column,
    NotANumber,
    RefusedLine,
    Role,
    Rows,
    columns_of,
    figure,
    is_empty,
    keepable,
)
from mktcanvas.exchange.table_file import Table
from mktcanvas.model.naming import folded
from mktcanvas.model.words import Words

MOST_BRANDS, MOST_ATTRIBUTES = 60, 100
"""A map of more brands cannot be read, and more attributes are rather the answers of people."""


class Shape(StrEnum):
    """How a table holds ratings."""

    brands = "brands"
    people = "people"
    attributes = "attributes"
    single = "single"


SHAPE_WORDS = {
    Shape.brands: Words(
        "a line for each brand, a column for each attribute", "une ligne par marque, une colonne par attribut"
    ),
    Shape.people: Words(
        "a line for each time that somebody rated a brand, a column for each attribute",
        "une ligne par évaluation d’une marque par une personne, une colonne par attribut",
    ),
    Shape.attributes: Words(
        "a line for each attribute, a column for each brand", "une ligne par attribut, une colonne par marque"
    ),
    Shape.single: Words("a line for each single rating", "une ligne par évaluation"),
}

_NO_BRANDS = Words(
    "No column with the names of brands was found. Head it “brand”, and see whether the separator is the right one.",
    "Aucune colonne avec les noms des marques n’a été trouvée. Intitulez-la « marque » et vérifiez le séparateur.",
)
_NO_FIGURES = Words(
    "No column with ratings was found: an attribute is a column of numbers.",
    "Aucune colonne de notes n’a été trouvée : un attribut est une colonne de nombres.",
)
_MANY_BRANDS = Words(
    "The column “{column}” names {count} brands; a map shows at most {most}. See whether it is the right column.",
    "La colonne « {column} » nomme {count} marques ; une carte en montre {most} au plus. Vérifiez la colonne.",
)
_MANY_ATTRIBUTES = Words(
    "The table has {count} attributes; a map shows at most {most}.",
    "Le tableau a {count} attributs ; une carte en montre {most} au plus.",
)
_NO_LINE = Words("No line of the table could be used.", "Aucune ligne du tableau n’a pu servir.")
_NO_NAME = Words("it names no brand", "elle ne nomme aucune marque")
_BAD_NAME = Words("its name cannot be kept as a title", "son nom ne peut pas servir de titre")
_NOT_A_NUMBER = Words(
    "“{cell}” in the column “{column}” is not an ordinary number",
    "« {cell} » dans la colonne « {column} » n’est pas un nombre ordinaire",
)
_BAD_WEIGHT = Words("its weight is not a number above 0", "son poids n’est pas un nombre supérieur à 0")
_NO_RATING = Words("it holds no rating", "elle ne contient aucune évaluation")
_WHY = {
    Role.key: Words("it numbers the lines or the people", "elle numérote les lignes ou les personnes"),
    Role.overall: Words(
        "it is a judgement of the whole, not of one attribute", "c’est un jugement d’ensemble, pas celui d’un attribut"
    ),
    Role.about: Words("it describes people, not brands", "elle décrit des personnes, pas des marques"),
    Role.text: Words("it holds text, not ratings", "elle contient du texte, pas des évaluations"),
    Role.weight: Words(
        "weights of attributes are not part of a map", "le poids des attributs n’entre pas dans une carte"
    ),
}
_UNUSED = Words("it is not needed in a table of this shape", "elle ne sert pas dans un tableau de cette forme")


class RatingsRead(NamedTuple):
    """What was understood of a table of ratings: its shape, the ratings, lines used and refused, what else it holds."""

    shape: Shape
    ratings: Ratings
    used: int
    refused: tuple[RefusedLine, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def brands(self) -> tuple[str, ...]:
        """The brands, each once, in the order of the table."""
        return tuple(dict.fromkeys(self.ratings.brands))

    @property
    def attributes(self) -> tuple[str, ...]:
        """The attributes in the order of the table."""
        return self.ratings.attributes


def read_ratings(
    table: Table, *, known_brands: Collection[str] = (), attributes_are_lines: bool | None = None
) -> RatingsRead:
    """Return what a table says of brands.

    ``known_brands`` are titles of brands that help to tell brands from attributes; ``attributes_are_lines`` decides
    that where a person knows it. Raises ``Unsuited`` with a sentence where no ratings are found.
    """
    columns, empty = columns_of(table)
    names = _name_columns(columns, table.rows, known_brands)
    figures = [column for column in columns if column.role is Role.figure and column not in names]
    if not names:
        raise Unsuited(_NO_BRANDS)
    if not figures:
        raise Unsuited(_NO_FIGURES)
    single = _single(names, figures, table.rows)
    if single is not None:
        read = _read_single(*single, figures[0], table)
        used = [*single, figures[0]]
    elif _turned(names[0], figures, table.rows, known_brands) if attributes_are_lines is None else attributes_are_lines:
        read = _read_turned(names[0], figures, table)
        used = [names[0], *figures]
    else:
        weight = next((column for column in columns if column.role is Role.weight), None)
        read = _read_lines(names[0], figures, weight, table)
        used = [names[0], *figures, *([weight] if weight else [])]
    unused = (LeftOut(column.name, _WHY.get(column.role, _UNUSED)) for column in columns if column not in used)
    return _checked(read._replace(left_out=(*empty, *unused, *read.left_out)), names[0].name)


def _checked(read: RatingsRead, column: str) -> RatingsRead:
    if not read.used:
        raise Unsuited(_NO_LINE)
    if len(read.brands) > MOST_BRANDS:
        raise Unsuited(_MANY_BRANDS.filled(column=column, count=len(read.brands), most=MOST_BRANDS))
    if len(read.attributes) > MOST_ATTRIBUTES:
        raise Unsuited(_MANY_ATTRIBUTES.filled(count=len(read.attributes), most=MOST_ATTRIBUTES))
    return read


def _name_columns(columns: Sequence[Column], rows: Rows, known_brands: Collection[str]) -> list[Column]:
    """Return the columns that may name brands or attributes, the most likely one for brands first."""
    known = {folded(name) for name in known_brands}
    texts = [column for column in columns if column.role in (Role.brand, Role.attribute, Role.text)]

    def likely(column: Column) -> tuple[bool, int, bool, int]:
        cells = {folded(row[column.place]) for row in rows}
        return column.role is not Role.brand, -len(cells & known), column.role is Role.attribute, column.place

    return sorted(texts, key=likely)


def _single(names: Sequence[Column], figures: Sequence[Column], rows: Rows) -> tuple[Column, Column] | None:
    """Return the columns of brands and attributes where each line holds one rating."""
    if len(figures) != 1 or len(names) < 2:
        return None
    brand, attribute = names[0], next((column for column in names[1:] if column.role is Role.attribute), names[1])
    pairs = [(folded(row[brand.place]), folded(row[attribute.place])) for row in rows]
    repeats = all(len({pair[side] for pair in pairs}) < len(pairs) for side in (0, 1))
    return (brand, attribute) if repeats else None


def _turned(name: Column, figures: Sequence[Column], rows: Rows, known_brands: Collection[str]) -> bool:
    """Tell whether a table has attributes as lines: by its heading, else by the brands that the project knows."""
    if name.role in (Role.brand, Role.attribute):
        return name.role is Role.attribute
    known = {folded(brand) for brand in known_brands}
    across = sum(folded(column.name) in known for column in figures)
    down = sum(folded(row[name.place]) in known for row in rows)
    return across > down


def _read_lines(name: Column, figures: Sequence[Column], weight: Column | None, table: Table) -> RatingsRead:
    brands, values, weights = _Names(), [], []
    refused: list[RefusedLine] = []
    for line, row in enumerate(table.rows, table.first):
        if all(is_empty(cell) for cell in row):
            continue
        try:
            counts = 1.0 if weight is None else _weight(row[weight.place])
            cells = _figures(row, figures)
            brands.add(row[name.place])
        except _Refused as refusal:
            refused.append(RefusedLine(line, refusal.words))
        else:
            values.append(cells)
            weights.append(counts)
    shape = Shape.people if len(set(brands.lines)) < len(brands.lines) else Shape.brands
    ratings = Ratings(tuple(column.name for column in figures), tuple(brands.lines), tuple(values), tuple(weights))
    return RatingsRead(shape, ratings, len(values), tuple(refused), ())


def _read_turned(name: Column, figures: Sequence[Column], table: Table) -> RatingsRead:
    attributes, lines = _Names(), []
    refused: list[RefusedLine] = []
    for line, row in enumerate(table.rows, table.first):
        if all(is_empty(cell) for cell in row):
            continue
        try:
            cells = _figures(row, figures)
            attributes.add(row[name.place])
        except _Refused as refusal:
            refused.append(RefusedLine(line, refusal.words))
        else:
            lines.append(cells)
    if len(lines) > MOST_ATTRIBUTES:
        raise Unsuited(_MANY_ATTRIBUTES.filled(count=len(lines), most=MOST_ATTRIBUTES))
    values = tuple(zip(*lines, strict=True)) or tuple(() for _ in figures)
    ratings = Ratings(_distinct(attributes.lines), tuple(column.name for column in figures), values)
    return RatingsRead(Shape.attributes, ratings, len(lines), tuple(refused), ())


def _read_single(brand: Column, attribute: Column, value: Column, table: Table) -> RatingsRead:
    brands, attributes = _Names(), _Names()
    found: list[tuple[str, str, float]] = []
    refused: list[RefusedLine] = []
    for line, row in enumerate(table.rows, table.first):
        if all(is_empty(cell) for cell in row):
            continue
        try:
            (rating,) = _figures(row, [value])
            called, rated = brands.add(row[brand.place]), attributes.add(row[attribute.place])
        except _Refused as refusal:
            refused.append(RefusedLine(line, refusal.words))
        else:
            found.append((called, rated, rating or 0.0))
    places = {name: place for place, name in enumerate(dict.fromkeys(attributes.lines))}
    if len(places) > MOST_ATTRIBUTES:
        raise Unsuited(_MANY_ATTRIBUTES.filled(count=len(places), most=MOST_ATTRIBUTES))
    gap: tuple[Cell, ...] = (None,) * len(places)
    values = tuple((*gap[: places[rated]], rating, *gap[places[rated] + 1 :]) for _, rated, rating in found)
    ratings = Ratings(tuple(places), tuple(called for called, _, _ in found), values)
    return RatingsRead(Shape.single, ratings, len(found), tuple(refused), ())


class _Refused(Exception):
    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class _Names:
    """Names line by line; one that differs in case, accents or spaces only is spelled as it was met first."""

    def __init__(self) -> None:
        self._spelled: dict[str, str] = {}
        self.lines: list[str] = []

    def add(self, cell: str) -> str:
        """Take the name of a line and return it as it is spelled. Raises ``_Refused``."""
        name = " ".join(cell.split())
        if is_empty(name):
            raise _Refused(_NO_NAME)
        if not keepable(name):
            raise _Refused(_BAD_NAME)
        spelled = self._spelled.setdefault(folded(name), name)
        self.lines.append(spelled)
        return spelled


def _figures(row: Sequence[str], columns: Sequence[Column]) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for column in columns:
        try:
            cells.append(column.figure(row))
        except NotANumber:
            shown = row[column.place].replace("\x00", "?").strip()[:40]
            raise _Refused(_NOT_A_NUMBER.filled(cell=shown, column=column.name)) from None
    if all(cell is None for cell in cells):
        raise _Refused(_NO_RATING)
    return tuple(cells)


def _weight(cell: str) -> float:
    try:
        weight = figure(cell)
    except NotANumber:
        weight = None
    if weight is None or weight <= 0:
        raise _Refused(_BAD_WEIGHT)
    return weight


def _distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Return names with a number behind the ones that come again."""
    counts: dict[str, int] = {}
    found = []
    for name in names:
        counts[name] = counts.get(name, 0) + 1
        found.append(name if counts[name] == 1 else f"{name} ({counts[name]})")
    return tuple(found)
