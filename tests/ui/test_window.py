"""The window around the pages: first start, files, languages, themes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note
from mktcanvas.palette import contrast
from mktcanvas.ui import commands
from mktcanvas.ui.canvas.board import CardLook
from mktcanvas.ui.canvas.face import CardFace
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.program import Program
from mktcanvas.ui.theme import DARK, LIGHT, THEMES, Theme, palette, stylesheet
from mktcanvas.ui.thumbnails import thumbnail
from mktcanvas.ui.welcome import THUMBNAIL, WelcomePage

SCREENS = Path(__file__).parents[2] / "screens"


def keep(widget: QWidget, name: str) -> None:
    """Put a picture of a widget into the folder that people look at."""
    SCREENS.mkdir(exist_ok=True)
    widget.grab().save(str(SCREENS / f"{name}.png"))


def texts(window: QWidget) -> str:
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return " | ".join(labels + [button.text() for button in window.findChildren(QPushButton) if button.isVisible()])


def test_the_first_start_shows_what_one_can_begin_with(program: Program) -> None:
    page = program.window.stack.currentWidget()
    assert isinstance(page, WelcomePage)
    assert len(page.samples) == 4
    assert len({button.accessibleName() for button in page.samples}) == 4
    assert not any("…" in line.text() for button in page.samples for line in button.findChildren(QLabel))
    assert not program.window.navigation.isVisible()
    keep(program.window, "welcome-en")


def test_the_welcome_page_offers_what_was_open_before_samples(program: Program, project: Path) -> None:
    program.window.open_path(project)
    program.window.session.close()
    page = program.window.stack.currentWidget()
    assert isinstance(page, WelcomePage)
    (recent,) = [button for button in page.findChildren(QPushButton) if button.accessibleName() == "plan"]
    assert recent.y() < min(sample.y() for sample in page.samples)


def test_a_low_window_cuts_nothing_off_the_score(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(960, 600)
    words = window.navigation.score.words
    qtbot.waitUntil(words.isVisible)
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    shown = window.navigation.area
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum())
    last = max(
        (label for label in (words, *window.navigation.score.counts.values()) if label.isVisible()),
        key=lambda label: label.y(),
    )
    assert shown.viewport().rect().contains(last.mapTo(shown.viewport(), last.rect().bottomRight()))


def test_a_full_board_has_three_cards_side_by_side_in_an_ordinary_window(window: MainWindow, qtbot: QtBot) -> None:
    with window.session.document.edit("Add") as edit:
        for number in range(60):
            cards.add(edit, Note(title=f"Note {number}", quadrant=Quadrant.strength))
    window.resize(1440, 900)
    qtbot.waitUntil(window.page.view.verticalScrollBar().isVisible)
    notes = [item for item in window.page.scene.cards.values() if item.look.title.startswith("Note")]
    qtbot.waitUntil(lambda: len({item.box().x for item in notes}) == 3)


def test_a_box_to_tick_is_seen_on_dark_ground(qtbot: QtBot) -> None:
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setPalette(palette(DARK))
    box.setStyleSheet(stylesheet(DARK))
    picture = box.grab().toImage()
    seen = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())}
    assert QColor(DARK.muted).name() in seen


def test_a_project_opened_shows_its_page_name_and_counts(window: MainWindow) -> None:
    assert window.windowTitle() == "plan — mktcanvas"
    assert window.top_bar.name.text() == "plan"
    assert "8 notes · 0 actions · 0 links" in texts(window)
    assert window.navigation.buttons["swot"].isChecked()
    assert window.status.state.text() == "✓ Saved"


def test_a_sample_becomes_a_project(program: Program, samples: Path, tmp_path: Path) -> None:
    program.window.session.create_at(tmp_path / "luxury.mktcanvas", read_plan(samples / "luxury-watch.en.json"))
    assert "13 notes · 10 actions" in texts(program.window)
    assert program.settings.recent == [tmp_path / "luxury.mktcanvas"]
    keep(program.window, "swot-light-en")


def test_recent_projects_are_offered_again(program: Program, project: Path, qtbot: QtBot) -> None:
    program.window.open_path(project)
    program.window.session.close()
    buttons = program.window.stack.currentWidget().findChildren(QPushButton)
    (button,) = [button for button in buttons if button.accessibleName() == "plan"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert program.window.session.document.path == project


@pytest.mark.parametrize("language", ["fr"])
def test_the_window_speaks_french(window: MainWindow, program: Program) -> None:
    shown = texts(window)
    assert "8 éléments SWOT · 0 action · 0 lien" in shown
    assert "BOUSSOLE · STRATÉGIE" in shown
    window.page.board.view.asked_to_place.emit((window.page.scene.reading_order()[0],), Quadrant.threat, None)
    assert window.actions_by_name["undo"].text() == "&Annuler «\u202fDéplacer 1 élément SWOT vers Menaces\u202f»"
    keep(window, "swot-light-fr")
    program.window.session.close()
    keep(window, "welcome-fr")


def test_the_theme_changes_over_the_open_project(program: Program, project: Path, qtbot: QtBot) -> None:
    program.window.open_path(project)
    program.window.actions_by_name["theme"].trigger()
    qtbot.addWidget(program.window)
    assert program.settings.theme is DARK
    assert program.window.page.scene.reading_order()
    keep(program.window, "swot-dark-en")
    document = program.signals.document
    with document.edit("Rename") as edit:
        edit.update(Note, document.strategy.all(Note)[0].id, title="after")
    assert "after" in [item.look.title for item in program.window.page.scene.cards.values()]


def test_a_file_that_cannot_be_opened_is_said_in_a_sentence(program: Program, tmp_path: Path) -> None:
    program.window.open_path(tmp_path / "none.mktcanvas")
    (box,) = program.window.findChildren(QMessageBox)
    assert box.text().startswith("There is no file at")
    assert box.textFormat() == Qt.TextFormat.PlainText
    box.close()


def test_a_project_open_elsewhere_says_so_and_refuses_edits(program: Program, project: Path) -> None:
    with Document.open(project):
        program.window.open_path(project)
        assert program.window.status.state.text().startswith("Read-only: it is open elsewhere")


def test_the_project_is_renamed_as_a_step(window: MainWindow) -> None:
    window.session.rename("  A new   name ")
    assert window.top_bar.name.text() == "A new name"
    window.session.undo()
    assert window.top_bar.name.text() == "plan"


def test_every_command_is_in_a_menu_and_does_something(window: MainWindow) -> None:
    names = [command.name for menu in commands.MENUS for command in menu.commands if command]
    assert len(names) == len(set(names)) == len(window.actions_by_name)
    keys = [key.toString() for action in window.actions_by_name.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_page_is_in_the_navigation(window: MainWindow) -> None:
    assert list(window.navigation.buttons) == [page.name for page in PAGES]
    for page in PAGES:
        QTest.mouseClick(window.navigation.buttons[page.name], Qt.MouseButton.LeftButton)
        assert window.page.isVisible()


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_stand_out_from_their_ground(theme: Theme) -> None:
    pairs = [(theme.ink, ground) for ground in (theme.canvas, theme.zone, theme.panel)]
    pairs += [(theme.muted, ground) for ground in (theme.canvas, theme.zone, theme.panel)]
    pairs += [(theme.on_accent, theme.accent), (theme.accent, theme.accent_ground), (theme.accent, theme.panel)]
    for tint in theme.tints.values():
        pairs += [(theme.ink, tint.ground), (theme.muted, tint.ground), (tint.ink, theme.zone)]
    assert {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5} == {}


@pytest.mark.usefixtures("qapp")
def test_twenty_thousand_paints_do_not_end_the_process() -> None:
    face = CardFace(CardLook("A card", "strength", importance=3, links=2, votes=1), 130, LIGHT)
    image = QImage(160, 120, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    for _ in range(20_000):
        face.blank.draw(painter, LIGHT)
        face.draw(painter, 1.0)
    painter.end()


def test_the_welcome_page_draws_its_pictures_only_while_it_is_seen(qtbot: QtBot) -> None:
    page = WelcomePage(LIGHT, "en", [])
    qtbot.addWidget(page)
    QTest.qWait(100)
    blank = [button.picture.cacheKey() for button in page.samples]
    QTest.qWait(100)
    assert [button.picture.cacheKey() for button in page.samples] == blank
    page.show()
    qtbot.waitUntil(lambda: not {button.picture.cacheKey() for button in page.samples} & set(blank))


@pytest.mark.usefixtures("qapp")
def test_the_picture_of_a_sample_is_drawn_once_for_each_theme(samples: Path) -> None:
    plan = samples / "luxury-watch.en.json"
    first, again, dark = (thumbnail(plan, theme, "en", THUMBNAIL) for theme in (LIGHT, LIGHT, DARK))
    assert first.cacheKey() == again.cacheKey() != dark.cacheKey()


def test_a_narrow_window_gives_the_room_of_the_inspector_to_the_page_until_it_is_asked_for(window: MainWindow) -> None:
    assert window.inspector.isVisible()
    window.resize(1000, 700)
    assert not window.inspector.isVisible()
    window.actions_by_name["inspector"].trigger()
    window.resize(1040, 700)
    assert window.inspector.isVisible(), "it was asked for"
    window.resize(1280, 720)
    assert window.inspector.isVisible()
