"""A board as a scene: zones, cards in them, and where each of them lies. It shows a plan and changes nothing in it."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QGraphicsScene

from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas import layout
from mktcanvas.ui.canvas.board import BoardPlan, CardLook, ZoneKey, card_of
from mktcanvas.ui.canvas.ground import Ground, SlotItem, ZoneItem
from mktcanvas.ui.canvas.handle import LinkHandle
from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.canvas.layout import Box
from mktcanvas.ui.canvas.motion import Flight, Paths
from mktcanvas.ui.canvas.seating import Seating, Shows
from mktcanvas.ui.theme import Theme

_CARDS, _LIFTED = 1.0, 2.0


class Gap:
    """The place that cards in the air would take: zone, place among its other cards, the cards themselves.

    ``before`` is the card that they come in front of, ``None`` at the end of the zone.
    """

    def __init__(self, zone: ZoneKey, place: int, cards: Sequence[str], before: str | None) -> None:
        self.zone, self.place, self.cards, self.before = zone, place, tuple(cards), before

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gap) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]


class BoardScene(QGraphicsScene):
    """Shows the cards of one kind in the zones of a ``BoardPlan``; a card lies in as many of them as it belongs to."""

    def __init__(self, plan: BoardPlan, theme: Theme, parent: QObject | None = None, *, motion: bool = True) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = (0.0, 0.0)
        self.cards: dict[str, CardItem] = {}
        """The cards by their seats: the card's own id for the first, others where it lies in several zones."""
        self._boxes: dict[ZoneKey, Box] = {}
        self._laid: dict[ZoneKey, tuple[Any, ...]] = {}
        self._targets: dict[str, tuple[float, float]] = {}
        """Where each card lies or is flying to."""
        self.zooming = False
        """Whether the zoom is still changing, so that what is drawn need not be sharp."""
        self._gap: Gap | None = None
        self._held: dict[ZoneKey, float] = {}
        """How high the zones were when cards were lifted: no zone shrinks under a card in the air."""
        self.flight = Flight(self, motion=motion)
        self.handle = LinkHandle(theme)
        self.addItem(self.handle)
        self.plan, self.ground, self.seating = plan, Ground(plan, theme, self), Seating(plan)

    @property
    def zones(self) -> dict[ZoneKey, ZoneItem]:
        """The items of the zones."""
        return self.ground.zones

    @property
    def slots(self) -> dict[ZoneKey, SlotItem]:
        """The items of the places where cards are typed."""
        return self.ground.slots

    @property
    def hidden(self) -> set[str]:
        """The cards that the filter leaves out."""
        return self.seating.hidden

    @property
    def _order(self) -> dict[ZoneKey, list[str]]:
        return self.seating.order

    # What is shown

    def set_plan(self, plan: BoardPlan, strategy: Strategy) -> None:
        """Show another board of the same kind of cards: other zones, or the same ones under other names."""
        shows = self.seating.shows
        self.ground.clear()
        self.plan, self.ground, self.seating = plan, Ground(plan, self._theme, self), Seating(plan)
        self.seating.shows = shows
        self._laid.clear()
        self._boxes.clear()
        for seat in list(self.cards):
            self._remove(seat)
        self.show_strategy(strategy)

    def show_strategy(self, strategy: Strategy) -> None:
        """Show all cards of a plan, without motion."""
        cards = [card.id for card in strategy.all(self.plan.row)]
        self.refresh(strategy, cards + [card_of(seat) for seat in self.cards], animated=False)

    def refresh(self, strategy: Strategy, touched: Iterable[str], *, animated: bool = True) -> None:
        """Show the cards with the ids ``touched`` as they are now, and give every card its place."""
        for identity in set(touched):
            seats, given_up = self.seating.seats(strategy, identity)
            for seat in given_up:
                self._remove(seat)
            card = strategy.get(self.plan.row, identity) if seats else None
            if card is not None:
                look = self.plan.look(strategy, card)
                for seat in seats:
                    self._show_card(seat, look)
        self.seating.arrange(strategy)
        for zone, seats in self._order.items():
            tally = self.plan.tally(strategy, zone, [card_of(seat) for seat in seats])
            self.zones[zone].show_tally(tally, empty=not seats)
        self._gap = None
        self.lay_out(animated=animated)

    def set_filter(self, shows: Shows | None, strategy: Strategy) -> None:
        """Show only the cards that ``shows`` says so of; ``None`` shows all."""
        self.seating.shows = shows
        self._laid.clear()
        self.show_strategy(strategy)

    def light(self, identities: Iterable[str] | None) -> None:
        """Fade every card but these; ``None`` lights all."""
        lit = None if identities is None else set(identities)
        for seat, item in self.cards.items():
            item.faded = lit is not None and card_of(seat) not in lit
            item.update()

    def _show_card(self, seat: str, look: CardLook) -> None:
        item = self.cards.get(seat)
        if item is None:
            item = CardItem(seat, self._theme)
            item.setZValue(_CARDS)
            self.cards[seat] = item
            self.addItem(item)
        item.show_look(look)

    def _remove(self, seat: str) -> None:
        item = self.cards.pop(seat, None)
        if item is not None:
            self.flight.forget(item)
            self._targets.pop(seat, None)
            if self.handle.card is item:
                self.handle.show_on(None)
            item.setSelected(False)
            self.removeItem(item)

    # Where it lies

    def set_size(self, width: float, height: float) -> None:
        """Fit the board to a window of this size (at zoom 1); it grows downwards where cards need more."""
        if (width, height) != self._size:
            self._size = (width, height)
            self.lay_out(animated=False)

    def lay_out(self, *, animated: bool = True) -> None:
        """Give zones, cards and empty places their place; cards in the air keep theirs."""
        if not self._size[0]:
            return
        width, pattern = self._size[0], self.plan.pattern
        zone_width = layout.zone_width_of(width, pattern)
        contents = {zone: self._content(zone, zone_width) for zone in self._order}
        needed = [
            max(layout.flow_height(zone_width, content[1], pattern), self._held.get(zone, 0.0))
            for zone, content in contents.items()
        ]
        boxes = layout.grid(width, self._size[1], needed, pattern, self.ground.heads_need())
        self._boxes = dict(zip(self._order, boxes, strict=True))
        paths: Paths = {}
        for zone, box in self._boxes.items():
            self.zones[zone].show_box(box)
            if self._laid.get(zone) != (box, *contents[zone]):
                self._laid[zone] = (box, *contents[zone])
                paths.update(self._placed(zone, box, *contents[zone]))
        self.ground.stand_around(boxes)
        bottom = max((box.y + box.height for box in boxes), default=0.0) + layout.EDGE
        if bottom - self._size[1] < 1:
            bottom = self._size[1]
        self.flight.send(paths, animated=animated)
        self.setSceneRect(0, 0, width, bottom)

    def _placed(self, zone: ZoneKey, box: Box, flowing: Sequence[str | None], heights: Sequence[float]) -> Paths:
        """Place a zone's cards and its empty place; return where each card is and where it is to be."""
        places = layout.flow(box.width, heights, self.plan.pattern).boxes
        last = places[-1]
        slot = Box(box.x + last.x, box.y + last.y, last.width, last.height)
        self.slots[zone].show_box(slot, first=len(places) == 1)
        paths: Paths = {}
        for identity, place in zip(flowing, places[:-1], strict=True):
            target = (box.x + place.x, box.y + place.y)
            if identity is None or self._targets.get(identity) == target:
                continue
            item = self.cards[identity]
            if not item.lifted:
                self._targets[identity] = target
                paths[item] = (item.pos(), QPointF(*target))
        return paths

    def _content(self, zone: ZoneKey, zone_width: float) -> tuple[list[str | None], list[float]]:
        """Return the cards of a zone in order, ``None`` where those in the air would land, and all heights.

        The last height is that of the empty place.
        """
        width = layout.card_width(zone_width, self.plan.pattern)
        gap = self._gap
        flowing: list[str | None] = [card for card in self._order[zone] if gap is None or card not in gap.cards]
        if gap is not None and gap.zone == zone:
            flowing[gap.place : gap.place] = [None] * len(gap.cards)
        in_air = [self.cards[identity].box().height for identity in gap.cards] if gap else []
        heights = [self.cards[identity].set_width(width) if identity else in_air.pop(0) for identity in flowing]
        return flowing, [*heights, self.plan.pattern.slot]

    # Questions of gestures and keys

    def card_at(self, x: float, y: float) -> CardItem | None:
        """Return the card at a point, the one in front first."""
        here = (item for item in self.items(QPointF(x, y)) if isinstance(item, CardItem))
        return next((item for item in here if not item.lifted), None)

    def zone_at(self, x: float, y: float) -> ZoneKey | None:
        """Return the zone at a point."""
        return next((zone for zone, box in self._boxes.items() if box.contains(x, y)), None)

    def slot_at(self, x: float, y: float) -> ZoneKey | None:
        """Return the zone whose empty place is at a point."""
        return next((zone for zone, slot in self.slots.items() if slot.box().contains(x, y)), None)

    def reading_order(self) -> list[str]:
        """Return the ids of all cards, zone by zone."""
        return self.seating.all()

    def selected(self) -> list[str]:
        """Return the ids of the selected cards in reading order."""
        chosen = {item.identity for item in self.selectedItems() if isinstance(item, CardItem)}
        return [identity for identity in self.reading_order() if identity in chosen] if chosen else []

    def select(self, identities: Iterable[str]) -> None:
        """Select exactly these cards; ids that are not on the board are passed over."""
        wanted = set(identities)
        for item in self.selectedItems():
            if isinstance(item, CardItem) and item.identity not in wanted:
                item.setSelected(False)
        for identity in wanted & self.cards.keys():
            self.cards[identity].setSelected(True)

    # Cards in the air

    def lift(self, identities: Sequence[str]) -> None:
        """Take cards off the board, to follow the pointer."""
        self.flight.settle()
        self.handle.show_on(None)
        self._held = {zone: box.height for zone, box in self._boxes.items()}
        self.cards[identities[0]].leads = True
        for identity in identities:
            self.cards[identity].lifted = True
            self._targets.pop(identity, None)
            self.cards[identity].setZValue(_LIFTED)

    def open_gap(self, x: float, y: float, identities: Sequence[str]) -> Gap | None:
        """Open the place where cards dropped at a point would land, and return it; ``None`` outside the zones."""
        zone = self.zone_at(x, y)
        gap = None
        if zone is not None:
            staying = [identity for identity in self._order[zone] if identity not in identities]
            box = self._boxes[zone]
            width = layout.card_width(box.width, self.plan.pattern)
            heights = [self.cards[identity].set_width(width) for identity in staying]
            boxes = layout.flow(box.width, heights, self.plan.pattern).boxes
            place = layout.insertion(boxes, x - box.x, y - box.y)
            gap = Gap(zone, place, identities, staying[place] if place < len(staying) else None)
        if gap != self._gap:
            self._gap = gap
            for value, item in self.zones.items():
                item.lit = gap is not None and gap.zone == value
                item.update()
            self.lay_out()
        return gap

    def put_down(self, *, animated: bool = True) -> None:
        """Let the cards in the air fly back to where the plan has them."""
        for item in self.cards.values():
            if item.lifted:
                item.lifted = item.leads = False
                item.setZValue(_CARDS)
        self._held = {}
        self._laid.clear()
        for zone in self.zones.values():
            zone.lit = False
            zone.update()
        self._gap = None
        self.lay_out(animated=animated)
