"""The threads page: the whole chain from notes to KPIs, one thread lit, broken ones in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.model.choices import Level, P
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.segment import Segment
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.pages.catalog import home_of
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.threads.chain import Wanted, chain_of
from mktcanvas.ui.threads.scene import BoxItem, ThreadScene
from mktcanvas.ui.threads.view import ThreadView
from mktcanvas.ui.widgets.calm_wheel import calm_wheel
from mktcanvas.ui.widgets.word_filter import WordFilter


class ThreadsPage(Page):
    """Shows the chain of the open plan."""

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document, self._language = document, language
        self._thread: tuple[str, ...] | None = None
        self.scene = ThreadScene(theme, self._tip, lambda card: KINDS[card.table].one.of(language))
        self._view = ThreadView(self.scene)
        self._view.setAccessibleName(self.tr("Threads from notes to KPIs"))
        self.search, self.segments, self.ps = WordFilter(200), QComboBox(), QComboBox()
        calm_wheel(self.segments)
        calm_wheel(self.ps)
        self.broken = QLabel()
        self.broken.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._view, 1)
        self.setFocusProxy(self._view)
        self._chosen_soon = QTimer(self, interval=0, singleShot=True)
        self._chosen_soon.timeout.connect(self._say_chosen)
        self.scene.selectionChanged.connect(self._light)
        self.scene.selectionChanged.connect(self._chosen_soon.start)
        self._view.hovered.connect(self._light)
        self._view.asked_to_show.connect(self._go_to)
        for name in ("zoomed", "asked_to_link", "asked_for_thread"):
            getattr(self._view, name).connect(getattr(self, name))
        self._show()

    def _say_chosen(self) -> None:
        chosen = self.chosen()
        self.chose.emit(chosen)
        self._view.setAccessibleDescription(", ".join(self.scene.boxes[one].spoken for one in chosen[:5]))

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("pageBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        self.search.textChanged.connect(self._show)
        self.segments.setAccessibleName(self.tr("Segment"))
        self.segments.activated.connect(self._show)
        self.ps.setAccessibleName(self.tr("P of the actions"))
        self.ps.addItem(self.tr("All four P"), None)
        for p in P:
            self.ps.addItem(choice_words(p).of(self._language), p)
        self.ps.activated.connect(self._show)
        self._fill_segments()
        for widget in (self.search, self.segments, self.ps):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.broken)
        return bar

    def _fill_segments(self) -> None:
        chosen = self.segments.currentData()
        self.segments.clear()
        self.segments.addItem(self.tr("All segments"), None)
        for segment in self._document.strategy.all(Segment):
            self.segments.addItem(segment.title, segment.id)
        self.segments.setCurrentIndex(max(0, self.segments.findData(chosen)))

    def _names(self) -> list[str]:
        """Return the names of the columns."""
        levels = [choice_words(level).of(self._language) for level in Level]
        ends = [self.tr("Notes"), self.tr("Options")], [self.tr("Actions"), self.tr("KPIs")]
        return [*ends[0], *levels, *ends[1]]

    def _show(self) -> None:
        p = self.ps.currentData()
        wanted = Wanted(self.search.text(), self.segments.currentData(), P(p) if p else None)
        chain = chain_of(self._document.strategy, wanted)
        self.scene.show_chain(chain, self._names())
        self._view.hint = self._hint()
        self._view.viewport().update()
        shown = {card.id for card in chain.cards()}
        self.broken.setText(self.tr("%n broken thread(s)", "", len((chain.rootless | chain.fruitless) & shown)))
        self._light()

    def _hint(self) -> str:
        if self.search.text() or self.segments.currentData() or self.ps.currentData():
            return self.tr("No card matches the filters.")
        return self.tr(
            "Here each note stands with the options, objectives, actions and KPIs that follow from it. Add notes on "
            "the SWOT page and objectives on theirs, then link a card with the key L: its thread begins here."
        )

    def _light(self, hovered: str | None = None) -> None:
        """Light the thread of the card under the pointer, else of the selected ones, else the one asked for."""
        if not isValid(self.scene):
            return
        chosen = self.scene.selected()
        if hovered is not None:
            self.scene.light(self.scene.chain.around(hovered))
        elif chosen:
            self.scene.light(frozenset().union(*(self.scene.chain.around(one) for one in chosen)))
        else:
            self.scene.light(self._thread)

    def _go_to(self, identity: str) -> None:
        """Leave for the card's own page."""
        if (home := home_of(self._document.strategy.cards[identity].table)) is not None:
            self.asked_to_open.emit(home)
            self.asked_to_show.emit(identity)

    def _tip(self, box: BoxItem) -> str:
        said = [box.title]
        if box.rootless:
            said.append(self.tr("It comes from nothing: no way to the left."))
        if box.fruitless:
            said.append(self.tr("Nothing comes of it: no way to the right."))
        safe = (part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for part in said)
        return f"<span>{'<br>'.join(safe)}</span>"

    # What the window asks

    def refresh(self, changes: Changes, initiator: object) -> None:
        if changes.touches(Segment):
            self._fill_segments()
        self._show()

    def show_card(self, identity: str) -> bool:
        if identity not in self.scene.boxes and self._document.strategy.cards.get(identity) is not None:
            self.search.clear()
            self.segments.setCurrentIndex(0)
            self.ps.setCurrentIndex(0)
            self._show()
        return self._view.show_card(identity)

    def show_thread(self, identities: Sequence[str] | None) -> None:
        self._thread = None if identities is None else tuple(identities)
        self._light()

    def chosen(self) -> tuple[str, ...]:
        return tuple(self.scene.selected())

    def select_all(self) -> None:
        for box in self.scene.boxes.values():
            box.setSelected(True)

    def settings(self) -> QWidget | None:
        hint = QLabel(
            self.tr(
                "From left to right: what was found, what could be done, what is wanted, what is done, how it is "
                "measured. Point at a card to light its thread; click to keep it lit; a red stub ends where nothing "
                "follows. Enter opens the card’s own page."
            )
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        return hint

    @property
    def view(self) -> ThreadView:
        return self._view
