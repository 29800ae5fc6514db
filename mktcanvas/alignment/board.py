"""The positioning maps of a plan with the brands and the ideal points that stand on them.

What is asked of the maps by more than one rule; it knows no rule.
"""

from collections import defaultdict
from math import hypot

from mktcanvas.model.choices import AxisMeaning
from mktcanvas.model.positioning import Brand, Ideal, Placement, PositioningMap
from mktcanvas.model.strategy import Strategy

Place = Placement | Ideal


class Board:
    """Every map with its placements, ours and the competitors'."""

    def __init__(self, strategy: Strategy) -> None:
        self.maps = strategy.all(PositioningMap)
        self._ours: defaultdict[str, list[tuple[Placement, Brand]]] = defaultdict(list)
        self._rivals: defaultdict[str, list[tuple[Placement, Brand]]] = defaultdict(list)
        for row in strategy.all(Placement):
            brand = strategy.get(Brand, row.brand)
            if brand is not None:
                (self._ours if brand.ours else self._rivals)[row.map].append((row, brand))

    @property
    def ours(self) -> list[tuple[PositioningMap, Placement]]:
        """Where our brands stand, map by map."""
        return [(chart, placement) for chart in self.maps for placement, _ in self._ours.get(chart.id, ())]

    def ours_on(self, chart: str) -> list[Placement]:
        """Return where our brands stand on one map."""
        return [placement for placement, _ in self._ours.get(chart, ())]

    def rivals(self, chart: PositioningMap) -> list[tuple[Placement, Brand]]:
        """Return where competitors stand on a map."""
        return self._rivals.get(chart.id, [])


def facet_of(chart: PositioningMap) -> str:
    """Return what a map is called in a facet: its ref, or else the one that a JSON plan will give it."""
    return chart.ref or f"m-{chart.id.replace('-', '')[:8]}"


def price_axes(chart: PositioningMap) -> list[str]:
    """Return the axes of a map, ``x`` and ``y``, that are about the price."""
    meanings = (("x", chart.x_meaning), ("y", chart.y_meaning))
    return [axis for axis, meaning in meanings if meaning is AxisMeaning.price]


def distance(here: Place, there: Place) -> float:
    """Return the distance of two places on a map, in its units of 0..1."""
    return hypot(here.x - there.x, here.y - there.y)
