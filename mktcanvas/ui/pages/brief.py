"""The Brief page: the real pages of the PDF beside the list of its sections.

The pages are printed by a process of its own after each pause in editing; this page only shows them. What is exported
is what is seen: the same bytes.
"""

from collections.abc import Iterator
from typing import Any

import shiboken6
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.ui.pages.brief_sections import SectionList
from mktcanvas.ui.pages.brief_settings import BriefSettings
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.press import Press, Printed
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.pdf_thumbnails import PdfThumbnails
from mktcanvas.ui.widgets.pdf_view import PdfView, page_picture
from mktcanvas.ui.wish_book import WishBook

PAUSE_MS = 600
"""How long nobody must have changed anything before the pages are printed again."""
_PRINT_DPI = 300


class BriefPage(Page):
    """Shows the brief of one document."""

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document, self._language = document, language
        self._book = WishBook(document)
        self._layouts: dict[str, str] = {}
        self._open: frozenset[str] = frozenset()
        self.content: bytes | None = None
        """The PDF that is shown."""
        self.press = Press(self)
        self._panel: BriefSettings | None = None
        self.sections = SectionList(document, language)
        self.pages = PdfView(theme, self)
        self.pages.setAccessibleName(self.tr("Pages of the brief"))
        self.thumbnails = PdfThumbnails(self.pages, theme)
        self.notice = QLabel()
        self.notice.setObjectName("muted")
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(3)
        self.progress.setStyleSheet(
            f"QProgressBar {{ background: {theme.canvas}; border: none; }}"
            f"QProgressBar::chunk {{ background: {theme.accent}; }}"
        )
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._print_again)
        self._put_together()
        self._listen()
        self.setFocusProxy(self.pages)
        self._print_again()

    def _put_together(self) -> None:
        ground = QWidget()
        ground.setObjectName("pageGround")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        middle = QHBoxLayout(ground)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(12)
        middle.addWidget(self.sections)
        middle.addWidget(self.thumbnails)
        middle.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.progress)
        column.addWidget(ground, 1)

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("pageBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self.notice)
        row.addStretch()
        self.stop = QPushButton(self.tr("Stop"))
        self.print_button = QPushButton(self.tr("Print…"))
        self.stop.clicked.connect(self._stop)
        self.print_button.clicked.connect(self._ask_to_print)
        for button in (self.stop, self.print_button):
            row.addWidget(button)
        return bar

    def _listen(self) -> None:
        self.press.ready.connect(self._take_catalogue)
        self.press.printed.connect(self._show)
        self.press.refused.connect(self._refuse)
        self.press.progressed.connect(self._show_progress)
        self.press.idle.connect(self._show_idle)
        self.pages.zoomed.connect(self.zoomed)
        self.pages.turned.connect(self._follow)
        self.sections.picked.connect(self._look_up)

    # What the window asks

    @property
    def view(self) -> PdfView:
        """The pages, which can be zoomed."""
        return self.pages

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Print the pages again after a pause."""
        self.sections.refresh()
        if self._panel is not None and shiboken6.isValid(self._panel):
            self._panel.refresh()
        self._pause.start()

    def settings(self) -> QWidget:
        """Return the panel of the brief's language, paper, colour and logo."""
        panel = BriefSettings(self._document)
        panel.show_layouts(self._layouts)
        panel.changed.connect(self._print_again)
        panel.changed.connect(self._allow_sections)
        panel.said.connect(self.said)
        self._panel = panel
        return panel

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DeferredDelete:
            self.press.close()
            self.pages.clear()
            self.thumbnails.show_pages()
        return super().event(event)

    # Printing

    def _print_again(self) -> None:
        self._pause.stop()
        self.press.order(self._document, self._book.wish())
        self.notice.setText(self.tr("Laying out the pages…"))
        self.progress.setRange(0, 0)
        self.stop.show()

    def _stop(self) -> None:
        self.press.cancel()
        self.notice.setText(self.tr("Stopped; the pages are those of before. Any change lays them out again."))

    def _take_catalogue(self, catalogue: dict[str, Any]) -> None:
        self.sections.show_catalogue(catalogue["sections"])
        layouts = catalogue["layouts"]
        self._layouts = {entry["name"]: entry["title"][self._language] for entry in layouts}
        self._open = frozenset(entry["name"] for entry in layouts if entry["open"])
        self._allow_sections()
        if self._panel is not None and shiboken6.isValid(self._panel):
            self._panel.show_layouts(self._layouts)

    def _allow_sections(self) -> None:
        """Let the sections be arranged where the layout prints what the plan chooses."""
        layout = self._book.kept("layout", "")
        self.sections.setEnabled(not self._document.read_only and (not layout or layout in self._open))

    def _show_progress(self, done: int, whole: int) -> None:
        self.progress.setRange(0, whole)
        self.progress.setValue(done)

    def _show_idle(self) -> None:
        self.progress.setRange(0, 1)
        self.progress.reset()
        self.stop.hide()

    def _refuse(self, sentence: str) -> None:
        self.notice.setText(sentence)

    def _show(self, printed: Printed) -> None:
        self.content = printed.content
        self.pages.show_pdf(printed.content)
        self.sections.show_absent(printed.absent)
        self.notice.setText(self.tr("%n page(s)", "", self.pages.pages))
        self.thumbnails.show_pages()

    def _look_up(self, title: str) -> None:
        """Turn to the page that a section begins on: its bookmark says which."""
        for heading, place in self._headings:
            if heading.endswith(title):
                self.pages.show_page(place)
                return

    def _follow(self, place: int) -> None:
        """Pick the section of the page in sight: the last one that begins on it or before it."""
        begun = max((at for _, at in self._headings if at <= place), default=-1)
        self.sections.show_begun([heading for heading, at in self._headings if at == begun])

    @property
    def _headings(self) -> Iterator[tuple[str, int]]:
        """The bookmarks of the sections, and the pages that they begin on."""
        document = self.pages.document
        for bookmark in document.get_toc() if document is not None else ():
            target = bookmark.get_dest()
            if bookmark.level == 0 and target is not None:
                yield bookmark.get_title(), target.get_index()

    # Paper

    def _ask_to_print(self) -> None:
        if self.pages.document is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._document.strategy.project.title)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, self.pages.pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(dialog)  # QPrintDialog has another "open" of its own

    def print_on(self, printer: QPrinter) -> None:
        """Send the pages to a printer, each on its own sheet."""
        document = self.pages.document
        assert document is not None
        printer.setFullPage(True)
        first, last = printer.fromPage() or 1, printer.toPage() or self.pages.pages
        painter = QPainter()
        if not painter.begin(printer):
            self.said.emit(self.tr("The printer does not answer; nothing was printed."))
            return
        for place in range(first - 1, min(last, self.pages.pages)):
            if place > first - 1:
                printer.newPage()
            picture = page_picture(document, place, _PRINT_DPI / 72)
            sheet = painter.viewport()
            size = picture.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(sheet.__class__(sheet.topLeft(), size), picture)
        painter.end()
        self.said.emit(self.tr("%n page(s) sent to the printer", "", min(last, self.pages.pages) - first + 1))
