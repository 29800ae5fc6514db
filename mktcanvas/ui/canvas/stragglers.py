"""Cards out of sight that an edit gave another place: they are moved a little later, some at a time.

On a board of ten thousand cards one new card moves thousands, of which nobody sees but some dozens. What is put off is
a zone with all that may have moved in it, so that putting off costs the same for ten cards and for ten thousand.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from itertools import islice
from math import inf

from PySide6.QtCore import QObject, QTimer

from mktcanvas.ui.canvas.contents import Content
from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.canvas.layout import Box

_LATER_MS, _PORTION = 25, 800
"""When they are moved, and how many at a time."""


class _Errand:
    """A zone in which cards may not be yet where they belong, from the ``first`` on."""

    def __init__(self, box: Box, content: Content, first: int) -> None:
        self.box, self.content, self.first = box, content, first


class Stragglers:
    """Cards of a scene, the ``parent``, that are not yet where they belong; they are moved no more once it is gone.

    ``flies`` tells of a card that gets there by itself.
    """

    def __init__(self, cards: Mapping[str, CardItem], flies: Callable[[CardItem], bool], parent: QObject) -> None:
        self._cards, self._flies = cards, flies
        self._errands: dict[Hashable, _Errand] = {}
        self._clock = QTimer(parent, interval=_LATER_MS, singleShot=True)
        self._clock.timeout.connect(self._move_some)

    @property
    def waiting(self) -> bool:
        """Whether there are any."""
        return bool(self._errands)

    def first_of(self, zone: Hashable) -> float:
        """Return the place of the first card of a zone that may not be where it belongs; infinite if all are."""
        return self._errands[zone].first if zone in self._errands else inf

    def put_off(self, zone: Hashable, box: Box, content: Content, first: int) -> None:
        """Move the cards of a zone later, from the ``first`` that may have to be moved."""
        if first < len(content.flowing):
            self._errands[zone] = _Errand(box, content, first)
            self._clock.start()
        else:
            self._errands.pop(zone, None)

    def forget(self) -> None:
        """Leave every card where it is: the board is another one."""
        self._errands.clear()

    def settle(self) -> None:
        """Move all of them."""
        self._clock.stop()
        for _ in self._moves():
            pass

    def _move_some(self) -> None:
        for _ in islice(self._moves(), _PORTION):
            pass
        if self._errands:
            self._clock.start()

    def _moves(self) -> Iterator[None]:
        """Move one card at a time, zone by zone."""
        while self._errands:
            zone, errand = next(iter(self._errands.items()))
            while errand.first < len(errand.content.flowing):
                self.move(errand.content.flowing[errand.first], errand.box, errand.content.corners[errand.first])
                errand.first += 1
                yield
            del self._errands[zone]

    def move(self, seat: str | None, box: Box, corner: tuple[float, float]) -> None:
        """Move a card to a corner of a zone, unless it is in the air or flies there."""
        item = self._cards.get(seat) if seat is not None else None
        if item is not None and not item.lifted and not self._flies(item):
            item.setPos(box.x + corner[0], box.y + corner[1])
