"""The verbs for the scoring of segments: criteria, their weights, scores, and places set by hand in the matrix.

The weights of an axis always sum to 1: whatever is done to one of its criteria, the others make room in proportion.
"""

from collections.abc import Sequence

from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import details
from mktcanvas.model.choices import CriterionAxis
from mktcanvas.model.segment import Criterion, Segment, SegmentScore

_WHOLE, _TENTHS = 100, 1000
"""Into how many parts an axis is cut: whole percent, or tenths of one where somebody asks for them."""


def add_criterion(edit: Edit, axis: CriterionAxis, title: str) -> Criterion:
    """Add a criterion at the end of its axis, with an equal share of the weight, and return it."""
    there = of_axis(edit, axis)
    made = details.put(edit, Criterion(axis=axis, title=title))
    set_weight(edit, made.id, round(_WHOLE / (len(there) + 1)) / _WHOLE)
    return made


def remove_criterion(edit: Edit, identity: str) -> None:
    """Remove a criterion with its scores; the others of its axis take its weight."""
    criterion = edit.get(Criterion, identity)
    if criterion is not None:
        details.remove(edit, Criterion, [identity])
        _share(edit, of_axis(edit, criterion.axis), _WHOLE, _WHOLE)


def set_weight(edit: Edit, identity: str, weight: float) -> None:
    """Give a criterion a weight, 0 to 1, and the rest of its axis to the others in proportion to what they have."""
    criterion = edit.get(Criterion, identity)
    if criterion is None:
        return
    others = [other for other in of_axis(edit, criterion.axis) if other.id != identity]
    parts = _WHOLE if not others or abs(weight * _WHOLE - round(weight * _WHOLE)) < 1e-9 else _TENTHS
    given = round(min(max(weight, 0.0), 1.0) * parts) if others else parts
    edit.update(Criterion, identity, weight=given / parts)
    _share(edit, others, parts - given, parts)


def score(edit: Edit, segment: str, criterion: str, value: int | None) -> None:
    """Score a segment on a criterion, 1 to 5; ``None`` takes the score back."""
    if value is not None:
        details.put(edit, SegmentScore(segment=segment, criterion=criterion, score=value))
        return
    there = (row for row in edit.all(SegmentScore) if (row.segment, row.criterion) == (segment, criterion))
    details.remove(edit, SegmentScore, [row.id for row in there])


def set_by_hand(edit: Edit, segment: str, attractiveness: float | None, competitiveness: float | None) -> None:
    """Set where a segment stands in the targeting matrix, each 1 to 5; ``None`` gives back the weighted score."""
    edit.update(Segment, segment, attractiveness_set=attractiveness, competitiveness_set=competitiveness)


def of_axis(edit: Edit, axis: CriterionAxis) -> list[Criterion]:
    """Return the criteria of an axis in order."""
    return [criterion for criterion in edit.all(Criterion) if criterion.axis is axis]


def _share(edit: Edit, criteria: Sequence[Criterion], left: int, parts: int) -> None:
    """Give ``left`` of ``parts`` to criteria in proportion to their weights, equally where they have none.

    Each gets a whole number of parts, the largest remainders first, so that they sum to ``left`` to the last part.
    """
    if not criteria:
        return
    total = sum(criterion.weight for criterion in criteria)
    ideal = [left * (criterion.weight / total if total else 1 / len(criteria)) for criterion in criteria]
    given = [int(share) for share in ideal]
    by_remainder = sorted(range(len(criteria)), key=lambda place: given[place] - ideal[place])
    for place in by_remainder[: left - sum(given)]:
        given[place] += 1
    for criterion, share in zip(criteria, given, strict=True):
        edit.update(Criterion, criterion.id, weight=share / parts)
