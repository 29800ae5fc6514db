"""A board of one kind of card inside a page: drawn from the plan, changed through the verbs, whatever the kind."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.exchange.typed import Typed
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import Link
from mktcanvas.model.people import Term
from mktcanvas.model.row import Card
from mktcanvas.model.vocabulary import choice_plural, choice_words
from mktcanvas.ui.canvas import clipboard
from mktcanvas.ui.canvas.accessible import announce
from mktcanvas.ui.canvas.board import BoardPlan, ZoneKey, card_of
from mktcanvas.ui.canvas.scene import BoardScene
from mktcanvas.ui.canvas.view import BoardView
from mktcanvas.ui.pages.dependents import RestingBox, dependents
from mktcanvas.ui.pages.intake import CardIntake, fields_of
from mktcanvas.ui.pages.marks import Marks
from mktcanvas.ui.pages.page import MISSED, page_of
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.empty_state import EmptyState
from mktcanvas.ui.widgets.offer_bar import OfferBar

Make = Callable[[Any, Typed], Card]
"""Returns a new card of a zone for what was typed."""


class BoardPane(QWidget):
    """Shows the cards of a ``BoardPlan``; every change is one named step."""

    zoomed = Signal(float)
    chose = Signal(object)
    said = Signal(str)
    asked_to_link = Signal(str)
    asked_for_thread = Signal(str)
    asked_to_cross = Signal(str, str)

    def __init__(
        self, document: Document, plan: BoardPlan, make: Make, theme: Theme, language: str, *, motion: bool = True
    ) -> None:
        super().__init__()
        self._document, self._row, self._make, self._language = document, plan.row, make, language
        self.scene = BoardScene(plan, theme, self, motion=motion)
        self.view = BoardView(self.scene, theme, self)
        self._marks = Marks(document, plan.row, language, self)
        self._intake = CardIntake(document, plan.row, make, language, self)
        self.offer = OfferBar(self)
        self.guide = EmptyState(plan.guide) if plan.guide else None
        self._intake.doubled.connect(
            lambda found: self.offer_doubled(len(found), lambda: self._show_added(self._intake.add(found, self)))
        )
        self._chosen_soon = QTimer(self, interval=0, singleShot=True)
        self._chosen_soon.timeout.connect(lambda: self.chose.emit(self.chosen()))
        self._chosen_soon.timeout.connect(lambda: announce(self.view))
        self.scene.selectionChanged.connect(self._chosen_soon.start)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        if self.guide is not None:
            box.addWidget(self.guide)
            self.guide.setVisible(not document.strategy.all(plan.row))
        box.addWidget(self.view, 1)
        box.addWidget(self.offer)
        self.setFocusProxy(self.view)
        self.view.setAccessibleName(plan.name)
        self._answer_the_view()
        self.scene.show_strategy(document.strategy)

    @property
    def help_text(self) -> str:
        """What can be done here."""
        write = self.tr("Type, or double-click an empty place, to add a card: Enter saves it and begins the next.")
        select = self.tr("Select a card to see its fields and its links; F2 changes its title, L links it.")
        return f"{write}\n\n{select}"

    def _answer_the_view(self) -> None:
        view = self.view
        view.asked_to_place.connect(self._place)
        view.asked_to_rename.connect(self._rename)
        view.asked_to_add.connect(self._add)
        view.asked_to_send.connect(self._send)
        view.asked_to_delete.connect(self._delete)
        view.asked_to_rate.connect(self._marks.rate)
        view.asked_to_vote.connect(self._marks.vote)
        view.asked_to_take_text.connect(self.take_text)
        for name in ("asked_to_link", "asked_for_thread", "asked_to_cross", "zoomed"):
            getattr(view, name).connect(getattr(self, name))
        for name in ("asked_to_draw_link", "carrying"):
            getattr(view, name).connect(partial(_tell_page, self, name))

        view.writing.reader = self._intake.chips

    # What the document tells

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed; a step that did not come from here is selected and revealed."""
        touched = {row.id for row in changes.of(self._row)}
        beside = {end for link in changes.of(Link) for end in (link.source, link.target)}
        self.offer.hide()
        if self.guide is not None:
            self.guide.setVisible(not self._document.strategy.all(self._row))
        if changes.touches(Term):
            self.scene.refresh(self._document.strategy, [card.id for card in self._document.strategy.all(self._row)])
        if not touched and not beside & (self.scene.cards.keys() | self.scene.hidden):
            return
        self.scene.refresh(self._document.strategy, touched | beside)
        if initiator not in (self, MISSED):
            shown = self.scene.seating.sorted(touched)
            if shown:
                self.scene.flight.settle()
                self.scene.select(shown)
                self.view.reveal(shown)

    # What the view asks for

    def _place(self, seats: Sequence[str], zone: Any, before: str | None) -> None:
        field, ids = self._row.zone or "", [card_of(seat) for seat in seats]
        found = [self._document.strategy.get(self._row, identity) for identity in ids]
        if all(card is not None and getattr(card, field) == zone for card in found):
            label = self.tr("Reorder {cards}")
        else:
            label = self.tr("Move {cards} to {zone}").replace("{zone}", choice_plural(zone).of(self._language))
        with self._document.edit(self._counted(label, len(ids)), initiator=self) as edit:
            cards.place(edit, self._row, ids, zone, before=before)

    def _rename(self, identity: str, text: str) -> None:
        with self._document.edit(self._counted(self.tr("Edit {cards}"), 1), initiator=self) as edit:
            card = edit.get(self._row, identity)
            if card is not None:
                typed = self._intake.typed(text, self.view.writing.plain)
                cards.change(edit, self._row, [identity], **fields_of(self._row, typed, card.tags))

    def _add(self, zone: ZoneKey, text: str, another: bool) -> None:
        self._write(zone, text)
        if another:
            self.view.type_new(zone)

    def _send(self, zone: ZoneKey, text: str, following: ZoneKey) -> None:
        if text:
            self._write(zone, text)
        self.view.type_new(following)

    def _write(self, zone: ZoneKey, text: str) -> None:
        with self._document.edit(self._counted(self.tr("Add {cards}"), 1), initiator=self) as edit:
            typed = self._intake.typed(text, self.view.writing.plain)
            card = cards.add(edit, self._make(typed.quadrant or zone, typed))
        self._show_added([card])

    def _delete(self, ids: Sequence[str]) -> None:
        resting = dependents(self._document.strategy, ids)
        if resting and not RestingBox(resting, self).agreed():
            return
        order = [card_of(seat) for seat in self.scene.reading_order()]
        after = next((identity for identity in order[order.index(ids[-1]) :] if identity not in ids), None)
        with self._document.edit(self._counted(self.tr("Delete {cards}"), len(ids)), initiator=self) as edit:
            cards.remove(edit, ids)
        self.scene.select([after] if after else [])

    def _counted(self, label: str, count: int) -> str:
        return label.format(cards=KINDS[self._row.table].counted(count).of(self._language))

    # What the menus ask for

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected cards."""
        return tuple(dict.fromkeys(card_of(seat) for seat in self.scene.selected()))

    def show_card(self, identity: str) -> bool:
        """Select and reveal a card; tell whether it is on this board."""
        if identity not in self.scene.cards:
            return False
        self.scene.select([identity])
        self.view.reveal([identity])
        self.view.setFocus()
        return True

    def delete_selected(self) -> None:
        """Delete the selected cards."""
        if ids := self.chosen():
            self._delete(ids)

    def add_card(self) -> None:
        """Type a new card in the zone of the selected card, or the one clicked last."""
        self.view.type_new(self.view.zone or self.scene.plan.zones[0].value)

    def duplicate_selected(self) -> None:
        """Add a copy of each selected card right behind it."""
        if ids := self.chosen():
            with self._document.edit(self._counted(self.tr("Duplicate {cards}"), len(ids)), initiator=self) as edit:
                copies = cards.duplicate(edit, self._row, ids)
            self.scene.select([copy.id for copy in copies])

    def park_selected(self) -> None:
        """Put the selected cards aside, or take them back if all of them are aside."""
        self._marks.park(self.chosen())

    def copied(self) -> QMimeData | None:
        """Return the selected cards for the clipboard."""
        found = [card for identity in self.chosen() if (card := self._document.strategy.get(self._row, identity))]
        names = [choice_words(getattr(card, self._row.zone or "")).of(self._language) for card in found]
        return clipboard.packed(found, names) if found else None

    def paste(self, data: QMimeData) -> None:
        """Add the cards or the lines of text on the clipboard, as one step, and tell where they went."""
        self._show_added(self._intake.paste(data, self.view.zone, self), telling=True)

    def take_text(self, zone: ZoneKey | None, text: str) -> None:
        """Add one card a line, each in the zone that its prefix names, and tell where they went."""
        self._show_added(self._intake.take(text, zone or self.view.zone, self), telling=True)

    def offer_doubled(self, lines: int, add: Callable[[], object]) -> None:
        """Offer to add lines that were left out, for the board has them already."""
        self.offer.offer(self.tr("%n line(s) are already here.", "", lines), self.tr("Add all the same"), add)

    def _show_added(self, added: Sequence[Card], *, telling: bool = False) -> None:
        """Select and reveal what was added; tell what the filter hides of it, and where it went if ``telling``."""
        if added:
            self.scene.flight.settle()
            self.scene.select([card.id for card in added])
            self.view.reveal([added[-1].id])
        if hidden := sum(card.id in self.scene.hidden for card in added):
            self.said.emit(self.tr("%n card(s) added that the filter hides", "", hidden))
        elif added and telling:
            zones = Counter(getattr(card, self._row.zone or "") for card in added)
            counts = ", ".join(f"{choice_plural(zone).of(self._language)} {count}" for zone, count in zones.items())
            self.said.emit(self.tr("Added: {counts}").format(counts=counts))


def _tell_page(pane: BoardPane, name: str, ids: Sequence[str], at: QPoint) -> None:
    """Hand on what is drawn or dragged beyond a board to the page that it is on."""
    if (page := page_of(pane)) is not None:
        getattr(page, name).emit(ids, at)
