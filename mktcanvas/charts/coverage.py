"""Objectives against the four P: how many live actions carry each objective, and where there is none.

A cell counts the actions that serve the objective or one below it, so that a strategic objective is as covered as
its branch.
"""

from mktcanvas.charts.cascade import cascade
from mktcanvas.charts.matrix import Line, matrix
from mktcanvas.charts.sheet import Sheet
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.tally import aimless, coverage
from mktcanvas.model.choices import P
from mktcanvas.model.objective import Objective
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

TITLE = Words("Objectives × 4P", "Objectifs × 4P")
NO_OBJECTIVE = Words("Without an objective", "Sans objectif")
COUNTED = Words(
    "live actions that serve the objective or one below it",
    "actions qui servent l’objectif ou l’un de ses sous-objectifs, hors actions arrêtées",
)


def applies(strategy: Strategy) -> bool:
    """Tell whether the plan has an objective."""
    return bool(strategy.all(Objective))


def sheets(subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw the matrix of the objectives in reading order, with what serves none below them."""
    strategy = subject.strategy
    counts = coverage(strategy)
    lines = [
        Line(
            step.number,
            step.objective.title,
            counts.get(step.objective.id, dict.fromkeys(P, 0)),
            strong=step.depth == 0,
        )
        for step in cascade(strategy)
    ]
    if loose := aimless(strategy):
        by_p = {p: sum(action.p is p for action in loose) for p in P}
        lines.append(Line("", subject.said(NO_OBJECTIVE), by_p, needed=False))
    return matrix(lines, subject.said(COUNTED), subject, space)


def described(subject: Subject) -> str:
    """Say in words how many cells of the matrix are empty."""
    strategy = subject.strategy
    counts = coverage(strategy)
    every = [counts.get(row.id, {}).get(p, 0) for row in strategy.all(Objective) for p in P]
    words = Words(
        "{title}: actions by objective and P. {empty} of {all} cells have no action.",
        "{title} : actions par objectif et par P. {empty} cases sur {all} sont sans action.",
    )
    return subject.said(words, title=subject.said(TITLE), empty=every.count(0), all=len(every))
