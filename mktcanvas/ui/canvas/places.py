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
from mktcanvas.ui.canvas.stragglers import Stragglers

_BEYOND = 250.0
"""Cards so far outside the window need not be seen to move."""
_NEAR = 120.0
"""So near the window cards stand where they belong before they come in sight; it is more than any is high."""
_FEW = 50
"""So many cards that lie nowhere yet are looked up one by one; for more all are placed."""
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
        self._fresh: set[str] = set()
        """Cards that lie nowhere yet, or have just been put down."""
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
        """Know of a card no more."""
        self._fresh.discard(item.identity)
        self._contents.forget_card(item.identity)
        self._whole = False

    def welcome(self, seat: str) -> None:
        """Know of a card that lies nowhere yet: it is placed at once, in sight or not."""
        self._fresh.add(seat)

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
        moved = list(boxes) != list(self._boxes.values())
        self._boxes = dict(zip(order, boxes, strict=True))
        if not self._stragglers.waiting:
            self._left.clear()
        above, below = self._in_sight()
        seen = {
            seat
            for box, content in (self._laid.values() if self._gap is None else ())
            for seat in content.flowing[content.between(above - box.y, below - box.y)]
        }
        paths: Paths = {}
        for zone, box in self._boxes.items():
            before, content = self._laid.get(zone), contents[zone]
            if before is None or before[0] != box:
                self._ground.zones[zone].show_box(box)
            if before is None or before[0][:2] != box[:2] or before[1] is not content:
                stays = self._whole and before is not None and before[0][:2] == box[:2]
                first = content.alike(before[1]) if stays and before else 0
                self._place(zone, box, content, int(min(first, self._stragglers.first_of(zone))), seen, paths)
                self._left += () if before is None else (before,)
            self._laid[zone] = (box, content)
        if moved:
            self._ground.stand_around(boxes)
        self._whole = self._gap is None and not self._in_air
        if paths:
            self._flight.send(paths, animated=animated)
        self._fresh -= {item.identity for item in paths}
        if len(self._left) > _MOST_LEFT:
            self._stragglers.settle()
        bottom = max((box.y + box.height for box in boxes), default=0.0) + layout.EDGE
        return height if bottom - height < 1 else bottom

    def least_height(self, width: float) -> float:
        """Return a height that the board of a width is not lower than, without a look at what is on the cards."""
        counts = [len(seats) for seats in self._seating.order.values()]
        return layout.least_height(width, counts, LEAST_HEIGHT, self._pattern)

    def _place(
        self, zone: ZoneKey, box: Box, content: Content, first: int, seen: set[str | None], paths: Paths
    ) -> None:
        """Place a zone's cards from the ``first`` that may have moved, and its empty place.

        Note the ``paths`` of cards that are ``seen`` or come in sight; the others are moved later. Cards out of sight
        do not make room for what is only in the air.
        """
        slot = content.slot
        self._ground.slots[zone].show_box(
            Box(box.x + slot.x, box.y + slot.y, slot.width, slot.height), first=not content.flowing
        )
        above, below = self._in_sight()
        if len(self._fresh) > _FEW:
            above, below = -inf, inf
        part = content.between(above - box.y, below - box.y)
        part = slice(max(first, part.start), part.stop)
        coming = dict(zip(content.flowing[part], content.corners[part], strict=True))
        elsewhere = (seen | self._fresh).difference(coming)
        coming |= {seat: content.corner_of(seat) for seat in elsewhere if content.holds(seat)}
        for seat, (x, y) in coming.items():
            if seat is None or seat in self._in_air:
                continue
            item = self._cards[seat]
            target = QPointF(box.x + x, box.y + y)
            if self._flight.end_for(item) != target or seat in self._fresh:
                paths[item] = (item.pos(), target)
        if self._gap is None:
            self._stragglers.put_off(zone, box, content, first)

    def _in_sight(self) -> tuple[float, float]:
        """Return between which heights cards are seen to move."""
        if self._window.isEmpty():
            return -inf, inf
        return self._window.top() - _BEYOND, self._window.bottom() + _BEYOND

    def settle(self) -> None:
        """Move every card to where it lies, in sight or not."""
        self._stragglers.settle()

    def bring(self, seats: Iterable[str]) -> None:
        """Move some cards to where they lie."""
        for seat in seats if self._stragglers.waiting else ():
            zone = self._seating.zone_of(seat)
            if zone in self._laid and seat not in self._in_air:
                box, content = self._laid[zone]
                self._stragglers.move(seat, box, content.corner_of(seat))

    def see(self, window: QRectF) -> bool:
        """Know which part of the board is in sight; tell whether it is to be laid out again for that."""
        self._window = window
        if self._stragglers.waiting:
            above, below = self._window.top() - _NEAR, self._window.bottom() + _NEAR
            for box, content in self._laid.values():
                part = content.between(above - box.y, below - box.y)
                for seat, corner in zip(content.flowing[part], content.corners[part], strict=True):
                    self._stragglers.move(seat, box, corner)
            left = {
                seat
                for box, content in self._left
                for seat in content.flowing[content.between(above - box.y, below - box.y)]
            }
            self.bring(seat for seat in left if seat in self._cards and above <= self._cards[seat].y() <= below)
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

    def put_down(self, seats: Iterable[str]) -> None:
        """Let cards that were in the air lie where the plan has them."""
        seats = list(seats)
        self._fresh.update(seats)
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
