"""Writing on a positioning map: the field in which a brand or a pole gets its name, in its place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.ui.positioning.field import Grip

_WIDTH, _HEIGHT = 180, 28


class MapWriting:
    """Holds the one field of a map, while there is one."""

    def __init__(self, canvas: QWidget) -> None:
        self._canvas: Any = canvas
        self._editor: _NameField | None = None
        self._give: Callable[[str], object] = lambda _: None

    def new(self, x: float, y: float, text: str = "") -> None:
        """Type the name of a new brand at a place."""
        hint = QCoreApplication.translate("MapWriting", "Name of a brand")
        self._open(self._canvas.field.pixel(x, y), text, lambda name: self._canvas.asked_to_add.emit(name, x, y), hint)

    def name(self, grip: Grip) -> None:
        """Type another name for a brand or a pole in its place; a pole may be left without one."""
        contents, field = self._canvas.contents, self._canvas.field
        dot = contents.dot(grip.card)
        at = field.pixel(dot.x, dot.y) if dot else field.pole_boxes()[grip.card].center()
        text = dot.brand.title if dot else getattr(contents.drawn, grip.card)
        self._open(at, text, lambda name: self._canvas.asked_to_rename.emit(grip.card, name), empty=dot is None)
        if dot is None and self._editor is not None:
            self._editor.stepped.connect(lambda by: self._go_on(grip.card, by))

    def _go_on(self, pole: str, by: int) -> None:
        """Name the next pole, or the one before."""
        self.end()
        poles = [*self._canvas.field.pole_boxes()]
        self.name(Grip("pole", poles[(poles.index(pole) + by) % len(poles)]))

    def _open(
        self, at: QPointF, text: str, give: Callable[[str], object], hint: str = "", *, empty: bool = False
    ) -> None:
        self.end()
        self._give = lambda name: give(name) if name != text and (name or empty) else None
        editor = _NameField(text, self._canvas)
        editor.setPlaceholderText(hint)
        left = min(max(4, round(at.x() - _WIDTH / 2)), self._canvas.width() - _WIDTH - 4)
        top = min(max(4, round(at.y() - _HEIGHT / 2)), self._canvas.height() - _HEIGHT - 4)
        editor.setGeometry(left, top, _WIDTH, _HEIGHT)
        editor.left.connect(self._drop)
        editor.editingFinished.connect(self.end)
        editor.show()
        editor.setFocus()
        if hint == "":
            editor.selectAll()
        self._editor = editor

    def end(self) -> None:
        """Take the field away and give what is in it: Enter, Tab and a click elsewhere all do."""
        if self._editor is not None:
            name = " ".join(self._editor.text().split())
            self._drop()
            self._give(name)

    def _drop(self) -> None:
        """Take the field away with what is in it; the canvas has the keys again unless they are elsewhere already."""
        editor, self._editor = self._editor, None
        if editor is not None:
            if editor.hasFocus():
                self._canvas.setFocus()
            editor.hide()
            editor.deleteLater()


class _NameField(QLineEdit):
    """The field; Esc takes it away, Tab goes on to what is named next."""

    left = Signal()
    stepped = Signal(int)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setMaxLength(TITLE_LIMIT)

    def focusNextPrevChild(self, onward: bool) -> bool:
        if not self.isVisible():
            return super().focusNextPrevChild(onward)
        self.stepped.emit(1 if onward else -1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            event.accept()  # the canvas below would take Enter for a wish to name what has just been named
