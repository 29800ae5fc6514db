"""The time that one frame of a board may take: what cannot be drawn anew in it is drawn in the next ones."""

from math import inf
from time import perf_counter

SECONDS = 0.004
"""How long cards are drawn anew in one frame."""


class Frame:
    """The clock of the frame that is being painted; what is drawn outside of frames takes its time.

    It runs from the first card that is to be drawn anew, so that every frame draws one at least, however long its
    ground and the cards that are known have taken.
    """

    def __init__(self) -> None:
        self._ends: float | None = inf
        self.unfinished = False
        """Whether something could not be drawn sharp in the time of the last frame."""

    def begin(self) -> None:
        """Begin a frame."""
        self._ends, self.unfinished = None, False

    def end(self) -> None:
        """Count no more."""
        self._ends = inf

    def is_over(self) -> bool:
        """Tell whether the time is used up; what asks and hears so is left for the next frame."""
        if self._ends is None:
            self._ends = perf_counter() + SECONDS
            return False
        over = perf_counter() > self._ends
        self.unfinished |= over
        return over
