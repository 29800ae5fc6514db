"""Accepting a finding as it is: the reason, the name, and until when."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from mktcanvas.alignment.finding import Finding
from mktcanvas.ui.numbers import read_day
from mktcanvas.ui.settings import Settings


class Agreed(NamedTuple):
    """Why a finding is accepted, by whom, and its last day (``None``: for good)."""

    reason: str
    by: str
    until: date | None


class WaiveDialog(QDialog):
    """Asks why a finding is accepted; ``agreed`` comes with the answer."""

    agreed = Signal(object)

    def __init__(self, finding: Finding, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self.setWindowTitle(self.tr("Waive a finding"))
        title = self._plain(finding.title(language))
        title.setStyleSheet("font-weight: 600;")
        unless = finding.texts.unless
        hint = self._plain(unless.of(language) if unless is not None else finding.why(language))
        hint.setObjectName("muted")
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setPlaceholderText(self.tr("Why this is right as it is: it stands in the brief."))
        self.by = QLineEdit(Settings().author)
        self.until = QLineEdit()
        self.until.setPlaceholderText(self.tr("for good, or a day such as 31/12/2027"))
        self.sentence = self._plain("")
        form = QFormLayout(self)
        form.addRow(title)
        form.addRow(hint)
        for words, field in (
            (self.tr("Reason"), self.reason),
            (self.tr("Agreed by"), self.by),
            (self.tr("Until"), self.until),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words)
        form.addRow(self.sentence)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.waive = buttons.addButton(self.tr("Waive"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._agree)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.setMinimumWidth(460)

    def _plain(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _agree(self) -> None:
        reason = self.reason.toPlainText().strip()
        typed = self.until.text().strip()
        until = read_day(typed, self._language) if typed else None
        if not reason:
            self._refuse(self.tr("Say why, so that others can follow it."), self.reason)
        elif not self.by.text().strip():
            self._refuse(self.tr("Say who agreed to it."), self.by)
        elif typed and until is None:
            self._refuse(self.tr("The day looks like 31/12/2027, or is left blank."), self.until)
        elif until is not None and until < date.today():
            self._refuse(self.tr("This day has passed; a waiver ends on a day to come."), self.until)
        else:
            self.agreed.emit(Agreed(reason, " ".join(self.by.text().split()), until))
            self.accept()

    def _refuse(self, sentence: str, field: QWidget) -> None:
        self.sentence.setText(sentence)
        field.setFocus()
