"""Writing in the tree: the editor of a title, or of the line that makes the next objective."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from mktcanvas.ui.canvas.chips import Reader, no_chips
from mktcanvas.ui.canvas.editor import CardEditor


class TreeWriting:
    """Holds the one editor of a tree, while there is one."""

    def __init__(self, tree: QWidget) -> None:
        self._tree: Any = tree
        self._editor: CardEditor | None = None
        self.reader: Reader = no_chips
        """Finds the marks of what is typed."""
        self.plain: frozenset[str] = frozenset()
        """The marks of the line that is being saved that are to stay text."""

    def title(self, identity: str) -> None:
        """Type the title of an objective in its place."""
        shape = self._tree.shape
        place = shape.place_of(identity)
        title = shape.lines[place].objective.title
        kept = [title[chip.start : chip.end] for chip in self.reader(title, ())]
        editor = self._open(title, shape.box(place), kept)

        def rename(text: str, _: object = None) -> None:
            self._close()
            self._tree.asked_to_rename.emit(identity, text)

        editor.saved.connect(rename)
        editor.sent.connect(rename)

    def new(self, parent: str | None, text: str = "") -> None:
        """Type a new objective; Enter saves it and opens the next."""
        slot = self._tree.shape.slot()
        self._tree.wanted_in_view.emit(slot.toRect())
        editor = self._open("", slot)
        if text:
            editor.insertPlainText(text)

        def save(line: str, by_enter: bool) -> None:
            self._close()
            self._tree.asked_to_add.emit(line, parent)
            if by_enter:
                self.new(parent)

        editor.saved.connect(save)
        editor.sent.connect(lambda line, _: save(line, True))

    def end(self) -> None:
        """Save what is being typed."""
        if self._editor is not None:
            self._editor.end()

    def _open(self, text: str, box: QRectF, plain: Sequence[str] = ()) -> CardEditor:
        self.end()
        self._editor = CardEditor(text, box.toRect(), 1.0, self._tree, self.reader, plain)
        self._editor.left.connect(self._close)
        return self._editor

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            self.plain = editor.plain
            editor.hide()
            editor.deleteLater()
            self._tree.setFocus()
