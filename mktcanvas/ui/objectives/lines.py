"""The tree of objectives as lines: what each line says, in the order and at the depth in which it is shown."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate

from mktcanvas.analysis import progress
from mktcanvas.analysis.cascade import Cascade, cascade
from mktcanvas.analysis.smart import Letter, smart
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Combine, Level, Relation
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.numbers import grouped_number, locale_of, shown_number


class Figures(NamedTuple):
    """The way of an objective in numbers as they are shown: from, now (empty: not known), to; how far, 0 to 1."""

    low: str
    now: str
    high: str
    share: float | None


class ObjectiveLine(NamedTuple):
    """One objective in the tree."""

    objective: Objective
    depth: int
    children: int
    folded: bool
    subtitle: str
    short: bool
    """Whether the objectives below it do not reach it."""
    letters: tuple[Letter, ...]
    figures: Figures
    actions: int


def tree_lines(strategy: Strategy, folded: Collection[str], language: str) -> list[ObjectiveLine]:
    """Return the objectives as lines, each below its parent; those below a folded one are left out."""
    return [_line(strategy, objective, depth, folded, language) for objective, depth in _walk(strategy, folded)]


def _walk(strategy: Strategy, folded: Collection[str]) -> Iterator[tuple[Objective, int]]:
    waiting = [(row, 0) for row in reversed(strategy.all(Objective)) if strategy.get(Objective, row.parent) is None]
    while waiting:
        objective, depth = waiting.pop()
        yield objective, depth
        if objective.id not in folded:
            waiting += [(child, depth + 1) for child in reversed(strategy.children(objective.id))]


def _line(
    strategy: Strategy, objective: Objective, depth: int, folded: Collection[str], language: str
) -> ObjectiveLine:
    sums = cascade(strategy, objective)
    return ObjectiveLine(
        objective,
        depth,
        len(strategy.children(objective.id)),
        objective.id in folded,
        _subtitle(strategy, objective, sums, language),
        sums is not None and not sums.reaches,
        smart(strategy, objective),
        _figures(strategy, objective, language),
        len(strategy.sources(objective.id, Relation.serves, Action)),
    )


def _subtitle(strategy: Strategy, objective: Objective, sums: Cascade | None, language: str) -> str:
    parts = []
    team = strategy.get(Team, objective.owner)
    if team is not None:
        parts.append(" ".join(team.title.split()))
    if (due := objective.due) is not None:
        month = locale_of(language).toString(QDate(due.year, due.month, due.day), "MMM yyyy")
        parts.append(QCoreApplication.translate("Objectives", "due {month}").format(month=month))
    if sums is not None:
        parts.append(cascade_words(sums, language))
    if objective.level is Level.strategic and objective.parent is None and not parts:
        parts.append(QCoreApplication.translate("Objectives", "Strategic objective"))
    return " · ".join(parts)


def cascade_words(sums: Cascade, language: str) -> str:
    """Return what the objectives below one give together against what it needs."""
    if sums.combine is Combine.multiply:
        words = QCoreApplication.translate("Objectives", "children multiply to {gives}, needed {needs} {mark}")
        sign = "× "
    else:
        words = QCoreApplication.translate("Objectives", "children add up to {gives}, needed {needs} {mark}")
        sign = ""
    mark = "✓" if sums.reaches else "✗"
    gives, needs = (sign + shown_number(round(figure, 3), language) for figure in (sums.gives, sums.needs))
    return words.format(gives=gives, needs=needs, mark=mark)


def _figures(strategy: Strategy, objective: Objective, language: str) -> Figures:
    """Return the numbers of an objective: its own, with the last reading of a KPI that goes the same way."""
    now = ""
    for kpi in strategy.sources(objective.id, Relation.measures, Kpi):
        readings = strategy.where(Reading, "kpi", kpi.id)
        if readings and (kpi.baseline, kpi.target) == (objective.baseline, objective.target):
            now = grouped_number(readings[-1].value, language)
    low, high = (
        "" if value is None else grouped_number(value, language) for value in (objective.baseline, objective.target)
    )
    return Figures(low, now, high, progress.of_objective(strategy, objective.id))
