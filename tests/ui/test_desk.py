"""The inspector, links, threads, the finder, the clipboard and the small windows, used as a person uses them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QToolButton

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, links
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, OptionKind, P, Quadrant, Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.link import Link
from mktcanvas.model.note import Fact, Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.ui.dialogs import BackupsDialog, HistoryDialog, Preferences, Properties
from mktcanvas.ui.inspector.comments import CommentsPart
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.program import Program
from mktcanvas.ui.widgets.finder import Finder
from tests.ui.conftest import Hand

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NoteOf = Callable[[str], Note]


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def linked(document: Document, note: NoteOf) -> Document:
    """The project with an option and an action that hang on s0, and a fact."""
    with document.edit("Prepare") as edit:
        option = cards.add(edit, Option(kind="SO", title="An option"))
        action = cards.add(edit, Action(p="price", title="Hold the price"))
        cards.add(edit, Fact(title="Growth of 14 %"))
        links.add(edit, Relation.answers, option.id, note("s0").id)
        links.add(edit, Relation.follows, action.id, option.id)
    return document


def choose(hand: Hand, title: str) -> None:
    hand.click(hand.on(title))
    QApplication.processEvents()


def finder(window: MainWindow) -> Finder:
    return next(found for found in window.findChildren(Finder) if found.isVisible())


def find(window: MainWindow, text: str) -> None:
    box = finder(window)
    QTest.keyClicks(box.field, text)
    QTest.keyClick(box.field, Qt.Key.Key_Return)


def test_the_inspector_shows_the_selected_note_and_changes_it(
    hand: Hand, window: MainWindow, document: Document
) -> None:
    choose(hand, "s0")
    evidence = window.inspector.editors["evidence"]
    evidence.setFocus()
    QTest.keyClicks(evidence, "Owner survey")
    window.page.view.setFocus()
    assert document.strategy.all(Note)[0].evidence == "Owner survey"
    assert document.undo_label == "Edit evidence"


def test_a_choice_in_the_inspector_moves_the_card(
    hand: Hand, window: MainWindow, document: Document, note: NoteOf
) -> None:
    choose(hand, "s0")
    box = window.inspector.editors["quadrant"]
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(3)
    box.activated.emit(3)
    assert note("s0").quadrant is Quadrant.threat
    assert document.undo_label == "Edit quadrant"


def test_several_cards_share_their_fields(hand: Hand, window: MainWindow, document: Document) -> None:
    choose(hand, "s0")
    hand.click(hand.on("t1"), CTRL)
    QApplication.processEvents()
    assert "title" not in window.inspector.editors
    assert window.inspector.editors["quadrant"].placeholderText() == "several values"
    tags = window.inspector.editors["tags"]
    QTest.keyClicks(tags, "a, b,a")
    QTest.keyClick(tags, Qt.Key.Key_Return)
    assert [card.tags for card in document.strategy.all(Note) if card.tags] == [("a", "b")] * 2


def test_undo_inside_a_field_belongs_to_the_field(hand: Hand, window: MainWindow, document: Document) -> None:
    hand.drag(hand.on("s0"), hand.in_zone(Quadrant.threat))
    choose(hand, "s1")
    field = window.inspector.editors["title"]
    field.setFocus()
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert document.strategy.where(Note, "quadrant", Quadrant.threat)[-1].title == "s0"


def test_a_form_that_shows_another_card_holds_nothing_of_the_last(
    hand: Hand, window: MainWindow, document: Document, note: NoteOf
) -> None:
    choose(hand, "s0")
    detail = window.inspector.editors["detail"]
    detail.setFocus()
    QTest.keyClicks(detail, "Only of the first")
    comment = window.inspector.part.findChild(CommentsPart).text
    QTest.keyClicks(comment, "Half a comm")
    choose(hand, "s1")
    assert window.inspector.editors["detail"] is detail
    assert (detail.toPlainText(), comment.text()) == ("", "")
    detail.setFocus()
    QTest.keyClick(detail, Qt.Key.Key_Z, CTRL)
    assert detail.toPlainText() == ""
    assert (note("s0").detail, note("s1").detail) == ("Only of the first", "")
    assert document.steps[-1].label.startswith("Edit")


def test_a_number_that_is_none_is_refused_in_a_sentence(hand: Hand, window: MainWindow, note: NoteOf) -> None:
    choose(hand, "s0")
    votes = window.inspector.editors["votes"]
    assert isinstance(votes, QLineEdit)
    votes.setText("many")
    votes.editingFinished.emit()
    assert "not a number" in window.status._message.text()
    assert votes.text() == "many"
    assert note("s0").votes == 0


def test_typing_is_one_step(hand: Hand, window: MainWindow, document: Document) -> None:
    choose(hand, "s0")
    title = window.inspector.editors["title"]
    for character in "abc":
        QTest.keyClicks(title, character)
        title._give()
    assert len(document.steps) == 1


def test_a_card_is_linked_by_l_and_unlinked_in_the_inspector(hand: Hand, window: MainWindow, linked: Document) -> None:
    choose(hand, "s1")
    hand.command(Qt.Key.Key_L)
    find(window, "growth")
    (link,) = linked.strategy.links_from(linked.strategy.all(Note)[1].id)
    assert link.relation is Relation.rests_on
    QApplication.processEvents()
    remove = [b for b in window.inspector.part.findChildren(QToolButton) if b.text() == "×" and b.isVisible()]
    QTest.mouseClick(remove[0], Qt.MouseButton.LeftButton)
    assert len(linked.strategy.all(Link)) == 2


def test_a_link_to_a_card_that_is_gone_is_told(hand: Hand, window: MainWindow, linked: Document) -> None:
    choose(hand, "s0")
    hand.command(Qt.Key.Key_L)
    with linked.edit("Remove") as edit:
        cards.remove(edit, [linked.strategy.all(Fact)[0].id])
    steps = linked.steps
    find(window, "growth")
    assert "no more" in window.status._message.text()
    assert linked.steps == steps


def test_what_is_nearest_on_a_thread_is_offered_first(window: MainWindow) -> None:
    document = window.session.document
    with document.edit("Add") as edit:
        action = cards.add(edit, Action(p=P.product, title="A card for regulars"))
        cards.add(edit, Objective(level=Level.operational, title="More regulars"))
        cards.add(edit, Kpi(title="Regulars"))
        cards.add(edit, Option(kind=OptionKind.so, title="Own the regulars"))
    offered = [entry.value for entry in window.desk.linkable(action.id)]
    tables = [document.strategy.cards[source if target == action.id else target].table for _, source, target in offered]
    assert list(dict.fromkeys(tables)) == ["objective", "kpi", "option", "note"]


def test_only_allowed_links_are_offered_and_none_twice(window: MainWindow, linked: Document, note: NoteOf) -> None:
    offered = [entry.value for entry in window.desk.linkable(note("s0").id)]
    assert len(offered) == len(set(offered)) == 2
    for relation, source, target in offered:
        assert linked.strategy.can_link(relation, source, target)


@pytest.mark.usefixtures("linked")
def test_a_link_is_followed_in_the_inspector(hand: Hand, window: MainWindow) -> None:
    choose(hand, "s0")
    chip = next(b for b in window.inspector.part.findChildren(QPushButton) if "An option" in b.text())
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert window.inspector.editors["title"].text() == "An option"


@pytest.mark.usefixtures("linked")
def test_t_lights_the_thread_and_escape_ends_it(hand: Hand, window: MainWindow) -> None:
    choose(hand, "s0")
    hand.command(Qt.Key.Key_T)
    faded = {item.look.title for item in window.page.scene.cards.values() if item.faded}
    assert "s0" not in faded
    assert len(faded) == 7
    assert "3 cards on this thread" in window.status._message.text()
    hand.key(Qt.Key.Key_Escape)
    assert not any(item.faded for item in window.page.scene.cards.values())


def test_the_finder_goes_to_cards_without_accents_and_runs_commands(
    hand: Hand, window: MainWindow, document: Document
) -> None:
    with document.edit("Add") as edit:
        edit.add(Note(quadrant="threat", title="Été à Genève", rank=50))
    hand.key(Qt.Key.Key_K, CTRL)
    find(window, "ete gen")
    QApplication.processEvents()
    assert window.inspector.editors["title"].text() == "Été à Genève"
    window.actions_by_name["find"].trigger()
    find(window, "zoom in")
    assert window.page.view.zoom == pytest.approx(1.15)
    window.actions_by_name["find"].trigger()
    find(window, "no such thing")
    assert finder(window).list.count() == 1


def test_notes_are_copied_as_text_and_pasted_as_notes(hand: Hand, document: Document) -> None:
    choose(hand, "t1")
    hand.key(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "t1"
    hand.key(Qt.Key.Key_V, CTRL)
    assert [card.title for card in document.strategy.where(Note, "quadrant", Quadrant.threat)] == ["t0", "t1", "t1"]
    hand.key(Qt.Key.Key_X, CTRL)
    assert len(document.strategy.all(Note)) == 8


def test_lines_of_text_are_pasted_as_notes_in_one_step(hand: Hand, window: MainWindow, document: Document) -> None:
    choose(hand, "o0")
    QGuiApplication.clipboard().setText("- first !4\nT: second #tag\ns0\n\nFa: third")
    hand.key(Qt.Key.Key_V, CTRL)
    found = {card.title: card for card in document.strategy.all(Note)}
    assert found["first"].quadrant is Quadrant.opportunity
    assert found["first"].importance == 4
    assert found["second"].tags == ("tag",)
    assert found["third"].quadrant is Quadrant.weakness
    assert len(found) == 11
    assert len(document.steps) == 1
    offer = window.page.board.offer
    assert offer.isVisible()
    assert offer.sentence.text() == "1 line is already here."
    QTest.mouseClick(offer.button, Qt.MouseButton.LeftButton)
    assert [card.title for card in document.strategy.all(Note)].count("s0") == 2
    assert document.undo_label == "Add 1 note from text"
    assert not offer.isVisible()


def test_what_is_already_there_is_added_all_the_same_by_keys(
    hand: Hand, window: MainWindow, document: Document
) -> None:
    choose(hand, "o0")
    QGuiApplication.clipboard().setText("s0\nt1\nt1")
    hand.key(Qt.Key.Key_V, CTRL)
    assert document.undo_label is None
    hand.key(Qt.Key.Key_V, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert len(document.strategy.all(Note)) == 11
    assert not window.page.board.offer.isVisible()


def test_alt_and_a_figure_send_the_next_note_elsewhere(hand: Hand, document: Document) -> None:
    choose(hand, "s0")
    hand.type("strong")
    hand.key(Qt.Key.Key_4, ALT)
    hand.type("dangerous !5 #soon")
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    assert document.strategy.where(Note, "quadrant", Quadrant.strength)[-1].title == "strong"
    last = document.strategy.where(Note, "quadrant", Quadrant.threat)[-1]
    assert (last.title, last.importance, last.tags) == ("dangerous", 5, ("soon",))


def test_twenty_notes_need_no_mouse(hand: Hand, document: Document) -> None:
    hand.key(Qt.Key.Key_Return, CTRL)
    for number in range(20):
        hand.type(f"note {number}")
        hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    assert len(document.strategy.all(Note)) == 28


def test_a_duplicate_stands_beside_its_original(hand: Hand, document: Document) -> None:
    choose(hand, "w0")
    hand.key(Qt.Key.Key_D, CTRL)
    assert [card.title for card in document.strategy.where(Note, "quadrant", Quadrant.weakness)] == ["w0", "w0", "w1"]


def test_text_dropped_from_outside_becomes_notes(hand: Hand, document: Document) -> None:
    data = QMimeData()
    data.setText("dropped one\ndropped two")
    at = QPointF(hand.in_zone(Quadrant.weakness))
    event = QDropEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    hand.view.dropEvent(event)
    assert len(document.strategy.where(Note, "quadrant", Quadrant.weakness)) == 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_text_file_dropped_on_the_window_becomes_notes(
    window: MainWindow, document: Document, tmp_path: Path, encoding: str
) -> None:
    (tmp_path / "notes.txt").write_text("O: Été\nM: Prix de l’or", encoding)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "notes.txt"))])
    place, keys = QPointF(QPoint(5, 5)), Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys))
    assert document.strategy.where(Note, "quadrant", Quadrant.opportunity)[-1].title == "Été"


def test_history_travels_to_any_step(hand: Hand, window: MainWindow, document: Document) -> None:
    for title in ("s0", "s1", "w0"):
        hand.drag(hand.on(title), hand.in_zone(Quadrant.threat))
    window.actions_by_name["history"].trigger()
    (dialog,) = window.findChildren(HistoryDialog)
    assert dialog.list.count() == 4
    dialog.list.setCurrentRow(1)
    dialog._choose()
    assert document.position == 1
    document.travel_to(3)
    assert len(document.strategy.where(Note, "quadrant", Quadrant.threat)) == 5


def test_properties_change_the_project_and_refuse_what_cannot_be(window: MainWindow, document: Document) -> None:
    window.actions_by_name["properties"].trigger()
    (dialog,) = window.findChildren(Properties)
    for field, text in (("organisation", "Maison Aurèle"), ("starts", "1/1/2027"), ("ends", "31/12/2026")):
        dialog.editors[field].setText(text)
        dialog.editors[field].editingFinished.emit()
    project = document.strategy.project
    assert project.organisation == "Maison Aurèle"
    assert project.starts is not None
    assert project.ends is None
    complaints = [label.text() for label in dialog.findChildren(QLabel, "complaint") if not label.isHidden()]
    assert len(complaints) == 1
    assert "its end lies before its start" in complaints[0]
    dialog.close()


def test_backups_are_listed(window: MainWindow) -> None:
    window.actions_by_name["backups"].trigger()
    (dialog,) = window.findChildren(BackupsDialog)
    assert dialog.list.count() >= 1
    dialog.close()


def test_the_language_changes_without_a_restart(program: Program, project: Path, qtbot: object) -> None:
    program.window.open_path(project)
    program.window.actions_by_name["preferences"].trigger()
    (dialog,) = program.window.findChildren(Preferences)
    dialog.language.setCurrentIndex(dialog.language.findData("fr"))
    dialog.accept()
    qtbot.addWidget(program.window)
    assert program.window.navigation.buttons["swot"].isVisible()
    assert program.window.actions_by_name["copy"].text() == "&Copier"
    assert program.window.page.scene.plan.columns == ("Favorable", "Défavorable")
    assert program.settings.chosen_language == "fr"


@pytest.mark.parametrize("close", ["close", "quit"])
def test_what_is_being_typed_is_saved_when_the_project_closes(
    hand: Hand, window: MainWindow, project: Path, close: str
) -> None:
    hand.double_click(hand.in_zone(Quadrant.weakness))
    hand.type("typed to the last")
    window.actions_by_name[close].trigger()
    with Document.open(project, read_only=True) as closed:
        assert "typed to the last" in [card.title for card in closed.strategy.all(Note)]


def test_the_form_of_a_kind_is_made_once_and_shows_each_card_anew(window: MainWindow, linked: Document) -> None:
    document = linked
    note, action = document.strategy.all(Note)[0].id, document.strategy.all(Action)[0].id
    inspector = window.inspector
    inspector.show_cards([note])
    form = inspector.part
    inspector.show_cards([action])
    assert inspector.part is not form
    assert form.isHidden()
    with document.edit("Rename") as edit:
        cards.change(edit, Note, [note], title="Renamed while an action was shown")
    inspector.show_cards([note])
    assert inspector.part is form
    assert form.isVisible()
    assert inspector.editors["title"].toPlainText() == "Renamed while an action was shown"


@pytest.mark.usefixtures("linked")
def test_a_thread_says_how_much_of_it_is_on_other_pages(hand: Hand, window: MainWindow) -> None:
    choose(hand, "s0")
    hand.command(Qt.Key.Key_T)
    assert "3 cards on this thread, 1 on other pages" in window.status._message.text()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_card_rates_and_moves_it(hand: Hand, window: MainWindow, note: NoteOf) -> None:
    choose(hand, "s0")
    at = hand.pad.mapToGlobal(hand.on("s0"))
    for branch, words, field, value in (
        ("&Importance", "●●●●○", "importance", 4),
        ("&Move to", "Threats", "quadrant", Quadrant.threat),
    ):
        window.errands.show_menu(window.page, window.actions_by_name, at)
        menu = QApplication.activePopupWidget()
        found = next(action.menu() for action in menu.actions() if action.text() == branch)
        next(action for action in found.actions() if action.text() == words).trigger()
        menu.close()
        assert getattr(note("s0"), field) == value
        at = hand.pad.mapToGlobal(hand.on("s0"))
    window.session.document.undo()
    assert note("s0").quadrant is Quadrant.strength


def test_a_note_is_crossed_by_the_picker_of_links_too(hand: Hand, window: MainWindow, document: Document) -> None:
    choose(hand, "s0")
    hand.command(Qt.Key.Key_L)
    find(window, "t1")
    (made,) = document.strategy.all(Option)
    assert made.kind is OptionKind.st
