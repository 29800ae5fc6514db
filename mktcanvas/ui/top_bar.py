"""The bar above the pages: the project, the way back and forth, the brief."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from mktcanvas.ui.icons import icon
from mktcanvas.ui.theme import Theme

HEIGHT = 48
_NAME_WIDTH, _SEARCH_WIDTH = 300, 440


class TopBar(QWidget):
    """Shows the project's name with its menu, undo, redo and the button of the brief."""

    def __init__(self, theme: Theme, actions: Mapping[str, QAction], project_menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(8, 0, 14, 0)
        whole.setSpacing(10)
        row, end = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(10)
        self.name = QToolButton()
        self.name.setObjectName("projectName")
        self.name.setIcon(icon("chevron-down", theme.muted))
        self.name.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.name.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.name.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.name.setMenu(project_menu)
        project_menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the name alone stands before its arrow
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.name.setMaximumWidth(_NAME_WIDTH)
        row.addWidget(self.name)
        for name in ("undo", "redo"):
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            row.addWidget(button)
        row.addStretch()
        whole.addLayout(row, 2)
        whole.addWidget(self._search(actions["find"]), 1)  # in the middle, however long the name is
        whole.addLayout(end, 2)
        end.addStretch()
        workshop = QPushButton(self.tr("▶ Workshop"))
        workshop.setToolTip(self.tr("One page at a time on the whole screen, with an agenda and its clock (F5)"))
        workshop.clicked.connect(actions["workshop"].trigger)
        end.addWidget(workshop)
        brief = actions["brief"]
        self._brief = QPushButton(brief.text().replace("&", "").rstrip("…"))
        self._brief.setObjectName("primary")
        self._brief.clicked.connect(brief.trigger)
        brief.changed.connect(lambda: self._brief.setEnabled(brief.isEnabled()))
        end.addWidget(self._brief)

    def _search(self, find: QAction) -> QPushButton:
        """Return the field-like button that opens the finder."""
        button = QPushButton(self.tr("Find a card, or type a command…"))
        button.setObjectName("search")
        cap = QLabel("Ctrl K")
        cap.setObjectName("keyCap")
        cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(button)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.addStretch()
        button.setMinimumWidth(button.sizeHint().width() + cap.sizeHint().width() + 16)
        button.setMaximumWidth(_SEARCH_WIDTH)
        inside.addWidget(cap, alignment=Qt.AlignmentFlag.AlignVCenter)
        button.clicked.connect(find.trigger)
        return button

    def show_project(self, title: str) -> None:
        """Show the project's title, shortened where it is too long."""
        shown = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, _NAME_WIDTH - 60)
        self.name.setText(shown.replace("&", "&&"))
        self.name.setVisible(bool(title))
