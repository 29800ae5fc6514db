"""What a map says in words, beside it: the nearest competitor, the distance to each target, the white space, and why.

Below that the brands and segments that are not on the map yet, to be dragged onto it or put there by a click.
"""

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mktcanvas.analysis.positions import FreePlace, Position, positions
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.numbers import locale_of, percent
from mktcanvas.ui.positioning.contents import MapContents
from mktcanvas.ui.positioning.map_canvas import CARD_FORMAT
from mktcanvas.ui.widgets.scrolled import show_in

WIDTH = 250


class MapFacts(QScrollArea):
    """The words beside a map."""

    asked_to_put = Signal(str)
    """A card that is to be put on the map."""
    asked_to_show = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.setObjectName("mapFacts")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_map(self, strategy: Strategy, contents: MapContents, white: FreePlace | None) -> None:
        """Show what a map says."""
        ground = QWidget()
        ground.setObjectName("pageGround")
        column = QVBoxLayout(ground)
        column.setContentsMargins(4, 14, 14, 14)
        column.setSpacing(4)
        for position in positions(strategy, contents.drawn.id):
            self._add_position(column, position)
        self._add_white(column, contents, white)
        self._add_absent(column, self.tr("Brands not on this map"), contents.absent_brands)
        self._add_absent(column, self.tr("Targets without an ideal here"), contents.absent_segments)
        if contents.drawn.method is not None:
            self._add_method(column, contents)
        column.addStretch()
        show_in(self, ground)

    def _number(self, value: float) -> str:
        return locale_of(self._language).toString(value, "f", 2)

    def _heading(self, column: QVBoxLayout, text: str) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setObjectName("panelTitle")
        column.addSpacing(8)
        column.addWidget(label)

    def _line(self, column: QVBoxLayout, text: str) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName("muted")
        label.setWordWrap(True)
        column.addWidget(label)

    def _add_position(self, column: QVBoxLayout, position: Position) -> None:
        self._heading(column, position.brand.title)
        if position.rival is None:
            self._line(column, self.tr("No competitor is on this map."))
        else:
            words = self.tr("Nearest competitor: {title}, {distance} away")
            self._line(
                column, words.format(title=position.rival.brand.title, distance=self._number(position.rival.distance))
            )
        for pull in position.ideals:
            words = (
                self.tr("Inside the ideal of {title}")
                if pull.inside
                else self.tr("{distance} from the ideal of {title}")
            )
            self._line(column, words.format(title=pull.segment.title, distance=self._number(pull.distance)))

    def _add_white(self, column: QVBoxLayout, contents: MapContents, white: FreePlace | None) -> None:
        self._heading(column, self.tr("White space"))
        if white is None:
            words = self.tr("Draw what a target wants as its ideal; then the place that no competitor holds is found.")
            self._line(column, words)
            return
        names = ", ".join(segment.title for segment in white.wanted_by)
        where = self.tr("({x}, {y})").format(x=round(white.x * 100), y=round(white.y * 100))
        if white.nearest_rival is None:
            words = self.tr("At {where}: wanted by {names}, and no competitor is on the map.")
            self._line(column, words.format(where=where, names=names))
            return
        words = self.tr("At {where}: wanted by {names}, with the nearest competitor {distance} away.")
        self._line(column, words.format(where=where, names=names, distance=self._number(white.nearest_rival)))

    def _add_absent(self, column: QVBoxLayout, title: str, cards: tuple[Card, ...]) -> None:
        if not cards:
            return
        self._heading(column, title)
        for card in cards:
            chip = _Chip(card)
            chip.setToolTip(self.tr("Drag it onto the map, or click to put it in the middle"))
            chip.clicked.connect(lambda _=False, identity=card.id: self.asked_to_put.emit(identity))
            column.addWidget(chip)

    def _add_method(self, column: QVBoxLayout, contents: MapContents) -> None:
        method = contents.drawn.method
        if method is None:
            return
        self._heading(column, self.tr("How it was made"))
        shares = " + ".join(percent(share, self._language, 1) for share in method.explained)
        words = self.tr("{method} of {data}; the axes explain {shares} of the differences.")
        self._line(column, words.format(method=method.name.upper(), data=method.data or "—", shares=shares or "—"))


class _Chip(QPushButton):
    """A card that can be dragged onto the map."""

    def __init__(self, card: Card) -> None:
        title = " ".join(card.title.split())
        super().__init__()
        self.setText(self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, WIDTH - 60).replace("&", "&&"))
        self.setObjectName("chip")
        self.setAccessibleName(title)
        self._card = card.id
        self._pressed = QPoint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far:
            drag = QDrag(self)
            data = QMimeData()
            data.setData(CARD_FORMAT, QByteArray(self._card.encode()))
            drag.setMimeData(data)
            drag.setPixmap(self.grab())
            self.setDown(False)
            drag.exec(Qt.DropAction.MoveAction)
        else:
            super().mouseMoveEvent(event)
