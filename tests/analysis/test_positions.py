"""What a positioning map says, against the reference places and distances."""

import json
from pathlib import Path

import pytest

from mktcanvas.analysis.positions import free_place, ideal_distances, nearest_rival, positions
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.choices import Targeting
from mktcanvas.model.positioning import Brand, Ideal, Placement, PositioningMap
from mktcanvas.model.segment import Segment, SegmentScore
from mktcanvas.model.strategy import Strategy

CASES = Path(__file__).parents[3] / "shared" / "data" / "cases"
NAMES = ("grocery-workshop", "watch-consistent")


def reference(name: str) -> tuple[Strategy, dict]:
    if not CASES.is_dir():
        pytest.skip("the reference data is not beside this checkout")
    expected = json.loads((CASES / "white-space.expected.json").read_text("utf-8"))[name]
    return Strategy.of(read_plan(CASES / f"{name}.en.json")), expected


@pytest.mark.parametrize("name", NAMES)
def test_the_free_place_is_the_published_one(name: str) -> None:
    strategy, expected = reference(name)
    strategy = strategy.replaced(removed=strategy.all(SegmentScore))  # published with weight 1 for each segment
    found = free_place(strategy, strategy.all(PositioningMap)[0].id)
    wanted = expected["white_space"]
    assert (found.x, found.y) == (wanted["x"], wanted["y"])
    assert found.nearest_rival == pytest.approx(wanted["nearest_rival"], abs=5e-5)
    assert found.value == pytest.approx(wanted["value"], abs=5e-5)


@pytest.mark.parametrize("name", NAMES)
def test_distances_to_the_ideals_are_the_published_ones(name: str) -> None:
    strategy, expected = reference(name)
    on_map = strategy.all(PositioningMap)[0].id
    for placement in strategy.where(Placement, "map", on_map):
        brand = strategy.get(Brand, placement.brand)
        for pull in ideal_distances(strategy, on_map, placement.x, placement.y):
            wanted = expected["ideal_distance"][pull.segment.ref][brand.ref]
            assert pull.distance == pytest.approx(wanted, abs=5e-5)


def plan(**places: tuple[float, float]) -> tuple[Strategy, str]:
    """A map with brands at these places; one called ``us`` is ours."""
    on_map = PositioningMap(title="Map")
    brands = {name: Brand(title=name, ours=name.startswith("us")) for name in places}
    placed = [Placement(map=on_map.id, brand=brands[name].id, x=x, y=y) for name, (x, y) in places.items()]
    return Strategy.of([on_map, *brands.values(), *placed]), on_map.id


def test_our_own_brands_are_no_rivals() -> None:
    strategy, on_map = plan(us=(0.5, 0.5), us2=(0.5, 0.51), them=(0.5, 0.8))
    assert nearest_rival(strategy, on_map, 0.5, 0.5).brand.title == "them"
    distances = {position.brand.title: position.rival.distance for position in positions(strategy, on_map)}
    assert distances == pytest.approx({"us": 0.3, "us2": 0.29})


def test_the_segments_count_by_their_attractiveness_where_all_have_one() -> None:
    strategy, on_map = plan()
    left, right = (
        Segment(title=title, targeting=Targeting.primary, attractiveness_set=value)
        for title, value in (("left", 2.0), ("right", 3.0))
    )
    ideals = [Ideal(map=on_map, segment=segment.id, x=x, y=0.5) for segment, x in ((left, 0.2), (right, 0.8))]
    found = free_place(strategy.replaced([left, right, *ideals]), on_map)
    assert (found.x, found.y, found.value) == (0.8, 0.5, 3.0)


def test_a_map_without_competitors_or_ideals_says_so() -> None:
    strategy, on_map = plan(us=(0.5, 0.5))
    (position,) = positions(strategy, on_map)
    assert position.rival is None
    assert position.ideals == ()
    assert free_place(strategy, on_map) is None


def test_a_rival_on_the_ideal_moves_the_free_place_away() -> None:
    strategy, on_map = plan(them=(0.5, 0.5))
    segment = Segment(title="Collectors", targeting=Targeting.primary)
    strategy = strategy.replaced([segment, Ideal(map=on_map, segment=segment.id, x=0.5, y=0.5, radius=0.1)])
    found = free_place(strategy, on_map)
    assert found.nearest_rival == pytest.approx(0.12, abs=0.01)
    assert found.wanted_by == (segment,)
