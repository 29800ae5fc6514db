"""The objectives in reading order with their numbers: O1, O1.1, O1.2, O2.

Charts and brief name objectives alike through this; it draws nothing.
"""

from typing import NamedTuple

from mktcanvas.model.objective import Objective
from mktcanvas.model.strategy import Strategy


class Step(NamedTuple):
    """An objective with its number and its depth in the tree (0: at the top)."""

    number: str
    depth: int
    objective: Objective


def cascade(strategy: Strategy) -> tuple[Step, ...]:
    """Return every objective once, each before its children; a cycle of parents is cut where it is met first."""
    steps: list[Step] = []
    seen: set[str] = set()
    every = strategy.all(Objective)
    tops = [row for row in every if strategy.get(Objective, row.parent) is None]
    for row in (*tops, *every):
        if row.id not in seen:
            top = sum(step.depth == 0 for step in steps) + 1
            _walk(strategy, Step(f"O{top}", 0, row), steps, seen)
    return tuple(steps)


def _walk(strategy: Strategy, first: Step, steps: list[Step], seen: set[str]) -> None:
    waiting = [first]
    while waiting:
        step = waiting.pop()
        if step.objective.id in seen:
            continue
        seen.add(step.objective.id)
        steps.append(step)
        children = [row for row in strategy.children(step.objective.id) if row.id not in seen]
        numbered = [Step(f"{step.number}.{at}", step.depth + 1, row) for at, row in enumerate(children, 1)]
        waiting.extend(reversed(numbered))
