"""The tables of a project file, generated from the rows of the model.

The rows are declared once, with SQLModel; this module turns their columns into STRICT SQLite tables. The text of the
statements is written here and not by a library, because the gate compares a file's schema with it to the letter.
It executes nothing and knows no file.
"""

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b

from sqlalchemy import Boolean, Column, Float, Integer, LargeBinary
from sqlmodel.main import get_column_from_field

from mktcanvas.model.kinds import ROWS
from mktcanvas.model.row import Row

APPLICATION_ID = 0x4D4B5443
"""“MKTC”: the mark in the header of every project file."""

META = 'CREATE TABLE "meta" ("name" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID'
"""What the file says of itself: the content digest and the identity of the project's backups."""

FINGERPRINT = "572edf75a8eeaf0000ffa8c8d1c74761"
"""What ``fingerprint`` makes of ``statements``: written down, for an opening need not generate what it compares with.

A test says when a change of the model asks for another one, and so for a migration.
"""

_TYPES = ((Boolean, "INTEGER"), (Integer, "INTEGER"), (Float, "REAL"), (LargeBinary, "BLOB"))


def columns(row: type[Row]) -> tuple[str, ...]:
    """Return the columns of a row's table, in the order of the file."""
    return tuple(row.model_fields)


@cache
def statements() -> tuple[str, ...]:
    """Return the statements that create an empty project file, in order."""
    return (META, *(statement for row in ROWS for statement in table_statements(row)))


def fingerprint(schema: Iterable[str]) -> str:
    """Return the hash of a schema's statements, in whatever order they come, as 32 hexadecimal digits."""
    return blake2b("\n".join(sorted(set(schema))).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()


@cache
def foreign_keys(row: type[Row]) -> dict[str, tuple[str, str]]:
    """Return the columns of a row that point to another table: the table, and what a deletion there does."""
    return {
        name: (str(key.target_fullname).split(".")[0], str(key.ondelete))
        for name, column in _columns(row).items()
        for key in column.foreign_keys
    }


@cache
def _columns(row: type[Row]) -> "dict[str, Column[object]]":
    return {name: get_column_from_field(field) for name, field in row.model_fields.items()}


def table_statements(row: type[Row]) -> list[str]:
    """Return the statements that create the table of a row, its indexes after it."""
    lines = [_column(name, column) for name, column in _columns(row).items()]
    keys = foreign_keys(row)
    lines += [f"UNIQUE ({', '.join(map(_quoted, fields))})" for fields in row.unique]
    lines += [
        f'FOREIGN KEY ("{name}") REFERENCES "{table}" ("id") ON DELETE {deletion}'
        for name, (table, deletion) in keys.items()
    ]
    made = [f'CREATE TABLE "{row.table}" ({", ".join(lines)}) STRICT, WITHOUT ROWID']
    indexed_already = {"id"} | {fields[0] for fields in row.unique}
    made += [
        f'CREATE INDEX "{row.table}_{name}" ON "{row.table}" ("{name}")' for name in keys if name not in indexed_already
    ]
    return made


def _column(name: str, column: "Column[object]") -> str:
    stored_as = next((strict for kind, strict in _TYPES if isinstance(column.type, kind)), "TEXT")
    return f'"{name}" {stored_as}{"" if column.nullable else " NOT NULL"}{" PRIMARY KEY" if column.primary_key else ""}'


def _quoted(name: str) -> str:
    return f'"{name}"'
