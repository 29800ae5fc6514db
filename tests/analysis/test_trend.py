"""Projections against the reference figures, and when nothing may be said."""

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mktcanvas.analysis.trend import SILENCE_WORDS, VERDICT_WORDS, Silence, Verdict, outlook, quantile, trend
from mktcanvas.model.choices import Direction
from mktcanvas.model.kpi import Kpi, Reading

CASE = Path(__file__).parents[3] / "shared" / "data" / "cases" / "trend.expected.json"
START = date(2027, 1, 1)


def case() -> dict:
    if not CASE.is_file():
        pytest.skip("the reference data is not beside this checkout")
    return json.loads(CASE.read_text("utf-8"))


def readings(*values: float, every: int = 30) -> list[Reading]:
    days = (START + timedelta(days=every * place) for place in range(len(values)))
    return [Reading(kpi="k", date=day, value=value) for day, value in zip(days, values, strict=True)]


def kpi(target: float | None = 10.0, days: int = 150, **fields: object) -> Kpi:
    return Kpi(title="Visits", target=target, due=START + timedelta(days=days), **fields)


def test_the_projection_is_the_reference_one() -> None:
    known = case()
    read = [Reading(kpi="k", date=date.fromisoformat(day), value=float(value)) for day, value in known["readings"]]
    found = trend(read)
    estimate = found.on(date.fromisoformat(known["due"]))
    told = {"slope_per_day": found.slope, "residual_sd": found.residual_sd}
    told |= {"at_due": estimate.value, "low": estimate.low, "high": estimate.high}
    assert told == pytest.approx(known["expected"], abs=known["tolerance"])
    target = Kpi(title="k", target=float(known["target"]), due=date.fromisoformat(known["due"]))
    assert outlook(target, read).verdict is Verdict.uncertain


def test_the_quantiles_are_the_published_ones() -> None:
    for freedom, value in case()["t_quantile_90"].items():
        assert quantile(0.9, int(freedom)) == pytest.approx(value, abs=6e-5)


def test_the_quantile_of_many_readings_is_nearly_the_normal_one() -> None:
    assert quantile(0.9, 5000) == pytest.approx(1.28155, abs=2e-4)


def test_three_readings_say_nothing_nor_do_four_on_three_days() -> None:
    assert outlook(kpi(), readings(1, 2, 3)).silence is Silence.few_readings
    assert trend([*readings(1, 2, 3), *readings(4)]) is None


def test_of_two_readings_on_one_day_the_last_counts() -> None:
    assert trend([*readings(9), *readings(1, 2, 3, 4)]) == trend(readings(1, 2, 3, 4))


@pytest.mark.parametrize(("days", "silence"), [(90, Silence.over), (91, None), (180, None), (181, Silence.far)])
def test_nothing_is_said_of_the_past_or_beyond_the_length_of_the_history(days: int, silence: Silence | None) -> None:
    assert outlook(kpi(days=days), readings(1, 2, 3, 4)).silence is silence


def test_a_kpi_without_a_target_has_a_trend_and_no_verdict() -> None:
    found = outlook(kpi(target=None), readings(1, 2, 3, 4))
    assert found.silence is Silence.no_target
    assert found.trend is not None


@pytest.mark.parametrize(
    ("target", "direction", "verdict"),
    [
        (5, Direction.up, Verdict.likely),
        (6, Direction.up, Verdict.uncertain),
        (7, Direction.up, Verdict.unlikely),
        (7, Direction.down, Verdict.likely),
        (6, Direction.down, Verdict.uncertain),
        (5, Direction.down, Verdict.unlikely),
    ],
)
def test_the_verdict_follows_the_interval_and_the_direction(target: float, direction: Direction, verdict: str) -> None:
    assert outlook(kpi(float(target), direction=direction), readings(1, 2.1, 2.9, 4)).verdict is verdict


def test_the_projection_ends_where_the_history_is_doubled() -> None:
    ahead = trend(readings(1, 2, 3, 4)).ahead()
    assert (ahead[0].day, ahead[-1].day) == (START + timedelta(days=90), START + timedelta(days=180))
    assert all(one.high - one.low <= other.high - other.low for one, other in pairwise(ahead))
    assert trend(readings(1, 2, 3, 4)).ahead(START + timedelta(days=100))[-1].day == START + timedelta(days=100)
    assert trend(readings(1, 2, 3, 4)).ahead(START) == ()


@given(st.lists(st.floats(-1e15, 1e15), min_size=4, max_size=40), st.integers(1, 400))
def test_any_readings_have_a_finite_projection_around_its_line(values: list[float], every: int) -> None:
    for estimate in trend(readings(*values, every=every)).ahead():
        assert estimate.low <= estimate.value <= estimate.high


def test_every_verdict_and_silence_has_its_words() -> None:
    assert set(VERDICT_WORDS) == set(Verdict)
    assert set(SILENCE_WORDS) == set(Silence)
