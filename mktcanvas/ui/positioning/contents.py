"""What lies on a positioning map, in map units: brands, ideal circles, white space. Values that the canvas paints."""

from math import hypot
from typing import NamedTuple

from mktcanvas.model.choices import Targeting
from mktcanvas.model.positioning import Brand, Ideal, Placement, PositioningMap
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy


class Dot(NamedTuple):
    """A brand on a map: where it is, and where it wants to be."""

    brand: Brand
    x: float
    y: float
    wanted: tuple[float, float] | None


class Circle(NamedTuple):
    """The ideal of a segment: centre and radius."""

    segment: Segment
    x: float
    y: float
    radius: float


class MapContents(NamedTuple):
    """A map with everything on it, and the cards that are not on it yet."""

    drawn: PositioningMap
    dots: tuple[Dot, ...]
    circles: tuple[Circle, ...]
    absent_brands: tuple[Brand, ...]
    absent_segments: tuple[Segment, ...]

    def dot(self, brand: str) -> Dot | None:
        """Return a brand's dot."""
        return next((dot for dot in self.dots if dot.brand.id == brand), None)

    def circle(self, segment: str) -> Circle | None:
        """Return a segment's circle."""
        return next((circle for circle in self.circles if circle.segment.id == segment), None)

    def holds(self, card: str) -> bool:
        """Tell whether a brand or the ideal of a segment is on the map."""
        return self.dot(card) is not None or self.circle(card) is not None


def contents_of(strategy: Strategy, on_map: PositioningMap) -> MapContents:
    """Return what lies on a map; our own brands come last, so that they are painted in front."""
    dots = []
    for placement in strategy.where(Placement, "map", on_map.id):
        brand = strategy.get(Brand, placement.brand)
        if brand is not None:
            both = placement.wanted_x is not None and placement.wanted_y is not None
            wanted = (placement.wanted_x or 0.0, placement.wanted_y or 0.0) if both else None
            dots.append(Dot(brand, placement.x, placement.y, wanted))
    circles = [
        Circle(segment, ideal.x, ideal.y, ideal.radius)
        for ideal in strategy.where(Ideal, "map", on_map.id)
        if (segment := strategy.get(Segment, ideal.segment)) is not None
    ]
    placed = {dot.brand.id for dot in dots}
    drawn = {circle.segment.id for circle in circles}
    return MapContents(
        on_map,
        tuple(sorted(dots, key=lambda dot: dot.brand.ours)),
        tuple(circles),
        tuple(brand for brand in strategy.all(Brand) if brand.id not in placed),
        tuple(
            segment
            for segment in strategy.all(Segment)
            if segment.id not in drawn and segment.targeting is not Targeting.none
        ),
    )


def where(contents: MapContents, part: str, card: str) -> tuple[float, float]:
    """Return where something is on the map."""
    dot, circle = contents.dot(card), contents.circle(card)
    if dot is not None:
        return dot.wanted if part == "wanted" and dot.wanted is not None else (dot.x, dot.y)
    return (circle.x, circle.y) if circle is not None else (0.5, 0.5)


def moved(contents: MapContents, part: str, card: str, x: float, y: float) -> MapContents:
    """Return the contents with something moved to a place; a rim moved makes its circle larger or smaller."""

    def dot_moved(dot: Dot) -> Dot:
        if dot.brand.id != card:
            return dot
        return dot._replace(x=x, y=y) if part == "brand" else dot._replace(wanted=(x, y))

    def circle_moved(circle: Circle) -> Circle:
        if circle.segment.id != card:
            return circle
        if part == "rim":
            return circle._replace(radius=max(0.02, kept(hypot(x - circle.x, y - circle.y))))
        return circle._replace(x=x, y=y)

    if part in ("brand", "wanted"):
        return contents._replace(dots=tuple(map(dot_moved, contents.dots)))
    return contents._replace(circles=tuple(map(circle_moved, contents.circles)))


def kept(value: float) -> float:
    """Return a coordinate brought inside the map, to a hundredth."""
    return round(min(max(value, 0.0), 1.0), 2)
