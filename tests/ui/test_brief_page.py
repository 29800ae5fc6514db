"""The Brief page: real pages, printed by the real press, changed by real keys and drags."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import perf_counter

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P, Quadrant
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import BriefSection, Project
from mktcanvas.model.row import Row
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.brief import BriefPage
from mktcanvas.ui.pages.brief_settings import BriefSettings
from mktcanvas.ui.program import Program
from mktcanvas.ui.wish_book import WishBook
from tests.ui.test_window import keep

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def plan() -> list[Row]:
    """A plan that is printed quickly: a note, an objective, an action."""
    return [
        Project(title="Small plan"),
        Note(quadrant=Quadrant.strength, title="Known workshop"),
        Objective(level=Level.strategic, title="Be known in ten cities"),
        Action(p=P.promotion, title="Write to the press"),
    ]


@pytest.fixture
def sample_window(program: Program, plan: list[Row], tmp_path: Path) -> MainWindow:
    program.window.session.create_at(tmp_path / "small.mktcanvas", tuple(plan))
    program.window.resize(1440, 900)
    return program.window


@pytest.fixture
def page(sample_window: MainWindow, qtbot: QtBot) -> BriefPage:
    """The page, with its first pages printed."""
    sample_window.open_page("brief")
    found: BriefPage = sample_window.page
    qtbot.waitUntil(lambda: found.content is not None and not found.press.busy, timeout=30_000)
    return found


@pytest.fixture
def reprinted(page: BriefPage, qtbot: QtBot) -> Callable[[], str]:
    """Wait until the pages are printed again and return their text."""

    def wait() -> str:
        with qtbot.waitSignal(page.press.printed, timeout=30_000):
            pass
        return text_of(page)

    return wait


def text_of(page: BriefPage) -> str:
    assert page.content is not None
    return " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.content)).pages).split())


def names(page: BriefPage) -> list[str]:
    return page.sections._shown_order()


def test_the_page_shows_the_real_pdf_with_a_thumbnail_for_each_page(
    program: Program, samples: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = read_plan(samples / "luxury-watch.en.json")
    program.window.session.create_at(tmp_path / "watch.mktcanvas", rows)
    program.window.resize(1440, 900)
    program.window.open_page("brief")
    page = program.window.page
    qtbot.waitUntil(lambda: page.content is not None, timeout=60_000)
    assert page.content is not None
    assert page.pages.pages == len(PdfReader(BytesIO(page.content)).pages) == page.thumbnails.count() > 4
    qtbot.waitUntil(lambda: not page.thumbnails.item(page.pages.pages - 1).icon().isNull())
    page.grab()
    cover = page.pages.viewport().grab().toImage()
    assert len({cover.pixel(x, y) for x in range(0, cover.width(), 9) for y in range(0, cover.height(), 9)}) > 5
    keep(page.window(), "brief-light-en")


def test_the_page_is_open_before_its_pages_are_printed(sample_window: MainWindow) -> None:
    sample_window.open_page("brief")
    page = sample_window.page
    assert page.content is None
    assert page.press.busy
    assert page.notice.text() == "Laying out the pages…"
    assert (page.progress.minimum(), page.progress.maximum()) == (0, 0)
    assert page.stop.isVisible()


def test_printing_can_be_stopped_and_begins_again_with_the_next_change(sample_window: MainWindow, qtbot: QtBot) -> None:
    sample_window.open_page("brief")
    page = sample_window.page
    QTest.mouseClick(page.stop, Qt.MouseButton.LeftButton)
    assert not page.press.busy
    assert not page.stop.isVisible()
    sample_window.session.rename("Another name")
    qtbot.waitUntil(lambda: page.content is not None, timeout=30_000)
    assert "Another" in text_of(page)


def test_a_section_switched_off_by_the_space_bar_leaves_the_pages_and_comes_back_by_undo(
    page: BriefPage, sample_window: MainWindow, reprinted: Callable[[], str]
) -> None:
    place = names(page).index("actions")
    assert "Actions by objective" in text_of(page)
    page.sections.list.setCurrentRow(place)
    QTest.keyClick(page.sections.list, Qt.Key.Key_Space)
    assert "Actions by objective" not in reprinted()
    sample_window.actions_by_name["undo"].trigger()
    assert page.sections.list.item(place).checkState() is Qt.CheckState.Checked
    assert "Actions by objective" in reprinted()
    assert not sample_window.session.document.strategy.all(BriefSection)


def test_a_section_is_moved_by_keys_and_stays_there(
    page: BriefPage, sample_window: MainWindow, reprinted: Callable[[], str]
) -> None:
    before = names(page)
    place = before.index("objectives")
    page.sections.list.setCurrentRow(place)
    QTest.keyClick(page.sections.list, Qt.Key.Key_Up, ALT)
    moved = [*before]
    moved[place - 1 : place + 1] = reversed(moved[place - 1 : place + 1])
    assert names(page) == moved
    rows = sample_window.session.document.strategy.all(BriefSection)
    assert [row.section for row in rows] == moved
    assert page.sections._picked() == "objectives"
    reprinted()
    sample_window.actions_by_name["undo"].trigger()
    assert names(page) == before


def test_a_section_dragged_below_another_is_a_step(page: BriefPage, sample_window: MainWindow) -> None:
    before = names(page)
    shown = page.sections.list
    item = shown.takeItem(1)
    shown.insertItem(3, item)
    shown.moved.emit()
    assert names(page) == [before[0], before[2], before[3], before[1], *before[4:]]
    assert sample_window.session.document.undo_label == "Reorder the brief"


def test_a_lead_paragraph_typed_in_place_is_printed_as_typed(
    page: BriefPage, reprinted: Callable[[], str], sample_window: MainWindow
) -> None:
    page.sections.list.setCurrentRow(names(page).index("objectives"))
    page.sections.lead.setFocus()
    QTest.keyClicks(page.sections.lead, "Where <b>we</b> & they go")
    assert "Where <b>we</b> & they go" in reprinted()
    assert sample_window.session.document.undo_label == "Write the lead of “Objectives”"


def picture(form: str, size: QSize) -> bytes:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, form)
    return bytes(buffer.data().data())


def test_a_logo_is_a_png_or_jpeg_and_nothing_else(page: BriefPage, tmp_path: Path) -> None:
    panel = page.settings()
    said: list[str] = []
    panel.said.connect(said.append)
    bad = {
        "logo.png": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        "logo.bmp": picture("BMP", QSize(9, 9)),
        "cut.png": picture("PNG", QSize(300, 300))[:120],
        "wide.png": picture("PNG", QSize(8_001, 1)),
        "big.jpg": b"\xff\xd8" + b"0" * 4_000_001,
    }
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
        panel.take_logo(tmp_path / name)
    panel.take_logo(tmp_path / "none.png")
    assert [sentence.split()[0] for sentence in said] == ["A", "A", "This", "This", "This", str(tmp_path / "none.png")]
    assert all("The logo is as it was" in sentence for sentence in said)
    assert page._document.strategy.project.logo is None
    (tmp_path / "good.jpg").write_bytes(picture("JPG", QSize(40, 20)))
    panel.take_logo(tmp_path / "good.jpg")
    assert page._document.strategy.project.logo == (tmp_path / "good.jpg").read_bytes()
    panel.refresh()
    assert not panel.mark.pixmap().isNull()
    QTest.mouseClick(panel.no_logo, Qt.MouseButton.LeftButton)
    assert page._document.strategy.project.logo is None


def test_pages_are_turned_zoomed_looked_up_and_printed_on_paper(
    page: BriefPage, sample_window: MainWindow, tmp_path: Path
) -> None:
    page.thumbnails.setCurrentRow(2)
    assert page.pages.current == 2
    before = page.pages.zoom
    sample_window.actions_by_name["zoom_in"].trigger()
    assert page.pages.zoom > before
    assert page.pages.current == 2
    sample_window.actions_by_name["zoom_reset"].trigger()
    assert page.pages.zoom == 1
    sample_window.actions_by_name["fit"].trigger()
    assert page.pages.horizontalScrollBar().maximum() == 0
    QTest.keyClick(page.pages, Qt.Key.Key_End)
    assert page.pages.current == page.pages.pages - 1
    item = page.sections.list.item(names(page).index("objectives"))
    QTest.mouseClick(
        page.sections.list.viewport(), Qt.MouseButton.LeftButton, NONE, page.sections.list.visualItemRect(item).center()
    )
    shown = PdfReader(BytesIO(page.content or b"")).pages[page.pages.current].extract_text()
    assert "Objectives" in shown
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.print_on(printer)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == page.pages.pages


def test_the_printer_and_its_sheet_are_chosen_in_the_systems_dialog(page: BriefPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.print_button, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(QPrintDialog)
    assert (dialog.minPage(), dialog.maxPage()) == (1, page.pages.pages)
    (properties,) = (button for button in dialog.findChildren(QPushButton) if "roperties" in button.text())
    sheets: list[bool] = []

    def look_at_the_sheet() -> None:
        setup = QApplication.activeModalWidget()
        sheets.append(not setup.grab().isNull())
        setup.close()

    QTimer.singleShot(100, look_at_the_sheet)
    qtbot.mouseClick(properties, Qt.MouseButton.LeftButton)
    assert sheets == [True]
    dialog.reject()


def test_an_export_holds_the_pages_that_are_shown(
    page: BriefPage, sample_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "out.pdf"
    export = sample_window.errands.brief
    export.write(page._document, path, WishBook(page._document).wish())
    qtbot.waitUntil(path.exists, timeout=30_000)
    assert path.read_bytes() == page.content
    (box,) = sample_window.findChildren(QMessageBox)
    assert str(path) in box.text()
    assert "Open it" in [button.text() for button in box.findChildren(QPushButton)]
    box.close()


def test_an_export_that_is_cancelled_leaves_nothing_behind(
    sample_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    document = sample_window.session.document
    sample_window.errands.brief.write(document, tmp_path / "out.pdf", WishBook(document).wish())
    progress = sample_window.findChild(QProgressDialog)
    assert progress is not None
    qtbot.waitUntil(progress.isVisible)
    QTest.mouseClick(progress.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not sample_window.errands.brief.press.busy
    assert not (tmp_path / "out.pdf").exists()
    assert not progress.isVisible()


def test_the_window_goes_on_painting_while_pages_are_printed(page: BriefPage) -> None:
    """The longest pause between two turns of the event loop while a whole brief is printed."""
    pauses: list[float] = []
    page._print_again()
    from_then = perf_counter()
    while page.press.busy:
        QTest.qWait(1)
        page.grab(page.rect().adjusted(0, 0, -page.width() + 50, -page.height() + 50))
        now = perf_counter()
        pauses.append(now - from_then)
        from_then = now
    assert len(pauses) > 10
    assert sorted(pauses)[-2] < 0.25


def test_paper_and_layout_are_remembered_and_printed(
    page: BriefPage, reprinted: Callable[[], str], sample_window: MainWindow
) -> None:
    whole = page.pages.pages
    panel = sample_window.inspector.part.findChild(BriefSettings)
    assert panel is not None
    panel.paper.setCurrentIndex(1)
    panel.paper.activated.emit(1)
    place = [panel.layouts.itemText(row) for row in range(panel.layouts.count())].index("One-page summary")
    panel.layouts.setCurrentIndex(place)
    panel.layouts.activated.emit(place)
    reprinted()
    reprinted()
    assert page.content is not None
    assert PdfReader(BytesIO(page.content)).pages[0].mediabox.width == 612
    assert page.pages.pages < whole
    assert not page.sections.isEnabled()
    wish = WishBook(page._document).wish()
    assert (wish.paper, wish.layout) == ("letter", "summary")
