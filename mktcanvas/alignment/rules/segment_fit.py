"""Rules of segment fit: the plan reaches those it is for, where they are, at a price that suits them."""

from collections.abc import Iterator
from fractions import Fraction

from mktcanvas.alignment.board import distance, facet_of
from mktcanvas.alignment.context import Context
from mktcanvas.alignment.figures import Name, Number, listed, percent, quoted
from mktcanvas.alignment.limits import NEAR
from mktcanvas.alignment.naming import P_NAMES, TEST_NAMES, TIER_NAMES
from mktcanvas.alignment.repair import Join, MakeCard, OpenField, OpenLinks, OpenPage
from mktcanvas.alignment.rule import Check, Rule, advice, contradiction, gap
from mktcanvas.analysis.targeting import standing
from mktcanvas.model.choices import P, PriceSensitivity, Relation, Targeting
from mktcanvas.model.positioning import Ideal
from mktcanvas.model.segment import SEGMENT_TESTS, Segment


def no_primary(plan: Context) -> Iterator[Check]:
    """Check that a plan with segments has a primary target."""
    segments = plan.strategy.all(Segment)
    if segments:
        check = Check(())
        if not plan.primary:
            check = check.failed(OpenField(segments[0].id, "targeting"), n=Number(len(segments)))
        yield check


def target_uncovered(plan: Context) -> Iterator[Check]:
    """Check that each primary target gets all four P."""
    for segment in plan.primary:
        covered = {action.p for action in plan.working_on(Relation.targets, segment.id)}
        for p in P:
            check = Check((segment.id,), facet=p.value)
            if p not in covered:
                repair = MakeCard("action", (("p", p),), (Join(Relation.targets, segment.id),))
                check = check.failed(repair, segment=Name(segment.title), p=P_NAMES[p])
            yield check


def effort_on_untargeted(plan: Context) -> Iterator[Check]:
    """Check that no live action is only for segments that are not targeted."""
    for action in plan.live:
        segments = plan.linked(Relation.targets, action.id, Segment)
        if segments:
            check = Check((action.id,))
            if all(segment.targeting is Targeting.none for segment in segments):
                check = check.failed(
                    OpenLinks(action.id, Relation.targets),
                    action=Name(action.title),
                    segments=quoted(segment.title for segment in segments),
                )
            yield check


def target_fails_test(plan: Context) -> Iterator[Check]:
    """Check that no target fails one of the five tests."""
    for segment in plan.targeted:
        yield _tested(segment, [name for name in SEGMENT_TESTS if getattr(segment, name) is False])


def target_untested(plan: Context) -> Iterator[Check]:
    """Check that the five tests of each target are answered."""
    for segment in plan.targeted:
        yield _tested(segment, [name for name in SEGMENT_TESTS if getattr(segment, name) is None])


def _tested(segment: Segment, tests: list[str]) -> Check:
    check = Check((segment.id,))
    if tests:
        check = check.failed(
            OpenField(segment.id, tests[0]),
            segment=Name(segment.title),
            tests=listed((TEST_NAMES[name] for name in tests), either=True),
        )
    return check


def far_from_ideal(plan: Context) -> Iterator[Check]:
    """Check that on each map we stand near what a primary target wants; where we want to be does not count yet."""
    slack = plan.limit("ideal_slack")
    for chart in plan.board.maps:
        ours = plan.board.ours_on(chart.id)
        for ideal in plan.strategy.where(Ideal, "map", chart.id) if ours else ():
            segment = plan.strategy.get(Segment, ideal.segment)
            if segment is None or segment.targeting is not Targeting.primary:
                continue
            apart = min(distance(ideal, here) for here in ours)
            check = Check((segment.id,), facet=facet_of(chart))
            if apart > ideal.radius + slack + NEAR:
                check = check.failed(
                    OpenPage("positioning", segment.id),
                    segment=Name(segment.title),
                    map=Name(chart.title),
                    distance=Number(round(apart, 2)),
                    limit=Number(round(ideal.radius + slack, 2)),
                )
            yield check


def channel_mismatch(plan: Context) -> Iterator[Check]:
    """Check that place and promotion actions use a channel of each of their segments."""
    for action in plan.live:
        own = _channels(action.channels)
        if action.p not in (P.place, P.promotion) or not own:
            continue
        for segment in plan.linked(Relation.targets, action.id, Segment):
            theirs = _channels(segment.channels)
            if theirs:
                check = Check((action.id, segment.id))
                if own.keys().isdisjoint(theirs):
                    check = check.failed(
                        OpenField(action.id, "channels"),
                        action=Name(action.title),
                        segment=Name(segment.title),
                        own=listed(map(Name, own.values())),
                        theirs=listed(map(Name, theirs.values())),
                    )
                yield check


def _channels(tags: tuple[str, ...]) -> dict[str, str]:
    """Return channels as they are compared, without case and outer spaces, with how they were written."""
    return {tag.strip().casefold(): tag for tag in tags if tag.strip()}


def price_sensitive_target(plan: Context) -> Iterator[Check]:
    """Check that no primary target of a high-tier brand is highly sensitive to the price."""
    for segment in plan.primary:
        if plan.tier is not None and plan.high_tier:
            check = Check((segment.id,))
            if segment.price_sensitivity is PriceSensitivity.high:
                check = check.failed(
                    OpenField(segment.id, "targeting"), segment=Name(segment.title), tier=TIER_NAMES[plan.tier]
                )
            yield check


def better_one_left_out(plan: Context) -> Iterator[Check]:
    """Check that no segment left out is more attractive than every primary target."""
    targets = [_attractiveness(plan, segment) for segment in plan.primary]
    known = [score for score in targets if score is not None]
    if not known or len(known) < len(targets):
        return
    best = max(known)
    for segment in plan.strategy.where(Segment, "targeting", Targeting.none):
        score = _attractiveness(plan, segment)
        if score is not None:
            check = Check((segment.id,))
            if score > best + NEAR:
                check = check.failed(
                    OpenField(segment.id, "targeting"),
                    segment=Name(segment.title),
                    score=Number(round(score, 2)),
                    best=Number(round(best, 2)),
                )
            yield check


def _attractiveness(plan: Context, segment: Segment) -> float | None:
    return standing(plan.strategy, segment).attractiveness.value


def value_vs_budget(plan: Context) -> Iterator[Check]:
    """Check that each target's share of the budget is near its share of the value."""
    values = {segment.id: segment.value or 0 for segment in plan.targeted}
    spent = {segment.id: plan.budgets.get(segment.id, Fraction(0)) for segment in plan.targeted}
    budget = sum(spent.values())
    if len(values) < 2 or not all(values.values()) or not budget:
        return
    most = plan.limit("value_gap")
    for segment in plan.targeted:
        worth = Fraction(values[segment.id], sum(values.values()))
        gets = spent[segment.id] / budget
        check = Check((segment.id,))
        if abs(worth - gets) * 100 > most + NEAR:
            check = check.failed(
                OpenPage("actions", segment.id),
                segment=Name(segment.title),
                value=percent(float(worth)),
                budget=percent(float(gets)),
                limit=Number(most),
            )
        yield check


def action_for_nobody(plan: Context) -> Iterator[Check]:
    """Check that each live action is for a segment."""
    for action in plan.live:
        check = Check((action.id,))
        if not plan.targets(Relation.targets, action.id):
            check = check.failed(OpenLinks(action.id, Relation.targets), action=Name(action.title))
        yield check


RULES: tuple[Rule, ...] = (
    gap("segment.no-primary", no_primary),
    gap("segment.target-uncovered", target_uncovered),
    gap("segment.effort-on-untargeted", effort_on_untargeted),
    contradiction("segment.target-fails-test", target_fails_test),
    advice("segment.target-untested", target_untested),
    gap("segment.far-from-ideal", far_from_ideal),
    gap("segment.channel-mismatch", channel_mismatch),
    contradiction("segment.price-sensitive-target", price_sensitive_target),
    advice("segment.better-one-left-out", better_one_left_out),
    advice("segment.value-vs-budget", value_vs_budget),
    advice("segment.action-for-nobody", action_for_nobody),
)
