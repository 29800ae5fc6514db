"""Where the arrow keys lead: the nearest card in a direction, in reading order where rows end. Numbers only."""

from collections.abc import Mapping

from mktcanvas.ui.canvas.layout import Box


def neighbour(boxes: Mapping[str, Box], start: str | None, direction: tuple[int, int]) -> str | None:
    """Return the card that an arrow key leads to from ``start``; the first one where nothing is chosen.

    ``boxes`` are in reading order. Left and right go back and forth in it; up and down go to the nearest card above
    or below. ``None`` where there is none.
    """
    order = list(boxes)
    if not order:
        return None
    if start is None or start not in boxes:
        return order[0]
    across, down = direction
    if across:
        place = order.index(start) + across
        return order[place] if 0 <= place < len(order) else None
    here = boxes[start]

    def distance(other: Box) -> tuple[float, float]:
        return abs(other.y - here.y) + 2 * abs(other.x - here.x), abs(other.x - here.x)

    beyond = [identity for identity, box in boxes.items() if (box.y - here.y) * down > 0]
    return min(beyond, key=lambda identity: distance(boxes[identity]), default=None)
