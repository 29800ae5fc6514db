"""What a person expects of any window: the wheel only scrolls, files are where they were, a wrong value is in sight."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, QStandardPaths, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolTip,
    QWidget,
)

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P, Quadrant
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.ui.dialogs import HistoryDialog, Properties
from mktcanvas.ui.inspector.field_editors import ChoiceField
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.program import Program
from mktcanvas.ui.widgets.card_table import CardTable
from mktcanvas.ui.widgets.finder import Finder
from tests.ui.conftest import Hand

NoteOf = Callable[[str], Note]


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


def turn_wheel(widget: QWidget, steps: int = -1) -> None:
    """Turn the wheel over a widget, through the window as a real mouse does."""
    at = widget.window().windowHandle(), QPointF(widget.mapTo(widget.window(), widget.rect().center()))
    QTest.wheelEvent(*at, QPoint(0, 120 * steps))
    QApplication.processEvents()


def settle() -> None:
    """Let what is laid out because of something else that was laid out come to rest."""
    for _ in range(4):
        QApplication.processEvents()


@pytest.fixture
def action(hand: Hand, document: Document) -> Callable[[], Action]:
    """An action of a team whose fields the inspector shows."""
    with document.edit("Action") as edit:
        teams = [cards.add(edit, Team(title=title)) for title in ("Design", "Press")]
        made = cards.add(edit, Action(title="Launch", p=P.product, owner=teams[0].id))
    hand.window.open_page("actions")
    hand.window.desk.show_card(made.id)
    QApplication.processEvents()
    return lambda: document.strategy.get(Action, made.id)


@pytest.mark.parametrize("field", ["owner", "p", "detail"])
def test_the_wheel_over_a_field_scrolls_the_form_and_leaves_the_keys(
    window: MainWindow, action: Callable[[], Action], field: str
) -> None:
    editor = window.inspector.editors[field]
    bar = window.inspector.verticalScrollBar()
    bar.setValue(max(0, editor.y() - 200))
    before, keys, place = action(), QApplication.focusWidget(), bar.value()
    turn_wheel(editor, 1 if place else -1)
    assert bar.value() != place
    assert QApplication.focusWidget() is keys
    assert action() == before


def test_the_wheel_turns_a_box_that_has_the_keys(window: MainWindow, action: Callable[[], Action]) -> None:
    editor = window.inspector.editors["owner"]
    assert isinstance(editor, ChoiceField)
    window.inspector.ensureWidgetVisible(editor)
    before = action().owner
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    turn_wheel(editor)
    assert action().owner not in (None, before)


def test_tags_typed_for_cards_that_differ_are_added_to_each(
    hand: Hand, window: MainWindow, document: Document, note: NoteOf
) -> None:
    tags = {"s0": ("swiss",), "s1": ("price", "workshop"), "w0": ()}
    with document.edit("Tags") as edit:
        for title, own in tags.items():
            cards.change(edit, Note, [note(title).id], tags=own)
    hand.click(hand.on("s0"))
    for title in ("s1", "w0"):
        hand.click(hand.on(title), Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    editor, steps = window.inspector.editors["tags"], document.position
    assert editor.placeholderText().startswith("several values")
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(editor, "workshop")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert [note(title).tags for title in tags] == [("swiss", "workshop"), ("price", "workshop"), ("workshop",)]
    assert document.position == steps + 1
    assert editor.text() == ""
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert {title: note(title).tags for title in tags} == tags


def test_tags_that_the_cards_share_are_written_for_all(
    hand: Hand, window: MainWindow, document: Document, note: NoteOf
) -> None:
    with document.edit("Tags") as edit:
        cards.change(edit, Note, [note("s0").id, note("s1").id], tags=("swiss",))
    hand.click(hand.on("s0"))
    hand.click(hand.on("s1"), Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    editor = window.inspector.editors["tags"]
    assert editor.text() == "swiss"
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    editor.selectAll()
    QTest.keyClicks(editor, "french")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert (note("s0").tags, note("s1").tags) == (("french",), ("french",))


def test_a_title_is_whole_however_wide_its_field_becomes(window: MainWindow, document: Document) -> None:
    whole = "A maison that makes its own calibres in Geneva"
    for length in range(28, len(whole)):
        with document.edit("Note") as edit:
            made = cards.add(edit, Note(quadrant=Quadrant.strength, title=whole[:length]))
        window.resize(1280, 1900)
        settle()
        window.desk.show_card(made.id)
        for height in (1900, 600):
            window.resize(1280, height)
            settle()
            title = window.inspector.editors["title"]
            assert isinstance(title, QPlainTextEdit)
            lines = title.document().begin().layout().lineCount()
            assert title.viewport().height() > lines * title.fontMetrics().lineSpacing()
            assert not title.verticalScrollBar().maximum()


def test_a_file_dialog_begins_where_the_last_file_was(
    window: MainWindow, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answers = [], ["", str(tmp_path / "away" / "plan"), ""]
    (tmp_path / "away").mkdir()
    monkeypatch.chdir("/")

    def answer(_parent: QWidget, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(place))
        return answers.pop(0), ""

    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, answer)
    for command in ("save_copy", "export_plan", "import_plan"):
        window.actions_by_name[command].trigger()
    assert asked == [project.with_name("plan - copy.mktcanvas"), project.with_suffix(".json"), tmp_path / "away"]


def test_the_first_file_dialog_begins_among_the_documents(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: (asked.append(given[2]), ("", ""))[1])
    program.window.actions_by_name["open"].trigger()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert asked == [documents if Path(documents).is_dir() else str(Path.home())]


@pytest.mark.parametrize("before", [Qt.WindowState.WindowNoState, Qt.WindowState.WindowMaximized])
def test_leaving_the_full_screen_makes_the_window_as_it_was(window: MainWindow, before: Qt.WindowState) -> None:
    window.setWindowState(before)
    full = window.actions_by_name["full_screen"]
    full.trigger()
    assert window.isFullScreen()
    full.trigger()
    assert window.windowState() == before


@pytest.fixture
def properties(hand: Hand) -> Properties:
    hand.window.actions_by_name["properties"].trigger()
    dialog = hand.window.findChild(Properties)
    assert isinstance(dialog, Properties)
    settle()
    return dialog


def write(field: QWidget, text: str) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, text)


def test_a_complaint_below_the_visible_part_of_a_form_is_brought_into_sight(properties: Properties) -> None:
    field = properties.editors["brand_colour"]
    area = properties.findChild(QScrollArea)
    properties.resize(560, 300)
    settle()
    bar = area.verticalScrollBar()
    bar.setValue(field.mapTo(area.widget(), field.rect().bottomLeft()).y() + 6 - area.viewport().height())
    write(field, "no colour")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    (complaint,) = [label for label in properties.findChildren(QLabel, "complaint") if label.isVisible()]
    assert "A colour looks like" in complaint.text()
    assert area.viewport().rect().contains(complaint.mapTo(area.viewport(), complaint.rect().bottomLeft()))
    assert complaint.visibleRegion().boundingRect().height() == complaint.height()
    properties.close()


@pytest.mark.parametrize(("field", "text"), [("brand_colour", "no colour"), ("organisation", "Maison")])
def test_esc_takes_back_a_field_of_the_project_before_it_closes(
    properties: Properties, document: Document, field: str, text: str
) -> None:
    editor, before = properties.editors[field], document.strategy.project
    write(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert properties.isVisible()
    assert editor.text() == (getattr(before, field) or "")
    assert document.strategy.project == before
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not properties.isVisible()


@pytest.mark.parametrize("corrected", [Qt.Key.Key_Escape, Qt.Key.Key_Backspace])
@pytest.mark.usefixtures("action")
def test_the_sentence_about_a_wrong_value_goes_with_it(window: MainWindow, corrected: Qt.Key) -> None:
    editor = window.inspector.editors["start"]
    write(editor, "x")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "A date looks like" in window.status._message.text()
    QTest.keyClick(editor, corrected)
    assert window.status._message.text() == ""


def test_the_history_opens_with_the_present_in_the_middle(window: MainWindow, document: Document) -> None:
    for number in range(60):
        with document.edit(f"Step {number}") as edit:
            cards.add(edit, Note(quadrant=Quadrant.strength, title=f"n{number}"))
    document.travel_to(25)
    window.actions_by_name["history"].trigger()
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    settle()
    place = dialog.list.visualItemRect(dialog.list.currentItem())
    middle = dialog.list.viewport().rect().center().y()
    assert abs(place.center().y() - middle) < 2 * place.height()
    dialog.close()


def menu_over(widget: QWidget, at: QPoint) -> list[str]:
    """Right-click a place, and return the texts of the menu that comes."""
    QTest.mouseClick(widget, Qt.MouseButton.RightButton, pos=at)
    on_screen = widget.mapToGlobal(at)
    QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, on_screen))
    menu = QApplication.activePopupWidget()
    texts = [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return texts


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_card_offers_only_what_it_can_do(hand: Hand, window: MainWindow, document: Document) -> None:
    of_a_note = menu_over(hand.pad, hand.on("s0"))
    assert of_a_note[:3] == ["Link to…\tL, Ctrl+L", "Thread of the card\tT, Ctrl+T", "Option from two notes"]
    assert "Put aside, or take back" in of_a_note
    with document.edit("Objective") as edit:
        made = cards.add(edit, Objective(title="Sell more", level=Level.strategic))
    window.open_page("objectives")
    settle()
    tree = window.page.tree
    at = tree.shape.box(tree.shape.place_of(made.id)).center().toPoint()
    of_an_objective = menu_over(tree, at)
    assert window.page.chosen() == (made.id,)
    assert not {"Option from two notes", "Put aside, or take back"} & set(of_an_objective)
    assert {"Duplicate", "Delete", "Cut"} < set(of_an_objective)
    window.open_page("swot")
    window.page.show_view(2)
    settle()
    table = window.page.table
    of_a_line = menu_over(table.viewport(), table.visualRect(table.model().index(0, 0)).center())
    assert "Link to…" in of_a_line


def test_the_link_picker_of_a_plan_with_one_card_says_what_to_do(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "one.mktcanvas"
    Document.create(path, [Note(quadrant=Quadrant.strength, title="Alone")]).close()
    program.window.open_path(path)
    (alone,) = program.window.session.document.strategy.all(Note)
    program.window.desk.link(alone.id)
    finder = program.window.findChild(Finder)
    assert isinstance(finder, Finder)
    assert finder.list.item(0).text().startswith("There is nothing to link to yet.")
    QTest.keyClicks(finder.field, "x")
    assert finder.list.item(0).text().startswith("There is nothing to link to yet.")
    finder.close()


def test_a_digit_on_a_cell_of_a_scale_sets_it_at_once(
    window: MainWindow, hand: Hand, document: Document, note: NoteOf
) -> None:
    window.page.show_view(2)
    table = window.page.table
    column = table.cards.fields.index("importance")
    for title in ("s0", "s1"):
        table.selectionModel().select(
            table.model().index(table.cards.line_of(note(title).id), 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )
    table.selectionModel().setCurrentIndex(
        table.model().index(table.cards.line_of(note("s1").id), column), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    table.setFocus()
    steps = document.position
    hand.command(Qt.Key.Key_5)
    assert (note("s0").importance, note("s1").importance, note("w0").importance) == (5, 5, 3)
    assert document.position == steps + 1
    assert QApplication.focusWidget() is table
    table.show_card(note("s0").id, table.cards.fields.index("likelihood"))
    hand.command(Qt.Key.Key_4)
    assert note("s0").likelihood is None
    table.show_card(note("t0").id, table.cards.fields.index("likelihood"))
    hand.command(Qt.Key.Key_4)
    assert note("t0").likelihood == 4


def test_ranking_is_offered_where_it_can_be_seen(window: MainWindow, document: Document) -> None:
    button = window.page.findChild(QPushButton, "rank")
    assert isinstance(button, QPushButton)
    shown = []
    for view in range(3):
        window.page.show_view(view)
        shown.append(button.isVisible())
    assert shown == [True, False, False]
    window.page.show_view(0)
    with document.edit("Empty the board") as edit:
        cards.remove(edit, [found.id for found in document.strategy.all(Note)])
    assert not button.isVisible()


def test_a_note_without_an_importance_ranks_last(window: MainWindow, document: Document, note: NoteOf) -> None:
    with document.edit("Rate") as edit:
        cards.change(edit, Note, [note("s0").id], importance=None, evidence="Survey of 2026")
        cards.change(edit, Note, [note("s1").id], importance=1)
    QTest.mouseClick(window.page.findChild(QPushButton, "rank"), Qt.MouseButton.LeftButton)
    assert [found.title for found in document.strategy.where(Note, "quadrant", Quadrant.strength)] == ["s1", "s0"]


@pytest.fixture
def actions_list(window: MainWindow, document: Document) -> CardTable:
    with document.edit("Actions") as edit:
        team = cards.add(edit, Team(title="Communication and press"))
        title = "A long title that no column holds, " * 5
        cards.add(edit, Action(title="Launch", p=P.product, owner=team.id, budget=18_000_000))
        cards.add(edit, Action(title=title.strip()[:190], p=P.product))
    window.open_page("actions")
    window.page.show_view_number(len(window.page.view_buttons.buttons()) - 1)
    settle()
    table = next(found for found in window.page.findChildren(CardTable) if found.isVisible())
    assert isinstance(table, CardTable)
    return table


@pytest.mark.parametrize(("language", "amount"), [("en", "€180,000"), ("fr", "180\u202f000\u00a0€")])
def test_amounts_in_lists_are_grouped_and_whole(actions_list: CardTable, amount: str) -> None:
    column = actions_list.cards.fields.index("budget")
    assert actions_list.cards.index(0, column).data() == amount
    owner = actions_list.cards.fields.index("owner")
    assert actions_list.columnWidth(owner) >= actions_list.sizeHintForColumn(owner)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_cell_that_is_cut_tells_its_whole_text(actions_list: CardTable) -> None:
    assert not actions_list.wordWrap()
    told = []
    for line in (0, 1):
        place = actions_list.visualRect(actions_list.model().index(line, 0)).center()
        on_screen = actions_list.viewport().mapToGlobal(place)
        QApplication.sendEvent(actions_list.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, on_screen))
        told.append(QToolTip.text() if QToolTip.isVisible() else "")
    assert not told[0]
    assert "that no column holds" in told[1]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Market share 8\u00a0→\u00a010\u202f%", "Market share 8\u00a0→\u00a012\u202f%"),
        ("Market share 18\u00a0→\u00a010\u202f%", "Market share 18\u00a0→\u00a010\u202f%"),
        ("8\u00a0→\u00a010\u202f% of the market", "8\u00a0→\u00a010\u202f% of the market"),
    ],
)
def test_a_title_that_ends_with_its_figures_follows_them(
    window: MainWindow, document: Document, title: str, expected: str
) -> None:
    with document.edit("Objective") as edit:
        made = cards.add(edit, Objective(title=title, level=Level.strategic, baseline=8, target=10, unit="%"))
    window.open_page("objectives")
    window.desk.show_card(made.id)
    settle()
    steps, editor = document.position, window.inspector.editors["target"]
    write(editor, "12")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    found = document.strategy.get(Objective, made.id)
    assert (found.title, found.target, document.position) == (expected, 12, steps + 1)
    window.session.undo()
    assert document.strategy.get(Objective, made.id).title == title


@pytest.mark.parametrize("page", [entry.name for entry in PAGES])
def test_the_wheel_changes_no_choice_of_a_page_that_has_not_the_keys(window: MainWindow, page: str) -> None:
    window.open_page(page)
    window.page.setFocus()
    settle()
    for box in window.page.findChildren(QComboBox):
        before = box.currentIndex()
        for steps in (1, -1):
            at = QPointF(box.rect().center())
            turn = (QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(
                box, QWheelEvent(at, box.mapToGlobal(at), *turn, Qt.ScrollPhase.NoScrollPhase, False)
            )
            assert (box.currentIndex(), box.hasFocus()) == (before, False), box.accessibleName()
