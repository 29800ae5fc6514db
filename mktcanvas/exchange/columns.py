"""The columns that a table of cards may have: its fields, its links by the titles of the other cards, its teams.

Read off the rows' declarations, so that a new field has its column at once. A header is understood in both
languages, as the field's own name, and as some other programs write it.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from mktcanvas.exchange.cells import Shown, show_cell
from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.choices import Raci, Relation
from mktcanvas.model.field_words import field_words
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import RELATIONS
from mktcanvas.model.naming import folded
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
    name = folded(header).strip(" :*")
    return next((column for column in columns_of(kind) if name in column.names()), None)


def kind_of(header: tuple[str, ...]) -> type[Card] | None:
    """Return the kind of cards that a table's header fits best, ``None`` where it has no title or fits none."""
    scored = []
    for place, kind in enumerate(KINDS.values()):
        found = {column.field for name in header if (column := column_for(kind.row, name))}
        needed = {name for name, field in kind.row.model_fields.items() if field.is_required()}
        if "title" in found:
            scored.append((len(found), len(found & needed), -place, kind.row))
    return max(scored, key=lambda entry: entry[:3], default=(0, 0, 0, None))[3]


def cell_of(strategy: Strategy, card: Card, column: Column, language: str, refs: Mapping[str, str]) -> Shown:
    """Return what a table shows of a card in a column."""
    if column.field == "ref":
        return refs.get(card.id, "")
    if column.relation is not None:
        return _joined(strategy, [link.target for link in strategy.links_from(card.id, column.relation)])
    if column.role is not None:
        parts = strategy.where(Assignment, "action", card.id)
        return _joined(strategy, [part.team for part in parts if part.role is column.role])
    if shape_of(type(card), column.field).form is Form.card:
        named = getattr(card, column.field)
        return _joined(strategy, [named]) if named else None
    return show_cell(card, column.field, language)


def _joined(strategy: Strategy, ids: list[str]) -> str | None:
    titles = [strategy.cards[identity].title for identity in ids if identity in strategy.cards]
    return SEPARATOR.join(" ".join(title.split()).replace("|", "/") for title in titles) or None
