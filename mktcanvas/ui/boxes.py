"""The boxes that tell of what went wrong, as plain text whatever it quotes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from mktcanvas.ui.widgets.opened import open_once


def warning_box(window: QWidget | None, sentence: str) -> QMessageBox:
    """Return a box that says a sentence."""
    box = QMessageBox(QMessageBox.Icon.Warning, "mktcanvas", "", QMessageBox.StandardButton.Ok, window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    return box


def show_sentence(window: QWidget | None, sentence: str) -> None:
    """Show a sentence in a box of its own."""
    open_once(warning_box(window, sentence))


def show_fault(sentence: str, details: str, save_copy: Callable[[], object] | None) -> None:
    """Show that something failed, with details to copy where there are any, and a copy to save where one is offered."""
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    if details:
        box.setDetailedText(details)
        words = QCoreApplication.translate("Faults", "Copy details")
        copy = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(details))
    if save_copy is not None:
        words = QCoreApplication.translate("Faults", "Save a copy…")
        box.addButton(words, QMessageBox.ButtonRole.AcceptRole).clicked.connect(save_copy)
    box.addButton(QMessageBox.StandardButton.Close)
    open_once(box)


def show_about(window: QWidget, title: str, words: str) -> None:
    """Show what the program is."""
    QMessageBox.about(window, title, words)
