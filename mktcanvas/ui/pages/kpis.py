"""The KPI page: every KPI as a line, the selected one in full below, and the same KPIs as a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.model.kpi import Kpi
from mktcanvas.ui.kpis.pane import KpiPane
from mktcanvas.ui.kpis.typed import kpi_maker
from mktcanvas.ui.pages.catalog import titles_of_views
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.card_list import CardList
from mktcanvas.ui.widgets.view_bar import ViewBar

_COLUMNS = ("title", "unit", "direction", "baseline", "target", "due", "frequency", "source")


class KpisPage(Page):
    """Two views of the same KPIs, one of them shown."""

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document, self._language = document, language
        self.board = KpiPane(document, theme, language)
        self._list: CardList | None = None
        self._stack = QStackedWidget()
        self._take_in(self.board)
        self.bar = ViewBar(titles_of_views("kpis"), below=6)
        self.view_buttons = self.bar.buttons
        self.bar.chosen.connect(self.show_view)
        read = QPushButton(self.tr("Import readings…"))
        read.clicked.connect(self.board.measuring.ask_for_file)
        self.bar.add(read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.show_view(0)

    def _take_in(self, pane: Any) -> None:
        self._stack.addWidget(pane)
        for name in ("chose", "said", "asked_to_link", "asked_for_thread", "asked_to_show"):
            if hasattr(pane, name):
                getattr(pane, name).connect(getattr(self, name))

    @property
    def list(self) -> CardList:
        """The table of KPIs, made when it is first wanted."""
        if self._list is None:
            self._list = CardList(
                self._document,
                Kpi,
                _COLUMNS,
                self._language,
                kpi_maker(self._document),
                hint=self.board.hint,
                teaching=self.board.lesson,
            )
            self._take_in(self._list)
        return self._list

    def show_view(self, place: int) -> None:
        """Show the progress (0) or the list (1)."""
        self._stack.setCurrentWidget(self.list if place else self.board)
        self.bar.show_chosen(place)
        self.setFocusProxy(self.pane)
        self.pane.setFocus()
        self.set_anew.emit()
        self.chose.emit(self.chosen())

    @property
    def pane(self) -> Any:
        return self._stack.currentWidget()

    # What the window asks

    def refresh(self, changes: Changes, initiator: object) -> None:
        self.board.refresh(changes, initiator)
        if self._list is not None:
            self._list.refresh(changes, initiator)

    def show_report(self, report: Any) -> None:
        self.board.show_report(report)

    def show_card(self, identity: str) -> bool:
        shown: bool = self.pane.show_card(identity)
        return shown

    def show_thread(self, identities: Sequence[str] | None) -> None:
        self.board.light(identities)

    def chosen(self) -> tuple[str, ...]:
        ids: tuple[str, ...] = self.pane.chosen()
        return ids

    def select_all(self) -> None:
        self.pane.select_all()

    def copied(self) -> QMimeData | None:
        found: QMimeData | None = self.pane.copied()
        return found
