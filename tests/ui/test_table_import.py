"""A table is looked at, its columns named, its lines taken: as a person does it."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QMessageBox

from mktcanvas.document.document import Document
from mktcanvas.exchange.columns import columns_of
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.note import Note
from mktcanvas.model.people import Team
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.readings_import import ReadingsPreview
from mktcanvas.ui.table_import import TableImport

LINES = [
    ["Action", "4P", "Responsable", "Budget", "Début", "Couleur"],
    ["Vitrine", "Prix", "Ventes", "1 500,50", "2027-03-01", "rouge"],
    ["Salon", "Nulle part", "Ventes", "10", "2027-04-01", ""],
    ["Presse", "Communication", "", "", "", ""],
]


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "actions.csv"
    with path.open("w", encoding="cp1252", newline="") as file:
        csv.writer(file, delimiter=";").writerows(LINES)
    return path


@pytest.fixture
def dialog(window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> TableImport:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.actions_by_name["import_plan"].trigger()
    (dialog,) = window.findChildren(TableImport)
    return dialog


def agree(dialog: TableImport) -> None:
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def fates(dialog: TableImport) -> list[str]:
    return [dialog.table.item(line, 0).text() for line in range(1, dialog.table.rowCount())]


def test_lines_become_actions_after_a_look(dialog: TableImport, document: Document, window: MainWindow) -> None:
    assert dialog.kind.currentData() == "action"
    first, second, third = fates(dialog)
    assert (first, third) == ("new", "new")
    assert second.startswith("left out: ")
    assert "Couleur" in dialog.sentence.text()
    assert document.strategy.all(Action) == ()
    agree(dialog)
    vitrine, presse = document.strategy.all(Action)
    assert (vitrine.title, vitrine.p, vitrine.budget) == ("Vitrine", P.price, 150_050)
    assert document.strategy.get(Team, vitrine.owner).title == "Ventes"
    assert presse.p is P.promotion
    assert "2 actions" in window.status._message.text()
    document.undo()
    assert (document.strategy.all(Action), document.strategy.all(Team)) == ((), ())


def test_a_column_is_given_another_meaning(dialog: TableImport) -> None:
    fields = [column.field for column in columns_of(Action)]
    dialog.columns[5].setCurrentIndex(fields.index("detail") + 1)
    dialog.columns[1].setCurrentIndex(0)
    assert all(fate.startswith("left out") for fate in fates(dialog))
    dialog.columns[4].setCurrentIndex(fields.index("title") + 1)
    assert dialog.columns[0].currentIndex() == 0
    dialog.columns[4].setCurrentIndex(0)
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_the_same_lines_can_be_notes(dialog: TableImport, document: Document) -> None:
    dialog.kind.setCurrentIndex(dialog.kind.findData("note"))
    agree(dialog)
    assert [note.title for note in document.strategy.all(Note)][-3:] == ["Vitrine", "Salon", "Presse"]


def test_lines_that_are_there_update_their_cards(
    dialog: TableImport, document: Document, window: MainWindow, path: Path
) -> None:
    agree(dialog)
    window.errands.files.take_in(document, path)
    again = [dialog for dialog in window.findChildren(TableImport) if dialog.isVisible()][-1]
    assert fates(again)[0] == "updates the card"
    agree(again)
    assert len(document.strategy.all(Action)) == 2


def test_readings_in_a_table_are_read_as_readings(window: MainWindow, document: Document, tmp_path: Path) -> None:
    with document.edit("KPI") as edit:
        edit.add(Kpi(title="Visits"))
    (tmp_path / "r.csv").write_text("KPI,Date,Value\nVisits,2027-01-31,5\nVisits,2027-02-28,6\n", "utf-8")
    window.errands.files.take_in(document, tmp_path / "r.csv")
    (dialog,) = window.findChildren(TableImport)
    dialog.kind.setCurrentIndex(dialog.kind.findData("reading"))
    (preview,) = window.findChildren(ReadingsPreview)
    preview.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert [reading.value for reading in document.strategy.all(Reading)] == [5, 6]


def test_a_title_that_stands_twice_is_taken_once(window: MainWindow, document: Document, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Title;4P\nFair;Price\nFair;Product\nFair;Place\n", "utf-8")
    window.errands.files.take_in(document, tmp_path / "t.csv")
    (dialog,) = window.findChildren(TableImport)
    first, *others = fates(dialog)
    assert first == "new"
    assert all("same card" in fate for fate in others)


def test_a_spreadsheet_that_is_none_is_refused_in_words(window: MainWindow, document: Document, tmp_path: Path) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"no zip at all")
    window.errands.files.take_in(document, tmp_path / "broken.xlsx")
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert "broken.xlsx" in box.text()
    box.close()


def test_a_table_dropped_on_the_window_is_looked_at(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place, keys = QPointF(QPoint(5, 5)), Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys))
    assert len(window.findChildren(TableImport)) == 1
