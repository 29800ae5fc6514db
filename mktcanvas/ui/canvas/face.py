"""The inside of a card: what of its look is written where, how high that makes it, and how it is drawn on its blank.

A face knows neither the scene nor where the card lies; the item that shows it asks for its height and lets it draw.
"""

from functools import lru_cache
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QStaticText,
)

from mktcanvas.ui.canvas.blank import Blank
from mktcanvas.ui.canvas.board import CardLook
from mktcanvas.ui.canvas.wrapping import lines_of
from mktcanvas.ui.theme import SMALL, Theme, font

PADDING = 10.0
LINE_HEIGHT = 17.0
SMALL_LINE = 15.0
FOOT = 24.0
"""The line of a card with its importance, links and votes."""
LEAST_HEIGHT = PADDING + LINE_HEIGHT + FOOT
"""No card is lower than one with a title of a line."""
MOST_LINES = 4
NO_TEXT_BELOW = 0.45
"""Zoom under which a card shows bars for its text."""

_DOT, _DOT_GAP, _DOTS = 7.0, 3.0, 5
_LINK_SIGN = 12.0
_CHIP, _CHIP_GAP, _CHIP_SIDE = 20.0, 4.0, 8.0
_WORD_LINES, _ALARM_LINES = 2, 2
_GAP = 4.0
_FOOT_GAP, _INITIALS = 8.0, 3


class CardFace:
    """The content of one card at one width."""

    __slots__ = (
        "_alarms",
        "_chips",
        "_foot",
        "_look",
        "_prepared",
        "_theme",
        "_titles",
        "_top_of",
        "_width",
        "_words",
        "blank",
        "height",
    )

    def __init__(self, look: CardLook, width: float, theme: Theme) -> None:
        self._look, self._width, self._theme = look, width, theme
        room = width - 2 * PADDING
        self._titles = lines_of(look.title, room, MOST_LINES, self._title_font())
        self._chips = _chip_boxes(look.chips, room)
        self._words = lines_of(look.words, room, _WORD_LINES, font(SMALL)) if look.words else []
        self._alarms = lines_of(f"▲ {look.alarm}", room, _ALARM_LINES, font(SMALL)) if look.alarm else []
        self._foot = foot_lines(look, room)
        self._prepared: list[tuple[QStaticText, float]] = []
        top = PADDING + LINE_HEIGHT * len(self._titles)
        self._top_of: dict[str, float] = {}
        for name, height in (
            ("chips", self._chips[-1][1].bottom() + _GAP if self._chips else 0.0),
            ("words", SMALL_LINE * len(self._words) + (_GAP if self._words else 0.0)),
            ("foot", FOOT + SMALL_LINE * max(0, len(self._foot) - 1)),
            ("alarms", SMALL_LINE * len(self._alarms) + (_GAP if self._alarms else 0.0)),
        ):
            self._top_of[name] = top
            top += height
        self.height = top
        """How high the card is, in units of the scene."""
        self.blank = Blank(width, top, look.role, bool(look.edge), look.parked)
        """What the card is written on."""

    def dot_at(self, at: QPointF) -> int | None:
        """Return which of the dots of its importance is at a point of the card, 1..5, or ``None``."""
        top = self._top_of["foot"]
        if self._look.importance is None or self._look.foot or not top <= at.y() <= top + FOOT:
            return None
        dot = floor((at.x() - PADDING + _DOT_GAP / 2) / (_DOT + _DOT_GAP)) + 1
        return dot if 1 <= dot <= _DOTS else None

    def _title_font(self) -> QFont:
        return font(weight=QFont.Weight.DemiBold) if self._look.edge else font()

    def _prepare(self) -> None:
        """Prepare the title; done when the card is first seen, for most of a large board never is."""
        written = self._title_font()
        metrics = QFontMetricsF(written)
        self._prepared = [(prepared(line, written), metrics.horizontalAdvance(line)) for line in self._titles]

    def draw(self, painter: QPainter, zoom: float) -> None:
        """Draw what is written on the card; its blank is drawn already."""
        if not self._prepared:
            self._prepare()
        if zoom < NO_TEXT_BELOW:
            for number, (_, length) in enumerate(self._prepared):
                bar = QRectF(PADDING, PADDING + 4 + number * LINE_HEIGHT, length, 8)
                painter.fillRect(bar, QColor(self._theme.muted))
            return
        painter.setPen(QPen(QColor(self._theme.muted if self._look.parked else self._theme.ink), 1))
        painter.setFont(self._title_font())
        for number, (line, _) in enumerate(self._prepared):
            painter.drawStaticText(QPointF(PADDING, PADDING - 1 + number * LINE_HEIGHT), line)
        self._underline_terms(painter)
        self._draw_chips(painter)
        self._draw_lines(painter, self._words, self._top_of["words"], self._theme.muted)
        self._draw_foot(painter)
        self._draw_lines(painter, self._alarms, self._top_of["alarms"] - _GAP, self._theme.error)

    def _underline_terms(self, painter: QPainter) -> None:
        """Draw a dotted line under the words of the title that the glossary explains."""
        if not self._look.terms:
            return
        metrics = QFontMetricsF(self._title_font())
        painter.setPen(QPen(QColor(self._theme.accent), 1.2, Qt.PenStyle.DotLine))
        for number, line in enumerate(self._titles):
            y = PADDING + 15 + number * LINE_HEIGHT
            for word, _ in self._look.terms:
                if (at := line.find(word)) >= 0:
                    left = PADDING + metrics.horizontalAdvance(line[:at])
                    painter.drawLine(QPointF(left, y), QPointF(left + metrics.horizontalAdvance(word), y))

    def _draw_chips(self, painter: QPainter) -> None:
        painter.setFont(font(SMALL))
        for text, box in self._chips:
            frame = box.translated(PADDING, self._top_of["chips"])
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.setBrush(QBrush(QColor(self._theme.zone)))
            painter.drawRoundedRect(frame, _CHIP / 2, _CHIP / 2)
            painter.setPen(QPen(QColor(self._theme.ink), 1))
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_lines(self, painter: QPainter, lines: list[str], top: float, colour: str) -> None:
        painter.setFont(font(SMALL))
        painter.setPen(QPen(QColor(colour), 1))
        for number, line in enumerate(lines):
            painter.drawText(QPointF(PADDING, top + number * SMALL_LINE + 12), line)

    def _draw_foot(self, painter: QPainter) -> None:
        top = self._top_of["foot"] + 6
        painter.setFont(font(SMALL))
        painter.setPen(QPen(QColor(self._theme.muted), 1))
        if self._look.foot:
            self._draw_foot_words(painter, top)
            return
        if self._look.importance is None:
            painter.drawText(QPointF(PADDING, top + 8), self._look.note)
        else:
            self._draw_importance(painter, top, self._look.importance)
        self._draw_counts(painter, top)

    def _draw_foot_words(self, painter: QPainter, top: float) -> None:
        """Write the lines of the foot, their texts from edge to edge, as far apart as they can be."""
        for number, texts in enumerate(self._foot):
            lengths = [_length(text) for text in texts]
            gap = max(_GAP, (self._width - 2 * PADDING - sum(lengths)) / max(1, len(texts) - 1))
            left = PADDING
            for text, length in zip(texts, lengths, strict=True):
                painter.drawText(QPointF(left, top + 8 + number * SMALL_LINE), text)
                left += length + gap

    def _draw_importance(self, painter: QPainter, top: float, importance: int) -> None:
        colour = QColor(self._theme.muted)
        for number in range(_DOTS):
            painter.setBrush(QBrush(colour) if number < importance else QBrush(Qt.BrushStyle.NoBrush))
            painter.drawEllipse(QRectF(PADDING + 0.5 + number * (_DOT + _DOT_GAP), top, _DOT, _DOT))

    def _draw_counts(self, painter: QPainter, top: float) -> None:
        metrics = QFontMetricsF(font(SMALL))
        links = str(self._look.links)
        left = self._width - PADDING - metrics.horizontalAdvance(links)
        painter.drawText(QPointF(left, top + 8), links)
        start = QPointF(left - _LINK_SIGN, top + 4)
        wave = QPainterPath(start)
        wave.cubicTo(start + QPointF(3, -6), start + QPointF(5, 6), QPointF(left - 3, top + 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(wave)
        if self._look.votes:
            votes = f"▲ {self._look.votes}"
            painter.drawText(QPointF(left - _LINK_SIGN - 8 - metrics.horizontalAdvance(votes), top + 8), votes)


def _chip_boxes(chips: tuple[str, ...], room: float) -> list[tuple[str, QRectF]]:
    """Return the chips, shortened where one is wider than the card, and their places in rows."""
    metrics = QFontMetricsF(font(SMALL))
    placed: list[tuple[str, QRectF]] = []
    x = y = 0.0
    for chip in chips:
        text = metrics.elidedText(" ".join(chip.split()), Qt.TextElideMode.ElideRight, room - 2 * _CHIP_SIDE)
        width = metrics.horizontalAdvance(text) + 2 * _CHIP_SIDE
        if x and x + width > room:
            x, y = 0.0, y + _CHIP + _CHIP_GAP
        placed.append((text, QRectF(x, y + 2, width, _CHIP)))
        x += width + _CHIP_GAP
    return placed


@lru_cache(maxsize=4096)
def _length(text: str) -> float:
    return QFontMetricsF(font(SMALL)).horizontalAdvance(text)


def foot_lines(look: CardLook, room: float) -> list[tuple[str, ...]]:
    """Return the texts of the foot in as many lines as they need, shortened only where one is wider than a line."""
    lines: list[tuple[str, ...]] = []
    metrics = QFontMetricsF(font(SMALL))
    for text in (metrics.elidedText(part, Qt.TextElideMode.ElideRight, room) for part in look.foot):
        if lines and _needed((*lines[-1], text)) <= room:
            lines[-1] = (*lines[-1], text)
        else:
            lines.append((text,))
    if not look.who or not lines:
        return lines
    names = shorter_names(look.who)
    beside = next((name for name in names if _needed((name, *lines[0])) <= room), None)
    if beside is not None:
        return [(beside, *lines[0]), *lines[1:]]
    above = next((name for name in names if _length(name) <= room), None)
    return [(above or metrics.elidedText(look.who, Qt.TextElideMode.ElideRight, room),), *lines]


def _needed(texts: tuple[str, ...]) -> float:
    return sum(map(_length, texts)) + _FOOT_GAP * (len(texts) - 1)


def shorter_names(name: str) -> tuple[str, ...]:
    """Return a name and what one of several words may be shortened to: its first word, then its initials."""
    words = name.split()
    return (name, words[0], "".join(word[0] for word in words).upper()[:_INITIALS]) if len(words) > 1 else (name,)


def prepared(text: str, in_font: QFont) -> QStaticText:
    """Return a plain text laid out once, for painting often."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(font=in_font)
    return made
