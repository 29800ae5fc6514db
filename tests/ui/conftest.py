"""A real window on a real project, driven by real mouse and key events."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note
from mktcanvas.ui.canvas.keys import AT_ONCE
from mktcanvas.ui.canvas.view import BoardView
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.program import Program

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def language() -> str:
    return "en"


@pytest.fixture(scope="session")
def first_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("first") / "plan.mktcanvas"
    notes = [
        Note(quadrant=quadrant, title=f"{quadrant.value[0]}{number}", rank=place * 2 + number, importance=3)
        for place, quadrant in enumerate(Quadrant)
        for number in range(2)
    ]
    Document.create(path, notes).close()
    return path


@pytest.fixture
def project(first_project: Path, tmp_path: Path) -> Path:
    """A project with two strengths (s0, s1), two weaknesses, two opportunities, two threats."""
    return Path(copy(first_project, tmp_path))


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str) -> Iterator[Program]:
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QSettings("mktcanvas", "mktcanvas").setValue("language", language)
    made = Program(qapp, motion=False)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    made.window.show()
    yield made
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    if QApplication.mouseButtons():  # a double click that opened an editor was let go of there
        QTest.mouseRelease(made.window, LEFT)
    made.window.close()
    for translator in (made.translator, made._qt_words):
        QCoreApplication.removeTranslator(translator)


@pytest.fixture
def window(program: Program, project: Path) -> MainWindow:
    """The window with the project open."""
    program.window.open_path(project)
    return program.window


@pytest.fixture
def view(window: MainWindow) -> BoardView:
    return window.page.view


@pytest.fixture
def note(window: MainWindow) -> Callable[[str], Note]:
    """Find a note by its title."""

    def found(title: str) -> Note:
        return next(note for note in window.session.document.strategy.all(Note) if note.title == title)

    return found


class Hand:
    """A person's hand on the mouse and the keys, over a board."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.view: BoardView = window.page.view
        self.pad = self.view.viewport()

    def on(self, title: str) -> QPoint:
        item = next(item for item in self.view.scene().cards.values() if item.look.title == title)
        return self.view.mapFromScene(item.sceneBoundingRect().center())

    def in_zone(self, zone: Quadrant, down: float = 0.9) -> QPoint:
        rect = self.view.scene().zones[zone].sceneBoundingRect()
        return self.view.mapFromScene(rect.center().x(), rect.top() + rect.height() * down)

    def press(self, at: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mousePress(self.pad, LEFT, keys, at)

    def move(self, at: QPoint) -> None:
        QTest.mouseMove(self.pad, at)

    def release(self, at: QPoint) -> None:
        QTest.mouseRelease(self.pad, LEFT, Qt.KeyboardModifier.NoModifier, at)

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.press(at, keys)
        self.release(at)

    def drag(self, start: QPoint, end: QPoint) -> None:
        self.press(start)
        self.move(start + QPoint(12, 12))
        self.move(end)
        self.release(end)

    def double_click(self, at: QPoint) -> None:
        self.click(at)
        QTest.mouseDClick(self.pad, LEFT, Qt.KeyboardModifier.NoModifier, at)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, keys)

    def command(self, key: Qt.Key) -> None:
        """Press a key that is a command as long as no word follows, and let the time for one pass."""
        self.key(key)
        QTest.qWait(round(AT_ONCE * 1000) + 60)

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClicks(QApplication.focusWidget() or self.view, character)


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.page.view.setFocus()
    return Hand(window)
