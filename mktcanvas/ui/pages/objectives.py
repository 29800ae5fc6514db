"""The Objectives page: the tree from strategic to operational with SMART letters and progress, or a table of it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from mktcanvas.alignment.finding import Severity
from mktcanvas.alignment.report import Report
from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.project import Project
from mktcanvas.ui.objectives.lines import tree_lines
from mktcanvas.ui.objectives.tree import ObjectiveTree
from mktcanvas.ui.objectives.work import ObjectiveWork
from mktcanvas.ui.pages.catalog import titles_of_views
from mktcanvas.ui.pages.page import MISSED, Page
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.card_table import CardTable
from mktcanvas.ui.widgets.panel import muted
from mktcanvas.ui.widgets.view_bar import ViewBar

_COLUMNS = ("title", "level", "owner", "measure", "unit", "baseline", "target", "due", "confidence", "achievable")
_SHOWN = (Objective, Kpi, Reading, Team, Action, Link, Project)
TREE, LIST = range(2)


class ObjectivesPage(Page):
    """The tree of objectives, or the list of them."""

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document, self._language = document, language
        self._folded: set[str] = set()
        hint = self.tr("Type an objective: “Market share 8% -> 10% by 31/12 @Brand”")
        self.tree = ObjectiveTree(theme, language, hint)
        self.work = ObjectiveWork(document, language, self.chosen, self)
        self.tree.writing.reader = self.work.chips
        self.table: CardTable | None = None
        self.bar = ViewBar(titles_of_views("objectives"))
        self.view_buttons = self.bar.buttons
        self.bar.chosen.connect(self.show_view)
        self._counts = QLabel()
        self._counts.setObjectName("muted")
        self.bar.add(self._counts)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("board")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(_ground(self.tree))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._listen()
        self._show()
        self.show_view(TREE)

    def _listen(self) -> None:
        tree = self.tree
        for name in ("chose", "asked_to_link", "asked_for_thread", "asked_to_draw_link", "carrying"):
            getattr(tree, name).connect(getattr(self, name))
        work, writing = self.work, tree.writing
        work.made.connect(self._show_made)
        work.said.connect(self.said)
        tree.asked_to_move.connect(work.move)
        tree.asked_to_add.connect(lambda text, parent: work.add(text, parent, writing.plain))
        tree.asked_to_rename.connect(lambda identity, text: work.rename(identity, text, writing.plain))
        tree.asked_to_delete.connect(work.delete)
        tree.asked_to_fold.connect(self._fold)
        tree.asked_to_rate.connect(work.rate)
        tree.wanted_in_view.connect(self._bring_into_view)

    def _bring_into_view(self, box: QRect) -> None:
        self._scroll.ensureVisible(box.center().x(), box.center().y(), 0, box.height())

    # Views

    @property
    def help_text(self) -> str:
        """What can be done here."""
        if self.table is not None and self._front is self.table:
            return self.table.help_text
        write = self.tr("Type an objective in one line: measure, baseline -> target, due date, @owner.")
        select = self.tr("Arrows go from one to the next; drag one onto another to make it a part of it.")
        return f"{write}\n\n{select}"

    def settings(self) -> QWidget | None:
        """Return what can be typed and pressed, for the inspector to show while nothing is selected."""
        return muted(self.help_text, wraps=True)

    def show_view(self, place: int) -> None:
        """Show the tree (0) or the list (1)."""
        if place == LIST and self.table is None:
            self.table = CardTable(self._document, Objective, _COLUMNS, self._language)
            self.table.chose.connect(self.chose)
            self._stack.addWidget(self.table)
        self._stack.setCurrentIndex(place)
        self.bar.show_chosen(place)
        self.setFocusProxy(self._front)
        self._front.setFocus()
        self.set_anew.emit()
        self.chose.emit(self.chosen())

    @property
    def _front(self) -> Any:
        return self.table if self._stack.currentIndex() == LIST else self.tree

    def _show(self) -> None:
        strategy = self._document.strategy
        self.tree.show_lines(tree_lines(strategy, self._folded, self._language))
        above, below = (
            len(strategy.where(Objective, "level", level)) for level in (Level.strategic, Level.operational)
        )
        self._counts.setText(self.tr("%n strategic", "", above) + " · " + self.tr("%n operational", "", below))

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed; a step that did not come from here is selected and revealed."""
        if changes.touches(*_SHOWN):
            self._show()
        if initiator not in (self, MISSED):
            touched = [row.id for row in changes.of(Objective)]
            if touched and self._front is self.tree:
                self._unfold(touched)
                self.tree.select(touched)
        if self.table is not None:
            self.table.refresh(changes, initiator)

    def show_report(self, report: Report) -> None:
        """Show the first contradiction of each objective on its line."""
        alarms: dict[str, str] = {}
        for row in self._document.strategy.all(Objective):
            found = (finding for finding in report.findings_of(row.id) if not finding.waived)
            worst = next(found, None)
            if worst is not None and worst.severity is Severity.contradiction:
                alarms[row.id] = worst.title(self._language)
        self.tree.show_alarms(alarms)

    # What the window asks

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the chosen objectives."""
        ids: tuple[str, ...] = self._front.chosen()
        return ids

    def show_card(self, identity: str) -> bool:
        """Choose and reveal an objective; tell whether it is one."""
        if self._document.strategy.get(Objective, identity) is None:
            return False
        if self._front is self.tree:
            self._unfold([identity])
            self.tree.select([identity])
            return True
        return bool(self._front.show_card(identity))

    def _show_made(self, ids: Sequence[str]) -> None:
        self._unfold(ids)
        self.tree.select(ids)

    def _unfold(self, ids: Sequence[str]) -> None:
        """Unfold whatever hides these objectives."""
        above = {row.id for identity in ids for row in self._document.strategy.ancestors(identity)}
        if above & self._folded:
            self._folded -= above
            self._show()

    def show_thread(self, identities: Sequence[str] | None) -> None:
        """Fade every objective but these; ``None`` ends it."""
        self.tree.light(identities)

    def select_all(self) -> None:
        """Choose every objective."""
        if self._front is self.tree:
            self.tree.select([line.objective.id for line in self.tree.lines])
        else:
            self._front.select_all()

    def copied(self) -> QMimeData | None:
        """Return the chosen objectives for the clipboard."""
        return self.work.copied()

    @property
    def pane(self) -> object:
        """What carries out the commands of the menu."""
        return self.work

    def add_card(self) -> None:
        """Type a new objective."""
        self.show_view(TREE)
        self.tree.write_new()

    def _fold(self, identity: str) -> None:
        self._folded ^= {identity}
        self._show()


def _ground(tree: ObjectiveTree) -> QWidget:
    """Return the tree at the top of the page's ground."""
    ground = QWidget()
    ground.setObjectName("pageGround")
    ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(tree)
    column.addStretch()
    return ground
