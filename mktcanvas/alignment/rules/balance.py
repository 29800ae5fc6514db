"""Rules of balance: the four P, the targets and the objectives each get their part of the effort and the money."""

from collections import Counter
from collections.abc import Iterator

from mktcanvas.alignment.context import Context
from mktcanvas.alignment.figures import Amount, Name, Number, percent
from mktcanvas.alignment.limits import NEAR
from mktcanvas.alignment.naming import P_NAMES
from mktcanvas.alignment.repair import Join, MakeCard, OpenPage
from mktcanvas.alignment.rule import Check, Rule, advice, gap
from mktcanvas.model.choices import P, Relation, Targeting
from mktcanvas.model.objective import Objective
from mktcanvas.model.segment import Segment

ENOUGH_FOR_FOUR = 4
"""Working actions from which each P can be expected to have one."""

ENOUGH_FOR_SHARES = 6
"""Working actions with a budget from which shares of it say something."""


def p_missing(plan: Context) -> Iterator[Check]:
    """Check that each P has a working action."""
    if len(plan.working) < ENOUGH_FOR_FOUR:
        return
    present = {action.p for action in plan.working}
    for p in P:
        check = Check((), facet=p.value)
        if p not in present:
            repair = MakeCard("action", (("p", p),))
            check = check.failed(repair, p=P_NAMES[p], n=Number(len(plan.working)))
        yield check


def one_p_dominates(plan: Context) -> Iterator[Check]:
    """Check that no P takes nearly all of the budget."""
    funded = [action for action in plan.working if action.budget]
    if len(funded) < ENOUGH_FOR_SHARES:
        return
    spent: Counter[P] = Counter()
    for action in funded:
        spent[action.p] += action.budget or 0
    ((p, most),) = spent.most_common(1)
    total, limit = spent.total(), plan.limit("dominance")
    check = Check(())
    if most > limit * total + NEAR:
        check = check.failed(
            OpenPage("actions"),
            p=P_NAMES[p],
            share=percent(most / total),
            limit=percent(limit),
            total=Amount(total, plan.project.currency),
        )
    yield check


def secondary_over_primary(plan: Context) -> Iterator[Check]:
    """Check that secondary targets do not get more of the budget than primary ones."""
    groups = [plan.strategy.where(Segment, "targeting", level) for level in (Targeting.primary, Targeting.secondary)]
    first, second = (sum(plan.budgets.get(segment.id, 0) for segment in group) for group in groups)
    if all(groups) and first + second > 0:
        check = Check(())
        if second > first:
            currency = plan.project.currency
            check = check.failed(
                OpenPage("actions"), secondary=Amount(round(second), currency), primary=Amount(round(first), currency)
            )
        yield check


def objective_unfunded(plan: Context) -> Iterator[Check]:
    """Check that each strategic objective gets some of the budget, by itself or below."""
    total = sum(action.budget or 0 for action in plan.working)
    for objective in plan.strategic if total else ():
        check = Check((objective.id,))
        if not any(action.budget for action in plan.under.get(objective.id, {}).values()):
            check = check.failed(
                MakeCard("action", (), (Join(Relation.serves, objective.id),)),
                objective=Name(objective.title),
                total=Amount(total, plan.project.currency),
            )
        yield check


def too_many_strategic(plan: Context) -> Iterator[Check]:
    """Check that there are few enough strategic objectives to be remembered."""
    if plan.strategy.all(Objective):
        count, most = len(plan.strategic), plan.limit("strategic_max")
        check = Check(())
        if count > most:
            check = check.failed(OpenPage("objectives"), n=Number(count), limit=Number(most))
        yield check


RULES: tuple[Rule, ...] = (
    gap("balance.p-missing", p_missing),
    advice("balance.one-p-dominates", one_p_dominates),
    gap("balance.secondary-over-primary", secondary_over_primary),
    advice("balance.objective-unfunded", objective_unfunded),
    advice("balance.too-many-strategic", too_many_strategic),
)
