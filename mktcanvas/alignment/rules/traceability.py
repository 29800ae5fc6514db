"""Rules of traceability: each thing in the plan comes from another and leads to another."""

from collections.abc import Iterator

from mktcanvas.alignment.context import Context
from mktcanvas.alignment.figures import Name, Number, listed
from mktcanvas.alignment.naming import P_NAMES
from mktcanvas.alignment.repair import Join, MakeCard, OpenField, OpenLinks
from mktcanvas.alignment.rule import Check, Rule, advice, gap
from mktcanvas.model.choices import ClaimKind, Decision, Level, P, Relation
from mktcanvas.model.note import Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.positioning import Claim


def action_serves_nothing(plan: Context) -> Iterator[Check]:
    """Check that each live action serves an objective."""
    for action in plan.live:
        check = Check((action.id,))
        if action.id not in plan.working_ids:
            check = check.failed(OpenLinks(action.id, Relation.serves), action=Name(action.title))
        yield check


def strategic_without_operational(plan: Context) -> Iterator[Check]:
    """Check that each strategic objective has an operational child."""
    for objective in plan.strategic:
        children = plan.strategy.children(objective.id)
        check = Check((objective.id,))
        if not any(child.level is Level.operational for child in children):
            check = check.failed(
                MakeCard("objective", (("level", Level.operational), ("parent", objective.id))),
                objective=Name(objective.title),
            )
        yield check


def objective_without_action(plan: Context) -> Iterator[Check]:
    """Check that a live action serves each objective at the foot of the tree."""
    for objective in plan.strategy.all(Objective):
        if objective.level is Level.operational or not plan.strategy.children(objective.id):
            check = Check((objective.id,))
            if plan.live_ids.isdisjoint(plan.sources(Relation.serves, objective.id)):
                check = check.failed(
                    MakeCard("action", (), (Join(Relation.serves, objective.id),)), objective=Name(objective.title)
                )
            yield check


def operational_without_strategic(plan: Context) -> Iterator[Check]:
    """Check that each operational objective hangs below a strategic one."""
    for objective in plan.operational:
        above = plan.ancestors(objective.id)
        check = Check((objective.id,))
        if not any(row.level is Level.strategic for row in above):
            check = check.failed(OpenField(objective.id, "parent"), objective=Name(objective.title))
        yield check


def note_unanswered(plan: Context) -> Iterator[Check]:
    """Check that something answers each important note; an option dropped or an action stopped does not count."""
    least = plan.limit("note_importance")
    for note in plan.strategy.all(Note):
        if (note.importance or 0) >= least and not note.parked:
            answers = plan.sources(Relation.answers, note.id)
            check = Check((note.id,))
            if not any(_counts(plan, card) for card in answers):
                check = check.failed(
                    OpenLinks(note.id, Relation.answers, backwards=True),
                    note=Name(note.title),
                    importance=Number(note.importance or 0),
                    limit=Number(least),
                )
            yield check


def _counts(plan: Context, card: str) -> bool:
    """Tell whether what a card says still holds."""
    option = plan.strategy.get(Option, card)
    if option is not None:
        return option.decision is not Decision.dropped
    return card in plan.live_ids or plan.strategy.cards[card].table != "action"


def option_not_carried_out(plan: Context) -> Iterator[Check]:
    """Check that an objective or a live action follows each option that was kept."""
    for option in plan.strategy.all(Option):
        if option.decision is Decision.kept:
            check = Check((option.id,))
            if not any(_counts(plan, card) for card in plan.sources(Relation.follows, option.id)):
                check = check.failed(
                    MakeCard("objective", (("level", Level.strategic),), (Join(Relation.follows, option.id),)),
                    option=Name(option.title),
                )
            yield check


def strategic_from_nowhere(plan: Context) -> Iterator[Check]:
    """Check that each strategic objective answers a note or follows an option."""
    for objective in plan.strategic:
        answers = plan.targets(Relation.answers, objective.id)
        follows = plan.targets(Relation.follows, objective.id)
        check = Check((objective.id,))
        if not (answers or follows):
            check = check.failed(OpenLinks(objective.id, Relation.answers), objective=Name(objective.title))
        yield check


def claim_unproven(plan: Context) -> Iterator[Check]:
    """Check that each difference is made true by the product and told by the promotion."""
    for claim in plan.strategy.all(Claim):
        if claim.kind is ClaimKind.difference:
            proofs = {action.p for action in plan.working_on(Relation.proves, claim.id)}
            missing = [p for p in (P.product, P.promotion) if p not in proofs]
            check = Check((claim.id,))
            if bool(missing):
                check = check.failed(
                    MakeCard("action", (("p", missing[0]),), (Join(Relation.proves, claim.id),)),
                    claim=Name(claim.title),
                    missing=listed((P_NAMES[p] for p in missing), either=True),
                )
            yield check


def claim_untranslated(plan: Context) -> Iterator[Check]:
    """Check that each claim says what it means in product and in promotion."""
    for claim in plan.strategy.all(Claim):
        missing = [name for name in ("in_product", "in_promotion") if not getattr(claim, name).strip()]
        check = Check((claim.id,))
        if bool(missing):
            check = check.failed(
                OpenField(claim.id, missing[0]),
                claim=Name(claim.title),
                missing=listed(P_NAMES[P(name[3:])] for name in missing),
            )
        yield check


RULES: tuple[Rule, ...] = (
    gap("trace.action-serves-nothing", action_serves_nothing),
    gap("trace.strategic-without-operational", strategic_without_operational),
    gap("trace.objective-without-action", objective_without_action),
    gap("trace.operational-without-strategic", operational_without_strategic),
    gap("trace.note-unanswered", note_unanswered),
    gap("trace.option-not-carried-out", option_not_carried_out),
    advice("trace.strategic-from-nowhere", strategic_from_nowhere),
    gap("trace.claim-unproven", claim_unproven),
    advice("trace.claim-untranslated", claim_untranslated),
)
