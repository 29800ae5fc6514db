"""The verbs for positioning maps: maps themselves, brands placed on them, where brands want to be, and ideal circles.

All coordinates are map units; what lies outside 0 to 1 is brought to the edge.
"""

from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import cards, details
from mktcanvas.model.positioning import Brand, Ideal, Placement, PositioningMap

SMALLEST_RADIUS = 0.02


def add_map(edit: Edit, made: PositioningMap) -> PositioningMap:
    """Add a map behind the others."""
    return details.put(edit, made)


def remove_map(edit: Edit, identity: str) -> None:
    """Remove a map with its placements and ideals; brands and segments stay."""
    details.remove(edit, PositioningMap, [identity])


def place(edit: Edit, on_map: str, brand: str, x: float, y: float) -> Placement:
    """Put a brand on a map, or move it there."""
    there = _placement(edit, on_map, brand)
    if there is None:
        return details.put(edit, Placement(map=on_map, brand=brand, x=_kept(x), y=_kept(y)))
    return details.change(edit, Placement, there.id, x=_kept(x), y=_kept(y))


def want(edit: Edit, on_map: str, brand: str, wanted: tuple[float, float] | None) -> None:
    """Say where a brand that is on a map wants to be; ``None``: where it is."""
    there = _placement(edit, on_map, brand)
    if there is not None:
        x, y = (None, None) if wanted is None else (_kept(wanted[0]), _kept(wanted[1]))
        details.change(edit, Placement, there.id, wanted_x=x, wanted_y=y)


def add_brand(edit: Edit, on_map: str, brand: Brand, x: float, y: float) -> Brand:
    """Add a brand and put it on a map."""
    added = cards.add(edit, brand)
    place(edit, on_map, added.id, x, y)
    return added


def set_ideal(edit: Edit, on_map: str, segment: str, x: float, y: float, radius: float) -> Ideal:
    """Put the ideal circle of a segment on a map, or move it there."""
    return details.put(
        edit, Ideal(map=on_map, segment=segment, x=_kept(x), y=_kept(y), radius=max(SMALLEST_RADIUS, _kept(radius)))
    )


def take_off(edit: Edit, on_map: str, card: str) -> None:
    """Take a brand, or the ideal of a segment, off a map; the card itself stays."""
    details.remove(edit, Placement, [row.id for row in edit.all(Placement) if (row.map, row.brand) == (on_map, card)])
    details.remove(edit, Ideal, [row.id for row in edit.all(Ideal) if (row.map, row.segment) == (on_map, card)])


def _placement(edit: Edit, on_map: str, brand: str) -> Placement | None:
    return next((row for row in edit.all(Placement) if (row.map, row.brand) == (on_map, brand)), None)


def _kept(value: float) -> float:
    return min(max(float(value), 0.0), 1.0)
