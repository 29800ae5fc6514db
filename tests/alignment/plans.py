"""Small plans for the tests of the rules, written as the JSON plan is, with what a rule does not need left out.

``found("trace.action-serves-nothing", actions={"a": {}})`` is ``["a"]``: the cards of each finding by their refs, in
order, with its facet after an @.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from mktcanvas.alignment.catalog import RULES
from mktcanvas.alignment.context import Context
from mktcanvas.alignment.examine import examine
from mktcanvas.alignment.report import Report
from mktcanvas.alignment.rule import Check
from mktcanvas.exchange.json_file import parse_plan
from mktcanvas.model.strategy import Strategy

DAY = "2027-02-15"

YEAR: Mapping[str, Any] = {"starts": "2027-01-01", "ends": "2027-12-31"}

_NEEDED: Mapping[str, Mapping[str, Any]] = {
    "notes": {"quadrant": "strength"},
    "options": {"kind": "SO"},
    "segments": {"targeting": "primary"},
    "claims": {"kind": "difference"},
    "objectives": {"level": "strategic"},
    "actions": {"p": "product"},
    "reviews": {"date": "2027-03-31"},
    "criteria": {"axis": "attractiveness", "weight": 1},
}


def plan(project: Mapping[str, Any] | None = None, **lists: Any) -> Strategy:
    """Return a plan of lists given by ref: ``actions={"a": {"p": "price"}}``; others are given as lists."""
    made: dict[str, Any] = {"format": "mktcanvas-plan", "version": 1, "project": dict(project or {})}
    for name, entries in lists.items():
        needed = _NEEDED.get(name, {})
        if isinstance(entries, Mapping):
            entries = [{"ref": ref, "title": f"Title of {ref}", **needed, **given} for ref, given in entries.items()]
        made[name] = entries
    return Strategy.of(parse_plan(json.dumps(made)))


def report(strategy: Strategy, on: str = DAY) -> Report:
    return examine(strategy, date.fromisoformat(on))


def checks(rule: str, strategy: Strategy, on: str = DAY) -> list[Check]:
    """Return the checks of one rule."""
    (asked,) = (each for each in RULES if each.id == rule)
    return list(asked.checks(Context(strategy, date.fromisoformat(on))))


def named(strategy: Strategy, check: Check) -> str:
    """Return the refs of a check's cards, and its facet after an @."""
    refs = [strategy.cards[card].ref or "?" for card in check.cards]
    return " ".join([*refs, *([f"@{check.facet}"] if check.facet else [])])


def found(rule: str, on: str = DAY, **lists: Any) -> list[str]:
    """Return what a rule finds in a plan."""
    strategy = plan(**lists)
    return [named(strategy, check) for check in checks(rule, strategy, on) if check.repair]
