"""From a table to cards: what would become of each line, for a person to see before anything is written.

A line is there already when it has the ref of a card, or else the title of exactly one card of its kind; it then
updates that card in the columns that the table has. A cell that says what the card holds already changes nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import isclose
from typing import Any, NamedTuple

from pydantic import ValidationError

from mktcanvas.exchange import complaints
from mktcanvas.exchange.cells import (
    Locale,
    Unreadable,
    decimal_mark,
    month_comes_first,
    read_cell,
    says_already,
    unguarded,
)
from mktcanvas.exchange.columns import SEPARATOR, Column, column_for, column_like, kind_of, title_key
from mktcanvas.exchange.plan_writer import refs_of
from mktcanvas.exchange.table_file import Table, TableError
from mktcanvas.model.choices import Quadrant, Raci, Relation, Targeting
from mktcanvas.model.field_words import field_words
from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import RELATIONS
from mktcanvas.model.note import Note
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.shape import Form, shape_of
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

_NO_TITLE = Words(
    "No column of {file} holds titles. Name one of them “Title” and try again; nothing was taken.",
    "Aucune colonne de {file} ne contient de titres. Nommez-en une «\u202fTitre\u202f» et recommencez\u202f;"
    " rien n’a été pris.",
)
_IN_COLUMN = Words("column “{column}”: {reason}", "colonne «\u202f{column}\u202f»\u202f: {reason}")
_EMPTY = Words("it has no title", "elle n’a pas de titre")
_NEEDED = Words("it says nothing in “{column}”", "elle ne dit rien dans «\u202f{column}\u202f»")
_TWICE = Words("line {line} is about the same card", "la ligne {line} porte sur la même carte")
_UNKNOWN = Words(
    "column “{column}”: there is no {kind} “{title}”, so this link was left out",
    "colonne «\u202f{column}\u202f»\u202f: aucun élément ({kind}) «\u202f{title}\u202f»,"
    " ce lien a donc été laissé de côté",
)
_BESIDE = Words(
    "column “{column}” was not understood and is left out",
    "la colonne «\u202f{column}\u202f» n’a pas été comprise et est laissée de côté",
)
_SPELT = Words(
    "column “{column}” was taken for “{meant}”",
    "la colonne «\u202f{column}\u202f» a été prise pour «\u202f{meant}\u202f»",
)
_SEVERAL = Words(
    "column “{column}”: {count} cards are called “{title}”; name the one that is meant by its reference",
    "colonne «\u202f{column}\u202f»\u202f: {count} cartes s’appellent «\u202f{title}\u202f»\u202f;"
    " désignez la bonne par sa référence",
)
_LONG_TITLE = Words(
    "column “{column}”: a title must have {limit} characters at most",
    "colonne «\u202f{column}\u202f»\u202f: un titre a {limit} caractères au plus",
)
_DEFAULTS: Mapping[type[Card], Mapping[str, Any]] = {
    Segment: {"targeting": Targeting.none},
    Note: {"quadrant": Quadrant.strength},
}
"""What stands for a needed field that the table has no column for."""


class Mapped(NamedTuple):
    """Which column of cards each column of a table is: by place, ``None`` where it is left out."""

    kind: type[Card]
    columns: tuple[Column | None, ...]


class Taken(NamedTuple):
    """A line that can be taken: its number, the card as it would be, whether it is new, and what it names."""

    line: int
    card: Card
    is_new: bool
    links: Mapping[Relation, tuple[str, ...]]
    roles: Mapping[Raci, tuple[str, ...]]
    owner: str = ""
    """The title of a team that is to be made for it."""


class Refused(NamedTuple):
    """Something that is not taken: the line and why; line 0 stands for the whole table."""

    line: int
    words: Words


class Preview(NamedTuple):
    """What would become of a table. ``notes`` are what is left out of lines that are taken."""

    mapped: Mapped
    taken: tuple[Taken, ...]
    refused: tuple[Refused, ...]
    notes: tuple[Refused, ...]

    @property
    def counts(self) -> tuple[int, int]:
        """How many cards would be added and how many updated."""
        new = sum(line.is_new for line in self.taken)
        return new, len(self.taken) - new


def proposed(table: Table, kind: type[Card] | None = None) -> Mapped:
    """Return which columns a table seems to have; ``kind`` where it is known. Raises ``TableError`` without titles."""
    found = kind or kind_of(table.header)
    if found is None:
        raise TableError(_NO_TITLE.filled(file=table.name or Words("the table", "le tableau")))
    columns: list[Column | None] = []
    for name in table.header:
        column = column_for(found, name)
        columns.append(None if column in columns else column)
    for place, name in enumerate(table.header):
        if columns[place] is None and (like := column_like(found, name)) not in columns:
            columns[place] = like
    return Mapped(found, tuple(columns))


def previewed(table: Table, mapped: Mapped, strategy: Strategy) -> Preview:
    """Return what would become of each line of a table. Raises ``TableError`` where no column holds titles."""
    if not any(column is not None and column.field == "title" for column in mapped.columns):
        raise TableError(_NO_TITLE.filled(file=table.name or Words("the table", "le tableau")))
    return _Reader(table, mapped, strategy).preview()


class _Begun(NamedTuple):
    """A line whose own card is read; which other cards it names is not, for they may stand below it."""

    line: int
    cells: Mapping[Column, str]
    card: Card
    is_new: bool


class _Reader:
    """Reads the lines of one table against one plan."""

    def __init__(self, table: Table, mapped: Mapped, strategy: Strategy) -> None:
        self._table, self._mapped, self._strategy = table, mapped, strategy
        self._by_ref = {ref: identity for identity, ref in refs_of(strategy).items()}
        self._by_title = {table: _titles(strategy, table) for table in KINDS}
        self._locales = _locales(table, mapped)
        self._begun: dict[str, _Begun] = {}
        self._taken: list[Taken] = []
        self._refused: list[Refused] = []
        self._notes: list[Refused] = []

    def preview(self) -> Preview:
        """Return what would become of every line."""
        self._note_columns()
        for number, row in self._table.numbered():
            cells = {
                column: cell if self._table.typed else unguarded(cell)
                for column, cell in zip(self._mapped.columns, row, strict=True)
                if column is not None
            }
            if any(cells.values()):
                self._attempt(number, partial(self._begin, number, cells))
        for begun in list(self._begun.values()):
            self._attempt(begun.line, partial(self._finish, begun))
        return Preview(self._mapped, tuple(self._taken), tuple(self._refused), tuple(self._notes))

    def _note_columns(self) -> None:
        """Note which columns are left out, and which are taken in spite of how their header is spelt."""
        kind = self._mapped.kind
        for place, (name, column) in enumerate(zip(self._table.header, self._mapped.columns, strict=True)):
            if column is None and any(self._table.column(place)):
                self._notes.append(Refused(0, _BESIDE.filled(column=name or str(place + 1))))
            elif column is not None and column_for(kind, name) is None and column_like(kind, name) == column:
                self._notes.append(Refused(0, _SPELT.filled(column=name, meant=column.words)))

    def _attempt(self, number: int, take: Callable[[], None]) -> None:
        try:
            take()
        except Unreadable as refusal:
            self._refused.append(Refused(number, refusal.words))

    def _begin(self, number: int, cells: Mapping[Column, str]) -> None:
        """Read what a line says of its own card, so that other lines can name it."""
        there = self._there(cells)
        values: dict[str, Any] = {}
        for column, cell in cells.items():
            if _is_plain(self._mapped.kind, column):
                self._read(column, cell, values, there)
        ref = next((cell for column, cell in cells.items() if column.field == "ref" and cell), None)
        if there is None and ref is not None and ref not in self._by_ref:
            values["ref"] = ref
        card = self._card(there, values)
        if card.id in self._begun:
            raise Unreadable(_TWICE.filled(line=self._begun[card.id].line))
        self._begun[card.id] = _Begun(number, cells, card, there is None)
        if there is None:
            self._by_title[card.table].setdefault(title_key(card.title), []).append(card.id)
            if ref is not None:
                self._by_ref.setdefault(ref, card.id)

    def _finish(self, begun: "_Begun") -> None:
        """Read which other cards a line names."""
        links: dict[Relation, tuple[str, ...]] = {}
        roles: dict[Raci, tuple[str, ...]] = {}
        values: dict[str, Any] = {}
        owner = ""
        for column, cell in begun.cells.items():
            if column.relation is not None:
                links[column.relation] = self._linked(begun.line, column, cell, begun.card.id)
            elif column.role is not None:
                roles[column.role] = self._teams(begun.line, column, cell)
            elif column.field != "ref" and not _is_plain(self._mapped.kind, column):
                values[column.field], owner = self._pointed(column, cell, owner)
        card = begun.card.replaced(**values)
        self._taken.append(Taken(begun.line, card, begun.is_new, links, roles, owner))

    def _there(self, cells: Mapping[Column, str]) -> Card | None:
        """Return the card that a line is about, ``None`` for a new one. Raises ``Unreadable`` for one without title."""
        said = {column.field: cell for column, cell in cells.items()}
        identity = self._by_ref.get(said.get("ref", ""))
        card = self._strategy.cards.get(identity or "")
        if isinstance(card, self._mapped.kind):
            return card
        if not said.get("title"):
            raise Unreadable(_EMPTY)
        same = self._by_title[self._mapped.kind.table].get(title_key(said["title"]), [])
        if len(same) != 1:
            return None
        begun = self._begun.get(same[0])
        if begun is not None and begun.is_new:
            return None if said.get("ref") else begun.card
        return self._strategy.cards[same[0]]

    def _read(self, column: Column, cell: str, values: dict[str, Any], there: Card | None) -> None:
        """Read one cell; an empty one empties its field, unless the field is needed."""
        field = self._mapped.kind.model_fields[column.field]
        if there is not None and says_already(there, column.field, cell):
            return
        if cell:
            try:
                value = read_cell(self._mapped.kind, column.field, cell, self._locales[column])
                if not (there is not None and _as_good_as(getattr(there, column.field), value)):
                    values[column.field] = value
            except Unreadable as reason:
                raise Unreadable(_IN_COLUMN.filled(column=column.words, reason=reason.words)) from reason
        elif not field.is_required():
            values[column.field] = field.get_default(call_default_factory=True)

    def _card(self, there: Card | None, values: dict[str, Any]) -> Card:
        kind = self._mapped.kind
        try:
            if there is not None:
                return there.replaced(**values)
            full = {**_DEFAULTS.get(kind, {}), **values}
            for name, info in kind.model_fields.items():
                if info.is_required() and name not in full:
                    raise Unreadable(_NEEDED.filled(column=field_words(name)))
            return kind(**full)
        except ValidationError as error:
            detail = error.errors()[0]
            field = str(detail["loc"][0]) if detail["loc"] else "title"
            reason = complaints.complaint(detail)
            raise Unreadable(_IN_COLUMN.filled(column=field_words(field), reason=reason)) from error

    def _pointed(self, column: Column, cell: str, owner: str) -> tuple[str | None, str]:
        """Return the card that a field points to, and the title of a team that is to be made for it."""
        if not cell:
            return None, owner
        table = shape_of(self._mapped.kind, column.field).table or ""
        found = self._named(column, (table,), cell)
        if found is not None:
            return found, owner
        if table == Team.table:
            return None, _new_title(column, cell)
        raise Unreadable(_UNKNOWN.filled(column=column.words, kind=KINDS[table].one, title=cell[:60]))

    def _linked(self, number: int, column: Column, cell: str, card: str) -> tuple[str, ...]:
        """Return the ids of the cards that a cell names; those that cannot be found are noted."""
        tables = RELATIONS[column.relation].targets if column.relation is not None else ()

        def found(title: str) -> str:
            identity = self._named(column, tables, title)
            if identity is None or identity == card:
                raise Unreadable(_UNKNOWN.filled(column=column.words, kind=KINDS[tables[0]].one, title=title[:60]))
            return identity

        return self._every(number, cell, found)

    def _teams(self, number: int, column: Column, cell: str) -> tuple[str, ...]:
        """Return the ids of the teams in a cell, and the titles of those that are to be made."""
        return self._every(
            number, cell, lambda title: self._named(column, (Team.table,), title) or _new_title(column, title)
        )

    def _every(self, number: int, cell: str, found: Callable[[str], str]) -> tuple[str, ...]:
        """Return what is found for each title in a cell; what is not is noted."""
        named: dict[str, None] = {}
        for title in _parts(cell):
            try:
                named[found(title)] = None
            except Unreadable as reason:
                self._notes.append(Refused(number, reason.words))
        return tuple(named)

    def _table_of(self, identity: str) -> str:
        card = self._strategy.cards.get(identity)
        return card.table if card is not None else self._mapped.kind.table

    def _named(self, column: Column, tables: Sequence[str], name: str) -> str | None:
        """Return the id of the one card that a cell names. Raises ``Unreadable`` where it could be several."""
        identity = self._by_ref.get(name)
        if identity is not None and self._table_of(identity) in tables:
            return identity
        found = [identity for table in tables for identity in self._by_title[table].get(title_key(name), ())]
        if len(found) > 1:
            raise Unreadable(_SEVERAL.filled(column=column.words, count=len(found), title=name[:60]))
        return found[0] if found else None


def _locales(table: Table, mapped: Mapped) -> Mapping[Column, Locale]:
    """Return how each column is written: the figures of a table have one decimal mark, each column an order of days."""
    shapes = {
        place: (column, shape_of(mapped.kind, column.field).form)
        for place, column in enumerate(mapped.columns)
        if column is not None and _is_plain(mapped.kind, column)
    }
    numbers = (place for place, (_, form) in shapes.items() if form in (Form.number, Form.money, Form.whole))
    decimal = "." if table.typed else decimal_mark(row[place] for place in numbers for row in table.rows)
    return {
        column: Locale(decimal, form is Form.date and month_comes_first(table.column(place)))
        for place, (column, form) in shapes.items()
    }


def _as_good_as(number: Any, other: Any) -> bool:
    """Tell whether two numbers are the same to all the digits that a spreadsheet keeps."""
    return isinstance(number, float) and isinstance(other, float) and isclose(number, other, rel_tol=1e-14)


def _new_title(column: Column, title: str) -> str:
    if len(title) > TITLE_LIMIT:
        raise Unreadable(_LONG_TITLE.filled(column=column.words, limit=TITLE_LIMIT))
    return title


def _is_plain(kind: type[Card], column: Column) -> bool:
    """Tell whether a column holds a value of the card's own, and not other cards."""
    if column.field == "ref" or column.relation is not None or column.role is not None:
        return False
    return shape_of(kind, column.field).form is not Form.card


def _parts(cell: str) -> list[str]:
    return [part for raw in cell.split(SEPARATOR.strip()) if (part := " ".join(raw.split()))]


def _titles(strategy: Strategy, table: str) -> dict[str, list[str]]:
    """Return the ids of the cards of a kind by their folded titles."""
    found: dict[str, list[str]] = {}
    for card in strategy.all(KINDS[table].row):
        found.setdefault(title_key(card.title), []).append(card.id)
    return found


def told(preview: Preview) -> list[Words]:
    """Return a report of a preview, a line each: what is taken, every line that is not with its reason."""
    new, updated = preview.counts
    kind = KINDS[preview.mapped.kind.table]
    said = [
        Words(
            f"{kind.counted(new).en} added, {updated} updated.",
            f"{kind.counted(new).fr} en plus, {updated} mises à jour.",
        )
    ]
    for refusal in sorted((*preview.refused, *preview.notes), key=lambda entry: entry.line):
        line = Words(f"line {refusal.line}: ", f"ligne {refusal.line}\u202f: ") if refusal.line else Words("", "")
        left_out = Words("left out, ", "laissée de côté, ") if refusal in preview.refused else Words("", "")
        said.append(Words(line.en + left_out.en + refusal.words.en, line.fr + left_out.fr + refusal.words.fr))
    return said
