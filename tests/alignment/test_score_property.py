"""What is true of the score of any plan whatever."""

import math
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mktcanvas.alignment.examine import examine
from mktcanvas.alignment.finding import Dimension, Finding, Severity
from mktcanvas.alignment.health import Health
from mktcanvas.alignment.report import Report
from mktcanvas.exchange.json_file import parse_plan, plan_text
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P
from mktcanvas.model.note import Note
from mktcanvas.model.project import Project, Waiver
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Language
from tests.alignment.random_plans import actions, plans

TODAY = date(2027, 6, 15)


def examined(rows: list[Row]) -> Report:
    return examine(Strategy.of(rows), TODAY)


def waiver(finding: Finding, **fields: Any) -> Waiver:
    return Waiver(
        rule=finding.rule, cards=finding.cards, facet=finding.facet, reason="Agreed", by="Board", on=TODAY, **fields
    )


@given(plans())
@settings(deadline=None, max_examples=80)
def test_a_report_is_within_its_bounds_and_reads_in_both_languages(rows: list[Row]) -> None:
    report = examined(rows)
    assert (report.score is None) == bool(report.missing)
    assert report.score is None or 0 <= report.score <= (report.cap or 100)
    assert all(d.score is None or 0 <= d.score <= 100 for d in report.dimensions)
    assert all((d.score is None) == (d.checked == 0) and d.failed <= d.checked for d in report.dimensions)
    for finding in report.findings:
        for language in ("en", "fr"):
            assert all(
                (finding.title(language), finding.why(language), finding.fix(language), finding.mended(language))
            )
    order = [list(Severity).index(finding.severity) for finding in report.findings]
    assert order == sorted(order)


@given(plans(), st.data())
@settings(deadline=None, max_examples=60)
def test_mending_one_check_never_lowers_the_score_and_brings_the_points_it_promised(
    rows: list[Row], data: st.DataObject
) -> None:
    before = examined(rows)
    if before.open:
        finding = data.draw(st.sampled_from(before.open))
        after = examined([*rows, waiver(finding)])
        assert after.exact >= before.exact - 1e-9
        assert after.score is None or after.score >= (before.score or 0)
        alike = sum(other.key == finding.key for other in before.findings)
        assert alike > 1 or math.isclose(after.exact - before.exact, finding.worth, abs_tol=1e-9)
        capped = [min(report.exact, report.cap or 100) for report in (before, after)]
        assert alike > 1 or math.isclose(capped[1] - capped[0], finding.points, abs_tol=1e-9)


@given(plans(), actions([None]))
@settings(deadline=None, max_examples=80)
def test_an_action_without_links_never_raises_the_score(rows: list[Row], action: Action) -> None:
    before, after = examined(rows), examined([*rows, action])
    if before.score is not None and after.score is not None:
        assert after.exact <= before.exact + 1e-9
        assert after.score <= before.score


@given(plans(), st.randoms(use_true_random=False), st.sampled_from(Language))
@settings(deadline=None, max_examples=50)
def test_order_language_and_refs_of_the_rows_do_not_matter(rows: list[Row], rng: Any, language: Language) -> None:
    """Notes alone keep their order: those that share a title count on the first of them in the file."""
    rows = [row.replaced(rank=float(n)) if isinstance(row, Note) else row for n, row in enumerate(rows)]
    others = [row.replaced(language=language) if isinstance(row, Project) else row for row in rows]
    others = [row.replaced(ref=f"r{n}") if "ref" in type(row).model_fields else row for n, row in enumerate(others)]
    rng.shuffle(others)
    others = [
        row.replaced(rank=float(n)) if hasattr(row, "rank") and not isinstance(row, Note) else row
        for n, row in enumerate(others)
    ]
    before, after = examined(rows), examined(others)
    assert (after.score, after.exact, after.counts) == (before.score, before.exact, before.counts)
    assert [d.score for d in after.dimensions] == [d.score for d in before.dimensions]


@given(plans(), st.data())
@settings(deadline=None, max_examples=50)
def test_waiving_and_taking_it_back_changes_nothing(rows: list[Row], data: st.DataObject) -> None:
    before = examined(rows)
    if before.findings:
        finding = data.draw(st.sampled_from(before.findings))
        made = waiver(finding)
        waived = examined([*rows, made])
        assert [f.key for f in waived.findings] == [f.key for f in before.findings]
        assert next(f.waiver for f in waived.findings if f.key == finding.key) == made
        assert examined([*rows, waiver(finding, until=date(2027, 6, 14))]).exact == before.exact
        assert examined(rows) == before


@given(plans())
@settings(deadline=None, max_examples=25)
def test_findings_and_waivers_survive_the_json_plan(rows: list[Row]) -> None:
    report = examined(rows)
    rows = [*rows, *(waiver(finding) for finding in report.findings)]
    strategy = Strategy.of(rows)
    again = Strategy.of(parse_plan(plan_text(strategy)))
    before, after = examine(strategy, TODAY), examine(again, TODAY)
    assert all(finding.waived for finding in after.findings)
    assert after.obsolete == before.obsolete == ()
    assert (after.exact, len(after.findings)) == (before.exact, len(before.findings))


@given(plans())
@settings(deadline=None, max_examples=25)
def test_examining_twice_gives_the_same(rows: list[Row]) -> None:
    assert examined(rows) == examined(rows[:1] + rows[:0:-1])


def test_the_score_is_rounded_down_without_an_error_of_floats() -> None:
    losses: dict[Dimension, dict[str, tuple[int, ...]]] = {dimension: {} for dimension in Dimension}
    losses[Dimension.timing] = {f"c{n}": ((2,) if n < 3 else ()) for n in range(20)}
    assert Health(losses, frozenset(), 0).score == 90


def test_an_unlinked_idea_weighs_in_every_dimension() -> None:
    action = Action(p=P.price, title="Alone")
    report = examined([Project(), action])
    assert {d.name: d.score for d in report.dimensions if d.checked} == dict.fromkeys(
        ("traceability", "measurability", "segment fit", "ownership"), 0.0
    )
