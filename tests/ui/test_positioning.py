"""What a person does on the Positioning page: brands, wanted places, ideals, poles, words; everything undone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.model.choices import ClaimKind, Targeting
from mktcanvas.model.positioning import Brand, Claim, Ideal, Placement, PositioningMap
from mktcanvas.model.segment import Segment
from mktcanvas.ui.inspector.brand_places import BrandPlaces
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.positioning import LIST, WORDS, PositioningPage
from mktcanvas.ui.positioning.map_canvas import CARD_FORMAT, MapCanvas

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with our brand and a rival on one map, a brand that is on none, and an ideal."""
    path = tmp_path / "plan.mktcanvas"
    on_map = PositioningMap(title="How they see us", x_low="Classic", x_high="Innovative")
    ours, rival, absent = Brand(title="Us", ours=True), Brand(title="Them"), Brand(title="Nobody")
    segment = Segment(title="Collectors", targeting=Targeting.primary)
    rows = [on_map, ours, rival, absent, segment, Ideal(map=on_map.id, segment=segment.id, x=0.3, y=0.7, radius=0.1)]
    rows += [
        Placement(map=on_map.id, brand=ours.id, x=0.6, y=0.4),
        Placement(map=on_map.id, brand=rival.id, x=0.8, y=0.2),
    ]
    rows.append(Claim(title="Handmade", kind=ClaimKind.difference))
    Document.create(path, rows).close()
    return path


@pytest.fixture
def page(window: MainWindow) -> PositioningPage:
    window.open_page("positioning")
    QApplication.processEvents()
    return window.page


@pytest.fixture
def canvas(page: PositioningPage) -> MapCanvas:
    return page.canvas


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def placement(document: Document) -> Callable[[str], Placement | None]:
    def found(title: str) -> Placement | None:
        brands = {brand.title: brand.id for brand in document.strategy.all(Brand)}
        return next(iter(document.strategy.where(Placement, "brand", brands[title])), None)

    return found


def drag(canvas: MapCanvas, start: tuple[float, float], end: tuple[float, float], keys=NONE) -> None:
    first, last = (canvas.field.pixel(*place).toPoint() for place in (start, end))
    QTest.mousePress(canvas, LEFT, keys, first)
    QTest.mouseMove(canvas, first + QPoint(15, 0))
    QTest.mouseMove(canvas, last)
    QTest.mouseRelease(canvas, LEFT, keys, last)


def click(canvas: MapCanvas, x: float, y: float) -> None:
    QTest.mouseClick(canvas, LEFT, NONE, canvas.field.pixel(x, y).toPoint())


def test_a_brand_is_dragged_and_undone(canvas: MapCanvas, document: Document, placement) -> None:
    drag(canvas, (0.6, 0.4), (0.5, 0.9))
    assert (placement("Us").x, placement("Us").y) == pytest.approx((0.5, 0.9), abs=0.011)
    assert document.undo_label == "Move a brand"
    document.undo()
    assert (placement("Us").x, placement("Us").y) == (0.6, 0.4)


def test_escape_during_the_drag_moves_nothing(canvas: MapCanvas, document: Document) -> None:
    before = document.strategy
    at = canvas.field.pixel(0.6, 0.4).toPoint()
    QTest.mousePress(canvas, LEFT, NONE, at)
    QTest.mouseMove(canvas, at + QPoint(60, 60))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, NONE, at + QPoint(60, 60))
    assert document.strategy is before


def test_alt_drag_says_where_a_brand_wants_to_be(canvas: MapCanvas, document: Document, placement) -> None:
    drag(canvas, (0.6, 0.4), (0.3, 0.8), Qt.KeyboardModifier.AltModifier)
    assert (placement("Us").wanted_x, placement("Us").wanted_y) == pytest.approx((0.3, 0.8), abs=0.011)
    assert (placement("Us").x, placement("Us").y) == (0.6, 0.4)
    drag(canvas, (0.3, 0.8), (0.1, 0.9))
    assert placement("Us").wanted_x == pytest.approx(0.1, abs=0.011)
    document.undo()
    document.undo()
    assert placement("Us").wanted_x is None


def test_arrow_keys_nudge_in_one_step(canvas: MapCanvas, document: Document, placement) -> None:
    click(canvas, 0.6, 0.4)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert (placement("Us").x, placement("Us").y) == (0.61, 0.45)
    document.undo()
    assert (placement("Us").x, placement("Us").y) == (0.6, 0.4)


def test_an_ideal_is_moved_and_made_larger(canvas: MapCanvas, document: Document) -> None:
    drag(canvas, (0.3, 0.7), (0.4, 0.6))
    (ideal,) = document.strategy.all(Ideal)
    assert (ideal.x, ideal.y, ideal.radius) == pytest.approx((0.4, 0.6, 0.1), abs=0.011)
    drag(canvas, (0.5, 0.6), (0.65, 0.6))
    assert document.strategy.all(Ideal)[0].radius == pytest.approx(0.25, abs=0.02)
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert document.strategy.all(Ideal)[0].radius == pytest.approx(0.24, abs=0.02)


def test_a_brand_is_typed_where_the_map_is_double_clicked(canvas: MapCanvas, placement) -> None:
    at = canvas.field.pixel(0.2, 0.2).toPoint()
    QTest.mouseDClick(canvas, LEFT, NONE, at)
    editor = canvas.findChild(QLineEdit)
    QTest.keyClicks(editor, "Newcomer")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert (placement("Newcomer").x, placement("Newcomer").y) == pytest.approx((0.2, 0.2), abs=0.011)


def test_typing_on_the_map_names_a_brand_and_escape_forgets_it(canvas: MapCanvas, document: Document) -> None:
    canvas.setFocus()
    QTest.keyClicks(canvas, "N")
    editor = canvas.findChild(QLineEdit)
    assert editor.text() == "N"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert len(document.strategy.all(Brand)) == 3


def test_a_pole_is_named_in_its_place(canvas: MapCanvas, document: Document) -> None:
    at = canvas.field.pole_boxes()["y_high"].center().toPoint()
    QTest.mouseDClick(canvas, LEFT, NONE, at)
    editor = canvas.findChild(QLineEdit)
    QTest.keyClicks(editor, "Exclusive")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert document.strategy.all(PositioningMap)[0].y_high == "Exclusive"
    document.undo()
    assert document.strategy.all(PositioningMap)[0].y_high == ""


def test_delete_takes_a_brand_off_the_map_and_keeps_it(
    canvas: MapCanvas, window: MainWindow, document, placement
) -> None:
    click(canvas, 0.8, 0.2)
    window.actions_by_name["delete"].trigger()
    assert placement("Them") is None
    assert len(document.strategy.all(Brand)) == 3


def test_a_brand_beside_the_map_is_put_on_it(page: PositioningPage, canvas: MapCanvas, document, placement) -> None:
    absent = next(brand for brand in document.strategy.all(Brand) if brand.title == "Nobody")
    data = QMimeData()
    data.setData(CARD_FORMAT, absent.id.encode())
    at = QPointF(canvas.field.pixel(0.1, 0.9))
    event = QDropEvent(at, Qt.DropAction.MoveAction, data, LEFT, NONE)
    canvas.dropEvent(event)
    assert (placement("Nobody").x, placement("Nobody").y) == pytest.approx((0.1, 0.9), abs=0.011)
    document.undo()
    page.facts.asked_to_put.emit(absent.id)
    assert placement("Nobody").x == 0.5


def test_a_map_is_added_named_in_the_inspector_and_deleted(page: PositioningPage, document) -> None:
    page.add_map()
    assert page.maps.count() == 2
    form = page._form.form
    form.editors["title"].end(False)
    QTest.keyClicks(form.editors["title"], " of prices")
    QTest.keyClick(form.editors["title"], Qt.Key.Key_Return)
    assert document.strategy.all(PositioningMap)[1].title == "Map 2 of prices"
    page._form.asked_to_remove.emit(page._map)
    assert page.maps.count() == 1
    document.undo()
    assert page.maps.count() == 2


def test_tab_walks_over_the_map(canvas: MapCanvas, page: PositioningPage, qtbot) -> None:
    canvas.setFocus()
    seen = []
    for _ in range(3):
        with qtbot.waitSignal(page.chose) as chose:
            QTest.keyClick(canvas, Qt.Key.Key_Tab)
        seen.append(chose.args[0][0])
    assert len(set(seen)) == 3


def test_the_blanks_make_the_statement(page: PositioningPage, document: Document) -> None:
    page.show_view(WORDS)
    words = page._words
    assert not words.take.isVisible()
    for blank, text in zip(
        words.blanks.editors, ("The few", "time", "a watch", "peace", "it is <made> here"), strict=True
    ):
        words.blanks.editors[blank].setPlainText(text)
        words.blanks.editors[blank]._give()
    assert "&lt;made&gt;" in words.sentence.text()
    words.take.click()
    expected = "For the few, who want time, Us offers a watch: peace. The proof: it is <made> here."
    assert document.strategy.project.statement == expected
    assert not words.take.isVisible()


def test_a_brand_that_is_on_no_map_is_found_in_the_list(page: PositioningPage, document: Document) -> None:
    absent = next(brand for brand in document.strategy.all(Brand) if brand.title == "Nobody")
    assert page.show_card(absent.id)
    assert page._stack.currentWidget() is page._views[LIST]
    assert page.show_card(document.strategy.all(Claim)[0].id)
    assert page._stack.currentWidget() is page._views[WORDS]


def test_a_place_is_typed_as_numbers_in_the_inspector(
    page: PositioningPage, window: MainWindow, document: Document, qtbot, placement
) -> None:
    brand = placement("Us").brand
    page.show_card(brand)
    qtbot.waitUntil(lambda: window.inspector.ids == (brand,))
    part = window.inspector.part.findChild(BrandPlaces)
    for name, text in (("x", "25"), ("wanted_x", "70"), ("wanted_y", "80,5")):
        part.fields[page._map, name].setText(text)
    QTest.keyClick(part.fields[page._map, "x"], Qt.Key.Key_Return)
    there = placement("Us")
    assert (there.x, there.y, there.wanted_x, there.wanted_y) == (0.25, 0.4, 0.7, 0.805)
    part.fields[page._map, "y"].setText("high")
    with qtbot.waitSignal(part.said):
        QTest.keyClick(part.fields[page._map, "y"], Qt.Key.Key_Return)
    assert part.fields[page._map, "y"].text() == "40"
    document.undo()
    assert placement("Us").x == 0.6


def test_a_link_can_be_dropped_on_the_map(page: PositioningPage, canvas: MapCanvas, document, placement) -> None:
    at = canvas.mapToGlobal(canvas.field.pixel(0.6, 0.4).toPoint())
    assert page.card_under(at) == placement("Us").brand
    segment = document.strategy.all(Segment)[0]
    assert page.card_under(canvas.mapToGlobal(canvas.field.pixel(0.3, 0.7).toPoint())) == segment.id


def test_enter_behind_a_new_name_names_nothing_anew(window: MainWindow, page: PositioningPage) -> None:
    page.canvas.writing.new(0.3, 0.3)
    (field,) = page.canvas.findChildren(QLineEdit)
    QTest.keyClicks(field, "Fresh")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Fresh" in {brand.title for brand in window.session.document.strategy.all(Brand)}
    assert not [other for other in page.canvas.findChildren(QLineEdit) if other.isVisible()]


def test_one_click_names_a_pole_that_has_no_name(canvas: MapCanvas, document: Document) -> None:
    (drawn,) = document.strategy.all(PositioningMap)
    with document.edit("Unname") as edit:
        details.change(edit, PositioningMap, drawn.id, x_high="")
    QApplication.processEvents()
    at = canvas.field.pole_boxes()["x_high"].center().toPoint()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.keyClicks(QApplication.focusWidget(), "Innovative")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert document.strategy.all(PositioningMap)[0].x_high == "Innovative"
    poles = [*canvas.field.pole_boxes()]
    following = poles[(poles.index("x_high") + 1) % len(poles)]
    QTest.keyClicks(QApplication.focusWidget(), "Next")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert getattr(document.strategy.all(PositioningMap)[0], following) == "Next"
