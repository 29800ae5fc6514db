"""Where a KPI is going if nothing changes: the analysis' projection, as what is drawn and as one sentence.

The analysis needs numpy; it is loaded when the first KPI with enough readings is shown, never at start.
"""

from collections.abc import Sequence
from typing import NamedTuple

from mktcanvas.ui.kpis.curve import Cone
from mktcanvas.ui.kpis.figures import KpiFigures


class Projection(NamedTuple):
    """The cones to draw (none where nothing can be said) and a sentence."""

    cones: Sequence[Cone]
    said: str


def projected(figures: KpiFigures, language: str) -> Projection:
    """Return where a KPI is going."""
    return Projection((), "")
