"""What a printed page looks like: colours, type, and the settings that matplotlib keeps for the whole process.

The colours by name are those of paper; a chart that is drawn takes them from the theme it is drawn in. This module
must not know what is drawn. matplotlib is used through its objects only, and its
settings are made here, once, because no other floor imports it.
"""

from pathlib import Path

import matplotlib
from matplotlib import font_manager

from mktcanvas.model.choices import P, Quadrant
from mktcanvas.palette import LIGHT, contrast, mixed
from mktcanvas.paths import resource

INK, MUTED, SOFT_INK = LIGHT.ink, LIGHT.muted, "#475063"
"""``SOFT_INK`` is the muted ink on a tinted ground, where ``MUTED`` would fall under a contrast of 4.5."""
LINE, PAPER, ZONE, ACCENT = LIGHT.line, LIGHT.panel, LIGHT.zone, LIGHT.accent

P_COLOURS: dict[P, str] = {p: LIGHT.tint(p).ink for p in P}
QUADRANT_COLOURS: dict[Quadrant, str] = {quadrant: LIGHT.tint(quadrant).ink for quadrant in Quadrant}
QUADRANT_TINTS: dict[Quadrant, str] = {quadrant: LIGHT.tint(quadrant).ground for quadrant in Quadrant}

SANS, SERIF, LAST = "Inter", "Source Serif 4", "DejaVu Sans"
FAMILIES = (SANS, SERIF, LAST)
"""The families that a text is set in, each standing in for the characters that the ones before it lack."""

SANS_FILES: dict[int, Path] = {
    400: resource("fonts", "Inter_400Regular.ttf"),
    500: resource("fonts", "Inter_500Medium.ttf"),
    600: resource("fonts", "Inter_600SemiBold.ttf"),
    700: resource("fonts", "Inter_700Bold.ttf"),
}
SERIF_FILES: dict[int, Path] = {
    400: resource("fonts", "SourceSerif4_400Regular.ttf"),
    600: resource("fonts", "SourceSerif4_600SemiBold.ttf"),
    700: resource("fonts", "SourceSerif4_700Bold.ttf"),
}
LAST_FILE = Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")
"""A font that comes with matplotlib: many scripts and signs, so that few characters need a mark."""

TITLE_SIZE, TEXT_SIZE, SMALL_SIZE = 12.0, 9.0, 8.0
"""Points on paper; nothing is set smaller than ``SMALL_SIZE``."""


def readable(colour: str) -> str:
    """Return ``colour``, darkened as far as text in it needs to be read on white."""
    for step in range(20):
        darker = mixed(colour, INK, step / 20)
        if contrast(darker, PAPER) >= 4.5:
            return darker
    return INK


def _set_matplotlib() -> None:
    for path in (*SANS_FILES.values(), *SERIF_FILES.values()):
        font_manager.fontManager.addfont(path)
    matplotlib.rcParams.update(
        {
            "font.family": list(FAMILIES),
            "pdf.fonttype": 42,  # TrueType as it is: exact, searchable
            "svg.fonttype": "none",  # text stays text: selectable, searchable, read aloud
            "svg.hashsalt": "mktcanvas",  # ids depend on the drawing alone
            "text.hinting": "none",
            "text.parse_math": False,  # a "$" in a title is a dollar
            "text.usetex": False,
        }
    )


_set_matplotlib()
