"""The score of a plan: the health of its cards in each dimension, exact to the last third.

A card that has a check in a dimension is as healthy there as its worst unwaived failed check leaves it; a dimension is
the mean of its cards, the score the mean of its dimensions. Everything is counted in thirds, so that no rounding of
floats decides a point. This module must not know what the checks are about.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from mktcanvas.alignment.finding import Dimension, Severity

FULL = 3
"""The thirds of a healthy card."""

CAPS = ((3, 59), (1, 79))
"""From so many unwaived contradictions the score is at most so much."""

Losses = Mapping[Dimension, Mapping[str, tuple[int, ...]]]
"""By dimension and card (or rule, for the project), the thirds that unwaived failed checks cost; passes: none.

Two of a severity stand for any more of it: only the worst counts, and whether another one is left when it is mended.
"""


_Case = tuple[Dimension, Severity, bool, bool, tuple[tuple[int, ...] | None, ...]]
"""All that a gain depends on, whatever card it is about."""


class Gain(NamedTuple):
    """What the score rises by when something is mended, as the contradictions cap it and without that cap."""

    points: float
    worth: float


class Health:
    """The cards' health by dimension; ``aimless`` are the live actions that serve nothing, healthy nowhere."""

    def __init__(self, losses: Losses, aimless: frozenset[str], contradictions: int) -> None:
        self._losses = losses
        self._aimless = aimless
        self._contradictions = contradictions
        scores = {dimension: self._score_of(dimension) for dimension, cards in losses.items() if cards}
        self.scores: Mapping[Dimension, Fraction] = scores
        self.mean = sum(scores.values(), Fraction(0)) / max(len(scores), 1)
        self.cap = cap(contradictions)
        self._gains: dict[_Case, Gain] = {}

    @property
    def score(self) -> int:
        """The score, rounded down and capped."""
        return int(capped(self.mean, self._contradictions))

    def gain(self, dimension: Dimension, card: str, severity: Severity, *, aims: bool = False) -> Gain:
        """Return what the score rises by when one failed check of a card is mended.

        ``aims`` says that the check was the card's lack of an objective, which lames it in every dimension.
        """
        places = tuple(self.scores) if aims else (dimension,)
        costs = tuple(self._losses[here].get(card) for here in places)
        key = (dimension, severity, aims, card in self._aimless, costs)
        if key not in self._gains:
            thirds = {
                here: self._thirds(here, card, severity.thirds * (here is dimension), aims=aims)
                - self._thirds(here, card)
                for here, cost in zip(places, costs, strict=True)
                if cost is not None
            }
            self._gains[key] = self._worked_out(thirds, self._contradictions - (severity is Severity.contradiction))
        return self._gains[key]

    def _worked_out(self, thirds: Mapping[Dimension, int], contradictions: int) -> Gain:
        rises = (Fraction(100 * gained, FULL * len(self._losses[here])) for here, gained in thirds.items())
        worth = sum(rises, Fraction(0)) / len(self.scores)
        before = capped(self.mean, self._contradictions)
        return Gain(float(capped(self.mean + worth, contradictions) - before), float(worth))

    def _score_of(self, dimension: Dimension) -> Fraction:
        cards = self._losses[dimension]
        return Fraction(100 * sum(self._thirds(dimension, card) for card in cards), FULL * len(cards))

    def _thirds(self, dimension: Dimension, card: str, mended: int = 0, *, aims: bool = False) -> int:
        """Return a card's health in a dimension, without one check that costs ``mended``, in thirds."""
        if card in self._aimless and not aims:
            return 0
        costs = self._losses[dimension][card]
        if mended in costs:
            place = costs.index(mended)
            costs = costs[:place] + costs[place + 1 :]
        return FULL - max(costs, default=0)


def cap(contradictions: int) -> int | None:
    """Return the most that a score can be with so many contradictions, or ``None``."""
    return next((most for least, most in CAPS if contradictions >= least), None)


def capped(mean: Fraction, contradictions: int) -> Fraction:
    """Return a mean under its cap."""
    most = cap(contradictions)
    return mean if most is None else min(mean, Fraction(most))
