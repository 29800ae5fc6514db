"""Where the arrow keys are on a board, and what is selected as they go on: one card, or with Shift more and more."""

from mktcanvas.ui.canvas.board import ZoneKey
from mktcanvas.ui.canvas.scene import BoardScene
from mktcanvas.ui.canvas.walking import Vacant, neighbour


class Walker:
    """Remembers the card that the keys went to last; going back with Shift held lets go of it again."""

    def __init__(self, board: BoardScene) -> None:
        self._board = board
        self._last = ""
        self.chosen: list[str] = []
        """What is to be selected after a step onto a card."""

    def next(self, zone: ZoneKey | None, direction: tuple[int, int], *, adding: bool) -> str | Vacant | None:
        """Return what the keys lead to: a card, the empty place of a zone, ``None`` where there is nothing.

        ``zone`` is where they set out from while nothing is selected; ``adding`` keeps what is selected so far.
        """
        chosen = self._board.selected()
        here = self._last if self._last in chosen else chosen[-1] if chosen else Vacant(zone)
        stops = {
            stop: box
            for stop, box in self._board.stops().items()
            if not (adding and chosen and isinstance(stop, Vacant))
        }
        by_place = self._board.plan.pattern.stacked or not chosen
        following: str | Vacant | None = neighbour(stops, here, direction, by_place=by_place)
        if isinstance(following, str):
            kept = [card for card in chosen if card != here or following not in chosen] if adding else []
            self.chosen, self._last = [*kept, following], following
        return following
