"""When the rules of segment fit fire, and when they do not; their limits to the very figure."""

from typing import Any

import pytest

from tests.alignment.cases import Case, fires, passes

FIVE = ("measurable", "accessible", "substantial", "differentiable", "actionable")
LUXURY = {"price_tier": "luxury"}
GOAL: dict[str, Any] = {"o": {}}


def working(p: str, *targets: str, **fields: Any) -> dict[str, Any]:
    return {"p": p, "serves": ["o"], "targets": list(targets), **fields}


def five_tests(**tests: bool | None) -> dict[str, Any]:
    return {"segments": {"s": {"tests": {**dict.fromkeys(FIVE, True), **tests}}}}


def ideal(x: float, *placed: tuple[str, float], targeting: str = "primary") -> dict[str, Any]:
    """Return a map with an ideal point of ``s`` at (x, 0.5), radius 0.1, and brands at (x, 0.5)."""
    placements = [{"brand": brand, "x": at, "y": 0.5, "wanted_x": x} for brand, at in placed]
    ideals = [{"segment": "s", "x": x, "y": 0.5, "radius": 0.1}]
    return {
        "segments": {"s": {"targeting": targeting}},
        "brands": {"us": {"ours": True}, "ours": {"ours": True}, "them": {}},
        "maps": {"m": {"placements": placements, "ideals": ideals}},
    }


def meeting(own: list[str], theirs: list[str], **fields: Any) -> dict[str, Any]:
    action = {"p": "promotion", "channels": own, "targets": ["s"], **fields}
    return {"segments": {"s": {"channels": theirs}}, "actions": {"a": action}}


def scored(*primary: int | None, left_out: int | None = 4, **left: Any) -> dict[str, Any]:
    """Return segments scored on one criterion: the primary targets ``p0``..., and ``s`` that is left out."""
    rows = {f"p{n}": {"scores": {"c": score} if score else {}} for n, score in enumerate(primary)}
    rows["s"] = {"targeting": "none", "scores": {"c": left_out} if left_out else {}, **left}
    return {"criteria": {"c": {}}, "segments": rows}


def spending(value: int, budget: int, **project: Any) -> dict[str, Any]:
    """Return two targets that share a value of 100 and a budget of 100."""
    return {
        "project": project,
        "objectives": GOAL,
        "segments": {"s": {"value": value}, "t": {"value": 100 - value, "targeting": "secondary"}},
        "actions": {
            "a": working("price", "s", budget=budget),
            "b": working("price", "t", budget=100 - budget),
            "idle": {"targets": ["s"], "budget": 10_000},
        },
    }


CASES: list[Case] = [
    fires("segment.no-primary", "", segments={"s": {"targeting": "secondary"}}),
    passes("segment.no-primary", segments={"s": {}}),
    passes("segment.no-primary", checked=0),
    fires(
        "segment.target-uncovered",
        "s @price",
        "s @promotion",
        objectives=GOAL,
        segments={"s": {}, "t": {"targeting": "secondary"}},
        actions={
            "a": working("product", "s"),
            "b": working("place", "s", "t"),
            "c": {"p": "price", "targets": ["s"]},
            "d": working("promotion", "t"),
        },
        checked=4,
    ),
    passes(
        "segment.target-uncovered",
        objectives=GOAL,
        segments={"s": {}},
        actions={p: working(p, "s") for p in ("product", "price", "place", "promotion")},
    ),
    fires(
        "segment.effort-on-untargeted", "a", segments={"s": {"targeting": "none"}}, actions={"a": {"targets": ["s"]}}
    ),
    passes(
        "segment.effort-on-untargeted",
        segments={"s": {"targeting": "none"}, "t": {}},
        actions={"a": {"targets": ["s", "t"]}},
    ),
    passes("segment.effort-on-untargeted", actions={"a": {}}, checked=0),
    fires("segment.target-fails-test", "s", **five_tests(accessible=False)),
    passes("segment.target-fails-test", **five_tests(accessible=None)),
    passes(
        "segment.target-fails-test", segments={"s": {"targeting": "none", "tests": {"actionable": False}}}, checked=0
    ),
    fires("segment.target-untested", "s", **five_tests(actionable=None)),
    passes("segment.target-untested", **five_tests(actionable=False)),
    fires("segment.far-from-ideal", "s @m", **ideal(0.5, ("us", 0.76), ("them", 0.5))),
    passes("segment.far-from-ideal", **ideal(0.5, ("us", 0.75))),
    passes("segment.far-from-ideal", **ideal(0.5, ("us", 0.99), ("ours", 0.6))),
    passes("segment.far-from-ideal", **ideal(0.5, ("them", 0.9)), checked=0),
    passes("segment.far-from-ideal", **ideal(0.5, ("us", 0.9), targeting="secondary"), checked=0),
    fires("segment.channel-mismatch", "a s", **meeting(["TikTok"], ["press", "boutique"])),
    passes("segment.channel-mismatch", **meeting([" Press "], ["press", "boutique"])),
    passes("segment.channel-mismatch", **meeting(["TikTok"], ["press"], p="price"), checked=0),
    passes("segment.channel-mismatch", **meeting([" "], ["press"]), checked=0),
    passes("segment.channel-mismatch", **meeting(["TikTok"], []), checked=0),
    fires("segment.price-sensitive-target", "s", project=LUXURY, segments={"s": {"price_sensitivity": "high"}}),
    passes("segment.price-sensitive-target", project=LUXURY, segments={"s": {"price_sensitivity": "medium"}}),
    passes("segment.price-sensitive-target", segments={"s": {"price_sensitivity": "high"}}, checked=0),
    fires("segment.better-one-left-out", "s", **scored(3, 2)),
    passes("segment.better-one-left-out", **scored(4, 2)),
    passes("segment.better-one-left-out", **scored(3, None), checked=0),
    passes("segment.better-one-left-out", **scored(3, left_out=None), checked=0),
    passes("segment.better-one-left-out", **scored(), checked=0),
    passes("segment.better-one-left-out", **scored(3, set_by_hand={"attractiveness": 2.5})),
    fires("segment.value-vs-budget", "s", "t", **spending(value=60, budget=34)),
    passes("segment.value-vs-budget", **spending(value=60, budget=35)),
    fires("segment.value-vs-budget", "s", "t", **spending(60, 50, thresholds={"value_gap": 9})),
    passes("segment.value-vs-budget", **spending(value=100, budget=50), checked=0),
    fires("segment.action-for-nobody", "a", actions={"a": {}}),
    passes("segment.action-for-nobody", segments={"s": {}}, actions={"a": {"targets": ["s"]}}),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_of_segment_fit(case: Case) -> None:
    case.check()


def test_a_budget_is_split_equally_over_the_segments_of_its_action() -> None:
    actions = {"a": working("price", "s", "t", "u", budget=90)}
    segments = {"s": {"value": 50}, "t": {"value": 50}, "u": {"targeting": "none"}}
    passes("segment.value-vs-budget", objectives=GOAL, segments=segments, actions=actions, checked=2).check()
