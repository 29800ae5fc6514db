"""The tree of objectives on the screen: lines that are chosen, typed, folded, and dragged to another parent.

It turns what a person does into requests and knows the plan only as the lines that it was given.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from mktcanvas.analysis.smart import Letter
from mktcanvas.ui.canvas.keys import FirstKey
from mktcanvas.ui.objectives.lines import ObjectiveLine
from mktcanvas.ui.objectives.painting import LinePainter, letters_box
from mktcanvas.ui.objectives.shape import Landing, TreeShape
from mktcanvas.ui.objectives.writing import TreeWriting
from mktcanvas.ui.theme import CARD_RADIUS, TEXT, Theme, font


class ObjectiveTree(QWidget):
    """Shows lines one below the other; every gesture ends in one request."""

    chose = Signal(object)
    asked_to_move = Signal(object, object, object)
    """Objectives, their new parent or ``None``, and the child that they come in front of or ``None``."""
    asked_to_add = Signal(str, object)
    """A typed line, and the parent of the new objective or ``None``."""
    asked_to_rename = Signal(str, str)
    asked_to_delete = Signal(object)
    asked_to_fold = Signal(str)
    asked_to_rate = Signal(object, int)
    asked_to_link = Signal(str)
    asked_for_thread = Signal(str)
    asked_to_draw_link = Signal(object, QPoint)
    """Objectives, and the place on the screen where a link from them begins to be drawn."""
    carrying = Signal(object, QPoint)
    """Objectives that are dragged, and where on the screen they are; none once they are put down."""
    wanted_in_view = Signal(QRect)
    """A part of the tree that should be in view."""

    def __init__(self, theme: Theme, language: str, hint: str) -> None:
        super().__init__()
        self._theme, self._language, self._hint = theme, language, hint
        self.lines: list[ObjectiveLine] = []
        self.writing = TreeWriting(self)
        self._chosen: list[str] = []
        self._lit: frozenset[str] | None = None
        self._alarms: dict[str, str] = {}
        self._pressed: tuple[str, QPoint] | None = None
        self._landing: Landing | None = None
        self._dragged = False
        self._first_key = FirstKey(self, lambda card: any(line.objective.id == card for line in self.lines))
        self._hovered: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Tree of objectives"))

    # What is shown

    def show_lines(self, lines: Sequence[ObjectiveLine]) -> None:
        """Show these lines; what is chosen stays so as long as it is there."""
        self.lines = list(lines)
        there = {line.objective.id for line in lines}
        self._chosen = [identity for identity in self._chosen if identity in there]
        self.setAccessibleDescription("; ".join("  " * line.depth + line.objective.title for line in lines))
        self.setFixedHeight(round(self.shape.height))
        self.update()

    def show_alarms(self, alarms: dict[str, str]) -> None:
        """Show the worst finding of objectives in words."""
        if alarms != self._alarms:
            self._alarms = alarms
            self.update()

    def select(self, ids: Sequence[str], *, tell: bool = True) -> None:
        """Choose these objectives and bring the first into view."""
        there = {line.objective.id for line in self.lines}
        self._chosen = [identity for identity in ids if identity in there]
        if self._chosen:
            self.wanted_in_view.emit(self.shape.box(self.shape.place_of(self._chosen[0])).toRect())
        self.update()
        if tell:
            self.chose.emit(tuple(self._chosen))

    def chosen(self) -> tuple[str, ...]:
        """Return the chosen objectives in the order of the tree."""
        return tuple(line.objective.id for line in self.lines if line.objective.id in self._chosen)

    def light(self, ids: Sequence[str] | None) -> None:
        """Fade every line but these; ``None`` ends it."""
        self._lit = None if ids is None else frozenset(ids)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, max(200, self.height()))

    @property
    def shape(self) -> TreeShape:
        """Where the lines lie."""
        return TreeShape(self.lines, self.width())

    def card_under(self, at: QPoint) -> str | None:
        """Return the objective at a place on the screen."""
        place = self.shape.place_at(QPointF(self.mapFromGlobal(at)))
        return None if place is None else self.lines[place].objective.id

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.writing.end()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self.shape.place_at(event.position())
        if (gripped := self.shape.handle_at(event.position())) is not None:
            identity = self.lines[gripped].objective.id
            ids = self.chosen() if identity in self._chosen else (identity,)
            self.asked_to_draw_link.emit(ids, self.mapToGlobal(self.shape.handle(gripped).toPoint()))
            return
        if place is None:
            if self.shape.slot().contains(event.position()):
                self.write_new()
            else:
                self.select(())
            return
        line = self.lines[place]
        if line.children and event.position().x() < self.shape.box(place).left() + 28:
            self.asked_to_fold.emit(line.objective.id)
            return
        self._choose_by(line.objective.id, event.modifiers())
        self._pressed = (line.objective.id, event.position().toPoint())

    def _choose_by(self, identity: str, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            others = [other for other in self._chosen if other != identity]
            self.select(others if identity in self._chosen else [*others, identity])
        elif identity not in self._chosen:
            self.select([identity])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            gripped = self.shape.handle_at(event.position())
            self._hovered = gripped if gripped is not None else self.shape.place_at(event.position())
            self.setCursor(Qt.CursorShape.ArrowCursor if gripped is None else Qt.CursorShape.CrossCursor)
            self.update()
            return
        far = (event.position().toPoint() - self._pressed[1]).manhattanLength() >= QApplication.startDragDistance()
        if far or self._dragged:
            self._dragged = True
            self._landing = self.shape.landing_at(event.position(), self._chosen)
            self.carrying.emit(self.chosen(), event.globalPosition().toPoint())
            self.setCursor(Qt.CursorShape.DragMoveCursor if self._landing else Qt.CursorShape.ForbiddenCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        landing, dragged = self._landing, self._dragged
        self._forget_drag()
        if dragged and landing is not None:
            self.asked_to_move.emit(self.chosen(), landing.parent, landing.before)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._forget_drag()
        place = self.shape.place_at(event.position())
        if place is not None:
            self.writing.title(self.lines[place].objective.id)
        elif not self.shape.slot().contains(event.position()):
            self.write_new()

    def _forget_drag(self) -> None:
        if self._dragged:
            self.carrying.emit((), QPoint())
        self._pressed, self._landing, self._dragged = None, None, False
        self.unsetCursor()
        self.update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        command = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))
        if (begun := self._first_key.word(event, self._chosen)) is not None:
            self.write_new(begun)
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif alt and key in _ARROWS:
            self._move(key)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not command:
            self._walk(1 if key == Qt.Key.Key_Down else -1)
        elif len(self._chosen) == 1 and not command and not alt and self._press_on(key, text, self._chosen[0]):
            return
        elif not command and not alt and text.strip() and text.isprintable():
            self.write_new(text)
        else:
            super().keyPressEvent(event)

    def _press_on(self, key: int, text: str, chosen: str) -> bool:
        """Do what a key does with the one chosen objective; tell whether it does anything."""
        line = self.lines[self.shape.place_of(chosen)]
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.writing.title(chosen)
        elif key == Qt.Key.Key_Backspace:
            self.asked_to_delete.emit((chosen,))
        elif (key == Qt.Key.Key_Left and line.children and not line.folded) or (
            key == Qt.Key.Key_Right and line.folded
        ):
            self.asked_to_fold.emit(chosen)
        elif key == Qt.Key.Key_Left and line.objective.parent is not None:
            self.select([line.objective.parent])
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self._first_key.hold(text, [chosen], lambda: self.asked_to_rate.emit((chosen,), key - Qt.Key.Key_0))
        elif key == Qt.Key.Key_L:
            self._first_key.hold(text, [chosen], lambda: self.asked_to_link.emit(chosen))
        elif key == Qt.Key.Key_T:
            self._first_key.hold(text, [chosen], lambda: self.asked_for_thread.emit(chosen))
        else:
            return False
        return True

    def _walk(self, way: int) -> None:
        if not self.lines:
            return
        place = self.shape.place_of(self._chosen[-1]) + way if self._chosen else 0
        self.select([self.lines[min(max(place, 0), len(self.lines) - 1)].objective.id])

    def _move(self, key: int) -> None:
        """Ask to move the one chosen objective in the tree: up, down, below the one above, out of its parent."""
        if len(self._chosen) != 1:
            return
        chosen, shape = self._chosen[0], self.shape
        landings = {
            Qt.Key.Key_Up: lambda: shape.swapped(chosen, -1),
            Qt.Key.Key_Down: lambda: shape.swapped(chosen, 1),
            Qt.Key.Key_Right: lambda: shape.indented(chosen),
            Qt.Key.Key_Left: lambda: shape.outdented(chosen),
        }
        if (landing := landings[Qt.Key(key)]()) is not None:
            self.asked_to_move.emit((chosen,), landing.parent, landing.before)

    def write_new(self, text: str = "") -> None:
        """Type a new objective; while an objective is chosen the new one comes beside it."""
        parent = self.lines[self.shape.place_of(self._chosen[0])].objective.parent if self._chosen else None
        self.writing.new(parent, text)

    def _leave(self) -> None:
        if self._dragged:
            self._forget_drag()
        else:
            self.select(())
            self.asked_for_thread.emit("")

    # How it is painted

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        lines = LinePainter(painter, self._theme, self._language, lambda count: self.tr("%n action(s)", "", count))
        for place, line in enumerate(self.lines):
            box = self.shape.box(place)
            if not box.intersects(QRectF(event.rect())):
                continue
            identity = line.objective.id
            faded = self._lit is not None and identity not in self._lit
            alarm = self._alarms.get(identity, "")
            lines.paint(line, box, chosen=identity in self._chosen, faded=faded, alarm=alarm)
        self._paint_slot(painter)
        if self._hovered is not None and self._hovered < len(self.lines) and not self._dragged:
            painter.setPen(QPen(QColor(self._theme.accent), 1.5))
            painter.setBrush(QColor(self._theme.panel))
            painter.drawEllipse(self.shape.handle(self._hovered), 5.5, 5.5)
        if self._landing is not None:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._landing.mark, CARD_RADIUS, CARD_RADIUS)
        painter.end()

    def _paint_slot(self, painter: QPainter) -> None:
        box = self.shape.slot()
        painter.setPen(QPen(QColor(self._theme.muted), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, CARD_RADIUS, CARD_RADIUS)
        painter.setFont(font(TEXT))
        painter.setPen(QColor(self._theme.muted))
        inner = box.adjusted(14, 0, -14, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._hint)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._forget_drag()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.writing.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _missing(self, letter: Letter) -> str:
        return ", ".join(missing.words.of(self._language) for missing in letter.missing)

    def tip_at(self, at: QPointF) -> str:
        """Return what is said of the place under the pointer: what the letters lack, or the whole title."""
        place = self.shape.place_at(at)
        if place is None:
            return ""
        line = self.lines[place]
        missing = [letter for letter in line.letters if not letter.holds]
        if missing and letters_box(self.shape.box(place)).contains(at):
            return _plain("\n".join(f"{letter.letter} · {self._missing(letter)}" for letter in missing))
        return _plain(line.objective.title)


_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


def _plain(text: str) -> str:
    """Return user text for a tooltip, which would take markup for markup."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "<br>".join(f"<span>{line}</span>" for line in safe.splitlines())
