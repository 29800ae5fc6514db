"""What objectives are worth: progress, OKR scores, SMART letters, cascades; and the weight of TOWS options."""

from datetime import date

import pytest

from mktcanvas.analysis import progress, tows
from mktcanvas.analysis.cascade import cascade
from mktcanvas.analysis.smart import smart
from mktcanvas.model.choices import Combine, Level, OptionKind, Quadrant, Relation
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Project
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy


def objective(title: str = "Grow our share", **fields: object) -> Objective:
    return Objective(**{"title": title, "level": Level.operational} | fields)


def kpi_of(card: Objective, latest: float | None, baseline: float = 10.0, target: float = 20.0) -> list[Row]:
    kpi = Kpi(title="k", baseline=baseline, target=target)
    rows: list[Row] = [kpi, Link(relation=Relation.measures, source=kpi.id, target=card.id)]
    if latest is not None:
        rows += [
            Reading(kpi=kpi.id, date=date(2027, 1, 1), value=-99),
            Reading(kpi=kpi.id, date=date(2027, 2, 1), value=latest),
        ]
    return rows


@pytest.mark.parametrize(
    ("baseline", "target", "latest", "expected"),
    [(10, 20, 15, 0.5), (10, 20, 5, -0.5), (10, 20, 30, 2), (20, 10, 15, 0.5), (10, 10, 10, None), (None, 10, 5, None)],
)
def test_progress_is_the_share_of_the_way_from_the_latest_reading(baseline, target, latest, expected) -> None:
    assert progress.share(baseline, target, latest) == expected


def test_a_bar_shows_progress_between_nothing_and_all() -> None:
    assert [progress.shown(value) for value in (-0.5, 0.4, 2.0)] == [0.0, 0.4, 1.0]


def test_the_score_of_a_parent_is_the_mean_of_its_children_and_own_kpis() -> None:
    parent = objective(level=Level.strategic)
    child, silent = objective(parent=parent.id), objective(parent=parent.id)
    strategy = Strategy.of([parent, child, silent, *kpi_of(parent, 20), *kpi_of(child, 15), *kpi_of(child, None)])
    assert progress.of_all(strategy) == {parent.id: 0.75, child.id: 0.5, silent.id: None}


def test_a_circle_of_parents_ends() -> None:
    one, other = objective(), objective()
    one, other = one.replaced(parent=other.id), other.replaced(parent=one.id)
    assert progress.of_objective(Strategy.of([one, other, *kpi_of(one, 15)]), one.id) == 0.5


def complete(**fields: object) -> Objective:
    given = {
        "measure": "share",
        "unit": "%",
        "baseline": 10.0,
        "target": 11.0,
        "due": date(2027, 6, 1),
        "confidence": 3,
    }
    return objective(**given | {"level": Level.strategic, "relevant": "it pays"} | fields)


def letters(row: Objective, *others: Row) -> dict[str, list[str]]:
    project = Project(starts=date(2027, 1, 1), ends=date(2027, 12, 31))
    found = smart(Strategy.of([project, row, *others]), row)
    return {letter.letter: [missing.field for missing in letter.missing] for letter in found if not letter.holds}


def test_a_complete_objective_has_all_five_letters() -> None:
    assert letters(complete()) == {}


@pytest.mark.parametrize(
    ("fields", "lacking"),
    [
        ({"title": "More share"}, {"S": ["title"]}),
        ({"unit": " ", "target": None}, {"M": ["unit", "target"]}),
        ({"baseline": 11.0}, {"M": ["target"]}),
        ({"confidence": 2}, {"A": ["achievable"]}),
        ({"relevant": ""}, {"R": ["relevant"]}),
        ({"level": Level.operational}, {"R": ["parent"]}),
        ({"due": None}, {"T": ["due"]}),
        ({"due": date(2028, 1, 1)}, {"T": ["due"]}),
    ],
)
def test_each_letter_says_what_it_lacks(fields: dict, lacking: dict) -> None:
    assert letters(complete(**fields)) == lacking


def test_a_written_reason_makes_an_objective_achievable_and_a_note_makes_it_relevant() -> None:
    note = Note(title="Calibre", quadrant=Quadrant.strength)
    row = complete(confidence=None, achievable="Pilot", relevant="")
    assert letters(row, note, Link(relation=Relation.answers, source=row.id, target=note.id)) == {}


def family(combine: Combine, own: tuple, *parts: tuple) -> tuple[Strategy, Objective]:
    parent = objective(baseline=own[0], target=own[1], combine=combine)
    children = [objective(parent=parent.id, baseline=low, target=high) for low, high in parts]
    return Strategy.of([parent, *children]), parent


def test_children_multiply_up_to_their_parent() -> None:
    found = cascade(*family(Combine.multiply, (100.0, 130.0), (50.0, 60.0), (20.0, 21.0)))
    assert (found.needs, found.gives) == pytest.approx((1.3, 1.26))
    assert not found.reaches
    assert found.missing == pytest.approx(1.3 / 1.26)


def test_children_add_up_to_their_parent_upward_and_downward() -> None:
    up = cascade(*family(Combine.add, (0.0, 10.0), (0.0, 4.0), (1.0, 7.0)))
    down = cascade(*family(Combine.add, (10.0, 0.0), (5.0, 0.0), (4.0, 1.0)))
    assert (up.reaches, up.missing) == (True, 0.0)
    assert (down.reaches, down.missing) == (False, -2.0)


def test_a_child_without_figures_is_named_and_not_counted() -> None:
    found = cascade(*family(Combine.add, (0.0, 10.0), (0.0, 10.0), (None, 7.0)))
    assert found.reaches
    assert [row.target for row in found.unknown] == [7.0]


@pytest.mark.parametrize("own", [(10.0, 10.0), (None, 10.0), (0.0, 10.0)])
def test_what_cannot_be_multiplied_is_not_said(own: tuple) -> None:
    assert cascade(*family(Combine.multiply, own, (1.0, 2.0))) is None


def crossing(kind: OptionKind, *notes: Note) -> tuple[Strategy, Option]:
    option = Option(title="x", kind=kind)
    links = [Link(relation=Relation.answers, source=option.id, target=note.id) for note in notes]
    return Strategy.of([option, *notes, *links]), option


def test_an_option_weighs_the_mean_of_its_pairs() -> None:
    strength = Note(title="s", quadrant=Quadrant.strength, importance=5)
    sure = Note(title="o", quadrant=Quadrant.opportunity, importance=4, likelihood=5)
    unknown = Note(title="o", quadrant=Quadrant.opportunity)
    assert tows.score(*crossing(OptionKind.so, strength, sure, unknown)) == pytest.approx(100 * (20 + 9) / 25 / 2)


def test_an_option_without_a_pair_of_its_quadrants_has_no_score() -> None:
    notes = (Note(title="s", quadrant=Quadrant.strength), Note(title="t", quadrant=Quadrant.threat))
    assert tows.score(*crossing(OptionKind.so, *notes)) is None
    assert tows.score(*crossing(OptionKind.st, *notes)) is not None
