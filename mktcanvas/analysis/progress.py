"""How far KPIs and objectives have come from their baselines to their targets.

Shares are unclipped: below 0 is worse than the baseline, above 1 better than the target. What shows them as a bar
clips them with ``shown``.
"""

from mktcanvas.model.choices import Relation
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.objective import Objective
from mktcanvas.model.strategy import Strategy


def of_kpi(strategy: Strategy, kpi: Kpi) -> float | None:
    """Return (latest - baseline) / (target - baseline); ``None`` without a reading, or where there is no way to go."""
    readings = strategy.where(Reading, "kpi", kpi.id)
    return share(kpi.baseline, kpi.target, readings[-1].value) if readings else None


def share(baseline: float | None, target: float | None, latest: float) -> float | None:
    """Return how much of the way from a baseline to a target is done."""
    if baseline is None or target is None or baseline == target:
        return None
    return (latest - baseline) / (target - baseline)


def shown(progress: float) -> float:
    """Return a progress as a bar shows it, 0 to 1."""
    return min(max(progress, 0.0), 1.0)


def of_objective(strategy: Strategy, objective: str) -> float | None:
    """Return the OKR score of an objective: the mean over its own KPIs and the objectives below it.

    What is not known yet is left out of the mean; ``None`` where nothing is known.
    """
    return _score(strategy, objective, frozenset())


def _score(strategy: Strategy, objective: str, above: frozenset[str]) -> float | None:
    if objective in above:
        return None
    parts = [of_kpi(strategy, kpi) for kpi in strategy.sources(objective, Relation.measures, Kpi)]
    children = strategy.children(objective)
    parts += [_score(strategy, child.id, above | {objective}) for child in children]
    known = [part for part in parts if part is not None]
    return sum(known) / len(known) if known else None


def of_all(strategy: Strategy) -> dict[str, float | None]:
    """Return the OKR score of every objective by its id."""
    return {objective.id: of_objective(strategy, objective.id) for objective in strategy.all(Objective)}
