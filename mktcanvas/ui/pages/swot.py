"""The SWOT page: four quadrants of notes, drawn from the plan and changed through the verbs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural, choice_words, colour_role
from mktcanvas.ui.canvas.board import BoardPlan, CardLook, Zone
from mktcanvas.ui.canvas.scene import BoardScene
from mktcanvas.ui.canvas.view import BoardView
from mktcanvas.ui.theme import Theme


class SwotPage(QWidget):
    """Shows the notes of one document; every change is one named step."""

    zoomed = Signal(float)

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document = document
        self._language = language
        self.scene = BoardScene(self._plan(), theme, self, motion=motion)
        self.view = BoardView(self.scene, theme, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.view.asked_to_place.connect(self._place)
        self.view.asked_to_rename.connect(self._rename)
        self.view.asked_to_add.connect(self._add)
        self.view.asked_to_delete.connect(self._delete)
        self.view.asked_to_rate.connect(self._rate)
        self.view.zoomed.connect(self.zoomed)
        self.scene.show_strategy(document.strategy)

    def _plan(self) -> BoardPlan:
        return BoardPlan(
            row=Note,
            zones=tuple(
                Zone(
                    value=quadrant,
                    title=choice_plural(quadrant).of(self._language),
                    role=colour_role(quadrant) or "strength",
                    hint=self.tr("Type to add a note…"),
                )
                for quadrant in Quadrant
            ),
            columns=(self.tr("Helpful"), self.tr("Harmful")),
            rows=(self.tr("Internal"), self.tr("External")),
            look=self._look,
        )

    def _look(self, strategy: Strategy, card: Card) -> CardLook:
        note = strategy.get(Note, card.id)
        if note is None:
            return CardLook(card.title, "strength")
        links = len(strategy.links_from(note.id)) + len(strategy.links_to(note.id))
        return CardLook(
            title=note.title,
            role=colour_role(note.quadrant) or "strength",
            importance=note.importance or 0,
            links=links,
            votes=note.votes,
            spoken=f"{choice_words(note.quadrant).of(self._language)}: {note.title}",
        )

    # What the document tells

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed; a step that did not come from here is selected and revealed."""
        touched = {row.id for row in changes.of(Note)}
        touched |= {end for link in changes.of(Link) for end in (link.source, link.target)}
        if not touched:
            return
        self.scene.refresh(self._document.strategy, touched)
        if initiator is not self:
            shown = [identity for identity in self.scene.reading_order() if identity in touched]
            if shown:
                self.scene.flight.settle()
                self.scene.select(shown)
                self.view.reveal(shown)

    # What the view asks for

    def _place(self, ids: Sequence[str], quadrant: Quadrant, before: str | None) -> None:
        notes = [self._document.strategy.get(Note, identity) for identity in ids]
        if all(note is not None and note.quadrant is quadrant for note in notes):
            label = self.tr("Reorder %n note(s)", "", len(ids))
        else:
            name = choice_plural(quadrant).of(self._language)
            label = self.tr("Move %n note(s) to {quadrant}", "", len(ids)).format(quadrant=name)
        with self._document.edit(label, initiator=self) as edit:
            cards.place(edit, Note, ids, quadrant, before=before)

    def _rename(self, identity: str, title: str) -> None:
        with self._document.edit(self.tr("Edit a note"), initiator=self) as edit:
            cards.change(edit, Note, [identity], title=title)

    def _add(self, quadrant: Quadrant, title: str, another: bool) -> None:
        with self._document.edit(self.tr("Add a note"), initiator=self) as edit:
            note = cards.add(edit, Note(quadrant=quadrant, title=title))
        self.scene.flight.settle()
        self.scene.select([note.id])
        if another:
            self.view.type_new(quadrant)

    def _delete(self, ids: Sequence[str]) -> None:
        order = self.scene.reading_order()
        after = next((identity for identity in order[order.index(ids[-1]) :] if identity not in ids), None)
        with self._document.edit(self.tr("Delete %n note(s)", "", len(ids)), initiator=self) as edit:
            cards.remove(edit, ids)
        self.scene.select([after] if after else [])

    def _rate(self, ids: Sequence[str], importance: int) -> None:
        with self._document.edit(self.tr("Set importance"), initiator=self) as edit:
            cards.change(edit, Note, ids, importance=importance)
        self.scene.select(ids)

    # What the menus ask for

    def delete_selected(self) -> None:
        """Delete the selected notes."""
        if ids := self.scene.selected():
            self._delete(tuple(ids))

    def add_card(self) -> None:
        """Type a new note in the zone of the selected note, or the first one."""
        chosen = self.scene.selected()
        zone = self.scene.zone_of(chosen[-1]) if chosen else None
        self.view.type_new(zone or Quadrant.strength)

    def select_all(self) -> None:
        """Select every note."""
        self.scene.select(self.scene.reading_order())
