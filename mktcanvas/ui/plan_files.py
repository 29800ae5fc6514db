"""Plans in and out of files from the menu: export in any format of the catalogue, bring another plan in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import plan
from mktcanvas.document.errors import DocumentError
from mktcanvas.document.store import fresh_file
from mktcanvas.exchange.catalog import EXPORTERS, IMPORTERS, ONE_TABLE, exporter, importer
from mktcanvas.exchange.errors import PlanError
from mktcanvas.loading import load
from mktcanvas.model.kinds import KINDS
from mktcanvas.ui.boxes import show_sentence
from mktcanvas.ui.file_dialogs import file_to_read, file_to_write, file_type

_TABLE = "mktcanvas.ui.table_import:import_table"
_READINGS = "mktcanvas.ui.readings_import:import_readings"


class PlanFiles(QObject):
    """Asks for files, writes and reads plans, and says what came of it."""

    said = Signal(str)
    tables = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods")
    """Suffixes of files whose lines can become cards."""

    def __init__(self, window: QWidget, language: str) -> None:
        super().__init__(window)
        self._window, self._language = window, language

    # Out

    def ask_to_export(self, document: Document) -> None:
        """Ask for a file and write the plan there, in the format that its suffix names."""
        kinds = {f"{entry.name.of(self._language)} (*{entry.suffix})": entry.suffix for entry in EXPORTERS}
        suggested = document.path.with_suffix(EXPORTERS[0].suffix).name
        path, kind = file_to_write(self._window, self.tr("Export the plan"), suggested, kinds)
        if path is not None:
            known = exporter(path.suffix) is not None
            path = path if known else path.with_name(path.name + kinds.get(kind, ".json"))
            table = self._asked_table(document) if path.suffix.lower() == ".csv" else ONE_TABLE
            if table is not None:
                self.export(document, path, table)

    def _asked_table(self, document: Document) -> str | None:
        """Ask which kind of cards a file of one table is to hold; ``None`` where the person changes their mind."""
        counts = document.strategy.counts()
        names = {kind.counted(counts[table]).of(self._language): table for table, kind in KINDS.items()}
        here = list(names.values()).index(ONE_TABLE)
        title, words = self.tr("Export the plan"), self.tr("A table holds cards of one kind:")
        chosen, agreed = QInputDialog.getItem(self._window, title, words, list(names), here, False)
        return names[chosen] if agreed else None

    def export(self, document: Document, path: Path, table: str = ONE_TABLE) -> None:
        """Write the plan, or one table of it, to a file; an earlier file is replaced as a whole or not at all."""
        entry = exporter(path.suffix)
        if entry is None:
            return
        content = entry.content(document.strategy, self._language, table)
        try:
            with fresh_file(path) as unfinished:
                unfinished.write_bytes(content)
        except OSError as error:
            words = self.tr("The plan could not be written to {path}: {reason}. An earlier file there is as it was.")
            show_sentence(self._window, words.format(path=path, reason=error.strerror or error))
            return
        self.said.emit(self.tr("The plan was written to {path}.").format(path=path))

    # In

    def ask_to_import(self, document: Document) -> None:
        """Ask for a file and bring what it holds into the open plan."""
        tables = " ".join(f"*{suffix}" for suffix in self.tables)
        kinds = [file_type(self.tr("Tables of cards or readings"), tables)]
        kinds += [file_type(entry.name.of(self._language), f"*{entry.suffix}") for entry in IMPORTERS]
        every = " ".join([tables, *(f"*{entry.suffix}" for entry in IMPORTERS)])
        kinds.insert(0, file_type(self.tr("Everything that can be read"), every))
        if (path := file_to_read(self._window, self.tr("Import into the plan"), kinds)) is not None:
            self.take_in(document, path)

    def is_table(self, path: Path) -> bool:
        """Tell whether a file is a table of several columns; a list of lines in a .csv is none."""
        if path.suffix.lower() not in (".csv", ".tsv"):
            return path.suffix.lower() in self.tables
        unreadable: type[Exception] = load("mktcanvas.exchange.table_file:TableError")
        try:
            return len(load("mktcanvas.exchange.table_file:read_table")(path).header) > 1
        except unreadable:
            return False

    def take_in(self, document: Document, path: Path) -> None:
        """Bring a file into the open plan: a plan at once, a table after a look at its lines; one step either way."""
        if path.suffix.lower() in self.tables:
            read = partial(load(_READINGS), document, self._language, self._window)
            load(_TABLE)(document, self._language, path, self._window, self.said.emit, lambda found: read(table=found))
            return
        entry = importer(path.suffix)
        if entry is None:
            return
        try:
            rows = entry.read(path)
            with document.edit(self.tr("Import {file}").format(file=path.name)) as edit:
                merged = plan.merge(edit, rows)
        except (PlanError, DocumentError) as error:
            show_sentence(self._window, error.words.of(self._language))
            return
        words = self.tr("{file}: {added} rows added, {updated} updated; undo takes all of it back.")
        self.said.emit(words.format(file=path.name, added=merged.added, updated=merged.updated))
