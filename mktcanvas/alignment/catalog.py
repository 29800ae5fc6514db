"""Every rule, in the order of the families: the order that findings of one severity come in."""

from mktcanvas.alignment.rule import Rule
from mktcanvas.alignment.rules import (
    balance,
    coherence,
    learning,
    measurability,
    ownership,
    segment_fit,
    timing,
    traceability,
)

RULES: tuple[Rule, ...] = (
    *traceability.RULES,
    *coherence.RULES,
    *measurability.RULES,
    *segment_fit.RULES,
    *balance.RULES,
    *timing.RULES,
    *ownership.RULES,
    *learning.RULES,
)
