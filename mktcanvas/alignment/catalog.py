"""Every rule, in the order of the families and of the findings."""

from mktcanvas.alignment.rule import Rule
from mktcanvas.alignment.rules import traceability

RULES: tuple[Rule, ...] = (*traceability.RULES,)
