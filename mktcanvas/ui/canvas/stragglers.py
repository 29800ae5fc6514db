"""Cards out of sight that an edit gave another place: they are moved a little later, some at a time.

On a board of ten thousand cards one new card moves thousands, of which nobody sees but some dozens.
"""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from PySide6.QtCore import QObject, QTimer

from mktcanvas.ui.canvas.items import CardItem

Corners = dict[str, tuple[float, float]]
"""The top left corners of cards, by their seats."""

_LATER_MS, _PORTION = 40, 400
"""When they are moved, and how many at a time."""


class Stragglers:
    """Cards of a scene, the ``parent``, that are not yet where they belong; they are moved no more once it is gone."""

    def __init__(self, cards: Mapping[str, CardItem], parent: QObject) -> None:
        self._cards = cards
        self._targets: Corners = {}
        self._clock = QTimer(parent, interval=_LATER_MS, singleShot=True)
        self._clock.timeout.connect(self._move_some)

    @property
    def waiting(self) -> bool:
        """Whether there are any."""
        return bool(self._targets)

    def put_off(self, targets: Corners) -> None:
        """Move cards to their ``targets`` later."""
        if targets:
            self._targets |= targets
            self._clock.start()

    def forget(self, seat: str) -> None:
        """Leave a card where it is, for somebody else moves it or it is gone."""
        self._targets.pop(seat, None)

    def settle(self) -> None:
        """Move all of them."""
        self._clock.stop()
        self._move(list(self._targets))

    def show(self, seats: Iterable[str | None]) -> None:
        """Move those of some cards that are not where they belong."""
        self._move([seat for seat in seats if seat in self._targets])

    def _move_some(self) -> None:
        self._move(list(islice(self._targets, _PORTION)))
        if self._targets:
            self._clock.start()

    def _move(self, seats: Iterable[Any]) -> None:
        for seat in seats:
            if (target := self._targets.pop(seat, None)) is not None:
                self._cards[seat].setPos(*target)
