"""The one way in: examine a plan on a day and get its findings and its score.

Pure: the same plan on the same day gives the same report, whatever the machine, the language or the clock say.
"""

from collections import Counter
from datetime import date
from fractions import Fraction

from mktcanvas.alignment.catalog import RULES
from mktcanvas.alignment.context import Context
from mktcanvas.alignment.finding import Dimension, Finding, Severity
from mktcanvas.alignment.health import Health, Verdict, capped
from mktcanvas.alignment.report import DimensionScore, Report
from mktcanvas.alignment.rule import Check, Rule
from mktcanvas.alignment.texts import rule_texts
from mktcanvas.alignment.waiving import Waivers
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Waiver
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

AIMLESS = "trace.action-serves-nothing"
"""The rule whose finding takes an action's health in every dimension."""

NO_OBJECTIVE = Words("at least one objective", "au moins un objectif")
NO_WORKING_ACTION = Words("at least one action that serves an objective", "au moins une action qui sert un objectif")
NOBODY = Words("at least one segment or SWOT note", "au moins un segment ou un élément SWOT")


def examine(strategy: Strategy, day: date) -> Report:
    """Return the consistency of a plan as of ``day``."""
    plan = Context(strategy, day)
    waivers = Waivers(strategy.all(Waiver), day)
    findings: list[Finding] = []
    verdicts: list[Verdict] = []
    checked: Counter[Dimension] = Counter()
    for rule in sorted(RULES, key=lambda rule: list(Severity).index(rule.severity)):
        dimension = rule.dimension
        for check in rule.checks(plan):
            checked[dimension] += 1
            failed = None
            if check.failure is not None:
                finding = _finding(rule, check, waivers)
                findings.append(finding)
                failed = None if finding.waived else rule.severity
            verdicts.append(Verdict(dimension, check.cards[0] if check.cards else rule.id, failed))
    health = Health(verdicts, _aimless(findings))
    missing = _missing(plan)
    weighed = tuple(_weighed(finding, health) for finding in findings)
    obsolete, expired = waivers.idle(weighed)
    return Report(
        day=day,
        score=None if missing else health.score,
        exact=float(health.mean),
        cap=health.cap,
        dimensions=_dimensions(health, checked, weighed),
        findings=weighed,
        missing=missing,
        obsolete=obsolete,
        expired=expired,
    )


def _finding(rule: Rule, check: Check, waivers: Waivers) -> Finding:
    assert check.failure is not None
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        cards=check.cards,
        facet=check.facet,
        values=check.failure.values,
        repair=check.failure.repair,
        texts=rule_texts()[rule.id],
        waiver=waivers.of(rule.id, check.cards, check.facet),
    )


def _aimless(findings: list[Finding]) -> frozenset[str]:
    """Return the live actions that serve nothing, but for those whose lack is waived."""
    return frozenset(finding.cards[0] for finding in findings if finding.rule == AIMLESS and not finding.waived)


def _weighed(finding: Finding, health: Health) -> Finding:
    """Return a finding with the points to win by mending it."""
    if finding.waived:
        return finding
    card = finding.cards[0] if finding.cards else finding.rule
    worth = health.worth(finding.dimension, card, finding.severity, aims=finding.rule == AIMLESS)
    before = capped(health.mean, health.contradictions)
    solved = finding.severity is Severity.contradiction
    after = capped(health.mean + worth, health.contradictions - solved)
    return finding._replace(points=float(after - before), worth=float(worth))


def _dimensions(
    health: Health, checked: Counter[Dimension], findings: tuple[Finding, ...]
) -> tuple[DimensionScore, ...]:
    failed = Counter(finding.dimension for finding in findings if not finding.waived)
    return tuple(
        DimensionScore(dimension, _rounded(health.of(dimension)), checked[dimension], failed[dimension])
        for dimension in Dimension
    )


def _rounded(score: Fraction | None) -> float | None:
    return None if score is None else float(score)


def _missing(plan: Context) -> tuple[Words, ...]:
    """Return what a plan lacks to be given a score."""
    strategy = plan.strategy
    wanted = (
        (strategy.all(Objective), NO_OBJECTIVE),
        (plan.working, NO_WORKING_ACTION),
        ((*strategy.all(Segment), *strategy.all(Note)), NOBODY),
    )
    return tuple(words for found, words in wanted if not found)
