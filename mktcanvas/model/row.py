"""The base of every row of a plan: immutable, validated, compared by value.

A row is one line of one table. It is frozen, so a ``Strategy`` can share it and a view can never change the
document behind its back; ``row.replaced(importance=4)`` gives a validated other one. ``Card`` is a row that a person
can place, link, find and comment. This module knows neither the tables' names for people nor the database.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict
from sqlmodel import JSON, Field, SQLModel

from mktcanvas.model.columns import reader
from mktcanvas.model.fields import Id, Line, Moment, Prose, Ref, Tags, new_id, now


class Row(SQLModel):
    """One line of one table. Assigning to a field raises; ``replaced`` returns a validated copy."""

    model_config = ConfigDict(  # type: ignore[assignment]
        frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True
    )

    __init__ = BaseModel.__init__  # SQLModel's own, in Python, doubles the time that a row takes

    table: ClassVar[str]
    """Name of the table in the project file."""
    indexed: ClassVar[tuple[str, ...]] = ()
    """Fields that ``Strategy`` groups the rows by."""
    unique: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Sets of columns that no two rows share."""
    ordered_by: ClassVar[str] = "id"
    """The column that gives the rows of the table their order."""
    card_lists: ClassVar[tuple[str, ...]] = ()
    """Columns that hold lists of card ids."""

    id: Id = Field(default_factory=new_id, primary_key=True)

    def replaced(self, **changes: Any) -> Self:
        """Return a copy with ``changes``, validated.

        Raises ``pydantic.ValidationError`` when a value is out of its range, and for an unknown field.
        """
        return type(self).read({**self.__dict__, **changes})

    @classmethod
    def read(cls, values: Mapping[str, Any]) -> Self:
        """Return the row made of ``values`` (column name to value as Python or the file holds it), validated."""
        row: Self = cls.__pydantic_validator__.validate_python(values)
        return row

    @classmethod
    def of_columns(cls, values: tuple[Any, ...]) -> Self:
        """Return the row made of the values of all columns, in the order of the file, validated as by ``read``.

        The place of a value that is refused comes as a number in the ``pydantic.ValidationError``.
        """
        row: Self = reader(cls)(values)
        return row


class Ranked(Row):
    """A row with a place among its siblings: ascending ``rank``, ties by id."""

    ordered_by: ClassVar[str] = "rank"

    rank: float = 0.0


class Card(Ranked):
    """A row that a person can place, link, find and comment.

    ``ref`` is the name that a JSON plan gave the card, unique in a project; ``created`` and ``updated`` are UTC.
    """

    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("ref",),)
    zone: ClassVar[str | None] = None
    """The field that says in which zone of its board the card lies."""

    id: Id = Field(default_factory=new_id, primary_key=True, foreign_key="card.id", ondelete="CASCADE")
    ref: Ref | None = None
    title: Line
    detail: Prose = ""
    tags: Tags = Field(default=(), sa_type=JSON)
    created: Moment = Field(default_factory=now)
    updated: Moment = Field(default_factory=now)

    @property
    def unasked(self) -> frozenset[str]:
        """Fields that nobody is asked for where the card stands; a value that is there is kept."""
        return frozenset()

    def following(self, fields: Mapping[str, Any]) -> dict[str, Any]:  # noqa: ARG002
        """Return what other fields become when these are changed; most depend on none."""
        return {}


class CardKey(Row):
    """The line of the ``card`` table: every card's id with its kind, for links and comments to point to."""

    table: ClassVar[str] = "card"

    kind: str
