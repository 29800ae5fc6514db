"""Where the zones and cards of a board lie, and the gap that opens where cards in the air would land.

Only what changed is placed again: on a board of ten thousand cards an edit moves a handful. It knows the sizes and
orders of things and moves items; what they show is the scene's business.
"""

from collections.abc import Iterable, Sequence
from math import inf

from PySide6.QtCore import QPointF, QRectF

from mktcanvas.ui.canvas import layout
from mktcanvas.ui.canvas.board import ZoneKey
from mktcanvas.ui.canvas.contents import Content, Contents, Gap
from mktcanvas.ui.canvas.face import LEAST_HEIGHT
from mktcanvas.ui.canvas.ground import Ground
from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.canvas.layout import Box, Pattern
from mktcanvas.ui.canvas.motion import Flight, Paths
from mktcanvas.ui.canvas.seating import Seating
from mktcanvas.ui.canvas.stragglers import Corners, Stragglers

_BEYOND = 600.0
"""Cards so far outside the window need not be seen to move."""
_MOST_LEFT = 24
"""So many layouts are looked through for cards that stand where they were, before all are moved."""


class Places:
    """The places of one ``BoardPlan`` in one scene."""

    def __init__(
        self,
        pattern: Pattern,
        ground: Ground,
        seating: Seating,
        cards: dict[str, CardItem],
        flight: Flight,
        stragglers: Stragglers,
    ) -> None:
        self._pattern, self._ground, self._seating = pattern, ground, seating
        self._cards, self._flight, self._stragglers = cards, flight, stragglers
        self._contents = Contents(pattern, cards)
        self._boxes: dict[ZoneKey, Box] = {}
        self._laid: dict[ZoneKey, tuple[Box, Content]] = {}
        self._left: list[tuple[Box, Content]] = []
        """What was laid out when cards were put off that still stand there."""
        self._targets: Corners = {}
        """Where each card lies or is flying to."""
        self._in_air: frozenset[str] = frozenset()
        self._whole = False
        """Whether every card lay where its zone's content had it, when the board was laid out last."""
        self._window = QRectF()
        self._gap: Gap | None = None
        self._held: dict[ZoneKey, float] = {}
        """How high the zones were when cards were lifted: no zone shrinks under a card in the air."""
        self._landings: dict[ZoneKey, tuple[Sequence[str], Sequence[Box]]] = {}

    def zone_at(self, x: float, y: float) -> ZoneKey | None:
        """Return the zone at a point."""
        return next((zone for zone, box in self._boxes.items() if box.contains(x, y)), None)

    def forget(self, zones: Iterable[ZoneKey]) -> None:
        """Place what is in these zones again; a gap that was open is closed."""
        self._contents.forget(zones)
        self._close_gap()

    def forget_card(self, item: CardItem) -> None:
        """Know no more where a card lies."""
        self._targets.pop(item.identity, None)
        self._stragglers.forget(item.identity)
        self._contents.forget_card(item.identity)
        self._whole = False

    def grew(self, seat: str) -> None:
        """Ask a card again how high it is; the caller has its zone placed again."""
        self._contents.forget_card(seat)

    def is_new(self, zone: ZoneKey) -> bool:
        """Tell whether a zone was never placed."""
        return zone not in self._laid

    # Placing

    def lay_out(self, size: tuple[float, float], *, animated: bool) -> float:
        """Give zones, cards and empty places their place in a window of a size; return how high the board is."""
        width, height = size
        zone_width = layout.zone_width_of(width, self._pattern)
        order = self._seating.order
        contents = {zone: self._contents.of(zone, seats, self._gap, zone_width) for zone, seats in order.items()}
        needed = [max(content.needed, self._held.get(zone, 0.0)) for zone, content in contents.items()]
        boxes = layout.grid(width, height, needed, self._pattern, self._ground.heads_need())
        if list(boxes) != list(self._boxes.values()):
            self._ground.stand_around(boxes)
        self._boxes = dict(zip(order, boxes, strict=True))
        paths: Paths = {}
        away: Corners = {}
        if not self._stragglers.waiting:
            self._left.clear()
        for zone, box in self._boxes.items():
            before, content = self._laid.get(zone), contents[zone]
            if before is None or before[0] != box:
                self._ground.zones[zone].show_box(box)
            if before is None or before[0][:2] != box[:2] or before[1] is not content:
                stays = self._whole and before is not None and before[0][:2] == box[:2]
                self._place(zone, box, content, content.alike(before[1]) if stays and before else 0, paths, away)
                self._left += () if before is None else (before,)
            self._laid[zone] = (box, content)
        self._whole = self._gap is None and not self._in_air
        if paths or away:
            self._flight.send(paths, animated=animated)
            self._stragglers.put_off(away)
            self._targets |= away
        if len(self._left) > _MOST_LEFT:
            self._stragglers.settle()
        bottom = max((box.y + box.height for box in boxes), default=0.0) + layout.EDGE
        return height if bottom - height < 1 else bottom

    def least_height(self, width: float) -> float:
        """Return a height that the board of a width is not lower than, without a look at what is on the cards."""
        counts = [len(seats) for seats in self._seating.order.values()]
        return layout.least_height(width, counts, LEAST_HEIGHT, self._pattern)

    def _place(self, zone: ZoneKey, box: Box, content: Content, first: int, paths: Paths, away: Corners) -> None:
        """Place a zone's cards from the ``first`` that may have moved, and its empty place.

        Note the ``paths`` of cards in sight, and where others are to be. Cards out of sight do not make room for what
        is only in the air.
        """
        left, top = box.x, box.y
        slot = Box(left + content.slot.x, top + content.slot.y, content.slot.width, content.slot.height)
        self._ground.slots[zone].show_box(slot, first=not content.flowing)
        above, below = self._in_sight()
        targets, in_air, waits = self._targets, self._in_air, self._gap is not None
        seats = content.flowing[first:]
        known = map(targets.get, seats)  # type: ignore[arg-type]
        for seat, (x, y), before in zip(seats, content.corners[first:], known, strict=True):
            target = (left + x, top + y)
            if target == before or seat is None or seat in in_air:
                continue
            if before is not None and not (above <= before[1] <= below or above <= target[1] <= below):
                if not waits:
                    away[seat] = target
            else:
                targets[seat] = target
                self._stragglers.forget(seat)
                item = self._cards[seat]
                paths[item] = (item.pos(), QPointF(*target))

    def _in_sight(self) -> tuple[float, float]:
        """Return between which heights cards are seen to move."""
        if self._window.isEmpty():
            return -inf, inf
        return self._window.top() - _BEYOND, self._window.bottom() + _BEYOND

    def settle(self) -> None:
        """Move every card to where it lies, in sight or not."""
        self._stragglers.settle()

    def see(self, window: QRectF) -> bool:
        """Know which part of the board is in sight; tell whether it is to be laid out again for that."""
        self._window = window
        above, below = self._in_sight()
        for box, content in (*self._laid.values(), *self._left) if self._stragglers.waiting else ():
            self._stragglers.show(content.between(above - box.y, below - box.y))
        if self._gap is not None:
            self._laid.clear()
        return self._gap is not None

    # Cards in the air

    def lift(self, seats: Iterable[str]) -> None:
        """Know no more where cards lie that are in the air, and keep the zones as high as they are."""
        self._held = {zone: box.height for zone, box in self._boxes.items()}
        self._landings = {}
        self.settle()
        self._in_air, self._whole = frozenset(seats), False
        for seat in self._in_air:
            self._targets.pop(seat, None)

    def put_down(self, seats: Iterable[str]) -> None:
        """Let cards that were in the air lie where the plan has them."""
        self._contents.forget(self._zones_of(seats))
        self._held, self._landings, self._in_air = {}, {}, frozenset()
        self._close_gap()

    def gap_at(self, x: float, y: float, seats: Sequence[str]) -> Gap | None:
        """Return the place where cards dropped at a point would land; ``None`` outside the zones."""
        zone = self.zone_at(x, y)
        if zone is None:
            return None
        box = self._boxes[zone]
        staying, boxes = self._landing(zone, seats, box.width)
        place = layout.insertion(boxes, x - box.x, y - box.y)
        return Gap(zone, place, seats, staying[place] if place < len(staying) else None)

    def open_gap(self, gap: Gap | None) -> bool:
        """Keep this place free; tell whether that is another one than before."""
        if gap == self._gap:
            return False
        self._close_gap()
        self._gap = gap
        if gap is not None:
            self._contents.forget({gap.zone, *self._zones_of(gap.cards)})
            self._ground.zones[gap.zone].light(lit=True)
        return True

    def _landing(self, zone: ZoneKey, in_air: Sequence[str], width: float) -> tuple[Sequence[str], Sequence[Box]]:
        """Return the cards of a zone that stay, and where each lies without those in the air; kept during a drag."""
        if zone not in self._landings:
            staying = Contents.staying(self._seating.order[zone], in_air)
            card = layout.card_width(width, self._pattern)
            heights = [self._cards[seat].set_width(card) for seat in staying]
            self._landings[zone] = (staying, layout.flow(width, heights, self._pattern).boxes)
        return self._landings[zone]

    def _zones_of(self, seats: Iterable[str]) -> set[ZoneKey]:
        return {zone for seat in seats if (zone := self._seating.zone_of(seat)) is not None}

    def _close_gap(self) -> None:
        if self._gap is not None:
            self._contents.forget({self._gap.zone, *self._zones_of(self._gap.cards)})
            self._ground.zones[self._gap.zone].light(lit=False)
        self._gap = None
