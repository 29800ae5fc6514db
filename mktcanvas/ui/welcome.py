"""What is there before a project is: new, open, recent ones, and samples to start from."""

import json
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mktcanvas.loading import load
from mktcanvas.paths import resource
from mktcanvas.ui.icons import icon, program_icon
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.choice import Choice

_WIDTH = 920
_ROW = _WIDTH // 2 - 205
"""How wide a row of words beside a picture is."""
_ABOUT = {
    "luxury-watch": QT_TRANSLATE_NOOP("WelcomePage", "A watchmaker’s plan that holds together"),
    "luxury-watch-flawed": QT_TRANSLATE_NOOP("WelcomePage", "The same plan with contradictions to find"),
    "organic-basket": QT_TRANSLATE_NOOP("WelcomePage", "What a workshop of 90 minutes leaves behind"),
    "workshop": QT_TRANSLATE_NOOP("WelcomePage", "An empty frame with an agenda for a workshop"),
}
"""What each plan that ships with the program is an example of."""
_TITLES = {"luxury-watch-flawed": QT_TRANSLATE_NOOP("WelcomePage", "{title}, with flaws")}
"""How the title of a plan is shown that another one has too."""
THUMBNAIL = QSize(128, 80)


class WelcomePage(QScrollArea):
    """The first page; it asks, and the session does."""

    asked_for_new = Signal()
    asked_to_open = Signal()
    asked_for_recent = Signal(object)
    asked_for_sample = Signal(object, str)

    def __init__(self, theme: Theme, language: str, recent: list[Path]) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        ground = QWidget()
        ground.setObjectName("welcome")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QHBoxLayout(ground)
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(24, 48, 24, 24)
        self._column.setSpacing(12)
        outer.addStretch()
        outer.addWidget(column, 10)
        outer.addStretch()
        self._add_head()
        self._add_starts()
        self._add_recent(recent)
        self._add_samples(language)
        self._column.addStretch()
        self.setWidget(ground)
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_next)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the pictures that are missing, while somebody sees the page."""
        super().showEvent(event)
        self._drawing.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._drawing.stop()
        super().hideEvent(event)

    def _add_head(self) -> None:
        row = QHBoxLayout()
        picture = QLabel()
        picture.setPixmap(program_icon().pixmap(48, 48))
        words = QVBoxLayout()
        title = QLabel("mktcanvas")
        title.setObjectName("heading")
        line = QLabel(self.tr("From the diagnosis to the actions: strategy and operations on one canvas."))
        line.setObjectName("muted")
        line.setWordWrap(True)
        words.addWidget(title)
        words.addWidget(line)
        row.addWidget(picture)
        row.addSpacing(8)
        row.addLayout(words, 1)
        self._column.addLayout(row)
        self._column.addSpacing(12)

    def _add_starts(self) -> None:
        row = QHBoxLayout()
        self.new_button = QPushButton(icon("file-plus", self._theme.on_accent), self.tr("New project…"))
        self.new_button.setObjectName("primary")
        self.new_button.clicked.connect(self.asked_for_new)
        self.open_button = QPushButton(icon("folder-open", self._theme.ink), self.tr("Open…"))
        self.open_button.clicked.connect(self.asked_to_open)
        row.addWidget(self.new_button)
        row.addWidget(self.open_button)
        row.addStretch()
        self._column.addLayout(row)

    def _add_samples(self, language: str) -> None:
        self._column.addSpacing(12)
        self._column.addWidget(self._section(self.tr("Start from a sample or a template")))
        grid = QGridLayout()
        grid.setSpacing(8)
        self.samples: list[Choice] = []
        self._waiting: list[tuple[Path, Choice]] = []
        folders = ("samples", "templates")
        paths = [path for folder in folders for path in sorted(resource(folder).glob(f"*.{language}.json"), key=_name)]
        for place, path in enumerate(paths):
            name = _name(path)
            title = json.loads(path.read_text("utf-8"))["project"]["title"]
            title = self.tr(str(_TITLES[name])).replace("{title}", title) if name in _TITLES else title
            button = Choice(title, self.tr(str(_ABOUT.get(name, name))), _ROW)
            button.show_picture(_blank())
            self._waiting.append((path, button))
            button.clicked.connect(lambda _, path=path, title=title: self.asked_for_sample.emit(path, title))
            grid.addWidget(button, place // 2, place % 2)
            self.samples.append(button)
        self._column.addLayout(grid)

    def _draw_next(self) -> None:
        """Draw the picture of one sample, one at a time, so that the page is there at once."""
        if not self._waiting:
            self._drawing.stop()
            return
        path, button = self._waiting.pop(0)
        picture: QPixmap = load("mktcanvas.ui.thumbnails:thumbnail")(path, self._theme, self._language, THUMBNAIL)
        button.show_picture(picture)

    def _add_recent(self, recent: list[Path]) -> None:
        if not recent:
            return
        self._column.addSpacing(12)
        self._column.addWidget(self._section(self.tr("Recent projects")))
        for path in recent:
            button = Choice(path.stem, str(path.parent), _WIDTH - 100)
            button.show_picture(icon("clock", self._theme.muted).pixmap(16, 16))
            button.setToolTip(str(path).replace("&", "&amp;").replace("<", "&lt;"))
            button.clicked.connect(lambda _, path=path: self.asked_for_recent.emit(path))
            self._column.addWidget(button)

    def _section(self, title: str) -> QLabel:
        label = QLabel(title.upper())
        label.setObjectName("section")
        return label


def _blank() -> QPixmap:
    """Return what stands where a picture is not drawn yet."""
    picture = QPixmap(THUMBNAIL)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _name(path: Path) -> str:
    """Return the name of a plan that ships with the program, without its language."""
    return path.name.split(".")[0]
