"""What a positioning map says: how near the competitors are, how far the targets' ideals, and where there is room.

All coordinates are map units, 0 to 1 on both axes; distances are Euclidean.
"""

from collections.abc import Sequence
from math import hypot
from typing import NamedTuple

from mktcanvas.analysis.targeting import standing
from mktcanvas.model.positioning import Brand, Ideal, Placement
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy

REACH = 0.15
"""How far beyond an ideal circle its pull goes on."""
NEAR = 0.15
"""How near a rival must be to take something away from a place."""
_STEPS = 100
"""The grid on which a free place is looked for has steps of a hundredth."""


class Rival(NamedTuple):
    """The competitor nearest to a place, and how far away it is."""

    brand: Brand
    distance: float


class Pull(NamedTuple):
    """A segment's ideal and how far a place is from its centre; ``inside`` its circle or not."""

    segment: Segment
    distance: float
    inside: bool


class Position(NamedTuple):
    """One of our brands on a map: the competitor next to it, and the ideals from near to far."""

    brand: Brand
    placement: Placement
    rival: Rival | None
    ideals: tuple[Pull, ...]


class FreePlace(NamedTuple):
    """The place that the segments want most and the rivals leave most: ``value`` sums the pulls that reach it.

    ``nearest_rival`` is the distance to the nearest competitor, ``None`` where there is none; ``wanted_by`` are the
    segments whose pull reaches the place.
    """

    x: float
    y: float
    value: float
    nearest_rival: float | None
    wanted_by: tuple[Segment, ...]


def positions(strategy: Strategy, on_map: str) -> tuple[Position, ...]:
    """Return what a map says of each of our brands that it places, in the order of the brands."""
    placements = strategy.where(Placement, "map", on_map)
    brands = {placement.id: brand for placement in placements if (brand := strategy.get(Brand, placement.brand))}
    return tuple(
        Position(
            brands[placement.id],
            placement,
            nearest_rival(strategy, on_map, placement.x, placement.y, besides=placement.brand),
            ideal_distances(strategy, on_map, placement.x, placement.y),
        )
        for placement in placements
        if placement.id in brands and brands[placement.id].ours
    )


def nearest_rival(strategy: Strategy, on_map: str, x: float, y: float, *, besides: str = "") -> Rival | None:
    """Return the competitor nearest to a place on a map; our own brands are no rivals, nor is ``besides``."""
    found = [
        Rival(brand, hypot(placement.x - x, placement.y - y))
        for placement in strategy.where(Placement, "map", on_map)
        if (brand := strategy.get(Brand, placement.brand)) is not None and not brand.ours and brand.id != besides
    ]
    return min(found, key=lambda rival: rival.distance, default=None)


def ideal_distances(strategy: Strategy, on_map: str, x: float, y: float) -> tuple[Pull, ...]:
    """Return how far a place on a map is from the centre of each segment's ideal, the nearest first."""
    pulls = [
        Pull(segment, away, away <= ideal.radius)
        for ideal in strategy.where(Ideal, "map", on_map)
        if (segment := strategy.get(Segment, ideal.segment)) is not None
        for away in (hypot(ideal.x - x, ideal.y - y),)
    ]
    return tuple(sorted(pulls, key=lambda pull: pull.distance))


def free_place(strategy: Strategy, on_map: str) -> FreePlace | None:
    """Return the place on a map that is most worth having, ``None`` where no segment has an ideal.

    On a grid of hundredths, the sum over the segments of weight x max(0, 1 - d / (radius + 0.15)), times
    min(1, distance to the nearest rival / 0.15); the weight is the segment's attractiveness, or 1 for all where one
    has none. Among equals the smallest x wins, then the smallest y.
    """
    ideals = strategy.where(Ideal, "map", on_map)
    if not ideals:
        return None
    weights = _weights(strategy, ideals)
    rivals = [
        (placement.x, placement.y)
        for placement in strategy.where(Placement, "map", on_map)
        if (brand := strategy.get(Brand, placement.brand)) is not None and not brand.ours
    ]
    best = (-1.0, 0.0, 0.0)
    for column in range(_STEPS + 1):
        for row in range(_STEPS + 1):
            x, y = column / _STEPS, row / _STEPS
            value = _wanted(x, y, ideals, weights)
            if value > best[0]:
                value *= _left_by(x, y, rivals)
            if value > best[0] + 1e-12:
                best = (value, x, y)
    value, x, y = best
    near = min((hypot(x - a, y - b) for a, b in rivals), default=None)
    wanting = [ideal for ideal in ideals if hypot(ideal.x - x, ideal.y - y) < ideal.radius + REACH]
    segments = tuple(segment for ideal in wanting if (segment := strategy.get(Segment, ideal.segment)))
    return FreePlace(x, y, value, near, segments)


def _weights(strategy: Strategy, ideals: Sequence[Ideal]) -> list[float]:
    segments = [strategy.get(Segment, ideal.segment) for ideal in ideals]
    values = [standing(strategy, segment).attractiveness.value if segment else None for segment in segments]
    known = [value for value in values if value is not None]
    return known if len(known) == len(ideals) else [1.0] * len(ideals)


def _wanted(x: float, y: float, ideals: Sequence[Ideal], weights: Sequence[float]) -> float:
    return sum(
        weight * max(0.0, 1 - hypot(ideal.x - x, ideal.y - y) / (ideal.radius + REACH))
        for ideal, weight in zip(ideals, weights, strict=True)
    )


def _left_by(x: float, y: float, rivals: Sequence[tuple[float, float]]) -> float:
    """Return the share, 0 to 1, of a place's worth that the rivals leave."""
    near = min((hypot(x - a, y - b) for a, b in rivals), default=NEAR)
    return min(1.0, near / NEAR)
