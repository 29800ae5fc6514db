"""Why a score changed, and what would change if actions were stopped."""

from typing import Any

from mktcanvas.alignment.comparison import Comparison, compared, signed
from mktcanvas.alignment.trial import without
from mktcanvas.model.action import Action
from mktcanvas.model.strategy import Strategy
from tests.alignment.plans import plan, report


def reasons(comparison: Comparison, language: str = "en") -> list[str]:
    return [reason.of(language) for reason in comparison.reasons]


def altered(strategy: Strategy, **actions: dict[str, Any]) -> Strategy:
    """Return the plan with fields of its actions, by ref, changed."""
    rows = [row for row in strategy.all(Action) if row.ref in actions]
    return strategy.replaced(row.replaced(**actions[row.ref or ""]) for row in rows)


LISTS: dict[str, Any] = {
    "objectives": {"o": {"due": "2027-06-30"}},
    "segments": {"s": {}},
    "actions": {"a": {"serves": ["o"], "targets": ["s"], "start": "2027-03-01", "end": "2027-09-01"}, "b": {}},
}


def test_a_fall_says_what_came_up() -> None:
    before = plan(**LISTS)
    after = altered(before, a={"start": "2027-07-01"})
    comparison = compared(report(before), report(after))
    assert comparison.change is not None
    assert comparison.change < 0
    assert [finding.rule for finding in comparison.arisen] == ["timing.too-late-to-serve"]
    assert any(
        line.endswith("“Title of a” starts after “Title of o” is due") and "−" in line for line in reasons(comparison)
    )


def test_a_rise_says_what_was_mended() -> None:
    before = altered(plan(**LISTS), a={"start": "2027-07-01"})
    comparison = compared(report(before), report(altered(before, a={"start": "2027-03-01"})))
    assert [finding.rule for finding in comparison.mended] == ["timing.too-late-to-serve"]
    assert any(line.endswith("starts before its objective is due") and "+" in line for line in reasons(comparison))
    assert any("commence avant l’échéance" in line for line in reasons(comparison, "fr"))


def test_nothing_changes_between_a_plan_and_itself() -> None:
    strategy = plan(**LISTS)
    assert compared(report(strategy), report(strategy)) == (0, (), (), ())


def test_a_plan_that_becomes_assessable_has_no_change_in_figures() -> None:
    assert compared(report(plan()), report(plan(**LISTS))).change is None


def test_points_are_signed_in_each_language() -> None:
    assert [signed(points, "fr") for points in (2.0, -0.44, 0.0)] == ["+2", "−0,4", "+0"]


def test_a_plan_without_an_action_is_the_plan_with_it_stopped() -> None:
    strategy = plan(**LISTS)
    ids = {row.ref: row.id for row in strategy.all(Action)}
    trial = without(strategy, [ids["b"], "nothing"])
    assert [row.status for row in trial.all(Action)] == ["idea", "stopped"]
    assert [row.status for row in strategy.all(Action)] == ["idea", "idea"]
    gone = compared(report(strategy), report(trial)).mended
    assert {finding.cards for finding in gone} >= {(ids["b"],)}
