"""What a person does on the calendar with mouse and keys, and what happens."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mktcanvas.document.document import Document
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P, Relation, Status
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Review, Team
from mktcanvas.model.project import Checkpoint, Project
from mktcanvas.ui.calendar.plan import Grouping
from mktcanvas.ui.calendar.scale import DAYS_OF_QUARTER, moved, stretched
from mktcanvas.ui.calendar.view import CalendarView
from mktcanvas.ui.inspector.field_editors import TextField
from mktcanvas.ui.main_window import MainWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
MARCH, APRIL = date(2027, 3, 1), date(2027, 4, 5)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A year with an owned product action, two promotion ones in a row, one without dates, a review, a checkpoint."""
    path = tmp_path / "plan.mktcanvas"
    sales, goal = Team(title="Sales"), Objective(title="Win collectors", level=Level.strategic)
    actions = [
        Action(p=P.product, title="Calibre", owner=sales.id, start=MARCH, end=date(2027, 4, 30), status=Status.planned),
        Action(p=P.promotion, title="Press", start=APRIL, end=date(2027, 5, 2), rank=1, status=Status.planned),
        Action(p=P.promotion, title="Evening", start=date(2027, 6, 7), end=date(2027, 6, 20), rank=2),
        Action(p=P.place, title="Boutique", rank=3),
    ]
    rows = [
        Project(title="Plan", starts=date(2027, 1, 1), ends=date(2027, 12, 31)),
        sales,
        goal,
        *actions,
        Link(relation=Relation.serves, source=actions[0].id, target=goal.id),
        Review(title="First quarter", date=date(2027, 3, 30)),
        Checkpoint(label="Agreed", date=date(2027, 2, 1), plan="{}"),
    ]
    Document.create(path, rows).close()
    return path


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> CalendarView:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.open_page("calendar")
    QApplication.processEvents()
    return window.page.view


@pytest.fixture
def document(window: MainWindow) -> Document:
    return window.session.document


def action(document: Document, title: str) -> Action:
    return next(action for action in document.strategy.all(Action) if action.title == title)


class Pointer:
    """A hand over the calendar."""

    def __init__(self, view: CalendarView) -> None:
        self.view, self.pad = view, view.viewport()

    def at(self, document: Document, title: str, part: str = "bar") -> QPoint:
        box = self.view.days.box_of(action(document, title).id)
        x = {"bar": box.center().x(), "start": box.left() + 2, "end": box.right() - 2, "handle": box.right() + 7}[part]
        return QPointF(x, box.center().y()).toPoint()

    def press(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self.pad, LEFT, keys, at)

    def drag(self, start: QPoint, end: QPoint) -> None:
        self.press(start)
        QTest.mouseMove(self.pad, start + QPoint(14 if end.x() >= start.x() else -14, 0))
        QTest.mouseMove(self.pad, end)
        QTest.mouseRelease(self.pad, LEFT, NONE, end)

    def days(self, number: int) -> QPoint:
        return QPoint(round(number * self.view.days.scale.per_day), 0)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, keys)


@pytest.fixture
def hand(view: CalendarView) -> Pointer:
    return Pointer(view)


def test_a_bar_dragged_by_weeks_keeps_its_length_and_is_one_step(hand: Pointer, document: Document) -> None:
    start = hand.at(document, "Press")
    hand.drag(start, start + hand.days(14))
    assert (action(document, "Press").start, action(document, "Press").end) == (date(2027, 4, 19), date(2027, 5, 16))
    assert document.undo_label == "Move 1 action to other days"
    document.undo()
    assert action(document, "Press").start == APRIL


def test_in_a_year_s_view_dates_snap_to_mondays_in_a_quarter_s_to_days(hand: Pointer, document: Document) -> None:
    start = hand.at(document, "Calibre")
    hand.drag(start, start + hand.days(9))
    assert action(document, "Calibre").start.weekday() == 0
    hand.view.show_days(92)
    hand.view.show_day(MARCH)
    start = hand.at(document, "Calibre", "start") + QPoint(60, 0)
    before = action(document, "Calibre").start
    hand.drag(start, start + hand.days(3))
    assert action(document, "Calibre").start == before + timedelta(days=3)


def test_an_edge_stretches_and_never_beyond_the_other(hand: Pointer, document: Document) -> None:
    hand.view.show_days(92)
    hand.view.show_day(MARCH)
    end = hand.at(document, "Press", "end")
    hand.drag(end, end - hand.days(60))
    assert action(document, "Press").end == action(document, "Press").start == APRIL
    document.undo()
    hand.view.show_day(MARCH)
    begin = hand.at(document, "Press", "start")
    hand.drag(begin, begin - hand.days(5))
    assert (action(document, "Press").start, action(document, "Press").end) == (date(2027, 3, 31), date(2027, 5, 2))
    assert document.undo_label == "Change the dates of 1 action"


def test_the_dates_are_said_while_dragging_and_escape_takes_all_back(hand: Pointer, document: Document) -> None:
    before, start = document.strategy, hand.at(document, "Press")
    hand.press(start)
    QTest.mouseMove(hand.pad, start + hand.days(14))
    assert hand.view.look.preview.dates[action(document, "Press").id][0] == date(2027, 4, 19)
    hand.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(hand.pad, LEFT, NONE, start + hand.days(14))
    assert hand.view.look.preview is None
    assert document.strategy is before


def test_several_selected_bars_move_together_and_keep_their_distance(hand: Pointer, document: Document) -> None:
    QTest.mouseClick(hand.pad, LEFT, NONE, hand.at(document, "Press"))
    QTest.mouseClick(hand.pad, LEFT, CTRL, hand.at(document, "Evening"))
    start = hand.at(document, "Press")
    hand.drag(start, start + hand.days(7))
    assert [action(document, title).start for title in ("Press", "Evening")] == [date(2027, 4, 12), date(2027, 6, 14)]
    assert document.undo_label == "Move 2 actions to other days"


def test_a_bar_carried_to_another_lane_changes_its_p(hand: Pointer, document: Document) -> None:
    start = hand.at(document, "Press")
    lane = hand.view.days.lane_box(list(P).index(P.price)).center()
    hand.drag(start, QPoint(start.x(), round(lane.y())))
    assert action(document, "Press").p is P.price
    assert action(document, "Press").start == APRIL


def test_from_the_tray_to_a_day_and_back(hand: Pointer, document: Document) -> None:
    day = date(2027, 9, 6)
    target = QPointF(hand.view.days.x(day) + 2, hand.view.days.lane_box(0).center().y()).toPoint()
    hand.drag(hand.at(document, "Boutique"), target)
    placed = action(document, "Boutique")
    assert (placed.start, placed.end, placed.p) == (day, day + timedelta(days=27), P.place)
    assert document.undo_label == "Give dates to 1 action"
    hand.drag(hand.at(document, "Boutique"), hand.view.days.tray_box().center().toPoint())
    assert (action(document, "Boutique").start, action(document, "Boutique").end) == (None, None)


def test_a_need_drawn_by_hand_is_a_link_and_one_against_the_dates_is_violated(
    hand: Pointer, document: Document
) -> None:
    QTest.mouseMove(hand.pad, hand.at(document, "Calibre"))
    hand.drag(hand.at(document, "Calibre", "handle"), hand.at(document, "Press"))
    (need,) = hand.view.days.plan.needs
    assert (need.before, need.after) == (action(document, "Calibre").id, action(document, "Press").id)
    assert need.violated
    with document.edit("Later") as edit:
        edit.update(Action, need.after, start=date(2027, 4, 30))
    assert not hand.view.days.plan.needs[0].violated


def test_arrows_move_and_shift_stretches(hand: Pointer, document: Document) -> None:
    QTest.mouseClick(hand.pad, LEFT, NONE, hand.at(document, "Press"))
    hand.key(Qt.Key.Key_Right)
    assert action(document, "Press").start == APRIL + timedelta(days=7)
    hand.key(Qt.Key.Key_Left, ALT)
    assert action(document, "Press").start == APRIL + timedelta(days=6)
    hand.key(Qt.Key.Key_Right, SHIFT)
    assert action(document, "Press").end == date(2027, 5, 2) + timedelta(days=13)
    assert document.undo_label == "Change the dates of 1 action"


def test_up_and_down_walk_through_bars_and_tray(hand: Pointer, document: Document) -> None:
    hand.view.setFocus()
    walked = []
    for _ in range(5):
        hand.key(Qt.Key.Key_Down)
        walked.append(document.strategy.cards[hand.view.chosen()[0]].title)
    assert walked == ["Calibre", "Press", "Evening", "Boutique", "Boutique"]


def test_enter_edits_the_title_with_its_marks(hand: Pointer, document: Document) -> None:
    QTest.mouseClick(hand.pad, LEFT, NONE, hand.at(document, "Press"))
    hand.key(Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "Prestige press @Sales")
    assert [chip.shown for chip in hand.view._editor._chips] != []
    hand.key(Qt.Key.Key_Return)
    renamed = action(document, "Prestige press")
    assert document.strategy.get(Team, renamed.owner).title == "Sales"
    assert renamed.start == APRIL


def test_a_typed_end_before_the_start_is_said_and_not_taken(
    hand: Pointer, document: Document, window: MainWindow
) -> None:
    QTest.mouseClick(hand.pad, LEFT, NONE, hand.at(document, "Press"))
    hand.key(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Press again <1/2/2027")
    hand.key(Qt.Key.Key_Return)
    assert action(document, "Press").start == APRIL
    assert window.status._message.text()


def test_a_double_click_on_a_day_begins_an_action_there(hand: Pointer, document: Document) -> None:
    lane = hand.view.days.lane_box(list(P).index(P.price))
    place = QPointF(hand.view.days.x(date(2027, 8, 2)) + 1, lane.center().y()).toPoint()
    QTest.mouseClick(hand.pad, LEFT, NONE, place)
    QTest.mouseDClick(hand.pad, LEFT, NONE, place)
    QTest.keyClicks(QApplication.focusWidget(), "Trade-in")
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    added = action(document, "Trade-in")
    assert (added.p, added.start, (added.end - added.start).days) == (P.price, date(2027, 8, 2), 27)


def test_typing_makes_an_action_without_dates(hand: Pointer, document: Document) -> None:
    hand.view.setFocus()
    for letter in "Window display":
        QTest.keyClicks(QApplication.focusWidget(), letter)
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    assert action(document, "Window display").start is None
    assert action(document, "Window display") in hand.view.days.plan.tray


def test_delete_and_undo(hand: Pointer, document: Document, window: MainWindow) -> None:
    QTest.mouseClick(hand.pad, LEFT, NONE, hand.at(document, "Press"))
    hand.key(Qt.Key.Key_Delete)
    assert len(document.strategy.all(Action)) == 3
    window.actions_by_name["undo"].trigger()
    assert hand.view.chosen() == [action(document, "Press").id]
    assert window.page.objectName() == "calendar"


def test_lanes_by_owner_and_by_objective(window: MainWindow, view: CalendarView) -> None:
    window.page.grouping.setCurrentIndex(1)
    window.page.grouping.activated.emit(1)
    assert [lane.title for lane in view.days.plan.lanes] == ["Sales", "No owner"]
    window.page.timeline.group(Grouping.objective)
    assert [[one.title for one in lane.actions] for lane in view.days.plan.lanes] == [["Calibre"], ["Press", "Evening"]]


def test_the_load_of_an_owner_counts_the_months(view: CalendarView) -> None:
    (load,) = view.days.plan.loads
    assert (load.title, dict(load.months)) == ("Sales", {date(2027, 3, 1): 1, date(2027, 4, 1): 1})


def test_ctrl_and_wheel_zoom_at_the_pointer_between_a_quarter_and_two_years(view: CalendarView) -> None:
    at = QPointF(view.days.x(date(2027, 6, 1)), 200)
    for turn in (120, -120):
        for _ in range(20):
            wheel = QWheelEvent(
                at, at, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False
            )
            QApplication.sendEvent(view.viewport(), wheel)
        days = view.days.body().width() / view.days.scale.per_day
        if turn > 0:
            assert days == pytest.approx(92, rel=0.05)
            assert abs(view.days.x(date(2027, 6, 1)) - at.x()) < 40
        else:
            assert 700 <= days <= 780


def test_reviews_and_checkpoints_are_marks_and_a_review_can_be_selected(view: CalendarView) -> None:
    review = view.days.plan.marks[1]
    assert [mark.title for mark in view.days.plan.marks] == ["Agreed", "First quarter"]
    QTest.mouseClick(view.viewport(), LEFT, NONE, view.days.mark_box(review).center().toPoint())
    assert view.chosen() == [review.identity]


def test_a_link_can_be_dropped_on_a_bar_and_on_a_review(
    hand: Pointer, window: MainWindow, view: CalendarView, document: Document
) -> None:
    assert window.page.card_under(hand.pad.mapToGlobal(hand.at(document, "Press"))) == action(document, "Press").id
    review = view.days.plan.marks[1]
    there = view.days.mark_box(review).center().toPoint()
    assert window.page.card_under(hand.pad.mapToGlobal(there)) == review.identity


def test_the_filter_keeps_what_fits(window: MainWindow, view: CalendarView) -> None:
    window.page.search.setFocus()
    QTest.keyClicks(window.page.search, "even")
    assert [view.days.plan.action(one).title for one in view.days.plan.order()] == ["Evening"]


def test_a_rubber_band_selects_and_markup_in_a_tooltip_is_plain(hand: Pointer, document: Document) -> None:
    lane = hand.view.days.lane_box(3)
    hand.drag(QPoint(round(lane.right()) - 10, round(lane.bottom()) - 3), hand.at(document, "Press") - QPoint(30, 0))
    assert len(hand.view.chosen()) == 2
    with document.edit("Rename") as edit:
        edit.update(Action, action(document, "Press").id, title="<b>&x")
    assert "&lt;b&gt;&amp;x" in hand.view._tip(action(document, "<b>&x").id)


def test_the_list_edits_dates_and_the_timeline_follows(
    window: MainWindow, view: CalendarView, document: Document
) -> None:
    window.page.show_view(1)
    table = window.page.table
    table.show_card(action(document, "Press").id)
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(table.cards.fields.index("end")))
    table.edit(table.currentIndex())
    editor = table.findChild(TextField)
    editor.selectAll()
    QTest.keyClicks(editor, "01/07/2027")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert next(p for p in view.days.placing.places if p.action.title == "Press").action.end == date(2027, 7, 1)


@pytest.mark.parametrize(
    ("days", "step", "start"), [(3, 1, date(2027, 4, 8)), (3, 7, date(2027, 4, 5)), (0, 7, date(2027, 4, 5))]
)
def test_moving_a_span(days: int, step: int, start: date) -> None:
    span = (APRIL, date(2027, 5, 2))
    assert moved(span, days, step) == (start, start + (span[1] - span[0]))


def test_stretching_by_weeks_ends_on_a_sunday() -> None:
    assert stretched((APRIL, date(2027, 5, 4)), 6, 7, at_end=True)[1].weekday() == 6


def test_a_bar_carried_to_nobody_s_lane_has_no_owner(hand: Pointer, window: MainWindow, document: Document) -> None:
    window.page.timeline.group(Grouping.owner)
    start = hand.at(document, "Calibre")
    hand.drag(start, QPoint(start.x(), round(hand.view.days.lane_box(1).center().y())))
    assert action(document, "Calibre").owner is None
    assert "Calibre" in hand.view.accessibleDescription()


def test_pasted_lines_become_actions_with_their_marks(hand: Pointer, window: MainWindow, document: Document) -> None:
    QGuiApplication.clipboard().setText("- Fair >1/9/2027 <30/9/2027\n- Video @Sales")
    window.actions_by_name["paste"].trigger()
    assert action(document, "Fair").start == date(2027, 9, 1)
    assert action(document, "Video").owner is not None
    assert len(hand.view.chosen()) == 2
    window.actions_by_name["copy"].trigger()
    window.actions_by_name["paste"].trigger()
    assert len(document.strategy.all(Action)) == 8
    document.undo()
    document.undo()
    assert len(document.strategy.all(Action)) == 4


def test_every_gesture_is_taken_back_and_done_again(hand: Pointer, document: Document) -> None:
    before = document.strategy
    hand.drag(hand.at(document, "Press"), hand.at(document, "Press") + hand.days(28))
    hand.drag(hand.at(document, "Evening", "end"), hand.at(document, "Evening", "end") + hand.days(21))
    lane = hand.view.days.lane_box(0).center()
    hand.drag(hand.at(document, "Boutique"), QPoint(round(lane.x()) + 100, round(lane.y())))
    QTest.mouseMove(hand.pad, hand.at(document, "Calibre"))
    hand.drag(hand.at(document, "Calibre", "handle"), hand.at(document, "Press"))
    hand.key(Qt.Key.Key_Right)
    hand.drag(hand.at(document, "Evening"), hand.view.days.tray_box().center().toPoint())
    after, steps = document.strategy, document.position
    assert steps == 6
    document.travel_to(0)
    assert document.strategy == before
    document.travel_to(steps)
    assert document.strategy == after


def test_a_quarter_is_shown_from_its_first_day_to_its_last(window: MainWindow, view: CalendarView) -> None:
    QTest.mouseClick(window.page.spans[DAYS_OF_QUARTER], LEFT)
    body = view.days.body()
    first, last = view.days.day(body.left() + 10), view.days.day(body.right() - 12)
    assert (first.day, first.month % 3) == (1, 1)
    assert last >= first.replace(month=first.month + 2, day=28)
