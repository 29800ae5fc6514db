"""Which waiver goes with which finding.

A waiver names a rule, its cards in the order of the finding, and a facet; one written without a facet goes with every
facet of its rule on its cards. It does not know how a rule works nor what the score makes of it.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from mktcanvas.alignment.finding import Finding
from mktcanvas.model.project import Waiver

GROUPS = frozenset({"learning.note-in-two-quadrants"})
"""The rules whose cards are a group: moving them about changes their order, not what was agreed."""

_About = tuple[str, tuple[str, ...]]


def _about(rule: str, cards: tuple[str, ...]) -> _About:
    return rule, tuple(sorted(cards)) if rule in GROUPS else cards


class Waivers:
    """The waivers of a plan on a day."""

    def __init__(self, rows: Iterable[Waiver], day: date) -> None:
        self._day = day
        self._rows = tuple(rows)
        self._by_cards: defaultdict[_About, list[Waiver]] = defaultdict(list)
        for row in self._rows:
            self._by_cards[_about(row.rule, row.cards)].append(row)

    def of(self, rule: str, cards: tuple[str, ...], facet: str | None) -> Waiver | None:
        """Return the waiver in force for a finding, one that names its facet before one that names none."""
        if not self._rows:
            return None
        fitting = [row for row in self._fitting(rule, cards, facet) if row.holds_on(self._day)]
        return max(fitting, key=lambda row: row.facet is not None, default=None)

    def idle(self, findings: Iterable[Finding]) -> tuple[tuple[Waiver, ...], tuple[Waiver, ...]]:
        """Return the waivers that fit no finding, and those that fit one but whose day has passed."""
        fitting = {row.id for finding in findings for row in self._fitting(finding.rule, finding.cards, finding.facet)}
        obsolete = tuple(row for row in self._rows if row.id not in fitting)
        return obsolete, tuple(row for row in self._rows if row.id in fitting and not row.holds_on(self._day))

    def _fitting(self, rule: str, cards: tuple[str, ...], facet: str | None) -> list[Waiver]:
        if not self._rows:
            return []
        return [row for row in self._by_cards.get(_about(rule, cards), ()) if row.facet in (None, facet)]
