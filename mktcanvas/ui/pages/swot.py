"""The SWOT page: four quadrants of notes, drawn from the plan and changed through the verbs."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QMimeData, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.exchange.lines import read_line
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural, choice_words, colour_role
from mktcanvas.ui.canvas import clipboard
from mktcanvas.ui.canvas.board import BoardPlan, CardLook, Zone
from mktcanvas.ui.canvas.scene import BoardScene
from mktcanvas.ui.canvas.view import BoardView
from mktcanvas.ui.pages.intake import NoteIntake, fields_of
from mktcanvas.ui.theme import Theme


class SwotPage(QWidget):
    """Shows the notes of one document; every change is one named step."""

    zoomed = Signal(float)
    chose = Signal(object)
    said = Signal(str)
    asked_to_link = Signal(str)
    asked_for_thread = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document = document
        self._language = language
        self.scene = BoardScene(_plan(language), theme, self, motion=motion)
        self.view = BoardView(self.scene, theme, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._chosen_soon = QTimer(self, interval=0, singleShot=True)
        self._chosen_soon.timeout.connect(lambda: self.chose.emit(self.chosen()))
        self._intake = NoteIntake(document, self)
        self._intake.said.connect(self.said)
        self._answer_the_view()
        self.scene.show_strategy(document.strategy)

    def _answer_the_view(self) -> None:
        view = self.view
        view.asked_to_place.connect(self._place)
        view.asked_to_rename.connect(self._rename)
        view.asked_to_add.connect(self._add)
        view.asked_to_send.connect(self._send)
        view.asked_to_delete.connect(self._delete)
        view.asked_to_rate.connect(self._rate)
        view.asked_to_take_text.connect(self.take_text)
        view.asked_to_link.connect(self.asked_to_link)
        view.asked_for_thread.connect(self.asked_for_thread)
        view.zoomed.connect(self.zoomed)
        self.scene.selectionChanged.connect(self._chosen_soon.start)

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

    def _rename(self, identity: str, text: str) -> None:
        typed = read_line(text)
        with self._document.edit(self.tr("Edit a note"), initiator=self) as edit:
            note = edit.get(Note, identity)
            if note is not None:
                cards.change(edit, Note, [identity], **fields_of(typed, note.tags))

    def _add(self, quadrant: Quadrant, text: str, another: bool) -> None:
        self._write(quadrant, text)
        if another:
            self.view.type_new(quadrant)

    def _send(self, quadrant: Quadrant, text: str, following: Quadrant) -> None:
        if text:
            self._write(quadrant, text)
        self.view.type_new(following)

    def _write(self, quadrant: Quadrant, text: str) -> None:
        with self._document.edit(self.tr("Add a note"), initiator=self) as edit:
            note = cards.add(edit, Note(quadrant=quadrant, **fields_of(read_line(text), ())))
        self.scene.flight.settle()
        self.scene.select([note.id])

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

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected notes."""
        return tuple(self.scene.selected())

    def show_card(self, identity: str) -> bool:
        """Select and reveal a note; tell whether it is on this page."""
        if identity not in self.scene.cards:
            return False
        self.scene.select([identity])
        self.view.reveal([identity])
        self.view.setFocus()
        return True

    def show_thread(self, identities: Sequence[str] | None) -> None:
        """Fade every note but these; ``None`` ends it."""
        lit = None if identities is None else set(identities)
        for identity, item in self.scene.cards.items():
            item.faded = lit is not None and identity not in lit
            item.update()

    def delete_selected(self) -> None:
        """Delete the selected notes."""
        if ids := self.chosen():
            self._delete(ids)

    def add_card(self) -> None:
        """Type a new note in the zone of the selected note, or the one clicked last."""
        self.view.type_new(self.view.zone or Quadrant.strength)

    def select_all(self) -> None:
        """Select every note."""
        self.scene.select(self.scene.reading_order())

    def duplicate_selected(self) -> None:
        """Add a copy of each selected note right behind it."""
        if ids := self.chosen():
            with self._document.edit(self.tr("Duplicate %n note(s)", "", len(ids)), initiator=self) as edit:
                copies = cards.duplicate(edit, Note, ids)
            self.scene.select([copy.id for copy in copies])

    def copied(self) -> QMimeData | None:
        """Return the selected notes for the clipboard."""
        notes = [note for identity in self.chosen() if (note := self._document.strategy.get(Note, identity))]
        names = [choice_words(note.quadrant).of(self._language) for note in notes]
        return clipboard.packed(notes, names) if notes else None

    def paste(self, data: QMimeData) -> None:
        """Add the cards or the lines of text on the clipboard, as one step."""
        self._show_added(self._intake.paste(data, self.view.zone, self))

    def take_text(self, quadrant: StrEnum | None, text: str) -> None:
        """Add one note a line, each in the quadrant that its prefix names."""
        self._show_added(self._intake.take(text, quadrant, self))

    def _show_added(self, notes: Sequence[Note]) -> None:
        if notes:
            self.scene.flight.settle()
            self.scene.select([note.id for note in notes])
            self.view.reveal([notes[-1].id])


def _plan(language: str) -> BoardPlan:
    """Return the SWOT board: its quadrants with both axes named."""
    return BoardPlan(
        row=Note,
        zones=tuple(
            Zone(
                value=quadrant,
                title=choice_plural(quadrant).of(language),
                role=colour_role(quadrant) or "strength",
                hint=QCoreApplication.translate("SwotPage", "Type to add a note…"),
            )
            for quadrant in Quadrant
        ),
        columns=(QCoreApplication.translate("SwotPage", "Helpful"), QCoreApplication.translate("SwotPage", "Harmful")),
        rows=(QCoreApplication.translate("SwotPage", "Internal"), QCoreApplication.translate("SwotPage", "External")),
        look=partial(_look, language),
    )


def _look(language: str, strategy: Strategy, card: Card) -> CardLook:
    """Return what a note's card shows."""
    note = strategy.get(Note, card.id)
    if note is None:
        return CardLook(card.title, "strength")
    return CardLook(
        title=note.title,
        role=colour_role(note.quadrant) or "strength",
        importance=note.importance or 0,
        links=len(strategy.links_from(note.id)) + len(strategy.links_to(note.id)),
        votes=note.votes,
        spoken=f"{choice_words(note.quadrant).of(language)}: {note.title}",
    )
