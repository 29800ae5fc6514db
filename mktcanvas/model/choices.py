"""The closed lists of the domain: what a field can be chosen from.

The values are contracts (project file and JSON plan); their names for people live in ``vocabulary``.
"""

from enum import StrEnum


class Quadrant(StrEnum):
    """Where a note stands in the SWOT matrix."""

    strength = "strength"
    weakness = "weakness"
    opportunity = "opportunity"
    threat = "threat"

    @property
    def internal(self) -> bool:
        """Tell whether the quadrant is about ourselves (strengths and weaknesses)."""
        return self in (Quadrant.strength, Quadrant.weakness)

    @property
    def helpful(self) -> bool:
        """Tell whether the quadrant is in our favour (strengths and opportunities)."""
        return self in (Quadrant.strength, Quadrant.opportunity)


class OptionKind(StrEnum):
    """Which pair of quadrants a TOWS option crosses."""

    so = "SO"
    wo = "WO"
    st = "ST"
    wt = "WT"


class Decision(StrEnum):
    """What was decided about an option."""

    open = "open"
    kept = "kept"
    dropped = "dropped"


class Targeting(StrEnum):
    """Whether a segment is served."""

    primary = "primary"
    secondary = "secondary"
    none = "none"


class PriceSensitivity(StrEnum):
    """How much a segment's choice depends on the price."""

    low = "low"
    medium = "medium"
    high = "high"


class PriceTier(StrEnum):
    """A price level, in ascending order."""

    mass = "mass"
    mid = "mid"
    premium = "premium"
    luxury = "luxury"


class ClaimKind(StrEnum):
    """Why us (difference), or why not excluded (parity)."""

    difference = "difference"
    parity = "parity"


class Level(StrEnum):
    """The level of an objective."""

    strategic = "strategic"
    operational = "operational"


class Combine(StrEnum):
    """How the children of an objective reach it together."""

    multiply = "multiply"
    add = "add"


class P(StrEnum):
    """The four P of the marketing mix."""

    product = "product"
    price = "price"
    place = "place"
    promotion = "promotion"


class Status(StrEnum):
    """How far an action is."""

    idea = "idea"
    planned = "planned"
    running = "running"
    done = "done"
    stopped = "stopped"


class PromotionType(StrEnum):
    """The means of a promotion action."""

    advertising = "advertising"
    press = "press"
    event = "event"
    content = "content"
    sponsorship = "sponsorship"
    direct = "direct"
    loyalty = "loyalty"
    discount = "discount"
    sampling = "sampling"


class Reach(StrEnum):
    """How many points of sale or people a channel reaches."""

    exclusive = "exclusive"
    selective = "selective"
    mass = "mass"


class Tone(StrEnum):
    """The voice of an action."""

    prestige = "prestige"
    expert = "expert"
    warm = "warm"
    playful = "playful"
    aggressive = "aggressive"


class Direction(StrEnum):
    """Which way a KPI should move."""

    up = "up"
    down = "down"


class Frequency(StrEnum):
    """How often a KPI is read."""

    weekly = "weekly"
    monthly = "monthly"
    quarterly = "quarterly"
    yearly = "yearly"


class Side(StrEnum):
    """Which half of the method a team works in."""

    strategic = "strategic"
    operational = "operational"
    both = "both"


class Function(StrEnum):
    """What a team does in the firm."""

    marketing = "marketing"
    sales = "sales"
    production = "production"
    service = "service"
    finance = "finance"
    agency = "agency"
    other = "other"


class ReviewKind(StrEnum):
    """The kind of a meeting that looks at the plan."""

    review = "review"
    workshop = "workshop"
    retrospective = "retrospective"
    steering = "steering"


class CriterionAxis(StrEnum):
    """The axis of the targeting matrix that a criterion counts for."""

    attractiveness = "attractiveness"
    competitiveness = "competitiveness"


class AxisMeaning(StrEnum):
    """What an axis of a positioning map is about."""

    price = "price"
    quality = "quality"
    innovation = "innovation"
    service = "service"
    other = "other"


class Raci(StrEnum):
    """A team's part in an action beside its owner, who is the responsible one."""

    accountable = "accountable"
    consulted = "consulted"
    informed = "informed"


class Relation(StrEnum):
    """What one card says of another; ``link.RELATIONS`` holds the allowed pairs."""

    answers = "answers"
    rests_on = "rests_on"
    concerns = "concerns"
    follows = "follows"
    serves = "serves"
    targets = "targets"
    proves = "proves"
    measures = "measures"
    needs = "needs"
