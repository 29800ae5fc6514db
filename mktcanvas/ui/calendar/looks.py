"""What is seen of the calendar beside the plan itself: its words, what is selected and lit, and a few strokes."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from mktcanvas.model.action import Action
from mktcanvas.model.choices import Status
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.calendar.gestures import Preview
from mktcanvas.ui.calendar.plan import Grouping, is_live, span_of
from mktcanvas.ui.numbers import shown_day
from mktcanvas.ui.theme import TEXT, font

FADED = 0.25
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass
class Words:
    """The painted words that need translating, and the language of the dates."""

    language: str
    today: str
    unscheduled: str
    no_end: str
    no_start: str
    nothing_waiting: str
    drop_here: str
    load: str
    reviews: str
    days: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Look:
    """What is seen now beside the plan: the selected, the lit, the one under the pointer, a gesture's preview."""

    today: date
    chosen: Set[str] = frozenset()
    lit: Set[str] | None = None
    hovered: str | None = None
    preview: Preview | None = None
    focused: bool = False
    grouping: Grouping = Grouping.p


def title_of(action: Action, grouping: Grouping, language: str) -> str:
    """Return what stands in a bar: the title, behind the word of its P where the lanes do not say it."""
    title = " ".join(action.title.split())
    title = f"✓ {title}" if action.status is Status.done else title
    return title if grouping is Grouping.p else f"{choice_words(action.p).of(language)} · {title}"


def half_dated(action: Action, words: Words) -> str:
    """Return which date an action lacks beside the one that it has; nothing where it has both or none."""
    if (action.start is None) == (action.end is None):
        return ""
    day = action.start or action.end
    said = words.no_end if action.start else words.no_start
    return said.replace("{day}", shown_day(day, words.language)) if day else ""


def strength(action: Action, look: Look) -> float:
    """Return how much is seen of an action: less off the lit thread, less where it was stopped."""
    if look.lit is not None and action.id not in look.lit:
        return FADED
    return 1.0 if is_live(action) else 0.55


def is_overdue(action: Action, today: date) -> bool:
    """Tell whether a live action should have ended and is not done."""
    span = span_of(action)
    return span is not None and span[1] < today and is_live(action) and action.status is not Status.done


def arrow(painter: QPainter, start: QPointF, end: QPointF, colour: str, width: float) -> None:
    """Draw a curved arrow from the right end of one box to the left end of another."""
    reach = max(18.0, min(60.0, abs(end.x() - start.x()) / 2))
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end - QPointF(3, 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width))
    painter.drawPath(path)
    head = QPainterPath(end)
    head.lineTo(end + QPointF(-7, -4))
    head.lineTo(end + QPointF(-7, 4))
    head.closeSubpath()
    painter.fillPath(head, QBrush(QColor(colour)))


def upright(painter: QPainter, x: float, box: QRectF) -> None:
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))


@lru_cache(maxsize=4096)
def elided(text: str, width: float, size: int = TEXT, *, bold: bool = False) -> str:
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    return QFontMetricsF(font(size, weight)).elidedText(text, Qt.TextElideMode.ElideRight, width)
