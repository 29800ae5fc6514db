"""The columns that a table of cards may have: its fields, its links by the titles of the other cards, its teams.

Read off the rows' declarations, so that a new field has its column at once. A header is understood in both
languages, as the field's own name, and as some other programs write it.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from mktcanvas.exchange.cells import Shown, show_cell
from mktcanvas.exchange.plan_writer import refs_of
from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.choices import Raci, Relation
from mktcanvas.model.field_words import field_words
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import RELATIONS
from mktcanvas.model.naming import folded
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card
from mktcanvas.model.shape import Form, shape_of
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words, relation_words
from mktcanvas.model.words import Words

SEPARATOR = " | "
"""Between the titles of several cards in one cell."""
_HIDDEN = frozenset(("id", "rank", "created", "updated"))
_ALIASES: Mapping[str, tuple[str, ...]] = {
    "title": ("name", "nom", "intitule", "libelle", "action", "note", "objective", "objectif", "kpi", "indicateur"),
    "ref": ("id", "identifier", "identifiant", "reference", "code"),
    "detail": ("description", "notes", "comment", "commentaire"),
    "owner": ("responsible", "pilote", "assigned to", "proprietaire"),
    "start": ("start date", "date de debut", "from", "du"),
    "end": ("end date", "date de fin", "to", "au", "fin"),
    "due": ("due date", "deadline", "date limite"),
    "budget": ("cost", "cout", "montant", "amount"),
    "status": ("state", "statut", "avancement"),
    "p": ("4p", "mix", "pilier"),
    "quadrant": ("category", "categorie", "swot", "type"),
    "tags": ("labels", "mots cles", "tag"),
    "growth_pct": ("growth", "croissance"),
    "discount_pct": ("discount", "remise", "discount %"),
    "target": ("goal", "cible", "valeur cible"),
}
"""Headers of other programs, without accents and case."""


class Column(NamedTuple):
    """A column of a table of cards: a field, ``ref``, a relation or a part in RACI; ``field`` is its name in code."""

    field: str
    words: Words
    relation: Relation | None = None
    role: Raci | None = None

    def names(self) -> frozenset[str]:
        """Return what its header may be, folded."""
        said = (self.field, self.field.replace("_", " "), self.words.en, self.words.fr, *_ALIASES.get(self.field, ()))
        return frozenset(map(folded, said))


@cache
def columns_of(kind: type[Card]) -> tuple[Column, ...]:
    """Return every column that a table of a kind of cards may have, its title first."""
    fields = [name for name in kind.model_fields if name not in _HIDDEN and shape_of(kind, name).form is not Form.other]
    order = ["ref", "title", *(name for name in fields if name not in ("ref", "title"))]
    found = [Column(name, field_words(name)) for name in order]
    if kind is Action:
        found += [Column(role.value, choice_words(role), role=role) for role in Raci]
    for relation, pair in RELATIONS.items():
        if kind.table in pair.sources:
            found.append(Column(relation.value, relation_words(relation), relation))
    return tuple(found)


def column_for(kind: type[Card], header: str) -> Column | None:
    """Return the column that a header means, ``None`` where it means none."""
    name = _heading(header)
    return next((column for column in columns_of(kind) if name in column.names()), None)


def column_like(kind: type[Card], header: str) -> Column | None:
    """Return the column that a header with a slip of the pen seems to mean, ``None`` where none is close."""
    heading = _heading(header)
    if not _LONG_ENOUGH <= len(heading) <= _LONGEST_HEADING:
        return None
    spelt = {name: column for column in columns_of(kind) for name in column.names() if len(name) >= _LONG_ENOUGH}
    close = get_close_matches(heading, spelt, n=1, cutoff=_CLOSE)
    return spelt[close[0]] if close else None


_LONG_ENOUGH, _LONGEST_HEADING = 5, 40
_CLOSE = 0.85


def _heading(header: str) -> str:
    """Return a header without what programs put around it: a star for a needed column, a unit in brackets."""
    return _ASIDE.sub("", folded(header)).strip(" :*")


_ASIDE = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")


def kind_of(header: tuple[str, ...]) -> type[Card] | None:
    """Return the kind of cards that a table's header fits best, ``None`` where it has no title or fits none."""
    best = _best_fit(header, column_for)
    if best is None or is_of(best, header):
        return best
    return _best_fit(header[:_LOOKED_AT], lambda kind, name: column_for(kind, name) or column_like(kind, name)) or best


def is_of(kind: type[Card], header: tuple[str, ...]) -> bool:
    """Tell whether a header has a column that cards of this kind have and not all cards."""
    found = (column_for(kind, name) or column_like(kind, name) for name in header[:_LOOKED_AT])
    return any(column is not None and column.field not in Card.model_fields for column in found)


_LOOKED_AT = 60
"""Columns that are looked at for what a table holds; the usual ones come first."""


def _best_fit(header: tuple[str, ...], meaning: Callable[[type[Card], str], Column | None]) -> type[Card] | None:
    scored = []
    for place, kind in enumerate(KINDS.values()):
        found = {column.field for name in header if (column := meaning(kind.row, name))}
        needed = {name for name, field in kind.row.model_fields.items() if field.is_required()}
        if "title" in found:
            scored.append((len(found), len(found & needed), -place, kind.row))
    return max(scored, key=lambda entry: entry[:3], default=(0, 0, 0, None))[3]


class Names(NamedTuple):
    """What cards are called in a table: by their title, or by their ref where the title could be another card's."""

    refs: Mapping[str, str]
    every_ref: frozenset[str]
    titles: Mapping[tuple[str, str], int]
    """How many cards of a kind (its table) have a title."""


def names_of(strategy: Strategy) -> Names:
    """Return what the cards of a plan are called in its tables."""
    titles = Counter((card.table, title_key(card.title)) for card in strategy.cards.values())
    refs = refs_of(strategy)
    return Names(refs, frozenset(refs.values()), titles)


def title_key(title: str) -> str:
    """Return what titles are compared by: one that holds the sign between titles cannot be told from its likes."""
    return folded(title.replace("|", "/"))


def cell_of(strategy: Strategy, card: Card, column: Column, language: str, names: Names) -> Shown:
    """Return what a table shows of a card in a column."""
    if column.field == "ref":
        return names.refs.get(card.id, "")
    if column.relation is not None:
        ids = [link.target for link in strategy.links_from(card.id, column.relation)]
        return _joined(strategy, ids, names, RELATIONS[column.relation].targets)
    if column.role is not None:
        parts = strategy.where(Assignment, "action", card.id)
        return _joined(strategy, [part.team for part in parts if part.role is column.role], names, (Team.table,))
    shape = shape_of(type(card), column.field)
    if shape.form is Form.card and shape.table is not None:
        named = getattr(card, column.field)
        return _joined(strategy, [named], names, (shape.table,)) if named else None
    return show_cell(card, column.field, language)


def _joined(strategy: Strategy, ids: list[str], names: Names, tables: Sequence[str]) -> str | None:
    called = [_called(strategy.cards[identity], names, tables) for identity in ids if identity in strategy.cards]
    joined = SEPARATOR.join(called)
    if len(joined) > _LONGEST_CELL:
        joined = SEPARATOR.join(names.refs[identity] for identity in ids if identity in strategy.cards)
    return joined or None


_LONGEST_CELL = 32_000
"""Spreadsheets keep no more in a cell."""


def _called(card: Card, names: Names, tables: Sequence[str]) -> str:
    key = title_key(card.title)
    ref = names.refs[card.id]
    is_plain = key and sum(names.titles.get((table, key), 0) for table in tables) == 1
    return " ".join(card.title.split()).replace("|", "/") if is_plain and card.title not in names.every_ref else ref
