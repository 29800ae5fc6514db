"""The catalogue of rules as a whole: the contract of its ids, its texts, and that no rule goes without a test."""

import re
from datetime import date
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from mktcanvas.alignment.catalog import RULES
from mktcanvas.alignment.examine import examine
from mktcanvas.alignment.finding import Dimension
from mktcanvas.alignment.limits import LIMITS
from mktcanvas.alignment.rule import Rule
from mktcanvas.alignment.texts import rule_texts
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words
from tests.alignment.cases import Case

FAMILIES = ("traceability", "coherence", "measurability", "segment_fit", "balance", "timing", "ownership", "learning")

TABLE = Path(__file__).parents[3] / "shared" / "design" / "rules.md"

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def cases() -> list[Case]:
    modules = [import_module(f"tests.alignment.test_{family}") for family in FAMILIES]
    values = [
        case for module in modules for value in vars(module).values() if isinstance(value, list) for case in value
    ]
    return [case for case in values if isinstance(case, Case)]


def test_the_seventy_rules_are_there_once() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES) == 70


@pytest.mark.skipif(not TABLE.is_file(), reason="the shared design is not beside this checkout")
def test_the_rules_are_those_of_the_table_in_its_order_and_with_its_severities() -> None:
    rows = re.findall(r"^\| ([a-z]+\.[a-z0-9-]+) \| ([CGA]) \|", TABLE.read_text("utf-8"), re.MULTILINE)
    assert [(rule.id, rule.severity.value[0].upper()) for rule in RULES] == rows


def test_the_rules_come_in_the_order_of_the_families() -> None:
    assert list(dict.fromkeys(rule.dimension for rule in RULES)) == list(Dimension)


@each_rule
def test_each_rule_has_a_case_that_fires_and_one_that_does_not(rule: Rule) -> None:
    mine = [case for case in cases() if case.rule == rule.id]
    assert any(case.found for case in mine)
    assert any(not case.found and case.checked != 0 for case in mine)


@each_rule
def test_each_rule_has_its_texts_in_two_languages(rule: Rule) -> None:
    for words in filter(None, rule_texts()[rule.id]):
        assert words.en
        assert words.fr
        assert fields(words.en) == fields(words.fr), words
        assert fits(words), words
        assert "'" not in words.en + words.fr


def fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def fits(words: Words) -> bool:
    """Tell whether French punctuation stands behind its narrow space, and English has none before its own."""
    french = re.search(r"(?<!\u202f)[;:!?%»]|«(?!\u202f)", words.fr)
    return french is None and not re.search(r"\s[;:!?]", words.en)


def test_no_text_is_without_a_rule() -> None:
    assert set(rule_texts()) == {rule.id for rule in RULES}


def test_every_limit_has_a_name_in_two_languages() -> None:
    assert len(LIMITS) == 14
    assert all(limit.words.en and limit.words.fr for limit in LIMITS.values())


def test_an_empty_plan_has_no_finding_and_no_score() -> None:
    report = examine(Strategy.of([]), date(2027, 2, 15))
    assert report.findings == ()
    assert report.score is None
    assert len(report.missing) == 3
    assert {dimension.score for dimension in report.dimensions} == {None}
