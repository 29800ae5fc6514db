"""Filters as chips, views kept under names, the list, and who does what, on the actions page."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog, QLineEdit, QMenu

from mktcanvas.alignment.examine import examine
from mktcanvas.document.document import Document
from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.choices import P, PriceTier, Raci, Status
from mktcanvas.model.people import Team
from mktcanvas.model.project import Project, SavedView
from mktcanvas.ui.inspector.raci import RaciPart
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.actions import ActionsPage
from mktcanvas.ui.pages.actions_filter import ActionFilter
from tests.ui import test_actions as plan
from tests.ui.conftest import LEFT, Hand

columns, document, page, project = plan.columns, plan.document, plan.page, plan.project


def chips(page: ActionsPage) -> list[str]:
    row = page.filters._chips
    widgets = (row.itemAt(place).widget() for place in range(row.count()))
    return [widget.text() for widget in widgets if widget is not None]


def shown(page: ActionsPage) -> set[str]:
    return set(page.scene.reading_order())


def choose(menu: QMenu, *path: str) -> None:
    """Open a menu as a click does and trigger what stands under a path of titles."""
    menu.aboutToShow.emit()
    for title in path[:-1]:
        menu = next(action.menu() for action in menu.actions() if action.text() == title)
    next(action for action in menu.actions() if action.text() == path[-1]).trigger()


def answer(text: str) -> None:
    """Type into the next box that asks for a name."""

    def type_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QInputDialog)
        field = box.findChild(QLineEdit)
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    QTimer.singleShot(50, type_it)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (ActionFilter(), {"press", "list", "shop"}),
        (ActionFilter(cards=("aware",)), {"press", "list"}),
        (ActionFilter(cards=("aware", "visits")), {"press", "list"}),
        (ActionFilter(cards=("visits",)), {"press"}),
        (ActionFilter(cards=("collectors",)), {"press"}),
        (ActionFilter(cards=("sales",)), {"list"}),
        (ActionFilter(cards=("sales", "visits")), set()),
        (ActionFilter(statuses=(Status.done, Status.idea)), {"press", "list", "shop"}),
        (ActionFilter(statuses=(Status.done,)), set()),
        (ActionFilter(text="S"), {"press", "list", "shop"}),
        (ActionFilter(text="press x"), set()),
    ],
)
def test_within_a_field_any_value_will_do_over_fields_all_must_fit(
    document: Document, wanted: ActionFilter, ids: set[str]
) -> None:
    strategy = document.strategy
    assert {action.id for action in strategy.all(Action) if wanted.shows(strategy, action)} == ids


def test_a_filter_is_a_chip_that_a_click_takes_away(page: ActionsPage) -> None:
    choose(page.filters.add.menu(), "Objective", "Visits")
    choose(page.filters.add.menu(), "Status", "Idea")
    assert chips(page) == ["Objective: Visits  ×", "Status: Idea  ×"]
    assert shown(page) == {"press"}
    QTest.mouseClick(page.filters._chips.itemAt(0).widget(), LEFT)
    assert chips(page) == ["Status: Idea  ×"]
    assert shown(page) == {"press", "list", "shop"}


def test_the_filter_holds_in_every_view(page: ActionsPage) -> None:
    page.filters.show_filter(ActionFilter(cards=("sales",)))
    page.show_view("grid")
    assert shown(page) == {"list"}
    page.show_view("list")
    assert page.current.model().rowCount() == 1
    assert page.sum.text() == "1 / 3 · €500"


def test_what_is_filtered_by_leaves_the_filter_when_it_goes(page: ActionsPage, document: Document) -> None:
    page.filters.show_filter(ActionFilter(cards=("sales",)))
    with document.edit("Remove") as edit:
        edit.remove(Team, "sales")
    assert not page.filters.filter
    assert chips(page) == []


def test_an_action_that_the_filter_hides_is_said_to_be_made(
    columns: Hand, page: ActionsPage, document: Document, window: MainWindow
) -> None:
    page.filters.show_filter(ActionFilter(cards=("sales",)))
    page.view.type_new(P.place)
    columns.type("hidden one")
    columns.key(Qt.Key.Key_Return)
    columns.key(Qt.Key.Key_Escape)
    assert len(document.strategy.all(Action)) == 4
    assert "filter" in window.status._message.text()


def test_a_view_is_kept_opened_renamed_and_deleted(page: ActionsPage, document: Document) -> None:
    page.group("owner")
    page.filters.show_filter(ActionFilter(cards=("visits",), statuses=(Status.idea,), text="pre"))
    answer("Mine")
    choose(page.filters.views.menu(), "Keep this view…")
    (view,) = document.strategy.all(SavedView)
    assert (view.title, view.page, view.view, view.grouping) == ("Mine", "actions", "columns", "owner")
    page.filters.show_filter(ActionFilter())
    page.group("p")
    page.show_view("grid")
    choose(page.filters.views.menu(), "Mine")
    assert (page.shown, page.groups.currentData()) == ("columns", "owner")
    assert page.filters.filter == ActionFilter(("visits",), (Status.idea,), "pre")
    assert page.filters.text.text() == "pre"
    answer("Ours")
    choose(page.filters.views.menu(), "Rename a view", "Mine")
    assert [view.title for view in document.strategy.all(SavedView)] == ["Ours"]
    choose(page.filters.views.menu(), "Delete a view", "Ours")
    assert document.strategy.all(SavedView) == ()
    document.undo()
    assert len(document.strategy.all(SavedView)) == 1


def test_the_list_shows_owners_by_name_and_changes_them(page: ActionsPage, document: Document) -> None:
    page.show_view("list")
    table = page.current
    column = table.cards.fields.index("owner")
    line = table.cards.line_of("list")
    assert table.cards.index(line, column).data() == "Sales"
    index = table.model().mapFromSource(table.cards.index(table.cards.line_of("shop"), column))
    table.setCurrentIndex(index)
    table.edit(index)
    box = table.findChild(QComboBox)
    box.setCurrentIndex(box.findText("Sales"))
    box.activated.emit(box.currentIndex())
    assert document.strategy.get(Action, "shop").owner == "sales"


def test_commands_on_the_list_are_about_its_lines(page: ActionsPage, document: Document, window: MainWindow) -> None:
    page.show_view("list")
    page.current.show_card("list")
    window.actions_by_name["duplicate"].trigger()
    assert [action.title for action in document.strategy.all(Action)] == ["press", "list", "list", "shop"]
    page.current.show_card("shop")
    window.actions_by_name["copy"].trigger()
    assert QApplication.clipboard().text() == "shop"
    window.actions_by_name["delete"].trigger()
    assert document.strategy.get(Action, "shop") is None
    assert page.current.model().rowCount() == 3


def test_a_contradiction_marks_its_card_and_a_gap_does_not(page: ActionsPage, document: Document) -> None:
    with document.edit("Contradict") as edit:
        edit.update(Project, document.strategy.project.id, price_tier=PriceTier.luxury)
        edit.update(Action, "list", discount_pct=30.0)
    page.show_report(examine(document.strategy, date(2027, 1, 15)))
    assert page.scene.cards["list"].look.alarm
    assert not page.scene.cards["shop"].look.alarm
    with document.edit("Mend") as edit:
        edit.update(Action, "list", discount_pct=None)
    page.show_report(examine(document.strategy, date(2027, 1, 15)))
    assert not page.scene.cards["list"].look.alarm


# Who does what


@pytest.fixture
def raci(columns: Hand, window: MainWindow) -> Callable[[], RaciPart]:
    """Return the part of the inspector, for the action ``list`` that Sales owns."""
    columns.click(columns.on("list"))
    QApplication.processEvents()
    return lambda: window.inspector.part.findChild(RaciPart)


def cell_click(part: RaciPart, line: int, place: int) -> None:
    rect = part.table.visualItemRect(part.table.item(line, place))
    QTest.mouseClick(part.table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, rect.center())


def type_name(name: str) -> None:
    """Type into the cell that is being edited, and press Enter."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def roles(document: Document, action: str) -> list[tuple[str, Raci]]:
    return [(row.team, row.role) for row in document.strategy.where(Assignment, "action", action)]


def test_a_click_gives_a_team_its_part_and_takes_it_back(raci: Callable[[], RaciPart], document: Document) -> None:
    assert [raci().table.item(0, place).text() for place in range(5)] == ["Sales", "●", "·", "·", "·"]
    cell_click(raci(), 0, 3)
    assert roles(document, "list") == [("sales", Raci.consulted)]
    assert document.strategy.get(Action, "list").owner is None
    cell_click(raci(), 0, 1)
    assert roles(document, "list") == []
    assert document.strategy.get(Action, "list").owner == "sales"
    document.undo()
    assert roles(document, "list") == [("sales", Raci.consulted)]


def test_parts_are_given_by_the_keys_alone(raci: Callable[[], RaciPart], document: Document) -> None:
    table = raci().table
    table.setFocus()
    table.setCurrentCell(0, 1)
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert roles(document, "list") == [("sales", Raci.informed)]


def test_a_team_is_made_renamed_and_removed_in_place(raci: Callable[[], RaciPart], document: Document) -> None:
    cell_click(raci(), 1, 0)
    type_name("Agency")
    assert [team.title for team in document.strategy.all(Team)] == ["Sales", "Agency"]
    table = raci().table
    table.setFocus()
    table.setCurrentCell(1, 0)
    QTest.keyClick(table, Qt.Key.Key_F2)
    type_name("Studio")
    assert [team.title for team in document.strategy.all(Team)] == ["Sales", "Studio"]
    raci().table.setCurrentCell(0, 0)
    QTest.keyClick(raci().table, Qt.Key.Key_Delete)
    assert [team.title for team in document.strategy.all(Team)] == ["Studio"]
    assert document.strategy.get(Action, "list").owner is None
    document.undo()
    assert document.strategy.get(Action, "list").owner == "sales"


def test_a_name_that_is_taken_changes_nothing(raci: Callable[[], RaciPart], document: Document) -> None:
    cell_click(raci(), 1, 0)
    type_name("SALES")
    assert len(document.strategy.all(Team)) == 1
    assert document.undo_label is None


def test_parts_in_several_selected_actions_are_given_at_once(
    raci: Callable[[], RaciPart], columns: Hand, document: Document
) -> None:
    columns.click(columns.on("shop"), Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert raci().table.item(0, 1).text() == "○"
    cell_click(raci(), 0, 1)
    assert {action.owner for action in document.strategy.all(Action) if action.id != "press"} == {"sales"}
    assert document.undo_label == "Set owner"
