"""The parts that the inspector adds to the form of one card, by kind; a part is loaded when it is first shown."""

from collections.abc import Mapping
from typing import NamedTuple

from mktcanvas.model.segment import SEGMENT_TESTS


class Part(NamedTuple):
    """A part: its class, made with ``(document, theme, language)``, and the tables of the cards that it is for.

    The class is a widget with ``show_card(identity)``, called whenever the card or the plan has changed, and with the
    signals ``asked_to_show(str)`` and ``said(str)``. No kinds: the part is for every card. A part may have a method
    ``show_report(report)`` and a signal ``asked_to_mend(str, object)``. ``fields`` are those that the part shows in
    its own way, so that the form leaves them out for one card.
    """

    dotted: str
    kinds: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    several: bool = False
    """Whether the part is for several cards of its kinds at once too: it has ``show_cards(identities)`` then."""
    first: bool = False
    """Whether the part stands right below the links, above the fields that are seldom looked at."""


FIRST_FIELDS: Mapping[str, tuple[str, ...]] = {
    "note": ("quadrant", "importance", "likelihood", "evidence"),
    "segment": ("targeting", "size", "growth_pct", "who", "need"),
    "objective": ("level", "parent", "owner", "measure", "unit", "baseline", "target", "due"),
    "action": ("p", "owner", "start", "end", "budget", "status"),
    "kpi": ("unit", "direction", "baseline", "target", "due"),
}
"""The fields of one card that stand above its links and findings, in this order; the rest stand below them."""

PARTS: tuple[Part, ...] = (
    Part("mktcanvas.ui.inspector.findings:CardFindings", first=True),
    Part(
        "mktcanvas.ui.inspector.segment_fit:SegmentFit",
        kinds=("segment",),
        fields=(*SEGMENT_TESTS, "attractiveness_set", "competitiveness_set"),
    ),
    Part("mktcanvas.ui.inspector.brand_places:BrandPlaces", kinds=("brand",)),
    Part("mktcanvas.ui.inspector.objective_fit:ObjectiveFit", kinds=("objective",)),
    Part("mktcanvas.ui.inspector.raci:RaciPart", kinds=("action",), several=True),
    Part("mktcanvas.ui.inspector.attendance:AttendancePart", kinds=("review",)),
    Part("mktcanvas.ui.inspector.findings:ThreadFindings"),
    Part("mktcanvas.ui.inspector.comments:CommentsPart"),
)
