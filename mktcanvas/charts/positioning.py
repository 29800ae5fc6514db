"""The positioning maps: brands, where ours want to be, the ideals of the segments, the vectors of computed maps.

Ours are larger and bold; a competitor is a plain disc. Names that find no room are told below the map.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mktcanvas.charts.labels import Spot, disc, placed
from mktcanvas.charts.sheet import Box, Point, Sheet, fitted, width_of
from mktcanvas.charts.style import SMALL_SIZE, TEXT_SIZE
from mktcanvas.charts.subject import ENDLESS, Space, Subject
from mktcanvas.charts.wording import NOTHING, share
from mktcanvas.model.positioning import Brand, Ideal, MapMethod, Placement, PositioningMap
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

TITLE = Words("Positioning maps", "Cartes de positionnement")
IDEAL = Words("{segment} · ideal", "{segment} · idéal")
BY_HAND = Words("Placed by judgement", "Placée à dire d’expert")
COMPUTED = Words("Computed: {method}", "Calculée : {method}")
FROM = Words("{method} of {data}", "{method} sur {data}")
EXPLAINED = Words("axes explain {shares}", "axes expliquant {shares}")
WANTED = Words("arrow: where we want to be", "flèche : où nous voulons être")
IDEALS = Words("dashed circle: a segment’s ideal", "cercle en tirets : l’idéal d’un segment")
VECTORS = Words("thin arrows: what was rated", "flèches fines : ce qui a été noté")
NAMED_HERE = Words("Without room for a name:", "Sans place pour leur nom :")
METHODS = {
    "pca": Words("principal components (PCA)", "analyse en composantes principales (ACP)"),
    "ca": Words("correspondence analysis", "analyse factorielle des correspondances"),
    "mds": Words("multidimensional scaling", "positionnement multidimensionnel (MDS)"),
}

_HEAD, _POLE, _STEP, _BETWEEN = 22.0, 16.0, 11.5, 22.0
_GROUND = 0.78
"""How much of what a name lies on, a grid or an ideal's circle, its ground hides."""
_WIDEST, _SIDE, _FOOT = 380.0, 18.0, 8.0
_GRID = 5


class _Mark(NamedTuple):
    """Something that has a name on the map."""

    title: str
    centre: Point
    radius: float
    weight: int
    colour: str
    around: float = 0.0
    """The radius of the circle that its name stands outside of, where there is room."""


class _Frame(NamedTuple):
    """The square of a map on its sheet."""

    left: float
    top: float
    side: float

    def at(self, x: float, y: float) -> Point:
        return self.left + x * self.side, self.top + (1 - y) * self.side


def applies(strategy: Strategy) -> bool:
    """Tell whether a map has a brand or an ideal on it."""
    return any(_populated(strategy, row) for row in strategy.all(PositioningMap))


def _populated(strategy: Strategy, row: PositioningMap) -> bool:
    return bool(strategy.where(Placement, "map", row.id) or strategy.where(Ideal, "map", row.id))


def _maps(strategy: Strategy) -> list[PositioningMap]:
    return [row for row in strategy.all(PositioningMap) if _populated(strategy, row)]


def sheets(subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw every map: each on a sheet of its own where the height is limited, else all on one."""
    maps = _maps(subject.strategy)
    drawings = [_Drawing(subject, row, space) for row in maps]
    if space.height < ENDLESS:
        made = []
        for drawing in drawings:
            sheet = Sheet(space.width, drawing.height, space.theme)
            drawing.draw(sheet, 0)
            made.append(sheet)
        return tuple(made)
    sheet = Sheet(space.width, sum(drawing.height + _BETWEEN for drawing in drawings) - _BETWEEN, space.theme)
    top = 0.0
    for drawing in drawings:
        drawing.draw(sheet, top)
        top += drawing.height + _BETWEEN
    return (sheet,)


class _Drawing:
    """One map, measured before it is drawn."""

    def __init__(self, subject: Subject, row: PositioningMap, space: Space) -> None:
        self.subject, self.row, self.space = subject, row, space
        strategy = subject.strategy
        self.placements = strategy.where(Placement, "map", row.id)
        self.ideals = strategy.where(Ideal, "map", row.id)
        side = min(_WIDEST, space.width - 2 * _SIDE, space.height - 165)
        self.frame = _Frame((space.width - side) / 2, _HEAD + _POLE, side)
        self.marks = [*self._brands(), *self._circles(), *self._vectors()]
        self.boxes = placed([_spot(mark) for mark in self.marks], self._bounds, self._taken())
        self.told = self._told()
        self.height = self.frame.top + side + _POLE + _FOOT + _STEP * len(self.told)

    @property
    def _bounds(self) -> Box:
        left, top, side = self.frame
        return left + 2, top + 2, left + side - 2, top + side - 2

    def _brands(self) -> Iterator[_Mark]:
        theme = self.space.theme
        for placement in sorted(self.placements, key=lambda row: not self._is_ours(row)):
            brand = self.subject.strategy.get(Brand, placement.brand)
            if brand is not None:
                colour = theme.accent if brand.ours else theme.muted
                centre = self.frame.at(placement.x, placement.y)
                yield _Mark(brand.title, centre, 5.5 if brand.ours else 4, 600 if brand.ours else 400, colour)

    def _is_ours(self, placement: Placement) -> bool:
        brand = self.subject.strategy.get(Brand, placement.brand)
        return brand is not None and brand.ours

    def _circles(self) -> Iterator[_Mark]:
        for ideal in self.ideals:
            segment = self.subject.strategy.get(Segment, ideal.segment)
            if segment is not None:
                title = self.subject.said(IDEAL, segment=fitted(segment.title, 150, 1, SMALL_SIZE)[0])
                circle = ideal.radius * self.frame.side
                yield _Mark(title, self.frame.at(ideal.x, ideal.y), 1, 400, self.space.theme.accent, circle)

    def _vectors(self) -> Iterator[_Mark]:
        for title, end in self._ends():
            yield _Mark(title, end, 2, 400, self.space.theme.muted)

    def _ends(self) -> list[tuple[str, Point]]:
        """Return the tips of the vectors; the longest reaches 0.45 of the map from its middle."""
        vectors = self.row.method.vectors if self.row.method else {}
        longest = max((max(abs(x), abs(y)) for x, y in vectors.values()), default=0.0)
        if not longest:
            return []
        return [
            (title, self.frame.at(0.5 + 0.45 * x / longest, 0.5 + 0.45 * y / longest))
            for title, (x, y) in vectors.items()
        ]

    def _taken(self) -> list[Box]:
        wanted = (row for row in self.placements if row.wanted_x is not None and row.wanted_y is not None)
        return [disc(*self.frame.at(row.wanted_x or 0, row.wanted_y or 0), 5) for row in wanted]

    def _told(self) -> list[str]:
        said = self.subject.said
        legend = [said(COMPUTED, method=_method(self.subject, self.row.method)) if self.row.method else said(BY_HAND)]
        legend += [said(WANTED)] if self._taken() else []
        legend += [said(IDEALS)] if self.ideals else []
        legend += [said(VECTORS)] if self._ends() else []
        lines = fitted(" · ".join(legend), self.space.width, 3, SMALL_SIZE)
        homeless = [mark.title for mark, box in zip(self.marks, self.boxes, strict=True) if box is None]
        if homeless:
            lines += fitted(f"{said(NAMED_HERE)} {', '.join(homeless)}", self.space.width, 5, SMALL_SIZE)
        return lines

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw the map from ``top`` down."""
        moved = _Moved(sheet, top)
        self._draw_ground(moved)
        self._draw_ideals(moved)
        for _, end in self._ends():
            moved.arrow(self.frame.at(0.5, 0.5), end, sheet.theme.muted, dashed=False)
        for row in self.placements:
            if row.wanted_x is not None and row.wanted_y is not None:
                moved.arrow(self.frame.at(row.x, row.y), self.frame.at(row.wanted_x, row.wanted_y), sheet.theme.accent)
        for mark, box in zip(self.marks, self.boxes, strict=True):
            if mark.radius > 2:
                moved.sheet.dot(mark.centre[0], mark.centre[1] + top, mark.colour, 2 * mark.radius)
            if box is not None:
                (name,) = _name(mark)
                left, high, right, low = box[0] - 2, box[1] + top, box[2] + 2, box[3] + top
                ground = ((left, high), (right, high), (right, low), (left, low))
                sheet.polygon(ground, fill=sheet.theme.zone, alpha=_GROUND)
                colour = sheet.theme.ink if mark.radius > 2 else mark.colour
                sheet.text(box[0], box[1] + top + 8.5, name, size=SMALL_SIZE, weight=mark.weight, colour=colour)
        for at, line in enumerate(self.told):
            baseline = self.frame.top + self.frame.side + _POLE + _FOOT + 4 + at * _STEP
            sheet.text(0, top + baseline, line, size=SMALL_SIZE, colour=sheet.theme.muted)

    def _draw_ground(self, moved: "_Moved") -> None:
        sheet, top, theme, row = moved.sheet, moved.top, moved.sheet.theme, self.row
        left, high, side = self.frame
        (title,) = fitted(row.title, sheet.width, 1, TEXT_SIZE, 600)
        sheet.text(0, top + 10, title, weight=600)
        sheet.box(left, top + high, side, side, fill=theme.zone, edge=theme.line, radius=6)
        for at in range(1, 2 * _GRID):
            thickness = 1.0 if at == _GRID else 0.4
            place = at / (2 * _GRID)
            moved.line((self.frame.at(0, place), self.frame.at(1, place)), theme.line, thickness)
            moved.line((self.frame.at(place, 0), self.frame.at(place, 1)), theme.line, thickness)
        room = side - 8
        for text, y in ((row.y_high, high - 5), (row.y_low, high + side + 12)):
            (pole,) = fitted(text, room, 1, SMALL_SIZE)
            sheet.text(left + side / 2, top + y, pole, size=SMALL_SIZE, colour=theme.muted, align="center")
        for text, x in ((row.x_low, left - 9), (row.x_high, left + side + 9)):
            (pole,) = fitted(text, room, 1, SMALL_SIZE)
            sheet.text(x, top + high + side / 2, pole, size=SMALL_SIZE, colour=theme.muted, turned=True)

    def _draw_ideals(self, moved: "_Moved") -> None:
        accent = moved.sheet.theme.accent
        left, top, side = self.frame
        for ideal in self.ideals:
            x, y = self.frame.at(ideal.x, ideal.y)
            radius = ideal.radius * self.frame.side
            bounds = (left, top + moved.top, left + side, top + side + moved.top)
            centre = (x, y + moved.top)
            moved.sheet.circle(centre, radius, fill=accent, edge=accent, alpha=0.08, dashed=True, inside=bounds)


class _Moved(NamedTuple):
    """A sheet whose drawings begin at ``top``."""

    sheet: Sheet
    top: float

    def line(self, points: tuple[Point, Point], colour: str, thickness: float) -> None:
        self.sheet.line([(x, y + self.top) for x, y in points], colour, thickness, above=True)

    def arrow(self, start: Point, end: Point, colour: str, *, dashed: bool = True) -> None:
        self.sheet.arrow((start[0], start[1] + self.top), (end[0], end[1] + self.top), colour, dashed=dashed)


def _name(mark: _Mark) -> list[str]:
    return fitted(mark.title or NOTHING, 190, 1, SMALL_SIZE, mark.weight) or [NOTHING]


def _spot(mark: _Mark) -> Spot:
    (name,) = _name(mark)
    return Spot(*mark.centre, mark.radius, width_of(name, SMALL_SIZE, mark.weight), 11, mark.around)


def _method(subject: Subject, method: MapMethod) -> str:
    words = METHODS.get(method.name.lower())
    told = subject.said(words) if words else method.name
    if method.data:
        told = subject.said(FROM, method=told, data=method.data)
    if method.explained:
        shares = " + ".join(share(round(part * 10_000), 10_000, subject.language) for part in method.explained[:2])
        told = f"{told}, {subject.said(EXPLAINED, shares=shares)}"
    return told


def described(subject: Subject) -> str:
    """Say in words which brands each map holds."""
    strategy = subject.strategy
    parts = []
    for row in _maps(strategy):
        brands = [strategy.get(Brand, placement.brand) for placement in strategy.where(Placement, "map", row.id)]
        names = ", ".join(brand.title for brand in brands[:12] if brand is not None)
        axes = f"{row.x_low}–{row.x_high} × {row.y_low}–{row.y_high}"
        parts.append(f"{row.title} ({axes}) {names}".strip())
    words = Words("{title}: {parts}.", "{title} : {parts}.")
    return subject.said(words, title=subject.said(TITLE), parts="; ".join(parts))
