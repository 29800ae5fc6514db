"""What a person does with the readings of the KPI that is shown in full: add, change, remove, paste, import."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.loading import load
from mktcanvas.model.kpi import Reading
from mktcanvas.ui.kpis.detail import KpiDetail

_IMPORT = "mktcanvas.ui.readings_import:import_readings"


class Measuring(QObject):
    """Answers one detail panel."""

    said = Signal(str)

    def __init__(self, document: Document, language: str, detail: KpiDetail, owner: QWidget) -> None:
        super().__init__(owner)
        self._document, self._language, self._detail, self._owner = document, language, detail, owner
        detail.entry.given.connect(self._add)
        detail.entry.refused.connect(self.said)
        detail.entry.pasted.connect(self._take_pasted)
        detail.readings.changed.connect(self._change)
        detail.readings.removed.connect(self._remove)
        detail.readings.refused.connect(self._refuse)

    def _add(self, day: date, value: float) -> None:
        if self._detail.figures is not None:
            with self._document.edit(self.tr("Add a reading"), initiator=self._owner) as edit:
                details.put(edit, Reading(kpi=self._detail.figures.kpi.id, date=day, value=value))

    def _change(self, identity: str, day: date, value: float) -> None:
        readings = self._detail.figures.readings if self._detail.figures else ()
        if any(one.date == day and one.id != identity for one in readings):
            self._refuse(self.tr("There is a reading of that day already; change that one."))
            return
        with self._document.edit(self.tr("Change a reading"), initiator=self._owner) as edit:
            details.change(edit, Reading, identity, date=day, value=value)

    def _remove(self, ids: Sequence[str]) -> None:
        with self._document.edit(self.tr("Remove %n reading(s)", "", len(ids)), initiator=self._owner) as edit:
            details.remove(edit, Reading, ids)

    def _refuse(self, sentence: str) -> None:
        self.said.emit(sentence)
        if self._detail.figures is not None:
            self._detail.show_figures(self._detail.figures)

    def _take_pasted(self, text: str) -> None:
        if self._detail.figures is not None:
            load(_IMPORT)(self._document, self._language, self._owner, kpi=self._detail.figures.kpi, text=text)

    def ask_for_file(self) -> None:
        """Ask for a file of readings and show what would be taken from it."""
        kpi = self._detail.figures.kpi if self._detail.figures else None
        load(_IMPORT)(self._document, self._language, self._owner, kpi=kpi)
