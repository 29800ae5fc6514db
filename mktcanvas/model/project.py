"""The project itself, what was agreed about its findings, and what its meetings and its brief are set to."""

from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import Field as Limits
from pydantic import model_validator
from sqlmodel import JSON, Field

from mktcanvas.model.choices import PriceTier
from mktcanvas.model.fields import (
    Colour,
    Count,
    Currency,
    Day,
    Ids,
    Line,
    Moment,
    Number,
    Numbers,
    Prose,
    Tag,
    Tags,
    now,
)
from mktcanvas.model.row import Ranked, Row
from mktcanvas.model.words import Language

VALUE_PROPOSITION = ("for_whom", "need", "offer", "benefit", "proof")
"""The five blanks of the value proposition."""


class Project(Row):
    """The one row of a project: its name, its horizon, its promise.

    ``thresholds`` overrides the limits of the consistency rules by name; ``logo`` is a PNG or JPEG file's bytes.
    """

    table: ClassVar[str] = "project"

    title: Line = ""
    organisation: Line = ""
    currency: Currency = "EUR"
    starts: Day | None = None
    ends: Day | None = None
    language: Language = Language.english
    price_tier: PriceTier | None = None
    for_whom: Prose = ""
    need: Prose = ""
    offer: Prose = ""
    benefit: Prose = ""
    proof: Prose = ""
    statement: Prose = ""
    brand_colour: Colour | None = None
    logo: bytes | None = Field(default=None, max_length=4_000_000)
    thresholds: Numbers = Field(default={}, sa_type=JSON)

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.starts and self.ends and self.ends < self.starts:
            raise ValueError("ends before it starts")
        return self


class Waiver(Ranked):
    """A finding accepted with a reason, a name and an end date; ``cards`` holds the finding's card ids."""

    table: ClassVar[str] = "waiver"
    card_lists: ClassVar[tuple[str, ...]] = ("cards",)

    rule: Line
    cards: Ids = Field(default=(), sa_type=JSON)
    facet: Line | None = None
    reason: Prose = ""
    by: Line = ""
    on: Day
    until: Day | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether the waiver is in force on ``day`` (its last day included)."""
        return self.until is None or day <= self.until


class Checkpoint(Ranked):
    """The score at a moment: ``score`` and ``dimensions`` 0..100, ``plan`` the JSON plan as text."""

    table: ClassVar[str] = "checkpoint"

    label: Line
    date: Day
    score: Annotated[Number, Limits(ge=0, le=100)] | None = None
    dimensions: Numbers = Field(default={}, sa_type=JSON)
    plan: str = Field(default="", max_length=20_000_000)


class AgendaStep(Ranked):
    """A step of a workshop: which page, for how many minutes, to do what."""

    table: ClassVar[str] = "agenda_step"

    title: Line
    page: Line = ""
    minutes: Count = 0
    detail: Prose = ""


class BriefSection(Ranked):
    """How one section of the brief is set: shown or not, its place by rank, its lead paragraph."""

    table: ClassVar[str] = "brief_section"
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("section",),)

    section: Tag
    shown: bool = True
    lead: Prose = ""


class SavedView(Ranked):
    """How a page is looked at, under a name: which of its views, grouped by what, filtered by what.

    ``cards`` are the ids of the segments, objectives and teams filtered by, ``choices`` further filters as
    ``field=value``, ``text`` what the titles must hold.
    """

    table: ClassVar[str] = "saved_view"
    card_lists: ClassVar[tuple[str, ...]] = ("cards",)

    title: Line
    page: Tag
    view: Line = ""
    grouping: Line = ""
    cards: Ids = Field(default=(), sa_type=JSON)
    choices: Tags = Field(default=(), sa_type=JSON)
    text: Line = ""


class HistoryStep(Row):
    """The label and the time of one committed step; what it changed is not kept."""

    table: ClassVar[str] = "history"
    ordered_by: ClassVar[str] = "number"

    number: Count
    label: Line
    at: Moment = Field(default_factory=now)
