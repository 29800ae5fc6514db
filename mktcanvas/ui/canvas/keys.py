"""The keys that mean something on a board, whatever is selected."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_DIGITS: dict[int, int] = {
    **{Qt.Key.Key_0 + digit: digit for digit in range(10)},
    Qt.Key.Key_Ampersand: 1,
    Qt.Key.Key_Eacute: 2,
    Qt.Key.Key_QuoteDbl: 3,
    Qt.Key.Key_Apostrophe: 4,
    Qt.Key.Key_ParenLeft: 5,
    Qt.Key.Key_Minus: 6,
    Qt.Key.Key_Egrave: 7,
    Qt.Key.Key_Underscore: 8,
    Qt.Key.Key_Ccedilla: 9,
    Qt.Key.Key_Agrave: 0,
}
"""The digits by their keys, and by what the same keys write without Shift on a French keyboard."""
AT_ONCE = 0.4
"""Seconds between two letters of a word that is typed without a pause, at most."""
_ELSEWHERE = (QEvent.Type.FocusOut, QEvent.Type.Hide)
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock)
"""Keys that are part of how a letter is typed."""


def has_command(event: QKeyEvent) -> bool:
    """Tell whether a key is pressed together with one that makes it a command."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.modifiers() & commands)


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit on the key that is pressed as part of a command, whether the keyboard needs Shift for it or not.

    A key that is pressed alone writes what it says, so that this is for commands only.
    """
    return _DIGITS.get(event.key())


def modifiers_of(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Return the keys held with a digit that make it a command, without the Shift that some keyboards need for it."""
    aside = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return event.modifiers() & ~aside


class FirstKey(QObject):
    """A letter or a digit that is a command to what is selected, and may turn out to be the first of a word.

    The command waits for so long as the next letter of a word may take. Where one comes, a new card is being written
    and begins with both; any other key, and the keys going elsewhere, let the command be done at once. A command to
    a card that is no longer ``known`` by then is forgotten.
    """

    def __init__(self, parent: QWidget, known: Callable[[str], bool]) -> None:
        super().__init__(parent)
        self._known = known
        self._command: Callable[[], object] | None = None
        self._text = ""
        self._chosen: tuple[str, ...] = ()
        self._clock = QTimer(self, interval=round(AT_ONCE * 1000), singleShot=True)
        self._clock.timeout.connect(self.settle)
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ELSEWHERE:
            self.settle()
        return False

    def hold(self, text: str, chosen: Sequence[str], command: Callable[[], object]) -> None:
        """Do a command to the ``chosen`` cards unless a word follows; ``text`` is what its key would write."""
        self._text, self._chosen, self._command = text, tuple(chosen), command
        self._clock.start()

    def word(self, event: QKeyEvent, chosen: Sequence[str]) -> str | None:
        """Return how the word begins that a key goes on with: the key that was held back, and this one.

        ``None`` where none was, or not for what is selected now: a command that waits is done then.
        """
        if self._command is None or event.key() in _HELD or event.isAutoRepeat():
            return None
        text = event.text()
        if not text or not text.isprintable() or has_command(event) or tuple(chosen) != self._chosen:
            self.settle()
            return None
        self._command = None
        self._clock.stop()
        return self._text + text

    def settle(self) -> None:
        """Do what waits."""
        command, self._command = self._command, None
        self._clock.stop()
        if command is not None and all(map(self._known, self._chosen)):
            command()
