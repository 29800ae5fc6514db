"""Which cards are on a board, where, and in which order: what the plan says of it, less what a filter leaves out.

It knows the plan and the board's description, neither items nor sizes.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas.board import BoardPlan, ZoneKey, card_of, seat_of
from mktcanvas.ui.canvas.ends import same_ends

Shows = Callable[[Strategy, Card], bool]

_ID = attrgetter("id")
_FEW = 20
"""So few seats are looked up one by one."""


def _changed_part(before: Sequence[str], after: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return what two lists of seats hold between the ends that they share."""
    start, end = same_ends(before, after)
    return before[start : len(before) - end], after[start : len(after) - end]


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
        self._zone_of: dict[str, ZoneKey] = {}
        self._found: dict[ZoneKey, tuple[tuple[Card, ...], int]] = {}
        """What each zone was put in order from, so that a zone in which nothing changed is not looked at again."""
        self._version = 1
        """Counts what came and went by a filter; while every card has a seat, the plan alone tells."""

    def seats(self, strategy: Strategy, identity: str) -> tuple[list[str], list[str]]:
        """Return the seats that a card has now, and those that it had and has no more."""
        card = strategy.get(self.plan.row, identity)
        self.hidden.discard(identity)
        if card is not None and self.shows is not None and not self.shows(strategy, card):
            self.hidden.add(identity)
            card = None
        count = len(self._zones(strategy, card)) if card is not None else 0
        before = self._seats.pop(identity, 0)
        self._version += count != before
        if count:
            self._seats[identity] = count
        return [seat_of(identity, n) for n in range(count)], [seat_of(identity, n) for n in range(count, before)]

    def arrange(self, strategy: Strategy) -> set[ZoneKey]:
        """Bring the seats of every zone into the order of the cards; return the zones in which that changed it."""
        wanted = self._wanted(strategy)
        changed = {zone for zone, seats in wanted.items() if seats != self.order[zone]}
        parts = {zone: _changed_part(self.order[zone], wanted[zone]) for zone in changed}
        for before, after in parts.values():
            for seat in set(before).difference(after):
                self._zone_of.pop(seat, None)
        for zone, (before, after) in parts.items():
            self._zone_of.update(dict.fromkeys(set(after).difference(before), zone))
            self.order[zone] = wanted[zone]
        return changed

    def _wanted(self, strategy: Strategy) -> dict[ZoneKey, list[str]]:
        """Return the seats, in order, of the zones that may have changed."""
        wanted: dict[ZoneKey, list[str]] = {}
        if self.plan.belongs is None:
            whole = len(self._seats) == len(strategy.all(self.plan.row))
            version = 0 if whole else self._version
            for zone in self.order:
                found = strategy.where(self.plan.row, self.plan.row.zone or "", zone), version
                before = self._found.get(zone)
                if before is None or before[0] is not found[0] or before[1] != found[1]:
                    self._found[zone] = found
                    known = whole and before is not None and before[1] == 0
                    wanted[zone] = (
                        self._patched(zone, before[0], found[0])
                        if known and before is not None
                        else self._seated(map(_ID, found[0]), whole=whole)
                    )
            return wanted
        wanted = {zone: [] for zone in self.order}
        for card in strategy.all(self.plan.row):
            if card.id in self._seats:
                for number, zone in enumerate(self._zones(strategy, card)):
                    wanted[zone].append(seat_of(card.id, number))
        return wanted

    def _patched(self, zone: ZoneKey, before: tuple[Card, ...], cards: tuple[Card, ...]) -> list[str]:
        """Return the seats of the cards of a zone, where those of the cards ``before`` are known."""
        start, end = same_ends(before, cards)
        seats = self.order[zone]
        return [*seats[:start], *map(_ID, cards[start : len(cards) - end]), *seats[len(seats) - end :]]

    def _seated(self, cards: Iterable[str], *, whole: bool) -> list[str]:
        """Return those of the cards that have a seat; the ``whole`` plan needs no look at each."""
        return list(cards) if whole else [card for card in cards if card in self._seats]

    def _zones(self, strategy: Strategy, card: Card) -> list[ZoneKey]:
        if self.plan.belongs is None:
            return [getattr(card, self.plan.row.zone or "")]
        return [zone for zone in self.plan.belongs(strategy, card) if zone in self.order]

    def zone_of(self, seat: str) -> ZoneKey | None:
        """Return the zone that a seat is in."""
        return self._zone_of.get(seat)

    def sorted(self, seats: Iterable[str]) -> list[str]:
        """Return some seats in reading order; those that are not on the board are left out."""
        chosen = {seat for seat in seats if seat in self._zone_of}
        if len(chosen) < _FEW:
            zones = list(self.order)
            place = {seat: self.order[self._zone_of[seat]].index(seat) for seat in chosen}
            return sorted(chosen, key=lambda seat: (zones.index(self._zone_of[seat]), place[seat]))
        return [seat for seat in self.all() if seat in chosen]

    def all(self) -> list[str]:
        """Return every seat in reading order, zone by zone."""
        return [seat for seats in self.order.values() for seat in seats]

    def of(self, cards: Iterable[str]) -> list[str]:
        """Return every seat of these cards."""
        wanted = set(cards)
        return [seat for seat in self.all() if card_of(seat) in wanted]
