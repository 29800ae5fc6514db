"""How cards get from where they were to where they belong: at once, or in a short flight."""

from PySide6.QtCore import QObject, QPointF, QVariantAnimation

from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.theme import MOTION_MS

Paths = dict[CardItem, tuple[QPointF, QPointF]]
"""Where each card is and where it is to be."""


class Flight:
    """Moves cards along their paths; a card that is lifted meanwhile is let go of."""

    def __init__(self, parent: QObject, *, motion: bool) -> None:
        self._motion = motion
        self._paths: Paths = {}
        self._clock = QVariantAnimation(parent, startValue=0.0, endValue=1.0, duration=MOTION_MS)
        self._clock.valueChanged.connect(self._fly)

    def send(self, paths: Paths, *, animated: bool) -> None:
        """Send cards on their way, in place of a flight that is under way."""
        self.settle()
        self._paths = {item: path for item, path in paths.items() if path[0] != path[1]}
        if animated and self._motion and self._paths:
            self._clock.start()
        else:
            self.settle()

    def settle(self) -> None:
        """End the flight at once."""
        self._clock.stop()
        self._fly(1.0)
        self._paths = {}

    def holds(self, item: CardItem) -> bool:
        """Tell whether a card is under way."""
        return item in self._paths

    def end_for(self, item: CardItem) -> QPointF:
        """Return where a card comes to lie: the end of its path, or where it is."""
        path = self._paths.get(item)
        return path[1] if path is not None else item.pos()

    def forget(self, item: CardItem) -> None:
        """Let go of a card that leaves the board."""
        self._paths.pop(item, None)

    def _fly(self, share: float) -> None:
        eased = 1 - (1 - share) ** 3
        for item, (start, end) in self._paths.items():
            if not item.lifted:
                item.setPos(start + (end - start) * eased)
