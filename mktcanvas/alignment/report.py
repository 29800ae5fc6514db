"""What examining a plan gives: the score, its dimensions, the findings, and what is said about them.

A report is a value; it must not know the rules nor how the score is made.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from mktcanvas.alignment.finding import Dimension, Finding, Severity
from mktcanvas.model.project import Waiver
from mktcanvas.model.words import Words


class DimensionScore(NamedTuple):
    """How a dimension stands: its score, 0 to 100 (``None``: nothing to check), its checks and how many failed."""

    dimension: Dimension
    score: float | None
    checked: int
    failed: int

    @property
    def name(self) -> str:
        """The dimension's name in scripts."""
        return self.dimension.value


@dataclass(frozen=True)
class Report:
    """The consistency of a plan on a day.

    ``score`` is whole and ``None`` where the plan cannot be assessed yet; ``missing`` then says what it lacks.
    ``exact`` is the mean of the dimensions before ``cap`` (the most that the contradictions allow) and rounding.
    ``obsolete`` are waivers that nothing fails for any more, ``expired`` those whose day has passed while their
    finding is still there.
    """

    day: date
    score: int | None
    exact: float
    cap: int | None
    dimensions: tuple[DimensionScore, ...]
    findings: tuple[Finding, ...]
    missing: tuple[Words, ...] = ()
    obsolete: tuple[Waiver, ...] = ()
    expired: tuple[Waiver, ...] = ()

    @property
    def assessable(self) -> bool:
        """Whether there is enough of a plan to give it a score."""
        return not self.missing

    @cached_property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody has waived."""
        return tuple(finding for finding in self.findings if not finding.waived)

    @cached_property
    def waived(self) -> tuple[Finding, ...]:
        """The findings that are waived."""
        return tuple(finding for finding in self.findings if finding.waived)

    @cached_property
    def counts(self) -> Mapping[Severity, int]:
        """How many unwaived findings there are of each severity."""
        counted = Counter(finding.severity for finding in self.open)
        return {severity: counted[severity] for severity in Severity}

    @cached_property
    def capped(self) -> bool:
        """Whether contradictions hold the score down."""
        return self.cap is not None and self.exact > self.cap

    @cached_property
    def _by_card(self) -> Mapping[str, tuple[Finding, ...]]:
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            for card in dict.fromkeys(finding.cards):
                found[card].append(finding)
        return {card: tuple(about) for card, about in found.items()}

    def findings_of(self, card: str) -> tuple[Finding, ...]:
        """Return the findings that name a card, waived ones too, gravest first."""
        return self._by_card.get(card, ())

    def findings_on(self, cards: Iterable[str]) -> tuple[Finding, ...]:
        """Return the findings that name any of some cards (a thread), each once, gravest first."""
        wanted = set(cards)
        return tuple(finding for finding in self.findings if not wanted.isdisjoint(finding.cards))

    def worst_of(self, card: str) -> Severity | None:
        """Return the gravest severity of a card's unwaived findings, or ``None``."""
        return next((finding.severity for finding in self.findings_of(card) if not finding.waived), None)
