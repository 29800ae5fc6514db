"""Carries out what is asked of a finding: shows its cards, mends it as its repair says, waives it.

It stands beside the desk, above pages and inspector; the findings themselves are values from below. It never deletes
anything.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mktcanvas.alignment.finding import Finding
from mktcanvas.alignment.repair import GivePart, MakeCard, OpenCard, OpenField, OpenLinks, OpenPage, OpenProject, Repair
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, details, links, waivers
from mktcanvas.model.action import Assignment
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.people import Team
from mktcanvas.model.project import Waiver
from mktcanvas.model.shape import shape_of
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.desk import Desk
from mktcanvas.ui.dialogs import Properties
from mktcanvas.ui.found import Found
from mktcanvas.ui.inspector.inspector import Inspector
from mktcanvas.ui.page_stack import PageStack
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.waive_dialog import Agreed, WaiveDialog
from mktcanvas.ui.widgets.finder import Finder
from mktcanvas.ui.widgets.opened import open_once


class Mending(QObject):
    """Answers what the boxes of findings ask, in one window on one document."""

    said = Signal(str)

    def __init__(
        self,
        document: Document,
        desk: Desk,
        pages: PageStack,
        inspector: Inspector,
        language: str,
        window: QWidget,
    ) -> None:
        super().__init__(desk)
        self._document, self._desk, self._pages, self._inspector = document, desk, pages, inspector
        self._language, self._window = language, window
        self._ways: dict[type[Any], Callable[[Any], None]] = {
            OpenField: self._open_field,
            OpenLinks: self._open_links,
            MakeCard: self._make_card,
            GivePart: self._give_part,
            OpenCard: self._open_card,
            OpenProject: self._open_project,
            OpenPage: self._open_page,
        }

    def carry_out(self, request: str, what: Any) -> None:
        """Do what was asked: ``show``, ``fix``, ``waive`` or ``unwaive`` a finding, ``mend`` by a repair."""
        do: dict[str, Callable[[Any], None]] = {
            "show": self.show,
            "fix": self.fix,
            "waive": self.waive,
            "unwaive": self.unwaive,
            "mend": self.mend,
        }
        do[request](what)

    def show(self, finding: Finding) -> None:
        """Go to the first card of a finding that is still there."""
        known = self._document.strategy.cards
        if (card := next((card for card in finding.cards if card in known), None)) is not None:
            self._inspector.show()
            self._desk.show_card(card)

    def fix(self, finding: Finding) -> None:
        """Begin what mends a finding."""
        self.mend(finding.repair)

    def mend(self, repair: Repair) -> None:
        """Carry a repair out as far as a program can: open a field, a picker or a page, or make a card."""
        self._ways[type(repair)](repair)

    # The repairs

    def _open_field(self, repair: OpenField) -> None:
        if repair.card not in self._document.strategy.cards:
            return
        self._inspector.show()
        self._desk.show_card(repair.card)
        self._inspector.show_cards([repair.card])
        self._inspector.open_field(repair.field)

    def _open_links(self, repair: OpenLinks) -> None:
        if repair.card in self._document.strategy.cards:
            self._desk.link(repair.card, repair.relation, backwards=repair.backwards)

    def _make_card(self, repair: MakeCard) -> None:
        """Make a card, linked already; where the finding leaves open which zone it lies in, that is asked."""
        row = KINDS[repair.kind].row
        zone = row.zone
        if zone is None or zone in dict(repair.fields) or (choices := shape_of(row, zone).choices) is None:
            self._make_now(repair)
            return

        def make(value: object) -> None:
            self._make_now(repair._replace(fields=(*repair.fields, (zone, value))))

        entries = [Found(choice_words(choice).of(self._language), "", choice) for choice in choices]
        kind = KINDS[repair.kind].a.of(self._language)
        title = self.tr("Add {card}").format(card=kind)
        if repair.joins:
            beside = self._document.strategy.cards[repair.joins[0].card].title
            title = self.tr("Add {kind} for “{card}”").format(card=" ".join(beside.split())[:60], kind=kind)
        finder = Finder(title, self.tr("Which kind?"), entries, self._window)
        finder.chosen.connect(make)
        open_once(finder)

    def _make_now(self, repair: MakeCard) -> None:
        kind = KINDS[repair.kind]
        words = kind.one.of(self._language)
        fields = {"title": self.tr("New {kind}").format(kind=words)} | dict(repair.fields)
        label = self.tr("Add a linked {kind}").format(kind=words)
        with self._document.edit(label, initiator=self) as edit:
            made = cards.add(edit, kind.row.read(fields))
            for join in repair.joins:
                ends = (join.card, made.id) if join.backwards else (made.id, join.card)
                links.add(edit, join.relation, *ends)
        self._open_field(OpenField(made.id, "title"))

    def _give_part(self, repair: GivePart) -> None:
        """Ask which team has the part, unless the finding names it."""
        if repair.team is not None:
            self._note_part(repair, repair.team)
            return
        teams = self._document.strategy.all(Team)
        if not teams:
            self.said.emit(self.tr("There is no team yet. Add one first, then give it its part."))
            return
        role = choice_words(repair.role).of(self._language)
        title = self.tr("Who is it? {role}").format(role=role)
        entries = [Found(team.title, choice_words(team.side).of(self._language), team.id) for team in teams]
        finder = Finder(title, self.tr("Find a team"), entries, self._window)
        finder.chosen.connect(partial(self._note_part, repair))
        open_once(finder)

    def _note_part(self, repair: GivePart, team: str) -> None:
        with self._document.edit(self.tr("Give a team its part")) as edit:
            details.put(edit, Assignment(action=repair.action, team=team, role=repair.role))
        self._desk.show_card(repair.action)

    def _open_card(self, repair: OpenCard) -> None:
        self._inspector.show()
        self._desk.show_card(repair.card)

    def _open_project(self, repair: OpenProject) -> None:
        dialog = Properties(self._document, self._language, self._window)
        open_once(dialog)
        if (editor := dialog.editors.get(repair.field)) is not None:
            editor.setFocus()

    def _open_page(self, repair: OpenPage) -> None:
        if any(page.name == repair.page for page in PAGES):
            self._pages.open(repair.page)
        if repair.card is not None:
            self._desk.show_card(repair.card)

    # Waivers

    def waive(self, finding: Finding) -> None:
        """Ask why a finding is accepted, and note it."""
        dialog = WaiveDialog(finding, self._language, self._window)
        dialog.agreed.connect(partial(self._note, finding))
        open_once(dialog)

    def _note(self, finding: Finding, agreed: Agreed) -> None:
        with self._document.edit(self.tr("Waive a finding")) as edit:
            waivers.waive(edit, finding.rule, finding.cards, finding.facet, on=date.today(), **agreed._asdict())

    def unwaive(self, what: Finding | Waiver) -> None:
        """Take a waiver back, or that of a finding."""
        waiver = what.waiver if isinstance(what, Finding) else what
        if waiver is not None:
            with self._document.edit(self.tr("Take a waiver back")) as edit:
                waivers.unwaive(edit, [waiver.id])
