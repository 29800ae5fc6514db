"""Who does what in an action: a table of teams by role, the owner being the one that is responsible.

The teams are managed in place: a name typed in the last line makes one, a name typed over another renames it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.document import Document
from mktcanvas.document.edits import actions, cards
from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.choices import Raci
from mktcanvas.model.field_words import field_words
from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.naming import folded
from mktcanvas.model.people import Team
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.theme import Theme, font

_LINE = 28
_ROLE_WIDTH = 32
_MOST_LINES = 9
"""More teams than this are scrolled."""
_ROLES: tuple[Raci | None, ...] = (None, *Raci)
"""The columns behind the team's name; ``None`` is the owner."""
_HERE, _NOT_HERE = "●", "·"


class RaciPart(QWidget):
    """The teams' parts in one action or in several at once."""

    asked_to_show = Signal(str)
    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._theme, self._language = document, theme, language
        self._ids: tuple[str, ...] = ()
        self._teams: tuple[Team, ...] = ()
        self._filling = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        label = QLabel(self.tr("Who does what"))
        label.setObjectName("fieldLabel")
        column.addWidget(label)
        self.table = _RoleTable()
        label.setBuddy(self.table)
        self.table.setAccessibleName(label.text())
        self._name_columns()
        self.table.asked_to_toggle.connect(self._toggle)
        self.table.asked_to_remove.connect(self._remove)
        self.table.itemChanged.connect(self._take_name)
        column.addWidget(self.table)

    def _name_columns(self) -> None:
        words = [field_words("owner"), *(choice_words(role) for role in Raci)]
        names = [word.of(self._language) for word in words]
        self.table.setHorizontalHeaderItem(0, QTableWidgetItem(field_words("team").of(self._language)))
        for place, name in enumerate(names, start=1):
            item = QTableWidgetItem(name[:1])
            item.setToolTip(name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            self.table.setHorizontalHeaderItem(place, item)

    # What is shown

    def show_card(self, identity: str) -> None:
        """Show who does what in one action."""
        self.show_cards((identity,))

    def show_cards(self, ids: Sequence[str]) -> None:
        """Show who does what in several actions: a part that only some of them have is drawn hollow."""
        strategy = self._document.strategy
        self._ids = tuple(identity for identity in ids if strategy.get(Action, identity) is not None)
        self._teams = strategy.all(Team)
        self._filling = True
        kept = self.table.currentRow(), self.table.currentColumn()
        self.table.setRowCount(len(self._teams) + 1)
        for line, team in enumerate(self._teams):
            self.table.setItem(line, 0, self._cell(team.title, self.tr("F2 renames, Del removes the team")))
            for place, role in enumerate(_ROLES, start=1):
                self.table.setItem(line, place, self._role_cell(team, role))
        self.table.setItem(len(self._teams), 0, self._new_team_cell())
        for place in range(1, len(_ROLES) + 1):
            nothing = QTableWidgetItem()
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.table.setItem(len(self._teams), place, nothing)
        shown = min(len(self._teams) + 1, _MOST_LINES)
        self.table.setFixedHeight(shown * _LINE + self.table.horizontalHeader().sizeHint().height() + 4)
        if kept[0] >= 0:
            self.table.setCurrentCell(*kept)
        self._filling = False

    def _cell(self, text: str, hint: str) -> QTableWidgetItem:
        cell = QTableWidgetItem(text)
        safe = f"{text}: {hint}".replace("&", "&amp;").replace("<", "&lt;")
        cell.setToolTip(f"<span>{safe}</span>")
        return cell

    def _new_team_cell(self) -> QTableWidgetItem:
        cell = QTableWidgetItem(self.tr("+ New team…"))
        cell.setForeground(QColor(self._theme.muted))
        return cell

    def _role_cell(self, team: Team, role: Raci | None) -> QTableWidgetItem:
        having = sum(self._has(action, team.id, role) for action in self._ids)
        cell = QTableWidgetItem(_NOT_HERE if not having else _HERE if having == len(self._ids) else "○")
        cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        cell.setForeground(QColor(self._theme.accent if having else self._theme.muted))
        cell.setFont(font(weight=QFont.Weight.DemiBold))
        name = field_words("owner") if role is None else choice_words(role)
        said = self.tr("yes") if having else self.tr("no")
        cell.setData(Qt.ItemDataRole.AccessibleTextRole, f"{team.title}, {name.of(self._language)}, {said}")
        return cell

    def _has(self, action: str, team: str, role: Raci | None) -> bool:
        strategy = self._document.strategy
        if role is None:
            row = strategy.get(Action, action)
            return row is not None and row.owner == team
        return any(row.team == team and row.role is role for row in strategy.where(Assignment, "action", action))

    # What a person changes

    def _toggle(self, line: int, place: int) -> None:
        if not (0 <= line < len(self._teams) and 1 <= place <= len(_ROLES) and self._ids):
            return
        team, role = self._teams[line], _ROLES[place - 1]
        given = not all(self._has(action, team.id, role) for action in self._ids)
        name = field_words("owner") if role is None else choice_words(role)
        label = self.tr("Set {role}").format(role=name.of(self._language).lower())
        with self._document.edit(label, initiator=self) as edit:
            if role is None:
                actions.own(edit, self._ids, team.id if given else None)
            else:
                actions.assign(edit, self._ids, team.id, role if given else None)

    def _take_name(self, cell: QTableWidgetItem) -> None:
        """Take what was typed in the first column: another name for a team, or a team that is new."""
        if self._filling or cell.column() != 0:
            return
        name = " ".join(cell.text().split())[:TITLE_LIMIT]
        line = cell.row()
        team = self._teams[line] if line < len(self._teams) else None
        taken = any(folded(other.title) == folded(name) for other in self._teams if other is not team)
        if taken:
            self.said.emit(self.tr("There is a team of this name already; nothing was changed."))
        if not name or taken or name == (team.title if team else self.tr("+ New team…")):
            self.show_cards(self._ids)
        elif team is not None:
            with self._document.edit(self.tr("Rename a team"), initiator=self) as edit:
                cards.change(edit, Team, [team.id], title=name)
        else:
            with self._document.edit(self.tr("Add a team"), initiator=self) as edit:
                cards.add(edit, Team(title=name))

    def _remove(self, line: int) -> None:
        if 0 <= line < len(self._teams):
            title = self._teams[line].title
            with self._document.edit(self.tr("Remove a team"), initiator=self) as edit:
                cards.remove(edit, [self._teams[line].id])
            self.said.emit(
                self.tr("The team {title} is gone from every action; undo brings it back").replace("{title}", title)
            )


class _RoleTable(QTableWidget):
    """A table in which a click, Space or Enter on a role asks to change it; names are edited in place."""

    asked_to_toggle = Signal(int, int)
    asked_to_remove = Signal(int)

    def __init__(self) -> None:
        super().__init__(0, 1 + len(_ROLES))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_LINE)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_ROLE_WIDTH)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place in range(1, 1 + len(_ROLES)):
            self.setColumnWidth(place, _ROLE_WIDTH)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.cellClicked.connect(self._press)

    def _press(self, line: int, place: int) -> None:
        if place:
            self.asked_to_toggle.emit(line, place)
        elif line == self.rowCount() - 1:
            self._begin_new()

    def _begin_new(self) -> None:
        """Let the name of a new team be typed."""
        self.edit(self.model().index(self.rowCount() - 1, 0))

    def event(self, event: QEvent) -> bool:
        """Keep Del for the team that is chosen: as a command of the window it deletes the action."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, place = self.currentRow(), self.currentColumn()
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and line >= 0:
            if place:
                self.asked_to_toggle.emit(line, place)
            else:
                self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and place == 0:
            self.asked_to_remove.emit(line)
        else:
            super().keyPressEvent(event)
