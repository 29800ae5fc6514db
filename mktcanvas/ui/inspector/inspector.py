"""The panel on the right: the fields of what is selected and its links both ways.

The form is built from the rows' columns, so a new column gets its line without a change here. Typing is merged into
one step; several cards show the fields that they share.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards as card_edits
from mktcanvas.document.edits import links as link_edits
from mktcanvas.loading import load
from mktcanvas.model.field_words import field_help, field_words
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.row import Card
from mktcanvas.model.shape import Form, shape_of
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.inspector.catalog import PARTS, Part
from mktcanvas.ui.inspector.field_editors import FieldEditor, ProseField, TextField, TitleField, editor_for
from mktcanvas.ui.inspector.keeping import Keeping, complaint_of, try_again
from mktcanvas.ui.inspector.links import LinkList
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.scrolled import show_in

WIDTH = 300
_HIDDEN = frozenset(("id", "rank", "ref", "created", "updated"))


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
        self._form: object = None
        self.editors: dict[str, FieldEditor] = {}
        self._labels: dict[str, QLabel] = {}
        self._links: LinkList | None = None
        self._parts: list[Any] = []
        self._report: Any = None
        self._settings: Callable[[], QWidget | None] = lambda: None
        self._heading = QLabel()
        self.setObjectName("inspector")
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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

    # What is shown

    def show_cards(self, ids: Sequence[str]) -> None:
        """Show these cards; fields that were being typed in are given first, for they lose the focus."""
        shown = tuple(identity for identity in ids if identity in self._document.strategy.cards)
        if shown == self._ids and self.widget() is not None:
            self._fill()
            return
        if (focus := self.focusWidget()) is not None:
            focus.clearFocus()
        self._ids = shown
        form = self._form_of(shown)
        if form is None or form != self._form:
            self._build()
        else:
            self._clear()
        self._form = form
        self._fill()

    def show_settings(self, settings: Callable[[], QWidget | None]) -> None:
        """Show the panel that ``settings`` makes whenever nothing is selected; what is selected goes on being shown."""
        self._settings = settings
        if not self._ids:
            self._build()
            self._fill()

    def _form_of(self, ids: Sequence[str]) -> object:
        """Return what one card's form is made of, so that the next card of its kind is shown in it; else ``None``."""
        if len(ids) != 1:
            return None
        strategy = self._document.strategy
        row = type(strategy.cards[ids[0]])
        named = [_named_by(row, field) for field in row.model_fields]
        return row, [strategy.all(other) for other in named if other is not None]

    def _clear(self) -> None:
        """Make the form ready for another card."""
        self.verticalScrollBar().setValue(0)
        for editor in self.editors.values():
            if isinstance(editor, TextField | ProseField):
                editor.forget()

    def show_report(self, report: Any) -> None:
        """Show what the consistency rules find now, in the parts that tell of it."""
        self._report = report
        for part in self._parts:
            if hasattr(part, "show_report"):
                part.show_report(report)
        focus = self.focusWidget()
        if focus in self.editors.values() and not focus.visibleRegion().isEmpty():
            self._show_soon(focus)

    def open_field(self, field: str) -> None:
        """Put the cursor into a field of the card that is shown; one that is not there is passed over."""
        if (editor := self.editors.get(field)) is not None and not editor.isHidden():
            self._show_soon(editor)
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(editor, TextField | TitleField):
                editor.selectAll()

    def _show_soon(self, editor: QWidget) -> None:
        """Scroll to a field, once what stands above it has its size."""
        QTimer.singleShot(0, editor, lambda: self.ensureWidgetVisible(editor))

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed; other cards of the kind that is shown are none of it, as long as no link is."""
        if changes and _concerns(changes, self._document.strategy, self._ids):
            self.show_cards(self._ids)

    def _cards(self) -> list[Card]:
        """Return the cards that are shown; one that a step has just taken away is none any more."""
        every = self._document.strategy.cards
        return [every[identity] for identity in self._ids if identity in every]

    def _build(self) -> None:
        ground = QWidget()
        ground.setObjectName("inspectorGround")
        column = QVBoxLayout(ground)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        self.editors, self._labels, self._links, self._parts = {}, {}, None, []
        self._heading = QLabel()
        self._heading.setObjectName("section")
        column.addWidget(self._heading)
        if not self._ids:
            panel = self._settings()
            self._heading.setHidden(panel is not None)
            column.addWidget(panel if panel is not None else self._hint())
        parts = self._fitting_parts()
        first, fields = [part for part in parts if part.first], self._fields()
        for field in fields[:1]:
            self._add_field(column, field)
        self._add_parts(column, first)
        for field in fields[1:]:
            self._add_field(column, field)
        self._add_parts(column, [part for part in parts if part not in first])
        if len(self._ids) == 1:
            self._links = LinkList(self._theme, self._language)
            self._links.asked_to_show.connect(self.asked_to_show)
            self._links.asked_to_link.connect(self.asked_to_link)
            self._links.asked_to_remove.connect(self._unlink)
            column.addWidget(self._links)
        column.addStretch()
        focus = QApplication.focusWidget()
        had_keys = focus is not None and self.isAncestorOf(focus)
        show_in(self, ground)
        if had_keys:
            self.left.emit()

    def _fitting_parts(self) -> list[Part]:
        """Return the parts that are for the cards that are shown."""
        kinds = {card.table for card in self._cards()}
        fitting = (part for part in PARTS if not part.kinds or kinds <= set(part.kinds))
        return [part for part in fitting if len(self._ids) == 1 or (self._ids and part.several)]

    def _add_parts(self, column: QVBoxLayout, parts: Sequence[Part]) -> None:
        for one in parts:
            part = load(one.dotted)(self._document, self._theme, self._language)
            part.asked_to_show.connect(self.asked_to_show)
            part.said.connect(self.said)
            if hasattr(part, "asked_to_mend"):
                part.asked_to_mend.connect(self.asked_to_mend)
            if self._report is not None and hasattr(part, "show_report"):
                part.show_report(self._report)
            self._parts.append(part)
            column.addWidget(part)

    def _hint(self) -> QLabel:
        hint = QLabel(
            self.tr("Select a card to see its fields and its links. Type, or double-click an empty place, to add one.")
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        return hint

    def _fields(self) -> list[str]:
        """Return the fields that all selected cards share, the title first and alone to one card."""
        kinds = {type(card) for card in self._cards()}
        if not kinds:
            return []
        first, *others = kinds
        shared = [name for name in first.model_fields if all(name in other.model_fields for other in others)]
        order = ["title", *(name for name in shared if name not in ("title", "detail", "tags")), "detail", "tags"]
        if others:
            order = ["tags"]
        hidden = _HIDDEN | {"title"} if len(self._ids) > 1 else _HIDDEN | _shown_by_parts(self._cards()[0].table)
        return [name for name in order if name not in hidden]

    def _add_field(self, column: QVBoxLayout, field: str) -> None:
        row = type(self._cards()[0])
        named = _named_by(row, field)
        targets = {card.id: card.title for card in self._document.strategy.all(named)} if named else {}
        editor = TitleField() if field == "title" else editor_for(shape_of(row, field), self._language, targets)
        if editor is None:
            return
        label = QLabel(field_words(field).of(self._language))
        label.setObjectName("fieldLabel")
        label.setBuddy(editor)
        label.setContentsMargins(0, 10, 0, 0)
        column.addWidget(label)
        column.addWidget(editor)
        column.addWidget(complaint_of(editor))
        if (words := field_help(field)) is not None:
            editor.setToolTip(words.of(self._language))
        editor.setAccessibleName(label.text())
        Keeping(editor, self._document, partial(self._change, field), self._refuse, self._language)
        self.editors[field], self._labels[field] = editor, label

    def _fill(self) -> None:
        found = self._cards()
        if len(found) < len(self._ids):
            return  # the step is still being told; what is left is shown when it is the inspector's turn
        self._heading.setText(self._title(found))
        for field, editor in self.editors.items():
            values = [getattr(card, field) for card in found]
            mixed = any(value != values[0] for value in values)
            editor.show_value(values[0], mixed=mixed)
            for part in (self._labels[field], editor):
                part.setHidden(all(field in card.unasked for card in found))
        if self._links is not None:
            self._links.show_links(self._document.strategy, self._ids[0])
        for part in self._parts:
            if hasattr(part, "show_cards"):
                part.show_cards(self._ids)
            else:
                part.show_card(self._ids[0])

    def _title(self, found: list[Card]) -> str:
        if not found:
            return self.tr("Nothing selected").upper()
        if len(found) > 1:
            return self.tr("%n card(s) selected", "", len(found)).upper()
        card = found[0]
        zone = getattr(card, type(card).zone or "", None)
        words = choice_words(zone) if zone is not None else KINDS[card.table].one
        return words.of(self._language).upper()

    # What a person changes

    def _change(self, field: str, value: Any, stay: str) -> None:
        found = self._cards()
        values = _values_of(found, field, value)
        if all(getattr(card, field) == values[card.id] for card in found):
            return
        label = self.tr("Edit {field}").format(field=field_words(field).of(self._language).lower())
        with self._document.edit(label, merge=f"inspector.{field}.{stay}", initiator=self) as edit:
            for card in found:
                card_edits.change(edit, type(card), [card.id], **{field: values[card.id]})
        try_again(self.editors.values())

    def _refuse(self, sentence: str) -> None:
        self.said.emit(sentence)
        if sentence:
            self._fill()

    def _unlink(self, link: str) -> None:
        with self._document.edit(self.tr("Remove a link"), initiator=self) as edit:
            link_edits.remove(edit, [link])


def _values_of(found: Sequence[Card], field: str, value: Any) -> dict[str, Any]:
    """Return what each card gets where a value is given for all: tags that differ are kept, and get those added."""
    own = {card.id: getattr(card, field) for card in found}
    differ = any(there != own[found[0].id] for there in own.values())
    if differ and shape_of(type(found[0]), field).form is Form.tags:
        return {card: tuple(dict.fromkeys((*tags, *value))) for card, tags in own.items()}
    return dict.fromkeys(own, value)


def _concerns(changes: Changes, strategy: Strategy, ids: Sequence[str]) -> bool:
    """Tell whether a step may change what the form of one card shows, or anything of several or none."""
    card = strategy.cards.get(ids[0]) if len(ids) == 1 else None
    if card is None or any(type(row) is not type(card) for row in changes.rows()):
        return True
    kind, links = type(card), (*strategy.links_from(card.id), *strategy.links_to(card.id))
    if any(card.table in part.kinds for part in PARTS) or kind in [
        _named_by(kind, field) for field in kind.model_fields
    ]:
        return True
    shown = {card.id} | {end for link in links for end in (link.source, link.target)}
    return any(row.id in shown for row in changes.rows())


def _shown_by_parts(table: str) -> set[str]:
    """Return the fields that a part of the inspector shows in its own way for one card of a kind."""
    return {field for part in PARTS if not part.kinds or table in part.kinds for field in part.fields}


def _named_by(row: type[Card], field: str) -> type[Card] | None:
    """Return the class of the cards that a field names, ``None`` where it names none."""
    shape = shape_of(row, field)
    return KINDS[shape.table].row if shape.table in KINDS else None
