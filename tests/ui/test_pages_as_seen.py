"""What a person sees of the pages at the sizes of common screens: whole words, whole lines, nothing over anything."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from mktcanvas.analysis.labels import Place, Point, placed_labels
from mktcanvas.brief.sections.diagnosis import LIKELIHOOD
from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.field_words import field_words
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.project import Project
from mktcanvas.model.segment import Segment
from mktcanvas.palette import LIGHT
from mktcanvas.paths import resource
from mktcanvas.ui.calendar.headings import Headings
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.numbers import read_day
from mktcanvas.ui.objectives.lines import Figures
from mktcanvas.ui.objectives.painting import LinePainter
from mktcanvas.ui.pages.brief import BriefPage
from mktcanvas.ui.positioning.field import Field
from mktcanvas.ui.program import Program
from mktcanvas.ui.segments.scoring import FIRST
from mktcanvas.ui.widgets.elided_choice import ElidedChoice
from mktcanvas.ui.widgets.panel import Panel

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def project(tmp_path: Path, language: str) -> Path:
    """The sample of the watches."""
    path = tmp_path / "plan.mktcanvas"
    Document.create(path, read_plan(resource("samples", f"luxury-watch.{language}.json"))).close()
    return path


@pytest.fixture
def large(window: MainWindow) -> MainWindow:
    window.resize(1440, 900)
    QApplication.processEvents()
    return window


def shown(window: MainWindow, page: str) -> object:
    window.open_page(page)
    for _ in range(5):
        QApplication.processEvents()
    return window.page


# Positioning


def test_a_name_keeps_off_the_rims_of_circles() -> None:
    dot, circle = Point(200, 200, 8, 90, 16), Point(230, 170, 45, 120, 16, hollow=True)
    places = placed_labels([dot, circle], 600, 600)
    assert all(place is not None and not place.crosses(circle) for place in places)
    assert not Place(200, 160, 30, 16).crosses(circle)  # inside
    assert Place(250, 160, 90, 16).crosses(circle)


def test_a_name_is_not_struck_through(large: MainWindow) -> None:
    page = shown(large, "positioning")
    field = Field.inside(page.canvas.width(), page.canvas.height())
    picture = page.canvas.grab().toImage()
    dot = next(dot for dot in page.canvas.contents.dots if dot.brand.title == "Tassier")
    at = field.pixel(dot.x, dot.y)
    axis = round(field.pixel(0.5, 0.5).x())

    def line(top: int) -> list[str]:
        return [picture.pixelColor(axis, y).name() for y in range(top, top + 7)]

    free, named = line(round(at.y()) + 60), line(round(at.y()) - 3)
    assert len(set(free)) == 1
    assert sum(colour == free[0] for colour in named) < 3, "the axis runs through the name"


def test_the_chooser_of_maps_is_as_wide_as_its_entries(large: MainWindow) -> None:
    page = shown(large, "positioning")
    assert isinstance(page.maps, ElidedChoice)
    assert page.maps.shown_text() == page.maps.currentText()
    page.maps.addItem("How people who never bought a watch before see all the makers there are")
    page.maps.setCurrentIndex(page.maps.count() - 1)
    QApplication.processEvents()
    assert page.maps.width() <= 320
    assert page.maps.shown_text().endswith("…")


# Segments


@pytest.mark.parametrize("language", ["en", "fr"])
def test_four_segments_are_scored_in_sight(large: MainWindow) -> None:
    page = shown(large, "segments")
    table = page.scoring
    model = table.model()
    assert model.columnCount() == FIRST + 4
    last = table.visualRect(model.index(model.rowCount() - 1, model.columnCount() - 1))
    assert table.viewport().rect().contains(last)
    assert not table.horizontalScrollBar().isVisible()


def test_bubbles_stay_inside_the_matrix(large: MainWindow) -> None:
    page = shown(large, "segments")
    document = large.session.document
    biggest = max(document.strategy.all(Segment), key=lambda segment: segment.size or 0)
    page._set(biggest.id, 1.0, 1.0)
    QApplication.processEvents()
    bubble = next(bubble for bubble in page.matrix.bubbles if bubble.segment.id == biggest.id)
    assert (bubble.x, bubble.y) == (1.0, 1.0)
    centre, radius = page.matrix.centre_of(bubble), bubble.radius
    around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    assert page.matrix.field().contains(around)
    QTest.mouseClick(page.matrix, LEFT, pos=centre.toPoint())
    assert page.chosen() == (biggest.id,)


def test_titles_side_by_side_stand_equally_high(large: MainWindow) -> None:
    for name in ("segments", "consistency"):
        page = shown(large, name)
        rows: dict[int, set[int]] = {}
        for panel in page.findChildren(Panel):
            if panel.isVisible():
                title = panel.findChild(QLabel, "panelTitle")
                top = panel.mapTo(page, QPoint(0, 0)).y()
                rows.setdefault(top, set()).add(title.mapTo(page, title.rect().center()).y())
        assert rows
        assert all(len(heights) == 1 for heights in rows.values()), rows


# Brief


@pytest.fixture
def brief(large: MainWindow, qtbot: QtBot) -> BriefPage:
    page = shown(large, "brief")
    qtbot.waitUntil(lambda: page.content is not None and not page.press.busy, timeout=60_000)
    return page


def test_the_section_in_sight_is_picked(brief: BriefPage) -> None:
    listed = brief.sections.list
    assert listed.currentRow() == 0
    starts = {heading.split(maxsplit=1)[1]: place for heading, place in brief._headings}
    assert len(starts) > 8
    for title in ("Diagnosis", "Objectives", "Consistency"):
        brief.pages.show_page(starts[title])
        assert listed.currentItem().text() == title
        assert title in brief.sections._lead_label.text()
    brief.pages.verticalScrollBar().setValue(0)
    assert listed.currentRow() == 0


def test_a_lead_that_is_typed_stays_while_pages_are_turned(brief: BriefPage) -> None:
    brief.sections.lead.setFocus()
    brief.pages.show_page(9)
    assert brief.sections.list.currentRow() == 0


def test_every_thumbnail_has_its_number(brief: BriefPage) -> None:
    thumbnails = brief.thumbnails
    assert thumbnails.count() > 10
    room = thumbnails.viewport().width() - thumbnails.iconSize().width()
    for place in range(thumbnails.count()):
        item = thumbnails.item(place)
        assert thumbnails.fontMetrics().horizontalAdvance("100") + 24 <= room
        assert thumbnails.sizeHintForIndex(thumbnails.indexFromItem(item)).width() <= thumbnails.viewport().width()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_figures_in_print_have_no_cut_names(brief: BriefPage) -> None:
    texts = [page.extract_text() for page in PdfReader(BytesIO(brief.content)).pages]
    figures = [text for text in texts if "36 mm" in text and ("KPI" in text or "ndicateur" in text)]
    assert figures
    cut = [line for text in figures for line in text.splitlines() if line.endswith("…")]
    assert not cut


# Empty states and words


@pytest.fixture
def bare(program: Program, tmp_path: Path) -> MainWindow:
    """A plan without a card."""
    program.window.session.create_at(tmp_path / "bare.mktcanvas", (Project(title="Bare"),))
    return program.window


def test_a_bare_plan_is_not_told_to_be_in_order(bare: MainWindow, qtbot: QtBot) -> None:
    calendar = shown(bare, "calendar")
    assert "double-click" in calendar.timeline.view.words.days["none"]
    assert not calendar.timeline.view.days.plan.order()
    consistency = shown(bare, "consistency")

    def told() -> list[str]:
        return [label.text() for label in consistency.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: any(text.startswith("No objective yet") for text in told()))
    texts = told()
    assert not any("every rule that applies is kept" in text for text in texts)
    threads = shown(bare, "threads")
    picture = threads.view.viewport().grab().toImage()
    middle = picture.rect().center()
    row = {picture.pixelColor(x, y).name() for x in range(200, middle.x()) for y in range(middle.y() - 8, middle.y())}
    assert len(row) > 1, "nothing is written in the middle"
    threads.search.setText("nothing like it")
    assert "filters" in threads.view.hint


def test_the_word_for_today_leaves_the_year_in_sight(bare: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    page = shown(bare, "calendar")
    whole = Headings._whole
    monkeypatch.setattr(
        Headings,
        "_whole",
        staticmethod(lambda painter, at, text, until: (written.append(text), whole(painter, at, text, until))),
    )
    page.timeline.view.viewport().grab()
    assert any(len(text) == 4 and text.startswith("20") for text in written)


def test_the_span_in_view_is_marked(large: MainWindow) -> None:
    page = shown(large, "calendar")
    for days, button in page.spans.items():
        QTest.mouseClick(button, LEFT)
        assert [one for one, other in page.spans.items() if other.isChecked()] == [days]
    page.timeline.view.set_zoom(page.timeline.view.zoom * 1.3)
    assert not any(button.isChecked() for button in page.spans.values())


def test_filters_are_named_alike(large: MainWindow) -> None:
    for name in ("actions", "calendar", "consistency", "threads"):
        page = shown(large, name)
        hints = {field.placeholderText() for field in page.findChildren(QLineEdit) if field.isVisible()}
        assert "Filter by words" in hints, name
        assert not any("title" in hint for hint in hints), name


def test_likelihood_has_one_word_in_french() -> None:
    assert LIKELIHOOD.fr.startswith(field_words("likelihood").fr)


# KPIs, objectives, rituals


def test_every_kpi_of_the_sample_is_whole_in_sight(large: MainWindow) -> None:
    rows = shown(large, "kpis").board.rows
    last = rows.visualItemRect(rows.item(rows.count() - 1))
    assert rows.viewport().rect().contains(last)
    assert not rows.verticalScrollBar().isVisible()


def test_no_reading_of_a_day_to_come_is_offered(large: MainWindow) -> None:
    board = shown(large, "kpis").board
    document = large.session.document
    kpi = document.strategy.all(Kpi)[0]
    with document.edit("Read") as edit:
        details.put(edit, Reading(kpi=kpi.id, date=date.today(), value=5.0))
    board.show_card(kpi.id)
    QApplication.processEvents()
    assert read_day(board.detail.entry.day.text(), "en") == date.today()


def test_an_objective_shows_a_value_or_none_between_its_figures() -> None:
    painter = LinePainter(QPainter(), LIGHT, "en", str)
    assert painter._middle(Figures("2", "", "15", 0.0)) == "—"
    assert painter._middle(Figures("900", "1,935", "4,000", 0.4)) == "1,935"
    assert painter._middle(Figures("", "", "", 0.4)) == "40%"


@pytest.mark.parametrize("language", ["fr"])
def test_the_reviews_need_no_bar_to_be_scrolled_sideways(window: MainWindow) -> None:
    page = shown(window, "rituals")
    table = page.pane.reviews.table
    assert table.isVisible()
    assert not table.horizontalScrollBar().isVisible()
    frame = table.parentWidget()
    assert frame.objectName() == "panel"
    assert frame.mapTo(page, QPoint(0, 0)).x() == page.pane.head.mapTo(page, QPoint(0, 0)).x()


@pytest.mark.parametrize("language", ["fr"])
def test_sections_without_contents_are_told_whole(bare: MainWindow, qtbot: QtBot) -> None:
    page = shown(bare, "brief")
    qtbot.waitUntil(lambda: page.content is not None and not page.press.busy, timeout=60_000)
    listed = page.sections.list
    lines = [line for place in range(listed.count()) for line in listed.item(place).text().splitlines()]
    assert len(lines) > listed.count()
    room = listed.viewport().width() - 40
    assert all(listed.fontMetrics().horizontalAdvance(line) <= room for line in lines)
