"""Actions of the 4P, and the teams' part in each of them."""

from typing import Annotated, ClassVar, Self

from pydantic import Field as Limits
from pydantic import model_validator
from sqlmodel import JSON, Field

from mktcanvas.model.choices import P, PriceTier, PromotionType, Raci, Reach, Status, Tone
from mktcanvas.model.fields import Day, Id, Money, Scale5, Tags
from mktcanvas.model.row import Card, Ranked

DiscountPct = Annotated[float, Limits(strict=True, ge=0, le=100)]


class Action(Card):
    """Something that a team does for the plan; ``budget`` in cents, ``discount_pct`` 0..100."""

    table: ClassVar[str] = "action"
    zone: ClassVar[str | None] = "p"
    indexed: ClassVar[tuple[str, ...]] = ("p",)

    p: P
    owner: Id | None = Field(default=None, foreign_key="team.id", ondelete="SET NULL")
    start: Day | None = None
    end: Day | None = None
    budget: Money | None = None
    effort: Scale5 | None = None
    status: Status = Status.idea
    price_tier: PriceTier | None = None
    discount_pct: DiscountPct | None = None
    promotion_type: PromotionType | None = None
    reach: Reach | None = None
    channels: Tags = Field(default=(), sa_type=JSON)
    tone: Tone | None = None
    done_on: Day | None = None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.start and self.end and self.end < self.start:
            raise ValueError("ends before it starts")
        return self


class Assignment(Ranked):
    """A team's part in an action beside its owner."""

    table: ClassVar[str] = "assignment"
    indexed: ClassVar[tuple[str, ...]] = ("action", "team")
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("action", "team", "role"),)

    action: Id = Field(foreign_key="action.id", ondelete="CASCADE")
    team: Id = Field(foreign_key="team.id", ondelete="CASCADE")
    role: Raci
