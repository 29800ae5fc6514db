"""Rules of measurability: every aim has a figure, a date and a reason, and something measures what is done."""

from collections.abc import Iterator, Sequence
from math import prod

from mktcanvas.alignment.context import Context
from mktcanvas.alignment.figures import Day, Name, Number, Said, listed, period
from mktcanvas.alignment.limits import NEAR
from mktcanvas.alignment.naming import DIRECTION_NAMES, FIELD_NAMES
from mktcanvas.alignment.repair import Join, MakeCard, OpenField
from mktcanvas.alignment.rule import Check, Rule, advice, contradiction, gap
from mktcanvas.model.choices import Combine, Direction, Level, Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.objective import Objective
from mktcanvas.model.words import Words

LEAST_WORDS = 3
"""The words of a title that can name who, what and how much."""

SURE = 3
"""The confidence, of 5, from which an objective counts as achievable without a written reason."""


def action_without_kpi(plan: Context) -> Iterator[Check]:
    """Check that a KPI measures each live action."""
    for action in plan.live:
        yield _measured(plan, action.id, {"action": Name(action.title)})


def objective_without_kpi(plan: Context) -> Iterator[Check]:
    """Check that a KPI measures each operational objective."""
    for objective in plan.operational:
        yield _measured(plan, objective.id, {"objective": Name(objective.title)})


def _measured(plan: Context, card: str, values: dict[str, Said]) -> Check:
    check = Check((card,))
    if not plan.sources(Relation.measures, card):
        check = check.failed(MakeCard("kpi", (), (Join(Relation.measures, card),)), **values)
    return check


def _lacks(row: Objective | Kpi, names: Sequence[str]) -> list[str]:
    """Return which of some fields are empty."""
    values = ((name, getattr(row, name)) for name in names)
    return [name for name, value in values if value is None or (isinstance(value, str) and not value.strip())]


def objective_not_measurable(plan: Context) -> Iterator[Check]:
    """Check that each objective has a measure, a unit, a baseline and a target that differs from it."""
    for row in plan.strategy.all(Objective):
        missing = _lacks(row, ("measure", "unit", "baseline", "target"))
        told: list[Said] = [FIELD_NAMES[name] for name in missing]
        if not missing and row.target == row.baseline:
            missing, told = ["target"], [_SAME]
        check = Check((row.id,))
        if missing:
            check = check.failed(OpenField(row.id, missing[0]), objective=Name(row.title), missing=listed(told))
        yield check


_NOT_GIVEN = Words("not given", "non précisée")
_SAME = Words("a target that differs from the baseline", "une cible chiffrée différente de la valeur de départ")


def objective_not_timed(plan: Context) -> Iterator[Check]:
    """Check that each objective is due inside the project's horizon."""
    starts, ends = plan.project.starts, plan.project.ends
    for row in plan.strategy.all(Objective):
        outside = row.due and ((starts and row.due < starts) or (ends and row.due > ends))
        check = Check((row.id,))
        if row.due is None or outside:
            check = check.failed(
                OpenField(row.id, "due"),
                objective=Name(row.title),
                due=Day(row.due) if row.due else _NOT_GIVEN,
                horizon=period(starts, ends),
            )
        yield check


def objective_not_specific(plan: Context) -> Iterator[Check]:
    """Check that each objective's title has words enough to say what should change."""
    for row in plan.strategy.all(Objective):
        count = len(row.title.split())
        check = Check((row.id,))
        if count < LEAST_WORDS:
            check = check.failed(
                OpenField(row.id, "title"), objective=Name(row.title), n=Number(count), limit=Number(LEAST_WORDS)
            )
        yield check


def objective_not_argued(plan: Context) -> Iterator[Check]:
    """Check that each objective says why it is achievable and why it is relevant."""
    for row in plan.strategy.all(Objective):
        missing = [
            field
            for field, holds in (("achievable", _is_achievable(row)), ("relevant", _is_relevant(plan, row)))
            if not holds
        ]
        check = Check((row.id,))
        if missing:
            operational = row.level is Level.operational
            field = "parent" if operational and missing == ["relevant"] else missing[0]
            told = (_ORIGIN if operational and name == "relevant" else FIELD_NAMES[name] for name in missing)
            check = check.failed(OpenField(row.id, field), objective=Name(row.title), missing=listed(told))
        yield check


_ORIGIN = Words(
    "what it comes from (a note, an option or a parent)", "ce dont il vient (un élément SWOT, une option ou un parent)"
)


def _is_achievable(row: Objective) -> bool:
    return bool(row.achievable.strip()) or (row.confidence or 0) >= SURE


def _is_relevant(plan: Context, row: Objective) -> bool:
    """Tell whether an objective comes from somewhere; a strategic one, which nothing asks for, needs a reason."""
    answers = bool(plan.targets(Relation.answers, row.id))
    if row.level is Level.strategic:
        return answers or bool(row.relevant.strip())
    return answers or bool(plan.targets(Relation.follows, row.id)) or row.parent is not None


def cascade_short(plan: Context) -> Iterator[Check]:
    """Check that the children of an objective, put together as it says, reach it."""
    for row in plan.strategy.all(Objective):
        children = plan.strategy.children(row.id)
        rows = [(each.baseline, each.target) for each in (row, *children)]
        known = [(low, high) for low, high in rows if low is not None and high is not None]
        if row.combine is None or not children or len(known) < len(rows) or known[0][0] == known[0][1]:
            continue
        if row.combine is Combine.multiply and any(low == 0 for low, _ in known):
            continue
        needed, got, fails = _cascade(row.combine, known[0], known[1:])
        check = Check((row.id,))
        if fails:
            check = check.failed(
                OpenField(row.id, "target"),
                objective=Name(row.title),
                need=Words(_told(row, needed, "en"), _told(row, needed, "fr")),
                got=Words(_told(row, got, "en"), _told(row, got, "fr")),
            )
        yield check


def _cascade(combine: Combine, own: tuple[float, float], parts: list[tuple[float, float]]) -> tuple[float, float, bool]:
    """Return what an objective needs, what its children give, and whether that falls short.

    To multiply, both are ratios of target to baseline; to add, differences in the objective's unit.
    """
    low, high = own
    if combine is Combine.multiply:
        need, got = high / low, prod(target / baseline for baseline, target in parts)
        upward = (high > low) == (low > 0)
    else:
        need, got = high - low, sum(target - baseline for baseline, target in parts)
        upward = high > low
    return need, got, got < need - NEAR if upward else got > need + NEAR


def _told(row: Objective, figure: float, language: str) -> str:
    """Return a ratio as “× 1.26”, a difference with its sign and the objective's unit."""
    if row.combine is Combine.multiply:
        return f"× {Number(figure, digits=4).of(language)}"
    return f"{'+' if figure > 0 else ''}{Number(round(figure, 9), row.unit.strip(), 4).of(language)}"


def kpi_incomplete(plan: Context) -> Iterator[Check]:
    """Check that each KPI has a baseline, a target, a unit and a due date."""
    for kpi in plan.strategy.all(Kpi):
        missing = _lacks(kpi, ("unit", "baseline", "target", "due"))
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
