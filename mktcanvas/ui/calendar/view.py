"""What a hand does on the calendar: pointer and keys become gestures, gestures end in requests. It writes nothing."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from mktcanvas.ui.calendar import gestures
from mktcanvas.ui.calendar.days_view import DaysView
from mktcanvas.ui.calendar.geometry import LABELS, Hit
from mktcanvas.ui.calendar.looks import Words
from mktcanvas.ui.calendar.plan import CalendarPlan, span_of
from mktcanvas.ui.calendar.scale import Span, moved, stretched
from mktcanvas.ui.canvas.chips import Reader, no_chips
from mktcanvas.ui.canvas.editor import CardEditor
from mktcanvas.ui.canvas.keys import FirstKey
from mktcanvas.ui.theme import Theme

_EDGE_SCROLL = 14
"""Pixels scrolled at a time while something is carried along the edge of the days."""
_CURSORS = {
    "bar": Qt.CursorShape.OpenHandCursor,
    "chip": Qt.CursorShape.OpenHandCursor,
    "start": Qt.CursorShape.SizeHorCursor,
    "end": Qt.CursorShape.SizeHorCursor,
    "handle": Qt.CursorShape.CrossCursor,
    "mark": Qt.CursorShape.PointingHandCursor,
}
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ALONG = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CalendarView(DaysView):
    """Turns what a person does with the calendar into requests."""

    asked_to_schedule = Signal(object, object, str)
    """Dates by action, the key of a lane (empty: that of nobody) or ``None``, and what was done.

    That is ``move``, ``stretch``, ``schedule`` or ``nudge``.
    """
    asked_to_unschedule = Signal(object)
    asked_to_need = Signal(str, str)
    """An action, and the one that cannot start before it ends."""
    asked_to_rename = Signal(str, str)
    asked_to_add = Signal(object, object, str, bool)
    """The number of a lane and a day, or ``None`` both; a line; whether the next one is to be typed."""
    asked_to_delete = Signal(object)
    asked_to_link = Signal(str)
    asked_for_thread = Signal(str)

    def __init__(self, plan: CalendarPlan, theme: Theme, words: Words, tip: Callable[[str], str]) -> None:
        super().__init__(plan, theme, words)
        self._tip = tip
        self._first_key = FirstKey(self, lambda card: card in self.days.plan.order())
        self.reader: Reader = no_chips
        """What shows the marks of a line while it is typed."""
        self.plain: frozenset[str] = frozenset()
        """The marks of the line typed last that are to stay text."""
        self._gesture: gestures.Gesture | None = None
        self._before: list[str] = []
        self._editor: CardEditor | None = None
        self._spot: Hit | None = None
        self._edge_clock = QTimer(self, interval=30)
        self._edge_clock.timeout.connect(self._scroll_at_edge)
        self.moved.connect(self.end_writing)
        self.viewport().setMouseTracking(True)

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.end_writing()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._before = self.chosen()
        at = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._gesture = gestures.Pan(at, self.scroll_by)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._gesture = self._begun(self.days.hit(at), at, event.modifiers())

    def _begun(self, hit: Hit, at: QPointF, held: Qt.KeyboardModifier) -> gestures.Gesture | None:
        adding = bool(held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        geometry, slack = self.days, float(QApplication.startDragDistance())
        if hit.identity is None:
            self._spot = hit if hit.part == "lane" else None
            return (
                gestures.RubberBand(geometry, at, self.chosen() if adding else [], self)
                if hit.part != "nothing"
                else None
            )
        if adding and hit.part != "handle":
            self.select(
                [*self._before, hit.identity]
                if hit.identity not in self._before
                else [identity for identity in self._before if identity != hit.identity]
            )
            return None
        if hit.part == "handle":
            return gestures.DrawNeed(geometry, hit.identity, self)
        if hit.identity not in self.look.chosen:
            self.select([hit.identity])
        if hit.part == "chip":
            return gestures.DropFromTray(geometry, hit.identity, self.chosen(), self.look.grouping, at, slack, self)
        if hit.part in ("start", "end"):
            end = hit.part == "end"
            return gestures.StretchBars(geometry, hit.identity, self.chosen(), at, slack, self, at_end=end)
        if hit.part == "bar":
            return gestures.MoveBars(geometry, hit.identity, self.chosen(), self.look.grouping, at, slack, self)
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._gesture is not None:
            self._follow(at)
            return
        hit = self.days.hit(at)
        hovered = hit.identity if hit.part in ("bar", "start", "end", "handle") else None
        if hovered != self.look.hovered:
            self.look.hovered = hovered
            self.viewport().update()
        self.viewport().setCursor(_CURSORS.get(hit.part, Qt.CursorShape.ArrowCursor))

    def _follow(self, at: QPointF) -> None:
        if self._gesture is None:
            return
        self._gesture.move(at)
        self.look.preview = self._gesture.preview
        body = self.days.body()
        near = at.x() < body.left() + 20 or at.x() > body.right() - 20
        if self.look.preview is not None and self.look.preview.carried and near and body.top() < at.y() < body.bottom():
            self._edge_clock.start()
        else:
            self._edge_clock.stop()
        self.viewport().update()

    def _scroll_at_edge(self) -> None:
        shown = self.look.preview
        if shown is None:
            self._edge_clock.stop()
            return
        left = shown.at.x() < self.days.body().center().x()
        self.scroll_by(-_EDGE_SCROLL if left else _EDGE_SCROLL, 0)
        self._follow(shown.at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture = self._gesture
        self.let_go()
        if gesture is not None:
            gesture.release(event.position())
            self.viewport().update()

    def let_go(self) -> bool:
        """Forget the gesture that is going on; tell whether there was one."""
        gesture, self._gesture = self._gesture, None
        self._edge_clock.stop()
        self.look.preview = None
        self.viewport().update()
        return gesture is not None

    def give_up(self) -> None:
        """End what is going on as Esc does: the gesture, else the selection and the thread."""
        if self.let_go():
            self.select(self._before)
        else:
            self.select([])
            self.asked_for_thread.emit("")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.let_go()
        hit = self.days.hit(event.position())
        if hit.part in ("bar", "start", "end", "chip") and hit.identity is not None:
            self.edit(hit.identity)
        elif hit.part in ("lane", "tray"):
            self._spot = hit if hit.part == "lane" else None
            self.type_new()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = self.days.hit(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(hit.identity) if hit.identity else "", self.viewport())
            return True
        return super().viewportEvent(event)

    # What gestures end in

    def schedule(self, dates: Mapping[str, Span], lane: int | None, *, what: str) -> None:
        """Ask for other dates, and with ``lane`` for that lane's P or owner."""
        key = None if lane is None else self.days.plan.lanes[lane].key or ""
        self.asked_to_schedule.emit(dict(dates), key, what)

    def unschedule(self, ids: Sequence[str]) -> None:
        """Ask to take the dates of actions away."""
        self.asked_to_unschedule.emit(tuple(ids))

    def need(self, before: str, after: str) -> None:
        """Ask for a need between two actions."""
        self.asked_to_need.emit(before, after)

    # Keys and writing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        plain = not held & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        )
        if (begun := self._first_key.word(event, self.chosen())) is not None:
            self.type_new(begun)
        elif key == Qt.Key.Key_Escape:
            self.give_up()
        elif key in _ALONG:
            self._walk(_ALONG[key])
        elif key in _SIDEWAYS:
            self._nudge(_SIDEWAYS[key], held)
        elif plain and self._press_on_one(key, event.text()):
            pass
        elif plain and event.text().strip() and event.text().isprintable():
            self.type_new(event.text())
        else:
            super().keyPressEvent(event)

    def _press_on_one(self, key: Qt.Key, text: str) -> bool:
        """Do what a key does with the selected action; tell whether it does anything."""
        chosen = self.chosen()
        if key == Qt.Key.Key_Backspace and chosen:
            self.asked_to_delete.emit(tuple(chosen))
        elif len(chosen) == 1 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit(chosen[0])
        elif len(chosen) == 1 and key == Qt.Key.Key_L:
            self._first_key.hold(text, chosen, lambda: self.asked_to_link.emit(chosen[0]))
        elif len(chosen) == 1 and key == Qt.Key.Key_T:
            self._first_key.hold(text, chosen, lambda: self.asked_for_thread.emit(chosen[0]))
        else:
            return False
        return True

    def _walk(self, step: int) -> None:
        """Select the next action in reading order, or the one before."""
        order, chosen = self.days.plan.order(), self.chosen()
        if not order:
            return
        here = order.index(chosen[-1]) if chosen and chosen[-1] in order else -1 if step > 0 else len(order)
        following = order[min(max(here + step, 0), len(order) - 1)]
        self.select([following])
        self.reveal(following)

    def _nudge(self, direction: int, held: Qt.KeyboardModifier) -> None:
        """Move the selected actions by the step of the scale, Ctrl: a week, Alt: a day; with Shift move their ends."""
        step = self.days.scale.step
        if held & Qt.KeyboardModifier.ControlModifier:
            step = 7
        elif held & Qt.KeyboardModifier.AltModifier:
            step = 1
        found = [(action.id, span_of(action)) for one in self.chosen() if (action := self.days.plan.action(one))]
        spans = {identity: span for identity, span in found if span}
        if not spans:
            return
        if held & Qt.KeyboardModifier.ShiftModifier:
            dates = {one: stretched(span, direction * step, 1, at_end=True) for one, span in spans.items()}
            self.schedule(dates, None, what="stretch")
        else:
            self.schedule({one: moved(span, direction * step, 1) for one, span in spans.items()}, None, what="nudge")

    def edit(self, identity: str) -> None:
        """Type the title of an action in its place."""
        self.reveal(identity)
        action, box = self.days.plan.action(identity), self.days.box_of(identity)
        if action is None or box is None:
            return
        place = box.toRect().intersected(self.viewport().rect().adjusted(round(LABELS), 0, 0, 0))
        self._write(action.title, place, lambda text, _: self.asked_to_rename.emit(identity, text))

    def type_new(self, text: str = "") -> None:
        """Type a new action on the day and in the lane clicked last, or else among those without dates."""
        geometry, spot = self.days, self._spot
        if spot is not None and spot.lane is not None and spot.day is not None and spot.lane < len(geometry.plan.lanes):
            lane = geometry.lane_box(spot.lane)
            place = QRect(round(geometry.x(spot.day)), round(lane.top()) + 8, 240, 66)
            where: tuple[int | None, date | None] = (spot.lane, spot.day)
        else:
            tray = geometry.tray_box().toRect()
            place, where = QRect(round(LABELS) + 8, tray.top() - 20, 280, 66), (None, None)
        self._write("", place, lambda line, by_enter: self.asked_to_add.emit(*where, line, by_enter))
        if self._editor is not None and text:
            self._editor.insertPlainText(text)

    def _write(self, text: str, place: QRect, save: Callable[[str, bool], object]) -> None:
        self.end_writing()
        self._editor = editor = CardEditor(text, place, 1.0, self.viewport(), self.reader)

        def close(then: Callable[[], object] | None = None) -> None:
            self._editor, self.plain = None, editor.plain
            had_focus = editor.hasFocus()
            editor.hide()
            editor.deleteLater()
            if had_focus:
                self.setFocus()
            if then is not None:
                then()

        editor.saved.connect(lambda line, by_enter: close(lambda: save(line, by_enter)))
        editor.sent.connect(lambda line, _: close(lambda: save(line, False)))
        editor.left.connect(close)

    def end_writing(self) -> None:
        """Save what is being written."""
        if self._editor is not None:
            self._editor.end()
