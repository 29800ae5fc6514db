"""What the window remembers between two starts: its place, the recent files, the theme, the language."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from mktcanvas.ui.theme import DARK, LIGHT, THEMES, Theme

RECENT = 10


class Settings:
    """Reads and writes Qt's settings; a value of the wrong kind counts as not set."""

    def __init__(self) -> None:
        self._store = QSettings("mktcanvas", "mktcanvas")

    @property
    def chosen_language(self) -> str:
        """``en``, ``fr``, or empty for that of the system."""
        chosen = str(self._store.value("language", ""))
        return chosen if chosen in ("en", "fr") else ""

    @property
    def language(self) -> str:
        """``en`` or ``fr``: the chosen one, else that of the system."""
        return "fr" if (self.chosen_language or QLocale.system().name()).startswith("fr") else "en"

    @property
    def chosen_theme(self) -> str:
        """``light``, ``dark``, or empty for that of the system."""
        chosen = str(self._store.value("theme", ""))
        return chosen if chosen in THEMES else ""

    @property
    def theme(self) -> Theme:
        """The chosen theme, else that of the system."""
        is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return THEMES[self.chosen_theme] if self.chosen_theme else DARK if is_dark else LIGHT

    @property
    def author(self) -> str:
        """The name that comments are signed with."""
        return str(self._store.value("author", ""))

    def choose(self, language: str, theme: str, author: str) -> None:
        """Remember the preferences; empty texts follow the system."""
        for name, value in (("language", language), ("theme", theme), ("author", author)):
            self._store.setValue(name, value)

    def set_theme(self, theme: Theme) -> None:
        """Remember a theme."""
        self._store.setValue("theme", theme.name)

    @property
    def recent(self) -> list[Path]:
        """The files opened last that are still there, newest first."""
        found = self._store.value("recent", [])
        names = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        return [path for name in names if (path := Path(str(name))).is_file()][:RECENT]

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        here = path.absolute()
        names = [str(here), *(str(other) for other in self.recent if other != here)]
        self._store.setValue("recent", names[:RECENT])
        self.set_folder(here.parent)

    def forget_recent(self) -> None:
        """Remember none of the files opened so far."""
        self._store.remove("recent")

    @property
    def folder(self) -> Path | None:
        """The folder of the file that was read or written last."""
        found = str(self._store.value("folder", ""))
        return Path(found) if found else None

    def set_folder(self, folder: Path) -> None:
        """Remember the folder of a file that is read or written."""
        self._store.setValue("folder", str(folder.absolute()))

    @property
    def geometry(self) -> QByteArray | None:
        """The window's place and size, as Qt keeps them."""
        found = self._store.value("geometry")
        return found if isinstance(found, QByteArray) else None

    def set_geometry(self, geometry: QByteArray) -> None:
        """Remember the window's place and size."""
        self._store.setValue("geometry", geometry)
