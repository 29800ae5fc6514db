"""A picture of a page without a window: the page is made out of sight, in light colours, and drawn.

For the command line. There is one ``QApplication`` a process; an offscreen one is made where there is none.
"""

import sys
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from mktcanvas.alignment.examine import examine
from mktcanvas.document.document import Document
from mktcanvas.loading import load
from mktcanvas.paths import resource
from mktcanvas.ui import theme
from mktcanvas.ui.app import STYLE
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.picture import drawing_of, picture_bytes

SIZE = (1440, 900)
"""The size that pages are laid out for, in pixels at scale 1."""
_ROUNDS = 4
"""How often what is asked for later, such as a layout, is waited for: one part of a page asks the next."""
PRINTED = "brief"
"""The page that has a command of its own."""


def page_names() -> tuple[str, ...]:
    """Return the names of the pages that a picture can be made of."""
    return tuple(page.name for page in PAGES if page.name != PRINTED)


def page_bytes(document: Document, name: str, suffix: str, language: str, scale: float) -> bytes:
    """Return a page of a document as the content of an ``.svg`` or ``.png`` file.

    ``scale`` is a PNG's pixels per pixel of the page.
    """
    application = QApplication.instance() or QApplication([sys.argv[0], *STYLE])
    translator = QTranslator()
    if translator.load(str(resource("i18n", f"mktcanvas_{language}.qm"))):
        QCoreApplication.installTranslator(translator)
    if isinstance(application, QApplication):
        theme.take_fonts()
        theme.apply(application, theme.LIGHT)
    told = qInstallMessageHandler(lambda *_: None)  # a page without a screen has its reasons to be told of sizes
    try:
        page = _made(document, name, language)
        try:
            return picture_bytes(drawing_of(page), suffix, document.strategy.project.title, scale)
        finally:
            page.hide()
            page.deleteLater()
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    finally:
        qInstallMessageHandler(told)
        QCoreApplication.removeTranslator(translator)


def _made(document: Document, name: str, language: str) -> Page:
    entry = next(entry for entry in PAGES if entry.name == name)
    page: Page = load(entry.dotted)(document, theme.LIGHT, language, motion=False)
    page.setObjectName(name)
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    page.resize(*SIZE)
    page.show()
    page.show_report(examine(document.strategy, date.today()))
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()
    return page
