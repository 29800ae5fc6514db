"""The panel on the right: the form of what is selected, or the settings of the page where nothing is."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.loading import load
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.panel import muted
from mktcanvas.ui.widgets.scrolled import give_keys_back

WIDTH = 300
_FORM = "mktcanvas.ui.inspector.card_form:CardForm"
_RELAYED = ("asked_to_show", "asked_to_link", "asked_to_mend", "said")
"""Signals of the form that are the inspector's too."""
_KEPT = 6
"""Forms that are only hidden when another one is shown, for making one takes longer than filling it."""


class Inspector(QScrollArea):
    """Shows and changes the selected cards of one document."""

    asked_to_show = Signal(str)
    """A linked card is to be shown."""
    asked_to_link = Signal()
    asked_to_mend = Signal(str, object)
    """What is asked of a finding, and the finding."""
    left = Signal()
    """The keys are to go back to the page."""
    said = Signal(str)
    """A sentence about a value that was not taken."""

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._theme, self._language = document, theme, language
        self._ids: tuple[str, ...] = ()
        self._form: Any = None
        self._kept: list[Any] = []
        self._ground = QWidget()
        self._ground.setObjectName("inspectorGround")
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._part: QWidget | None = None
        self._report: Any = None
        self._settings: Callable[[], QWidget | None] = lambda: None
        self.setObjectName("inspector")
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._ground)
        self.show_cards(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def ids(self) -> tuple[str, ...]:
        """The cards that are shown."""
        return self._ids

    @property
    def part(self) -> QWidget:
        """What is shown: a form, the settings of the page, or words."""
        assert self._part is not None
        return self._part

    @property
    def editors(self) -> Mapping[str, Any]:
        """The editor of each field that is shown."""
        return {} if self._form is None else self._form.editors

    # What is shown

    def show_cards(self, ids: Sequence[str]) -> None:
        """Show these cards; fields that were being typed in are given first, for they lose the focus."""
        shown = tuple(identity for identity in ids if identity in self._document.strategy.cards)
        if shown != self._ids or self._part is None:
            if (focus := self.focusWidget()) is not None:
                focus.clearFocus()
            self._ids = shown
            if self._form is not None and self._form.takes(shown):
                self.verticalScrollBar().setValue(0)
                self._form.forget()
            else:
                self._build()
        if self._form is not None:
            self._form.show_cards(shown)

    def show_settings(self, settings: Callable[[], QWidget | None]) -> None:
        """Show the panel that ``settings`` makes whenever nothing is selected; what is selected goes on being shown."""
        self._settings = settings
        if not self._ids:
            self._build()

    def show_page(self, settings: Callable[[], QWidget | None], ids: Sequence[str]) -> None:
        """Show what is selected on another page, or its settings."""
        self._settings = settings
        if not ids and not self._ids:
            self._build()
        self.show_cards(ids)

    def show_report(self, report: Any) -> None:
        """Show what the consistency rules find now, in the parts that tell of it."""
        self._report = report
        if self._form is not None:
            self._form.show_report(report)
        focus = self.focusWidget()
        if focus in self.editors.values() and not focus.visibleRegion().isEmpty():
            self._show_soon(focus)

    def open_field(self, field: str) -> None:
        """Put the cursor into a field of the card that is shown; one that is not there is passed over."""
        if self._form is not None and (editor := self._form.open_field(field)) is not None:
            self._show_soon(editor)

    def _show_soon(self, editor: QWidget) -> None:
        """Scroll to a field, once what stands above it has its size."""

        def show() -> None:
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what has just been shown has no sizes yet
            self.ensureWidgetVisible(editor)

        QTimer.singleShot(0, editor, show)

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed; other cards of the kind that is shown are none of it, as long as no link is."""
        if changes and self._form is not None and self._form.concerned_by(changes):
            self.show_cards(self._ids)

    def _build(self) -> None:
        self._form = self._fitting_form() if self._ids else None
        focus = QApplication.focusWidget()
        had_keys = focus is not None and self.isAncestorOf(focus)
        self._turn_to(self._form or self._without_cards())
        if had_keys:
            self.left.emit()

    def _turn_to(self, part: QWidget) -> None:
        """Show a part in place of the one that is shown, which is deleted unless it is kept."""
        give_keys_back(self)
        before, self._part = self._part, part
        if before is not None and before is not part:
            before.hide()
            if before not in self._kept:
                before.deleteLater()
        if part.parent() is None:
            self._column.addWidget(part)
        part.show()
        self.verticalScrollBar().setValue(0)

    def _fitting_form(self) -> Any:
        """Return a form for what is shown: one that was made for a card of the kind, or a new one."""
        form = next((form for form in self._kept if form.takes(self._ids)), None)
        if form is None:
            form = load(_FORM)(self._document, self._theme, self._language, self._ids)
            for name in _RELAYED:
                getattr(form, name).connect(getattr(self, name))
        else:
            self._kept.remove(form)
            form.forget()
        if form.takes(self._ids):
            self._kept.insert(0, form)
        for old in self._kept[_KEPT:]:
            old.deleteLater()
        del self._kept[_KEPT:]
        if self._report is not None:
            form.show_report(self._report)
        return form

    def _without_cards(self) -> QWidget:
        """Return the panel of the page's settings, or words that say what the inspector is for."""
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        if (panel := self._settings()) is not None:
            column.addWidget(panel)
        else:
            words = self.tr("Select a card to see its fields and its links.")
            heading = QLabel(self.tr("Nothing selected").upper())
            heading.setObjectName("section")
            column.addWidget(heading)
            column.addWidget(muted(words, wraps=True))
        column.addStretch()
        return ground
