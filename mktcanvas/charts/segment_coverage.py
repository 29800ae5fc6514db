"""Segments against the four P: how many live actions are for each segment, and which P a target is not reached by."""

from mktcanvas.analysis.targeting import coverage
from mktcanvas.charts.matrix import Line, matrix
from mktcanvas.charts.sheet import Sheet
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.tally import by_targeting
from mktcanvas.model.choices import P, Targeting
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words

TITLE = Words("Segments × 4P", "Segments × 4P")
COUNTED = Words(
    "live actions for the segment; a dashed cell is a target that this P does not reach",
    "actions pour le segment, hors actions arrêtées ; case en tirets : cible que ce P n’atteint pas",
)


def applies(strategy: Strategy) -> bool:
    """Tell whether the plan has a segment."""
    return bool(strategy.all(Segment))


def _counts(strategy: Strategy, segment: Segment) -> dict[P, int]:
    return {p: reached.live for p, reached in coverage(strategy, segment.id).items()}


def sheets(subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw the matrix of the segments, primary targets first."""
    strategy = subject.strategy
    lines = [
        Line(
            subject.said(choice_words(segment.targeting)),
            segment.title,
            _counts(strategy, segment),
            strong=segment.targeting is Targeting.primary,
            needed=segment.targeting is not Targeting.none,
        )
        for segment in by_targeting(strategy)
    ]
    return matrix(lines, subject.said(COUNTED), subject, space)


def described(subject: Subject) -> str:
    """Say in words which targets are without actions in how many P."""
    strategy = subject.strategy
    targets = [segment for segment in strategy.all(Segment) if segment.targeting is not Targeting.none]
    empty = sum(count == 0 for segment in targets for count in _counts(strategy, segment).values())
    words = Words(
        "{title}: actions by segment and P. {empty} of the {all} cells of the targets have no action.",
        "{title} : actions par segment et par P. {empty} cases des cibles sur {all} sont sans action.",
    )
    return subject.said(words, title=subject.said(TITLE), empty=empty, all=4 * len(targets))
