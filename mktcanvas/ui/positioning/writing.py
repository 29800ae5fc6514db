"""Writing on a positioning map: the field in which a brand or a pole gets its name, in its place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.ui.positioning.field import Grip

_WIDTH, _HEIGHT = 180, 28


class MapWriting:
    """Holds the one field of a map, while there is one."""

    def __init__(self, canvas: QWidget) -> None:
        self._canvas: Any = canvas
        self._editor: QLineEdit | None = None

    def new(self, x: float, y: float, text: str = "") -> None:
        """Type the name of a new brand at a place."""
        hint = self._canvas.tr("Name of a brand")
        self._open(self._canvas.field.pixel(x, y), text, lambda name: self._canvas.asked_to_add.emit(name, x, y), hint)

    def name(self, grip: Grip) -> None:
        """Type another name for a brand or a pole in its place; a pole may be left without one."""
        contents, field = self._canvas.contents, self._canvas.field
        dot = contents.dot(grip.card)
        at = field.pixel(dot.x, dot.y) if dot else field.pole_boxes()[grip.card].center()
        text = dot.brand.title if dot else getattr(contents.drawn, grip.card)
        self._open(at, text, lambda name: self._canvas.asked_to_rename.emit(grip.card, name), empty=dot is None)

    def _open(
        self, at: QPointF, text: str, give: Callable[[str], object], hint: str = "", *, empty: bool = False
    ) -> None:
        self.end()
        editor = _NameField(text, self._canvas)
        editor.setPlaceholderText(hint)
        left = min(max(4, round(at.x() - _WIDTH / 2)), self._canvas.width() - _WIDTH - 4)
        top = min(max(4, round(at.y() - _HEIGHT / 2)), self._canvas.height() - _HEIGHT - 4)
        editor.setGeometry(left, top, _WIDTH, _HEIGHT)
        editor.left.connect(self.end)
        editor.returnPressed.connect(lambda: self._give(give, empty=empty))
        editor.show()
        editor.setFocus()
        if hint == "":
            editor.selectAll()
        self._editor = editor

    def _give(self, give: Callable[[str], object], *, empty: bool) -> None:
        text = " ".join(self._editor.text().split()) if self._editor is not None else ""
        self.end()
        if text or empty:
            give(text)

    def end(self) -> None:
        """Take the field away; what is in it is not given."""
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
            self._canvas.setFocus()


class _NameField(QLineEdit):
    """The field; Esc takes it away."""

    left = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setMaxLength(TITLE_LIMIT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
