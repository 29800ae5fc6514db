"""Where each segment stands in the targeting matrix: attractiveness against competitiveness, as scored or set by hand.

The matrix is the 3 x 3 of GE and McKinsey. Plain arithmetic on a ``Strategy``; the window draws what comes of it.
"""

from collections import Counter
from math import fsum
from typing import NamedTuple

from mktcanvas.model.action import Action
from mktcanvas.model.choices import CriterionAxis, P, Relation, Status
from mktcanvas.model.objective import Objective
from mktcanvas.model.segment import Criterion, Segment, SegmentScore
from mktcanvas.model.strategy import Strategy

CUTS = (7 / 3, 11 / 3)
"""Where the matrix is cut on both axes: its scores run from 1 to 5, its three thirds are equal."""


class AxisStanding(NamedTuple):
    """A segment on one axis, 1 to 5: ``computed`` from its scores, ``set`` by hand; ``None`` where there is none.

    ``scored`` is the share of the axis's weight, 0 to 1, on which the segment is scored.
    """

    computed: float | None
    set: float | None
    scored: float

    @property
    def value(self) -> float | None:
        """Where the segment stands: set by hand, or else computed."""
        return self.computed if self.set is None else self.set

    @property
    def by_hand(self) -> bool:
        """Tell whether a person has overruled the scores."""
        return self.set is not None


class Standing(NamedTuple):
    """A segment on both axes of the targeting matrix."""

    attractiveness: AxisStanding
    competitiveness: AxisStanding

    def on(self, axis: CriterionAxis) -> AxisStanding:
        """Return the standing on one axis."""
        return self.attractiveness if axis is CriterionAxis.attractiveness else self.competitiveness

    @property
    def cell(self) -> tuple[int, int] | None:
        """The segment's cell in the matrix: thirds of competitiveness and attractiveness, 0 (low) to 2 (high)."""
        across, up = self.competitiveness.value, self.attractiveness.value
        return None if across is None or up is None else (_third(across), _third(up))


def standing(strategy: Strategy, segment: Segment) -> Standing:
    """Return where a segment stands in the targeting matrix.

    A score is the mean of the segment's scores of an axis, weighted by the weights of the criteria that are scored.
    """
    scores = {row.criterion: row.score for row in strategy.where(SegmentScore, "segment", segment.id)}
    return Standing(
        _on_axis(strategy, CriterionAxis.attractiveness, scores, segment.attractiveness_set),
        _on_axis(strategy, CriterionAxis.competitiveness, scores, segment.competitiveness_set),
    )


def _on_axis(strategy: Strategy, axis: CriterionAxis, scores: dict[str, int], by_hand: float | None) -> AxisStanding:
    criteria = strategy.where(Criterion, "axis", axis)
    total = fsum(criterion.weight for criterion in criteria)
    scored = [(criterion.weight, scores[criterion.id]) for criterion in criteria if criterion.id in scores]
    weight = fsum(share for share, _ in scored)
    mean = fsum(share * score for share, score in scored) / weight if weight else None
    return AxisStanding(mean, by_hand, weight / total if total else 0.0)


def _third(value: float) -> int:
    return sum(value >= cut for cut in CUTS)


class Coverage(NamedTuple):
    """How many actions of one P target a segment: those not stopped, and those of them that serve an objective."""

    live: int
    working: int


def coverage(strategy: Strategy, segment: str) -> dict[P, Coverage]:
    """Return for each P how many actions reach a segment."""
    actions = strategy.sources(segment, Relation.targets, Action)
    live = [action for action in actions if action.status is not Status.stopped]
    working = Counter(action.p for action in live if strategy.targets(action.id, Relation.serves, Objective))
    counts = Counter(action.p for action in live)
    return {p: Coverage(counts[p], working[p]) for p in P}
