"""What each rule asks and says, in both languages, read from the program's resources once.

A rule's sentences are data, so that they can be read, corrected and translated in one place each. Their placeholders
are filled by the findings; this module knows neither rules nor plans.
"""

import json
from functools import cache
from typing import Any, NamedTuple

from mktcanvas.model.words import Words
from mktcanvas.paths import resource


class Texts(NamedTuple):
    """The sentences of one rule.

    ``question`` is what it asks of the plan; ``title``, ``why`` and ``fix`` are what a finding says; ``mended`` ends a
    sentence about a card that passes ("serves an objective"); ``source`` is where the rule comes from; ``example`` is a
    case that fails, ``unless`` the cases where a finding is known to be no fault.
    """

    question: Words
    title: Words
    why: Words
    fix: Words
    mended: Words
    source: Words
    example: Words | None = None
    unless: Words | None = None


FAMILIES = ("traceability", "coherence", "measurability", "segment", "balance", "timing", "ownership", "learning")


@cache
def rule_texts() -> dict[str, Texts]:
    """Return the texts of every rule by its id."""
    made: dict[str, Texts] = {}
    for family in FAMILIES:
        entries: dict[str, Any] = json.loads(resource("rules", f"{family}.json").read_text("utf-8"))
        for rule, parts in entries.items():
            made[rule] = Texts(**{name: Words(part["en"], part["fr"]) for name, part in parts.items()})
    return made
