"""What the charts count: flows that add up, weights, bubbles, bars, progress, places for labels."""

from datetime import date
from fractions import Fraction

import pytest

from mktcanvas.charts import flow, kpis, segment_budget, swot
from mktcanvas.charts.catalog import chart
from mktcanvas.charts.export import drawn
from mktcanvas.charts.labels import Spot, disc, overlap, placed
from mktcanvas.charts.months import scale_of
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P, Quadrant, Relation, Status, Targeting
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Checkpoint, Project
from mktcanvas.model.row import Row
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from tests.charts.plans import DAY, furnished

NOTE = Note(quadrant=Quadrant.threat, title="Menace", importance=5, likelihood=2)
GOALS = [Objective(level=Level.strategic, title=name) for name in ("Un", "Deux")]
KPI = Kpi(title="Ventes", baseline=10, target=20, due=date(2027, 12, 31))


def linked(*rows: Row) -> Strategy:
    return Strategy.of([NOTE, *GOALS, KPI, *rows])


def said(name: str, plan: Strategy, language: str = "en") -> list[str]:
    return [text.get_text() for text in drawn(chart(name), Subject(plan, language, DAY)).axes[0].texts]


def test_a_flow_adds_up_to_its_actions_and_to_their_budget() -> None:
    plan = furnished(30)
    live = [action for action in plan.all(Action) if action.status is not Status.stopped]
    assert sum(flow._threads(plan, flow.BY_COUNT.weigh).values()) == len(live)
    assert sum(flow._threads(plan, flow.BY_BUDGET.weigh).values()) == sum(action.budget or 0 for action in live)


def test_an_action_is_split_equally_over_what_it_is_linked_to() -> None:
    action = Action(p=P.price, title="Tenir le prix", budget=900)
    links = [Link(relation=Relation.serves, source=action.id, target=goal.id) for goal in GOALS]
    links += [
        Link(relation=Relation.answers, source=GOALS[0].id, target=NOTE.id),
        Link(relation=Relation.measures, source=KPI.id, target=action.id),
    ]
    threads = flow._threads(linked(action, *links), flow.BY_BUDGET.weigh)
    assert threads == {
        ("threat", GOALS[0].id, "price", KPI.id): Fraction(450),
        ("", GOALS[1].id, "price", KPI.id): Fraction(450),
    }


def test_what_an_action_lacks_runs_through_a_without() -> None:
    plan = linked(Action(p=P.place, title="Seule"))
    assert {"No note", "No objective", "Place", "No KPI"} <= set(said("flow", plan))
    assert not chart("flow-budget").applies(plan)


def test_a_crowded_flow_puts_the_smallest_together() -> None:
    assert any(text.endswith(" more") for text in said("flow", furnished(40)))


def test_a_stopped_action_flows_nowhere() -> None:
    assert not chart("flow").applies(linked(Action(p=P.place, title="Finie", status=Status.stopped)))


def test_the_budget_of_several_segments_is_split_to_the_cent() -> None:
    segments = [Segment(title=str(at), targeting=Targeting.primary) for at in range(3)]
    action = Action(p=P.place, title="Pour trois", budget=100)
    links = [Link(relation=Relation.targets, source=action.id, target=row.id) for row in segments]
    cents, count = segment_budget._spent(Strategy.of([action, *segments, *links]))
    assert sorted(cents.values()) == [33, 33, 34]
    assert set(count.values()) == {1}


@pytest.mark.parametrize(
    ("note", "weight", "rated"),
    [
        (NOTE, 2.0, True),
        (Note(quadrant=Quadrant.strength, title="Force", importance=4, likelihood=1), 4.0, True),
        (Note(quadrant=Quadrant.opportunity, title="Sans note"), 1.8, False),
    ],
)
def test_a_note_weighs_its_importance_and_likelihood(note: Note, weight: float, rated: bool) -> None:
    found = swot.weighed(note)
    assert found.weight == pytest.approx(weight)
    assert found.rated is rated


def test_a_bullet_tells_progress_and_the_time_that_is_over() -> None:
    plan = Strategy.of([KPI, Reading(kpi=KPI.id, date=date(2027, 1, 1), value=12.5)])
    found = kpis.standing(plan, KPI, date(2027, 7, 2))
    assert found.progress == pytest.approx(0.25)
    assert found.elapsed == pytest.approx(0.5, abs=0.01)
    assert "25%" in said("kpis", plan)


def test_a_progress_beyond_the_target_is_told_as_it_is() -> None:
    plan = Strategy.of([KPI, Reading(kpi=KPI.id, date=date(2027, 1, 1), value=35)])
    assert "250%" in said("kpis", plan)


def test_the_score_of_today_follows_the_checkpoints() -> None:
    action = Action(p=P.place, title="Ouvrir")
    link = Link(relation=Relation.serves, source=action.id, target=GOALS[0].id)
    kept = Checkpoint(label="Lancement", date=date(2027, 1, 5), score=61)
    assert {"61", "Lancement", "Today"} <= set(said("score", linked(action, link, kept)))


def test_a_segment_that_is_not_targeted_has_no_gap() -> None:
    segments = [Segment(title=row.value, targeting=row) for row in Targeting]
    figure = drawn(chart("segments"), Subject(Strategy.of(segments), "en", DAY))
    dashed = [patch for patch in figure.axes[0].patches if patch.get_linestyle() == (0, (3, 2))]
    assert len(dashed) == 2 * len(P) + 1


def test_a_place_set_by_hand_is_drawn_dashed_and_told() -> None:
    segment = Segment(title="A", targeting=Targeting.primary, attractiveness_set=4, competitiveness_set=2)
    assert any("set by hand" in text for text in said("targeting", Strategy.of([segment])))


def test_a_computed_map_names_its_method() -> None:
    told = " ".join(said("positioning", furnished(3), "fr"))
    assert "(ACP) sur a.csv" in told
    assert "service" in told


@pytest.mark.parametrize(("years", "name"), [(1, "Mar"), (2, "Q2"), (9, "2030"), (90, "2030")])
def test_a_timeline_has_ticks_as_fine_as_there_is_room(years: int, name: str) -> None:
    scale = scale_of(date(2027, 1, 10), date(2026 + years, 12, 20), 100, 520, "en")
    assert name in [tick.name for tick in scale.ticks]
    assert scale.at(date(2027, 1, 1)) == 100
    assert scale.after(date(2026 + years, 12, 31)) == pytest.approx(520)


def test_the_first_and_the_last_day_there_are_can_be_drawn() -> None:
    action = Action(p=P.place, title="Toujours", start=date(1900, 1, 1), end=date(2200, 12, 31))
    plan = Strategy.of([Project(starts=date(2027, 1, 1), ends=date(2027, 12, 31)), action])
    assert drawn(chart("timeline"), Subject(plan, "fr", DAY)).axes[0].texts


def test_labels_touch_nothing_and_what_has_no_room_is_told() -> None:
    spots = [Spot(50, 50, 4, 60, 11), Spot(52, 50, 4, 60, 11), Spot(50, 52, 4, 400, 11)]
    bounds = (0.0, 0.0, 200.0, 100.0)
    first, second, third = placed(spots, bounds, [disc(50, 70, 5)])
    assert first is not None
    assert second is not None
    assert third is None
    assert not overlap(first, second)
    assert not any(overlap(box, disc(spot.x, spot.y, spot.radius)) for box in (first, second) for spot in spots)


def test_the_label_of_a_circle_stands_outside_of_it_where_there_is_room() -> None:
    circle = disc(100, 100, 40)
    (outside,) = placed([Spot(100, 100, 1, 60, 11, 40)], (0.0, 0.0, 220.0, 200.0))
    assert outside is not None
    assert not overlap(outside, circle)
    (inside,) = placed([Spot(100, 100, 1, 60, 11, 40)], (55.0, 60.0, 165.0, 140.0))
    assert inside is not None
    assert overlap(inside, circle)


@pytest.mark.parametrize("name", ["timeline", "swot", "kpis", "coverage", "segments", "budget-segments"])
def test_a_long_chart_goes_on_over_sheets_of_the_height_asked_for(name: str) -> None:
    sheets = chart(name).sheets(Subject(furnished(60), "fr", DAY), Space(453.0, 300.0))
    assert len(sheets) > 2
    assert all(sheet.height <= 300 for sheet in sheets)
