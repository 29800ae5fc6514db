"""Reviews and their agenda, comments, the glossary, facts and teams, used as a person uses them."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QToolButton
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Fact, Note
from mktcanvas.model.people import Attendance, Comment, Review, Team, Term
from mktcanvas.ui.canvas.board import CardLook
from mktcanvas.ui.canvas.glossary import Glossary
from mktcanvas.ui.inspector.attendance import AttendancePart
from mktcanvas.ui.inspector.comments import CommentsPart
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.rituals import RitualsPage

RETURN = Qt.Key.Key_Return


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two reviews, past and coming, a team, an important note with a comment that waits for an answer."""
    path = tmp_path / "plan.mktcanvas"
    today, note = date.today(), Note(quadrant=Quadrant.threat, title="Grey market", importance=5)
    rows = [
        note,
        Team(title="Sales"),
        Review(title="Before", date=today - timedelta(days=30), decisions="Stop the sale"),
        Review(title="Coming", date=today + timedelta(days=7), rank=1),
        Comment(card=note.id, author="Ana", text="Since when?", on=today),
    ]
    Document.create(path, rows).close()
    return path


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> RitualsPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.open_page("rituals")
    QApplication.processEvents()
    return window.page


def review(document: Document, title: str) -> Review:
    return next(row for row in document.strategy.all(Review) if row.title == title)


def type_in(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)
    QTest.keyClick(QApplication.focusWidget(), RETURN)


def test_the_next_review_stands_above(page: RitualsPage) -> None:
    assert page.pane.title.text() == "Coming"
    assert "7 day" in page.pane.facts.text()


def test_one_click_writes_the_agenda_and_a_second_adds_nothing(page: RitualsPage, document: Document) -> None:
    QTest.mouseClick(page.pane.write, Qt.MouseButton.LeftButton)
    written = review(document, "Coming").detail
    assert "1. Check what was decided" in written
    assert "Stop the sale" in written
    assert "2. Answer Ana on “Grey market”: Since when?" in written
    assert "Grey market" in written.split("\n", 2)[2]
    QTest.mouseClick(page.pane.write, Qt.MouseButton.LeftButton)
    assert review(document, "Coming").detail == written
    document.undo()
    assert review(document, "Coming").detail == ""


@pytest.mark.parametrize(("view", "kind"), [(0, Review), (2, Term), (3, Fact), (4, Team)])
def test_a_line_and_enter_adds_a_card_and_undo_takes_it_back(
    page: RitualsPage, document: Document, view: int, kind: type[Term]
) -> None:
    page.show_view(view)
    before = len(document.strategy.all(kind))
    page.pane.line.setFocus() if view else page.pane.reviews.line.setFocus()
    type_in("Innovative")
    assert len(document.strategy.all(kind)) == before + 1
    assert document.strategy.cards[page.chosen()[0]].title == "Innovative"
    page.act("delete_selected")
    assert len(document.strategy.all(kind)) == before
    document.undo()
    document.undo()
    assert len(document.strategy.all(kind)) == before


def test_the_glossary_teaches_while_it_is_empty(page: RitualsPage, document: Document) -> None:
    page.show_view(2)
    assert not page.pane.table.isVisible()
    page.pane.take_text(None, "Innovative\nPremium")
    assert page.pane.table.isVisible()
    assert [term.title for term in document.strategy.all(Term)] == ["Innovative", "Premium"]


def test_comments_are_listed_and_a_tick_answers_one(page: RitualsPage, document: Document) -> None:
    page.show_view(1)
    table = page.pane.table
    assert table.item(0, 3).text() == "Since when?"
    table.item(0, 0).setCheckState(Qt.CheckState.Checked)
    assert document.strategy.all(Comment)[0].answered
    document.undo()
    assert not document.strategy.all(Comment)[0].answered
    assert table.item(0, 0).checkState() is Qt.CheckState.Unchecked


def test_a_comment_is_written_answered_and_removed_in_the_inspector(window: MainWindow, document: Document) -> None:
    note = document.strategy.all(Note)[0]
    window.desk.show_card(note.id)
    QApplication.processEvents()
    part = window.inspector.part.findChild(CommentsPart)
    part.author.setText("Bo")
    part.text.setFocus()
    QTest.keyClicks(part.text, "Since <b>May</b>")
    QTest.keyClick(part.text, RETURN)
    added = document.strategy.where(Comment, "card", note.id)[-1]
    assert (added.author, added.text, added.on, added.answered) == ("Bo", "Since <b>May</b>", date.today(), False)
    assert part._settings.author == "Bo"
    QApplication.processEvents()
    boxes = part.findChildren(QCheckBox)
    QTest.mouseClick(boxes[-1], Qt.MouseButton.LeftButton)
    assert document.strategy.get(Comment, added.id).answered
    QApplication.processEvents()
    removes = [button for button in part.findChildren(QToolButton) if button.isVisibleTo(part)]
    QTest.mouseClick(removes[-1], Qt.MouseButton.LeftButton)
    assert document.strategy.get(Comment, added.id) is None


def test_who_is_at_a_review_is_ticked(window: MainWindow, page: RitualsPage, document: Document) -> None:
    page.show_card(review(document, "Coming").id)
    QApplication.processEvents()
    part = window.inspector.part.findChild(AttendancePart)
    (box,) = part.boxes.values()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, box.height() // 2))
    assert document.strategy.all(Attendance)[0].review == review(document, "Coming").id
    assert "Sales" in page.pane.facts.text()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, box.height() // 2))
    assert document.strategy.all(Attendance) == ()


def test_terms_of_the_glossary_are_explained_on_the_cards_that_use_them(window: MainWindow, document: Document) -> None:
    item = next(iter(window.page.scene.cards.values()))
    assert item.look.terms == ()
    with document.edit("Agree") as edit:
        edit.add(Term(title="grey market", for_strategy="Sales we do not steer", for_operations="<b>Other</b> shops"))
    ((word, meaning),) = item.look.terms
    assert word == "Grey market"
    assert "Sales we do not steer" in meaning
    assert "&lt;b&gt;Other" in item.toolTip()
    document.undo()
    assert item.look.terms == ()


def test_a_term_is_found_in_any_case_and_number_but_never_inside_a_word(document: Document) -> None:
    glossary = Glossary()
    with document.edit("Agree") as edit:
        edit.add(
            Term(title="brand", for_strategy="A promise"),
            Term(title="brand value", for_operations="An index", rank=1),
            Term(title="silent", rank=2),
        )
    look = glossary.marked(document.strategy, CardLook("Brands and Brand value, no brandy, silent", "strength"))
    assert [word for word, _ in look.terms] == ["Brands", "Brand value"]
    assert "for operations: not said yet" in look.terms[0][1]


def test_reviews_stand_in_the_order_of_their_days(page: RitualsPage, document: Document) -> None:
    table = page.pane.reviews.table
    with document.edit("Plan") as edit:
        edit.add(*(Review(title=f"{day}", date=day, rank=5) for day in (date(2031, 3, 2), date(2030, 12, 1))))
    QApplication.processEvents()
    shown = [table.model().index(line, 0).data() for line in range(table.model().rowCount())]
    assert shown == ["Before", "Coming", "2030-12-01", "2031-03-02"]


def test_a_new_review_is_on_no_weekend(page: RitualsPage, document: Document) -> None:
    page.pane.reviews.line.setFocus()
    type_in("Steering")
    day = review(document, "Steering").date
    assert day.weekday() < 5
    assert 28 <= (day - date.today()).days <= 30


def test_the_whole_agenda_is_shown_where_it_is_asked_for(page: RitualsPage, document: Document) -> None:
    with document.edit("Write") as edit:
        details = "\n".join(f"{number}. Point" for number in range(1, 15))
        edit.update(Review, review(document, "Coming").id, detail=details)
    QApplication.processEvents()
    assert page.pane.agenda.text().count("Point") == 6
    assert page.pane.more.text() == "Show 8 more"
    QTest.mouseClick(page.pane.more, Qt.MouseButton.LeftButton)
    assert page.pane.agenda.text().count("Point") == 14
    assert not page.pane.more.isVisible()
