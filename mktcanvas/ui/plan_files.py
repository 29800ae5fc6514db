"""Plans in and out of files from the menu: export in any format of the catalogue, bring another plan in."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import plan
from mktcanvas.document.errors import DocumentError
from mktcanvas.exchange.catalog import EXPORTERS, IMPORTERS, exporter, importer
from mktcanvas.exchange.errors import PlanError
from mktcanvas.ui.session import show_sentence


class PlanFiles(QObject):
    """Asks for files, writes and reads plans, and says what came of it."""

    said = Signal(str)

    def __init__(self, window: QWidget, language: str) -> None:
        super().__init__(window)
        self._window, self._language = window, language

    # Out

    def ask_to_export(self, document: Document) -> None:
        """Ask for a file and write the plan there, in the format that its suffix names."""
        kinds = {f"{entry.name.of(self._language)} (*{entry.suffix})": entry.suffix for entry in EXPORTERS}
        suggested = str(document.path.with_suffix(EXPORTERS[0].suffix))
        title = self.tr("Export the plan")
        chosen, kind = QFileDialog.getSaveFileName(self._window, title, suggested, ";;".join(kinds))
        if chosen:
            path = Path(chosen)
            known = exporter(path.suffix) is not None
            self.export(document, path if known else path.with_name(path.name + kinds.get(kind, ".json")))

    def export(self, document: Document, path: Path) -> None:
        """Write the plan to a file; an earlier file there is replaced as a whole or not at all."""
        entry = exporter(path.suffix)
        if entry is None:
            return
        content: str | bytes = entry.text(document.strategy, self._language)
        beside = path.with_name(f".{path.name}.part")
        try:
            beside.write_bytes(content.encode() if isinstance(content, str) else content)
            beside.replace(path)
        except OSError as error:
            beside.unlink(missing_ok=True)
            words = self.tr("The plan could not be written to {path}: {reason}. An earlier file there is as it was.")
            show_sentence(self._window, words.format(path=path, reason=error.strerror or error))
            return
        self.said.emit(self.tr("The plan was written to {path}.").format(path=path))

    # In

    def ask_to_import(self, document: Document) -> None:
        """Ask for a file and bring what it holds into the open plan."""
        kinds = [f"{entry.name.of(self._language)} (*{entry.suffix})" for entry in IMPORTERS]
        title = self.tr("Import into the plan")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", ";;".join(kinds))
        if chosen:
            self.take_in(document, Path(chosen))

    def take_in(self, document: Document, path: Path) -> None:
        """Bring a plan into the open one: cards with a ref that is there are updated, the rest is added; one step."""
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
