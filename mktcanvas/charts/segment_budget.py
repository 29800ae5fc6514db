"""The budget by segment: what is spent on each, a budget being split equally over the segments of its action."""

from collections import defaultdict
from fractions import Fraction

from mktcanvas.charts.bars import Bar, bars
from mktcanvas.charts.budget import ACTIONS, ONE_ACTION, applies, without_budget
from mktcanvas.charts.sheet import Sheet
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.tally import by_targeting, live_actions, targeting_role
from mktcanvas.charts.wording import counted
from mktcanvas.model.choices import Relation
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words

TITLE = Words("Budget by segment", "Budget par segment")
NOBODY = Words("For no segment", "Sans segment")
SPLIT = Words(
    "The budget of an action for several segments is split equally over them.",
    "Le budget d’une action pour plusieurs segments est partagé entre eux à parts égales.",
)

__all__ = ["TITLE", "applies", "described", "sheets"]


def _spent(strategy: Strategy) -> tuple[dict[str, int], dict[str, int]]:
    """Return the cents and the number of the live actions by segment id, ``""`` for none; the cents add up exactly."""
    exact: defaultdict[str, Fraction] = defaultdict(Fraction)
    count: defaultdict[str, int] = defaultdict(int)
    for action in live_actions(strategy):
        segments = [row.id for row in strategy.targets(action.id, Relation.targets, Segment)] or [""]
        for segment in segments:
            exact[segment] += Fraction(action.budget or 0, len(segments))
            count[segment] += 1
    return _rounded(exact), dict(count)


def _rounded(exact: dict[str, Fraction]) -> dict[str, int]:
    whole = {key: int(value) for key, value in exact.items()}
    rest = int(sum(exact.values())) - sum(whole.values())
    for key in sorted(exact, key=lambda key: (whole[key] - exact[key], key))[:rest]:
        whole[key] += 1
    return whole


def sheets(subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw a bar for each segment, primary targets first, and one for what is for none."""
    strategy, theme = subject.strategy, space.theme
    cents, count = _spent(strategy)
    rows = [
        Bar(
            segment.title,
            f"{subject.said(choice_words(segment.targeting))} · "
            f"{counted(count.get(segment.id, 0), ONE_ACTION, ACTIONS, subject.language)}",
            cents.get(segment.id, 0),
            theme.tint(targeting_role(segment.targeting)).ink,
        )
        for segment in by_targeting(strategy)
    ]
    if "" in cents:
        told = counted(count[""], ONE_ACTION, ACTIONS, subject.language)
        rows.append(Bar(subject.said(NOBODY), told, cents[""], theme.muted))
    return bars(rows, (subject.said(SPLIT), without_budget(subject)), subject, space)


def described(subject: Subject) -> str:
    """Say each segment's budget in words."""
    cents, _ = _spent(subject.strategy)
    parts = [f"{row.title} {subject.amount(cents.get(row.id, 0))}" for row in by_targeting(subject.strategy)[:12]]
    if "" in cents:
        parts.append(f"{subject.said(NOBODY)} {subject.amount(cents[''])}")
    words = Words("{title}: {parts}.", "{title} : {parts}.")
    return subject.said(words, title=subject.said(TITLE), parts=", ".join(parts))
