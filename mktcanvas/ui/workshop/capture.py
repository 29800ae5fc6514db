"""The line below a workshop in which ideas are typed one after another, each into the zone that stands beside it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from mktcanvas.model.naming import folded
from mktcanvas.ui.canvas.board import Zone
from mktcanvas.ui.canvas.keys import ENTER, digit_of, modifiers_of
from mktcanvas.ui.theme import LARGE, Theme
from mktcanvas.ui.widgets.entry_line import EntryLine

_HEIGHT = 68
_STEPS: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class CaptureLine(QWidget):
    """Takes ideas for the zones of one board at a time."""

    typed = Signal(object, str)
    """A zone and an idea for it."""
    turned = Signal(object)
    """Ideas go to this zone from now on."""
    left = Signal()
    """The keys are to go to the board."""
    stepped = Signal(int)
    """The next step is asked for (1), or the one before (-1)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("captureLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self.setStyleSheet(
            f"#captureLine {{ background: {theme.panel}; border-top: 1px solid {theme.line}; }}"
            f"#captureLine QLineEdit, #captureLine QComboBox {{ font-size: {LARGE}px; min-height: 34px; }}"
        )
        self._values: list[Any] = []
        self.zones = QComboBox()
        self.zones.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.zones.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.zones.setAccessibleName(self.tr("Where ideas go"))
        self.zones.currentIndexChanged.connect(lambda _: self.turned.emit(self.zone))
        self.line = _Line(self)
        self.line.setPlaceholderText(self.tr("Type an idea and press Enter"))
        self.line.setAccessibleName(self.line.placeholderText())
        hints = QLabel(
            self.tr("Tab: next zone  PgDn: next step  Esc: to the board, where V votes, H hides ideas, P stops time")
        )
        hints.setObjectName("muted")
        hints.setWordWrap(True)
        hints.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(14)
        row.addWidget(self.zones)
        row.addWidget(self.line, 3)
        row.addWidget(hints, 2)

    def show_zones(self, zones: Sequence[Zone]) -> None:
        """Take ideas for these zones, for the one that was chosen if it is among them."""
        before, self._values = self.zone, [zone.value for zone in zones]
        self.zones.blockSignals(True)
        self.zones.clear()
        self.zones.addItems([zone.title for zone in zones])
        self.zones.setCurrentIndex(self._values.index(before) if before in self._values else 0)
        self.zones.blockSignals(False)

    @property
    def zone(self) -> Any:
        """The zone that ideas go to."""
        place = self.zones.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def step(self, by: int) -> None:
        """Turn to the next zone, or the one before."""
        self.zones.setCurrentIndex((self.zones.currentIndex() + by) % max(1, self.zones.count()))

    def turn_to(self, number: int) -> None:
        """Turn to a zone by its number, counted from 0; one that there is not is passed over."""
        if number < self.zones.count():
            self.zones.setCurrentIndex(number)

    def turn_to_named(self, title: str) -> None:
        """Turn to the first zone that the title of a step names, if it names any."""
        places = ((folded(title).find(folded(self.zones.itemText(at))), at) for at in range(self.zones.count()))
        if named := sorted(place for place in places if place[0] >= 0):
            self.zones.setCurrentIndex(named[0][1])

    def enter(self) -> None:
        """Give what was typed."""
        text = " ".join(self.line.text().split())
        self.line.wipe()
        if text:
            self.typed.emit(self.zone, text)


class _Line(EntryLine):
    """The field; Enter gives, Tab turns to the next zone, Alt with a figure to the zone of that number."""

    def __init__(self, owner: CaptureLine) -> None:
        super().__init__()
        self._owner = owner

    def focusNextPrevChild(self, onward: bool) -> bool:
        self._owner.step(1 if onward else -1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event) if modifiers_of(event) == Qt.KeyboardModifier.AltModifier else None
        if event.key() in ENTER:
            self._owner.enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._owner.left.emit()
        elif event.key() in _STEPS:
            self._owner.stepped.emit(_STEPS[event.key()])
        elif digit:
            self._owner.turn_to(digit - 1)
        else:
            super().keyPressEvent(event)
