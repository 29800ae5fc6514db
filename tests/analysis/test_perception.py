"""Perceptual maps against published results, and on tables that say little."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mktcanvas.analysis.perception import (
    INCOMPLETE_ATTRIBUTE,
    INCOMPLETE_BRAND,
    SAME,
    components,
    perceptual_map,
    standardised,
)
from mktcanvas.analysis.ratings import Ratings
from mktcanvas.analysis.unsuited import Unsuited

DATA = Path(__file__).parents[3] / "shared" / "data"


def table(path: str) -> tuple[list[dict[str, str]], dict]:
    if not DATA.is_dir():
        pytest.skip("the reference data is not beside this checkout")
    with (DATA / path).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file)), json.loads((DATA / path).with_suffix(".expected.json").read_text("utf-8"))


def ratings_of(rows: list[dict[str, str]], brand: str, attributes: list[str]) -> Ratings:
    values = tuple(tuple(float(row[name]) for name in attributes) for row in rows)
    return Ratings(tuple(attributes), tuple(row[brand] for row in rows), values)


@pytest.mark.parametrize("name", ["brand-ratings-long", "computer"])
def test_the_map_is_the_published_one(name: str) -> None:
    rows, expected = table(f"ratings/{name}.csv")
    found = perceptual_map(ratings_of(rows, "brand", list(expected["loadings"])))
    assert found.explained == pytest.approx(expected["explained"], abs=5e-4)
    assert set(found.brands) == set(expected["scores"])
    for brand, score in zip(found.brands, found.scores, strict=True):
        assert score == pytest.approx(expected["scores"][brand], abs=1e-3)
    for attribute, loading in zip(found.attributes, found.loadings, strict=True):
        assert loading == pytest.approx(expected["loadings"][attribute], abs=1e-3)


def test_a_map_of_restaurants_from_people_is_the_reference_one_up_to_sign() -> None:
    rows, expected = table("respondents/ffattrib.csv")
    means = expected["brand_means"]
    found = perceptual_map(ratings_of(rows, "rest", list(means["loadings"])))
    assert found.explained == pytest.approx(means["explained"], abs=5e-4)
    for brand, score in zip(found.brands, found.scores, strict=True):
        assert np.abs(score) == pytest.approx(np.abs(means["scores"][brand]), abs=1e-3)
    for attribute, loading in zip(found.attributes, found.loadings, strict=True):
        assert np.abs(loading) * means["sd"][:2] == pytest.approx(np.abs(means["loadings"][attribute]), abs=5e-4)


def test_components_of_every_person_are_the_reference_ones() -> None:
    rows, expected = table("respondents/ffattrib.csv")
    known = expected["respondents"]
    figures = np.array([[float(row[name]) for name in known["loadings"]] for row in rows])
    found = components(standardised(figures))
    assert found.eigenvalues == pytest.approx(known["eigenvalues"], abs=5e-4)
    for loading, wanted in zip(found.loadings, known["loadings"].values(), strict=True):
        assert loading[:2] * known["sd"][:2] == pytest.approx(wanted, abs=5e-4)


def test_components_of_purchases_are_the_reference_ones() -> None:
    rows, expected = table("respondents/wholesale.csv")
    known = expected["pca_standardised"]
    figures = np.array([[float(row[name]) for name in known["loadings"]] for row in rows])
    assert components(standardised(figures)).explained == pytest.approx(known["explained"], abs=5e-4)
    logs = components(standardised(np.log(figures)))
    assert logs.explained == pytest.approx(expected["pca_log_standardised"]["explained"], abs=5e-4)


def plain(*lines: tuple, weights: tuple[float, ...] = ()) -> Ratings:
    """Lines of a brand's name and its ratings."""
    attributes = tuple(f"a{place}" for place in range(1, len(lines[0])))
    return Ratings(attributes, tuple(line[0] for line in lines), tuple(line[1:] for line in lines), weights)


def test_distances_keep_their_ratios_and_the_map_has_a_margin() -> None:
    found = perceptual_map(plain(("a", 1, 5, 2), ("b", 4, 2, 2), ("c", 5, 1, 5), ("d", 2, 2, 9)))
    scores, places = np.array(found.scores), np.array(found.places)
    ratios = (places - 0.5) / scores
    assert np.ptp(ratios) == pytest.approx(0)
    assert np.abs(places - 0.5).max() == pytest.approx(0.42)


def test_weights_count_lines() -> None:
    twice = plain(("a", 1, 5), ("a", 3, 5), ("a", 3, 5), ("b", 4, 2), ("c", 5, 9))
    weighted = plain(("a", 1, 5), ("a", 3, 5), ("b", 4, 2), ("c", 5, 9), weights=(1, 2, 1, 1))
    assert np.array(perceptual_map(twice).scores) == pytest.approx(np.array(perceptual_map(weighted).scores))


def test_an_attribute_on_which_all_are_alike_is_left_out_by_name() -> None:
    found = perceptual_map(plain(("a", 1, 5, 3), ("b", 4, 2, 3), ("c", 5, 9, 3)))
    assert found.attributes == ("a1", "a2")
    assert [(part.name, part.words) for part in found.left_out] == [("a3", SAME)]


def test_gaps_are_averaged_over_and_what_has_none_but_gaps_is_left_out() -> None:
    people = plain(("a", 1, None), ("a", None, 5), ("b", 4, 2), ("c", 5, 9))
    assert perceptual_map(people).left_out == ()
    brand = perceptual_map(plain(("a", 1, 5, 3), ("b", 4, 2, 6), ("c", 5, 9, 2), ("d", None, None, 1)))
    assert [(part.name, part.words) for part in brand.left_out] == [("d", INCOMPLETE_BRAND)]
    attribute = perceptual_map(plain(("a", 1, 5, None), ("b", 4, 2, 6), ("c", 5, 9, None)))
    assert [(part.name, part.words) for part in attribute.left_out] == [("a3", INCOMPLETE_ATTRIBUTE)]


def test_two_brands_lie_on_one_axis_and_the_map_says_so() -> None:
    found = perceptual_map(plain(("a", 1, 5), ("b", 4, 2)))
    assert np.array(sorted(found.places)) == pytest.approx(np.array([(0.08, 0.5), (0.92, 0.5)]))
    assert found.notice is not None


@pytest.mark.parametrize(
    "ratings", [plain(("a", 1, 5)), plain(("a", 1, 5), ("b", 1, 5)), plain(("a", None, 1), ("b", None, None))]
)
def test_what_shows_no_difference_is_refused_in_a_sentence(ratings: Ratings) -> None:
    with pytest.raises(Unsuited):
        perceptual_map(ratings)


def test_the_ends_of_an_axis_are_named_by_what_points_there() -> None:
    rows, expected = table("ratings/computer.csv")
    found = perceptual_map(ratings_of(rows, "brand", list(expected["loadings"])))
    assert found.pole(0, 1) == ("modern", "stylish")
    assert found.pole(0, -1) == ("dated", "value")
    assert found.pole(1, 1) == ("business",)
    assert found.pole(1, -1) == ()


sizes = st.floats(-1e15, 1e15, allow_subnormal=False)


@given(
    st.integers(2, 4).flatmap(
        lambda width: st.lists(st.lists(sizes | st.none(), min_size=width, max_size=width), min_size=1, max_size=8)
    )
)
def test_any_table_gives_a_map_within_its_frame_or_a_sentence(lines: list[list[float | None]]) -> None:
    try:
        found = perceptual_map(plain(*((f"b{place}", *line) for place, line in enumerate(lines))))
    except Unsuited:
        return
    assert np.all(np.abs(np.array(found.places) - 0.5) <= 0.42 + 1e-9)
    assert sum(found.explained) == pytest.approx(1)
