"""Groups among people against the reference results, and what is said when there are none."""

import csv
import json
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from mktcanvas.analysis.ratings import Answers
from mktcanvas.analysis.segmentation import ALL_ALIKE, CLEAR, LEAST_PEOPLE, agreement, segmentation
from mktcanvas.analysis.unsuited import Stopped, Unsuited

DATA = Path(__file__).parents[3] / "shared" / "data" / "respondents"


def answers_of(name: str, questions: list[str] | None = None) -> tuple[Answers, dict]:
    if not DATA.is_dir():
        pytest.skip("the reference data is not beside this checkout")
    expected = json.loads((DATA / f"{name}.expected.json").read_text("utf-8"))
    chosen = questions or expected["columns"]
    with (DATA / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        values = tuple(tuple(float(row[question]) for question in chosen) for row in csv.DictReader(file))
    return Answers(tuple(chosen), values), expected


def made(figures: np.ndarray) -> Answers:
    return Answers(tuple(f"q{at}" for at in range(figures.shape[1])), tuple(map(tuple, figures.tolist())))


def three_clouds(count: int, *, seed: int = 1) -> Answers:
    random = np.random.default_rng(seed)
    middles = np.array([(0, 0, 5), (6, 1, 0), (1, 7, 7)])
    return made(middles[random.integers(3, size=count)] + random.normal(size=(count, 3)))


def test_groups_of_toothpaste_buyers_are_the_reference_ones() -> None:
    answers, expected = answers_of("toothpaste")
    found = segmentation(answers)
    for grouping in found.groupings:
        known = expected["by_k"].get(str(len(grouping.groups)))
        if known is not None:
            assert grouping.within == pytest.approx(known["inertia"], abs=1e-3)
            assert grouping.silhouette == pytest.approx(known["silhouette"], abs=1e-3)
            assert len(grouping.groups) > 4 or grouping.sizes == tuple(known["sizes"])
    assert len(found.best.groups) == 3
    assert found.best.clear


def test_answers_that_are_there_twice_are_noticed() -> None:
    answers, _ = answers_of("toothpaste")
    found = segmentation(answers, (3,))
    assert found.repeated == 30
    assert [words.en for words in found.notices()] == [
        "30 of 60 lines repeat an earlier one exactly: see whether the table holds them twice."
    ]


def test_groups_of_wholesale_customers_are_the_reference_ones() -> None:
    questions = ["Fresh", "Milk", "Grocery", "Frozen", "Detergents_Paper", "Delicatessen"]
    answers, expected = answers_of("wholesale", questions)
    found = segmentation(made(np.log(np.array(answers.values))), (2, 3, 4))
    for grouping in found.groupings:
        known = expected["kmeans_log_standardised"][str(len(grouping.groups))]
        assert grouping.within == pytest.approx(known["within_ss"], abs=0.02)
        if len(grouping.groups) < 4:  # for four, several solutions from 1388.59 up are as good as the reference's
            assert grouping.sizes == tuple(known["sizes"])
            assert grouping.silhouette == pytest.approx(known["silhouette"], abs=5e-4)


def test_clouds_apart_are_found_again_by_every_start_and_described() -> None:
    found = segmentation(three_clouds(300))
    assert len(found.best.groups) == 3
    assert found.best.agreement == pytest.approx(1)
    assert found.best.silhouette > 0.6
    assert sum(group.share for group in found.best.groups) == pytest.approx(1)
    group = found.best.groups[0]
    assert np.array(answers_mean(three_clouds(300), group.lines)) == pytest.approx(np.array(group.means))


def answers_mean(answers: Answers, lines: tuple[int, ...]) -> list[float]:
    return np.array([answers.values[line] for line in lines]).mean(axis=0).tolist()


def test_one_cloud_has_no_clear_groups_only_slices() -> None:
    found = segmentation(made(np.random.default_rng(1).normal(size=(400, 6))))
    assert found.best.silhouette < CLEAR
    assert "no clear groups, only slices" in found.notices()[0].en
    assert found.best.agreement < 0.9


def test_the_same_answers_give_the_same_groups() -> None:
    assert segmentation(three_clouds(60), (2, 4)) == segmentation(three_clouds(60), (2, 4))


def test_a_question_that_all_answer_alike_is_left_out_by_name() -> None:
    figures = np.array(three_clouds(40).values)
    found = segmentation(made(np.column_stack([figures, np.full(40, 3.0)])), (3,))
    assert found.questions == ("q0", "q1", "q2")
    assert [(part.name, part.words) for part in found.left_out] == [("q3", ALL_ALIKE)]


def test_few_different_answers_make_no_more_groups_than_there_are() -> None:
    found = segmentation(made(np.array([(1.0, 2.0), (3.0, 4.0)] * 6)))
    assert [grouping.sizes for grouping in found.groupings] == [(6, 6)]
    assert found.best.silhouette == pytest.approx(1)


@pytest.mark.parametrize("figures", [np.zeros((LEAST_PEOPLE, 2)), np.eye(LEAST_PEOPLE - 1), np.zeros((20, 0))])
def test_what_has_no_groups_is_refused_in_a_sentence(figures: np.ndarray) -> None:
    with pytest.raises(Unsuited):
        segmentation(made(figures))


def test_five_thousand_people_are_grouped_in_little_memory_with_their_progress_told() -> None:
    told: list[float] = []
    tracemalloc.start()
    found = segmentation(three_clouds(5_000), (3,), starts=5, progress=lambda share: not told.append(share))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found.best.groups) == 3
    assert told == sorted(told)
    assert most < 60e6  # the distances of all to all would be 200 MB


def test_a_computation_can_be_stopped() -> None:
    with pytest.raises(Stopped):
        segmentation(three_clouds(500), progress=lambda share: share < 0.1)


def test_agreement_knows_the_same_groups_by_other_names_and_chance() -> None:
    labels = np.array([0, 0, 1, 1, 2, 2])
    assert agreement(labels, np.array([2, 2, 0, 0, 1, 1])) == 1
    assert agreement(labels, np.array([0, 1, 0, 1, 0, 1])) < 0
    assert agreement(np.zeros(6, dtype=int), np.zeros(6, dtype=int)) == 1
