"""Segments, the criteria that they are scored by, and the scores."""

from typing import ClassVar

from sqlmodel import JSON, Field

from mktcanvas.model.choices import CriterionAxis, PriceSensitivity, Targeting
from mktcanvas.model.fields import Count, Day, Id, Line, Money, Number, Prose, Ref, Scale5, Scale5Float, Tags, Unit01
from mktcanvas.model.row import Card, Ranked, Row

SEGMENT_TESTS = ("measurable", "accessible", "substantial", "differentiable", "actionable")
"""The five tests of a useful segment (Kotler); each is true, false or None for unknown."""


class Segment(Card):
    """A group of people or firms with a common need.

    ``size`` counts people or firms, ``growth_pct`` is percent a year, ``value`` is cents a year. The two ``_set``
    fields, 1 to 5, stand in the targeting matrix in place of the weighted scores where a person has set them by hand.
    """

    table: ClassVar[str] = "segment"
    zone: ClassVar[str | None] = "targeting"
    indexed: ClassVar[tuple[str, ...]] = ("targeting",)

    targeting: Targeting
    targeting_reason: Prose = ""
    targeting_on: Day | None = None
    size: Count | None = None
    growth_pct: Number | None = None
    value: Money | None = None
    need: Prose = ""
    who: Prose = ""
    persona_name: Line = ""
    persona_quote: Prose = ""
    measurable: bool | None = None
    accessible: bool | None = None
    substantial: bool | None = None
    differentiable: bool | None = None
    actionable: bool | None = None
    price_sensitivity: PriceSensitivity | None = None
    channels: Tags = Field(default=(), sa_type=JSON)
    attractiveness_set: Scale5Float | None = None
    competitiveness_set: Scale5Float | None = None


class Criterion(Ranked):
    """A weighted criterion of the targeting matrix; ``weight`` is a share 0..1, normalised within its axis."""

    table: ClassVar[str] = "criterion"
    indexed: ClassVar[tuple[str, ...]] = ("axis",)
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("ref",),)

    ref: Ref | None = None
    axis: CriterionAxis
    title: Line
    weight: Unit01 = 0.0


class SegmentScore(Row):
    """What a segment scores, 1 to 5, on a criterion."""

    table: ClassVar[str] = "segment_score"
    indexed: ClassVar[tuple[str, ...]] = ("segment",)
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("segment", "criterion"),)

    segment: Id = Field(foreign_key="segment.id", ondelete="CASCADE")
    criterion: Id = Field(foreign_key="criterion.id", ondelete="CASCADE")
    score: Scale5
