"""A case of a rule: a small plan, and what the rule finds in it.

A case that fires also reads each finding in both languages: every placeholder is filled and every card is named.
"""

from typing import Any, NamedTuple

from mktcanvas.alignment.finding import Finding
from mktcanvas.model.strategy import Strategy
from tests.alignment.plans import DAY, checks, named, plan, report


class Case(NamedTuple):
    """A plan, a rule, what it finds (refs, facet after an @), and how many checks it makes where that matters."""

    rule: str
    found: tuple[str, ...]
    lists: dict[str, Any]
    on: str = DAY
    checked: int | None = None

    def __str__(self) -> str:
        return f"{self.rule}: {', '.join(self.found) or 'nothing'}"

    def check(self) -> None:
        """Assert that the rule finds in the plan what the case says, and says it well."""
        strategy = plan(**self.lists)
        made = checks(self.rule, strategy, self.on)
        assert tuple(named(strategy, check) for check in made if check.repair) == self.found
        assert self.checked in (None, len(made)), "so many checks"
        assert made or self.checked == 0, "nothing was checked"
        findings = [finding for finding in report(strategy, self.on).findings if finding.rule == self.rule]
        for finding in findings:
            reads_well(strategy, finding)

    def said(self, part: str, language: str) -> str:
        """Return the title, the why or the fix of the rule's first finding."""
        findings = report(plan(**self.lists), self.on).findings
        finding = next(finding for finding in findings if finding.rule == self.rule)
        text: str = getattr(finding, part)(language)
        return text


def fires(rule: str, *found: str, on: str = DAY, checked: int | None = None, **lists: Any) -> Case:
    return Case(rule, found, lists, on, checked)


def passes(rule: str, *, on: str = DAY, checked: int | None = None, **lists: Any) -> Case:
    return Case(rule, (), lists, on, checked)


def reads_well(strategy: Strategy, finding: Finding) -> None:
    """Assert that a finding says something in both languages, and names its first card."""
    for language in ("en", "fr"):
        said = [finding.title(language), finding.why(language), finding.fix(language), finding.mended(language)]
        assert all(said)
        assert not any(
            mark in text for text in said for mark in ("{", "}", "None.", " None ", "Untitled", "Sans titre")
        )
        assert said[1].endswith(".")
        assert said[2].endswith(".")
        if finding.cards and "map" not in finding.values:
            assert " ".join(strategy.cards[finding.cards[0]].title.split()) in f"{said[0]} {said[1]}"
