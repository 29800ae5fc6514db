"""Rules of measurability: every aim has a figure, a date and a reason, and something measures what is done."""

from collections.abc import Iterator, Sequence
from typing import Any

from mktcanvas.alignment.context import Context
from mktcanvas.alignment.figures import Day, Name, Number, Said, listed, period
from mktcanvas.alignment.naming import DIRECTION_NAMES, FIELD_NAMES
from mktcanvas.alignment.repair import Join, MakeCard, OpenField
from mktcanvas.alignment.rule import Check, Rule, advice, contradiction, gap
from mktcanvas.analysis.cascade import cascade
from mktcanvas.analysis.smart import LEAST_WORDS, Missing
from mktcanvas.model.choices import Combine, Direction, Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.objective import Objective
from mktcanvas.model.words import Words


def action_without_kpi(plan: Context) -> Iterator[Check]:
    """Check that a KPI measures each live action."""
    for action in plan.live:
        yield _measured(plan, action.id, {"action": Name(action.title)})


def objective_without_kpi(plan: Context) -> Iterator[Check]:
    """Check that a KPI measures each operational objective."""
    for objective in plan.operational:
        yield _measured(plan, objective.id, {"objective": Name(objective.title)}, _figures_for_kpi(objective))


def _measured(plan: Context, card: str, values: dict[str, Said], fields: tuple[tuple[str, Any], ...] = ()) -> Check:
    check = Check((card,))
    if not plan.sources(Relation.measures, card):
        check = check.failed(MakeCard("kpi", fields, (Join(Relation.measures, card),)), **values)
    return check


def _figures_for_kpi(objective: Objective) -> tuple[tuple[str, Any], ...]:
    """Return what an objective says already of the KPI that would measure it."""
    fields: dict[str, Any] = {name: getattr(objective, name) for name in ("unit", "baseline", "target", "due")}
    fields["title"] = objective.measure
    baseline, target = objective.baseline, objective.target
    if baseline is not None and target is not None and target < baseline:
        fields["direction"] = Direction.down
    return tuple((name, value) for name, value in fields.items() if value not in ("", None))


def objective_not_measurable(plan: Context) -> Iterator[Check]:
    """Check that each objective has a measure, a unit, a baseline and a target that differs from it."""
    for row in plan.strategy.all(Objective):
        yield _lettered(row, plan.smart[row.id]["M"])


def _lettered(row: Objective, missing: Sequence[Missing]) -> Check:
    """Return the check of letters of SMART that should hold for an objective."""
    check = Check((row.id,))
    if missing:
        told = listed(each.words for each in missing)
        check = check.failed(OpenField(row.id, missing[0].field), objective=Name(row.title), missing=told)
    return check


def objective_not_timed(plan: Context) -> Iterator[Check]:
    """Check that each objective is due inside the project's horizon."""
    for row in plan.strategy.all(Objective):
        check = Check((row.id,))
        if plan.smart[row.id]["T"]:
            check = check.failed(
                OpenField(row.id, "due"),
                objective=Name(row.title),
                due=Day(row.due) if row.due else _NOT_GIVEN,
                horizon=period(plan.project.starts, plan.project.ends),
            )
        yield check


_NOT_GIVEN = Words("not given", "non précisée")


def objective_not_specific(plan: Context) -> Iterator[Check]:
    """Check that each objective's title has words enough to say what should change."""
    for row in plan.strategy.all(Objective):
        check = Check((row.id,))
        if plan.smart[row.id]["S"]:
            check = check.failed(OpenField(row.id, "title"), objective=Name(row.title), limit=Number(LEAST_WORDS))
        yield check


def objective_not_argued(plan: Context) -> Iterator[Check]:
    """Check that each objective says why it is achievable and why it is relevant."""
    for row in plan.strategy.all(Objective):
        letters = plan.smart[row.id]
        yield _lettered(row, (*letters["A"], *letters["R"]))


def cascade_short(plan: Context) -> Iterator[Check]:
    """Check that the children of an objective, put together as it says, reach it."""
    for row in plan.strategy.all(Objective):
        parts = cascade(plan.strategy, row)
        if parts is None or parts.unknown:
            continue
        check = Check((row.id,))
        if not parts.reaches:
            check = check.failed(
                OpenField(row.id, "target"),
                objective=Name(row.title),
                need=Words(_told(row, parts.needs, "en"), _told(row, parts.needs, "fr")),
                got=Words(_told(row, parts.gives, "en"), _told(row, parts.gives, "fr")),
            )
        yield check


def _told(row: Objective, figure: float, language: str) -> str:
    """Return a ratio as “× 1.26”, a difference with its sign and the objective's unit."""
    if row.combine is Combine.multiply:
        return f"× {Number(figure, digits=4).of(language)}"
    return f"{'+' if figure > 0 else ''}{Number(round(figure, 9), row.unit.strip(), 4).of(language)}"


def kpi_incomplete(plan: Context) -> Iterator[Check]:
    """Check that each KPI has a baseline, a target, a unit and a due date."""
    for kpi in plan.strategy.all(Kpi):
        fields = {"unit": kpi.unit.strip() or None, "baseline": kpi.baseline, "target": kpi.target, "due": kpi.due}
        missing = [name for name, value in fields.items() if value is None]
        check = Check((kpi.id,))
        if missing:
            check = check.failed(
                OpenField(kpi.id, missing[0]),
                kpi=Name(kpi.title),
                missing=listed(FIELD_NAMES[name] for name in missing),
            )
        yield check


def kpi_direction(plan: Context) -> Iterator[Check]:
    """Check that each KPI's target lies where the KPI should go."""
    for kpi in plan.strategy.all(Kpi):
        if kpi.baseline is not None and kpi.target is not None:
            falls = kpi.target < kpi.baseline
            moves = kpi.target != kpi.baseline
            check = Check((kpi.id,))
            if moves and falls is (kpi.direction is Direction.up):
                check = check.failed(
                    OpenField(kpi.id, "direction"),
                    kpi=Name(kpi.title),
                    direction=DIRECTION_NAMES[kpi.direction],
                    baseline=Number(kpi.baseline, kpi.unit.strip()),
                    target=Number(kpi.target, kpi.unit.strip()),
                )
            yield check


RULES: tuple[Rule, ...] = (
    gap("measure.action-without-kpi", action_without_kpi),
    gap("measure.objective-without-kpi", objective_without_kpi),
    gap("measure.objective-not-measurable", objective_not_measurable),
    gap("measure.objective-not-timed", objective_not_timed),
    advice("measure.objective-not-specific", objective_not_specific),
    advice("measure.objective-not-argued", objective_not_argued),
    gap("measure.cascade-short", cascade_short),
    gap("measure.kpi-incomplete", kpi_incomplete),
    contradiction("measure.kpi-direction", kpi_direction),
)
