"""What is typed into fields: a wrong value is marked where it stands, Esc takes back what was written."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, details
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Quadrant
from mktcanvas.model.note import Note
from mktcanvas.model.positioning import Brand
from mktcanvas.model.project import VALUE_PROPOSITION
from mktcanvas.ui.dialogs import Properties
from mktcanvas.ui.inspector.field_editors import TextField
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.numbers import grouped_number, percent, read_day, read_number, shown_day, shown_number
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.program import Program
from mktcanvas.ui.recent_menu import RecentMenu
from mktcanvas.ui.welcome import WelcomePage
from mktcanvas.ui.widgets.card_table import CardTable
from mktcanvas.ui.widgets.finder import Finder
from tests.ui.conftest import Hand

NoteOf = Callable[[str], Note]


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def action(hand: Hand, document: Document) -> Callable[[], Action]:
    """An action whose fields the inspector shows."""
    window = hand.window
    with document.edit("Action") as edit:
        made = cards.add(edit, Action(title="Launch", p=P.product, start=date(2027, 3, 1), end=date(2027, 4, 1)))
    window.open_page("actions")
    window.desk.show_card(made.id)
    QApplication.processEvents()
    assert window.inspector.ids == (made.id,)
    return lambda: document.strategy.get(Action, made.id)


def write(field: TextField, text: str) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, text)


def complaints(window: MainWindow) -> list[str]:
    return [label.text() for label in window.inspector.part.findChildren(QLabel, "complaint") if label.isVisible()]


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("start", "31/02/2027", "A date looks like"),
        ("start", "1/1/1850", "between 1 Jan 1900 and 31 Dec 2200"),
        ("discount_pct", "180", "between 0 and 100"),
        ("discount_pct", "much", "not a number"),
        ("end", "1/1/2027", "its end lies before its start"),
    ],
)
def test_a_wrong_value_is_marked_in_its_field_and_stays_there(
    window: MainWindow, action: Callable[[], Action], field: str, text: str, words: str
) -> None:
    before = getattr(action(), field)
    editor = window.inspector.editors[field]
    write(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text() == text
    assert editor.property("wrong") is True
    (complaint,) = complaints(window)
    assert words in complaint
    assert editor.accessibleDescription() == complaint
    assert getattr(action(), field) == before


def test_a_wrong_value_outlives_other_changes_until_it_is_right(
    window: MainWindow, action: Callable[[], Action]
) -> None:
    editor = window.inspector.editors["start"]
    write(editor, "31/02/2027")
    title = window.inspector.editors["title"]
    title.setFocus()
    QTest.keyClicks(title, "New ")
    title.clearFocus()
    assert action().title == "New Launch"
    assert (editor.text(), len(complaints(window))) == ("31/02/2027", 1)
    write(editor, "28/02/2027")
    assert complaints(window) == []
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert action().start == date(2027, 2, 28)
    assert not editor.property("wrong")


@pytest.mark.usefixtures("action")
def test_a_wrong_value_goes_with_the_card_that_it_was_typed_for(window: MainWindow) -> None:
    with window.session.document.edit("Another") as edit:
        other = cards.add(edit, Action(title="Other", p=P.price))
    write(window.inspector.editors["start"], "31/02/2027")
    window.desk.show_card(other.id)
    QApplication.processEvents()
    assert window.inspector.ids == (other.id,)
    assert (window.inspector.editors["start"].text(), complaints(window)) == ("", [])


def test_what_was_refused_is_given_again_when_another_field_makes_it_right(
    window: MainWindow, action: Callable[[], Action]
) -> None:
    end, start = window.inspector.editors["end"], window.inspector.editors["start"]
    write(start, "1/5/2027")
    QTest.keyClick(start, Qt.Key.Key_Return)
    assert start.property("wrong") is True
    write(end, "1/6/2027")
    QTest.keyClick(end, Qt.Key.Key_Return)
    assert (action().start, action().end) == (date(2027, 5, 1), date(2027, 6, 1))
    assert complaints(window) == []


def test_esc_takes_a_wrong_value_back_and_leaves(window: MainWindow, action: Callable[[], Action]) -> None:
    editor = window.inspector.editors["start"]
    shown = editor.text()
    write(editor, "31/02/2027")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert (editor.text(), complaints(window)) == (shown, [])
    assert not editor.hasFocus()
    assert action().start == date(2027, 3, 1)


def choose(hand: Hand, title: str) -> None:
    hand.click(hand.on(title))
    QApplication.processEvents()


@pytest.mark.parametrize("pause", [0, 500])
@pytest.mark.parametrize("field", ["title", "detail"])
def test_esc_takes_back_what_was_typed_since_the_field_was_entered(
    hand: Hand, window: MainWindow, note: NoteOf, document: Document, field: str, pause: int
) -> None:
    choose(hand, "s0")
    editor = window.inspector.editors[field]
    before, known = getattr(note("s0"), field), note("s0").id
    editor.setFocus()
    QTest.keyClicks(editor, "Typed ")
    QTest.qWait(pause)
    assert ("Typed" in getattr(document.strategy.get(Note, known), field)) is bool(pause)
    QTest.keyClicks(editor, "more ")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert window.page.view.hasFocus()
    assert (getattr(note("s0"), field), editor.toPlainText()) == (before, before)
    assert document.position == 0


def test_esc_does_not_take_back_an_earlier_stay(hand: Hand, window: MainWindow, document: Document) -> None:
    choose(hand, "s0")
    (known,) = window.inspector.ids
    editor = window.inspector.editors["title"]
    editor.setFocus()
    QTest.keyClicks(editor, "Kept ")
    window.page.view.setFocus()
    assert document.strategy.get(Note, known).title == "Kept s0"
    editor.setFocus()
    QTest.keyClicks(editor, "not ")
    QTest.qWait(500)
    assert document.strategy.get(Note, known).title == "Kept not s0"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert document.strategy.get(Note, known).title == "Kept s0"
    assert document.position == 1


def test_esc_takes_back_beside_another_step(hand: Hand, window: MainWindow, document: Document) -> None:
    choose(hand, "s0")
    (known,) = window.inspector.ids
    editor = window.inspector.editors["title"]
    editor.setFocus()
    QTest.keyClicks(editor, "Typed ")
    QTest.qWait(500)
    with document.edit("Another step") as edit:
        cards.change(edit, Note, [known], importance=5)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    found = document.strategy.get(Note, known)
    assert (found.title, found.importance) == ("s0", 5)


def test_esc_in_a_field_that_nobody_wrote_in_only_leaves(hand: Hand, window: MainWindow, document: Document) -> None:
    choose(hand, "s0")
    (known,) = window.inspector.ids
    editor = window.inspector.editors["title"]
    editor.setFocus()
    with document.edit("Another step") as edit:
        cards.change(edit, Note, [known], title="Renamed elsewhere")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert document.strategy.get(Note, known).title == "Renamed elsewhere"
    assert window.page.view.hasFocus()


def test_esc_takes_back_what_was_typed_into_a_cell(hand: Hand, document: Document) -> None:
    window = hand.window
    window.page.show_view(2)
    table = window.page.table
    table.setCurrentIndex(table.model().index(0, 0))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, "Another")
    QTest.qWait(500)
    assert "Another" in [note.title for note in document.strategy.all(Note)]
    QTest.keyClicks(editor, " one")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert document.strategy.all(Note)[0].title == "s0"
    assert document.position == 0


def test_a_wrong_value_in_a_cell_is_told(window: MainWindow, action: Callable[[], Action]) -> None:
    window.page.show_view_number(2)
    window.status.say("")
    table = window.page.findChild(CardTable)
    column = table.cards.fields.index("start")
    table.setCurrentIndex(table.model().index(0, column))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    write(QApplication.focusWidget(), "31/02/2027")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert "A date looks like" in window.status._message.text()
    assert action().start == date(2027, 3, 1)


def test_a_colour_has_a_swatch_that_opens_a_dialog(window: MainWindow, document: Document) -> None:
    window.actions_by_name["properties"].trigger()
    dialog = window.findChild(Properties)
    field = dialog.editors["brand_colour"]
    empty = field.swatch.icon().pixmap(16, 16).toImage().pixelColor(8, 3).name()
    write(field, "#a1b2c3")
    assert field.swatch.icon().pixmap(16, 16).toImage().pixelColor(8, 3).name() == "#a1b2c3" != empty
    field.swatch.trigger()
    colours = QApplication.activeModalWidget()
    assert colours.currentColor().name() == "#a1b2c3"
    colours.setCurrentColor("#204060")
    colours.accept()
    assert document.strategy.project.brand_colour == "#204060"
    assert field.text() == "#204060"
    dialog.close()


def test_nobody_is_asked_how_likely_a_strength_is(hand: Hand, window: MainWindow, document: Document) -> None:
    choose(hand, "s0")
    (known,) = window.inspector.ids
    field, labels = window.inspector.editors["likelihood"], window.inspector.part.findChildren(QLabel, "fieldLabel")
    (label,) = [label for label in labels if label.text() == "Likelihood"]
    assert (field.isVisible(), label.isVisible()) == (False, False)
    with document.edit("Move") as edit:
        cards.place(edit, Note, [known], Quadrant.threat)
        cards.change(edit, Note, [known], likelihood=4)
    assert (field.isVisible(), label.isVisible(), field.currentIndex()) == (True, True, 4)
    document.undo()
    with document.edit("Keep what is there") as edit:
        cards.change(edit, Note, [known], likelihood=2)
    assert not field.isVisible()
    assert document.strategy.get(Note, known).likelihood == 2


def test_a_list_has_no_cell_for_how_likely_a_strength_is(window: MainWindow) -> None:
    window.page.show_view(2)
    table = window.page.table.cards
    column = table.fields.index("likelihood")
    editable = [
        bool(table.flags(table.index(line, column)) & Qt.ItemFlag.ItemIsEditable) for line in range(table.rowCount())
    ]
    assert editable == [not table.card_at(line).quadrant.internal for line in range(table.rowCount())]
    assert len(set(editable)) == 2


def where(window: MainWindow) -> tuple[str, int, tuple[str, ...]]:
    QApplication.processEvents()
    assert window.inspector.ids == window.page.chosen()
    return tuple(window.stack.place())


def test_back_and_forward_bring_page_view_and_card(hand: Hand, window: MainWindow, note: NoteOf) -> None:
    with window.session.document.edit("Action") as edit:
        made = cards.add(edit, Action(title="Launch", p=P.product))
    window.page.show_view(2)
    window.page.show_card(note("s1").id)
    first = where(window)
    assert first == ("swot", 2, (note("s1").id,))
    assert not window.actions_by_name["back"].isEnabled()
    window.desk.show_card(made.id)
    second = where(window)
    assert (second[0], second[2]) == ("actions", (made.id,))
    window.desk.show_card(note("w0").id)
    third = where(window)
    hand.key(Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.ControlModifier)
    assert where(window) == second
    hand.key(Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.ControlModifier)
    assert where(window) == first
    assert not window.actions_by_name["back"].isEnabled()
    hand.key(Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier)
    assert where(window) == second
    hand.key(Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier)
    assert where(window) == third
    assert not window.actions_by_name["forward"].isEnabled()


@pytest.mark.parametrize(("language", "shown"), [("en", "1 Jan 2027"), ("fr", "1er janv. 2027")])
def test_the_first_of_a_month_is_shown_and_read_as_it_is_written(language: str, shown: str) -> None:
    assert shown_day(date(2027, 1, 1), language) == shown
    assert all(read_day(shown_day(day, language), language) == day for day in (date(2027, 1, 1), date(2027, 8, 11)))
    assert read_day("1er mars 2027" if language == "fr" else "1 March 2027", language) == date(2027, 3, 1)


def test_keys_go_through_the_views_of_a_page(hand: Hand, window: MainWindow) -> None:
    hand.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.page.view_number == 1
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.page.view_number == 2
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.page.view_number == 0
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert window.page.view_number == 2
    window.open_page("threads")
    window.actions_by_name["next_view"].trigger()
    assert where(window)[:2] == ("threads", 0)


@pytest.mark.parametrize(("language", "typed"), [("en", "crossing"), ("fr", "croisem")])
@pytest.mark.usefixtures("language")
def test_a_view_is_found_by_its_name(window: MainWindow, typed: str) -> None:
    window.open_page("kpis")
    window.actions_by_name["find"].trigger()
    finder = window.findChild(Finder)
    QTest.keyClicks(finder.field, typed)
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert where(window)[:2] == ("swot", 1)


def test_every_view_of_the_catalogue_has_its_button(window: MainWindow) -> None:
    for page in PAGES:
        window.open_page(page.name)
        buttons = window.page.view_buttons.buttons() if window.page.view_buttons is not None else []
        assert tuple(button.text() for button in buttons) == page.view_titles


def test_a_jump_on_the_same_page_is_gone_back_from(window: MainWindow, note: NoteOf) -> None:
    window.page.show_card(note("s0").id)
    window.desk.show_card(note("t1").id)
    assert where(window)[2] == (note("t1").id,)
    window.actions_by_name["back"].trigger()
    assert where(window)[2] == (note("s0").id,)
    window.desk.show_card(note("w1").id)
    assert not window.actions_by_name["forward"].isEnabled()


def test_the_buttons_of_the_mouse_go_back_and_forward(window: MainWindow, note: NoteOf) -> None:
    window.page.show_card(note("s0").id)
    window.open_page("objectives")
    handle, middle = window.windowHandle(), window.rect().center()
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=middle)
    assert where(window) == ("swot", 0, (note("s0").id,))
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, pos=middle)
    assert where(window)[0] == "objectives"


def test_another_project_has_no_way_back_into_the_former_one(window: MainWindow, project: Path) -> None:
    window.open_page("objectives")
    assert window.actions_by_name["back"].isEnabled()
    window.actions_by_name["close"].trigger()
    window.open_path(project)
    assert not window.actions_by_name["back"].isEnabled()


def menu_of(window: MainWindow, name: str) -> QMenu:
    return next(bar.menu() for bar in window.menuBar().actions() if bar.text().replace("&", "") == name)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_recent_projects_are_opened_from_the_menu(window: MainWindow, project: Path, tmp_path: Path) -> None:
    file_menu = menu_of(window, "File")
    file_menu.popup(window.mapToGlobal(window.rect().topLeft()))
    recent = window.findChild(RecentMenu)
    assert recent.menuAction() in file_menu.actions()
    assert not recent.menuAction().isEnabled()
    other = tmp_path / "fish & chips" / "other.mktcanvas"
    other.parent.mkdir()
    Document.create(other).close()
    file_menu.close()
    window.open_path(other)
    window.open_path(project)
    file_menu.popup(window.mapToGlobal(window.rect().topLeft()))
    (entry, *_) = recent.actions()
    assert recent.menuAction().isEnabled()
    assert entry.text().startswith("other — ")
    assert "fish && chips" in entry.text()
    entry.trigger()
    file_menu.close()
    assert window.session.document.path == other
    recent.fill()
    recent.actions()[-1].trigger()
    assert not recent.menuAction().isEnabled()
    window.actions_by_name["close"].trigger()
    assert not [button for button in window.findChildren(QPushButton) if button.text().startswith("other")]


def test_a_sentence_ends_with_the_next_step(window: MainWindow, document: Document) -> None:
    window.page.rank()
    with document.edit("Order") as edit:
        cards.place(edit, Note, [document.strategy.all(Note)[0].id], None)
    window.page.rank()
    said = window.status._message
    assert "Ranked" in said.text()
    window.actions_by_name["undo"].trigger()
    assert said.text() == ""
    window.actions_by_name["redo"].trigger()
    window.status.say("Something older")
    with document.edit("Another step") as edit:
        cards.change(edit, Note, [document.strategy.all(Note)[0].id], title="New")
    assert said.text() == ""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_line_above_the_status_bar_is_whole(program: Program, window: MainWindow, theme: str) -> None:
    if window._theme.name != theme:
        window.actions_by_name["theme"].trigger()
    bar, width = program.window.status, program.window.width()
    bar.say("A sentence that is much longer than the bar has room for, whatever the size of the window. " * 5)
    QApplication.processEvents()
    picture = bar.grab().toImage()
    colours = {picture.pixelColor(x, 0).name().upper() for x in range(picture.width())}
    assert colours == {program.window._theme.line}
    assert program.window.width() == width


def test_the_box_that_asks_for_a_title_is_wide_enough_for_one(window: MainWindow, document: Document) -> None:
    long = "Maison Laurent, strategy for the years 2027 to 2030"
    widths: list[tuple[int, int]] = []

    def type_it() -> None:
        field = QApplication.activeModalWidget().findChild(QLineEdit)
        field.selectAll()
        QTest.keyClicks(field, long)
        widths.append((field.width(), field.fontMetrics().horizontalAdvance(long)))
        QTest.keyClick(field, Qt.Key.Key_Return)

    QTimer.singleShot(50, type_it)
    window._ask_for_title()
    ((there, needed),) = widths
    assert there > needed
    assert document.strategy.project.title == long


@pytest.mark.parametrize(("language", "told"), [("en", "100%"), ("fr", "100\u202f%")])
def test_percents_are_written_as_their_language_does(window: MainWindow, language: str, told: str) -> None:
    assert window.status._zoom.text() == percent(1, language) == told


@pytest.mark.parametrize(
    ("for_whom", "need", "sentence"),
    [
        (
            "Collectors who choose for themselves.",
            "Wear a watch that nobody else wears",
            "For collectors who choose for themselves and who want to wear a watch that nobody else wears, Us offers",
        ),
        ("French households", "Good food on Thursday", "For French households, who want good food on Thursday, Us"),
        ("A buyer at SNCF", "To decide alone", "For a buyer at SNCF, who wants to decide alone, Us offers"),
        ("iPhone owners", "peace", "For iPhone owners, who want peace, Us offers"),
    ],
)
def test_the_value_proposition_reads_like_a_sentence(
    window: MainWindow, document: Document, for_whom: str, need: str, sentence: str
) -> None:
    with document.edit("Brand") as edit:
        cards.add(edit, Brand(title="Us", ours=True))
    window.open_page("positioning")
    window.page.show_view_number(1)
    words = window.page._words
    assert "[" not in words.sentence.text()
    texts = (for_whom, need, "Watches of our own", "A rare object.", "Open workshop")
    with document.edit("Write") as edit:
        details.set_project(edit, **dict(zip(VALUE_PROPOSITION, texts, strict=True)))
    words.take.click()
    said = document.strategy.project.statement
    assert said.startswith(sentence)
    assert said.endswith("offers watches of our own: a rare object. The proof: open workshop.")


def test_a_title_grows_with_its_text(hand: Hand, window: MainWindow) -> None:
    choose(hand, "s0")
    for name, least, most in (("title", 1, 8), ("detail", 1, 8)):
        editor = window.inspector.editors[name]
        line = editor.fontMetrics().lineSpacing()
        assert round((editor.height() - 20) / line) == least
        editor.setFocus()
        heights = []
        for _ in range(12):
            QTest.keyClicks(editor, "some more words that fill a line ")
            QApplication.processEvents()
            heights.append(editor.height())
            assert len(heights) > 3 or not editor.verticalScrollBar().isVisible()
        assert heights == sorted(heights)
        assert round((heights[-1] - 20) / line) == most


def test_two_samples_are_told_apart_by_their_titles(program: Program) -> None:
    samples = program.window.findChild(WelcomePage).samples
    titles = [button.accessibleName() for button in samples]
    assert len(titles) == 4
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    ("language", "typed", "read"),
    [
        ("en", "50,000", 50_000),
        ("en", "€50,000", 50_000),
        ("en", "1,234,567.5", 1_234_567.5),
        ("en", "8,5", 8.5),
        ("en", "0,125", 0.125),
        ("en", "12.125", 12.125),
        ("en", "40k", 40_000),
        ("en", "1.5M€", 1_500_000),
        ("en", "-2,500", -2500),
        ("fr", "12,125", 12.125),
        ("fr", "12.500", 12_500),
        ("fr", "12.5", 12.5),
        ("fr", "50 000 €", 50_000),
        ("fr", "−2 %", -2),
        ("fr", "5 k€", 5000),
        ("en", "k", None),
        ("en", "1,2,3", None),
        ("en", "", None),
    ],
)
def test_numbers_are_read_as_they_are_written_in_the_language(language: str, typed: str, read: float | None) -> None:
    assert read_number(typed, language) == read


@given(st.decimals(-(10**9), 10**9, places=3), st.sampled_from(["en", "fr"]))
def test_a_number_that_is_shown_is_read_again(number: Decimal, language: str) -> None:
    value = float(number)
    assert read_number(shown_number(value, language), language) == value
    assert read_number(grouped_number(round(value), language), language) == round(value)


def test_what_a_page_missed_is_not_selected_there(window: MainWindow, note: NoteOf) -> None:
    window.open_page("actions")
    with window.session.document.edit("Rename") as edit:
        cards.change(edit, Note, [note("s0").id, note("w1").id], title="Anew")
    window.open_page("swot")
    QApplication.processEvents()
    assert window.page.chosen() == ()


def test_esc_ends_the_thread_and_only_then_the_selection(hand: Hand, window: MainWindow, note: NoteOf) -> None:
    hand.click(hand.on("s0"))
    hand.command(Qt.Key.Key_T)
    hand.key(Qt.Key.Key_Escape)
    assert not window.page.scene.dimmed
    assert window.page.chosen() == (note("s0").id,)
    hand.key(Qt.Key.Key_Escape)
    assert window.page.chosen() == ()


def test_esc_in_the_filter_takes_the_words_away_and_then_leaves(hand: Hand, window: MainWindow) -> None:
    window.page.words.setFocus()
    hand.type("zzz")
    assert window.status._message.text().startswith("Nothing fits")
    hand.key(Qt.Key.Key_Escape)
    assert (window.page.words.text(), window.page.words.hasFocus()) == ("", True)
    assert window.status._message.text() == ""
    hand.key(Qt.Key.Key_Escape)
    assert window.page.view.hasFocus()
