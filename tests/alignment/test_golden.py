"""The plans whose findings and scores are known to the letter."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mktcanvas.alignment.examine import examine
from mktcanvas.alignment.finding import Severity
from mktcanvas.alignment.report import Report
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.strategy import Strategy

DATA = Path(__file__).parents[3] / "shared" / "data"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the shared test data is not beside this checkout")

PLANS = sorted(path for path in (DATA / "samples").glob("*.json") if "expected" not in path.name)


def examined(path: Path, on: str) -> tuple[Strategy, Report]:
    strategy = Strategy.of(read_plan(path))
    return strategy, examine(strategy, date.fromisoformat(on))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_sample_has_exactly_the_findings_and_the_score_that_are_expected(path: Path) -> None:
    expected: dict[str, Any] = json.loads((path.parent / f"{path.name.split('.')[0]}.expected.json").read_text("utf-8"))
    strategy, report = examined(path, expected["on"])
    findings = [[f.rule, [strategy.cards[card].ref for card in f.cards], f.facet, f.waived] for f in report.findings]
    assert sorted(findings, key=str) == sorted(expected["findings"], key=str)
    assert {d.name: round(d.score or 0, 2) for d in report.dimensions} == expected["dimensions"]
    assert (report.score, report.assessable) == (expected["score"], expected["assessable"])


def test_a_consistent_plan_has_no_contradiction() -> None:
    _, report = examined(DATA / "cases" / "watch-consistent.en.json", "2027-02-15")
    assert report.counts[Severity.contradiction] == 0
    assert report.score is not None


def test_headings_alone_cannot_be_assessed() -> None:
    _, report = examined(DATA / "cases" / "real-plan-tarn.fr.json", "2012-06-01")
    assert (report.score, report.assessable) == (None, False)
    assert [words.fr for words in report.missing] == ["au moins une action qui sert un objectif"]
