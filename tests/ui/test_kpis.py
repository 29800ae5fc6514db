"""KPIs and their readings, typed, changed and looked at as a person does."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from mktcanvas.alignment.examine import examine
from mktcanvas.document.document import Document
from mktcanvas.model.choices import Frequency, Level, Relation
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Project
from mktcanvas.ui.kpis.curve import Cone, Curve, Point, ticks
from mktcanvas.ui.kpis.figures import OFF_TRACK, STALE, next_day
from mktcanvas.ui.kpis.rows import FIGURES
from mktcanvas.ui.kpis.words import amount, summary
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.kpis import KpisPage
from mktcanvas.ui.readings_import import ReadingsPreview, import_readings

LEFT, NONE, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
)
RETURN = Qt.Key.Key_Return
TODAY = date.today()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A KPI read half a year ago and far behind, that measures an objective, and a fresh one without readings."""
    path = tmp_path / "plan.mktcanvas"
    goal = Objective(title="Sell more", level=Level.operational)
    late = Kpi(
        title="Pieces sold",
        unit="pieces",
        baseline=0,
        target=600,
        due=TODAY + timedelta(days=30),
        frequency=Frequency.monthly,
    )
    rows = [
        Project(title="Plan", starts=TODAY - timedelta(days=300), ends=TODAY + timedelta(days=60)),
        goal,
        late,
        Kpi(title="Visits", rank=1),
        Link(relation=Relation.measures, source=late.id, target=goal.id),
        Reading(kpi=late.id, date=TODAY - timedelta(days=280), value=0),
        Reading(kpi=late.id, date=TODAY - timedelta(days=180), value=30),
    ]
    Document.create(path, rows).close()
    return path


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> KpisPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.open_page("kpis")
    QApplication.processEvents()
    return window.page


@pytest.fixture
def readings(document: Document) -> Callable[[str], list[tuple[date, float]]]:
    """Return the readings of the KPI with a title."""

    def found(title: str) -> list[tuple[date, float]]:
        kpi = next(kpi for kpi in document.strategy.all(Kpi) if kpi.title == title)
        return [(reading.date, reading.value) for reading in document.strategy.where(Reading, "kpi", kpi.id)]

    return found


def choose(page: KpisPage, line: int) -> None:
    item = page.board.rows.item(line)
    QTest.mouseClick(page.board.rows.viewport(), LEFT, NONE, page.board.rows.visualItemRect(item).center())


def test_readings_are_typed_one_after_the_other(page: KpisPage, document: Document, readings: Callable) -> None:
    choose(page, 1)
    entry = page.board.detail.entry
    entry.day.setFocus()
    entry.day.selectAll()
    QTest.keyClicks(entry.day, "31/1/2025")
    QTest.keyClick(entry.day, RETURN)
    for value in ("1 200,5", "1300"):
        QTest.keyClicks(QApplication.focusWidget(), value)
        QTest.keyClick(QApplication.focusWidget(), RETURN)
    assert readings("Visits") == [(date(2025, 1, 31), 1200.5), (date(2025, 2, 28), 1300)]
    assert document.undo_label == "Add a reading"
    document.undo()
    assert len(readings("Visits")) == 1


def test_what_is_no_number_is_said_and_nothing_is_added(page: KpisPage, window: MainWindow, readings: Callable) -> None:
    choose(page, 1)
    page.board.detail.entry.value.setFocus()
    QTest.keyClicks(page.board.detail.entry.value, "many")
    QTest.keyClick(page.board.detail.entry.value, RETURN)
    assert readings("Visits") == []
    assert "not a number" in window.status._message.text()


def test_a_reading_is_changed_in_its_place_and_deleted_by_a_key(page: KpisPage, readings: Callable) -> None:
    choose(page, 0)
    table = page.board.detail.readings
    table.item(0, 1).setText("45,5")
    assert readings("Pieces sold")[-1][1] == 45.5
    table.item(0, 1).setText("lots")
    assert table.item(0, 1).text() == "45.5"
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert len(readings("Pieces sold")) == 1


def test_two_readings_of_one_day_are_refused(page: KpisPage, window: MainWindow, readings: Callable) -> None:
    choose(page, 0)
    before = readings("Pieces sold")
    table = page.board.detail.readings
    table.item(0, 0).setText(table.item(1, 0).text())
    assert readings("Pieces sold") == before
    assert "already" in window.status._message.text()


def test_late_and_off_track_are_what_the_rules_say(page: KpisPage, document: Document) -> None:
    page.show_report(examine(document.strategy, TODAY))
    figures = page.board.rows.item(0).data(FIGURES)
    assert figures.marks == {STALE, OFF_TRACK}
    said = summary(figures, "en", page.board._marks)
    assert said.startswith("Pieces sold, 0\u00a0pieces → 600\u00a0pieces, 30\u00a0pieces")
    assert said.endswith(("reading late, off track", "off track, reading late"))


def test_the_card_that_is_measured_can_be_gone_to(page: KpisPage, window: MainWindow, document: Document) -> None:
    choose(page, 0)
    chips = [chip for chip in page.board.detail.findChildren(QPushButton) if chip.text() == "Sell more"]
    QTest.mouseClick(chips[0], LEFT)
    assert window.inspector.ids == (document.strategy.all(Objective)[0].id,)


def test_a_kpi_is_typed_from_anywhere_in_the_list(page: KpisPage, document: Document) -> None:
    page.board.rows.setFocus()
    for letter in "Web orders":
        QTest.keyClicks(QApplication.focusWidget(), letter)
    QTest.keyClick(QApplication.focusWidget(), RETURN)
    assert document.strategy.cards[page.chosen()[0]].title == "Web orders"
    page.act("delete_selected")
    assert len(document.strategy.all(Kpi)) == 2


def test_an_empty_page_teaches(page: KpisPage, document: Document) -> None:
    page.select_all()
    with document.edit("Clear") as edit:
        edit.remove(Kpi, *page.chosen())
    assert page.board._teaching.isVisible()
    assert not page.board.detail.isVisible()
    document.undo()
    assert page.board.detail.isVisible()


def test_the_list_is_the_same_kpis_as_a_table(page: KpisPage, document: Document) -> None:
    page.show_view(1)
    page.list.line.setFocus()
    QTest.keyClicks(page.list.line, "Orders")
    QTest.keyClick(page.list.line, RETURN)
    assert len(document.strategy.all(Kpi)) == page.board.rows.count() == 3


def test_several_lines_pasted_into_the_entry_are_offered_for_a_look(page: KpisPage) -> None:
    caught: list[str] = []
    page.board.detail.entry.pasted.disconnect()
    page.board.detail.entry.pasted.connect(caught.append)
    QGuiApplication.clipboard().setText("31/1/2027\t5\n28/2/2027\t6")
    page.board.detail.entry.value.setFocus()
    QTest.keyClick(page.board.detail.entry.value, Qt.Key.Key_V, CTRL)
    assert caught == ["31/1/2027\t5\n28/2/2027\t6"]
    assert page.board.detail.entry.value.text() == ""


@pytest.mark.parametrize(
    ("frequency", "last", "following"),
    [
        (Frequency.monthly, date(2027, 1, 31), date(2027, 2, 28)),
        (Frequency.quarterly, date(2026, 11, 30), date(2027, 2, 28)),
        (Frequency.weekly, date(2027, 1, 1), date(2027, 1, 8)),
        (None, None, TODAY),
    ],
)
def test_the_next_reading_is_one_period_on(frequency: Frequency | None, last: date | None, following: date) -> None:
    assert next_day(Kpi(title="K", frequency=frequency), last, TODAY) == following


def test_from_four_readings_on_the_future_is_drawn_and_said(page: KpisPage, document: Document) -> None:
    kpi = document.strategy.all(Kpi)[0]
    choose(page, 0)
    assert page.board.detail.chart.curve.cones == ()
    assert "at least four days" in page.board.detail.verdict.text()
    with document.edit("Read") as edit:
        for days, value in ((90, 300), (10, 560)):
            edit.add(Reading(kpi=kpi.id, date=TODAY - timedelta(days=days), value=value))
    cones = page.board.detail.chart.curve.cones
    assert cones[-1].day == kpi.due
    assert cones[-1].low < cones[-1].middle < cones[-1].high
    assert page.board.detail.verdict.text().startswith("If nothing changes: ")
    assert page.board.detail.verdict.text().endswith("The target may or may not be reached.")


@pytest.mark.parametrize(("least", "most"), [(0, 1), (58.2, 71.3), (-5, 5), (0.001, 0.0042), (1e6, 3e6)])
def test_ticks_are_round_and_inside(least: float, most: float) -> None:
    found = ticks(least, most)
    assert 2 <= len(found) <= 6
    assert all(least <= tick <= most for tick in found)


def test_a_curve_holds_all_that_it_draws() -> None:
    curve = Curve([Point(TODAY, 5)], 0, 10, None, [Cone(TODAY + timedelta(days=9), 2, 6, 14)])
    assert curve.days() == (TODAY, TODAY + timedelta(days=9))
    assert curve.values()[0] < 0
    assert curve.values()[1] > 14


def test_amounts_are_written_as_the_language_does() -> None:
    assert amount(1234.5, "%", "fr") == "1\u202f234,5\u202f%"
    assert amount(1234.5, "", "en") == "1,234.5"


def test_the_cells_of_the_chart_are_painted(page: KpisPage) -> None:
    choose(page, 0)
    picture = page.board.detail.chart.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(picture.height())}
    assert len(colours) > 3
    assert page.board.detail.chart.rect().contains(QPoint(5, 5))


def said_of(dialog: ReadingsPreview) -> list[str]:
    return [dialog.table.item(line, 3).text() for line in range(dialog.table.rowCount())]


def test_pasted_columns_are_looked_at_before_they_are_written(
    page: KpisPage, window: MainWindow, document: Document, readings: Callable
) -> None:
    choose(page, 1)
    QGuiApplication.clipboard().setText("31/01/2027\t1 200,5\n28/02/2027\t1300\nsoon\t4")
    page.board.detail.entry.value.setFocus()
    QTest.keyClick(page.board.detail.entry.value, Qt.Key.Key_V, CTRL)
    (dialog,) = window.findChildren(ReadingsPreview)
    assert said_of(dialog)[:2] == ["new", "new"]
    assert "soon" in said_of(dialog)[2]
    assert readings("Visits") == []
    dialog.buttons.button(dialog.buttons.StandardButton.Ok).click()
    assert readings("Visits") == [(date(2027, 1, 31), 1200.5), (date(2027, 2, 28), 1300)]
    document.undo()
    assert readings("Visits") == []


def test_a_file_with_a_column_for_each_kpi_is_read(
    page: KpisPage, window: MainWindow, tmp_path: Path, readings: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "readings.csv"
    path.write_text("Date;Visits;Pieces sold;Été\n2027-01-31;5,5;40;1\n2027-02;6;41;1\n", "cp1252")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page.board.measuring.ask_for_file()
    (dialog,) = window.findChildren(ReadingsPreview)
    dialog.kpi.setCurrentIndex(0)
    assert sum(fate == "new" for fate in said_of(dialog)) == 4
    dialog.buttons.button(dialog.buttons.StandardButton.Ok).click()
    assert readings("Visits") == [(date(2027, 1, 31), 5.5), (date(2027, 2, 28), 6)]
    assert readings("Pieces sold")[-1] == (date(2027, 2, 28), 41)


def test_a_table_that_names_no_kpi_is_refused_in_words(page: KpisPage, window: MainWindow) -> None:
    import_readings(window.session.document, "en", page, text="Month\tGrowth\n2027-01-31\t5\n2027-02-28\t6")
    (dialog,) = window.findChildren(ReadingsPreview)
    assert "No column" in dialog.sentence.text()
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()


def test_undo_in_the_empty_field_of_a_reading_takes_the_reading_back(window: MainWindow, document: Document) -> None:
    window.open_page("kpis")
    QApplication.processEvents()
    entry = window.page.board.detail.entry
    before = len(document.strategy.all(Reading))
    entry.value.setFocus()
    QTest.keyClicks(entry.value, "17")
    QTest.keyClick(entry.value, Qt.Key.Key_Return)
    assert len(document.strategy.all(Reading)) == before + 1
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(document.strategy.all(Reading)) == before
    assert entry.value.text() == ""
