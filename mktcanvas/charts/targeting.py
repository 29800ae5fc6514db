"""The targeting matrix of GE and McKinsey: segments as bubbles, how attractive against how strong we are there.

A bubble's area is the segment's value a year (its size where no value is known). One set by hand is drawn with a
dashed edge and an arrow from where its scores put it. What has no room for its name is named below the matrix.
"""

from math import sqrt
from typing import NamedTuple

from mktcanvas.analysis.targeting import CUTS, Standing, standing
from mktcanvas.charts.labels import Spot, disc, placed
from mktcanvas.charts.sheet import Point, Sheet, fitted, width_of
from mktcanvas.charts.style import SMALL_SIZE
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.tally import by_targeting, targeting_role
from mktcanvas.charts.wording import ARROW, NOTHING, number
from mktcanvas.model.choices import CriterionAxis, Targeting
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural, choice_words
from mktcanvas.model.words import Words

TITLE = Words("Targeting matrix", "Matrice de ciblage")
BY_VALUE = Words("area: value a year", "aire : valeur par an")
BY_SIZE = Words("area: people or firms", "aire : personnes ou entreprises")
SAME = Words("all bubbles alike: neither value nor size is known", "bulles égales : ni valeur ni taille connues")
BY_HAND = Words("dashed: set by hand", "tirets : placé à la main")
NAMED_HERE = Words("Without room for a name:", "Sans place pour leur nom :")
UNSCORED = Words("Not scored yet:", "Pas encore notés :")

_LEFT, _FOOT, _LARGEST = 24.0, 36.0, 300.0
_LEAST, _MOST, _PLAIN = 6.0, 24.0, 11.0
_STEP = 11.5
_DEPTHS = {Targeting.primary: 0.6, Targeting.secondary: 0.3, Targeting.none: 0.06}
"""How full a bubble is, so that it tells its targeting in grey print too."""


class _Bubble(NamedTuple):
    segment: Segment
    stands: Standing
    centre: Point
    radius: float


def applies(strategy: Strategy) -> bool:
    """Tell whether a segment stands somewhere in the matrix."""
    return any(standing(strategy, segment).cell is not None for segment in strategy.all(Segment))


def _weights(segments: list[Segment]) -> tuple[list[float], Words]:
    """Return what the bubbles' areas stand for, segment by segment, and its words."""
    if any(segment.value for segment in segments):
        return [float(segment.value or 0) for segment in segments], BY_VALUE
    if any(segment.size for segment in segments):
        return [float(segment.size or 0) for segment in segments], BY_SIZE
    return [0.0] * len(segments), SAME


def _placed(value: float | None, side: float) -> float:
    return ((value or 1.0) - 1) / 4 * side


def _bubbles(strategy: Strategy, side: float, left: float) -> tuple[list[_Bubble], Words]:
    scored = [(row, standing(strategy, row)) for row in by_targeting(strategy)]
    scored = [(row, stands) for row, stands in scored if stands.cell is not None]
    weights, words = _weights([row for row, _ in scored])
    most = max(weights)
    bubbles = []
    for (row, stands), weight in zip(scored, weights, strict=True):
        x = left + _placed(stands.competitiveness.value, side)
        y = side - _placed(stands.attractiveness.value, side)
        radius = max(_LEAST, _MOST * sqrt(weight / most)) if most else _PLAIN
        inside = (min(max(x, left + radius), left + side - radius), min(max(y, radius), side - radius))
        bubbles.append(_Bubble(row, stands, inside, radius))
    return sorted(bubbles, key=lambda bubble: -bubble.radius), words


def sheets(subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw the matrix with its bubbles, and the names that had no room below it."""
    side = min(_LARGEST, space.width - _LEFT - 8, space.height - 120)
    left = (space.width - side) / 2
    bubbles, words = _bubbles(subject.strategy, side, left)
    wide = min(space.width, left + side + 70)
    spots = [_spot(bubble) for bubble in bubbles]
    marks = [disc(*bubble.centre, bubble.radius * 0.8) for bubble in bubbles]
    boxes = placed(spots, (max(left - 2, 0), 0, wide, side), marks)
    homeless = [bubble.segment.title for bubble, box in zip(bubbles, boxes, strict=True) if box is None]
    told = [subject.said(words)]
    told += [subject.said(BY_HAND)] if any(_by_hand(bubble) for bubble in bubbles) else []
    lines = fitted(" · ".join(told), space.width, 2, SMALL_SIZE)
    for heading, names in ((NAMED_HERE, homeless), (UNSCORED, _unscored(subject.strategy))):
        if names:
            lines += fitted(f"{subject.said(heading)} {', '.join(names)}", space.width, 4, SMALL_SIZE)
    sheet = Sheet(space.width, side + _FOOT + 16 + _STEP * len(lines), space.theme)
    _ground(sheet, subject, left, side)
    for bubble in bubbles:
        _draw(sheet, bubble, left, side)
    for bubble, box in zip(bubbles, boxes, strict=True):
        if box is not None:
            for at, line in enumerate(_name(bubble.segment)):
                sheet.text(box[0], box[1] + 8.5 + at * 10.5, line, size=SMALL_SIZE)
    _legend(sheet, subject, bubbles, left, side)
    for at, line in enumerate(lines):
        sheet.text(0, side + _FOOT + 16 + at * _STEP, line, size=SMALL_SIZE, colour=sheet.theme.muted)
    return (sheet,)


def _by_hand(bubble: _Bubble) -> bool:
    return bubble.stands.attractiveness.by_hand or bubble.stands.competitiveness.by_hand


def _unscored(strategy: Strategy) -> list[str]:
    return [row.title for row in by_targeting(strategy) if standing(strategy, row).cell is None]


def _name(segment: Segment) -> list[str]:
    return fitted(segment.title, 104, 2, SMALL_SIZE) or [NOTHING]


def _spot(bubble: _Bubble) -> Spot:
    lines = _name(bubble.segment)
    wide = max(width_of(line, SMALL_SIZE) for line in lines)
    return Spot(*bubble.centre, bubble.radius, wide, 11 + 10.5 * (len(lines) - 1))


def _ground(sheet: Sheet, subject: Subject, left: float, side: float) -> None:
    theme = sheet.theme
    cuts = [0.0, *((cut - 1) / 4 * side for cut in CUTS), side]
    for across in range(3):
        for up in range(3):
            fill = (theme.zone, theme.canvas, theme.accent_ground)[
                0 if across + up < 2 else 1 if across + up == 2 else 2
            ]
            x, y = left + cuts[across], side - cuts[up + 1]
            step, high = cuts[across + 1] - cuts[across], cuts[up + 1] - cuts[up]
            sheet.box(x + 1, y + 1, step - 2, high - 2, fill=fill, edge=theme.line, radius=4)
    up_words = f"{subject.said(choice_words(CriterionAxis.attractiveness))} {ARROW}"
    across_words = f"{subject.said(choice_words(CriterionAxis.competitiveness))} {ARROW}"
    sheet.text(left - 12, side / 2, up_words, size=SMALL_SIZE, colour=theme.muted, turned=True)
    sheet.text(left + side / 2, side + 13, across_words, size=SMALL_SIZE, colour=theme.muted, align="center")


def _draw(sheet: Sheet, bubble: _Bubble, left: float, side: float) -> None:
    ink = sheet.theme.tint(targeting_role(bubble.segment.targeting)).ink
    stands = bubble.stands
    computed = (stands.competitiveness.computed, stands.attractiveness.computed)
    if _by_hand(bubble) and None not in computed:
        start = (left + _placed(computed[0], side), side - _placed(computed[1], side))
        if abs(start[0] - bubble.centre[0]) + abs(start[1] - bubble.centre[1]) > 4:
            sheet.dot(*start, ink, 3)
            sheet.arrow(start, bubble.centre, ink)
    alpha = _DEPTHS[bubble.segment.targeting]
    sheet.circle(bubble.centre, bubble.radius, fill=ink, edge=ink, alpha=alpha, dashed=_by_hand(bubble))


def _legend(sheet: Sheet, subject: Subject, bubbles: list[_Bubble], left: float, side: float) -> None:
    x = max(0.0, left - 20)
    for targeting in Targeting:
        if any(bubble.segment.targeting is targeting for bubble in bubbles):
            ink = sheet.theme.tint(targeting_role(targeting)).ink
            words = subject.said(choice_plural(targeting))
            sheet.circle((x + 4, side + 31), 4, fill=ink, edge=ink, alpha=_DEPTHS[targeting])
            sheet.text(x + 12, side + 34, words, size=SMALL_SIZE)
            x += 12 + width_of(words, SMALL_SIZE) + 16


def described(subject: Subject) -> str:
    """Say where each segment stands in words."""
    parts = []
    for segment in by_targeting(subject.strategy):
        stands = standing(subject.strategy, segment)
        if stands.cell is not None:
            figures = [
                number(round(axis.value or 0, 1), subject.language)
                for axis in (stands.attractiveness, stands.competitiveness)
            ]
            parts.append(f"{segment.title} {figures[0]} / {figures[1]}")
    words = Words(
        "{title}, attractiveness and competitiveness from 1 to 5: {parts}.",
        "{title}, attractivité et compétitivité de 1 à 5 : {parts}.",
    )
    return subject.said(words, title=subject.said(TITLE), parts=", ".join(parts[:20]))
