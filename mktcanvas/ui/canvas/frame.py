"""The time that one frame of a board may take: what cannot be drawn anew in it is drawn in the next ones."""

from math import inf
from time import perf_counter

SECONDS, LEAST = 0.0025, 0.001
"""How long a frame may take until no more cards are drawn anew in it, and how long some are in any case."""


class Frame:
    """The clock of the frame that is being painted; what is drawn outside of frames takes its time.

    However long its ground and the cards that are known have taken, every frame draws one card anew at least, so that
    a board is whole in the end on any machine.
    """

    def __init__(self) -> None:
        self._ends = inf
        self._fresh = False
        self.unfinished = False
        """Whether something could not be drawn sharp in the time of the last frame."""

    def begin(self) -> None:
        """Begin to count."""
        self._ends, self._fresh, self.unfinished = perf_counter() + SECONDS, True, False

    def end(self) -> None:
        """Count no more."""
        self._ends, self._fresh = inf, False

    def is_over(self) -> bool:
        """Tell whether the time is used up; what asks and hears so is left for the next frame."""
        if self._fresh:
            self._ends, self._fresh = max(self._ends, perf_counter() + LEAST), False
            return False
        over = perf_counter() > self._ends
        self.unfinished |= over
        return over
