"""The pages of the window, in the order of the method. A page's module is loaded when it is first opened."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP


class Page(NamedTuple):
    """A page: its name, its section and title (texts to translate), its class, the table that its count is of."""

    name: str
    section: str
    title: str
    dotted: str
    counts: str


PAGES: tuple[Page, ...] = (
    Page(
        name="swot",
        section=QT_TRANSLATE_NOOP("Pages", "Compass · strategy"),
        title=QT_TRANSLATE_NOOP("Pages", "SWOT"),
        dotted="mktcanvas.ui.pages.swot:SwotPage",
        counts="note",
    ),
)
