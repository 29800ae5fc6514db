"""Why a score changed: what was mended and what came up between two examinations, in points and in words.

Each part is the gain that its own report gives for mending it, so the parts need not add up to the whole; what they
leave is told as the rest, and a cap that came or went is told as itself.
"""

from collections import Counter
from typing import NamedTuple

from mktcanvas.alignment.figures import Number, Phrase, Said
from mktcanvas.alignment.finding import Finding, Key
from mktcanvas.alignment.report import Report
from mktcanvas.model.words import Words

CAPPED = Words("contradictions hold the score at {cap}", "les contradictions plafonnent le score à {cap}")
FREED = Words(
    "contradictions no longer hold the score at {cap}", "les contradictions ne plafonnent plus la note à {cap}"
)
REST = Words("other cards count in it now", "d’autres cartes comptent à présent")

_NOTHING = 0.05
"""Points that are not worth a line."""


class Reason(NamedTuple):
    """One part of a change: the points it brought, and the finding that was mended or came up, if it is one."""

    points: float
    words: Said
    finding: Finding | None = None

    def of(self, language: str) -> str:
        """Return the reason as it is read: “+2 serves an objective”, “−3 …”."""
        return f"{signed(self.points, language)} {self.words.of(language)}"


class _Told(NamedTuple):
    """What a finding says once it is mended, or while it is there."""

    finding: Finding
    mended: bool

    def of(self, language: str) -> str:
        return self.finding.mended(language) if self.mended else self.finding.title(language)


class Comparison(NamedTuple):
    """What changed from one report to the next: the score's change (``None`` if it has no number), and why."""

    change: int | None
    mended: tuple[Finding, ...]
    arisen: tuple[Finding, ...]
    reasons: tuple[Reason, ...]


def compared(before: Report, after: Report) -> Comparison:
    """Return what changed between two reports of a plan, the weightiest reasons first."""
    mended, arisen = _only_in(before, after), _only_in(after, before)
    reasons = [Reason(finding.worth, _Told(finding, mended=True), finding) for finding in mended]
    reasons += [Reason(-finding.worth, _Told(finding, mended=False), finding) for finding in arisen]
    rest = after.exact - before.exact - sum(reason.points for reason in reasons)
    reasons.append(Reason(rest, REST))
    told = [reason for reason in reasons if abs(reason.points) >= _NOTHING]
    told.sort(key=lambda reason: -abs(reason.points))
    change = None if before.score is None or after.score is None else after.score - before.score
    return Comparison(change, mended, arisen, (*_caps(before, after), *told))


def signed(points: float, language: str) -> str:
    """Return points with their sign and at most one decimal: “+2”, “−0.4”."""
    figure = Number(round(points, 1), digits=1).of(language)
    return figure if figure.startswith("−") else f"+{figure}"


def _only_in(here: Report, there: Report) -> tuple[Finding, ...]:
    """Return the unwaived findings of one report that the other lacks."""
    known: Counter[Key] = Counter(finding.key for finding in there.open)
    alone = []
    for finding in here.open:
        if known[finding.key]:
            known[finding.key] -= 1
        else:
            alone.append(finding)
    return tuple(alone)


def _caps(before: Report, after: Report) -> list[Reason]:
    """Return what a cap that came, went or moved took or gave."""
    was, now = (min(0.0, (report.cap or 100) - report.exact) for report in (before, after))
    if before.cap == after.cap or abs(now - was) < _NOTHING:
        return []
    words, cap = (CAPPED, after.cap) if now < was else (FREED, before.cap)
    return [Reason(now - was, Phrase(words, {"cap": Number(cap or 100)}))]
