"""The targeting matrix: weighted means, shares scored, cells, overrides, and the reach of the 4P."""

import pytest

from mktcanvas.analysis.targeting import Coverage, coverage, standing
from mktcanvas.model.action import Action
from mktcanvas.model.choices import CriterionAxis, Level, P, Relation, Status, Targeting
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.row import Row
from mktcanvas.model.segment import Criterion, Segment, SegmentScore
from mktcanvas.model.strategy import Strategy

UP, ACROSS = CriterionAxis.attractiveness, CriterionAxis.competitiveness


def plan(*scores: tuple[CriterionAxis, float, int | None], **by_hand: float) -> tuple[Strategy, Segment]:
    """A segment with criteria, each (axis, weight, score or None)."""
    segment = Segment(title="Collectors", targeting=Targeting.primary, **by_hand)
    rows: list[Row] = [segment]
    for place, (axis, weight, score) in enumerate(scores):
        criterion = Criterion(axis=axis, title=str(place), weight=weight)
        rows.append(criterion)
        if score is not None:
            rows.append(SegmentScore(segment=segment.id, criterion=criterion.id, score=score))
    return Strategy.of(rows), segment


def test_a_score_is_the_weighted_mean_of_its_axis() -> None:
    stands = standing(*plan((UP, 0.3, 5), (UP, 0.7, 2), (ACROSS, 1.0, 4)))
    assert stands.attractiveness.value == pytest.approx(2.9)
    assert stands.competitiveness.value == 4


def test_weights_are_those_of_the_criteria_that_are_scored() -> None:
    stands = standing(*plan((UP, 0.2, 5), (UP, 0.3, 3), (UP, 0.5, None)))
    assert stands.attractiveness.computed == pytest.approx(3.8)
    assert stands.attractiveness.scored == pytest.approx(0.5)


def test_a_segment_without_scores_has_no_place() -> None:
    stands = standing(*plan((UP, 1.0, None)))
    assert stands.attractiveness.value is None
    assert stands.cell is None


@pytest.mark.parametrize(("value", "third"), [(1, 0), (2.3333, 0), (2.34, 1), (3.6666, 1), (3.67, 2), (5, 2)])
def test_the_matrix_is_cut_in_equal_thirds(value: float, third: int) -> None:
    stands = standing(*plan(attractiveness_set=float(value), competitiveness_set=1.0))
    assert stands.cell == (0, third)


def test_a_place_set_by_hand_stands_before_the_scores_and_keeps_them() -> None:
    stands = standing(*plan((UP, 1.0, 2), attractiveness_set=4.5))
    assert (stands.attractiveness.value, stands.attractiveness.computed) == (4.5, 2)
    assert stands.attractiveness.by_hand
    assert not stands.competitiveness.by_hand


def test_the_reach_of_each_p_counts_live_actions_and_those_that_serve() -> None:
    segment = Segment(title="Collectors", targeting=Targeting.primary)
    objective = Objective(title="Share", level=Level.operational)
    serving, idle, stopped = (
        Action(title=title, p=P.price, status=status)
        for title, status in (("a", Status.planned), ("b", Status.idea), ("c", Status.stopped))
    )
    links = [
        Link(relation=Relation.targets, source=action.id, target=segment.id) for action in (serving, idle, stopped)
    ]
    links.append(Link(relation=Relation.serves, source=serving.id, target=objective.id))
    found = coverage(Strategy.of([segment, objective, serving, idle, stopped, *links]), segment.id)
    assert found[P.price] == Coverage(2, 1)
    assert found[P.product] == Coverage(0, 0)
