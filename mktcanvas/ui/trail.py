"""The way back: where a person was before each jump, as in a browser.

A jump is another page, or a card that was asked for by a link, a finding or the finder. Going back brings the page, its
view and the card; going forward takes the same way again.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QWidget

from mktcanvas.ui.page_stack import PageStack, Place

LONGEST = 50


class Trail(QObject):
    """The places of one window; its two commands are usable while there is a place to go to."""

    def __init__(self, pages: PageStack, back: QAction, forward: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._pages, self._back, self._forward, self._window = pages, back, forward, window
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._travels = False
        pages.leaving.connect(self.note)
        window.installEventFilter(self)

    def note(self) -> None:
        """Note where the person is, for they are about to jump somewhere else."""
        place = self._pages.place()
        if place is None or self._travels:
            return
        if not self._behind or self._behind[-1] != place:
            self._behind = [*self._behind[1 - LONGEST :], place]
        self._ahead = []
        self.show_ways()

    def forget(self) -> None:
        """Hold no place of the project that is closed."""
        self._behind, self._ahead = [], []
        self.show_ways()

    def take_over(self, former: "Trail") -> None:
        """Hold the places of a window in whose stead this one is there."""
        self._behind, self._ahead = former._behind, former._ahead
        self.show_ways()

    def show_ways(self) -> None:
        """Let the two commands be used as far as there is somewhere to go."""
        self._back.setEnabled(bool(self._behind))
        self._forward.setEnabled(bool(self._ahead))

    def back(self) -> None:
        """Go to where the person was before the last jump."""
        self._travel(self._behind, self._ahead)

    def forward(self) -> None:
        """Go to where the person was before they went back."""
        self._travel(self._ahead, self._behind)

    def _travel(self, there: list[Place], here: list[Place]) -> None:
        place = self._pages.place()
        while there and there[-1] == place:
            there.pop()
        if place is not None and there:
            here.append(place)
            self._travels = True
            try:
                self._pages.go_to(there.pop())
            finally:
                self._travels = False
        self.show_ways()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back and forward by the buttons of the mouse that are made for it, whatever is under the pointer."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show:
                self._window.windowHandle().installEventFilter(self)
            return False
        if not isinstance(event, QMouseEvent) or event.button() not in _BUTTONS:
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            (self._back if event.button() == Qt.MouseButton.BackButton else self._forward).trigger()
        return True


_BUTTONS = (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton)
