"""How the cell of a table that is being edited is closed before its lines are read anew."""

from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication


def close_editor(view: QAbstractItemView) -> None:
    """Close the cell that has the keys; Qt would forget it with its line, and complain when it loses the keys."""
    editor = QApplication.focusWidget()
    while editor is not None and editor.parentWidget() is not view.viewport():
        editor = editor.parentWidget()
    if editor is not None:
        view.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
