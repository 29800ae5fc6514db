"""A positioning map that people move things on: with the pointer, the arrow keys, or by what other widgets ask.

The canvas knows one map's contents and turns what a person does into requests; it neither reads nor writes the plan.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from mktcanvas.analysis.positions import FreePlace
from mktcanvas.ui.canvas.items import escaped
from mktcanvas.ui.canvas.keys import FirstKey
from mktcanvas.ui.positioning.contents import MapContents, kept, moved, where
from mktcanvas.ui.positioning.field import Field, Grip
from mktcanvas.ui.positioning.painting import MapPainter, Scene
from mktcanvas.ui.positioning.writing import MapWriting
from mktcanvas.ui.theme import Theme

NUDGE, LONG_NUDGE = 0.01, 0.05
CARD_FORMAT = "application/x-mktcanvas-map-card"
_NEW_RADIUS = 0.1


class MapCanvas(QWidget):
    """Shows a ``MapContents``; nothing on it moves but by a request that was granted."""

    chose = Signal(object)
    asked_to_place = Signal(str, float, float)
    """A brand, and where on the map."""
    asked_to_want = Signal(str, float, float)
    """A brand, and where it wants to be."""
    asked_to_draw = Signal(str, float, float, float)
    """A segment, and its ideal circle: centre and radius."""
    asked_to_take_off = Signal(str)
    asked_to_add = Signal(str, float, float)
    """The name of a new brand, and where on the map."""
    asked_to_rename = Signal(str, str)
    """A brand's id or a pole's field, and the new name."""
    asked_to_link = Signal(str)
    asked_for_thread = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.contents: MapContents | None = None
        self.chosen: Grip | None = None
        self.white: FreePlace | None = None
        self._lit: frozenset[str] | None = None
        self._pressed: tuple[Grip, QPointF] | None = None
        self._moved: MapContents | None = None
        """The contents as the gesture would leave them."""
        self._first_key = FirstKey(self, self._shows)
        self._unnamed: Grip | None = None
        """A pole without a name that is being clicked: one click is enough to name it."""
        self.writing = MapWriting(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Positioning map"))

    def sizeHint(self) -> QSize:
        return QSize(640, 600)

    # What is shown

    def show_contents(self, contents: MapContents | None) -> None:
        """Show a map with what is on it; ``None``: there is no map."""
        self.contents, self._moved = contents, None
        if contents is not None:
            self.setAccessibleName(self.tr("Positioning map {title}").format(title=contents.drawn.title))
            places = (f"{dot.brand.title} {round(dot.x * 100)}, {round(dot.y * 100)}" for dot in contents.dots)
            self.setAccessibleDescription("; ".join(places))
            if self.chosen is not None and not contents.holds(self.chosen.card):
                self.chosen = None
        self.update()

    def show_white_space(self, white: FreePlace | None) -> None:
        """Show the white space, or hide it."""
        self.white = white
        self.update()

    def select(self, card: str) -> None:
        """Show that a brand or a segment is selected, without telling of it."""
        contents = self.contents
        part = "brand" if contents is not None and contents.dot(card) else "ideal"
        self.chosen = Grip(part, card) if card else None
        self.update()

    def light(self, ids: Sequence[str] | None) -> None:
        """Fade everything but these cards; ``None`` ends it."""
        self._lit = None if ids is None else frozenset(ids)
        self.update()

    @property
    def field(self) -> Field:
        """The square of the map in pixels."""
        return Field.inside(self.width(), self.height())

    def render_on(self, painter: QPainter, width: float, height: float) -> None:
        """Paint the map on something else of this size, such as a picture."""
        if self.contents is not None:
            field = Field.inside(width, height)
            MapPainter(painter, self._theme, Scene(self.contents, field, None, self.white, None, self._texts())).paint()

    def card_under(self, at: QPoint) -> str | None:
        """Return the brand or the segment at a place on the screen."""
        grip = self.field.grip_at(self.contents, QPointF(self.mapFromGlobal(at))) if self.contents else None
        return grip.card if grip is not None and grip.part != "pole" else None

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.writing.end()
        if event.button() != Qt.MouseButton.LeftButton or self.contents is None:
            return
        grip = self.field.grip_at(self.contents, event.position())
        if grip is not None and grip.part == "brand" and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            grip = Grip("wanted", grip.card)
        self._choose(None if grip is None or grip.part == "pole" else grip)
        self._pressed = (grip, event.position()) if grip is not None and grip.part != "pole" else None
        pole = grip if grip is not None and grip.part == "pole" else None
        self._unnamed = pole if pole is not None and not getattr(self.contents.drawn, pole.card).strip() else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.contents is None:
            return
        if self._pressed is None:
            grip = self.field.grip_at(self.contents, event.position())
            self.setCursor(_CURSORS.get(grip.part if grip else "", Qt.CursorShape.ArrowCursor))
            dot = self.contents.dot(grip.card) if grip is not None else None
            self.setToolTip(escaped(dot.brand.title) if dot is not None else "")
            return
        grip, start = self._pressed
        far = (event.position() - start).manhattanLength() >= QApplication.startDragDistance()
        if far or self._moved is not None:
            self._moved = moved(self.contents, *grip, *self.field.place(event.position()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, left, self._pressed, self._moved = self._pressed, self._moved, None, None
        unnamed, self._unnamed = self._unnamed, None
        if unnamed is not None and self.contents is not None:
            if self.field.grip_at(self.contents, event.position()) == unnamed:
                self.writing.name(unnamed)
            return
        if pressed is not None and left is not None:
            self._ask(left, pressed[0])
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.contents is None:
            return
        grip = self.field.grip_at(self.contents, event.position())
        if grip is None and self.field.rect.contains(event.position()):
            self.writing.new(*self.field.place(event.position()))
        elif grip is not None and grip.part in ("brand", "pole"):
            self.writing.name(grip)

    def _ask(self, wished: MapContents, grip: Grip) -> None:
        """Ask for what a gesture or a key has done to the contents."""
        dot, circle = wished.dot(grip.card), wished.circle(grip.card)
        if grip.part == "brand" and dot is not None:
            self.asked_to_place.emit(grip.card, dot.x, dot.y)
        elif grip.part == "wanted" and dot is not None and dot.wanted is not None:
            self.asked_to_want.emit(grip.card, *dot.wanted)
        elif circle is not None:
            self.asked_to_draw.emit(grip.card, circle.x, circle.y, circle.radius)

    # Brands and segments from beside the map

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CARD_FORMAT):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        card = bytes(event.mimeData().data(CARD_FORMAT).data()).decode()
        self.put(card, *self.field.place(event.position()))
        event.acceptProposedAction()

    def put(self, card: str, x: float, y: float) -> None:
        """Ask to put a brand or the ideal of a segment, not on the map yet, at a place."""
        if self.contents is not None:
            if any(brand.id == card for brand in self.contents.absent_brands):
                self.asked_to_place.emit(card, x, y)
            else:
                self.asked_to_draw.emit(card, x, y, _NEW_RADIUS)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
        if (begun := self._first_key.word(event, self._chosen_cards)) is not None:
            self.writing.new(0.5, 0.5, begun)
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif self.chosen is not None and not command and self._press_on_chosen(event, self.chosen):
            return
        elif self.contents is not None and not command and text.strip() and text.isprintable():
            self.writing.new(0.5, 0.5, text)
        else:
            super().keyPressEvent(event)

    def _press_on_chosen(self, event: QKeyEvent, chosen: Grip) -> bool:
        """Do what a key does with what is selected; tell whether it does anything."""
        key = event.key()
        if key in _ARROWS:
            self._nudge(chosen, _ARROWS[key], event.modifiers())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and chosen.part in ("ideal", "rim"):
            self._grow(chosen, NUDGE if key == Qt.Key.Key_Plus else -NUDGE)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and chosen.part in ("brand", "wanted"):
            self.writing.name(Grip("brand", chosen.card))
        elif key == Qt.Key.Key_Backspace:
            self.delete_selected()
        elif key == Qt.Key.Key_L:
            self._first_key.hold(event.text(), [chosen.card], lambda: self.asked_to_link.emit(chosen.card))
        elif key == Qt.Key.Key_T:
            self._first_key.hold(event.text(), [chosen.card], lambda: self.asked_for_thread.emit(chosen.card))
        else:
            return False
        return True

    def _shows(self, card: str) -> bool:
        return self.contents is not None and bool(self.contents.dot(card) or self.contents.circle(card))

    @property
    def _chosen_cards(self) -> list[str]:
        return [self.chosen.card] if self.chosen else []

    def _nudge(self, chosen: Grip, way: tuple[int, int], modifiers: Qt.KeyboardModifier) -> None:
        if self.contents is None:
            return
        step = LONG_NUDGE if modifiers & Qt.KeyboardModifier.ShiftModifier else NUDGE
        part = "wanted" if modifiers & Qt.KeyboardModifier.AltModifier and chosen.part == "brand" else chosen.part
        grip = Grip("ideal" if part == "rim" else part, chosen.card)
        x, y = where(self.contents, *grip)
        self._ask(moved(self.contents, *grip, kept(x + way[0] * step), kept(y + way[1] * step)), grip)

    def _grow(self, chosen: Grip, step: float) -> None:
        circle = self.contents.circle(chosen.card) if self.contents else None
        if circle is not None:
            self.asked_to_draw.emit(chosen.card, circle.x, circle.y, kept(circle.radius + step))

    def _leave(self) -> None:
        if self._pressed is not None:
            self._pressed = self._moved = None
        else:
            self._choose(None)
            self.asked_for_thread.emit("")
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab walk over what is on the map before it leaves it."""
        order = self._order()
        place = (
            order.index(self.chosen.card) + (1 if forward else -1) if self.chosen and self.chosen.card in order else 0
        )
        if self.hasFocus() and 0 <= place < len(order):
            self.select(order[place])
            self.chose.emit((order[place],))
            return True
        return super().focusNextPrevChild(forward)

    def _order(self) -> list[str]:
        if self.contents is None:
            return []
        brands = [dot.brand.id for dot in reversed(self.contents.dots)]
        return brands + [circle.segment.id for circle in self.contents.circles]

    def _choose(self, grip: Grip | None) -> None:
        self.chosen = grip
        self.chose.emit((grip.card,) if grip is not None else ())
        self.update()

    def delete_selected(self) -> None:
        """Ask to take what is selected off the map."""
        if self.chosen is not None:
            self.asked_to_take_off.emit(self.chosen.card)

    def add_card(self) -> None:
        """Type the name of a new brand, to be placed in the middle."""
        self.writing.new(0.5, 0.5)

    # How it is painted

    def paintEvent(self, event: QPaintEvent) -> None:
        contents = self._moved or self.contents
        if contents is None:
            return
        scene = Scene(contents, self.field, self.chosen, self.white, self._lit, self._texts())
        painter = QPainter(self)
        MapPainter(painter, self._theme, scene).paint()
        painter.end()

    def _texts(self) -> dict[str, str]:
        return {
            "ideal": self.tr("{title} · ideal"),
            "white": self.tr("White space"),
            "pole": self.tr("Name this pole…"),
            "empty": self.tr("Double-click a place, or type, to put a brand there; a click on a pole names it."),
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.writing.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()


_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_CURSORS = {
    "brand": Qt.CursorShape.OpenHandCursor,
    "wanted": Qt.CursorShape.OpenHandCursor,
    "ideal": Qt.CursorShape.OpenHandCursor,
    "rim": Qt.CursorShape.SizeFDiagCursor,
    "pole": Qt.CursorShape.IBeamCursor,
}
