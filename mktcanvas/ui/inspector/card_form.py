"""The form of the cards that are selected: their fields, the parts that other modules give, and their links.

It is built from the rows' columns, so a new column gets its line without a change here. Typing is merged into one
step; several cards show the fields that they share.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards as card_edits
from mktcanvas.document.edits import links as link_edits
from mktcanvas.loading import load
from mktcanvas.model.field_words import field_help, field_words
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.row import Card
from mktcanvas.model.shape import Form, shape_of
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.inspector.catalog import FIRST_FIELDS, PARTS, Part
from mktcanvas.ui.inspector.field_editors import FieldEditor, ProseField, TextField, TitleField, editor_for
from mktcanvas.ui.inspector.form_rows import BEGINNERS, Cell, stand
from mktcanvas.ui.inspector.keeping import Keeping, complaint_of, try_again
from mktcanvas.ui.inspector.kind_chip import KindChip
from mktcanvas.ui.inspector.links import LinkList, colour_of
from mktcanvas.ui.theme import Theme

_HIDDEN = frozenset(("id", "rank", "ref", "created", "updated"))


class CardForm(QWidget):
    """Shows and changes cards: one, or several at once; another card of the same kind may take the place of one."""

    asked_to_show = Signal(str)
    """A linked card is to be shown."""
    asked_to_link = Signal()
    asked_to_mend = Signal(str, object)
    """What is asked of a finding, and the finding."""
    said = Signal(str)
    """A sentence about a value that was not taken."""

    def __init__(self, document: Document, theme: Theme, language: str, ids: tuple[str, ...]) -> None:
        super().__init__()
        self._document, self._theme, self._language, self._ids = document, theme, language, ids
        self.editors: dict[str, FieldEditor] = {}
        self._labels: dict[str, QLabel] = {}
        self._parts: list[Any] = []
        self._links = LinkList(theme, language) if len(ids) == 1 else None
        self._kind = self._kind_of(ids)
        self._heading = KindChip()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        column.addWidget(self._heading, alignment=Qt.AlignmentFlag.AlignLeft)
        fields, parts = self._fields(), self._fitting_parts()
        above = self._above(fields)
        self._stand(column, above)
        if self._links is not None:
            self._links.asked_to_show.connect(self.asked_to_show)
            self._links.asked_to_link.connect(self.asked_to_link)
            self._links.asked_to_remove.connect(self._unlink)
            column.addWidget(self._links)
        self._add_parts(column, [part for part in parts if part.first])
        self._stand(column, [field for field in fields if field not in above])
        self._add_parts(column, [part for part in parts if not part.first])
        column.addStretch()

    # What is shown

    def takes(self, ids: tuple[str, ...]) -> bool:
        """Tell whether other cards can be shown in this form."""
        return self._kind is not None and self._kind_of(ids) == self._kind

    def forget(self) -> None:
        """Hold nothing of the card that is shown, as another one takes its place."""
        for editor in self.editors.values():
            if isinstance(editor, TextField | ProseField):
                editor.forget()

    def show_cards(self, ids: tuple[str, ...]) -> None:
        """Show what these cards hold now."""
        self._ids = ids
        found = self._cards()
        if len(found) < len(ids):
            return  # the step is still being told; what is left is shown when it is the inspector's turn
        self._heading.show_kind(*self._kind_words(found))
        for field, editor in self.editors.items():
            values = [getattr(card, field) for card in found]
            mixed = any(value != values[0] for value in values)
            editor.show_value(values[0], mixed=mixed)
            for part in (self._labels[field], editor):
                part.setHidden(all(field in card.unasked for card in found))
        if self._links is not None:
            self._links.show_links(self._document.strategy, ids[0])
        for part in self._parts:
            if hasattr(part, "show_cards"):
                part.show_cards(ids)
            else:
                part.show_card(ids[0])

    def show_report(self, report: Any) -> None:
        """Show what the consistency rules find now, in the parts that tell of it."""
        for part in self._parts:
            if hasattr(part, "show_report"):
                part.show_report(report)

    def open_field(self, field: str) -> QWidget | None:
        """Put the cursor into a field and return its editor; one that is not there is passed over."""
        editor = self.editors.get(field)
        if editor is None or editor.isHidden():
            return None
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, TextField | TitleField):
            editor.selectAll()
        return editor

    def concerned_by(self, changes: Changes) -> bool:
        """Tell whether a step may change what is shown of one card, or anything of several."""
        strategy = self._document.strategy
        card = strategy.cards.get(self._ids[0]) if len(self._ids) == 1 else None
        if card is None or any(type(row) is not type(card) for row in changes.rows()):
            return True
        kind, links = type(card), (*strategy.links_from(card.id), *strategy.links_to(card.id))
        if any(card.table in part.kinds for part in PARTS) or kind in [
            _named_by(kind, field) for field in kind.model_fields
        ]:
            return True
        shown = {card.id} | {end for link in links for end in (link.source, link.target)}
        return any(row.id in shown for row in changes.rows())

    def _kind_of(self, ids: Sequence[str]) -> object:
        """Return what one card's form is made of, which the next card of its kind has too; else ``None``."""
        if len(ids) != 1:
            return None
        strategy = self._document.strategy
        row = type(strategy.cards[ids[0]])
        named = [_named_by(row, field) for field in row.model_fields]
        return row, [strategy.all(other) for other in named if other is not None]

    def _cards(self) -> list[Card]:
        """Return the cards that are shown; one that a step has just taken away is none any more."""
        every = self._document.strategy.cards
        return [every[identity] for identity in self._ids if identity in every]

    def _fitting_parts(self) -> list[Part]:
        """Return the parts that are for the cards that are shown."""
        kinds = {card.table for card in self._cards()}
        fitting = (part for part in PARTS if not part.kinds or kinds <= set(part.kinds))
        return [part for part in fitting if len(self._ids) == 1 or part.several]

    def _add_parts(self, column: QVBoxLayout, parts: Sequence[Part]) -> None:
        for one in parts:
            part = load(one.dotted)(self._document, self._theme, self._language)
            part.asked_to_show.connect(self.asked_to_show)
            part.said.connect(self.said)
            if hasattr(part, "asked_to_mend"):
                part.asked_to_mend.connect(self.asked_to_mend)
            self._parts.append(part)
            column.addWidget(part)

    def _fields(self) -> list[str]:
        """Return the fields that all selected cards share, the title first and alone to one card."""
        first, *others = {type(card) for card in self._cards()}
        shared = [name for name in first.model_fields if all(name in other.model_fields for other in others)]
        order = ["title", *(name for name in shared if name not in ("title", "detail", "tags")), "detail", "tags"]
        if others:
            order = ["tags"]
        hidden = _HIDDEN | {"title"} if len(self._ids) > 1 else _HIDDEN | _shown_by_parts(self._cards()[0].table)
        return [name for name in order if name not in hidden]

    def _above(self, fields: Sequence[str]) -> list[str]:
        """Return the fields that stand above the links: all that several cards share, or the first ones of a kind."""
        first = FIRST_FIELDS.get(self._cards()[0].table) if len(self._ids) == 1 else None
        return [*fields] if first is None else ["title", *(field for field in first if field in fields)]

    def _stand(self, column: QVBoxLayout, fields: Sequence[str]) -> None:
        cells = [cell for field in fields if (cell := self._cell_of(field)) is not None]
        stand(column, cells, paired=len(self._ids) == 1)

    def _cell_of(self, field: str) -> Cell | None:
        """Return an editor of a field with its label; ``None`` for what is not edited in a form."""
        row = type(self._cards()[0])
        named = _named_by(row, field)
        targets = {card.id: card.title for card in self._document.strategy.all(named)} if named else {}
        editor = TitleField() if field == "title" else editor_for(shape_of(row, field), self._language, targets)
        if editor is None:
            return None
        label = QLabel(field_words(field).of(self._language))
        label.setObjectName("fieldLabel")
        label.setBuddy(editor)
        if (words := field_help(field)) is not None:
            editor.setToolTip(words.of(self._language))
        editor.setAccessibleName(label.text())
        Keeping(editor, self._document, partial(self._change, field), self._refuse, self._language)
        self.editors[field], self._labels[field] = editor, label
        return Cell(label, editor, complaint_of(editor), shape_of(row, field).form, field in BEGINNERS)

    def _kind_words(self, found: list[Card]) -> tuple[str, str]:
        """Return what the cards are, and the colour of the one that is shown alone."""
        if len(found) > 1:
            return self.tr("%n card(s) selected", "", len(found)), ""
        card = found[0]
        zone = getattr(card, type(card).zone or "", None)
        text = (choice_words(zone) if zone is not None else KINDS[card.table].one).of(self._language)
        return text[:1].upper() + text[1:], colour_of(card, self._theme)

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
            self.show_cards(self._ids)

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


def _shown_by_parts(table: str) -> set[str]:
    """Return the fields that a part of the inspector shows in its own way for one card of a kind."""
    return {field for part in PARTS if not part.kinds or table in part.kinds for field in part.fields}


def _named_by(row: type[Card], field: str) -> type[Card] | None:
    """Return the class of the cards that a field names, ``None`` where it names none."""
    shape = shape_of(row, field)
    return KINDS[shape.table].row if shape.table in KINDS else None
