"""What the objectives below one give together, against what it needs: multiplied or added up.

To multiply, figures are ratios of target to baseline (+20 % leads and +5 % conversion make x 1.26); to add, they are
differences in the objective's unit.
"""

from math import isfinite, prod
from typing import NamedTuple

from mktcanvas.model.choices import Combine
from mktcanvas.model.objective import Objective
from mktcanvas.model.strategy import Strategy

NEAR = 1e-9
"""What rounding may make of two figures that are equal on paper."""


class Part(NamedTuple):
    """An objective below and what it contributes: a ratio or a difference."""

    objective: Objective
    gives: float


class Cascade(NamedTuple):
    """What an objective needs, what those below it give together, and which of them are not counted yet."""

    combine: Combine
    needs: float
    gives: float
    parts: tuple[Part, ...]
    unknown: tuple[Objective, ...]
    upward: bool

    @property
    def missing(self) -> float:
        """What the objectives below fall short by, a ratio to multiply or a difference; 1 or 0 where they suffice."""
        if self.reaches:
            return 1.0 if self.combine is Combine.multiply else 0.0
        if self.combine is Combine.add:
            return self.needs - self.gives
        return self.needs / self.gives if self.gives else float("inf")

    @property
    def reaches(self) -> bool:
        """Tell whether what is given is enough."""
        return self.gives >= self.needs - NEAR if self.upward else self.gives <= self.needs + NEAR


def cascade(strategy: Strategy, objective: Objective) -> Cascade | None:
    """Return how the objectives below one add up to it.

    ``None`` where it does not say how they combine, has no figures to reach, or has none below it with figures.
    """
    combine = objective.combine
    if combine is None or objective.baseline == objective.target:
        return None
    needs = _contribution(objective, combine)
    if needs is None:
        return None
    children = strategy.children(objective.id)
    given = [(child, _contribution(child, combine)) for child in children]
    parts = tuple(Part(child, gives) for child, gives in given if gives is not None)
    if not parts:
        return None
    total = (prod if combine is Combine.multiply else sum)(part.gives for part in parts)
    unknown = tuple(child for child, gives in given if gives is None)
    upward = needs > (1 if combine is Combine.multiply else 0)
    return Cascade(combine, needs, total, parts, unknown, upward) if isfinite(total) else None


def _contribution(objective: Objective, combine: Combine) -> float | None:
    baseline, target = objective.baseline, objective.target
    if baseline is None or target is None:
        return None
    if combine is Combine.add:
        return target - baseline
    return target / baseline if baseline else None
