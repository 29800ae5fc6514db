"""What a person does on the actions page with mouse and keys: typed lines, groups, the grid, drags, undo."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P, Relation, Status, Targeting
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.project import Project
from mktcanvas.model.segment import Segment
from mktcanvas.ui.canvas.board import Head
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.actions import ActionsPage
from mktcanvas.ui.pages.actions_boards import NONE
from mktcanvas.ui.program import Program
from mktcanvas.ui.widgets.finder import Finder
from tests.ui.conftest import LEFT, Hand

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two objectives, a segment, a team and three actions: ``press`` serves both, ``list`` the first, ``shop`` none."""
    path = tmp_path / "plan.mktcanvas"
    awareness = Objective(id="aware", level=Level.strategic, title="Awareness", rank=1)
    visits = Objective(id="visits", level=Level.operational, title="Visits", rank=2)
    rows = [
        Project(title="Plan", starts=date(2027, 1, 1), ends=date(2027, 12, 31)),
        awareness,
        visits,
        Segment(id="collectors", title="Collectors", targeting=Targeting.primary),
        Team(id="sales", title="Sales"),
        Action(id="press", p=P.promotion, title="press", rank=1, budget=10_000_00, start=date(2027, 3, 15)),
        Action(id="list", p=P.price, title="list", rank=2, budget=500_00, owner="sales"),
        Action(id="shop", p=P.place, title="shop", rank=3),
        Link(relation=Relation.serves, source="press", target="aware"),
        Link(relation=Relation.serves, source="press", target="visits", rank=1),
        Link(relation=Relation.serves, source="list", target="aware"),
        Link(relation=Relation.targets, source="press", target="collectors"),
    ]
    Document.create(path, rows).close()
    return path


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ActionsPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.open_page("actions")
    assert isinstance(window.page, ActionsPage)
    return window.page


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def columns(page: ActionsPage, window: MainWindow) -> Hand:
    page.view.setFocus()
    return Hand(window)


@pytest.fixture
def grid(page: ActionsPage, window: MainWindow) -> Hand:
    page.show_view("grid")
    return Hand(window)


def in_zone(hand: Hand, key: object) -> QPoint:
    """Return a point in a zone below its cards."""
    box = QRectF(hand.view.scene().zones[key].sceneBoundingRect())
    return hand.view.mapFromScene(box.center().x(), box.bottom() - 10)


def action(document: Document, title: str) -> Action:
    return next(action for action in document.strategy.all(Action) if action.title == title)


def serves(document: Document, title: str) -> list[str]:
    return [link.target for link in document.strategy.links_from(action(document, title).id, Relation.serves)]


def places(hand: Hand, identity: str) -> list[object]:
    return [
        zone for zone, seats in hand.view.scene().seating.order.items() if any(s.startswith(identity) for s in seats)
    ]


def test_one_typed_line_in_a_cell_makes_a_complete_linked_action(grid: Hand, document: Document) -> None:
    grid.double_click(in_zone(grid, ("visits", P.place)))
    grid.type("Window display @sal >15/11 <31/12 5kEUR -20% #press k:visits")
    grid.key(Qt.Key.Key_Return)
    made = action(document, "Window display")
    assert (made.p, made.owner, made.budget, made.discount_pct) == (P.place, "sales", 500_000, 20.0)
    assert (made.start, made.end, made.channels) == (date(2027, 11, 15), date(2027, 12, 31), ("press",))
    assert serves(document, "Window display") == ["visits"]
    assert [kpi.title for kpi in document.strategy.sources(made.id, Relation.measures, Kpi)] == ["visits"]
    assert document.undo_label == "Add 1 action"
    document.undo()
    assert len(document.strategy.all(Action)) == 3
    assert document.strategy.all(Kpi) == ()


def test_what_a_line_makes_besides_is_said(grid: Hand, page: ActionsPage, qtbot: QtBot) -> None:
    grid.double_click(in_zone(grid, ("visits", P.place)))
    grid.type("Window @Agency k:footfall")
    with qtbot.waitSignal(page.said) as said:
        grid.key(Qt.Key.Key_Return)
    assert said.args == ["New with this step: team Agency, KPI footfall"]


def test_twelve_linked_actions_are_typed_without_a_mouse(grid: Hand, document: Document) -> None:
    grid.key(Qt.Key.Key_Down)
    grid.key(Qt.Key.Key_Return)
    for number in range(12):
        grid.type(f"action {number} @Sales >{1 + number}/3 <30/6 {number}kEUR")
        grid.key(Qt.Key.Key_Return)
    grid.key(Qt.Key.Key_Escape)
    made = [action(document, f"action {number}") for number in range(12)]
    assert all(row.owner == "sales" and row.start and row.end and row.budget is not None for row in made)
    assert all(serves(document, row.title) for row in made)


class CountingHand(Hand):
    """A hand that counts clicks, key chords and Enters; the typing of words is not counted."""

    steps = 0

    def look_at(self, page: ActionsPage) -> None:
        """Turn to the board that is shown now."""
        QApplication.processEvents()
        self.view, self.pad = page.view, page.view.viewport()

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.steps += 1
        super().click(at, keys)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.steps += 1
        super().key(key, keys)

    def press_button(self, button: QWidget) -> None:
        self.steps += 1
        QTest.mouseClick(button, LEFT)


def test_twelve_linked_actions_with_owner_dates_and_budget_take_eighteen_steps(
    window: MainWindow, page: ActionsPage, document: Document
) -> None:
    with document.edit("Objectives") as edit:
        edit.add(*(Objective(id=f"more{n}", level=Level.operational, title=f"More {n}", rank=5 + n) for n in range(2)))
    window.open_page("swot")
    window.resize(1440, 900)
    hand = CountingHand(window)
    hand.key(Qt.Key.Key_5, CTRL)
    hand.press_button(page.view_buttons.button(1))
    hand.look_at(page)
    for row in ("aware", "visits", "more0", "more1"):
        slot = page.scene.slots[row, P.product].sceneBoundingRect()
        hand.click(hand.view.mapFromScene(slot.center()))
        for number in range(3):
            hand.type(f"{row} {number} @Sales >{1 + number}/3 <30/6 {1 + number}kEUR")
            if number < 2:
                hand.key(Qt.Key(Qt.Key.Key_2 + number), ALT)
            else:
                hand.key(Qt.Key.Key_Return)
    made = [row for row in document.strategy.all(Action) if row.id not in ("press", "list", "shop")]
    assert len(made) == 12
    assert all(row.owner == "sales" and row.start and row.end and row.budget for row in made)
    assert all(serves(document, row.title) == [row.title.split()[0]] for row in made)
    assert {row.p for row in made} == {P.product, P.price, P.place}
    assert hand.steps == 18


def test_alt_with_a_figure_goes_on_in_another_p_of_the_same_objective(grid: Hand, document: Document) -> None:
    grid.double_click(in_zone(grid, ("visits", P.product)))
    grid.type("first")
    grid.key(Qt.Key.Key_3, ALT)
    grid.type("second")
    grid.key(Qt.Key.Key_Return)
    assert (action(document, "first").p, action(document, "second").p) == (P.product, P.place)
    assert serves(document, "first") == serves(document, "second") == ["visits"]


def test_an_action_that_serves_two_objectives_stands_in_both_rows(grid: Hand) -> None:
    assert places(grid, "press") == [("aware", P.promotion), ("visits", P.promotion)]
    assert places(grid, "shop") == [(NONE, P.place)]


def test_a_drag_in_the_grid_changes_p_and_objective_and_keeps_the_other_links(grid: Hand, document: Document) -> None:
    grid.drag(grid.on("list"), in_zone(grid, ("visits", P.product)))
    assert action(document, "list").p is P.product
    assert serves(document, "list") == ["visits"]
    assert document.undo_label == "Move 1 action to Visits · Product"
    document.undo()
    assert (action(document, "list").p, serves(document, "list")) == (P.price, ["aware"])


def test_the_second_seat_of_an_action_moves_its_own_link(grid: Hand, document: Document, page: ActionsPage) -> None:
    seat = page.scene.seating.order["visits", P.promotion][0]
    at = grid.view.mapFromScene(page.scene.cards[seat].sceneBoundingRect().center())
    grid.drag(at, in_zone(grid, (NONE, P.promotion)))
    assert serves(document, "press") == ["aware"]


def test_both_seats_of_an_action_move_together(grid: Hand, document: Document, page: ActionsPage) -> None:
    page.scene.select(page.scene.seating.of(["press"]))
    grid.drag(grid.on("press"), in_zone(grid, (NONE, P.product)))
    assert serves(document, "press") == []
    document.undo()
    assert serves(document, "press") == ["aware", "visits"]


def test_an_action_without_objective_is_linked_by_a_drag(grid: Hand, document: Document) -> None:
    grid.view.ensureVisible(grid.view.scene().cards["shop"].sceneBoundingRect())
    grid.drag(grid.on("shop"), in_zone(grid, ("visits", P.place)))
    assert serves(document, "shop") == ["visits"]


def test_escape_during_a_drag_changes_nothing(grid: Hand, document: Document) -> None:
    before = document.strategy
    grid.press(grid.on("list"))
    grid.move(grid.on("list") + QPoint(30, 30))
    grid.move(in_zone(grid, ("visits", P.product)))
    grid.key(Qt.Key.Key_Escape)
    grid.release(in_zone(grid, ("visits", P.product)))
    assert document.strategy is before


def test_arrows_reach_every_cell_and_enter_types_there(grid: Hand, document: Document) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        grid.key(key)
    assert grid.view.zone == ("visits", P.place)
    assert grid.view.scene().slots["visits", P.place].focused
    grid.key(Qt.Key.Key_Return)
    grid.type("typed")
    grid.key(Qt.Key.Key_Return)
    assert (action(document, "typed").p, serves(document, "typed")) == (P.place, ["visits"])


def test_the_head_of_a_row_shows_its_objective(grid: Hand, window: MainWindow, page: ActionsPage) -> None:
    head = page.scene.ground.row_heads[1]
    assert isinstance(head.head, Head)
    grid.click(grid.view.mapFromScene(head.sceneBoundingRect().center()))
    QApplication.processEvents()
    assert window.inspector is not None
    assert window.inspector.ids == ("visits",)


GROUPED: list[tuple[str, object, Callable[[Action, Document], bool]]] = [
    ("p", P.product, lambda row, _: row.p is P.product),
    ("status", Status.done, lambda row, _: row.status is Status.done),
    ("owner", "sales", lambda row, _: row.owner == "sales"),
    ("objective", "visits", lambda row, document: serves(document, row.title) == ["visits"]),
    ("segment", "collectors", lambda row, document: bool(document.strategy.links_from(row.id, Relation.targets))),
    ("month", date(2027, 5, 1), lambda row, _: (row.start, row.end) == (date(2027, 5, 1), date(2027, 5, 31))),
]


@pytest.mark.parametrize(("name", "zone", "holds"), GROUPED)
def test_a_drag_between_groups_changes_that_very_thing(
    columns: Hand, page: ActionsPage, document: Document, name: str, zone: object, holds: Callable
) -> None:
    page.group(name)
    QApplication.processEvents()
    before = document.strategy
    columns.view.ensureVisible(columns.view.scene().zones[zone].sceneBoundingRect())
    page.view.fit()
    columns.drag(columns.on("shop"), in_zone(columns, zone))
    assert holds(action(document, "shop"), document)
    document.undo()
    assert action(document, "shop").replaced(updated=before.get(Action, "shop").updated) == before.get(Action, "shop")
    assert document.undo_label is None


@pytest.mark.parametrize(("name", "zone", "holds"), GROUPED)
def test_what_is_typed_in_a_group_belongs_to_it(
    columns: Hand, page: ActionsPage, document: Document, name: str, zone: object, holds: Callable
) -> None:
    page.group(name)
    QApplication.processEvents()
    page.view.type_new(zone)
    columns.type("typed <31/5" if name == "month" else "typed")
    columns.key(Qt.Key.Key_Return)
    assert holds(action(document, "typed"), document)


def test_a_month_keeps_the_day_and_the_length_of_an_action(
    columns: Hand, page: ActionsPage, document: Document
) -> None:
    page.group("month")
    QApplication.processEvents()
    page.view.fit()
    columns.drag(columns.on("press"), in_zone(columns, date(2027, 6, 1)))
    assert action(document, "press").start == date(2027, 6, 15)


def test_several_selected_actions_move_together(columns: Hand, document: Document) -> None:
    columns.click(columns.on("list"))
    columns.click(columns.on("press"), CTRL)
    columns.drag(columns.on("press"), in_zone(columns, P.product))
    assert [row.title for row in document.strategy.where(Action, "p", P.product)] == ["list", "press"]
    assert document.undo_label == "Move 2 actions to Product"


def test_columns_say_their_number_and_budget_and_follow_the_filter(columns: Hand, page: ActionsPage) -> None:
    zones = page.scene.zones
    assert (zones[P.promotion].title._tally, zones[P.place].title._tally) == ("1 · €10k", "1 · €0")
    page.filters.text.setFocus()
    columns.type("lis")
    assert zones[P.promotion].title._tally == "0 · €0"
    assert page.sum.text() == "1 / 3 · €500"
    assert page.scene.reading_order() == ["list"]


def test_duplicating_deleting_and_the_thread(columns: Hand, document: Document) -> None:
    columns.click(columns.on("list"))
    columns.key(Qt.Key.Key_D, CTRL)
    copy = document.strategy.all(Action)[2]
    assert (copy.title, copy.p, copy.owner) == ("list", P.price, "sales")
    assert [link.target for link in document.strategy.links_from(copy.id)] == ["aware"]
    columns.key(Qt.Key.Key_Delete)
    assert len(document.strategy.all(Action)) == 3
    columns.click(columns.on("list"))
    columns.command(Qt.Key.Key_T)
    assert columns.view.scene().cards["shop"].faded
    assert not columns.view.scene().cards["list"].faded
    columns.key(Qt.Key.Key_Escape)
    assert not columns.view.scene().cards["shop"].faded


def test_all_are_selected_and_deleted_once_though_one_has_two_seats(
    grid: Hand, page: ActionsPage, document: Document
) -> None:
    grid.key(Qt.Key.Key_A, CTRL)
    assert page.chosen() == ("list", "press", "shop")
    grid.key(Qt.Key.Key_Delete)
    assert document.strategy.all(Action) == ()
    assert document.undo_label == "Delete 3 actions"
    grid.key(Qt.Key.Key_Z, CTRL)
    assert len(page.scene.selected()) >= 3


def test_a_rubber_band_and_the_link_picker(grid: Hand, window: MainWindow, page: ActionsPage) -> None:
    grid.click(grid.on("list"))
    grid.command(Qt.Key.Key_L)
    finder = window.findChild(Finder)
    assert finder is not None
    texts = [finder.list.item(line).text() for line in range(finder.list.count())]
    assert any(text.startswith("Visits") for text in texts)
    finder.reject()
    corner = grid.view.mapFromScene(page.scene.zones["aware", P.product].sceneBoundingRect().center())
    grid.drag(corner, grid.on("press"))
    assert set(page.chosen()) == {"list", "press"}


def test_a_card_held_at_the_edge_scrolls_the_board_under_it(
    grid: Hand, page: ActionsPage, document: Document, qtbot: QtBot
) -> None:
    with document.edit("Many") as edit:
        edit.add(*(Objective(id=f"o{n}", level=Level.operational, title=f"Row {n}", rank=3 + n) for n in range(12)))
    bar = page.view.verticalScrollBar()
    bar.setValue(0)
    foot = QPoint(grid.on("list").x(), page.view.viewport().height() - 4)
    grid.press(grid.on("list"))
    grid.move(grid.on("list") + QPoint(20, 20))
    grid.move(foot)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=8000)
    at = in_zone(grid, (NONE, P.price))
    grid.move(at)
    grid.release(at)
    assert serves(document, "list") == []


def test_text_dropped_from_outside_lands_in_the_cell_under_the_pointer(grid: Hand, document: Document) -> None:
    data = QMimeData()
    data.setText("from outside @Sales")
    at = in_zone(grid, ("visits", P.place))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    grid.view.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, left, none))
    row = action(document, "from outside")
    assert (row.p, row.owner, serves(document, row.title)) == (P.place, "sales", ["visits"])


def test_no_month_is_left_out_however_far_away(page: ActionsPage, document: Document) -> None:
    with document.edit("Far") as edit:
        for number in range(60):
            start = date(2030 + number // 12, number % 12 + 1, 5)
            edit.add(Action(id=f"far{number}", p=P.place, title=f"far {number}", start=start))
    page.group("month")
    assert len(page.scene.cards) == 63


def test_actions_are_pasted_into_the_empty_cell_that_is_chosen(grid: Hand, document: Document) -> None:
    grid.click(grid.on("list"))
    grid.key(Qt.Key.Key_C, CTRL)
    grid.key(Qt.Key.Key_Down)
    assert grid.view.zone == ("visits", P.price)
    grid.key(Qt.Key.Key_V, CTRL)
    copy = document.strategy.all(Action)[-1]
    assert (copy.title, copy.p) == ("list", P.price)
    assert [link.target for link in document.strategy.links_from(copy.id)] == ["visits"]


def test_pasted_lines_make_whole_actions_in_one_step(grid: Hand, page: ActionsPage, document: Document) -> None:
    grid.click(in_zone(grid, ("visits", P.product)))
    page.act("take_text", None, "- Price: a @Sales 2 k€\n- b >1/3\n- press\n\n- a")
    assert (action(document, "a").p, action(document, "a").budget, action(document, "b").p) == (
        P.price,
        200_000,
        P.product,
    )
    assert serves(document, "a") == serves(document, "b") == ["visits"]
    assert document.undo_label == "Add 2 actions from text"
    assert page.pane.offer.isVisible()


def test_a_mark_that_was_given_back_stays_in_the_title(columns: Hand, document: Document) -> None:
    columns.view.type_new(P.price)
    columns.type("Sale -20%")
    columns.key(Qt.Key.Key_Escape)
    columns.key(Qt.Key.Key_Return)
    assert (action(document, "Sale -20%").discount_pct, action(document, "Sale -20%").p) == (None, P.price)


def test_a_title_is_edited_in_its_place_and_its_own_marks_stay(columns: Hand, document: Document) -> None:
    with document.edit("Title") as edit:
        edit.update(Action, "list", title="Spring -30% sale")
    columns.double_click(columns.on("Spring -30% sale"))
    columns.key(Qt.Key.Key_End)
    columns.type(" again 3kEUR")
    columns.key(Qt.Key.Key_Return)
    row = document.strategy.get(Action, "list")
    assert row is not None
    assert (row.title, row.discount_pct, row.budget) == ("Spring -30% sale again", None, 300_000)


def test_a_new_objective_a_new_name_and_a_new_month_come_to_the_board(page: ActionsPage, document: Document) -> None:
    page.show_view("grid")
    with document.edit("Objective") as edit:
        edit.add(Objective(id="third", level=Level.operational, title="Third", rank=9))
        edit.update(Objective, "visits", title="More visits")
    heads = [item.head.title for item in page.scene.ground.row_heads]
    assert heads == ["Awareness", "More visits", "Third", "No objective"]
    page.show_view("columns")
    page.group("month")
    with document.edit("Month") as edit:
        edit.update(Action, "shop", start=date(2029, 2, 3))
    assert date(2029, 2, 1) in page.scene.zones


def test_pages_open_by_key_and_show_the_action_that_was_looked_for(window: MainWindow, page: ActionsPage) -> None:
    page.filters.text.setText("nothing like it")
    assert window.desk is not None
    window.desk.show_card("shop")
    assert page.chosen() == ("shop",)
    assert not page.filters.filter


def test_an_empty_plan_teaches_the_next_step(program: Program, tmp_path: Path) -> None:
    Document.create(tmp_path / "empty.mktcanvas").close()
    program.window.open_path(tmp_path / "empty.mktcanvas")
    program.window.open_page("actions")
    page = program.window.page
    page.show_view("grid")
    assert page.hint.isVisible()
    assert "objective" in page.hint.text()
