"""When the rules of coherence fire, and when they do not; their limits to the very figure."""

from typing import Any

import pytest

from tests.alignment.cases import Case, fires, passes
from tests.alignment.plans import YEAR

LUXURY, PREMIUM = {"price_tier": "luxury"}, {"price_tier": "premium"}
GOAL: dict[str, Any] = {"o": {}}
BRANDS = {"us": {"ours": True}, "them": {}}


def working(p: str, **fields: Any) -> dict[str, Any]:
    return {"p": p, "serves": ["o"], **fields}


def a_map(*placements: dict[str, Any], ref: str = "m", **axes: Any) -> dict[str, Any]:
    return {ref: {"x": {"meaning": "other"}, "y": {"meaning": "price"}, **axes, "placements": list(placements)}}


def us(x: float, y: float, **wanted: float) -> dict[str, Any]:
    return {"brand": "us", "x": x, "y": y, **wanted}


def placed(tier: str, y: float) -> dict[str, Any]:
    return {"project": {"price_tier": tier}, "brands": BRANDS, "maps": a_map(us(0.5, y))}


def offers(*spans: tuple[str, str], tier: str = "luxury", **project: Any) -> dict[str, Any]:
    actions = {f"a{n}": {"discount_pct": 5, "start": start, "end": end} for n, (start, end) in enumerate(spans)}
    return {"project": {"price_tier": tier, **YEAR, **project}, "actions": actions}


def promise(start: str, status: str = "planned", **product: Any) -> dict[str, Any]:
    return {
        "objectives": GOAL,
        "claims": {"c": {}},
        "actions": {
            "a": {"p": "promotion", "start": start, "proves": ["c"]},
            "b": working("product", end="2027-06-30", proves=["c"], status=status, **product),
        },
    }


def moving(meaning: str, wanted: float, *p: str) -> dict[str, Any]:
    return {
        "objectives": GOAL,
        "brands": BRANDS,
        "maps": a_map(us(0.5, 0.5, wanted_x=wanted, wanted_y=0.5), x={"meaning": meaning}),
        "actions": {name: working(name) for name in p},
    }


DISCOUNTS: list[Case] = [
    fires("coherence.discount-vs-premium", "a", project=LUXURY, actions={"a": {"discount_pct": 10}}),
    passes("coherence.discount-vs-premium", project=LUXURY, actions={"a": {"discount_pct": 9.9}}),
    fires("coherence.discount-vs-premium", "a", project=PREMIUM, actions={"a": {"discount_pct": 20}}),
    passes("coherence.discount-vs-premium", project=PREMIUM, actions={"a": {"discount_pct": 19.5}}),
    fires(
        "coherence.discount-vs-premium",
        "a",
        project={**PREMIUM, "thresholds": {"discount_premium": 5}},
        actions={"a": {"discount_pct": 5}},
    ),
    fires(
        "coherence.discount-vs-premium",
        "a",
        project=LUXURY,
        actions={"a": {"p": "promotion", "promotion_type": "discount"}},
    ),
    passes("coherence.discount-vs-premium", project=LUXURY, actions={"a": {"discount_pct": 0}}, checked=0),
    passes(
        "coherence.discount-vs-premium", project={"price_tier": "mid"}, actions={"a": {"discount_pct": 50}}, checked=0
    ),
    fires("coherence.discount-creep", "", **offers(("2027-01-01", "2027-02-24"))),
    passes("coherence.discount-creep", **offers(("2027-01-01", "2027-02-23"))),
    passes("coherence.discount-creep", **offers(("2027-01-01", "2027-02-01"), ("2027-01-10", "2027-02-23"))),
    passes("coherence.discount-creep", **offers(("2026-01-01", "2027-02-23"))),
    fires("coherence.discount-creep", "", **offers(("2027-03-01", "2027-03-31"), ("2027-06-01", "2027-06-30"))),
    passes("coherence.discount-creep", checked=0, **offers(("2027-01-01", "2027-12-31"), tier="mid")),
]

TIERS: list[Case] = [
    fires("coherence.mass-reach-vs-premium", "a", project=PREMIUM, actions={"a": {"p": "place", "reach": "mass"}}),
    fires("coherence.mass-reach-vs-premium", "a", project=LUXURY, actions={"a": {"p": "promotion", "reach": "mass"}}),
    passes("coherence.mass-reach-vs-premium", project=PREMIUM, actions={"a": {"p": "promotion", "reach": "mass"}}),
    passes(
        "coherence.mass-reach-vs-premium",
        project=LUXURY,
        actions={"a": {"p": "promotion", "reach": "mass", "tone": "prestige"}},
    ),
    passes("coherence.mass-reach-vs-premium", project=LUXURY, actions={"a": {"p": "place", "reach": "selective"}}),
    passes("coherence.mass-reach-vs-premium", project=LUXURY, actions={"a": {"reach": "mass"}}, checked=0),
    fires("coherence.tone-vs-premium", "a", project=PREMIUM, actions={"a": {"tone": "aggressive"}}),
    passes("coherence.tone-vs-premium", project=PREMIUM, actions={"a": {"tone": "playful"}}),
    passes(
        "coherence.tone-vs-premium", project={"price_tier": "mid"}, actions={"a": {"tone": "aggressive"}}, checked=0
    ),
    fires("coherence.price-tier-vs-brand", "a", project=LUXURY, actions={"a": {"price_tier": "mid"}}),
    fires(
        "coherence.price-tier-vs-brand", "a", project={"price_tier": "mass"}, actions={"a": {"price_tier": "premium"}}
    ),
    passes("coherence.price-tier-vs-brand", project=LUXURY, actions={"a": {"price_tier": "premium"}}),
    passes("coherence.price-tier-vs-brand", actions={"a": {"price_tier": "premium"}}, checked=0),
    fires("coherence.premium-without-proof", "", project=LUXURY, objectives=GOAL, actions={"a": {}}),
    passes("coherence.premium-without-proof", project=LUXURY, objectives=GOAL, actions={"a": working("product")}),
    passes("coherence.premium-without-proof", project=LUXURY, checked=0),
    fires(
        "coherence.premium-without-voice",
        "s",
        project=LUXURY,
        objectives=GOAL,
        segments={"s": {}, "t": {"targeting": "secondary"}},
        actions={"a": working("promotion", tone="playful", targets=["s"]), "b": working("promotion", tone="expert")},
    ),
    passes(
        "coherence.premium-without-voice",
        project=LUXURY,
        objectives=GOAL,
        segments={"s": {}},
        actions={"a": working("promotion", tone="expert", targets=["s"])},
    ),
    passes("coherence.premium-without-voice", project=LUXURY, segments={"s": {}}, checked=0),
    fires(
        "coherence.accessible-but-exclusive",
        "",
        project={"price_tier": "mass"},
        objectives=GOAL,
        actions={"a": working("place", reach="exclusive"), "b": working("place")},
    ),
    passes(
        "coherence.accessible-but-exclusive",
        project={"price_tier": "mass"},
        objectives=GOAL,
        actions={"a": working("place", reach="exclusive"), "b": working("place", reach="selective")},
    ),
    passes(
        "coherence.accessible-but-exclusive", project={"price_tier": "mass"}, actions={"a": {"p": "place"}}, checked=0
    ),
]

MAPS: list[Case] = [
    fires("coherence.map-vs-tier", "us @m", **placed("luxury", 0.69)),
    passes("coherence.map-vs-tier", **placed("luxury", 0.70)),
    fires("coherence.map-vs-tier", "us @m", **placed("premium", 0.54)),
    passes("coherence.map-vs-tier", **placed("premium", 0.55)),
    fires("coherence.map-vs-tier", "us @m", **placed("mid", 0.76)),
    passes("coherence.map-vs-tier", **placed("mid", 0.25)),
    fires("coherence.map-vs-tier", "us @m", **placed("mass", 0.46)),
    passes("coherence.map-vs-tier", **placed("mass", 0.45)),
    passes("coherence.map-vs-tier", brands=BRANDS, maps=a_map(us(0, 0)), checked=0),
    fires("coherence.repositioning-without-means", "us @m.x", **moving("innovation", 0.65, "place")),
    passes("coherence.repositioning-without-means", **moving("innovation", 0.65, "product")),
    passes("coherence.repositioning-without-means", **moving("innovation", 0.64), checked=0),
    fires("coherence.repositioning-without-means", "us @m.x", **moving("price", 0.2, "product")),
    passes("coherence.repositioning-without-means", **moving("service", 0.8, "place")),
    passes("coherence.repositioning-without-means", **moving("other", 0.9), checked=0),
    fires(
        "coherence.position-taken",
        "us @m",
        brands=BRANDS,
        maps=a_map(us(0.5, 0.5), {"brand": "them", "x": 0.5, "y": 0.58}),
    ),
    passes("coherence.position-taken", brands=BRANDS, maps=a_map(us(0.5, 0.5), {"brand": "them", "x": 0.5, "y": 0.59})),
    passes("coherence.position-taken", brands=BRANDS, maps=a_map(us(0.5, 0.5)), checked=0),
]

CLAIMS: list[Case] = [
    fires("coherence.promise-before-product", "a c", **promise("2027-06-29")),
    passes("coherence.promise-before-product", **promise("2027-06-30")),
    passes("coherence.promise-before-product", **promise("2027-05-01", status="done", done_on="2027-04-30")),
    fires("coherence.promise-before-product", "a c", **promise("2027-05-01", status="done", done_on="2027-05-02")),
    passes("coherence.promise-before-product", checked=0, **promise("2027-05-01", status="stopped")),
    fires("coherence.too-many-differences", "", claims={f"c{n}": {} for n in range(4)}),
    passes("coherence.too-many-differences", claims={f"c{n}": {} for n in range(3)}),
    passes("coherence.too-many-differences", checked=0),
    fires("coherence.no-difference", "", claims={"c": {"kind": "parity"}}),
    fires("coherence.no-difference", "", brands=BRANDS, maps=a_map(us(0.5, 0.5))),
    passes("coherence.no-difference", claims={"c": {}}),
    passes("coherence.no-difference", checked=0),
    fires("coherence.value-proposition-incomplete", "", objectives=GOAL, project={"value_proposition": {"need": " "}}),
    passes(
        "coherence.value-proposition-incomplete",
        objectives=GOAL,
        project={"value_proposition": dict.fromkeys(("for_whom", "need", "offer", "benefit", "proof"), "x")},
    ),
    passes("coherence.value-proposition-incomplete", checked=0),
]


@pytest.mark.parametrize("case", [*DISCOUNTS, *TIERS, *MAPS, *CLAIMS], ids=str)
def test_a_rule_of_coherence(case: Case) -> None:
    case.check()


def test_a_discount_without_a_figure_is_said_so() -> None:
    case = DISCOUNTS[5]
    assert case.said("why", "fr").startswith(
        "«\u202fTitle of a\u202f» retire un montant non précisé à une marque de luxe"
    )
    assert "takes an amount not given off a luxury brand (limit 10%," in case.said("why", "en")
