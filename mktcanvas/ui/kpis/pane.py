"""The KPIs with their progress: the list, the selected one in full, and the line to add the next."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import Link
from mktcanvas.ui.canvas.keys import FirstKey, has_command
from mktcanvas.ui.kpis.detail import KpiDetail
from mktcanvas.ui.kpis.figures import OFF_TRACK, STALE, figures_of
from mktcanvas.ui.kpis.measuring import Measuring
from mktcanvas.ui.kpis.projection import projected
from mktcanvas.ui.kpis.rows import FIGURES, KpiDelegate
from mktcanvas.ui.kpis.typed import kpi_maker
from mktcanvas.ui.kpis.words import summary
from mktcanvas.ui.pages.card_verbs import LineVerbs
from mktcanvas.ui.pages.page import MISSED
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.card_list import Teaching
from mktcanvas.ui.widgets.entry_line import EntryLine


class KpiRows(QListWidget):
    """The list; keys that are no commands begin a new KPI or lead to a link or a thread."""

    asked_to_link = Signal(str)
    asked_for_thread = Signal(str)
    asked_to_edit = Signal()
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._first_key = FirstKey(self, lambda card: card in self.shown())

    def shown(self) -> list[str]:
        """Return the ids of the KPIs, from the top."""
        return [str(self.item(row).data(FIGURES).kpi.id) for row in range(self.count())]

    def card_under(self, at: QPoint) -> str | None:
        """Return the KPI at a place on the screen."""
        item = self.itemAt(self.viewport().mapFromGlobal(at))
        return None if item is None else str(item.data(FIGURES).kpi.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.itemAt(event.position().toPoint()) is None:
            self.typed.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item, key = self.currentItem(), event.key()
        identity = item.data(FIGURES).kpi.id if item is not None else ""
        text, plain = event.text(), identity and not has_command(event)
        if (begun := self._first_key.word(event, [identity])) is not None:
            self.typed.emit(begun)
        elif plain and key == Qt.Key.Key_L:
            self._first_key.hold(text, [identity], lambda: self.asked_to_link.emit(identity))
        elif plain and key == Qt.Key.Key_T:
            self._first_key.hold(text, [identity], lambda: self.asked_for_thread.emit(identity))
        elif key == Qt.Key.Key_Escape:
            self.asked_for_thread.emit("")
        elif identity and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.asked_to_edit.emit()
        elif text.strip() and text.isprintable() and not has_command(event):
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)


class KpiPane(QWidget):
    """Shows and measures the KPIs of one document."""

    chose = Signal(object)
    said = Signal(str)
    asked_to_link = Signal(str)
    asked_for_thread = Signal(str)
    asked_to_show = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._language = document, language
        self._report: Any = None
        self.hint = self.tr("Type what is measured, then Enter")
        self.lesson = self.tr(
            "A KPI tells whether the plan works: what is counted, where it stands today, where it should be and when. "
            "Type one below, such as “Online orders 0 -> 400 by 31/12”, then its readings; from four readings on its "
            "trend is projected."
        )
        self._marks = {STALE: self.tr("reading late"), OFF_TRACK: self.tr("off track")}
        self._verbs = LineVerbs(document, Kpi, language, kpi_maker(document), self)
        self.rows = KpiRows()
        self.delegate = KpiDelegate(theme, language, self._marks, self.rows)
        self.detail = KpiDetail(theme, language, lambda figures: projected(figures, language))
        self.measuring = Measuring(document, language, self.detail, self)
        self.line = EntryLine()
        self._teaching = Teaching(self.lesson)
        self._put_together()
        self._answer()
        self._fill()

    def _put_together(self) -> None:
        self.rows.setItemDelegate(self.delegate)
        self.rows.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.rows.setAccessibleName(self.tr("KPIs"))
        self.rows.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.line.setPlaceholderText(self.hint)
        self.line.setAccessibleName(self.hint)
        self.line.setMaxLength(TITLE_LIMIT)
        below = QHBoxLayout()
        below.addWidget(self.line)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._teaching, 1)
        column.addWidget(self.rows, 1)
        column.addLayout(below)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setObjectName("pageGround")
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(upper)
        self._split.addWidget(self.detail)
        self._split.setSizes([350, 250])
        self.setObjectName("pageGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 12)
        box.addWidget(self._split)
        self.setFocusProxy(self.rows)

    def _answer(self) -> None:
        self.rows.itemSelectionChanged.connect(self._show_chosen)
        self.rows.asked_to_link.connect(self.asked_to_link)
        self.rows.asked_for_thread.connect(self.asked_for_thread)
        self.rows.asked_to_edit.connect(lambda: self.detail.entry.value.setFocus())
        self.rows.typed.connect(self._begin_line)
        self.rows.itemDoubleClicked.connect(lambda _: self.detail.entry.value.setFocus())
        self.line.returnPressed.connect(self._add)
        self.measuring.said.connect(self.said)
        self.detail.asked_to_show.connect(self.asked_to_show)

    # What is shown

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed; a KPI that another part changed is selected."""
        if not changes.touches(Kpi, Reading, Link):
            return
        self._fill()
        if initiator not in (self, MISSED):
            touched = [row.id for row in changes.of(Kpi)] + [row.kpi for row in changes.of(Reading)]
            if touched:
                self.show_card(touched[0])

    def show_report(self, report: Any) -> None:
        """Show the marks that the rules give."""
        self._report = report
        self._fill()

    def light(self, identities: Iterable[str] | None) -> None:
        """Fade every KPI but these; ``None`` lights all."""
        lit = None if identities is None else set(identities)
        every = {kpi.id for kpi in self._document.strategy.all(Kpi)}
        self.delegate.faded = frozenset() if lit is None else frozenset(every - lit)
        self.rows.viewport().update()

    def _fill(self) -> None:
        strategy, kept = self._document.strategy, self.chosen()
        found = [figures_of(strategy, kpi, self._report) for kpi in strategy.all(Kpi)]
        self.rows.blockSignals(True)
        while self.rows.count() > len(found):
            self.rows.takeItem(self.rows.count() - 1)
        for line, figures in enumerate(found):
            item = self.rows.item(line)
            if item is None:
                item = QListWidgetItem()
                self.rows.addItem(item)
            item.setData(FIGURES, figures)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, summary(figures, self._language, self._marks))
            item.setToolTip(f"<span>{figures.kpi.title.replace('&', '&amp;').replace('<', '&lt;')}</span>")
            item.setSelected(figures.kpi.id in kept)
        if found and not self.rows.selectedItems():
            self.rows.setCurrentRow(0)
        self.rows.blockSignals(False)
        self.rows.setVisible(bool(found))
        self.detail.setVisible(bool(found))
        self._teaching.setVisible(not found)
        self.setFocusProxy(self.rows if found else self.line)
        self._show_detail()

    def _show_detail(self) -> None:
        if chosen := self.rows.selectedItems():
            self.detail.show_figures(chosen[0].data(FIGURES))

    def _show_chosen(self) -> None:
        self._show_detail()
        self.chose.emit(self.chosen())

    # What the menus ask for

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected KPIs."""
        return tuple(item.data(FIGURES).kpi.id for item in self.rows.selectedItems())

    def show_card(self, identity: str) -> bool:
        """Select a KPI; tell whether there is one."""
        for line in range(self.rows.count()):
            item = self.rows.item(line)
            if item is not None and item.data(FIGURES).kpi.id == identity:
                self.rows.setCurrentItem(item, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self.rows.scrollToItem(item)
                return True
        return False

    def select_all(self) -> None:
        """Select every KPI."""
        self.rows.selectAll()

    def add_card(self) -> None:
        """Go to the line in which the next KPI is typed."""
        self.line.setFocus()

    def _begin_line(self, text: str) -> None:
        self.line.setFocus()
        self.line.insert(text)

    def _add(self) -> None:
        if text := self.line.text().strip():
            self.line.wipe()
            self.take_text(None, text)

    def take_text(self, _: object, text: str) -> None:
        """Add one KPI a line, as one step."""
        if added := self._verbs.add(text):
            self.show_card(added[-1].id)
            self._show_chosen()

    def paste(self, data: QMimeData) -> None:
        """Add the lines of text on the clipboard."""
        if data.hasText():
            self.take_text(None, data.text())

    def delete_selected(self) -> None:
        """Delete the selected KPIs; while the table of readings has the focus, the selected readings."""
        if self.detail.readings.hasFocus():
            self.detail.readings.remove_selected()
        else:
            self._verbs.delete(self.chosen())

    def duplicate_selected(self) -> None:
        """Add a copy of each selected KPI right behind it."""
        self._verbs.duplicate(self.chosen())

    def copied(self) -> QMimeData | None:
        """Return the selected KPIs for the clipboard."""
        return self._verbs.copied(self.chosen())
