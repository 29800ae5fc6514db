"""The objectives as heads of rows: in the order of their tree, with due date, key results and how far they are."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QDate

from mktcanvas.model.choices import Relation
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas.board import Head
from mktcanvas.ui.numbers import locale_of


def objective_heads(strategy: Strategy, language: str) -> tuple[Head, ...]:
    """Return a head for each objective, every one below its parent."""
    return tuple(
        Head(
            title=" ".join(objective.title.split()),
            note=_note(strategy, objective, language),
            card=objective.id,
            progress=progress(strategy, objective),
        )
        for objective in _in_tree_order(strategy)
    )


def _in_tree_order(strategy: Strategy) -> Iterator[Objective]:
    seen: set[str] = set()

    def walk(objective: Objective) -> Iterator[Objective]:
        if objective.id not in seen:
            seen.add(objective.id)
            yield objective
            for child in strategy.children(objective.id):
                yield from walk(child)

    for objective in strategy.all(Objective):
        if strategy.get(Objective, objective.parent) is None:
            yield from walk(objective)
    for objective in strategy.all(Objective):
        yield from walk(objective)


def _note(strategy: Strategy, objective: Objective, language: str) -> str:
    parts = []
    if (due := objective.due) is not None:
        locale, day = locale_of(language), QDate(due.year, due.month, due.day)
        parts.append(
            QCoreApplication.translate("ActionsPage", "due {month}").format(month=locale.toString(day, "MMM yyyy"))
        )
    results = len(strategy.sources(objective.id, Relation.measures, Kpi))
    team = strategy.get(Team, objective.owner)
    if results:
        parts.append(QCoreApplication.translate("ActionsPage", "%n key result(s)", "", results))
    elif team is not None:
        parts.append(team.title)
    return " · ".join(parts)


def progress(strategy: Strategy, objective: Objective, depth: int = 0) -> float | None:
    """Return how far an objective is, 0..1: the mean of its KPIs and of the objectives below it."""
    if depth > 50:
        return None
    shares = [
        share
        for kpi in strategy.sources(objective.id, Relation.measures, Kpi)
        if (share := _share(strategy, kpi)) is not None
    ]
    below = (progress(strategy, child, depth + 1) for child in strategy.children(objective.id))
    shares += [share for share in below if share is not None]
    return sum(shares) / len(shares) if shares else None


def _share(strategy: Strategy, kpi: Kpi) -> float | None:
    readings = strategy.where(Reading, "kpi", kpi.id)
    if kpi.baseline is None or kpi.target is None or kpi.target == kpi.baseline:
        return None
    latest = readings[-1].value if readings else kpi.baseline
    return min(1.0, max(0.0, (latest - kpi.baseline) / (kpi.target - kpi.baseline)))
