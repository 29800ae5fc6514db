"""Cards out of sight that an edit gave another place: they are moved a little later, some at a time.

On a board of ten thousand cards one new card moves thousands, of which nobody sees but some dozens.
"""

from collections.abc import Iterable, Mapping
from itertools import islice

from PySide6.QtCore import QTimer

from mktcanvas.ui.canvas.items import CardItem

Corners = dict[str, tuple[float, float]]
"""The top left corners of cards, by their seats."""

_LATER_MS, _PORTION = 40, 400
"""When they are moved, and how many at a time."""


class Stragglers:
    """Cards that are not yet where they belong."""

    def __init__(self, cards: Mapping[str, CardItem]) -> None:
        self._cards = cards
        self._targets: Corners = {}
        self._stood: Corners = {}
        """Where they stand meanwhile; the entries of others mean nothing."""
        self._clock = QTimer(interval=_LATER_MS, singleShot=True)
        self._clock.timeout.connect(self._move_some)

    def put_off(self, targets: Corners, stood: Corners) -> None:
        """Move cards to their ``targets`` later; ``stood`` has where they stand, if they were where they belonged."""
        if not targets:
            return
        fresh = targets.keys() - self._targets.keys() if self._targets else targets
        self._stood.update(zip(fresh, map(stood.__getitem__, fresh), strict=True))
        self._targets |= targets
        self._clock.start()

    def forget(self, seat: str) -> None:
        """Leave a card where it is, for somebody else moves it or it is gone."""
        self._targets.pop(seat, None)

    def settle(self) -> None:
        """Move all of them."""
        self._clock.stop()
        self._move(list(self._targets))

    def show_between(self, above: float, below: float) -> None:
        """Move those that stand between two heights or belong there."""
        targets = self._targets
        ways = zip(targets, targets.values(), map(self._stood.__getitem__, targets), strict=True)
        self._move([seat for seat, (_, to), (_, now) in ways if above <= to <= below or above <= now <= below])

    def _move_some(self) -> None:
        self._move(list(islice(self._targets, _PORTION)))
        if self._targets:
            self._clock.start()

    def _move(self, seats: Iterable[str]) -> None:
        for seat in seats:
            self._cards[seat].setPos(*self._targets.pop(seat))
        if not self._targets:
            self._stood.clear()
