"""The Objectives page: the tree from strategic to operational with SMART letters and progress, or a table of it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from mktcanvas.alignment.finding import Severity
from mktcanvas.alignment.report import Report
from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, lines, objectives
from mktcanvas.document.edits.lines import Draft, Written
from mktcanvas.exchange.lines import Line, bare_lines, read_card
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.project import Project
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.canvas import clipboard
from mktcanvas.ui.canvas.chips import Chip
from mktcanvas.ui.objectives.lines import tree_lines
from mktcanvas.ui.objectives.tree import ObjectiveTree
from mktcanvas.ui.pages.dependents import RestingBox, dependents
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.card_table import CardTable
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
        hint = self.tr("Type an objective: “Market share 8 % -> 10 % by 31/12 @Brand”")
        self.tree = ObjectiveTree(theme, language, hint)
        self.tree.writing.reader = self._chips
        self.table: CardTable | None = None
        self.bar = ViewBar((self.tr("Tree"), self.tr("List")))
        self.bar.chosen.connect(self.show_view)
        self._counts = QLabel()
        self._counts.setObjectName("muted")
        self.bar.add(self._counts)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("board")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._ground())
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

    def _ground(self) -> QWidget:
        ground = QWidget()
        ground.setObjectName("pageGround")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree)
        column.addStretch()
        return ground

    def _listen(self) -> None:
        tree = self.tree
        for name in ("chose", "asked_to_link", "asked_for_thread"):
            getattr(tree, name).connect(getattr(self, name))
        tree.asked_to_move.connect(self._move)
        tree.asked_to_add.connect(self._add)
        tree.asked_to_rename.connect(self._rename)
        tree.asked_to_delete.connect(self._delete)
        tree.asked_to_fold.connect(self._fold)
        tree.asked_to_rate.connect(self._rate)
        tree.wanted_in_view.connect(self._bring_into_view)

    def _bring_into_view(self, box: QRect) -> None:
        self._scroll.ensureVisible(box.center().x(), box.center().y(), 0, box.height())

    # Views

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
        self.chose.emit(self.chosen())

    @property
    def _front(self) -> Any:
        return self.table if self._stack.currentIndex() == LIST else self.tree

    def _show(self) -> None:
        strategy = self._document.strategy
        self.tree.show_lines(tree_lines(strategy, self._folded, self._language))
        counts = [
            f"{len(strategy.where(Objective, 'level', level))} {choice_words(level).of(self._language).lower()}"
            for level in Level
        ]
        self._counts.setText(" · ".join(counts))

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed; a step that did not come from here is selected and revealed."""
        if changes.touches(*_SHOWN):
            self._show()
        if initiator is not self:
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
        found = [row for identity in self.chosen() if (row := self._document.strategy.get(Objective, identity))]
        names = [choice_words(row.level).of(self._language) for row in found]
        return clipboard.packed(found, names) if found else None

    def paste(self, data: QMimeData) -> None:
        """Add one objective a line of what is on the clipboard, as one step."""
        if data.hasText():
            self.take_text(None, data.text())

    def take_text(self, _: object, text: str) -> None:
        """Add one objective a line."""
        found = [self._draft(self._read(line), None) for line in bare_lines(text)]
        if found:
            with self._document.edit(
                self._counted(self.tr("Add {cards} from text"), len(found)), initiator=self
            ) as edit:
                written = lines.write(edit, found)
            self._show_written(written)

    def add_card(self) -> None:
        """Type a new objective."""
        self.tree.write_new()

    def delete_selected(self) -> None:
        """Delete the chosen objectives."""
        if ids := self.chosen():
            self._delete(ids)

    def duplicate_selected(self) -> None:
        """Add a copy of each chosen objective right behind it."""
        if ids := self.chosen():
            with self._document.edit(self._counted(self.tr("Duplicate {cards}"), len(ids)), initiator=self) as edit:
                copies = cards.duplicate(edit, Objective, ids)
            self.tree.select([copy.id for copy in copies])

    # What a person does in the tree

    def _counted(self, label: str, count: int) -> str:
        return label.format(cards=KINDS[Objective.table].counted(count).of(self._language))

    def _read(self, text: str) -> Line:
        return read_card(text, Objective, self._document.strategy, date.today(), self.tree.writing.plain)

    def _chips(self, text: str, plain: Any) -> list[Chip]:
        line = read_card(text, Objective, self._document.strategy, date.today(), plain)
        return [Chip(mark.start, mark.end, mark.shown.of(self._language), mark.fresh) for mark in line.marks]

    def _draft(self, line: Line, parent: str | None) -> Draft[Objective]:
        level = Level.operational if parent else Level.strategic
        made = Objective(level=level, parent=parent, **line.fields())
        return Draft(made, line.value("owner"), line.value("kpi"), ())

    def _add(self, text: str, parent: str | None) -> None:
        with self._document.edit(self._counted(self.tr("Add {cards}"), 1), initiator=self) as edit:
            written = lines.write(edit, [self._draft(self._read(text), parent)])
        self._show_written(written)

    def _show_written(self, written: Sequence[Written[Objective]]) -> None:
        self.tree.select([line.card.id for line in written])
        made = [card for line in written for card in line.made]
        if made:
            named = ", ".join(f"{KINDS[card.table].one.of(self._language)} {card.title}" for card in made)
            self.said.emit(self.tr("New with this step: {names}").format(names=named))

    def _rename(self, identity: str, text: str) -> None:
        line = self._read(text)
        with self._document.edit(self._counted(self.tr("Edit {cards}"), 1), initiator=self) as edit:
            lines.rewrite(edit, Objective, identity, line.fields(), owner=line.value("owner"), kpi=line.value("kpi"))

    def _move(self, ids: Sequence[str], parent: str | None, before: str | None) -> None:
        with self._document.edit(self._counted(self.tr("Move {cards}"), len(ids)), initiator=self) as edit:
            objectives.move(edit, ids, parent, before=before)
        self._unfold(ids)
        self.tree.select(ids)

    def _rate(self, ids: Sequence[str], confidence: int) -> None:
        with self._document.edit(self.tr("Set confidence"), initiator=self) as edit:
            cards.change(edit, Objective, ids, confidence=confidence)

    def _delete(self, ids: Sequence[str]) -> None:
        resting = dependents(self._document.strategy, ids)
        if not resting or RestingBox(resting, self).agreed():
            with self._document.edit(self._counted(self.tr("Delete {cards}"), len(ids)), initiator=self) as edit:
                cards.remove(edit, ids)
            self.chose.emit(())

    def _fold(self, identity: str) -> None:
        self._folded ^= {identity}
        self._show()
