"""The inspector's part for a segment: the five tests, its place in the targeting matrix, its reach by the 4P."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mktcanvas.analysis.targeting import coverage, standing
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, segments
from mktcanvas.model.choices import CriterionAxis, P, Targeting
from mktcanvas.model.field_words import field_words
from mktcanvas.model.segment import SEGMENT_TESTS, Segment
from mktcanvas.model.vocabulary import choice_words, short_choice_words
from mktcanvas.ui.numbers import locale_of
from mktcanvas.ui.theme import Theme

_SIGNS = {True: "✓", False: "✗", None: "?"}
_NEXT = {None: True, True: False, False: None}


class SegmentFit(QWidget):
    """Shows one segment's tests as buttons that go from unknown to yes to no, and what reaches it."""

    asked_to_show = Signal(str)
    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._theme, self._language = document, theme, language
        self._segment = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(_label(self.tr("Tests")))
        column.addLayout(self._tests())
        column.addSpacing(6)
        column.addWidget(_label(self.tr("In the targeting matrix")))
        self._place = QLabel()
        self._place.setWordWrap(True)
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self._place)
        self.clear = QPushButton(self.tr("Back to the scores"))
        self.clear.clicked.connect(self._clear)
        column.addWidget(self.clear, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(6)
        column.addWidget(_label(self.tr("Reached by actions")))
        self._reach = QGridLayout()
        self._reach.setSpacing(4)
        column.addLayout(self._reach)

    def _tests(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        self.tests: dict[str, QPushButton] = {}
        for place, test in enumerate(SEGMENT_TESTS):
            button = QPushButton()
            button.setObjectName("chip")
            button.clicked.connect(partial(self._turn, test))
            grid.addWidget(button, place // 2, place % 2)
            self.tests[test] = button
        return grid

    def show_card(self, identity: str) -> None:
        """Show a segment as it is now."""
        self._segment = identity
        segment = self._document.strategy.get(Segment, identity)
        if segment is None:
            return
        for test, button in self.tests.items():
            answer = getattr(segment, test)
            words = field_words(test).of(self._language)
            button.setText(f"{words} {_SIGNS[answer]}")
            spoken = {True: self.tr("yes"), False: self.tr("no"), None: self.tr("unknown")}[answer]
            button.setAccessibleName(f"{words}: {spoken}")
            button.setStyleSheet(f"color: {self._theme.error};" if answer is False else "")
        self._show_place(segment)
        self._show_reach(segment)

    def _show_place(self, segment: Segment) -> None:
        stands = standing(self._document.strategy, segment)
        parts = []
        for axis in CriterionAxis:
            on_axis = stands.on(axis)
            shown = "—" if on_axis.value is None else self._number(on_axis.value)
            if on_axis.by_hand:
                shown += " " + self.tr("(set by hand; the scores say {computed})").format(
                    computed="—" if on_axis.computed is None else self._number(on_axis.computed)
                )
            parts.append(f"{choice_words(axis).of(self._language)} {shown}")
        self._place.setText("\n".join(parts))
        self.clear.setVisible(stands.attractiveness.by_hand or stands.competitiveness.by_hand)

    def _number(self, value: float) -> str:
        return locale_of(self._language).toString(value, "f", 1)

    def _show_reach(self, segment: Segment) -> None:
        while (item := self._reach.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        reach = coverage(self._document.strategy, segment.id)
        for place, p in enumerate(P):
            word = short_choice_words(p).of(self._language)
            chip = QLabel(f"{word} {reach[p].working}")
            missing = not reach[p].working and segment.targeting is Targeting.primary
            colour = self._theme.warning if missing else self._theme.tint(p.value).ink
            chip.setStyleSheet(
                f"border: 1px solid {colour if missing else self._theme.line}; border-radius: 9px;"
                f" padding: 1px 5px; color: {colour}; font-size: 11px;"
            )
            chip.setToolTip(self.tr("%n live action(s)", "", reach[p].live))
            self._reach.addWidget(chip, place // 2, place % 2)

    def _turn(self, test: str) -> None:
        segment = self._document.strategy.get(Segment, self._segment)
        if segment is not None:
            label = self.tr("Test a segment")
            with self._document.edit(label, merge=f"test.{segment.id}.{test}", initiator=self) as edit:
                cards.change(edit, Segment, [segment.id], **{test: _NEXT[getattr(segment, test)]})

    def _clear(self) -> None:
        with self._document.edit(self.tr("Give a segment back to its scores"), initiator=self) as edit:
            segments.set_by_hand(edit, self._segment, None, None)


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("fieldLabel")
    return label
