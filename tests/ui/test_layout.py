"""The geometry of boards: laws that hold for any number of cards of any height."""

from hypothesis import given
from hypothesis import strategies as st

from mktcanvas.ui.canvas.ends import same_ends
from mktcanvas.ui.canvas.layout import CARD_WIDTH, Box, card_width, flow, grid, insertion
from mktcanvas.ui.canvas.walking import neighbour

heights = st.lists(st.floats(40, 120), max_size=60)
widths = st.floats(160, 1600)


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@given(widths, heights)
def test_cards_never_overlap_and_stay_inside_their_zone(width: float, tall: list[float]) -> None:
    placed = flow(width, tall)
    for place, box in enumerate(placed.boxes):
        assert box.x >= 0
        assert box.x + box.width <= width + 1e-6
        assert box.y + box.height <= placed.height
        assert not any(overlap(box, other) for other in placed.boxes[place + 1 :])


@given(widths)
def test_cards_are_never_narrower_than_they_read(width: float) -> None:
    assert card_width(width) >= CARD_WIDTH - 1e-6


@given(widths, heights.filter(bool), st.data())
def test_a_card_dropped_on_the_left_half_of_another_comes_before_it(width: float, tall: list[float], data) -> None:
    boxes = flow(width, tall).boxes
    place = data.draw(st.integers(0, len(boxes) - 1))
    box = boxes[place]
    assert insertion(boxes, box.x + box.width * 0.25, box.y + box.height / 2) == place


@given(widths, heights)
def test_a_card_dropped_below_all_others_comes_last(width: float, tall: list[float]) -> None:
    assert insertion(flow(width, tall).boxes, width, 1e6) == len(tall)


@given(st.floats(480, 3000), st.floats(360, 2000), st.lists(st.floats(0, 4000), min_size=4, max_size=4))
def test_zones_fill_the_window_and_grow_with_what_they_hold(width: float, height: float, needed: list[float]) -> None:
    boxes = grid(width, height, needed)
    assert all(box.height >= need - 1e-6 for box, need in zip(boxes, needed, strict=True))
    assert not any(overlap(one, other) for one in boxes for other in boxes if one is not other)
    assert boxes[1].x + boxes[1].width <= width


@given(heights)
def test_arrows_to_the_right_visit_every_card_once(tall: list[float]) -> None:
    boxes = {str(place): box for place, box in enumerate(flow(600, tall).boxes)}
    walked, step = [], neighbour(boxes, None, (1, 0))
    while step is not None:
        walked.append(step)
        step = neighbour(boxes, step, (1, 0))
    assert walked == list(boxes)


@given(st.lists(st.integers(0, 3), max_size=30), st.lists(st.integers(0, 3), max_size=30))
def test_what_two_sequences_share_at_their_ends_is_found_whole(one: list[int], other: list[int]) -> None:
    start, end = same_ends(one, other)
    least = min(len(one), len(other))
    assert start == next((at for at in range(least) if one[at] != other[at]), least)
    longest = range(least - start)
    assert end == next((at for at in longest if one[-1 - at] != other[-1 - at]), least - start)
