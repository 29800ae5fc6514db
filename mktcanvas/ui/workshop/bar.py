"""The bar above a workshop: which step it is, what comes before and after, the time that is left."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mktcanvas.ui.theme import LARGE, SMALL, TEXT, Theme, font
from mktcanvas.ui.workshop.agenda import Step
from mktcanvas.ui.workshop.clock import Clock, shown

HEIGHT = 76
_TIME, _BETWEEN = 34, "  ·  "


class WorkshopBar(QWidget):
    """Shows an agenda at one of its steps, and the clock of that step."""

    asked_to_go_on = Signal()
    asked_to_go_back = Signal()
    asked_for_agenda = Signal()
    asked_to_show_ideas = Signal()
    asked_to_leave = Signal()

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.setObjectName("workshopBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        light = theme.name == "light"
        ground, self._ink = (theme.ink, theme.panel) if light else (theme.panel, theme.ink)
        self._warning = theme.tint("price").ground if light else theme.error
        self.setStyleSheet(_style(ground, self._ink, theme))
        self.title, self.detail, self.names = QLabel(), QLabel(), _Names(self._ink, theme)
        self.title.setObjectName("workshopTitle")
        for label in (self.title, self.detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.time = QLabel()
        self.time.setObjectName("workshopTime")
        self.time.setAccessibleName(self.tr("Time left"))
        self.pause = self._button("", clock.turn)
        self.back = self._button("←", self.asked_to_go_back.emit)
        self.back.setAccessibleName(self.tr("Step before"))
        self.following = self._button("", self.asked_to_go_on.emit)
        self.hidden = self._button(self.tr("Ideas hidden: show"), self.asked_to_show_ideas.emit)
        self.hidden.hide()
        self.agenda = self._button(self.tr("Agenda…"), self.asked_for_agenda.emit)
        self.leave = self._button(self.tr("Leave"), self.asked_to_leave.emit)
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self.title, self.detail, self.names):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 8, 24, 8)
        row.setSpacing(12)
        row.addLayout(words, 1)
        for widget in (self.hidden, self.time, self.pause, self.back, self.following, self.agenda, self.leave):
            row.addWidget(widget)
        clock.ticked.connect(self._tell_time)

    def show_step(self, steps: Sequence[Step], place: int) -> None:
        """Show an agenda at a step, counted from 0."""
        step = steps[place]
        self.title.setText(f"{place + 1} · {' '.join(step.title.split())}")
        self.detail.setText(" ".join(step.detail.split()))
        self.detail.setVisible(bool(step.detail.strip()))
        self.names.show_names([one.title for one in steps], place)
        self.back.setEnabled(place > 0)
        last = place == len(steps) - 1
        self.following.setText(self.tr("Finish") if last else self.tr("Next step →"))
        self._tell_time()

    def _tell_time(self) -> None:
        left = self._clock.left
        self.time.setText(shown(left))
        self.time.setStyleSheet(f"color: {self._warning if left < 0 else self._ink};")
        self.pause.setText(self.tr("Stop") if self._clock.going else self.tr("Go on"))

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where ideas are typed
        button.clicked.connect(do)
        return button


class _Names(QWidget):
    """The titles of all steps in a line: those that are done struck out, the present one strong."""

    def __init__(self, ink: str, theme: Theme) -> None:
        super().__init__()
        self._ink, self._muted = ink, theme.line if theme.name == "light" else theme.muted
        self._names: list[str] = []
        self._place = 0
        self.setFixedHeight(18)

    def show_names(self, names: Sequence[str], place: int) -> None:
        """Show the titles, with the present step at a place."""
        self._names, self._place = [" ".join(name.split()) for name in names], place
        self.setAccessibleName(", ".join(self._names))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x = 0.0
        for number, name in enumerate(self._names):
            written = QFont(font(SMALL, QFont.Weight.DemiBold if number == self._place else QFont.Weight.Normal))
            written.setStrikeOut(number < self._place)
            metrics = QFontMetricsF(written)
            room = self.width() - x
            if room < 2 * self.height():
                break
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            painter.setFont(written)
            painter.setPen(QColor(self._ink if number == self._place else self._muted))
            painter.drawText(QRectF(x, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            x += metrics.horizontalAdvance(text)
            if number < len(self._names) - 1:
                painter.setFont(font(SMALL))
                painter.setPen(QColor(self._muted))
                painter.drawText(QRectF(x, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, _BETWEEN)
                x += QFontMetricsF(font(SMALL)).horizontalAdvance(_BETWEEN)


def _style(ground: str, ink: str, theme: Theme) -> str:
    return f"""
    #workshopBar {{ background: {ground}; border-bottom: 1px solid {theme.line}; }}
    #workshopBar QLabel {{ color: {ink}; font-size: {TEXT}px; }}
    #workshopBar #workshopTitle {{ font-size: {LARGE}px; font-weight: 600; }}
    #workshopBar #workshopTime {{ font-size: {_TIME}px; font-weight: 700; }}
    #workshopBar QPushButton {{ background: transparent; color: {ink}; border: 1px solid {theme.muted}; }}
    #workshopBar QPushButton:hover {{ border-color: {ink}; background: transparent; }}
    #workshopBar QPushButton:focus {{ border: 2px solid {ink}; }}
    #workshopBar QPushButton:disabled {{ color: {theme.muted}; }}
    """
