"""What a person sees of the pages at the sizes of common screens: whole words, whole lines, nothing over anything."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from mktcanvas.analysis.labels import Place, Point, placed_labels
from mktcanvas.document.document import Document
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.segment import Segment
from mktcanvas.paths import resource
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.positioning.field import Field
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
