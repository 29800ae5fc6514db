"""One stay of the keys in a field: what stood there before, whether a person has written, what is wrong with it.

The field asks and tells; nothing here knows what a value means.
"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

MIXED = object()
"""What stands for the value of a field in which the selected cards differ."""
NOT_LEFT = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why the keys go without the person having left the field: another window, a menu."""


class Entry:
    """The stay of the keys in one field."""

    def __init__(self, field: QWidget) -> None:
        self._field = field
        self._shown: tuple[Any, str] = (None, "")
        self._before: tuple[Any, str] | None = None
        self._help = ""
        self.wrong = ""
        """What is wrong with what stands in the field."""
        self.edited = False
        """Whether a person has written in this stay."""

    def begins(self) -> bool:
        """Note that the field has the keys; tell whether that begins a stay."""
        if self._before is not None:
            return False
        self._before, self.edited = self._shown, bool(self.wrong)
        return True

    def leave(self) -> None:
        """End the stay."""
        self._before, self.edited = None, False

    def take_back(self) -> tuple[Any, str]:
        """Return the value and the text from before this stay; from here it begins anew."""
        before = self._before or self._shown
        self.edited = False
        return before

    def keeps(self, value: Any, text: str) -> bool:
        """Take in the value to show; tell whether the wrong text stays, because the value is the one it is beside."""
        stays = bool(self.wrong) and value == self._shown[0]
        self._shown = (value, text)
        return stays

    def mark(self, sentence: str) -> bool:
        """Let the field look right, or wrong because of what the sentence says; tell whether that is news."""
        if sentence == self.wrong:
            return False
        if not self.wrong:
            self._help = self._field.toolTip()
        self.wrong = sentence
        self._field.setToolTip(sentence or self._help)
        self._field.setAccessibleDescription(sentence)
        self._field.setProperty("wrong", bool(sentence))
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)
        return True
