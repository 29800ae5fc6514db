"""KPIs and their readings."""

from typing import ClassVar

from sqlmodel import Field

from mktcanvas.model.choices import Direction, Frequency
from mktcanvas.model.fields import Day, Id, Line, Number
from mktcanvas.model.row import Card, Row


class Kpi(Card):
    """A figure that shows whether the plan works; ``baseline`` and ``target`` in ``unit``."""

    table: ClassVar[str] = "kpi"

    unit: Line = ""
    direction: Direction = Direction.up
    baseline: Number | None = None
    target: Number | None = None
    due: Day | None = None
    frequency: Frequency | None = None
    source: Line = ""


class Reading(Row):
    """What a KPI was on a day: one reading a day."""

    table: ClassVar[str] = "reading"
    indexed: ClassVar[tuple[str, ...]] = ("kpi",)
    ordered_by: ClassVar[str] = "date"
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("kpi", "date"),)

    kpi: Id = Field(foreign_key="kpi.id", ondelete="CASCADE")
    date: Day
    value: Number
