"""What stands in each zone of a board, in order, and how high that is; a zone in which nothing changed is kept.

An edit of one card must not cost a look at every card of a large board.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from mktcanvas.ui.canvas import layout
from mktcanvas.ui.canvas.board import ZoneKey
from mktcanvas.ui.canvas.ends import shared_length
from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.canvas.layout import Box, Pattern


class Gap:
    """The place that cards in the air would take: zone, place among its other cards, the cards themselves.

    ``before`` is the card that they come in front of, ``None`` at the end of the zone.
    """

    def __init__(self, zone: ZoneKey, place: int, cards: Sequence[str], before: str | None) -> None:
        self.zone, self.place, self.cards, self.before = zone, place, tuple(cards), before

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gap) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]


class Content:
    """The cards of a zone in order, ``None`` where those in the air would land, and the corner of each in the zone.

    ``slot`` is the box of the empty place behind them, ``needed`` the height of the zone.
    """

    def __init__(self, flowing: list[str | None], corners: list[tuple[float, float]], slot: Box, needed: float) -> None:
        self.flowing, self.corners, self.slot, self.needed = flowing, corners, slot, needed

    @cached_property
    def _corner_of(self) -> dict[str | None, tuple[float, float]]:
        return dict(zip(self.flowing, self.corners, strict=True))

    def holds(self, seat: str | None) -> bool:
        """Tell whether a card is in the zone."""
        return seat in self._corner_of

    def corner_of(self, seat: str | None) -> tuple[float, float]:
        """Return the corner of a card in the zone."""
        return self._corner_of[seat]

    def alike(self, other: "Content") -> int:
        """Return how many cards at the start lie where they lie in another content."""
        return shared_length(
            min(len(self.flowing), len(other.flowing)),
            lambda a, b: self.flowing[a:b] == other.flowing[a:b] and self.corners[a:b] == other.corners[a:b],
        )

    def between(self, low: float, high: float) -> slice:
        """Return which cards have their corners between two heights of the zone; they stand in rows, from above."""
        height = itemgetter(1)
        return slice(bisect_left(self.corners, low, key=height), bisect_right(self.corners, high, key=height))


class _Heights(dict[str, float]):
    """How high each card is at one width, by its seat: asked of the card once, then known without it."""

    def __init__(self, cards: Mapping[str, CardItem], width: float) -> None:
        super().__init__()
        self._cards, self.width = cards, width

    def __missing__(self, seat: str) -> float:
        height = self[seat] = self._cards[seat].set_width(self.width)
        return height


class Contents:
    """The contents of the zones of one board."""

    def __init__(self, pattern: Pattern, cards: Mapping[str, CardItem]) -> None:
        self._pattern, self._cards = pattern, cards
        self._zone_width = 0.0
        self._heights = _Heights(cards, 0.0)
        self._kept: dict[ZoneKey, Content] = {}

    def forget_card(self, seat: str) -> None:
        """Ask this card again how high it is."""
        self._heights.pop(seat, None)

    def forget(self, zones: Iterable[ZoneKey] | None = None) -> None:
        """Look at these zones again, or at all of them."""
        if zones is None:
            self._kept.clear()
            return
        for zone in zones:
            self._kept.pop(zone, None)

    def of(self, zone: ZoneKey, seats: Sequence[str], gap: Gap | None, zone_width: float) -> Content:
        """Return the content of a zone that is so wide and has these seats, with the gap if it is there."""
        if zone_width != self._zone_width:
            self._kept.clear()
            self._zone_width = zone_width
            self._heights = _Heights(self._cards, layout.card_width(zone_width, self._pattern))
        if zone not in self._kept:
            self._kept[zone] = self._made(zone, seats, gap)
        return self._kept[zone]

    def _made(self, zone: ZoneKey, seats: Sequence[str], gap: Gap | None) -> Content:
        staying = self.staying(seats, gap.cards if gap else ())
        flowing: list[str | None] = [*staying]
        heights = [*map(self._heights.__getitem__, staying)]
        if gap is not None and gap.zone == zone:
            flowing[gap.place : gap.place] = [None] * len(gap.cards)
            heights[gap.place : gap.place] = map(self._heights.__getitem__, gap.cards)
        heights.append(self._pattern.slot)
        corners, needed = layout.corners(self._zone_width, heights, self._pattern)
        return Content(flowing, corners, Box(*corners.pop(), self._heights.width, self._pattern.slot), needed)

    @staticmethod
    def staying(seats: Sequence[str], in_air: Collection[str]) -> Sequence[str]:
        """Return the seats of the cards that are not in the air."""
        lifted = frozenset(in_air)
        return [seat for seat in seats if seat not in lifted] if lifted else seats
