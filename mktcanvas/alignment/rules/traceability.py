"""Rules of traceability: each thing in the plan comes from another and leads to another."""

from collections.abc import Iterator

from mktcanvas.alignment.context import Context
from mktcanvas.alignment.figures import Name, Number, listed
from mktcanvas.alignment.naming import P_NAMES
from mktcanvas.alignment.repair import Join, MakeCard, OpenField, OpenLinks
from mktcanvas.alignment.rule import Check, Failure, Rule, advice, gap
from mktcanvas.model.choices import ClaimKind, Decision, Level, P, Relation
from mktcanvas.model.note import Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.positioning import Claim


def action_serves_nothing(plan: Context) -> Iterator[Check]:
    """Check that each live action serves an objective."""
    for action in plan.live:
        yield Check(
            (action.id,),
            Failure({"action": Name(action.title)}, OpenLinks(action.id, Relation.serves))
            if action.id not in plan.working_ids
            else None,
        )


def strategic_without_operational(plan: Context) -> Iterator[Check]:
    """Check that each strategic objective has an operational child."""
    for objective in plan.strategic:
        children = plan.strategy.children(objective.id)
        yield Check(
            (objective.id,),
            Failure(
                {"objective": Name(objective.title)},
                MakeCard("objective", (("level", Level.operational), ("parent", objective.id))),
            )
            if not any(child.level is Level.operational for child in children)
            else None,
        )


def objective_without_action(plan: Context) -> Iterator[Check]:
    """Check that a live action serves each objective at the foot of the tree."""
    for objective in plan.strategy.all(Objective):
        if objective.level is Level.operational or not plan.strategy.children(objective.id):
            yield Check(
                (objective.id,),
                Failure(
                    {"objective": Name(objective.title)}, MakeCard("action", (), (Join(Relation.serves, objective.id),))
                )
                if plan.live_ids.isdisjoint(plan.sources(Relation.serves, objective.id))
                else None,
            )


def operational_without_strategic(plan: Context) -> Iterator[Check]:
    """Check that each operational objective hangs below a strategic one."""
    for objective in plan.operational:
        above = plan.ancestors(objective.id)
        yield Check(
            (objective.id,),
            Failure({"objective": Name(objective.title)}, OpenField(objective.id, "parent"))
            if not any(row.level is Level.strategic for row in above)
            else None,
        )


def note_unanswered(plan: Context) -> Iterator[Check]:
    """Check that something answers each important note; an option dropped or an action stopped does not count."""
    least = plan.limit("note_importance")
    for note in plan.strategy.all(Note):
        if (note.importance or 0) >= least and not note.parked:
            answers = plan.sources(Relation.answers, note.id)
            yield Check(
                (note.id,),
                Failure(
                    {"note": Name(note.title), "importance": Number(note.importance or 0), "limit": Number(least)},
                    OpenLinks(note.id, Relation.answers, backwards=True),
                )
                if not any(_counts(plan, card) for card in answers)
                else None,
            )


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
            yield Check(
                (option.id,),
                Failure(
                    {"option": Name(option.title)},
                    MakeCard("objective", (("level", Level.strategic),), (Join(Relation.follows, option.id),)),
                )
                if not any(_counts(plan, card) for card in plan.sources(Relation.follows, option.id))
                else None,
            )


def strategic_from_nowhere(plan: Context) -> Iterator[Check]:
    """Check that each strategic objective answers a note or follows an option."""
    for objective in plan.strategic:
        answers = plan.targets(Relation.answers, objective.id)
        follows = plan.targets(Relation.follows, objective.id)
        yield Check(
            (objective.id,),
            Failure({"objective": Name(objective.title)}, OpenLinks(objective.id, Relation.answers))
            if not (answers or follows)
            else None,
        )


def claim_unproven(plan: Context) -> Iterator[Check]:
    """Check that each difference is made true by the product and told by the promotion."""
    for claim in plan.strategy.all(Claim):
        if claim.kind is ClaimKind.difference:
            proofs = {action.p for action in plan.working_on(Relation.proves, claim.id)}
            missing = [p for p in (P.product, P.promotion) if p not in proofs]
            yield Check(
                (claim.id,),
                Failure(
                    {"claim": Name(claim.title), "missing": listed((P_NAMES[p] for p in missing), either=True)},
                    MakeCard("action", (("p", (missing or [P.product])[0]),), (Join(Relation.proves, claim.id),)),
                )
                if bool(missing)
                else None,
            )


def claim_untranslated(plan: Context) -> Iterator[Check]:
    """Check that each claim says what it means in product and in promotion."""
    for claim in plan.strategy.all(Claim):
        missing = [name for name in ("in_product", "in_promotion") if not getattr(claim, name).strip()]
        yield Check(
            (claim.id,),
            Failure(
                {"claim": Name(claim.title), "missing": listed(P_NAMES[P(name[3:])] for name in missing)},
                OpenField(claim.id, (missing or ["in_product"])[0]),
            )
            if bool(missing)
            else None,
        )


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
