"""The keys that mean something on a board, whatever is selected."""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent

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
AT_ONCE = 0.6
"""Seconds between two letters of a word that is typed without a pause, at most."""


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


class FirstLetter:
    """The letter that asks for a thread, which may turn out to be the first of a word.

    Where other letters follow at once a new card is being written: the thread is as it was before, and the letter comes
    first in what is written.
    """

    def __init__(self, asked_for_thread: SignalInstance) -> None:
        self._asked = asked_for_thread
        self._text, self._card, self._until = "", "", 0.0

    def ask(self, card: str, text: str) -> None:
        """Ask for the thread of the selected card; ``text`` is what the key would write."""
        self._asked.emit(card)
        self._text, self._card, self._until = text, card, monotonic() + AT_ONCE

    def before(self, text: str, chosen: Sequence[str]) -> str:
        """Return text that begins a new card, with the letter in front of it where it belongs to it."""
        if tuple(chosen) != (self._card,) or monotonic() > self._until:
            return text
        first, self._card = self._text, ""
        self._asked.emit(chosen[0])
        return first + text
