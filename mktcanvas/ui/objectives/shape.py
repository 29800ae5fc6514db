"""Where the lines of the tree lie, and where objectives that are moved among them would come. Numbers only."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from mktcanvas.ui.objectives.lines import ObjectiveLine
from mktcanvas.ui.objectives.painting import GAP, HEIGHT, INDENT

EDGE, SLOT = 14.0, 40.0
"""Around the tree, and the height of the place where the next objective is typed."""
_BESIDE = 0.28
"""How much of a line's height, above and below, stands for the place between two lines."""
_AFTER = 2
_EDITOR = 76.0
REACH = 11.0
"""How near the handle of a line the pointer takes it, in pixels."""


class Landing(NamedTuple):
    """Where objectives would come: below a parent, in front of one of its children; ``mark`` is drawn there."""

    parent: str | None
    before: str | None
    mark: QRectF = QRectF()


class TreeShape(NamedTuple):
    """The lines of a tree in a width."""

    lines: Sequence[ObjectiveLine]
    width: float

    @property
    def height(self) -> float:
        """How high the tree is, with the place for the next objective and room for its editor and chips."""
        return 2 * EDGE + len(self.lines) * (HEIGHT + GAP) + SLOT + _EDITOR

    def box(self, place: int) -> QRectF:
        """Return the box of a line, by its place from above."""
        indent = self.lines[place].depth * INDENT
        return QRectF(EDGE + indent, EDGE + place * (HEIGHT + GAP), self.width - 2 * EDGE - indent, HEIGHT)

    def handle(self, place: int) -> QPointF:
        """Return the middle of the handle from which a link of a line is drawn."""
        box = self.box(place)
        return QPointF(box.right(), box.center().y())

    def handle_at(self, at: QPointF) -> int | None:
        """Return the line whose handle is at a point."""
        for place in range(len(self.lines)):
            away = at - self.handle(place)
            if away.x() ** 2 + away.y() ** 2 <= REACH**2:
                return place
        return None

    def slot(self) -> QRectF:
        """Return the box of the place where the next objective is typed."""
        return QRectF(EDGE, EDGE + len(self.lines) * (HEIGHT + GAP), self.width - 2 * EDGE, SLOT)

    def place_of(self, identity: str) -> int:
        """Return the place of an objective that is shown."""
        return next(place for place, line in enumerate(self.lines) if line.objective.id == identity)

    def place_at(self, at: QPointF) -> int | None:
        """Return the line at a point."""
        return next((place for place in range(len(self.lines)) if self.box(place).contains(at)), None)

    # Moving

    def landing_at(self, at: QPointF, moving: Collection[str]) -> Landing | None:
        """Return where objectives dropped at a point would come; ``None`` where that is below themselves."""
        if not self.lines:
            return None
        place = next((place for place in range(len(self.lines)) if at.y() < self.box(place).bottom() + GAP), None)
        landing = self._at_the_end() if place is None else self._around(place, at.y())
        return landing if self._may_hold(landing, moving) else None

    def _at_the_end(self) -> Landing:
        below = self.box(len(self.lines) - 1).bottom() + GAP / 2 - 1
        return Landing(None, None, QRectF(EDGE, below, self.width - 2 * EDGE, 2))

    def _around(self, place: int, y: float) -> Landing:
        line, box = self.lines[place], self.box(place)
        share = (y - box.top()) / box.height()
        if share < _BESIDE:
            return Landing(line.objective.parent, line.objective.id, QRectF(box.left(), box.top() - 5, box.width(), 2))
        if share > 1 - _BESIDE and (line.folded or not line.children):
            after = self.following(place)
            return Landing(line.objective.parent, after, QRectF(box.left(), box.bottom() + 3, box.width(), 2))
        return Landing(line.objective.id, None, box)

    def _may_hold(self, landing: Landing, moving: Collection[str]) -> bool:
        parents = {line.objective.id: line.objective.parent for line in self.lines}
        above: str | None = landing.parent
        while above is not None:
            if above in moving:
                return False
            above = parents.get(above)
        return landing.before not in moving

    def following(self, place: int) -> str | None:
        """Return the next objective below the same parent as the one at a place."""
        depth = self.lines[place].depth
        for line in self.lines[place + 1 :]:
            if line.depth <= depth:
                return line.objective.id if line.depth == depth else None
        return None

    def indented(self, identity: str) -> Landing | None:
        """Return the landing below the sibling right above an objective."""
        above = self._siblings(identity)[: self._siblings(identity).index(identity)]
        return Landing(above[-1], None) if above else None

    def outdented(self, identity: str) -> Landing | None:
        """Return the landing right behind the parent of an objective."""
        parent = self.lines[self.place_of(identity)].objective.parent
        if parent is None:
            return None
        place = self.place_of(parent)
        return Landing(self.lines[place].objective.parent, self.following(place))

    def swapped(self, identity: str, way: int) -> Landing | None:
        """Return the landing one place up (-1) or down (1) among the siblings of an objective."""
        siblings = self._siblings(identity)
        place = siblings.index(identity)
        if not 0 <= place + way < len(siblings):
            return None
        behind = place + (way if way < 0 else _AFTER)
        parent = self.lines[self.place_of(identity)].objective.parent
        return Landing(parent, siblings[behind] if behind < len(siblings) else None)

    def _siblings(self, identity: str) -> list[str]:
        parent = self.lines[self.place_of(identity)].objective.parent
        return [line.objective.id for line in self.lines if line.objective.parent == parent]
