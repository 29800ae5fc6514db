"""What a rule is: a name, a severity and a pure function from a plan to checks.

Each check passes or fails; each failed check becomes one finding. This module knows no rule in particular.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from mktcanvas.alignment.context import Context
from mktcanvas.alignment.figures import Said
from mktcanvas.alignment.finding import Dimension, Severity, dimension_of
from mktcanvas.alignment.repair import Repair


class Check(NamedTuple):
    """One check of a rule: the cards it is about (none: the project), and, if it failed, what there is to say.

    ``repair`` is what can be done about it (``None``: it passed), ``values`` what its sentences name.
    """

    cards: tuple[str, ...]
    facet: str | None = None
    repair: Repair | None = None
    values: Mapping[str, Said] = {}

    def failed(self, repair: Repair, **values: Said) -> "Check":
        """Return the check as failed: what can be done, and what its sentences name."""
        return Check(self.cards, self.facet, repair, values)


Checks = Iterable[Check]


class Rule(NamedTuple):
    """A consistency rule; its texts are found by its id."""

    id: str
    severity: Severity
    checks: Callable[[Context], Checks]

    @property
    def dimension(self) -> Dimension:
        """The family that the rule belongs to."""
        return dimension_of(self.id)


def contradiction(identity: str, checks: Callable[[Context], Checks]) -> Rule:
    """Return a rule whose findings are two things that cannot both be right."""
    return Rule(identity, Severity.contradiction, checks)


def gap(identity: str, checks: Callable[[Context], Checks]) -> Rule:
    """Return a rule whose findings are something needed that is missing."""
    return Rule(identity, Severity.gap, checks)


def advice(identity: str, checks: Callable[[Context], Checks]) -> Rule:
    """Return a rule whose findings are worth a thought."""
    return Rule(identity, Severity.advice, checks)
