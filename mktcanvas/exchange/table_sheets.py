"""Several tables at once, as the sheets of one spreadsheet hold them: which of them hold cards, and their one writing.

Cards of an early sheet may name cards of a later one, so that the links are read again when all cards are there.
"""

from collections.abc import Sequence
from typing import NamedTuple

from mktcanvas.document.edit import Edit
from mktcanvas.exchange.columns import column_for, is_of, kind_of
from mktcanvas.exchange.table_file import Table
from mktcanvas.exchange.table_import import Preview, previewed, proposed
from mktcanvas.exchange.table_write import write
from mktcanvas.model.kinds import PLAN_ROWS
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy


class Parted(NamedTuple):
    """Which tables are taken as cards, and which are left out."""

    taken: tuple[Table, ...]
    left: tuple[Table, ...]


def parted(tables: Sequence[Table], kind: type[Card] | None = None) -> Parted:
    """Return which tables hold cards: all whose columns tell it or, of a ``kind`` that is asked for, the best one."""
    if kind is None:
        taken = [place for place, table in enumerate(tables) if _tells(table)]
    else:
        taken = [max(range(len(tables)), key=lambda place: (_fit(tables[place], kind), -place))]
    left = (table for place, table in enumerate(tables) if place not in taken)
    return Parted(tuple(tables[place] for place in taken), tuple(left))


def _tells(table: Table) -> bool:
    kind = kind_of(table.header)
    return kind is not None and is_of(kind, table.header)


def _fit(table: Table, kind: type[Card]) -> tuple[bool, int]:
    return kind_of(table.header) is kind, sum(column_for(kind, name) is not None for name in table.header)


def write_tables(edit: Edit, tables: Sequence[Table], kind: type[Card] | None = None) -> tuple[Preview, ...]:
    """Write the cards of several tables and return what came of each. Raises ``TableError`` without titles."""
    first = [_written(edit, table, kind) for table in tables]
    if len(first) == 1:
        return tuple(first)
    again = [_written(edit, table, kind, only_there=True) for table in tables]
    return tuple(early._replace(notes=late.notes) for early, late in zip(first, again, strict=True))


def _written(edit: Edit, table: Table, kind: type[Card] | None, *, only_there: bool = False) -> Preview:
    strategy = Strategy.of(row for rows in PLAN_ROWS for row in edit.all(rows))
    preview = previewed(table, proposed(table, kind), strategy)
    if only_there:
        preview = preview._replace(taken=tuple(line for line in preview.taken if not line.is_new))
    write(edit, preview)
    return preview
