"""Asking for a file: every dialog begins in the folder that was used last, else among the person's documents."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from mktcanvas.ui.settings import Settings


def file_type(name: str, patterns: str) -> str:
    """Return a filter as a file dialog wants it: ``Tables (*.csv *.xlsx)``."""
    return f"{name} ({patterns})"


def file_to_read(parent: QWidget, title: str, kinds: Iterable[str]) -> Path | None:
    """Ask for a file that is there; ``kinds`` are the filters to choose from."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(_folder()), ";;".join(kinds))
    return _used(chosen)


def file_to_write(parent: QWidget, title: str, name: str, kinds: Iterable[str]) -> tuple[Path | None, str]:
    """Ask where a file of a name is to be written; return its path, and the kind that was chosen."""
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(_folder() / name), ";;".join(kinds))
    return _used(chosen), kind


def _folder() -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    places = (Settings().folder, Path(documents))
    return next((place for place in places if place is not None and place.is_dir()), Path.home())


def _used(chosen: str) -> Path | None:
    if not chosen:
        return None
    path = Path(chosen)
    Settings().set_folder(path.parent)
    return path
