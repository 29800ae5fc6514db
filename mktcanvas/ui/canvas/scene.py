"""A board as a scene: zones, cards in them, and where each of them lies. It shows a plan and changes nothing in it."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QGraphicsScene

from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas import layout
from mktcanvas.ui.canvas.board import BoardPlan
from mktcanvas.ui.canvas.items import AxisItem, CardItem, SlotItem, ZoneItem
from mktcanvas.ui.canvas.layout import Box
from mktcanvas.ui.canvas.motion import Flight, Paths
from mktcanvas.ui.theme import Theme

_BELOW, _CARDS, _LIFTED = 0.0, 1.0, 2.0


class Gap:
    """The place that cards in the air would take: zone, place among its other cards, the cards themselves."""

    def __init__(self, zone: StrEnum, place: int, cards: Sequence[str]) -> None:
        self.zone, self.place, self.cards = zone, place, tuple(cards)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gap) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]


class BoardScene(QGraphicsScene):
    """Shows the cards of one kind in the zones of a ``BoardPlan``."""

    def __init__(self, plan: BoardPlan, theme: Theme, parent: QObject | None = None, *, motion: bool = True) -> None:
        super().__init__(parent)
        self.plan = plan
        self._theme = theme
        self._size = (0.0, 0.0)
        self.cards: dict[str, CardItem] = {}
        self._order: dict[StrEnum, list[str]] = {zone.value: [] for zone in plan.zones}
        self._boxes: dict[StrEnum, Box] = {}
        self._laid: dict[StrEnum, tuple[Any, ...]] = {}
        self._targets: dict[str, tuple[float, float]] = {}
        """Where each card lies or is flying to."""
        self.zooming = False
        """Whether the zoom is still changing, so that what is drawn need not be sharp."""
        self._gap: Gap | None = None
        self._filter: Callable[[Strategy, Card], bool] | None = None
        self.hidden: set[str] = set()
        self.zones = {zone.value: ZoneItem(zone.title, zone.role, theme, rule=zone.rule) for zone in plan.zones}
        self.slots = {zone.value: SlotItem(zone.hint, theme) for zone in plan.zones}
        self._columns = [AxisItem(name, theme, turned=False) for name in plan.columns]
        self._rows = [AxisItem(name, theme, turned=True) for name in plan.rows]
        for item in (*self.zones.values(), *self.slots.values(), *self._columns, *self._rows):
            item.setZValue(_BELOW)
            self.addItem(item)
        self.flight = Flight(self, motion=motion)

    # What is shown

    def show_strategy(self, strategy: Strategy) -> None:
        """Show all cards of a plan, without motion."""
        self.refresh(strategy, [card.id for card in strategy.all(self.plan.row)] + list(self.cards), animated=False)

    def refresh(self, strategy: Strategy, touched: Iterable[str], *, animated: bool = True) -> None:
        """Show the cards with the ids ``touched`` as they are now, and give every card its place."""
        for identity in set(touched):
            card = strategy.get(self.plan.row, identity)
            shown = card is not None and (self._filter is None or self._filter(strategy, card))
            self.hidden.discard(identity)
            if card is not None and not shown:
                self.hidden.add(identity)
            if card is not None and shown:
                self._show_card(strategy, card)
            elif (item := self.cards.pop(identity, None)) is not None:
                self.flight.forget(item)
                self._targets.pop(identity, None)
                item.setSelected(False)
                self.removeItem(item)
        for zone in self._order:
            found = strategy.where(self.plan.row, self.plan.row.zone or "", zone)
            self._order[zone] = [card.id for card in found if card.id in self.cards]
            self.zones[zone].show_tally(self.plan.tally(strategy, zone, len(self._order[zone])))
        self._gap = None
        self.lay_out(animated=animated)

    def set_filter(self, shows: Callable[[Strategy, Card], bool] | None, strategy: Strategy) -> None:
        """Show only the cards that ``shows`` says so of; ``None`` shows all."""
        self._filter = shows
        self._laid.clear()
        self.show_strategy(strategy)

    def light(self, identities: Iterable[str] | None) -> None:
        """Fade every card but these; ``None`` lights all."""
        lit = None if identities is None else set(identities)
        for identity, item in self.cards.items():
            item.faded = lit is not None and identity not in lit
            item.update()

    def _show_card(self, strategy: Strategy, card: Card) -> None:
        item = self.cards.get(card.id)
        if item is None:
            item = CardItem(card.id, self._theme)
            item.setZValue(_CARDS)
            self.cards[card.id] = item
            self.addItem(item)
        item.show_look(self.plan.look(strategy, card))

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
        columns = len(self.plan.columns)
        width = self._size[0]
        zone_width = layout.zone_width_of(width, columns)
        contents = {zone: self._content(zone, zone_width) for zone in self._order}
        needed = [layout.flow_height(zone_width, content[1]) for content in contents.values()]
        boxes = layout.grid(width, self._size[1], columns, needed)
        self._boxes = dict(zip(self._order, boxes, strict=True))
        paths: Paths = {}
        for zone, box in self._boxes.items():
            self.zones[zone].show_box(box)
            if self._laid.get(zone) != (box, *contents[zone]):
                self._laid[zone] = (box, *contents[zone])
                paths.update(self._placed(zone, box, *contents[zone]))
        _place_axes(self._columns, self._rows, boxes)
        bottom = max(box.y + box.height for box in boxes) + layout.EDGE
        if bottom - self._size[1] < 1:
            bottom = self._size[1]
        self.flight.send(paths, animated=animated)
        self.setSceneRect(0, 0, width, bottom)

    def _placed(self, zone: StrEnum, box: Box, flowing: Sequence[str | None], heights: Sequence[float]) -> Paths:
        """Place a zone's cards and its empty place; return where each card is and where it is to be."""
        places = layout.flow(box.width, heights).boxes
        last = places[-1]
        self.slots[zone].show_box(Box(box.x + last.x, box.y + last.y, last.width, last.height))
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

    def _content(self, zone: StrEnum, zone_width: float) -> tuple[list[str | None], list[float]]:
        """Return the cards of a zone in order, ``None`` where those in the air would land, and all heights.

        The last height is that of the empty place.
        """
        width = layout.card_width(zone_width)
        gap = self._gap
        flowing: list[str | None] = [card for card in self._order[zone] if gap is None or card not in gap.cards]
        if gap is not None and gap.zone == zone:
            flowing[gap.place : gap.place] = [None] * len(gap.cards)
        in_air = [self.cards[identity].box().height for identity in gap.cards] if gap else []
        heights = [self.cards[identity].set_width(width) if identity else in_air.pop(0) for identity in flowing]
        return flowing, [*heights, SlotItem.HEIGHT]

    # Questions of gestures and keys

    def card_at(self, x: float, y: float) -> CardItem | None:
        """Return the card at a point, the one in front first."""
        here = (item for item in self.items(QPointF(x, y)) if isinstance(item, CardItem))
        return next((item for item in here if not item.lifted), None)

    def zone_at(self, x: float, y: float) -> StrEnum | None:
        """Return the zone at a point."""
        return next((zone for zone, box in self._boxes.items() if box.contains(x, y)), None)

    def slot_at(self, x: float, y: float) -> StrEnum | None:
        """Return the zone whose empty place is at a point."""
        return next((zone for zone, slot in self.slots.items() if slot.box().contains(x, y)), None)

    def zone_of(self, identity: str) -> StrEnum | None:
        """Return the zone that a card lies in."""
        return next((zone for zone, order in self._order.items() if identity in order), None)

    def reading_order(self) -> list[str]:
        """Return the ids of all cards, zone by zone."""
        return [identity for order in self._order.values() for identity in order]

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
            width = layout.card_width(box.width)
            heights = [self.cards[identity].set_width(width) for identity in staying]
            boxes = layout.flow(box.width, heights).boxes
            gap = Gap(zone, layout.insertion(boxes, x - box.x, y - box.y), identities)
        if gap != self._gap:
            self._gap = gap
            for value, item in self.zones.items():
                item.lit = gap is not None and gap.zone == value
                item.update()
            self.lay_out()
        return gap

    def before(self, gap: Gap) -> str | None:
        """Return the card that cards dropped into a gap come in front of, ``None`` for the end of the zone."""
        staying = [identity for identity in self._order[gap.zone] if identity not in gap.cards]
        return staying[gap.place] if gap.place < len(staying) else None

    def put_down(self, *, animated: bool = True) -> None:
        """Let the cards in the air fly back to where the plan has them."""
        for item in self.cards.values():
            if item.lifted:
                item.lifted = item.leads = False
                item.setZValue(_CARDS)
        self._laid.clear()
        for zone in self.zones.values():
            zone.lit = False
            zone.update()
        self._gap = None
        self.lay_out(animated=animated)


def _place_axes(columns: Sequence[AxisItem], rows: Sequence[AxisItem], boxes: Sequence[Box]) -> None:
    """Let the names of the columns stand above, those of the rows beside the zones."""
    for place, axis in enumerate(columns):
        axis.show_along(boxes[place].x, 16, boxes[place].width)
    for place, axis in enumerate(rows):
        box = boxes[place * len(columns)]
        axis.show_along(16, box.y, box.height)
