"""Rules of coherence: price, discounts, places, tone, promises and product say the same."""

from collections.abc import Iterator
from datetime import date, timedelta

from mktcanvas.alignment.board import distance, facet_of, price_axes
from mktcanvas.alignment.context import TIERS, Context
from mktcanvas.alignment.figures import Day, Name, Number, Said, listed, percent
from mktcanvas.alignment.limits import NEAR
from mktcanvas.alignment.naming import FIELD_NAMES, P_NAMES, TIER_NAMES
from mktcanvas.alignment.repair import Join, MakeCard, OpenField, OpenPage, OpenProject
from mktcanvas.alignment.rule import Check, Rule, advice, contradiction, gap
from mktcanvas.model.action import Action
from mktcanvas.model.choices import ClaimKind, P, PriceTier, PromotionType, Reach, Relation, Status, Tone
from mktcanvas.model.objective import Objective
from mktcanvas.model.positioning import Claim, PositioningMap
from mktcanvas.model.project import VALUE_PROPOSITION
from mktcanvas.model.words import Words

_UNKNOWN_CUT = Words("an amount not given", "un montant non précisé")
_NO_TIER = Words("brand without a price tier", "sans niveau de prix")


def _tier(plan: Context) -> Said:
    return _NO_TIER if plan.tier is None else TIER_NAMES[plan.tier]


def _discounted(action: Action) -> bool:
    return bool(action.discount_pct) or action.promotion_type is PromotionType.discount


def discount_vs_premium(plan: Context) -> Iterator[Check]:
    """Check that discounts of a premium or luxury brand stay under their limit, and are given a figure."""
    if not plan.high_tier:
        return
    most = plan.limit("discount_luxury" if plan.tier is PriceTier.luxury else "discount_premium")
    for action in filter(_discounted, plan.live):
        cut = action.discount_pct or 0
        check = Check((action.id,))
        if cut >= most or not cut:
            check = check.failed(
                OpenField(action.id, "discount_pct"),
                action=Name(action.title),
                discount=Number(cut, "%") if cut else _UNKNOWN_CUT,
                tier=_tier(plan),
                limit=Number(most, "%"),
            )
        yield check


def discount_creep(plan: Context) -> Iterator[Check]:
    """Check that a premium or luxury brand is on offer on few of the horizon's days."""
    starts, ends = plan.project.starts, plan.project.ends
    offers = [(action.start, action.end) for action in plan.live if _discounted(action)]
    dated = [(start, end) for start, end in offers if start and end]
    if plan.high_tier and starts and ends and dated:
        total = (ends - starts).days + 1
        days = _days_covered(dated, starts, ends)
        most = plan.limit("discount_days_share")
        check = Check(())
        if days > most * total + NEAR:
            check = check.failed(
                OpenPage("calendar"),
                days=Number(days),
                total=Number(total),
                share=percent(days / total),
                limit=percent(most),
            )
        yield check


def _days_covered(spans: list[tuple[date, date]], first: date, last: date) -> int:
    """Return how many days from ``first`` to ``last`` lie in one of the spans."""
    covered, reached = 0, first - timedelta(days=1)
    for start, end in sorted(spans):
        begin, stop = max(start, reached + timedelta(days=1)), min(end, last)
        if stop >= begin:
            covered += (stop - begin).days + 1
            reached = stop
    return covered


def mass_reach_vs_premium(plan: Context) -> Iterator[Check]:
    """Check that a premium or luxury brand is not sold, nor a luxury brand cheaply told, in mass channels."""
    for action in plan.live:
        if plan.high_tier and action.p in (P.place, P.promotion) and action.reach:
            told = action.p is P.promotion and plan.tier is PriceTier.luxury and action.tone is not Tone.prestige
            check = Check((action.id,))
            if action.reach is Reach.mass and (action.p is P.place or told):
                check = check.failed(OpenField(action.id, "reach"), action=Name(action.title), tier=_tier(plan))
            yield check


def tone_vs_premium(plan: Context) -> Iterator[Check]:
    """Check that nothing speaks aggressively for a premium or luxury brand."""
    for action in plan.live:
        if plan.high_tier and action.tone:
            check = Check((action.id,))
            if action.tone is Tone.aggressive:
                check = check.failed(OpenField(action.id, "tone"), action=Name(action.title), tier=_tier(plan))
            yield check


def price_tier_vs_brand(plan: Context) -> Iterator[Check]:
    """Check that each action's price tier is at most one step from the brand's."""
    for action in plan.live:
        if plan.tier and action.price_tier:
            steps = abs(TIERS.index(action.price_tier) - TIERS.index(plan.tier))
            check = Check((action.id,))
            if steps >= 2:
                check = check.failed(
                    OpenField(action.id, "price_tier"),
                    action=Name(action.title),
                    own=TIER_NAMES[action.price_tier],
                    tier=_tier(plan),
                    steps=Number(steps),
                )
            yield check


_PRICE_RANGES = {
    PriceTier.luxury: (0.70, 1.0),
    PriceTier.premium: (0.55, 1.0),
    PriceTier.mid: (0.25, 0.75),
    PriceTier.mass: (0.0, 0.45),
}
"""Where a brand of each tier stands on a price axis whose high pole is 1."""


def map_vs_tier(plan: Context) -> Iterator[Check]:
    """Check that our placement on a price axis is where the price tier says."""
    for chart, here in plan.board.ours if plan.tier else ():
        axes = price_axes(chart)
        if axes and plan.tier:
            low, high = _PRICE_RANGES[plan.tier]
            wrong = [getattr(here, axis) for axis in axes if not low <= getattr(here, axis) <= high]
            check = Check((here.brand,), facet=facet_of(chart))
            if wrong:
                check = check.failed(
                    OpenPage("positioning", here.brand),
                    map=Name(chart.title),
                    value=Number(wrong[0]),
                    tier=_tier(plan),
                    low=Number(low),
                    high=Number(high),
                )
            yield check


def promise_before_product(plan: Context) -> Iterator[Check]:
    """Check that no promotion announces a claim before the first product action that makes it true is ready."""
    ready_days = {claim.id: min(_ready_days(plan, claim), default=None) for claim in plan.strategy.all(Claim)}
    for action in plan.live:
        if action.p is not P.promotion or action.start is None:
            continue
        for claim in plan.linked(Relation.proves, action.id, Claim):
            if (ready := ready_days[claim.id]) is not None:
                check = Check((action.id, claim.id))
                if action.start < ready:
                    check = check.failed(
                        OpenField(action.id, "start"),
                        action=Name(action.title),
                        claim=Name(claim.title),
                        start=Day(action.start),
                        ready=Day(ready),
                    )
                yield check


def _ready_days(plan: Context, claim: Claim) -> Iterator[date]:
    """Yield when each working product action that proves a claim is ready: done ones on the day they were done."""
    for action in plan.working_on(Relation.proves, claim.id, P.product):
        if action.end is not None:
            yield (action.done_on or action.end) if action.status is Status.done else action.end


_LEVERS = {"price": (P.price,), "quality": (P.product,), "innovation": (P.product,), "service": (P.product, P.place)}
"""Which P moves the market's perception on an axis of each meaning."""


def repositioning_without_means(plan: Context) -> Iterator[Check]:
    """Check that a move wanted on an axis has a working action on its lever."""
    working = {action.p for action in plan.working}
    least = plan.limit("reposition")
    for chart, here in plan.board.ours:
        for axis in ("x", "y"):
            now, wanted = getattr(here, axis), getattr(here, f"wanted_{axis}")
            levers = _LEVERS.get(getattr(chart, f"{axis}_meaning").value)
            if levers is None or wanted is None or abs(wanted - now) < least - NEAR:
                continue
            check = Check((here.brand,), facet=f"{facet_of(chart)}.{axis}")
            if working.isdisjoint(levers):
                check = check.failed(MakeCard("action", (("p", levers[0]),)), **_move(chart, axis, now, wanted))
            yield check


def _move(chart: PositioningMap, axis: str, now: float, wanted: float) -> dict[str, Said]:
    poles = getattr(chart, f"{axis}_low"), getattr(chart, f"{axis}_high")
    levers = _LEVERS[getattr(chart, f"{axis}_meaning").value]
    return {
        "map": Name(chart.title),
        "axis": Name(" – ".join(pole for pole in poles if pole.strip()) or axis.upper()),
        "now": Number(now),
        "wanted": Number(wanted),
        "levers": listed((P_NAMES[p] for p in levers), either=True),
    }


def too_many_differences(plan: Context) -> Iterator[Check]:
    """Check that not more differences are claimed than people remember."""
    claims = plan.strategy.all(Claim)
    if claims:
        count = sum(claim.kind is ClaimKind.difference for claim in claims)
        most = plan.limit("claims_max")
        check = Check(())
        if count > most:
            check = check.failed(OpenPage("positioning"), n=Number(count), limit=Number(most))
        yield check


def premium_without_proof(plan: Context) -> Iterator[Check]:
    """Check that a premium or luxury brand has a working product action."""
    if plan.high_tier and plan.strategy.all(Objective):
        check = Check(())
        if all(action.p is not P.product for action in plan.working):
            check = check.failed(MakeCard("action", (("p", P.product),)), tier=_tier(plan))
        yield check


def premium_without_voice(plan: Context) -> Iterator[Check]:
    """Check that a promotion of prestige or expert tone speaks to each primary target of a high-tier brand."""
    if not plan.high_tier or not plan.strategy.all(Objective):
        return
    for segment in plan.primary:
        voices = {action.tone for action in plan.working_on(Relation.targets, segment.id, P.promotion)}
        fields = (("p", P.promotion), ("tone", Tone.prestige))
        check = Check((segment.id,))
        if voices.isdisjoint((Tone.prestige, Tone.expert)):
            check = check.failed(
                MakeCard("action", fields, (Join(Relation.targets, segment.id),)),
                segment=Name(segment.title),
                tier=_tier(plan),
            )
        yield check


def accessible_but_exclusive(plan: Context) -> Iterator[Check]:
    """Check that a mass-market brand is sold somewhere that is not exclusive."""
    places = [action for action in plan.working if action.p is P.place and action.reach]
    if plan.tier is PriceTier.mass and places:
        check = Check(())
        if all(action.reach is Reach.exclusive for action in places):
            check = check.failed(OpenField(places[0].id, "reach"), n=Number(len(places)))
        yield check


def position_taken(plan: Context) -> Iterator[Check]:
    """Check that no competitor stands where we stand on a map."""
    near = plan.limit("position_near")
    for chart, here in plan.board.ours:
        rivals = plan.board.rivals(chart)
        if rivals:
            apart, rival = min(((distance(here, there), brand) for there, brand in rivals), key=lambda pair: pair[0])
            check = Check((here.brand,), facet=facet_of(chart))
            if apart <= near + NEAR:
                check = check.failed(
                    OpenPage("positioning", here.brand),
                    map=Name(chart.title),
                    rival=Name(rival.title),
                    distance=Number(round(apart, 2)),
                    limit=Number(near),
                )
            yield check


def no_difference(plan: Context) -> Iterator[Check]:
    """Check that a plan with a map or a claim says what makes us different."""
    claims = plan.strategy.all(Claim)
    if claims or plan.board.maps:
        check = Check(())
        if all(claim.kind is not ClaimKind.difference for claim in claims):
            check = check.failed(MakeCard("claim", (("kind", ClaimKind.difference),)))
        yield check


def value_proposition_incomplete(plan: Context) -> Iterator[Check]:
    """Check that the five parts of the value proposition are written."""
    if plan.strategy.all(Objective):
        missing = [name for name in VALUE_PROPOSITION if not getattr(plan.project, name).strip()]
        check = Check(())
        if missing:
            check = check.failed(OpenProject(missing[0]), missing=listed(FIELD_NAMES[name] for name in missing))
        yield check


RULES: tuple[Rule, ...] = (
    contradiction("coherence.discount-vs-premium", discount_vs_premium),
    gap("coherence.discount-creep", discount_creep),
    contradiction("coherence.mass-reach-vs-premium", mass_reach_vs_premium),
    contradiction("coherence.tone-vs-premium", tone_vs_premium),
    contradiction("coherence.price-tier-vs-brand", price_tier_vs_brand),
    gap("coherence.map-vs-tier", map_vs_tier),
    contradiction("coherence.promise-before-product", promise_before_product),
    gap("coherence.repositioning-without-means", repositioning_without_means),
    advice("coherence.too-many-differences", too_many_differences),
    gap("coherence.premium-without-proof", premium_without_proof),
    gap("coherence.premium-without-voice", premium_without_voice),
    gap("coherence.accessible-but-exclusive", accessible_but_exclusive),
    advice("coherence.position-taken", position_taken),
    gap("coherence.no-difference", no_difference),
    gap("coherence.value-proposition-incomplete", value_proposition_incomplete),
)
