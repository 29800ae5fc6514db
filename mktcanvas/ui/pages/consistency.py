"""The Consistency page: how well the plan agrees with itself, what does not, and what would change it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout

from mktcanvas.alignment.report import Report
from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.ui.pages.catalog import titles_of_views
from mktcanvas.ui.pages.consistency_flow import FlowView
from mktcanvas.ui.pages.consistency_history import HistoryView
from mktcanvas.ui.pages.consistency_overview import Overview
from mktcanvas.ui.pages.consistency_trial import TrialView
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.view_bar import ViewBar


class ConsistencyPage(Page):
    """Views of one report, one of them shown; each is made when it is first wanted."""

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document = document
        self._report: Report | None = None
        self._told: dict[int, Report] = {}
        self._makers: tuple[Callable[[], Any], ...] = (
            lambda: Overview(document, theme, language),
            lambda: FlowView(document, theme, language),
            lambda: TrialView(document, theme, language),
            lambda: HistoryView(document, theme, language),
        )
        self._views: dict[int, Any] = {}
        self._stack = QStackedWidget()
        self.bar = ViewBar(titles_of_views("consistency"))
        self.view_buttons = self.bar.buttons
        self.bar.chosen.connect(self.show_view)
        self._waiting = QLabel(self.tr("Examining the plan…"))
        self._waiting.setObjectName("muted")
        self.bar.add(self._waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.show_view(0)

    @property
    def help_text(self) -> str:
        """What can be done here."""
        return self.tr(
            "F8 goes to the next finding. Show goes to its card, Fix opens what is missing, Waive asks for a reason."
        )

    def show_view(self, place: int) -> None:
        """Show the findings (0), the flow (1), the trial (2) or the history (3)."""
        view = self._view(place)
        self._stack.setCurrentWidget(view)
        self.bar.show_chosen(place)
        self.setFocusProxy(view)
        self._tell()

    def _view(self, place: int) -> Any:
        if place not in self._views:
            view = self._views[place] = self._makers[place]()
            self._stack.addWidget(view)
            for name in ("asked_to_mend", "asked_to_show", "said"):
                if hasattr(view, name):
                    getattr(view, name).connect(getattr(self, name))
        return self._views[place]

    @property
    def overview(self) -> Overview:
        """The view of the findings."""
        view: Overview = self._view(0)
        return view

    @property
    def flow(self) -> FlowView:
        """The view of the flow."""
        view: FlowView = self._view(1)
        return view

    @property
    def trial(self) -> TrialView:
        """The view of what would be."""
        view: TrialView = self._view(2)
        return view

    @property
    def history(self) -> HistoryView:
        """The view of the checkpoints."""
        view: HistoryView = self._view(3)
        return view

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Wait for the report that follows every step."""

    def show_report(self, report: Report) -> None:
        """Show how the plan stands now, in the view that is seen; the others are told when they are."""
        self._report = report
        self._waiting.hide()
        self._tell()

    def _tell(self) -> None:
        place = self._stack.currentIndex()
        shown = next((key for key, view in self._views.items() if view is self._stack.widget(place)), None)
        if self._report is not None and shown is not None and self._told.get(shown) is not self._report:
            self._told[shown] = self._report
            self._views[shown].show_report(self._report)

    def next_finding(self) -> None:
        """Go on to the next finding."""
        self.show_view(0)
        self.overview.next_finding()
