"""Teams, reviews and who was there, comments, and the terms both sides agreed on."""

from typing import ClassVar

from sqlmodel import Field

from mktcanvas.model.choices import Function, ReviewKind, Side
from mktcanvas.model.fields import Day, Id, Line, Prose
from mktcanvas.model.row import Card, Ranked


class Team(Card):
    """A team that owns objectives and actions."""

    table: ClassVar[str] = "team"

    side: Side = Side.both
    function: Function = Function.other
    contact: Line = ""


class Review(Card):
    """A meeting that looks at the plan."""

    table: ClassVar[str] = "review"

    date: Day
    kind: ReviewKind = ReviewKind.review
    decisions: Prose = ""


class Attendance(Ranked):
    """A team that is present at a review."""

    table: ClassVar[str] = "attendance"
    indexed: ClassVar[tuple[str, ...]] = ("review", "team")
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("review", "team"),)

    review: Id = Field(foreign_key="review.id", ondelete="CASCADE")
    team: Id = Field(foreign_key="team.id", ondelete="CASCADE")


class Term(Card):
    """A word and what it means to each side."""

    table: ClassVar[str] = "term"

    for_strategy: Prose = ""
    for_operations: Prose = ""


class Comment(Ranked):
    """What somebody said of a card, and whether it was answered."""

    table: ClassVar[str] = "comment"
    indexed: ClassVar[tuple[str, ...]] = ("card",)

    card: Id = Field(foreign_key="card.id", ondelete="CASCADE")
    author: Line = ""
    text: Prose
    on: Day
    answered: bool = False
