"""Rules of ownership and communication: somebody answers for each thing, and both sides are asked."""

from collections.abc import Iterator

from mktcanvas.alignment.context import Context
from mktcanvas.alignment.figures import Day, Name, Number, listed
from mktcanvas.alignment.naming import FIELD_NAMES
from mktcanvas.alignment.repair import GivePart, OpenCard, OpenField
from mktcanvas.alignment.rule import Check, Rule, advice, gap
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Function, P, Raci, Relation, Side
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Comment, Team, Term
from mktcanvas.model.words import Words

ENOUGH_FOR_A_SILO = 3
"""Actions for one objective from which a single team without any other is a silo."""


def action_unowned(plan: Context) -> Iterator[Check]:
    """Check that each live action has an owner."""
    for action in plan.live:
        check = Check((action.id,))
        if action.owner is None:
            check = check.failed(OpenField(action.id, "owner"), action=Name(action.title))
        yield check


def objective_unowned(plan: Context) -> Iterator[Check]:
    """Check that each objective has an owner."""
    for objective in plan.strategy.all(Objective):
        check = Check((objective.id,))
        if objective.owner is None:
            check = check.failed(OpenField(objective.id, "owner"), objective=Name(objective.title))
        yield check


def sales_not_consulted(plan: Context) -> Iterator[Check]:
    """Check that sales has a say in each promotion and each price action."""
    sales = next((team for team in plan.strategy.all(Team) if team.function is Function.sales), None)
    for action in plan.live if sales else ():
        if action.p in (P.promotion, P.price):
            teams = plan.having(action, Raci.accountable, Raci.consulted)
            check = Check((action.id,))
            if sales and all(team.function is not Function.sales for team in teams):
                repair = GivePart(action.id, Raci.consulted, sales.id)
                check = check.failed(repair, action=Name(action.title), sales=Name(sales.title))
            yield check


def strategy_alone(plan: Context) -> Iterator[Check]:
    """Check that an operational team has a say in what is done for each strategic objective."""
    for objective in plan.strategic:
        actions = list(plan.under.get(objective.id, {}).values())
        if actions:
            check = Check((objective.id,))
            if not any(_is_practical(plan, action) for action in actions):
                check = check.failed(
                    GivePart(actions[0].id, Raci.consulted), objective=Name(objective.title), n=Number(len(actions))
                )
            yield check


def _is_practical(plan: Context, action: Action) -> bool:
    """Tell whether a team of the operational side owns an action, is accountable for it or is consulted."""
    return any(team.side is not Side.strategic for team in plan.having(action, Raci.accountable, Raci.consulted))


def silo(plan: Context) -> Iterator[Check]:
    """Check that no team does everything for an objective without any other knowing."""
    for objective in plan.strategy.all(Objective):
        served = plan.linking(Relation.serves, objective.id, Action)
        actions = [action for action in served if action.id in plan.live_ids]
        if len(actions) < ENOUGH_FOR_A_SILO:
            continue
        owners = {action.owner for action in actions}
        owner = plan.strategy.get(Team, actions[0].owner)
        check = Check((objective.id,))
        if len(owners) == 1 and owner is not None and not _others(plan, actions, owner):
            check = check.failed(
                GivePart(actions[0].id, Raci.consulted),
                objective=Name(objective.title),
                team=Name(owner.title),
                n=Number(len(actions)),
            )
        yield check


def _others(plan: Context, actions: list[Action], owner: Team) -> bool:
    """Tell whether another team than the owner is consulted or informed on any of some actions."""
    parts = (part for action in actions for part in plan.parts.get(action.id, ()))
    return any(role is not Raci.accountable and team.id != owner.id for role, team in parts)


def one_sided_term(plan: Context) -> Iterator[Check]:
    """Check that each glossary term means something to both sides."""
    for term in plan.strategy.all(Term):
        missing = [name for name in ("for_strategy", "for_operations") if not getattr(term, name).strip()]
        check = Check((term.id,))
        if len(missing) == 1:
            check = check.failed(
                OpenField(term.id, missing[0]),
                term=Name(term.title),
                missing=listed(FIELD_NAMES[name] for name in missing),
            )
        yield check


_SOMEBODY = Words("Somebody", "Quelqu’un")


def feedback_unanswered(plan: Context) -> Iterator[Check]:
    """Check that comments are answered in time."""
    most = plan.limit("feedback_days")
    for comment in plan.strategy.all(Comment):
        card = plan.strategy.cards.get(comment.card)
        if comment.answered or card is None:
            continue
        days = (plan.day - comment.on).days
        check = Check((card.id,), facet=comment.on.isoformat())
        if days > most:
            check = check.failed(
                OpenCard(card.id),
                card=Name(card.title),
                author=Name(comment.author) if comment.author.strip() else _SOMEBODY,
                on=Day(comment.on),
                days=Number(days),
                limit=Number(most),
            )
        yield check


RULES: tuple[Rule, ...] = (
    gap("owner.action-unowned", action_unowned),
    gap("owner.objective-unowned", objective_unowned),
    gap("owner.sales-not-consulted", sales_not_consulted),
    gap("owner.strategy-alone", strategy_alone),
    advice("owner.silo", silo),
    advice("owner.one-sided-term", one_sided_term),
    advice("owner.feedback-unanswered", feedback_unanswered),
)
