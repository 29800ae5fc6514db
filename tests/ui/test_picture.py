"""Pictures of pages: whole, light, sharp at any size."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog

from mktcanvas.document.document import Document
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.ui.main_window import MainWindow


@pytest.fixture
def project(tmp_path: Path, samples: Path) -> Path:
    path = tmp_path / "plan.mktcanvas"
    Document.create(path, read_plan(samples / "luxury-watch.en.json")).close()
    QSettings("mktcanvas", "mktcanvas").setValue("theme", "dark")
    return path


@pytest.mark.parametrize("name", ["swot", "calendar", "kpis", "threads", "rituals"])
def test_a_page_becomes_a_light_drawing_and_a_fine_picture(window: MainWindow, tmp_path: Path, name: str) -> None:
    window.open_page(name)
    QApplication.processEvents()
    window.errands.picture.write(window.session.document, window.page, tmp_path / "page.svg")
    drawing = QSvgRenderer(str(tmp_path / "page.svg"))
    assert drawing.isValid()
    assert drawing.viewBoxF().width() >= 600
    window.errands.picture.write(window.session.document, window.page, tmp_path / "page.png", 2.0)
    picture = QImage(str(tmp_path / "page.png"))
    assert picture.width() == 2 * drawing.viewBoxF().width()
    assert QColor(picture.pixel(2, picture.height() - 3)).lightnessF() > 0.8
    assert "page.png" in window.status._message.text()


def test_a_board_is_drawn_whole_and_in_strokes(window: MainWindow, tmp_path: Path) -> None:
    window.open_page("calendar")
    window.resize(1280, 600)
    QApplication.processEvents()
    window.errands.picture.write(window.session.document, window.page, tmp_path / "page.svg")
    text = (tmp_path / "page.svg").read_text("utf-8")
    assert all(title in text for title in ("36 mm line with the in-house calibre", "Portraits"))
    window.open_page("swot")
    window.errands.picture.write(window.session.document, window.page, tmp_path / "swot.svg")
    assert "<image" not in (tmp_path / "swot.svg").read_text("utf-8")


def test_a_place_that_cannot_be_written_is_said(window: MainWindow, tmp_path: Path) -> None:
    window.errands.picture.write(window.session.document, window.page, tmp_path / "none" / "page.png")
    assert "could not be written" in window.status._message.text()


def test_the_menu_asks_for_a_place(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = (str(tmp_path / "board"), "Picture (*.png)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    window.actions_by_name["picture"].trigger()
    assert (tmp_path / "board.png").exists()
