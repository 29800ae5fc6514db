"""Objectives: the tree from strategic to operational."""

from typing import ClassVar

from sqlmodel import Field

from mktcanvas.model.choices import Combine, Level
from mktcanvas.model.fields import Day, Id, Line, Number, Prose, Scale5
from mktcanvas.model.row import Card


class Objective(Card):
    """What should be reached: a measure that moves from ``baseline`` to ``target`` by ``due``.

    ``combine`` says how the children reach it together; deleting a parent leaves its children without one.
    """

    table: ClassVar[str] = "objective"
    zone: ClassVar[str | None] = "level"
    indexed: ClassVar[tuple[str, ...]] = ("level", "parent")

    level: Level
    parent: Id | None = Field(default=None, foreign_key="objective.id", ondelete="SET NULL")
    owner: Id | None = Field(default=None, foreign_key="team.id", ondelete="SET NULL")
    measure: Line = ""
    unit: Line = ""
    baseline: Number | None = None
    target: Number | None = None
    due: Day | None = None
    achievable: Prose = ""
    relevant: Prose = ""
    confidence: Scale5 | None = None
    combine: Combine | None = None
