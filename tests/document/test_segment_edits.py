"""Scoring segments: the weights of an axis always sum to one, whatever is done to them."""

from math import fsum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mktcanvas.document.document import Document
from mktcanvas.document.edits import segments
from mktcanvas.model.choices import CriterionAxis, Targeting
from mktcanvas.model.segment import Criterion, Segment, SegmentScore

AXIS = CriterionAxis.attractiveness


def weights(document: Document) -> list[float]:
    return [criterion.weight for criterion in document.strategy.where(Criterion, "axis", AXIS)]


def add(document: Document, *titles: str) -> list[str]:
    with document.edit("Add criteria") as edit:
        return [segments.add_criterion(edit, AXIS, title).id for title in titles]


def test_criteria_share_the_weight_equally(document: Document) -> None:
    add(document, "Size", "Growth", "Margin")
    assert sorted(weights(document)) == [0.33, 0.33, 0.34]


def test_a_weight_makes_the_others_give_way_in_proportion(document: Document) -> None:
    ids = add(document, "Size", "Growth")
    with document.edit("Weigh") as edit:
        segments.set_weight(edit, ids[0], 0.8)
        third = segments.add_criterion(edit, AXIS, "Margin")
        segments.set_weight(edit, third.id, 0.5)
    assert weights(document) == [0.4, 0.1, 0.5]


def test_the_last_criterion_keeps_the_whole_axis(document: Document) -> None:
    ids = add(document, "Size", "Growth")
    with document.edit("Remove") as edit:
        segments.remove_criterion(edit, ids[0])
        segments.set_weight(edit, ids[1], 0.2)
    assert weights(document) == [1.0]


def test_tenths_of_a_percent_are_kept(document: Document) -> None:
    ids = add(document, "Size", "Growth")
    with document.edit("Weigh") as edit:
        segments.set_weight(edit, ids[0], 0.125)
    assert weights(document) == [0.125, 0.875]


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(st.tuples(st.sampled_from("arw"), st.integers(0, 9), st.floats(0, 1)), max_size=20))
def test_the_weights_always_sum_to_one(steps: list[tuple[str, int, float]], tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("weights") / "plan.mktcanvas"
    with Document.create(path, []) as document:
        for what, place, weight in steps:
            there = document.strategy.where(Criterion, "axis", AXIS)
            with document.edit("Step") as edit:
                if what == "a" or not there:
                    segments.add_criterion(edit, AXIS, "More")
                elif what == "r":
                    segments.remove_criterion(edit, there[place % len(there)].id)
                else:
                    segments.set_weight(edit, there[place % len(there)].id, weight)
            assert not weights(document) or fsum(weights(document)) == pytest.approx(1, abs=1e-9)


def test_a_score_is_set_changed_and_taken_back(document: Document) -> None:
    (criterion,) = add(document, "Size")
    segment = Segment(title="Collectors", targeting=Targeting.primary)
    for value in (4, 5, None):
        with document.edit("Score") as edit:
            if edit.get(Segment, segment.id) is None:
                edit.add(segment)
            segments.score(edit, segment.id, criterion, value)
        assert [row.score for row in document.strategy.all(SegmentScore)] == ([value] if value else [])
