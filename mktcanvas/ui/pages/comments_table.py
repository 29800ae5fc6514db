"""Every comment of the plan in one table: who said what of which card, and whether it was answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.model.field_words import field_words
from mktcanvas.model.people import Comment
from mktcanvas.model.row import Card
from mktcanvas.ui.numbers import shown_day
from mktcanvas.ui.widgets.card_list import Teaching
from mktcanvas.ui.widgets.panel import framed

_KEY = Qt.ItemDataRole.UserRole


class CommentsTable(QWidget):
    """Shows the comments, unanswered ones first; a tick answers one, a double click goes to its card."""

    chose = Signal(object)
    said = Signal(str)
    asked_to_show = Signal(str)

    def __init__(self, document: Document, language: str) -> None:
        super().__init__()
        self._document, self._language = document, language
        self.setObjectName("pageGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.table = QTableWidget(0, 5)
        names = [field_words(name).of(language) for name in ("answered", "card", "author", "text", "on")]
        self.table.setHorizontalHeaderLabels(names)
        self.table.setAccessibleName(self.tr("Comments"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.verticalHeader().setDefaultSectionSize(34)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setColumnWidth(1, 220)
        self.table.itemChanged.connect(self._answer)
        self.table.itemSelectionChanged.connect(lambda: self.chose.emit(self.chosen()))
        self.table.itemActivated.connect(lambda item: self.asked_to_show.emit(self._comment(item.row()).card))
        self._teaching = Teaching(
            self.tr(
                "Comments are written in the inspector, on any card: select one and type below its links. "
                "What waits for an answer is listed here first."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 12)
        column.addWidget(self._teaching, 1)
        self._frame = framed(self.table)
        column.addWidget(self._frame, 1)
        self.setFocusProxy(self.table)
        self._fill()

    def _comment(self, line: int) -> Comment:
        tick = self.table.item(line, 0)
        found = self._document.strategy.get(Comment, tick.data(_KEY) if tick else None)
        assert found is not None
        return found

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed."""
        if changes.touches(Comment, Card):
            self._fill()

    def _fill(self) -> None:
        strategy = self._document.strategy
        shown = sorted(strategy.all(Comment), key=lambda comment: (comment.answered, comment.on, comment.rank))
        self.table.blockSignals(True)
        self.table.setRowCount(len(shown))
        for line, comment in enumerate(shown):
            tick = QTableWidgetItem()
            tick.setData(_KEY, comment.id)
            tick.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            tick.setCheckState(Qt.CheckState.Checked if comment.answered else Qt.CheckState.Unchecked)
            self.table.setItem(line, 0, tick)
            card = strategy.cards.get(comment.card)
            texts = (card.title if card else "", comment.author, comment.text, shown_day(comment.on, self._language))
            for column, text in enumerate(texts, 1):
                self.table.setItem(line, column, QTableWidgetItem(" ".join(text.split())))
        self.table.blockSignals(False)
        self._frame.setVisible(bool(shown))
        self._teaching.setVisible(not shown)

    def _answer(self, item: QTableWidgetItem) -> None:
        if item.column() == 0:
            answered = item.checkState() == Qt.CheckState.Checked
            with self._document.edit(self.tr("Mark a comment"), initiator=self) as edit:
                details.change(edit, Comment, item.data(_KEY), answered=answered)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the cards that the selected comments are about."""
        lines = {item.row() for item in self.table.selectedItems()}
        return tuple(dict.fromkeys(self._comment(line).card for line in sorted(lines)))

    def show_card(self, identity: str) -> bool:
        """Tell that cards are shown elsewhere: this is a list of what is said of them."""
        return False

    def select_all(self) -> None:
        """Select every line."""
        self.table.selectAll()
