"""How the calendar's lanes are painted: days, bars, needs, and what a gesture shows. It decides nothing.

Lanes are painted first and the headings over them, for the lanes scroll under the headings.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from mktcanvas.model.choices import Status
from mktcanvas.model.vocabulary import colour_role
from mktcanvas.ui.calendar.geometry import LABELS, Geometry
from mktcanvas.ui.calendar.gestures import Preview
from mktcanvas.ui.calendar.headings import DAYS_FROM, Headings
from mktcanvas.ui.calendar.looks import (
    FADED,
    LEFT,
    Look,
    Words,
    arrow,
    elided,
    is_overdue,
    strength,
    title_of,
    upright,
)
from mktcanvas.ui.calendar.placing import BAR, LONGEST_TITLE, Place
from mktcanvas.ui.calendar.plan import span_of
from mktcanvas.ui.calendar.scale import Span, months
from mktcanvas.ui.canvas.items import pen
from mktcanvas.ui.numbers import shown_day
from mktcanvas.ui.theme import CARD_RADIUS, SMALL, TEXT, Theme, font

_ANY_TIME = (date.min, date.max)
_GHOST = 0.3
"""How much is seen of a bar where it was, while it is carried elsewhere."""
_HANDLE_ROOM = 16.0
"""How far a title beside its bar gives way to the bar's handle."""


class Painter:
    """Paints a calendar in a theme's colours."""

    def __init__(self, theme: Theme, words: Words) -> None:
        self._theme, self._words = theme, words
        self._headings = Headings(theme, words)

    def paint(self, painter: QPainter, geometry: Geometry, look: Look) -> None:
        """Paint everything."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        window = QRectF(0, 0, *geometry.size)
        painter.fillRect(window, QColor(self._theme.canvas))
        body = geometry.body()
        painter.save()
        painter.setClipRect(body.adjusted(-LABELS, 0, 0, 0))
        self._lanes(painter, geometry, look)
        painter.setClipRect(body)
        self._days(painter, geometry, body)
        self._bars(painter, geometry, look)
        painter.restore()
        self._headings.paint(painter, geometry, look)
        self._preview(painter, geometry, look)

    # The ground

    def _lanes(self, painter: QPainter, geometry: Geometry, look: Look) -> None:
        for number, lane in enumerate(geometry.plan.lanes):
            box = geometry.lane_box(number)
            lit = look.preview is not None and look.preview.lane == number
            painter.fillRect(box, QColor(self._theme.accent_ground if lit else self._theme.zone))
            painter.setPen(pen(self._theme.line))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            ink = self._theme.tint(lane.role).ink if lane.role else self._theme.ink
            label = QRectF(14, max(box.top(), geometry.top) + 8, LABELS - 24, 34)
            painter.setFont(font(TEXT, QFont.Weight.DemiBold))
            painter.setPen(pen(ink))
            painter.drawText(label.adjusted(0, 0, 0, -17), LEFT, elided(lane.title, label.width(), bold=True))
            painter.setFont(font(SMALL))
            painter.setPen(pen(self._theme.muted))
            painter.drawText(label.adjusted(0, 18, 0, 0), LEFT, str(len(lane.actions)))

    def _days(self, painter: QPainter, geometry: Geometry, body: QRectF) -> None:
        first, last = geometry.day(body.left()), geometry.day(body.right())
        faint = QColor(self._theme.line)
        faint.setAlpha(140)
        if geometry.scale.per_day >= DAYS_FROM:
            painter.setPen(QPen(faint, 1, Qt.PenStyle.DotLine))
            monday = first - timedelta(days=first.weekday())
            while monday <= last:
                upright(painter, geometry.x(monday), body)
                monday += timedelta(days=7)
        for month in months(first, last):
            painter.setPen(pen(self._theme.line) if month.month % 3 == 1 else QPen(faint, 1))
            upright(painter, geometry.x(month), body)
        self._horizon(painter, geometry, body)

    def _horizon(self, painter: QPainter, geometry: Geometry, body: QRectF) -> None:
        outside = QColor(self._theme.muted)
        outside.setAlpha(28)
        starts, ends = geometry.plan.horizon
        painter.setPen(QPen(QColor(self._theme.muted), 1, Qt.PenStyle.DashLine))
        if starts and (edge := geometry.x(starts)) > body.left():
            painter.fillRect(QRectF(body.left(), body.top(), edge - body.left(), body.height()), outside)
            upright(painter, edge, body)
        if ends and (edge := geometry.x(ends + timedelta(days=1))) < body.right():
            painter.fillRect(QRectF(edge, body.top(), body.right() - edge, body.height()), outside)
            upright(painter, edge, body)

    # Bars

    def _bars(self, painter: QPainter, geometry: Geometry, look: Look) -> None:
        dates = look.preview.dates if look.preview else {}
        body = geometry.body()
        self._needs(painter, geometry, look)  # behind the bars, whose titles they would cross
        for place in geometry.placing.places:
            box = geometry.bar_box(place)
            if not box.adjusted(0, 0, LONGEST_TITLE, 0).intersects(body):
                continue
            painter.setOpacity(_GHOST if place.action.id in dates else strength(place.action, look))
            self._bar(painter, place, box, look)
        painter.setOpacity(1.0)
        today = geometry.x(look.today) + geometry.scale.per_day / 2
        painter.setPen(pen(self._theme.accent, 2))
        upright(painter, today, body)
        for place in geometry.placing.places:
            if place.action.id in dates:
                self._bar(painter, place, self._moved_box(geometry, place, look, dates), look)

    def _moved_box(self, geometry: Geometry, place: Place, look: Look, dates: Mapping[str, Span]) -> QRectF:
        start, end = dates[place.action.id]
        box = geometry.bar_box(place)
        left = geometry.x(start)
        box.setLeft(left)
        box.setWidth(max(6.0, geometry.x(end + timedelta(days=1)) - left))
        if look.preview is not None and look.preview.lane is not None:
            box.moveTop(geometry.lane_box(look.preview.lane).top() + 8)
        return box

    def _bar(self, painter: QPainter, place: Place, box: QRectF, look: Look) -> None:
        if box.right() < LABELS:
            return  # its name alone, cut at the edge, would tell of nothing that is in sight
        action = place.action
        tint = self._theme.tint(colour_role(action.p) or "product")
        edge = QColor(tint.ink)
        edge.setAlpha(90)
        dashed = action.status in (Status.idea, Status.stopped)
        painter.setBrush(QBrush(QColor(tint.ground)))
        painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(box, CARD_RADIUS - 1, CARD_RADIUS - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(tint.ink)))
        painter.drawRoundedRect(QRectF(box.left(), box.top(), 4, box.height()), 2, 2)
        title = title_of(action, look.grouping, self._words.language)
        late = is_overdue(action, look.today)
        painter.setFont(font())
        painter.setPen(pen(self._theme.error if late else self._theme.ink))
        shown = f"! {title}" if late else title
        room = box.adjusted(10, 0, -4, 0)
        room.setLeft(max(room.left(), min(LABELS + 8, box.right() - 40)))
        if not place.inside:
            room = QRectF(
                box.right() + (_HANDLE_ROOM if action.id == look.hovered else 6), box.top(), LONGEST_TITLE, BAR
            )
        painter.drawText(room, LEFT, elided(shown, room.width()))
        if action.id in look.chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(self._theme.accent, 2))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), CARD_RADIUS + 1, CARD_RADIUS + 1)
        if action.id == look.hovered and look.preview is None:
            painter.setBrush(QBrush(QColor(self._theme.panel)))
            painter.setPen(pen(self._theme.accent, 1.5))
            painter.drawEllipse(QPointF(box.right() + 7, box.center().y()), 4.5, 4.5)

    # Needs

    def _needs(self, painter: QPainter, geometry: Geometry, look: Look) -> None:
        dates = look.preview.dates if look.preview else {}
        boxes: dict[str, QRectF] = {}
        spans: dict[str, Span] = {}
        for place in geometry.placing.places:
            identity = place.action.id
            moving = identity in dates
            boxes.setdefault(
                identity, self._moved_box(geometry, place, look, dates) if moving else geometry.bar_box(place)
            )
            spans[identity] = dates[identity] if moving else span_of(place.action) or _ANY_TIME
        for need in geometry.plan.needs:
            if need.before not in boxes or need.after not in boxes:
                continue
            moving = need.before in dates or need.after in dates
            violated = spans[need.after][0] < spans[need.before][1] if moving else need.violated
            faded = look.lit is not None and not {need.before, need.after} <= set(look.lit)
            painter.setOpacity(FADED if faded else 1.0)
            colour = self._theme.error if violated else self._theme.muted
            start = QPointF(boxes[need.before].right(), boxes[need.before].center().y())
            end = QPointF(boxes[need.after].left(), boxes[need.after].center().y())
            arrow(painter, start, end, colour, 2.0 if violated else 1.2)
        painter.setOpacity(1.0)

    # What a gesture shows

    def _preview(self, painter: QPainter, geometry: Geometry, look: Look) -> None:
        shown = look.preview
        if shown is None:
            return
        if shown.band is not None:
            fill = QColor(self._theme.accent)
            fill.setAlpha(36)
            painter.setPen(pen(self._theme.accent))
            painter.setBrush(fill)
            painter.drawRect(shown.band)
        if shown.need is not None and (box := geometry.box_of(shown.need[0])) is not None:
            arrow(painter, QPointF(box.right() + 6, box.center().y()), shown.at, self._theme.accent, 2)
            target = geometry.box_of(shown.need[1]) if shown.need[1] else None
            if target is not None:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(pen(self._theme.accent, 2))
                painter.drawRoundedRect(target.adjusted(-3, -3, 3, 3), 8, 8)
        if shown.carried is not None and shown.carried in shown.dates and not shown.over_tray:
            self._bubble(painter, geometry, shown)

    def _bubble(self, painter: QPainter, geometry: Geometry, shown: Preview) -> None:
        start, end = shown.dates[shown.carried or ""]
        days = (end - start).days + 1
        language = self._words.language
        said = f"{shown_day(start, language)} → {shown_day(end, language)}"
        said += " · " + self._words.days["days"].format(number=days)
        if shown.lane is not None:
            said += f" · {geometry.plan.lanes[shown.lane].title}"
        painter.setFont(font(TEXT, QFont.Weight.DemiBold))
        width = QFontMetricsF(painter.font()).horizontalAdvance(said) + 20
        left = min(max(4.0, shown.at.x() + 14), geometry.size[0] - width - 4)
        bubble = QRectF(left, max(4.0, shown.at.y() - 40), width, 28)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self._theme.ink)))
        painter.drawRoundedRect(bubble, 6, 6)
        painter.setPen(pen(self._theme.panel))
        painter.drawText(bubble, Qt.AlignmentFlag.AlignCenter, said)
