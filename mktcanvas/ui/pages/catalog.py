"""The pages of the window, in the order of the method. A page's module is loaded when it is first opened."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

COMPASS = QT_TRANSLATE_NOOP("Pages", "Compass · strategy")
ENGINE = QT_TRANSLATE_NOOP("Pages", "Engine · operations")
ALIGNMENT = QT_TRANSLATE_NOOP("Pages", "Alignment")


class Page(NamedTuple):
    """A page: its name, section and title (texts to translate), class, keys, and what it is the home of.

    ``kinds`` are the tables of the cards that are shown on it when they are looked for; ``counts`` is the table whose
    rows the navigation counts, if any; ``views`` are the titles of its views, where it has several.
    """

    name: str
    section: str
    title: str
    dotted: str
    keys: str = ""
    kinds: tuple[str, ...] = ()
    counts: str = ""
    views: tuple[str, ...] = ()

    @property
    def view_titles(self) -> tuple[str, ...]:
        """What its views are called in the window's language."""
        return tuple(QCoreApplication.translate("Pages", title) for title in self.views)


PAGES: tuple[Page, ...] = (
    Page(
        name="swot",
        section=COMPASS,
        title=QT_TRANSLATE_NOOP("Pages", "SWOT"),
        dotted="mktcanvas.ui.pages.swot:SwotPage",
        keys="Ctrl+1",
        kinds=("note", "option"),
        counts="note",
        views=(
            QT_TRANSLATE_NOOP("Pages", "Board"),
            QT_TRANSLATE_NOOP("Pages", "Crossing (TOWS)"),
            QT_TRANSLATE_NOOP("Pages", "List"),
        ),
    ),
    Page(
        name="segments",
        section=COMPASS,
        title=QT_TRANSLATE_NOOP("Pages", "Segments"),
        dotted="mktcanvas.ui.pages.segments:SegmentsPage",
        keys="Ctrl+2",
        kinds=("segment",),
        counts="segment",
        views=(
            QT_TRANSLATE_NOOP("Pages", "Board"),
            QT_TRANSLATE_NOOP("Pages", "List"),
        ),
    ),
    Page(
        name="positioning",
        section=COMPASS,
        title=QT_TRANSLATE_NOOP("Pages", "Positioning"),
        dotted="mktcanvas.ui.pages.positioning:PositioningPage",
        keys="Ctrl+3",
        kinds=("brand", "claim"),
        counts="brand",
        views=(
            QT_TRANSLATE_NOOP("Pages", "Map"),
            QT_TRANSLATE_NOOP("Pages", "Statement and claims"),
            QT_TRANSLATE_NOOP("Pages", "List"),
        ),
    ),
    Page(
        name="objectives",
        section=COMPASS,
        title=QT_TRANSLATE_NOOP("Pages", "Objectives"),
        dotted="mktcanvas.ui.pages.objectives:ObjectivesPage",
        keys="Ctrl+4",
        kinds=("objective",),
        counts="objective",
        views=(
            QT_TRANSLATE_NOOP("Pages", "Tree"),
            QT_TRANSLATE_NOOP("Pages", "List"),
        ),
    ),
    Page(
        name="actions",
        section=ENGINE,
        title=QT_TRANSLATE_NOOP("Pages", "Actions · 4P"),
        dotted="mktcanvas.ui.pages.actions:ActionsPage",
        keys="Ctrl+5",
        kinds=("action",),
        counts="action",
        views=(
            QT_TRANSLATE_NOOP("Pages", "Columns"),
            QT_TRANSLATE_NOOP("Pages", "Grid"),
            QT_TRANSLATE_NOOP("Pages", "List"),
        ),
    ),
    Page(
        name="calendar",
        section=ENGINE,
        title=QT_TRANSLATE_NOOP("Pages", "Calendar"),
        dotted="mktcanvas.ui.pages.calendar:CalendarPage",
        keys="Ctrl+6",
        views=(
            QT_TRANSLATE_NOOP("Pages", "Timeline"),
            QT_TRANSLATE_NOOP("Pages", "List"),
        ),
    ),
    Page(
        name="kpis",
        section=ENGINE,
        title=QT_TRANSLATE_NOOP("Pages", "KPIs"),
        dotted="mktcanvas.ui.pages.kpis:KpisPage",
        keys="Ctrl+7",
        kinds=("kpi",),
        counts="kpi",
        views=(
            QT_TRANSLATE_NOOP("Pages", "Progress"),
            QT_TRANSLATE_NOOP("Pages", "List"),
        ),
    ),
    Page(
        name="consistency",
        section=ALIGNMENT,
        title=QT_TRANSLATE_NOOP("Pages", "Consistency"),
        dotted="mktcanvas.ui.pages.consistency:ConsistencyPage",
        keys="Ctrl+8",
        views=(
            QT_TRANSLATE_NOOP("Pages", "Findings"),
            QT_TRANSLATE_NOOP("Pages", "Flow"),
            QT_TRANSLATE_NOOP("Pages", "What if"),
            QT_TRANSLATE_NOOP("Pages", "History"),
        ),
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
        views=(
            QT_TRANSLATE_NOOP("Pages", "Reviews"),
            QT_TRANSLATE_NOOP("Pages", "Comments"),
            QT_TRANSLATE_NOOP("Pages", "Glossary"),
            QT_TRANSLATE_NOOP("Pages", "Market facts"),
            QT_TRANSLATE_NOOP("Pages", "Teams"),
        ),
    ),
    Page(
        name="brief",
        section=ALIGNMENT,
        title=QT_TRANSLATE_NOOP("Pages", "Brief"),
        dotted="mktcanvas.ui.pages.brief:BriefPage",
        keys="Ctrl+B",
    ),
)


def titles_of_views(name: str) -> tuple[str, ...]:
    """Return what the views of a page are called in the window's language."""
    return next(page.view_titles for page in PAGES if page.name == name)


def home_of(kind: str) -> str | None:
    """Return the name of the page that cards of a kind are shown on, or ``None``."""
    return next((page.name for page in PAGES if kind in page.kinds), None)


def kinds_on(name: str) -> tuple[str, ...]:
    """Return the tables of the cards that have their home on a page."""
    return next((page.kinds for page in PAGES if page.name == name), ())
