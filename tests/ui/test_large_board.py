"""A board that is much taller than its window: what is seen of it is right at once, whatever is put off."""

import os
import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note
from mktcanvas.ui.canvas import frame
from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.canvas.view import BoardView
from mktcanvas.ui.main_window import MainWindow

NOTES, STEPS = 1200, 60
SEEDS = int(os.environ.get("MKTCANVAS_SEEDS", "3"))
"""So many histories are tried; a longer run takes more."""
LONG = "A title that takes a second and even a third line on its card"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "plan.mktcanvas"
    notes = [
        Note(quadrant=list(Quadrant)[n % 4], title=LONG if n % 7 == 0 else f"Note {n}", rank=n) for n in range(NOTES)
    ]
    Document.create(path, notes).close()
    return path


def in_sight(view: BoardView) -> dict[str, tuple[float, float]]:
    seen = view.board.items(view.mapToScene(view.viewport().rect()).boundingRect())
    return {item.identity: item.pos().toTuple() for item in seen if isinstance(item, CardItem)}


def drag(view: BoardView, rng: random.Random) -> None:
    """Take a card in sight into the air, over some place, and let it lie where it lay."""
    seats = list(in_sight(view))
    if not seats:
        return
    view.board.lift([rng.choice(seats)])
    window = view.window_on_board
    for _ in range(2):
        at = QPointF(rng.uniform(0, window.width()), rng.uniform(window.top(), window.bottom()))
        view.board.open_gap(at, [item.identity for item in view.board._lifted])
        QApplication.processEvents()
    view.board.put_down(animated=rng.random() < 0.5)


def test_a_card_that_is_to_be_shown_is_gone_to_where_it_belongs(window: MainWindow, view: BoardView) -> None:
    document = window.session.document
    first, last = document.strategy.all(Note)[0], document.strategy.all(Note)[-1]
    for before, after in ((first, last), (last, first)):
        with document.edit("Move") as edit:
            cards.place(edit, Note, [before.id], after.quadrant, before=after.id)
        for step in (document.undo, document.redo):
            step()
            item = view.board.cards[before.id]
            assert view.mapToScene(view.viewport().rect()).boundingRect().intersects(item.sceneBoundingRect())
            placed = item.pos()
            view.board.stops()
            assert item.pos() == placed


@pytest.mark.parametrize("seed", range(SEEDS))
def test_every_card_in_sight_lies_where_it_belongs(window: MainWindow, view: BoardView, seed: int) -> None:
    rng, document = random.Random(seed), window.session.document
    bar = view.verticalScrollBar()
    assert bar.maximum() > 4 * view.viewport().height()
    wrong, put_off = [], 0
    for step in range(STEPS):
        act = rng.random()
        notes = document.strategy.all(Note)
        if act < 0.5:
            with document.edit("Move") as edit:
                cards.place(edit, Note, [rng.choice(notes).id], rng.choice(list(Quadrant)), before=rng.choice(notes).id)
        elif act < 0.6:
            with document.edit("Add", initiator=window.page.board) as edit:
                cards.add(edit, Note(quadrant=rng.choice(list(Quadrant)), title=LONG))
        elif act < 0.65:
            with document.edit("Delete") as edit:
                cards.remove(edit, [rng.choice(notes).id])
        elif act < 0.8:
            (document.undo if rng.random() < 0.7 else document.redo)()
        elif act < 0.85:
            window.resize(rng.choice((1100, 1280, 1500)), rng.choice((640, 720, 900)))
        elif act < 0.9:
            drag(view, rng)
        else:
            bar.setValue(rng.randrange(bar.maximum()))
        if step % 5 == 0:
            QApplication.processEvents()
        view.board.flight.settle()
        before = in_sight(view), {seat: item.pos() for seat, item in view.board.cards.items()}
        if rng.random() < 0.3:
            view.board.stops()  # moves all that were put off
            put_off += before[1] != {seat: item.pos() for seat, item in view.board.cards.items()}
            wrong += [step] if in_sight(view) != before[0] else []
    assert not wrong
    assert put_off


def test_every_card_is_drawn_in_the_end_on_a_machine_that_is_too_slow(
    view: BoardView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame, "SECONDS", -1.0)
    monkeypatch.setattr(frame, "LEAST", -1.0)
    QPixmapCache.clear()
    view.viewport().repaint()
    assert view.board.frame.unfinished
    qtbot.waitUntil(lambda: not view.board.frame.unfinished, timeout=20_000)


def test_no_card_is_moved_once_its_board_is_gone(qtbot: QtBot, window: MainWindow) -> None:
    document = window.session.document
    notes = document.strategy.all(Note)
    with document.edit("Move") as edit:
        cards.place(edit, Note, [notes[0].id], notes[1].quadrant, before=notes[1].id)
    kept = window.page.view.board.cards  # as a garbage that is not collected yet would
    window.session.close()
    qtbot.wait(100)
    assert len(kept) == NOTES
