"""Names never overlap: laws of the placing of labels, on random and on crowded points."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mktcanvas.analysis.labels import Place, Point, placed_labels

WIDTH, HEIGHT = 700.0, 560.0


def points(places: list[tuple[float, float]], width: float = 110.0) -> list[Point]:
    return [Point(x, y, 8, width, 16) for x, y in places]


def assert_free(found: tuple[Place | None, ...]) -> None:
    places = [place for place in found if place is not None]
    assert len(places) == len(found)
    assert not any(one.meets(other) for one, other in combinations(places, 2))
    assert all(place.x >= 0 and place.x + place.width <= WIDTH for place in places)
    assert all(place.y >= 0 and place.y + place.height <= HEIGHT for place in places)


@given(st.lists(st.tuples(st.floats(0, WIDTH), st.floats(0, HEIGHT)), max_size=20), st.floats(20, 180))
def test_no_two_of_twenty_names_overlap(places: list[tuple[float, float]], width: float) -> None:
    assert_free(placed_labels(points(places, width), WIDTH, HEIGHT))


@pytest.mark.parametrize("seed", range(20))
def test_a_cluster_in_a_corner_is_taken_apart(seed: int) -> None:
    random = Random(seed)
    crowded = points([(680 + random.random() * 20, random.random() * 20) for _ in range(20)])
    placed = placed_labels(crowded, WIDTH, HEIGHT)
    assert_free(placed)
    assert any(place.away for place in placed)


def test_a_lonely_name_stands_on_the_right_of_its_point() -> None:
    (place,) = placed_labels(points([(100, 100)]), WIDTH, HEIGHT)
    assert place == Place(112, 92, 110, 16)


def test_at_the_right_edge_the_name_stands_on_the_left() -> None:
    (place,) = placed_labels(points([(690, 100)]), WIDTH, HEIGHT)
    assert place == Place(568, 92, 110, 16)


def test_a_name_keeps_off_the_other_points() -> None:
    placed = placed_labels(points([(100, 100), (150, 100)]), WIDTH, HEIGHT)
    assert not any(place.covers(point) for place in placed for point in points([(100, 100), (150, 100)]))


def test_names_stay_where_they_are_when_a_point_far_away_moves_a_little() -> None:
    before = placed_labels(points([(100, 100), (500, 400)]), WIDTH, HEIGHT)
    after = placed_labels(points([(100, 100), (501, 401)]), WIDTH, HEIGHT)
    assert before[0] == after[0]


def test_names_without_room_are_left_out_and_the_first_ones_stay() -> None:
    placed = placed_labels(points([(50 + at, 40) for at in range(12)], 60), 120, 80)
    kept = [place for place in placed if place is not None]
    assert 0 < len(kept) < 12
    assert placed[0] is not None
    assert not any(one.meets(other) for one, other in combinations(kept, 2))


def test_a_line_to_a_name_ends_at_its_edge() -> None:
    place = Place(50, 20, 100, 16, away=True)
    assert place.nearest(Point(10, 100, 8, 100, 16)) == (50, 36)
    assert place.nearest(Point(80, 0, 8, 100, 16)) == (80, 20)


@pytest.mark.parametrize("seed", range(20))
def test_no_line_runs_through_a_name_where_there_is_room(seed: int) -> None:
    random = Random(seed)
    crowded = points([(300 + random.random() * 60, 200 + random.random() * 60) for _ in range(6)])
    placed = placed_labels(crowded, WIDTH, HEIGHT)
    named = list(zip(crowded, placed, strict=True))
    assert not any(
        place is not None and other is not None and place.is_cut_by(other, point)
        for _, place in named
        for point, other in named
        if place is not other
    )


def test_a_line_cuts_what_it_runs_through_and_nothing_beside_it() -> None:
    point, away = Point(0, 50, 8, 40, 16), Place(300, 42, 40, 16, away=True)
    assert Place(100, 40, 60, 16).is_cut_by(away, point)
    assert not Place(100, 70, 60, 16).is_cut_by(away, point)
    assert not Place(100, 40, 60, 16).is_cut_by(away._replace(away=False), point)
