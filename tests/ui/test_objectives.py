"""What a person does on the Objectives page: typed lines, the tree, moving, SMART, key results; everything undone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mktcanvas.document.document import Document
from mktcanvas.document.edits import objectives
from mktcanvas.document.errors import NotAllowed
from mktcanvas.model.choices import Combine, Level, Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.ui.canvas.editor import CardEditor
from mktcanvas.ui.inspector.objective_fit import ObjectiveFit
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.objectives.tree import ObjectiveTree
from mktcanvas.ui.pages.objectives import ObjectivesPage

LEFT, NONE, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two trees: A with a1 and a2 below it, and B alone."""
    path = tmp_path / "plan.mktcanvas"
    first = Objective(title="A", level=Level.strategic, rank=0, baseline=100, target=126, combine=Combine.multiply)
    rows = [first, Objective(title="B", level=Level.strategic, rank=3)]
    for place, (title, target) in enumerate((("a1", 120.0), ("a2", 105.0))):
        below = Objective(
            title=title, level=Level.operational, parent=first.id, rank=1 + place, baseline=100, target=target
        )
        rows.append(below)
    Document.create(path, rows).close()
    return path


@pytest.fixture
def page(window: MainWindow) -> ObjectivesPage:
    window.open_page("objectives")
    QApplication.processEvents()
    return window.page


@pytest.fixture
def tree(page: ObjectivesPage) -> ObjectiveTree:
    page.tree.setFocus()
    return page.tree


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


@pytest.fixture
def found(document: Document) -> Callable[[str], Objective]:
    def by_title(title: str) -> Objective:
        return next(row for row in document.strategy.all(Objective) if row.title == title)

    return by_title


def shown(tree: ObjectiveTree) -> list[str]:
    return ["  " * line.depth + line.objective.title for line in tree.lines]


def middle(tree: ObjectiveTree, title: str) -> QPoint:
    place = next(place for place, line in enumerate(tree.lines) if line.objective.title == title)
    return tree.shape.box(place).center().toPoint()


def drag(tree: ObjectiveTree, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(tree, LEFT, NONE, start)
    QTest.mouseMove(tree, start + QPoint(0, 12))
    QTest.mouseMove(tree, end)
    QTest.mouseRelease(tree, LEFT, NONE, end)


def test_the_tree_shows_children_below_their_parent(tree: ObjectiveTree) -> None:
    assert shown(tree) == ["A", "  a1", "  a2", "B"]


def test_an_objective_dropped_on_another_becomes_its_child(tree: ObjectiveTree, document: Document, found) -> None:
    drag(tree, middle(tree, "B"), middle(tree, "A"))
    assert found("B").parent == found("A").id
    assert found("B").level is Level.operational
    document.undo()
    assert (found("B").parent, found("B").level) == (None, Level.strategic)


def test_an_objective_dropped_between_two_comes_between_them(tree: ObjectiveTree) -> None:
    drag(tree, middle(tree, "B"), middle(tree, "a2") - QPoint(0, 24))
    assert shown(tree) == ["A", "  a1", "  B", "  a2"]


def test_an_objective_is_never_dropped_below_itself(tree: ObjectiveTree, document: Document) -> None:
    before = document.strategy
    drag(tree, middle(tree, "A"), middle(tree, "a1"))
    assert document.strategy is before


def test_the_document_refuses_a_cycle(document: Document, found) -> None:
    with pytest.raises(NotAllowed), document.edit("Move") as edit:
        objectives.move(edit, [found("A").id], found("a1").id)


def test_escape_during_the_drag_moves_nothing(tree: ObjectiveTree, document: Document) -> None:
    before = document.strategy
    QTest.mousePress(tree, LEFT, NONE, middle(tree, "B"))
    QTest.mouseMove(tree, middle(tree, "a1"))
    QTest.mouseMove(tree, middle(tree, "A"))
    QTest.keyClick(tree, Qt.Key.Key_Escape)
    QTest.mouseRelease(tree, LEFT, NONE, middle(tree, "A"))
    assert document.strategy is before


def test_alt_arrows_move_in_the_tree(tree: ObjectiveTree) -> None:
    QTest.mouseClick(tree, LEFT, NONE, middle(tree, "a2"))
    QTest.keyClick(tree, Qt.Key.Key_Up, ALT)
    assert shown(tree) == ["A", "  a2", "  a1", "B"]
    QTest.keyClick(tree, Qt.Key.Key_Left, ALT)
    assert shown(tree) == ["A", "  a1", "a2", "B"]
    QTest.keyClick(tree, Qt.Key.Key_Right, ALT)
    assert shown(tree) == ["A", "  a1", "  a2", "B"]


def test_one_typed_line_makes_a_complete_objective(tree: ObjectiveTree, document: Document) -> None:
    QTest.mouseClick(tree, LEFT, NONE, tree.shape.slot().center().toPoint())
    editor = tree.findChild(CardEditor)
    QTest.keyClicks(editor, "Market share 8 % -> 10 % by 31/12/2027 @Brand")
    assert len(editor.row.texts()) == 3
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(tree.findChild(CardEditor), Qt.Key.Key_Escape)
    made = document.strategy.all(Objective)[-1]
    team = document.strategy.all(Team)[0]
    assert (made.measure, made.baseline, made.target, made.unit) == ("Market share", 8, 10, "%")
    assert (made.due, made.owner, team.title) == (date(2027, 12, 31), team.id, "Brand")
    document.undo()
    assert not document.strategy.all(Team)


def test_what_is_typed_comes_beside_the_chosen_objective(tree: ObjectiveTree) -> None:
    QTest.mouseClick(tree, LEFT, NONE, middle(tree, "a1"))
    QTest.keyClicks(tree, "n")
    editor = tree.findChild(CardEditor)
    QTest.keyClicks(editor, "ew one")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert shown(tree) == ["A", "  a1", "  a2", "  new one", "B"]


def test_a_branch_is_folded_and_unfolds_for_what_is_shown(page: ObjectivesPage, tree: ObjectiveTree, found) -> None:
    QTest.mouseClick(tree, LEFT, NONE, middle(tree, "A"))
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert shown(tree) == ["A", "B"]
    assert page.show_card(found("a2").id)
    assert shown(tree) == ["A", "  a1", "  a2", "B"]
    QTest.mouseClick(tree, LEFT, NONE, tree.shape.box(0).topLeft().toPoint() + QPoint(18, 27))
    assert shown(tree) == ["A", "B"]


def test_the_children_multiply_up_to_their_parent(tree: ObjectiveTree, document: Document, found) -> None:
    assert "1.26" in tree.lines[0].subtitle
    assert not tree.lines[0].short
    with document.edit("Aim higher") as edit:
        edit.update(Objective, found("A").id, target=130.0)
    assert tree.lines[0].short


def test_the_letters_say_what_is_missing(tree: ObjectiveTree) -> None:
    line = tree.lines[0]
    assert [letter.holds for letter in line.letters] == [False, False, False, False, False]
    box = tree.shape.box(0)
    tips = {tree.tip_at(QPointF(x, box.center().y())) for x in range(int(box.left()), int(box.right()), 8)}
    assert any("a due date" in tip for tip in tips)


def test_a_key_result_is_made_from_the_objective(page, window: MainWindow, document: Document, qtbot, found) -> None:
    page.show_card(found("A").id)
    qtbot.waitUntil(lambda: window.inspector.ids == (found("A").id,))
    window.inspector.part.findChild(ObjectiveFit)._add_result()
    (kpi,) = document.strategy.sources(found("A").id, Relation.measures, Kpi)
    assert (kpi.baseline, kpi.target) == (100, 126)
    document.undo()
    assert not document.strategy.all(Kpi)


def test_a_link_is_drawn_from_the_handle_of_a_line(tree: ObjectiveTree, page: ObjectivesPage, qtbot, found) -> None:
    at = tree.shape.handle(1).toPoint()
    with qtbot.waitSignal(page.asked_to_draw_link) as asked:
        QTest.mousePress(tree, LEFT, NONE, at)
    assert asked.args[0] == (found("a1").id,)
    assert page.card_under(tree.mapToGlobal(middle(tree, "B"))) == found("B").id


def test_delete_names_what_rests_on_the_objective(tree: ObjectiveTree, window: MainWindow, document: Document) -> None:
    QTest.mouseClick(tree, LEFT, NONE, middle(tree, "B"))
    window.activateWindow()
    window.actions_by_name["delete"].trigger()
    assert shown(tree) == ["A", "  a1", "  a2"]
    document.undo()
    assert len(tree.lines) == 4


def test_pasted_lines_become_objectives_in_one_step(page: ObjectivesPage, document: Document) -> None:
    page.act("take_text", None, "Recall 6 -> 9 %\nVisits 900 -> 4000 by 30/11/2027\n")
    assert len(document.strategy.all(Objective)) == 6
    document.undo()
    assert len(document.strategy.all(Objective)) == 4
