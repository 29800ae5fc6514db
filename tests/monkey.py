"""A monkey at the window: random keys and mouse on every page, for as long as is asked.

    python -m tests.monkey [--minutes 10] [--seed 1] [--page NAME]

No exception and no warning of Qt may come of it, the widgets and the memory must not grow without end, the file must
hold what is on the screen, and undoing everything must lead back to the plan that the monkey found.
"""

import argparse
import ctypes
import faulthandler
import gc
import os
import random
import resource
import sys
import tempfile
import time
import traceback
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QDrag, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QWidget

from mktcanvas.document.document import Document
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.strategy import Strategy
from mktcanvas.paths import resource as shipped
from mktcanvas.ui.app import STYLE
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.program import Program

GROWTH_WIDGETS, GROWTH_MB = 2_000, 250
"""How many widgets and megabytes more there may be in the end than after the first round over all pages."""
QUIET = ("propagateSizeHints", "This plugin", "Unimplemented code.")
"""What screens say that are none: they give no hints of sizes, and have no drag between programs that could end."""
_PATIENCE = 2.0
"""Seconds after which an act is taken for a drag between programs, which on a screen only a real mouse ends."""
_NAMES = "Up Down Left Right Return Escape Tab Delete Backspace F2 Space"
_KEYS = [getattr(Qt.Key, f"Key_{name}") for name in _NAMES.split()]
_TEXT = "abcXYZ 123 éü!4 #tag @Sales 5k€ <b>&amp; -> %"
_COMMANDS = [Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_D, Qt.Key.Key_T]
_MODIFIERS = [Qt.KeyboardModifier.NoModifier] * 6 + [
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
]
LATELY: deque[str] = deque(maxlen=4)
"""What the monkey did last, for whoever looks into a flaw."""
CTRL, NONE, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


class Monkey:
    """Random events for one window; ``flaws`` collects what went wrong."""

    def __init__(self, program: Program, seed: int) -> None:
        self.program, self.rng = program, random.Random(seed)
        self.flaws: list[str] = []
        self.events = self.steps = 0
        self._acted = time.monotonic()
        self._keeper = QTimer(interval=40)
        self._keeper.timeout.connect(self._leave_dialogs)
        self._keeper.start()

    def _leave_dialogs(self) -> None:
        """Close whatever asks for an answer; a menu too, and a drag that waits for a real mouse to let go."""
        if time.monotonic() - self._acted > _PATIENCE:
            QDrag.cancel()
        for asking in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if asking is not None:
                asking.close()
        for dialog in QApplication.topLevelWidgets():
            if dialog.isVisible() and dialog is not self.program.window:
                dialog.close()

    def _pad(self) -> QWidget:
        """Return a widget to press on: mostly one of the page, sometimes one of the inspector or the bars."""
        window = self.program.window
        room = window.stack if self.rng.random() < 0.85 else window
        at = QPoint(self.rng.randrange(max(1, room.width())), self.rng.randrange(max(1, room.height())))
        return room.childAt(at) or room

    def _point(self, pad: QWidget) -> QPoint:
        return QPoint(self.rng.randrange(max(1, pad.width())), self.rng.randrange(max(1, pad.height())))

    @staticmethod
    def _watched(pad: QWidget) -> list[object]:
        """Return a list that is no longer empty once a widget is gone: Qt's own parts leave a dangling wrapper."""
        gone: list[object] = []
        pad.destroyed.connect(lambda *_: gone.append(True))
        return gone

    def click(self) -> None:
        pad = self._pad()
        (QTest.mouseDClick if self.rng.random() < 0.2 else QTest.mouseClick)(
            pad, LEFT, self._modifier(), self._point(pad)
        )

    def drag(self) -> None:
        pad = self._pad()
        gone = self._watched(pad)
        start = self._point(pad)
        QTest.mousePress(pad, LEFT, self._modifier(), start)
        for _ in range(self.rng.randrange(1, 5)):
            if not gone:
                QTest.mouseMove(pad, self._point(pad))
        if self.rng.random() < 0.3 and not gone:
            QTest.keyClick(QApplication.focusWidget() or pad, Qt.Key.Key_Escape)
        if not gone:
            QTest.mouseRelease(pad, LEFT, NONE, self._point(pad))

    def type(self) -> None:
        pad = QApplication.focusWidget() or self.program.window.page
        gone = self._watched(pad)
        for _ in range(self.rng.randrange(1, 8)):
            if gone:
                return
            QTest.keyClick(pad, self.rng.choice(_TEXT.replace("é", "e").replace("ü", "u").replace("€", "E")))

    def key(self) -> None:
        pad = QApplication.focusWidget() or self.program.window.page
        QTest.keyClick(pad, self.rng.choice(_KEYS), self._modifier())

    def command(self) -> None:
        pad = QApplication.focusWidget() or self.program.window.page
        QTest.keyClick(pad, self.rng.choice(_COMMANDS), CTRL)

    def travel(self) -> None:
        session = self.program.window.session
        self.rng.choice((session.undo, session.redo))()

    def wheel(self) -> None:
        pad = self._pad()
        at = QPointF(self._point(pad))
        keys = self.rng.choice((NONE, CTRL))
        turn = QPoint(0, self.rng.choice((-240, -120, 120, 240)))
        event = QWheelEvent(
            at,
            QPointF(pad.mapToGlobal(at)),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(pad, event)

    def _modifier(self) -> Qt.KeyboardModifier:
        return self.rng.choice(_MODIFIERS)

    def play(self, page: str, seconds: float) -> None:
        """Play on a page for a while."""
        self.program.window.open_page(page)
        until = time.monotonic() + seconds
        acts: list[Callable[[], None]] = [
            self.click,
            self.drag,
            self.type,
            self.key,
            self.command,
            self.travel,
            self.wheel,
        ]
        while time.monotonic() < until:
            self._acted = time.monotonic()
            act = self.rng.choice(acts)
            LATELY.append(f"{page}: {act.__name__} with the keys in {_path(QApplication.focusWidget())}")
            act()
            self.events += 1
            turn()
            if self.program.window.page is None or self.program.window.page.objectName() != page:
                self.program.window.open_page(page)
        self._leave_dialogs()
        QApplication.processEvents()

    def check(self, before: Strategy) -> None:
        """Look whether the file holds what is shown, and whether undoing everything leads back."""
        document = self.program.window.session.document
        if document is None:
            self.flaws.append("the project was closed")
            return
        self.steps = len(document.steps)
        with Document.open(document.path, read_only=True) as again:
            if again.strategy != document.strategy:
                self.flaws.append("the file holds another plan than the screen")
        while document.undo_label is not None:
            document.undo()
        if document.strategy != before:
            self.flaws.append("undoing everything does not lead back")


def _path(widget: QWidget | None) -> str:
    """Return where a widget lies in its window, from the inside."""
    names = []
    while widget is not None:
        names.append(type(widget).__name__ + (f"#{widget.objectName()}" if widget.objectName() else ""))
        widget = widget.parentWidget()
    return " < ".join(names) or "nothing"


def playing(folder: Path, seed: int, listen: Callable[[str], Any]) -> Monkey:
    """Return a monkey at a window with the flawed sample; ``listen`` is told of exceptions and warnings."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder / "settings"))
    application = QApplication.instance() or QApplication(["mktcanvas", *STYLE])
    sys.excepthook = lambda *error: listen("".join(traceback.format_exception(*error)))
    qInstallMessageHandler(lambda kind, _, text: listen(f"{kind}: {text}") if not _is_quiet(text) else None)
    QFileDialog.getOpenFileName = staticmethod(lambda *_, **__: ("", ""))  # nothing answers a file dialog here
    QFileDialog.getSaveFileName = staticmethod(lambda *_, **__: ("", ""))
    QInputDialog.exec = lambda _: 0
    path = folder / "plan.mktcanvas"
    Document.create(path, read_plan(shipped("samples", "luxury-watch-flawed.en.json"))).close()
    program = Program(application, motion=False)
    program.window.resize(1280, 760)
    program.window.show()
    program.window.open_path(path)
    return Monkey(program, seed)


def _calls() -> list[str]:
    """Return the calls of the program that led here, the last ones last."""
    return [f"{call.filename}:{call.lineno} {call.name}" for call in traceback.extract_stack()[-12:-2]]


def _is_quiet(text: str) -> bool:
    return any(part in text for part in QUIET)


def turn() -> None:
    """Do what a turn of the event loop does; what is to be deleted then is only deleted here when asked for."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def megabytes() -> float:
    """Return how much memory the process has now, after what nobody uses is given back where that can be asked for."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    return next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmRSS:"))


def main(minutes: float, seed: int, page: str | None) -> int:
    """Play on every page in turn until the time is over; return how many flaws were found."""
    names = [page] if page else [entry.name for entry in PAGES]
    with tempfile.TemporaryDirectory() as home:
        flaws: list[str] = []
        monkey = playing(Path(home), seed, lambda flaw: flaws.append("\n  ".join([flaw, *LATELY, *_calls()])))
        document = monkey.program.window.session.document
        assert document is not None
        before, until, size = document.strategy, time.monotonic() + minutes * 60, (0, 0.0)
        rounds = 0
        while time.monotonic() < until or rounds == 0:
            for name in names:
                monkey.play(name, min(5.0, max(0.5, minutes * 60 / len(names))))
            gc.collect()
            rounds += 1
            if rounds == 1:
                size = (len(QApplication.allWidgets()), megabytes())
        grown = (len(QApplication.allWidgets()) - size[0], megabytes() - size[1])
        monkey.check(before)
        flaws += monkey.flaws
        if grown[0] > GROWTH_WIDGETS or grown[1] > GROWTH_MB:
            flaws.append(f"grown by {grown[0]} widgets and {grown[1]:.0f} MB")
        monkey.program.signals.take(None)
    played = f"{monkey.events} events on {len(names)} pages in {rounds} rounds, {monkey.steps} steps"
    print(f"seed {seed}: {played}, {len(flaws)} flaws")
    print(f"grown by {grown[0]} widgets, {grown[1]:.0f} MB after the first round")
    for flaw in flaws[:10]:
        print("-", *(line[:200] for line in flaw.splitlines()[-40:]), sep="\n")
    return len(flaws)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--page", default=None)
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    faulthandler.enable()
    sys.stdout.flush()
    code = main(given.minutes, given.seed, given.page)
    sys.stdout.flush()
    os._exit(min(code, 1))
