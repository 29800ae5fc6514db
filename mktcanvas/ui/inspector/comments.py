"""What was said of a card, and a line to say more: a part of the inspector, for every kind of card."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.model.people import Comment
from mktcanvas.ui.numbers import shown_day
from mktcanvas.ui.settings import Settings
from mktcanvas.ui.theme import Theme


class CommentsPart(QWidget):
    """The comments of one card."""

    asked_to_show = Signal(str)
    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._language = document, language
        self._settings = Settings()
        self._card = ""
        self._shown: tuple[Comment, ...] | None = None
        self._heading = QLabel()
        self._heading.setObjectName("fieldLabel")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.author = QLineEdit(self._settings.author)
        self.author.setPlaceholderText(self.tr("Your name"))
        self.author.setAccessibleName(self.author.placeholderText())
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Comment, then Enter"))
        self.text.setAccessibleName(self.tr("Comment on this card"))
        self.text.returnPressed.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addLayout(self._lines)
        column.addWidget(self.author)
        column.addWidget(self.text)
        self.author.setVisible(not self._settings.author)

    def show_card(self, identity: str) -> None:
        """Show the comments of a card as they are now."""
        found = self._document.strategy.where(Comment, "card", identity)
        if identity == self._card and found == self._shown:
            return
        if identity != self._card:
            self.text.clear()
        self._card, self._shown = identity, found
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        waiting = sum(not comment.answered for comment in found)
        heading = self.tr("Comments")
        self._heading.setText(f"{heading} · " + self.tr("%n unanswered", "", waiting) if waiting else heading)
        for comment in found:
            self._lines.addWidget(self._line(comment))

    def _line(self, comment: Comment) -> QWidget:
        line = QWidget()
        author = comment.author or self.tr("Somebody")
        by = QLabel(f"{author} · {shown_day(comment.on, self._language)}")
        by.setObjectName("fieldLabel")
        by.setTextFormat(Qt.TextFormat.PlainText)
        words = QLabel(comment.text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setEnabled(not comment.answered)
        answered = QCheckBox(self.tr("Answered"))
        answered.setChecked(comment.answered)
        answered.clicked.connect(lambda checked: self._mark(comment.id, checked))
        remove = QToolButton()
        remove.setObjectName("plain")
        remove.setText("×")
        remove.setAccessibleName(self.tr("Remove this comment"))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(lambda: self._remove(comment.id))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(by, 1)
        head.addWidget(answered)
        head.addWidget(remove)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(words)
        return line

    def _add(self) -> None:
        text, author = self.text.text().strip(), " ".join(self.author.text().split())
        if not text or not self._card:
            return
        if author != self._settings.author:
            self._settings.choose(self._settings.chosen_language, self._settings.chosen_theme, author)
        self.text.clear()
        with self._document.edit(self.tr("Comment on a card"), initiator=self) as edit:
            details.put(edit, Comment(card=self._card, author=author, text=text, on=date.today()))
        self.author.setVisible(not author)

    def _mark(self, comment: str, answered: bool) -> None:
        with self._document.edit(self.tr("Mark a comment"), initiator=self) as edit:
            details.change(edit, Comment, comment, answered=answered)

    def _remove(self, comment: str) -> None:
        with self._document.edit(self.tr("Remove a comment"), initiator=self) as edit:
            details.remove(edit, Comment, [comment])
