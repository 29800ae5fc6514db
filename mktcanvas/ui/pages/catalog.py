"""The pages of the window, in the order of the method. A page's module is loaded when it is first opened."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

COMPASS = QT_TRANSLATE_NOOP("Pages", "Compass · strategy")
ENGINE = QT_TRANSLATE_NOOP("Pages", "Engine · operations")
ALIGNMENT = QT_TRANSLATE_NOOP("Pages", "Alignment")


class Page(NamedTuple):
    """A page: its name, section and title (texts to translate), class, keys, and what it is the home of.

    ``kinds`` are the tables of the cards that are shown on it when they are looked for; ``counts`` is the table whose
    rows the navigation counts, if any.
    """

    name: str
    section: str
    title: str
    dotted: str
    keys: str = ""
    kinds: tuple[str, ...] = ()
    counts: str = ""


PAGES: tuple[Page, ...] = (
    Page(
        name="swot",
        section=COMPASS,
        title=QT_TRANSLATE_NOOP("Pages", "SWOT"),
        dotted="mktcanvas.ui.pages.swot:SwotPage",
        keys="Ctrl+1",
        kinds=("note", "option"),
        counts="note",
    ),
    Page(
        name="segments",
        section=COMPASS,
        title=QT_TRANSLATE_NOOP("Pages", "Segments"),
        dotted="mktcanvas.ui.pages.segments:SegmentsPage",
        keys="Ctrl+2",
        kinds=("segment",),
        counts="segment",
    ),
    Page(
        name="positioning",
        section=COMPASS,
        title=QT_TRANSLATE_NOOP("Pages", "Positioning"),
        dotted="mktcanvas.ui.pages.positioning:PositioningPage",
        keys="Ctrl+3",
        kinds=("brand", "claim"),
        counts="brand",
    ),
    Page(
        name="objectives",
        section=COMPASS,
        title=QT_TRANSLATE_NOOP("Pages", "Objectives"),
        dotted="mktcanvas.ui.pages.objectives:ObjectivesPage",
        keys="Ctrl+4",
        kinds=("objective",),
        counts="objective",
    ),
    Page(
        name="actions",
        section=ENGINE,
        title=QT_TRANSLATE_NOOP("Pages", "Actions · 4P"),
        dotted="mktcanvas.ui.pages.actions:ActionsPage",
        keys="Ctrl+5",
        kinds=("action",),
        counts="action",
    ),
    Page(
        name="calendar",
        section=ENGINE,
        title=QT_TRANSLATE_NOOP("Pages", "Calendar"),
        dotted="mktcanvas.ui.pages.calendar:CalendarPage",
        keys="Ctrl+6",
    ),
    Page(
        name="kpis",
        section=ENGINE,
        title=QT_TRANSLATE_NOOP("Pages", "KPIs"),
        dotted="mktcanvas.ui.pages.kpis:KpisPage",
        keys="Ctrl+7",
        kinds=("kpi",),
        counts="kpi",
    ),
    Page(
        name="consistency",
        section=ALIGNMENT,
        title=QT_TRANSLATE_NOOP("Pages", "Consistency"),
        dotted="mktcanvas.ui.pages.consistency:ConsistencyPage",
        keys="Ctrl+8",
    ),
    Page(
        name="threads",
        section=ALIGNMENT,
        title=QT_TRANSLATE_NOOP("Pages", "Threads"),
        dotted="mktcanvas.ui.pages.threads:ThreadsPage",
        keys="Ctrl+Shift+T",
    ),
    Page(
        name="rituals",
        section=ALIGNMENT,
        title=QT_TRANSLATE_NOOP("Pages", "Rituals"),
        dotted="mktcanvas.ui.pages.rituals:RitualsPage",
        keys="Ctrl+R",
        kinds=("review", "term", "fact", "team"),
    ),
    Page(
        name="brief",
        section=ALIGNMENT,
        title=QT_TRANSLATE_NOOP("Pages", "Brief"),
        dotted="mktcanvas.ui.pages.brief:BriefPage",
        keys="Ctrl+B",
    ),
)


def home_of(kind: str) -> str | None:
    """Return the name of the page that cards of a kind are shown on, or ``None``."""
    return next((page.name for page in PAGES if kind in page.kinds), None)
