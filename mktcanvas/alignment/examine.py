"""The one way in: examine a plan on a day and get its findings and its score, at once or a little at a time.

Pure: the same plan on the same day gives the same report, whatever the machine, the language or the clock say.
"""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from datetime import date

from mktcanvas.alignment.catalog import RULES
from mktcanvas.alignment.context import Context
from mktcanvas.alignment.finding import Dimension, Finding, Severity, counted_on
from mktcanvas.alignment.health import Health
from mktcanvas.alignment.repair import Repair
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

ALIKE = 2
"""Failed checks of one severity that a card's health remembers: one to mend, one to tell that more are left."""

NO_OBJECTIVE = Words("at least one objective", "au moins un objectif")
NO_WORKING_ACTION = Words("at least one action that serves an objective", "au moins une action qui sert un objectif")
NOBODY = Words("at least one segment or SWOT note", "au moins un segment ou un élément SWOT")


def examine(strategy: Strategy, day: date) -> Report:
    """Return the consistency of a plan as of ``day``."""
    steps = examining(strategy, day)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            report: Report = done.value
            return report


def examining(strategy: Strategy, day: date) -> Generator[None, None, Report]:
    """Examine a plan as of ``day`` in small steps, a few milliseconds each at most; return its consistency.

    The plan is a value, so that whoever asks may do other things between two steps, or give up.
    """
    plan = Context(strategy, day)
    waivers = Waivers(strategy.all(Waiver), day)
    outcome = _Outcome()
    for rule in _GRAVEST_FIRST:
        yield from outcome.add(rule, rule.checks(plan), waivers)
    health = Health(outcome.losses, outcome.aimless, outcome.contradictions)
    findings: list[Finding] = []
    for finding in outcome.failed:
        findings.append(_weighed(finding, health))
        yield
    missing = _missing(plan)
    obsolete, expired = waivers.idle(findings)
    return Report(
        day=day,
        score=None if missing else health.score,
        exact=float(health.mean),
        cap=health.cap,
        dimensions=_dimensions(health, outcome),
        findings=tuple(findings),
        missing=missing,
        obsolete=obsolete,
        expired=expired,
    )


_GRAVEST_FIRST = tuple(sorted(RULES, key=lambda rule: list(Severity).index(rule.severity)))


class _Outcome:
    """What the checks of a plan gave, gathered while they run."""

    def __init__(self) -> None:
        self.checked: Counter[Dimension] = Counter()
        self.unwaived: Counter[Dimension] = Counter()
        self.failed: list[Finding] = []
        self.losses: dict[Dimension, dict[str, tuple[int, ...]]] = {dimension: {} for dimension in Dimension}
        self.contradictions = 0

    def add(self, rule: Rule, checks: Iterable[Check], waivers: Waivers) -> Iterator[None]:
        """Note the checks of one rule, one a step."""
        dimension = rule.dimension
        cards = self.losses[dimension]
        for check in checks:
            yield
            self.checked[dimension] += 1
            card = counted_on(rule.id, check.cards)
            costs = cards.setdefault(card, ())
            if check.repair is not None:
                waiver = waivers.of(rule.id, check.cards, check.facet)
                self.failed.append(_finding(rule, check, check.repair, waiver))
                if waiver is None:
                    if costs.count(rule.severity.thirds) < ALIKE:
                        cards[card] = (*costs, rule.severity.thirds)
                    self.unwaived[dimension] += 1
                    self.contradictions += rule.severity is Severity.contradiction

    @property
    def aimless(self) -> frozenset[str]:
        """The live actions that serve nothing, but for those whose lack is waived."""
        return frozenset(each.cards[0] for each in self.failed if each.rule == AIMLESS and not each.waived)


def _finding(rule: Rule, check: Check, repair: Repair, waiver: Waiver | None) -> Finding:
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        cards=check.cards,
        facet=check.facet,
        values=check.values,
        repair=repair,
        texts=rule_texts()[rule.id],
        waiver=waiver,
    )


def _weighed(finding: Finding, health: Health) -> Finding:
    """Return a finding with the points to win by mending it."""
    if finding.waived:
        return finding
    aims = finding.rule == AIMLESS
    gain = health.gain(finding.dimension, counted_on(finding.rule, finding.cards), finding.severity, aims=aims)
    return Finding(*finding[:-2], *gain)


def _dimensions(health: Health, outcome: _Outcome) -> tuple[DimensionScore, ...]:
    scores = {dimension: float(score) for dimension, score in health.scores.items()}
    return tuple(
        DimensionScore(dimension, scores.get(dimension), outcome.checked[dimension], outcome.unwaived[dimension])
        for dimension in Dimension
    )


def _missing(plan: Context) -> tuple[Words, ...]:
    """Return what a plan lacks to be given a score."""
    strategy = plan.strategy
    wanted = (
        (strategy.all(Objective), NO_OBJECTIVE),
        (plan.working, NO_WORKING_ACTION),
        ((*strategy.all(Segment), *strategy.all(Note)), NOBODY),
    )
    return tuple(words for found, words in wanted if not found)
