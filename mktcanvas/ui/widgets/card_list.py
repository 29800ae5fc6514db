"""A table of cards of one kind with a line to add the next: everything about them without leaving the keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.row import Card
from mktcanvas.ui.pages.card_verbs import LineVerbs
from mktcanvas.ui.widgets.card_table import CardTable
from mktcanvas.ui.widgets.entry_line import EntryLine
from mktcanvas.ui.widgets.panel import framed


class Teaching(QLabel):
    """What a place is for, shown while nothing is in it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.setObjectName("muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(48, 32, 48, 32)


class CardList(QWidget):
    """Shows, adds, changes and deletes the cards of one class; ``make`` returns a new card for a typed line."""

    chose = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        document: Document,
        row: type[Card],
        fields: Sequence[str],
        language: str,
        make: Callable[[str], Card],
        *,
        hint: str,
        teaching: str,
    ) -> None:
        super().__init__()
        self._document, self._row = document, row
        self.setObjectName("pageGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._verbs = LineVerbs(document, row, language, make, self)
        self.table = CardTable(document, row, fields, language)
        self.table.setAccessibleName(KINDS[row.table].many.of(language))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.chose.connect(self.chose)
        self.table.said.connect(self.said)
        self.line = EntryLine()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.setMaxLength(TITLE_LIMIT)
        self.line.returnPressed.connect(self._add)
        add = QPushButton(self.tr("Add"))
        add.clicked.connect(self._add)
        self._teaching = Teaching(teaching)
        below = QHBoxLayout()
        below.setContentsMargins(16, 8, 16, 12)
        below.addWidget(self.line, 1)
        below.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._teaching, 1)
        self._frame = framed(self.table)
        room = QVBoxLayout()
        room.setContentsMargins(16, 4, 16, 0)
        room.addWidget(self._frame)
        column.addLayout(room, 1)
        column.addLayout(below)
        self.setFocusProxy(self.line)
        self._show_state()

    def _show_state(self) -> None:
        there = bool(self._document.strategy.all(self._row))
        self._frame.setVisible(there)
        self._teaching.setVisible(not there)

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed."""
        self.table.refresh(changes, initiator)
        self._show_state()
        if initiator is None and changes.touches(self._row):
            for card in changes.of(self._row)[:1]:
                self.table.show_card(card.id)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected cards."""
        return self.table.chosen()

    def show_card(self, identity: str) -> bool:
        """Select a card's line; tell whether there is one."""
        return self.table.show_card(identity)

    def select_all(self) -> None:
        """Select every line."""
        self.table.select_all()

    # Commands

    def add_card(self) -> None:
        """Go to the line in which the next card is typed."""
        self.line.setFocus()

    def _add(self) -> None:
        if text := " ".join(self.line.text().split()):
            self.line.wipe()
            self.take_text(None, text)

    def take_text(self, _: object, text: str) -> None:
        """Add one card a line, as one step."""
        if added := self._verbs.add(text):
            self._show_state()
            self.table.show_card(added[-1].id)

    def paste(self, data: QMimeData) -> None:
        """Add the lines of text on the clipboard."""
        if data.hasText():
            self.take_text(None, data.text())

    def delete_selected(self) -> None:
        """Delete the selected cards, once the person agrees where others rest on them."""
        self._verbs.delete(self.chosen())

    def duplicate_selected(self) -> None:
        """Add a copy of each selected card right behind it."""
        if copies := self._verbs.duplicate(self.chosen()):
            self.table.show_card(copies[-1].id)

    def copied(self) -> QMimeData | None:
        """Return the selected cards for the clipboard."""
        return self._verbs.copied(self.chosen())
