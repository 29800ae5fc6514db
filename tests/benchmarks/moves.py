"""What a hand does during a measurement, the same for the program and for its floor."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QSize

FRAMES = 60
BURST = 10
"""Notches that a wheel is turned before it rests."""


def path(start: QPoint, room: QSize) -> Iterator[QPoint]:
    """Yield the points of a drag that crosses a view from ``start`` to and fro, through all of its zones."""
    for step in range(1, FRAMES + 1):
        yield QPoint(_swing(start.x(), step * 37, room.width()), _swing(start.y(), step * 23, room.height()))


def zooms() -> Iterator[int]:
    """Yield the notches of a wheel: in and out again, in bursts."""
    for burst in range(FRAMES // BURST):
        yield from [1 if burst % 2 == 0 else -1] * BURST


def _swing(start: int, way: int, room: int) -> int:
    """Return where a way of some pixels leads that is thrown back at the edges."""
    span = room - 40
    place = (start - 20 + way) % (2 * span)
    return 20 + min(place, 2 * span - place)
