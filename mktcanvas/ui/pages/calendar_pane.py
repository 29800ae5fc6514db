"""The timeline inside the calendar page: drawn from the plan, changed through the verbs; each gesture one step."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, lines, links
from mktcanvas.document.errors import NotAllowed
from mktcanvas.exchange.lines import Line, read_card
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Relation, Status
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Review, Team
from mktcanvas.model.project import Checkpoint, Project
from mktcanvas.ui.calendar.gestures import DEFAULT_DAYS
from mktcanvas.ui.calendar.looks import half_dated
from mktcanvas.ui.calendar.plan import CalendarPlan, Grouping, calendar_of
from mktcanvas.ui.calendar.scale import Span
from mktcanvas.ui.calendar.telling import tip_of, words_of
from mktcanvas.ui.calendar.view import CalendarView
from mktcanvas.ui.canvas.chips import Chip
from mktcanvas.ui.pages.dependents import RestingBox, dependents
from mktcanvas.ui.pages.page import MISSED
from mktcanvas.ui.theme import Theme

_SHOWN = (Action, Link, Team, Objective, Review, Checkpoint, Project)


class CalendarPane(QWidget):
    """Shows the actions on their days."""

    zoomed = Signal(float)
    chose = Signal(object)
    said = Signal(str)
    asked_to_link = Signal(str)
    asked_for_thread = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._language = document, language
        self._shows: Callable[[Action], bool] = lambda _: True
        self.grouping = Grouping.p
        self.view = CalendarView(
            self._plan(), theme, words_of(language), lambda card: tip_of(document.strategy, card, language)
        )
        self.view.setAccessibleName(self.tr("Calendar of actions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        view = self.view
        view.reader = self._chips
        view.chose.connect(self._say_chosen)
        view.asked_to_schedule.connect(self._schedule)
        view.asked_to_unschedule.connect(self._unschedule)
        view.asked_to_need.connect(self._need)
        view.asked_to_rename.connect(self._rename)
        view.asked_to_add.connect(self._add)
        view.asked_to_delete.connect(self.delete)
        for name in ("asked_to_link", "asked_for_thread", "zoomed"):
            getattr(view, name).connect(getattr(self, name))

    def _say_chosen(self) -> None:
        chosen = self.chosen()
        self.chose.emit(chosen)
        found = (self._document.strategy.cards[one] for one in chosen[:5])
        words = words_of(self._language)
        said = ((card.title, half_dated(card, words) if isinstance(card, Action) else "") for card in found)
        self.view.setAccessibleDescription(", ".join(part for parts in said for part in parts if part))

    # What is shown

    def _plan(self) -> CalendarPlan:
        return calendar_of(self._document.strategy, self.grouping, self._language, date.today(), self._shows)

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed; a step that did not come from here is selected and revealed."""
        if not changes.touches(*_SHOWN):
            return
        self.show_plan()
        if initiator not in (self, MISSED):
            there = set(self.view.days.plan.order())
            touched = [row.id for row in (*changes.added, *changes.updated) if row.id in there]
            if touched:
                self.view.select(touched)
                self.view.reveal(touched[0])

    def show_plan(self) -> None:
        """Show the plan as it is now."""
        self.view.look.today = date.today()
        self.view.show_plan(self._plan(), self.grouping)

    def group(self, grouping: Grouping) -> None:
        """Make the lanes by something else."""
        self.grouping = grouping
        self.show_plan()

    def filter(self, shows: Callable[[Action], bool]) -> None:
        """Show only the actions that ``shows`` says so of."""
        self._shows = shows
        self.show_plan()

    def _read(self, text: str, plain: Collection[str]) -> Line:
        return read_card(text, Action, self._document.strategy, date.today(), plain)

    def _chips(self, text: str, plain: Collection[str]) -> Sequence[Chip]:
        """Return the marks of a line, in words."""
        marks = self._read(text, plain).marks
        return [Chip(mark.start, mark.end, mark.shown.of(self._language), mark.fresh) for mark in marks]

    # What the view asks for

    def _schedule(self, dates: Mapping[str, Span], key: str | None, what: str) -> None:
        labels = {
            "move": self.tr("Move {cards} to other days"),
            "nudge": self.tr("Move {cards} to other days"),
            "stretch": self.tr("Change the dates of {cards}"),
            "schedule": self.tr("Give dates to {cards}"),
        }
        beside: dict[str, object] = {}
        if key is not None:
            beside = {"p": P(key)} if self.grouping is Grouping.p else {"owner": key or None}
        label = self._counted(labels[what], len(dates))
        merge = f"calendar.{what}" if what in ("nudge", "stretch") else None
        with self._document.edit(label, merge=merge, initiator=self) as edit:
            for identity, (start, end) in dates.items():
                cards.change(edit, Action, [identity], start=start, end=end, **beside)
        self.view.reveal_first()

    def _unschedule(self, ids: Sequence[str]) -> None:
        label = self._counted(self.tr("Take the dates of {cards} away"), len(ids))
        with self._document.edit(label, initiator=self) as edit:
            cards.change(edit, Action, ids, start=None, end=None)

    def _need(self, before: str, after: str) -> None:
        with self._document.edit(self.tr("Let an action need the end of another"), initiator=self) as edit:
            links.add(edit, Relation.needs, after, before)
        self.view.select([after])

    def _rename(self, identity: str, text: str) -> None:
        line = self._read(text, self.view.plain)
        fields, owner, kpi = line.fields(), line.value("owner"), line.value("kpi")
        try:
            with self._document.edit(self._counted(self.tr("Edit {cards}"), 1), initiator=self) as edit:
                lines.rewrite(edit, Action, identity, fields, owner=owner, kpi=kpi)
        except NotAllowed as error:
            self.said.emit(error.words.of(self._language))

    def _add(self, lane: int | None, day: date | None, text: str, another: bool) -> None:
        line = self._read(text, self.view.plain)
        key = None if lane is None else self.view.days.plan.lanes[lane].key
        chosen = self.view.days.plan.action(next(iter(self.view.chosen()), ""))
        fields: dict[str, Any] = {"p": chosen.p if chosen else P.promotion, "status": Status.planned}
        if day is not None:
            fields |= {"start": day, "end": day + timedelta(days=DEFAULT_DAYS - 1)}
        if key is not None and self.grouping is not Grouping.objective:
            fields |= {"p": P(key)} if self.grouping is Grouping.p else {"owner": key}
        said = line.fields()
        if "start" in said and "end" not in said and "end" in fields:
            fields["end"] = said["start"] + timedelta(days=DEFAULT_DAYS - 1)
        elif "end" in said and "start" not in said and "start" in fields:
            fields["start"] = min(fields["start"], said["end"])
        serves = ((Relation.serves, key),) if key is not None and self.grouping is Grouping.objective else ()
        draft = lines.Draft(Action.read(fields | said), line.value("owner"), line.value("kpi"), serves)
        with self._document.edit(self._counted(self.tr("Add {cards}"), 1), initiator=self) as edit:
            (written,) = lines.write(edit, [draft])
        self.view.select([written.card.id])
        self.view.reveal_first()
        if another:
            self.view.type_new()

    def delete(self, ids: Sequence[str]) -> None:
        """Delete cards, once the person agrees where others rest on them."""
        if not ids:
            return
        resting = dependents(self._document.strategy, ids)
        if resting and not RestingBox(resting, self).agreed():
            return
        kind = self._document.strategy.cards[ids[0]].table
        words = KINDS[kind].counted(len(ids)).of(self._language)
        with self._document.edit(self.tr("Delete {cards}").format(cards=words), initiator=self) as edit:
            cards.remove(edit, ids)

    def _counted(self, label: str, count: int) -> str:
        return label.format(cards=KINDS[Action.table].counted(count).of(self._language))

    # What the menus ask for

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected cards."""
        return tuple(self.view.chosen())

    def show_card(self, identity: str) -> bool:
        """Select and reveal an action or a review; tell whether it is on the calendar."""
        plan = self.view.days.plan
        marks = {mark.identity: mark.day for mark in plan.marks}
        if identity in marks:
            self.view.show_day(marks[identity] - timedelta(days=14))
        elif plan.action(identity) is None:
            return False
        self.view.select([identity])
        self.view.reveal(identity)
        self.view.setFocus()
        return True

    def add_card(self) -> None:
        """Type a new action on the day and in the lane clicked last, or else without dates."""
        self.view.type_new()

    def delete_selected(self) -> None:
        """Delete the selected cards."""
        self.delete(self.chosen())

    def duplicate_selected(self) -> None:
        """Add a copy of each selected action right behind it."""
        if ids := self.chosen():
            with self._document.edit(self._counted(self.tr("Duplicate {cards}"), len(ids)), initiator=self) as edit:
                copies = cards.duplicate(edit, Action, ids)
            self.view.select([copy.id for copy in copies])
