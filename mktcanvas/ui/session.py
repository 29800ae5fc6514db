"""What the window can do with files: create, open, copy, close; and the steps back and forth.

It asks for file names and shows sentences, so that the window itself holds no logic.
"""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.document.errors import Damaged, DocumentError, FileMissing, NotAProject
from mktcanvas.exchange.errors import PlanError
from mktcanvas.loading import load
from mktcanvas.model.project import Project
from mktcanvas.model.row import Row
from mktcanvas.model.words import Language
from mktcanvas.ui.document_signals import DocumentSignals
from mktcanvas.ui.settings import Settings

SUFFIX = ".mktcanvas"
BACKUP_CHECK_MS = 60_000
LARGEST_TEXT = 1_000_000
"""Bytes read of a dropped text file."""

_READ_PLAN = "mktcanvas.exchange.json_file:read_plan"
_FILE_TO_READ, _FILE_TO_WRITE = (f"mktcanvas.ui.file_dialogs:file_to_{way}" for way in ("read", "write"))


class Session(QObject):
    """The files of one window."""

    failed = Signal(str)
    """A plain sentence about something that could not be done."""
    refused = Signal(object, str)
    """``refused(path, sentence)``: a project is damaged, is none or is gone; a backup of it may be there."""
    travelled = Signal(object)
    """A step was undone or redone: what that changed."""

    def __init__(self, signals: DocumentSignals, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._signals = signals
        self._settings = settings
        self._window = window
        self.failed.connect(self._show_failure)
        self._clock = QTimer(self, interval=BACKUP_CHECK_MS)
        self._clock.timeout.connect(lambda: self._try(self._back_up))
        self._clock.start()

    @property
    def document(self) -> Document | None:
        """The open document."""
        return self._signals.document

    # Files

    def new(self) -> None:
        """Ask for a name and create an empty project there."""
        language = Language(self._settings.language)
        title, name = self.tr("New project"), self.tr("My strategy")
        self.ask_to_create(title, name, lambda path: (Project(title=path.stem, language=language),))

    def new_from_sample(self, sample: Path, title: str) -> None:
        """Ask for a name, the sample's title to begin with, and create a project from its plan."""
        name = " ".join(re.sub(r'[\\/:*?"<>|]', " ", title).split())
        self.ask_to_create(self.tr("New project"), name, lambda _: load(_READ_PLAN)(sample))

    def open(self) -> None:
        """Ask for a project and open it."""
        path = load(_FILE_TO_READ)(self._window, self.tr("Open a project"), [self.files_filter()])
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open the project at ``path``."""
        try:
            self._take(Document.open(path))
        except (Damaged, NotAProject, FileMissing) as error:
            self.refused.emit(path, error.words.of(self._settings.language))
        except DocumentError as error:
            self.failed.emit(error.words.of(self._settings.language))

    def create_at(self, path: Path, rows: tuple[Row, ...]) -> None:
        """Create a project at ``path``; the user has agreed that a file there is replaced."""
        self._try(lambda: self._take(Document.create(path, rows, force=True)))

    def ask_to_create(self, title: str, name: str, rows_for: Callable[[Path], tuple[Row, ...]]) -> None:
        """Ask for a file, under a title and with a name to begin with, and create a project of rows there."""
        path = self._asked_path(title, name)
        if path is not None:
            self._try(lambda: self.create_at(path, rows_for(path)))

    def save_copy(self) -> None:
        """Ask for a name and write a copy of the open project there."""
        document = self.document
        if document is None:
            return
        path = self._asked_path(self.tr("Save a copy"), document.path.stem + self.tr(" - copy"))
        if path is not None:
            self._try(lambda: document.save_copy(path))

    def read_text(self, path: Path, take: Callable[[str], object]) -> None:
        """Read a text file and hand its text on."""
        try:
            content = path.read_bytes()[:LARGEST_TEXT]
        except OSError as error:
            words = self.tr("{path} cannot be read: {reason}.")
            self.failed.emit(words.format(path=path, reason=error.strerror or error))
            return
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", "replace")
        take(text)

    def close(self) -> None:
        """Close the open project."""
        self._signals.take(None)

    def rename(self, title: str) -> None:
        """Give the project another title."""
        document = self.document
        if document is not None and title.strip():
            with document.edit(self.tr("Rename the project")) as edit:
                details.set_project(edit, title=" ".join(title.split()))

    # Steps

    def undo(self) -> None:
        """Undo the last step."""
        if self.document is not None:
            self._travel(self.document.undo)

    def redo(self) -> None:
        """Redo the step undone last."""
        if self.document is not None:
            self._travel(self.document.redo)

    def _travel(self, step: Callable[[], Changes | None]) -> None:
        def go() -> None:
            if (changes := step()) is not None:
                self.travelled.emit(changes)

        self._try(go)

    # How

    def _asked_path(self, title: str, name: str) -> Path | None:
        path: Path | None = load(_FILE_TO_WRITE)(self._window, title, name + SUFFIX, [self.files_filter()])[0]
        return path if path is None or path.suffix else path.with_name(path.name + SUFFIX)

    def files_filter(self) -> str:
        """Return the filter of a file dialog that shows projects."""
        return self.tr("mktcanvas projects") + f" (*{SUFFIX})"

    def _take(self, document: Document) -> None:
        self._signals.take(document)
        self._settings.remember(document.path)

    def _back_up(self) -> None:
        if self.document is not None and not self.document.read_only:
            self.document.back_up_if_due()

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except (DocumentError, PlanError) as error:
            self.failed.emit(error.words.of(self._settings.language))

    def _show_failure(self, sentence: str) -> None:
        load("mktcanvas.ui.boxes:show_sentence")(self._window, sentence)
