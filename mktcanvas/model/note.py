"""Notes of the SWOT board, the options that cross them (TOWS), and the market facts they rest on."""

from typing import ClassVar

from sqlmodel import Field

from mktcanvas.model.choices import Decision, OptionKind, Quadrant
from mktcanvas.model.fields import Count, Day, Line, Number, Prose, Scale5
from mktcanvas.model.row import Card


class Note(Card):
    """One strength, weakness, opportunity or threat.

    ``importance`` and ``likelihood`` (of external notes) run from 1 to 5; ``evidence`` says where it is known from.
    """

    table: ClassVar[str] = "note"
    zone: ClassVar[str | None] = "quadrant"
    indexed: ClassVar[tuple[str, ...]] = ("quadrant",)

    quadrant: Quadrant
    importance: Scale5 | None = None
    likelihood: Scale5 | None = None
    evidence: Prose = ""
    votes: Count = 0
    parked: bool = False

    @property
    def unasked(self) -> frozenset[str]:
        """What is internal is there already: it is not asked how likely it is."""
        return frozenset(("likelihood",)) if self.quadrant.internal else frozenset()


class Option(Card):
    """A way to use an internal note on an external one: SO, WO, ST or WT."""

    table: ClassVar[str] = "option"
    zone: ClassVar[str | None] = "kind"
    indexed: ClassVar[tuple[str, ...]] = ("kind",)

    kind: OptionKind
    decision: Decision = Decision.open


class Fact(Card):
    """A figure of a market study with its date and source."""

    table: ClassVar[str] = "fact"

    value: Number | None = None
    unit: Line = ""
    date: Day | None = Field(default=None)
    source: Line = ""
    topic: Line = ""
