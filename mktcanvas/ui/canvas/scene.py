"""A board as a scene: zones, cards in them, and where each of them lies. It shows a plan and changes nothing in it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas.board import BoardPlan, CardLook, ZoneKey, card_of, only_count
from mktcanvas.ui.canvas.contents import Gap
from mktcanvas.ui.canvas.frame import Frame
from mktcanvas.ui.canvas.glossary import Glossary
from mktcanvas.ui.canvas.ground import Ground, SlotItem, ZoneItem
from mktcanvas.ui.canvas.handle import LinkHandle
from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.canvas.layout import Box
from mktcanvas.ui.canvas.motion import Flight
from mktcanvas.ui.canvas.names import StickyName
from mktcanvas.ui.canvas.places import Places
from mktcanvas.ui.canvas.seating import Seating, Shows
from mktcanvas.ui.canvas.stragglers import Stragglers
from mktcanvas.ui.canvas.walking import Vacant
from mktcanvas.ui.theme import Theme

_CARDS, _LIFTED = 1.0, 2.0


class BoardScene(QGraphicsScene):
    """Shows the cards of one kind in the zones of a ``BoardPlan``; a card lies in as many of them as it belongs to."""

    laid_out = Signal()
    """Zones, cards and empty places may have other places than before."""

    def __init__(self, plan: BoardPlan, theme: Theme, parent: QObject | None = None, *, motion: bool = True) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._theme = theme
        self._glossary = Glossary()
        self._size = (0.0, 0.0)
        self._window = QRectF()
        self.cards: dict[str, CardItem] = {}
        """The cards by their seats: the card's own id for the first, others where it lies in several zones."""
        self._lifted: list[CardItem] = []
        self.frame = Frame()
        self.dimmed = False
        """Whether some cards alone are lit."""
        self.covered = False
        """Whether new cards show their backs only."""
        self.zooming = False
        """Whether the zoom is still changing, so that what is drawn need not be sharp."""
        self.flight = Flight(self, motion=motion)
        self._stragglers = Stragglers(self.cards, self.flight.holds, self)
        self.handle = LinkHandle(theme)
        self.addItem(self.handle)
        self._take_plan(plan)

    def _take_plan(self, plan: BoardPlan) -> None:
        self.plan, self.ground, self.seating = plan, Ground(plan, self._theme, self), Seating(plan)
        stragglers, flight = self._stragglers, self.flight
        stragglers.forget()
        self.places = Places(plan.pattern, self.ground, self.seating, self.cards, flight, stragglers)

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
        for seat in list(self.cards):
            self._remove(seat)
        self._take_plan(plan)
        self.seating.shows = shows
        self.show_strategy(strategy)
        self.see(self._window)

    def show_strategy(self, strategy: Strategy) -> None:
        """Show all cards of a plan, without motion."""
        cards = [card.id for card in strategy.all(self.plan.row)]
        self.refresh(strategy, cards + [card_of(seat) for seat in self.cards], animated=False)

    def refresh(self, strategy: Strategy, touched: Iterable[str], *, animated: bool = True) -> None:
        """Show the cards with the ids ``touched`` as they are now, and give every card its place."""
        grown: list[str] = []
        for identity in set(touched):
            seats, given_up = self.seating.seats(strategy, identity)
            for seat in given_up:
                self._remove(seat)
            card = strategy.get(self.plan.row, identity) if seats else None
            if card is not None:
                look = self._glossary.marked(strategy, self.plan.look(strategy, card))
                grown += [seat for seat in seats if self._show_card(seat, look)]
        changed = self.seating.arrange(strategy)
        changed |= {zone for seat in grown if (zone := self.seating.zone_of(seat)) is not None}
        for zone, seats in self._order.items():
            if zone in changed or self.places.is_new(zone) or self.plan.tally is not only_count:
                shown = seats if self.plan.belongs is None else [card_of(seat) for seat in seats]
                tally = self.plan.tally(strategy, zone, shown)
                self.zones[zone].show_tally(tally, empty=not seats)
        self.places.forget(changed)
        self.lay_out(animated=animated)

    def set_filter(self, shows: Shows | None, strategy: Strategy) -> None:
        """Show only the cards that ``shows`` says so of; ``None`` shows all."""
        self.seating.shows = shows
        self.show_strategy(strategy)

    def light(self, identities: Iterable[str] | None) -> None:
        """Fade every card but these; ``None`` lights all."""
        lit = None if identities is None else set(identities)
        self.dimmed = lit is not None
        for seat, item in self.cards.items():
            if item.faded != (lit is not None and card_of(seat) not in lit):
                item.faded = not item.faded
                item.update()
        self.ground.fade_slots(lit is not None)

    def _show_card(self, seat: str, look: CardLook) -> bool:
        """Show what a card shows now, and tell whether its zone is to be laid out anew for it."""
        item = self.cards.get(seat)
        height = item.box().height if item is not None else -1.0
        if item is None:
            item = CardItem(seat, self._theme)
            item.covered = self.covered
            item.setZValue(_CARDS)
            self.cards[seat] = item
            self.addItem(item)
            self.places.welcome(seat)
        item.show_look(look)
        if item.box().height == height:
            return False
        self.places.grew(seat)
        return True

    def _remove(self, seat: str) -> None:
        item = self.cards.pop(seat, None)
        if item is not None:
            self.flight.forget(item)
            self.places.forget_card(item)
            if item.lifted:
                self._lifted.remove(item)
            if self.handle.card is item:
                self.handle.show_on(None)
            item.setSelected(False)
            self.removeItem(item)

    # Where it lies

    def set_size(self, width: float, height: float, bar: float = 0.0) -> None:
        """Fit the board to a window of this size (at zoom 1); it grows downwards where cards need more.

        It is narrower by ``bar``, the room of a scroll bar, where it is seen to grow.
        """
        if max(self.sceneRect().height(), self.places.least_height(width)) > height:
            width -= bar
        if (width, height) != self._size:
            self._size = (width, height)
            self.lay_out(animated=False)

    def lay_out(self, *, animated: bool = True) -> None:
        """Give zones, cards and empty places their place; cards in the air keep theirs."""
        if not self._size[0]:
            return
        height = self.places.lay_out(self._size, animated=animated)
        self.setSceneRect(0, 0, self._size[0], height)
        if self.handle.card is not None:
            self.handle.show_on(self.handle.card)
        self.laid_out.emit()

    def see(self, window: QRectF) -> None:
        """Know which part of the board is in sight."""
        self._window = window
        self.ground.names.see(window)
        if self.places.see(window):
            self.lay_out()

    # Questions of gestures and keys

    def card_at(self, x: float, y: float) -> CardItem | None:
        """Return the card at a point, the one in front first; none where a name covers it."""
        for item in self.items(QPointF(x, y)):
            if isinstance(item, StickyName) and item.stuck:
                return None
            if isinstance(item, CardItem) and not item.lifted:
                return item
        return None

    def zone_at(self, x: float, y: float) -> ZoneKey | None:
        """Return the zone at a point."""
        return self.places.zone_at(x, y)

    def stops(self) -> dict[str | Vacant, Box]:
        """Return what the arrows lead to: cards in reading order, and the empty places of zones without any."""
        self.places.settle()
        stops: dict[str | Vacant, Box] = {}
        for zone, seats in self._order.items():
            stops |= {seat: self.cards[seat].box() for seat in seats}
            if not seats:
                stops[Vacant(zone)] = self.slots[zone].box()
        return stops

    def reading_order(self) -> list[str]:
        """Return the ids of all cards, zone by zone."""
        return self.seating.all()

    def selected(self) -> list[str]:
        """Return the ids of the selected cards in reading order."""
        chosen = {item.identity for item in self.selectedItems() if isinstance(item, CardItem)}
        return self.seating.sorted(chosen)

    def select(self, identities: Iterable[str]) -> None:
        """Select exactly these cards; ids that are not on the board are passed over."""
        wanted = set(identities)
        for item in self.selectedItems():
            if isinstance(item, CardItem) and item.identity not in wanted:
                item.setSelected(False)
        found = wanted & self.cards.keys()
        for identity in found:
            self.cards[identity].setSelected(True)
        if found:
            self.ground.focus(None)

    # Cards in the air

    def lift(self, identities: Sequence[str]) -> None:
        """Take cards off the board, to follow the pointer."""
        self.flight.settle()
        self.handle.show_on(None)
        self.cards[identities[0]].leads = True
        self._lifted = [self.cards[identity] for identity in identities]
        self.places.lift(identities)
        for item in self._lifted:
            item.lifted = True
            item.setZValue(_LIFTED)

    def open_gap(self, at: QPointF | None, identities: Sequence[str]) -> Gap | None:
        """Open the place where cards dropped at a point would land, and return it; ``None`` outside the zones.

        Where they are not to land at all, no point is given and no place is open.
        """
        gap = self.places.gap_at(at.x(), at.y(), identities) if at is not None else None
        if self.places.open_gap(gap):
            self.lay_out()
        return gap

    def put_down(self, *, animated: bool = True) -> None:
        """Let the cards in the air fly back to where the plan has them."""
        for item in self._lifted:
            item.lifted = item.leads = False
            item.setZValue(_CARDS)
        self.places.put_down([item.identity for item in self._lifted])
        self._lifted = []
        self.lay_out(animated=animated)
