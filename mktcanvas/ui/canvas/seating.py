"""Which cards are on a board, where, and in which order: what the plan says of it, less what a filter leaves out.

It knows the plan and the board's description, neither items nor sizes.
"""

from collections.abc import Callable, Iterable

from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas.board import BoardPlan, ZoneKey, card_of, seat_of

Shows = Callable[[Strategy, Card], bool]


class Seating:
    """The seats of the cards of one board: each card has one in every zone that it lies in."""

    def __init__(self, plan: BoardPlan) -> None:
        self.plan = plan
        self.order: dict[ZoneKey, list[str]] = {zone.value: [] for zone in plan.zones}
        """The seats of each zone, in the order of the cards."""
        self.shows: Shows | None = None
        self.hidden: set[str] = set()
        """The cards that the filter leaves out."""
        self._seats: dict[str, int] = {}

    def seats(self, strategy: Strategy, identity: str) -> tuple[list[str], list[str]]:
        """Return the seats that a card has now, and those that it had and has no more."""
        card = strategy.get(self.plan.row, identity)
        self.hidden.discard(identity)
        if card is not None and self.shows is not None and not self.shows(strategy, card):
            self.hidden.add(identity)
            card = None
        count = len(self._zones(strategy, card)) if card is not None else 0
        before = self._seats.pop(identity, 0)
        if count:
            self._seats[identity] = count
        return [seat_of(identity, n) for n in range(count)], [seat_of(identity, n) for n in range(count, before)]

    def arrange(self, strategy: Strategy) -> None:
        """Bring the seats of every zone into the order of the cards."""
        if self.plan.belongs is None:
            for zone in self.order:
                found = strategy.where(self.plan.row, self.plan.row.zone or "", zone)
                self.order[zone] = [card.id for card in found if card.id in self._seats]
            return
        for seats in self.order.values():
            seats.clear()
        for card in strategy.all(self.plan.row):
            if card.id in self._seats:
                for number, zone in enumerate(self._zones(strategy, card)):
                    self.order[zone].append(seat_of(card.id, number))

    def _zones(self, strategy: Strategy, card: Card) -> list[ZoneKey]:
        if self.plan.belongs is None:
            return [getattr(card, self.plan.row.zone or "")]
        return [zone for zone in self.plan.belongs(strategy, card) if zone in self.order]

    def zone_of(self, seat: str) -> ZoneKey | None:
        """Return the zone that a seat is in."""
        return next((zone for zone, seats in self.order.items() if seat in seats), None)

    def all(self) -> list[str]:
        """Return every seat in reading order, zone by zone."""
        return [seat for seats in self.order.values() for seat in seats]

    def of(self, cards: Iterable[str]) -> list[str]:
        """Return every seat of these cards."""
        wanted = set(cards)
        return [seat for seat in self.all() if card_of(seat) in wanted]
