"""The objectives as heads of rows: in the order of their tree, with due date, key results and how far they are."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QDate

from mktcanvas.analysis import progress
from mktcanvas.charts.wording import counted
from mktcanvas.model.choices import Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words
from mktcanvas.ui.canvas.board import Head
from mktcanvas.ui.numbers import locale_of

_RESULT, _RESULTS = Words("key result", "résultat clé"), Words("key results", "résultats clés")


def objective_heads(strategy: Strategy, language: str) -> tuple[Head, ...]:
    """Return a head for each objective, every one below its parent."""
    return tuple(_head(strategy, objective, language) for objective in _in_tree_order(strategy))


def _head(strategy: Strategy, objective: Objective, language: str) -> Head:
    share = progress.of_objective(strategy, objective.id)
    return Head(
        title=" ".join(objective.title.split()),
        note=_note(strategy, objective, language),
        card=objective.id,
        progress=None if share is None else progress.shown(share),
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
        parts.append(counted(results, _RESULT, _RESULTS, language))
    elif team is not None:
        parts.append(team.title)
    return " · ".join(parts)
