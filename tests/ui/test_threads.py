"""The chain from notes to KPIs: lit by hovering and selecting, narrowed by filters, its breaks in sight."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P, Quadrant, Relation, Targeting
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.threads import ThreadsPage
from mktcanvas.ui.threads.chain import Wanted, chain_of

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def rows() -> list:
    """One whole thread (note, strategic and operational objective, action, KPI), a lone action and a lone note."""
    note, lone = (
        Note(quadrant=Quadrant.threat, title="Grey market"),
        Note(quadrant=Quadrant.strength, title="Lone", rank=1),
    )
    goal = Objective(title="Brand value", level=Level.strategic)
    step = Objective(title="Visits", level=Level.operational, parent=goal.id, rank=1)
    action, alone = Action(p=P.place, title="Boutique"), Action(p=P.price, title="Alone", rank=1)
    kpi, segment = Kpi(title="Visits a month"), Segment(title="Collectors", targeting=Targeting.primary)
    links = [
        (Relation.answers, goal, note),
        (Relation.serves, action, step),
        (Relation.measures, kpi, action),
        (Relation.targets, action, segment),
    ]
    made = [
        Link(relation=relation, source=source.id, target=target.id, rank=rank)
        for rank, (relation, source, target) in enumerate(links)
    ]
    return [note, lone, goal, step, action, alone, kpi, segment, *made]


@pytest.fixture
def project(tmp_path: Path, rows: list) -> Path:
    path = tmp_path / "plan.mktcanvas"
    Document.create(path, rows).close()
    return path


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ThreadsPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.open_page("threads")
    QApplication.processEvents()
    return window.page


def titles(page: ThreadsPage) -> set[str]:
    return {box.title for box in page.scene.boxes.values()}


def lit(page: ThreadsPage) -> set[str]:
    return {box.title for box in page.scene.boxes.values() if box.lit}


def on(page: ThreadsPage, title: str) -> QPoint:
    box = next(box for box in page.scene.boxes.values() if box.title == title)
    return page.view.mapFromScene(box.sceneBoundingRect().center())


THREAD = {"Grey market", "Brand value", "Visits", "Boutique", "Visits a month"}


def test_a_click_lights_the_whole_thread_and_an_empty_place_ends_it(page: ThreadsPage) -> None:
    QTest.mouseClick(page.view.viewport(), LEFT, NONE, on(page, "Visits"))
    assert lit(page) == THREAD
    assert {item.edge.source for item in page.scene.edges if item.lit} == {
        box.identity for box in page.scene.boxes.values() if box.title in THREAD - {"Visits a month"}
    }
    QTest.mouseClick(page.view.viewport(), LEFT, NONE, QPoint(5, page.view.height() - 20))
    assert lit(page) == titles(page)


def test_hovering_lights_a_thread_for_as_long_as_it_lasts(page: ThreadsPage, qtbot: QtBot) -> None:
    QTest.mouseMove(page.view.viewport(), on(page, "Boutique"))
    qtbot.waitUntil(lambda: lit(page) == THREAD)
    QTest.mouseMove(page.view.viewport(), QPoint(5, page.view.height() - 20))
    qtbot.waitUntil(lambda: lit(page) == titles(page))


def test_broken_threads_are_marked_and_counted(page: ThreadsPage) -> None:
    boxes = {box.title: box for box in page.scene.boxes.values()}
    assert {title for title, box in boxes.items() if box.rootless} == {"Alone"}
    assert {title for title, box in boxes.items() if box.fruitless} == {"Alone", "Lone"}
    assert page.broken.text().startswith("2 broken")
    assert "comes from nothing" in boxes["Alone"].toolTip()


def test_words_segments_and_ps_narrow_the_chain(page: ThreadsPage, document: Document) -> None:
    page.search.setFocus()
    QTest.keyClicks(page.search, "grey")
    assert titles(page) == THREAD
    page.search.clear()
    page.ps.setCurrentIndex(page.ps.findData(P.price))
    page.ps.activated.emit(page.ps.currentIndex())
    assert titles(page) == {"Alone"}
    assert page.show_card(document.strategy.all(Kpi)[0].id)
    assert titles(page) == THREAD | {"Alone", "Lone"}
    page.segments.setCurrentIndex(1)
    page.segments.activated.emit(1)
    assert titles(page) == THREAD


def test_arrows_walk_columns_and_enter_goes_to_the_card(page: ThreadsPage, window: MainWindow) -> None:
    page.view.setFocus()
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(page.view, key)
        walked.append(page.scene.boxes[page.chosen()[0]].title)
    assert walked == ["Grey market", "Brand value", "Visits", "Brand value"]
    QTest.keyClick(page.view, Qt.Key.Key_Left)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert window.page.objectName() == "swot"
    assert window.inspector.ids == tuple(page.chosen())


def test_t_pressed_elsewhere_is_still_lit_here(window: MainWindow, document: Document) -> None:
    window.desk.light_thread(document.strategy.all(Kpi)[0].id)
    window.open_page("threads")
    assert lit(window.page) == THREAD


def test_a_change_is_shown_and_what_was_selected_stays(page: ThreadsPage, document: Document) -> None:
    page.show_card(document.strategy.all(Kpi)[0].id)
    with document.edit("Rename") as edit:
        edit.update(Note, document.strategy.all(Note)[0].id, title="Parallel imports")
    assert "Parallel imports" in titles(page)
    assert page.chosen() == (document.strategy.all(Kpi)[0].id,)


def test_columns_fit_the_window(page: ThreadsPage, window: MainWindow) -> None:
    for width in (1280, 1440, 1900):
        window.resize(width, 800)
        QApplication.processEvents()
        assert page.scene.sceneRect().width() <= page.view.viewport().width()


def test_edges_cross_less_than_in_the_order_of_the_plan(samples: Path) -> None:
    strategy = Strategy.of(read_plan(samples / "luxury-watch.en.json"))
    chain = chain_of(strategy)

    def crossings(columns: tuple) -> int:
        place = {card.id: (column, row) for column, cards in enumerate(columns) for row, card in enumerate(cards)}
        ends = [(*place[edge.source], *place[edge.result]) for edge in chain.edges]
        return sum(
            (a[1] - b[1]) * (a[3] - b[3]) < 0
            for n, a in enumerate(ends)
            for b in ends[n + 1 :]
            if (a[0], a[2]) == (b[0], b[2])
        )

    by_rank = tuple(tuple(sorted(column, key=lambda card: card.rank)) for column in chain.columns)
    assert crossings(chain.columns) < crossings(by_rank)
    assert chain_of(strategy, Wanted()).columns == chain.columns
