"""A computed map on its way into the project: its brands, its placements and how it was made, in one step.

What is there already is used again: a brand of the same title, and a map that was computed under the same title.
"""

from collections.abc import Sequence
from typing import NamedTuple

from mktcanvas.analysis.perception import Perception
from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import cards, maps
from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.naming import folded
from mktcanvas.model.positioning import Brand, MapMethod, Placement, PositioningMap
from mktcanvas.model.words import Words

_TITLE = Words("Perceptual map – {data}", "Carte perceptuelle – {data}")
AXES = 2


class MapWritten(NamedTuple):
    """The map, and which of its brands were there already and which were made."""

    on_map: PositioningMap
    known: tuple[str, ...]
    made: tuple[str, ...]


def write_map(edit: Edit, found: Perception, data: str, language: str) -> MapWritten:
    """Write a computed map with its brands. ``data`` names the table that it comes from."""
    on_map = _map(edit, found, data, language)
    there = {folded(brand.title): brand for brand in edit.all(Brand)}
    known: list[str] = []
    made: list[str] = []
    placed = set()
    for name, (x, y) in zip(found.brands, found.places, strict=True):
        brand = there.get(folded(name))
        (made if brand is None else known).append(name)
        brand = brand or cards.add(edit, Brand(title=name))
        maps.place(edit, on_map.id, brand.id, x, y)
        placed.add(brand.id)
    stale = [row.brand for row in edit.all(Placement) if row.map == on_map.id and row.brand not in placed]
    for brand_id in stale:
        maps.take_off(edit, on_map.id, brand_id)
    return MapWritten(on_map, tuple(known), tuple(made))


def _map(edit: Edit, found: Perception, data: str, language: str) -> PositioningMap:
    vectors = {name: (round(x, 6), round(y, 6)) for name, (x, y) in zip(found.attributes, found.loadings, strict=True)}
    method = MapMethod(name="pca", data=data, explained=_shares(found.explained[:AXES]), vectors=vectors)
    poles = {
        f"{axis}_{end}": ", ".join(found.pole(at, sign))
        for at, axis in enumerate("xy")
        for end, sign in (("low", -1), ("high", 1))
    }
    made = PositioningMap(title=_TITLE.filled(data=data).of(language)[:TITLE_LIMIT], method=method).replaced(**poles)
    there = (row for row in edit.all(PositioningMap) if row.method is not None and row.title == made.title)
    twin = next(there, None)
    if twin is None:
        return maps.add_map(edit, made)
    return edit.update(PositioningMap, twin.id, method=method, **poles)


def _shares(explained: Sequence[float]) -> tuple[float, ...]:
    return tuple(min(max(round(share, 6), 0.0), 1.0) for share in explained)
