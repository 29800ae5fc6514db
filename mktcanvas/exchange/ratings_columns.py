"""What the columns of a survey's table are: figures, names, keys, weights, facts about people.

A column is judged by its heading where that is a usual one in either language, else by its cells. Nothing here knows
what a method does with the figures.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from math import isfinite
from typing import NamedTuple

from mktcanvas.analysis.ratings import LeftOut
from mktcanvas.analysis.unsuited import Unsuited
from mktcanvas.exchange.table_file import Table
from mktcanvas.model.naming import folded
from mktcanvas.model.words import Words

Rows = Sequence[Sequence[str]]

LARGEST = 1e15
"""Beyond this a figure is a mistake."""
MOST_COLUMNS = 300
_MISSING = frozenset(("", "na", "n/a", "nan", "null", "none", "-", "–", "—", ".", "?", "nr", "nsp", "#n/a"))
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?", re.IGNORECASE)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+")
_HUNDREDS = re.compile(r"[+-]?[1-9]\d{2}")
_SPACES = str.maketrans("", "", " \t\u00a0\u202f\u2009")
_LONGEST = 500
"""Of a heading or a name, in characters: a question of a survey may be long."""
_MOSTLY = 0.6
"""The share of its filled cells that must be figures for a column to hold figures."""

_NO_ROWS = Words("The table has no lines below its headings.", "Le tableau n’a aucune ligne sous ses titres.")
_MANY_COLUMNS = Words(
    "The table has {count} columns; at most {most} can be read. See whether the separator is the right one.",
    "Le tableau a {count} colonnes ; {most} au plus peuvent être lues. Vérifiez le séparateur.",
)
_NO_CELL = Words("it has no figure and no text", "elle n’a ni chiffre ni texte")
_UNREADABLE = Words("its heading is not a text that can be kept", "son titre n’est pas un texte qui se garde")


class Role(StrEnum):
    """What a column holds."""

    figure = "figure"
    text = "text"
    brand = "brand"
    attribute = "attribute"
    key = "key"
    weight = "weight"
    overall = "overall"
    about = "about"


_USUAL: dict[Role, str] = {
    Role.brand: "brand, brands, brand name, name, marque, marques, nom, nom de la marque, company, competitor, "
    "concurrent, enseigne, offer, offre, product, produit, rest, restaurant, retailer, store, model, modele",
    Role.attribute: "attribute, attributes, attribut, attributs, item, items, criterion, criteria, critere, criteres, "
    "statement, question, dimension",
    Role.key: "id, ids, key, respondent, respondents, respondent id, respondent_id, resp, respid, repondant, "
    "repondants, no repondant, id repondant, no, nr, num, numero, number, n°, #, person, personne, index, "
    "case, obs, uid, participant, participants, subject, user, user id, userid, customer, customer id, customerid",
    Role.weight: "weight, weights, wt, poids, ponderation, coefficient, coef, redressement",
    Role.overall: "pref, preference, preferences, overall, overall rating, liking, likelihood, intention, "
    "appreciation, note globale",
    Role.about: "age, age.cat, age_cat, agecat, gender, sex, sexe, genre, income, revenu, revenus, region, channel, "
    "canal, city, ville, country, pays, zip, postcode, occupation, profession, csp, education, diplome, date, time, "
    "heure, timestamp, horodateur, email",
}
_HEADINGS = {name: role for role, names in _USUAL.items() for name in names.split(", ")}
_CODED = ("brand", "marque")
"""Headings under which even a number is a name."""


class Column(NamedTuple):
    """A column: where it stands (from 0), its heading, what it holds, whether its commas group thousands."""

    place: int
    name: str
    role: Role
    grouped: bool = False

    def figure(self, row: Sequence[str]) -> float | None:
        """Return the figure of a line in this column, ``None`` where it is empty. Raises ``NotANumber``."""
        cell = row[self.place]
        return figure(cell.replace(",", "") if self.grouped else cell)


class RefusedLine(NamedTuple):
    """A line of the table that was not used: its number (the headings are line 1), and why."""

    line: int
    words: Words


class NotANumber(ValueError):
    """A cell that holds no figure."""


def figure(cell: str) -> float | None:
    """Return the figure in a cell, with a decimal point or comma; ``None`` for an empty cell and its like.

    Raises ``NotANumber``.
    """
    text = cell.translate(_SPACES).replace("−", "-").removesuffix("%")
    if text.casefold() in _MISSING:
        return None
    if "," in text and "." in text:
        thousands = "," if text.rindex(".") > text.rindex(",") else "."
        text = text.replace(thousands, "")
    if not _NUMBER.fullmatch(text):
        raise NotANumber(cell)
    number = float(text.replace(",", "."))
    if not isfinite(number) or abs(number) > LARGEST:
        raise NotANumber(cell)
    return number


def is_figure(cell: str) -> bool:
    """Tell whether a cell holds a figure."""
    try:
        return figure(cell) is not None
    except NotANumber:
        return False


def is_empty(cell: str) -> bool:
    """Tell whether a cell says nothing."""
    return cell.translate(_SPACES).casefold() in _MISSING


def keepable(text: str) -> bool:
    """Tell whether a text can become a title."""
    return (
        "\x00" not in text
        and len(text) <= _LONGEST
        and not any("\ud800" <= character <= "\udfff" for character in text)
    )


def columns_of(table: Table) -> tuple[list[Column], list[LeftOut]]:
    """Return the columns of a table, and those that hold nothing. Raises ``Unsuited`` where there is no table."""
    if not any(any(not is_empty(cell) for cell in row) for row in table.rows):
        raise Unsuited(_NO_ROWS)
    width = len(table.header)
    if width > MOST_COLUMNS:
        raise Unsuited(_MANY_COLUMNS.filled(count=width, most=MOST_COLUMNS))
    columns, left_out = [], []
    for place, name in enumerate(_names(table.header)):
        cells = [cell for cell in table.column(place) if not is_empty(cell)]
        if not cells:
            left_out.append(LeftOut(name, _NO_CELL))
        elif not keepable(name):
            left_out.append(LeftOut(name.replace("\x00", "?")[:80], _UNREADABLE))
        else:
            columns.append(Column(place, name, _role(name, cells, place), _groups_thousands(cells)))
    return columns, left_out


def _names(header: Sequence[str]) -> list[str]:
    """Return the headings, an empty one as the place of its column, a repeated one with a number behind it."""
    names: list[str] = []
    taken: set[str] = set()
    for place, heading in enumerate(header, 1):
        name = wanted = " ".join(heading.split()) or f"#{place}"
        again = 1
        while folded(name) in taken:
            again += 1
            name = f"{wanted} ({again})"
        taken.add(folded(name))
        names.append(name)
    return names


def _role(name: str, cells: Sequence[str], place: int) -> Role:
    heading = folded(name)
    known = _HEADINGS.get(heading)
    numeric = sum(map(is_figure, cells)) >= _MOSTLY * len(cells)
    named = known in (Role.brand, Role.attribute) and numeric and not heading.startswith(_CODED)
    judged = known in (Role.weight, Role.overall) and not numeric
    if known is not None and not named and not judged:
        return known
    if not numeric:
        return Role.text
    return Role.key if place == 0 and _counts_up(cells) else Role.figure


def _groups_thousands(cells: Sequence[str]) -> bool:
    """Tell whether a column writes 12,669 for twelve thousand: beside 854 that is no decimal comma."""
    marked = [cell.strip() for cell in cells if "," in cell]
    if not marked or not all(map(_THOUSANDS.fullmatch, marked)):
        return False
    return any(cell.count(",") > 1 for cell in marked) or any(_HUNDREDS.fullmatch(cell.strip()) for cell in cells)


def _counts_up(cells: Sequence[str]) -> bool:
    """Tell whether cells number the lines: 1, 2, 3 and so on, for long enough not to be ratings."""
    return len(cells) >= 12 and all(cell.strip() == str(number) for number, cell in enumerate(cells, 1))
