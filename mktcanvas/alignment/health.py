"""The score of a plan: the health of its cards in each dimension, exact to the last third.

A card that has a check in a dimension is as healthy there as its worst unwaived failed check leaves it; a dimension is
the mean of its cards, the score the mean of its dimensions. Everything is counted in thirds, so that no rounding of
floats decides a point. This module must not know what the checks are about.
"""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from mktcanvas.alignment.finding import Dimension, Severity

FULL = 3
"""The thirds of a healthy card."""

CAPS = ((3, 59), (1, 79))
"""From so many unwaived contradictions the score is at most so much."""


class Verdict(NamedTuple):
    """A check's outcome for the score: where it counts, the first card or the rule of the project, its severity.

    ``failed`` is ``None`` for a check that passed or whose finding is waived.
    """

    dimension: Dimension
    card: str
    failed: Severity | None


class Health:
    """The cards' health by dimension; ``aimless`` are the live actions that serve nothing, healthy nowhere."""

    def __init__(self, verdicts: Iterable[Verdict], aimless: frozenset[str]) -> None:
        self._aimless = aimless
        self._failed: dict[Dimension, dict[str, Counter[Severity]]] = {dimension: {} for dimension in Dimension}
        self.contradictions = 0
        for dimension, card, failed in verdicts:
            counts = self._failed[dimension].setdefault(card, Counter())
            if failed is not None:
                counts[failed] += 1
                self.contradictions += failed is Severity.contradiction
        self._thirds = {
            dimension: sum(self._of(dimension, card) for card in cards) for dimension, cards in self._failed.items()
        }
        self.mean = self._mean()
        self.cap = cap(self.contradictions)
        self._worths: dict[tuple[tuple[Dimension, int], ...], Fraction] = {}

    def of(self, dimension: Dimension) -> Fraction | None:
        """Return the score of a dimension, 0 to 100; ``None`` if nothing in the plan has a check in it."""
        cards = len(self._failed[dimension])
        return Fraction(100 * self._thirds[dimension], FULL * cards) if cards else None

    def _mean(self) -> Fraction:
        """Return the mean of the dimensions that have a card, before any cap."""
        known = [score for dimension in Dimension if (score := self.of(dimension)) is not None]
        return sum(known, Fraction(0)) / len(known) if known else Fraction(0)

    @property
    def score(self) -> int:
        """The score, rounded down and capped."""
        return int(capped(self.mean, self.contradictions))

    def worth(self, dimension: Dimension, card: str, severity: Severity, *, aims: bool = False) -> Fraction:
        """Return what the mean rises by when one failed check of a card is mended.

        ``aims`` says that the check was the card's lack of an objective, which lames it in every dimension.
        """
        gains = tuple(
            (here, self._of(here, card, severity if here is dimension else None, aims=aims) - self._of(here, card))
            for here in (Dimension if aims else (dimension,))
            if card in self._failed[here]
        )
        if gains not in self._worths:
            points = sum(
                (Fraction(100 * gained, FULL * len(self._failed[here])) for here, gained in gains), Fraction(0)
            )
            self._worths[gains] = points / sum(1 for cards in self._failed.values() if cards)
        return self._worths[gains]

    def _of(self, dimension: Dimension, card: str, mended: Severity | None = None, *, aims: bool = False) -> int:
        """Return a card's health in a dimension in thirds, without one failed check of severity ``mended``."""
        if card in self._aimless and not aims:
            return 0
        counts = self._failed[dimension][card]
        worst = (severity.thirds for severity, count in counts.items() if count > (severity is mended))
        return FULL - max(worst, default=0)


def cap(contradictions: int) -> int | None:
    """Return the most that a score can be with so many contradictions, or ``None``."""
    return next((most for least, most in CAPS if contradictions >= least), None)


def capped(mean: Fraction, contradictions: int) -> Fraction:
    """Return a mean under its cap."""
    most = cap(contradictions)
    return mean if most is None else min(mean, Fraction(most))
