"""How a positioning map is painted: its square with the poles, ideals, brands, wanted places, white space, names."""

from collections.abc import Iterator, Sequence
from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from mktcanvas.analysis.labels import Place, Point, placed_labels
from mktcanvas.analysis.positions import FreePlace
from mktcanvas.ui.positioning.contents import Circle, Dot, MapContents
from mktcanvas.ui.positioning.field import DOT, OUR_DOT, WANTED, Field, Grip
from mktcanvas.ui.segments.looks import role_of
from mktcanvas.ui.theme import TEXT, ZONE_RADIUS, Theme, font

_LINES = 10
_LINE_SEEN = 150
"""How much is seen of the line to a name, of 255."""
_WHITE_SPACE = 0.07
"""Radius of the mark of the white space, in map units."""
_HEAD = 7.0
_HALO = 4.0
"""How wide the ground around the letters of a name is painted over what lies below, both sides together."""
_VECTOR = 0.38
"""How long the longest arrow of a computed map is, in map units."""


class Scene(NamedTuple):
    """Everything that is painted at one moment. ``lit`` fades all other cards; ``texts`` are the words of the map."""

    contents: MapContents
    field: Field
    chosen: Grip | None
    white: FreePlace | None
    lit: frozenset[str] | None
    texts: dict[str, str]


class _Name(NamedTuple):
    """A name on the map: of which card, and the point that it belongs to."""

    card: str
    text: str
    point: Point
    colour: str
    strong: bool = False


class MapPainter:
    """Paints a ``Scene`` in one theme."""

    def __init__(self, painter: QPainter, theme: Theme, scene: Scene) -> None:
        self._painter, self._theme, self._scene = painter, theme, scene
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def paint(self) -> None:
        """Paint the whole map."""
        self._paint_ground()
        self._paint_poles()
        self._paint_vectors()
        if self._scene.white is not None:
            self._paint_white_space(self._scene.white)
        for circle in self._scene.contents.circles:
            self._paint_circle(circle)
        for dot in self._scene.contents.dots:
            self._paint_arrow(dot)
        for dot in self._scene.contents.dots:
            self._paint_dot(dot)
        self._paint_names()
        if not self._scene.contents.dots and not self._scene.contents.circles:
            self._paint_hint(self._scene.texts["empty"])

    def _paint_hint(self, words: str) -> None:
        """Say how the first brand comes onto the map."""
        self._painter.setFont(font(TEXT))
        self._pen(self._theme.muted)
        room = self._scene.field.rect.adjusted(40, 0, -40, -self._scene.field.rect.height() / 2)
        self._painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)

    def _pen(self, colour: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
        self._painter.setPen(QPen(QColor(colour), width, style))

    def _fade(self, card: str) -> None:
        self._painter.setOpacity(1.0 if self._scene.lit is None or card in self._scene.lit else 0.2)

    def _paint_ground(self) -> None:
        field = self._scene.field
        self._painter.setBrush(QColor(self._theme.zone))
        self._pen(self._theme.line)
        self._painter.drawRoundedRect(field.rect, ZONE_RADIUS, ZONE_RADIUS)
        faint = QColor(self._theme.line)
        faint.setAlpha(120)
        for step in range(1, _LINES):
            middle = step * 2 == _LINES
            self._painter.setPen(QPen(QColor(self._theme.muted) if middle else faint, 1))
            place = step / _LINES
            self._painter.drawLine(field.pixel(place, 0), field.pixel(place, 1))
            self._painter.drawLine(field.pixel(0, place), field.pixel(1, place))

    def _paint_poles(self) -> None:
        self._painter.setFont(font(TEXT))
        metrics = QFontMetricsF(font(TEXT))
        for name, box in self._scene.field.pole_boxes().items():
            text = " ".join(getattr(self._scene.contents.drawn, name).split())
            self._pen(self._theme.ink if text else self._theme.muted)
            text = text or self._scene.texts["pole"]
            length = max(box.width(), box.height())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, length)
            self._painter.save()
            self._painter.translate(box.center())
            if box.height() > box.width():
                self._painter.rotate(-90)
            self._painter.drawText(QRectF(-length / 2, -11, length, 22), Qt.AlignmentFlag.AlignCenter, shown)
            self._painter.restore()

    def _vectors(self) -> list[tuple[str, QPointF]]:
        """Return the attributes of a computed map and where their arrows end; their length is the loading."""
        method = self._scene.contents.drawn.method
        vectors = method.vectors if method is not None else {}
        longest = max((hypot(x, y) for x, y in vectors.values()), default=0.0) or 1.0
        pixel = self._scene.field.pixel
        return [
            (name, pixel(0.5 + x / longest * _VECTOR, 0.5 + y / longest * _VECTOR)) for name, (x, y) in vectors.items()
        ]

    def _paint_vectors(self) -> None:
        for _, end in self._vectors():
            self._pen(self._theme.muted)
            self._arrow(self._scene.field.pixel(0.5, 0.5), end, QColor(self._theme.muted))

    def _paint_white_space(self, white: FreePlace) -> None:
        field = self._scene.field
        centre, radius = field.pixel(white.x, white.y), _WHITE_SPACE * field.side
        ground = QColor(self._theme.good)
        ground.setAlpha(26)
        self._painter.setBrush(ground)
        self._pen(self._theme.good, 1, Qt.PenStyle.DashLine)
        self._painter.drawEllipse(centre, radius, radius)

    def _paint_circle(self, circle: Circle) -> None:
        tint = QColor(self._theme.tint(role_of(circle.segment)).ink)
        self._fade(circle.segment.id)
        chosen = self._scene.chosen is not None and self._scene.chosen.card == circle.segment.id
        ground = QColor(tint)
        ground.setAlpha(28)
        self._painter.setBrush(ground)
        self._painter.setPen(QPen(tint, 2 if chosen else 1, Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine))
        radius = circle.radius * self._scene.field.side
        self._painter.drawEllipse(self._scene.field.pixel(circle.x, circle.y), radius, radius)
        self._painter.setOpacity(1)

    def _paint_arrow(self, dot: Dot) -> None:
        if dot.wanted is None:
            return
        self._fade(dot.brand.id)
        colour = self._colour(dot)
        start, end = self._scene.field.pixel(dot.x, dot.y), self._scene.field.pixel(*dot.wanted)
        self._painter.setPen(QPen(colour, 2))
        self._arrow(start, end, colour)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
        self._painter.drawEllipse(end, WANTED, WANTED)
        self._painter.setOpacity(1)

    def _arrow(self, start: QPointF, end: QPointF, colour: QColor) -> None:
        self._painter.drawLine(start, end)
        along = end - start
        length = (along.x() ** 2 + along.y() ** 2) ** 0.5
        if length < 1:
            return
        ahead = QPointF(along.x() / length, along.y() / length)
        across = QPointF(-ahead.y(), ahead.x())
        back = end - ahead * _HEAD
        self._painter.setBrush(QBrush(colour))
        self._painter.drawPolygon(QPolygonF([end, back + across * _HEAD / 2, back - across * _HEAD / 2]))

    def _colour(self, dot: Dot) -> QColor:
        return QColor(dot.brand.colour or (self._theme.accent if dot.brand.ours else self._theme.muted))

    def _paint_dot(self, dot: Dot) -> None:
        self._fade(dot.brand.id)
        centre, radius = self._scene.field.pixel(dot.x, dot.y), OUR_DOT if dot.brand.ours else DOT
        chosen = self._scene.chosen
        if chosen is not None and chosen.card == dot.brand.id:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._pen(self._theme.accent, 2)
            self._painter.drawEllipse(centre, radius + 4, radius + 4)
        self._painter.setBrush(self._colour(dot))
        self._pen(self._theme.zone, 2)
        self._painter.drawEllipse(centre, radius, radius)
        self._painter.setOpacity(1)

    def _names(self) -> Iterator[_Name]:
        """Tell what has a name: our brands first, then the others, ideals, white space and vectors."""
        field, contents = self._scene.field, self._scene.contents
        for dot in sorted(contents.dots, key=lambda dot: not dot.brand.ours):
            ours = dot.brand.ours
            point = self._point(dot.brand.title, field.pixel(dot.x, dot.y), OUR_DOT if ours else DOT, strong=ours)
            yield _Name(dot.brand.id, dot.brand.title, point, self._theme.ink, strong=ours)
        for circle in contents.circles:
            text = self._scene.texts["ideal"].format(title=circle.segment.title)
            point = self._point(text, field.pixel(circle.x, circle.y), circle.radius * field.side, hollow=True)
            yield _Name(circle.segment.id, text, point, self._theme.tint(role_of(circle.segment)).ink)
        if self._scene.white is not None:
            text, centre = self._scene.texts["white"], field.pixel(self._scene.white.x, self._scene.white.y)
            point = self._point(text, centre, _WHITE_SPACE * field.side, hollow=True)
            yield _Name("", text, point, self._theme.good)
        for text, end in self._vectors():
            yield _Name("", text, self._point(text, end, 0, hollow=True), self._theme.muted)

    def _paint_names(self) -> None:
        """Write every name where it overlaps no other, with a halo where lines run below it."""
        field, names = self._scene.field, list(self._names())
        points = [name.point for name in names]
        places = placed_labels(points, field.side, field.side)
        self._paint_lines(points, places)
        for name, place in zip(names, places, strict=True):
            if place is None:
                continue
            box = QRectF(place.x + field.left, place.y + field.top, place.width, place.height)
            self._fade(name.card)
            self._paint_name(name, box)
        self._painter.setOpacity(1)

    def _paint_name(self, name: _Name, box: QRectF) -> None:
        written = _written(name.strong)
        metrics = QFontMetricsF(written)
        shown = metrics.elidedText(_flat(name.text), Qt.TextElideMode.ElideRight, box.width() + 1)
        start = QPointF(box.center().x() - metrics.horizontalAdvance(shown) / 2, box.top() + metrics.ascent())
        letters = QPainterPath()
        letters.addText(start, written, shown)
        pen = QPen(QColor(self._theme.zone), _HALO)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.strokePath(letters, pen)
        self._painter.setFont(written)
        self._pen(name.colour)
        self._painter.drawText(start, shown)

    def _paint_lines(self, points: Sequence[Point], places: Sequence[Place | None]) -> None:
        """Draw a line from each point, or the rim of a circle, to its name where that stands away from it."""
        faint = QColor(self._theme.muted)
        faint.setAlpha(_LINE_SEEN)
        self._painter.setPen(QPen(faint, 1))
        corner = self._scene.field.rect.topLeft()
        for point, place in zip(points, places, strict=True):
            if place is None or not place.away:
                continue
            line = QLineF(corner + QPointF(*place.nearest(point)), corner + QPointF(point.x, point.y))
            if point.hollow:
                line.setLength(max(1.0, line.length() - point.radius))
            self._painter.drawLine(line)

    def _point(self, text: str, at: QPointF, radius: float, *, strong: bool = False, hollow: bool = False) -> Point:
        size: QSizeF = QFontMetricsF(_written(strong)).size(0, _flat(text))
        field = self._scene.field
        width = min(size.width() + 2, field.side * 0.4)
        return Point(at.x() - field.left, at.y() - field.top, radius, width, size.height(), hollow)


def _written(strong: bool) -> QFont:
    return font(TEXT, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)


def _flat(text: str) -> str:
    return " ".join(text.split())
