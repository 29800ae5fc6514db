"""How everything looks: the two palettes, sizes, and what Qt needs of them.

Every colour and size of the window comes from a ``Theme``; a widget that names a colour of its own is a mistake.
Type sizes are whole pixels, because Qt draws no others crisply: 11, 13, 14 and 20.
"""

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from mktcanvas.palette import DARK as DARK
from mktcanvas.palette import LIGHT as LIGHT
from mktcanvas.palette import THEMES as THEMES
from mktcanvas.palette import Theme as Theme
from mktcanvas.palette import clearer as clearer
from mktcanvas.palette import mixed as mixed
from mktcanvas.paths import resource

FAMILY = "Inter"
FONT_FILES = ("Inter_400Regular.ttf", "Inter_600SemiBold.ttf")
SMALL, TEXT, MEDIUM, LARGE = 11, 13, 14, 20
CARD_RADIUS, ZONE_RADIUS, CONTROL_RADIUS = 6, 10, 6
STEP = 4
"""Every distance is a multiple of this."""
MOTION_MS = 150


def font(pixels: int = TEXT, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the interface font at a size in pixels."""
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


def take_fonts() -> None:
    """Make the interface font known to Qt, once for the process."""
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


def apply(application: QApplication, theme: Theme) -> None:
    """Give the application the font and the colours; its style, Fusion, it has from its start."""
    application.setFont(_in_points(font(), application))
    application.setPalette(palette(theme))
    sheet = stylesheet(theme)
    if sheet != application.styleSheet():  # to set the same one again costs as much as another: every widget is redone
        application.setStyleSheet(sheet)


def _in_points(made: QFont, application: QApplication) -> QFont:
    """Return a font of the same size that has a size in points too: Qt's print dialogs reckon with that of the default
    font, and complain of one that has none."""
    made.setPointSizeF(made.pixelSize() * 72 / application.primaryScreen().logicalDotsPerInchY())
    return made


def palette(theme: Theme) -> QPalette:
    """Return Qt's palette for a theme."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in (
        (roles.Window, theme.panel),
        (roles.WindowText, theme.ink),
        (roles.Base, theme.panel),
        (roles.AlternateBase, theme.zone),
        (roles.Text, theme.ink),
        (roles.Button, theme.panel),
        (roles.ButtonText, theme.ink),
        (roles.PlaceholderText, theme.muted),
        (roles.ToolTipBase, theme.panel),
        (roles.ToolTipText, theme.ink),
        (roles.Highlight, theme.accent),
        (roles.HighlightedText, theme.on_accent),
        (roles.Accent, theme.accent),
        (roles.Link, theme.accent),
        (roles.Mid, theme.line),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return made


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of the widgets that the palette alone does not make right."""
    return _frames(theme) + _tables(theme) + _controls(theme) + _menus_and_bars(theme) + _file_dialogs()


def _frames(theme: Theme) -> str:
    return f"""
    #topBar, #statusBar, #navigation {{ background: {theme.panel}; }}
    #topBar {{ border-bottom: 1px solid {theme.line}; }}
    #statusBar {{ border-top: 1px solid {theme.line}; }}
    #navigation {{ border-right: 1px solid {theme.line}; }}
    #offerBar {{ background: {theme.accent_ground}; border-top: 1px solid {theme.line}; }}
    #statusBar QLabel, #section, #muted {{ color: {theme.muted}; }}
    #section {{ font-size: {SMALL}px; font-weight: 600; letter-spacing: 1px; }}
    #inspector {{ border-left: 1px solid {theme.line}; background: {theme.panel}; }}
    #inspectorGround {{ background: {theme.panel}; }} #zoneGround {{ background: {theme.zone}; }}
    #fieldLabel {{ color: {theme.muted}; font-size: {SMALL}px; }}
    #kindChip {{ border: 1px solid {theme.line}; border-radius: 11px; padding: 3px 9px 3px 0; font-weight: 600; }}
    #kindChip {{ background: {theme.zone}; font-size: {SMALL}px; }}
    #complaint {{ color: {theme.error}; font-size: {SMALL}px; }}
    #marks {{ color: {theme.accent}; background: {theme.panel}; }}
    #pageBar, #pageGround {{ background: {theme.canvas}; }}
    QSplitter#pageGround::handle {{ background: {theme.canvas}; }}
    QFrame#panel {{ background: {theme.zone}; border: 1px solid {theme.line}; border-radius: {ZONE_RADIUS}px; }}
    QTableView#scoring, #scoring QHeaderView, #scoring QHeaderView::section {{ background: transparent; }}
    #scoring QHeaderView::section {{ font-size: {SMALL}px; padding: 6px 2px 6px 8px; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    #panelTitle {{ font-weight: 600; }}
    QPushButton#view {{ background: transparent; border-color: transparent; color: {theme.muted}; }}
    QPushButton#view:checked {{ background: {theme.panel}; border-color: {theme.line}; color: {theme.ink}; }}
    #keyCap {{
        color: {theme.muted}; background: {theme.panel}; border: 1px solid {theme.line}; border-radius: 4px;
        padding: 1px 5px; font-size: {SMALL}px;
    }}
    QPushButton#search {{ color: {theme.muted}; background: {theme.zone}; text-align: left; }}
    QPushButton#chip {{ text-align: left; border-radius: 4px; padding: 4px 8px; background: {theme.zone}; }}
    QLineEdit, QPlainTextEdit, QComboBox {{
        background: {theme.panel}; border: 1px solid {theme.line}; border-radius: {CONTROL_RADIUS}px; padding: 4px 7px;
        selection-background-color: {theme.accent}; selection-color: {theme.on_accent};
    }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {theme.accent}; padding: 3px 6px; }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {theme.error}; padding: 3px 6px; }}
    QLineEdit, QComboBox {{ min-height: 18px; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox::drop-down {{ border: none; width: 20px; }}
    QComboBox::down-arrow {{ image: url("{resource("icons", "arrow-muted.svg").as_posix()}"); }}
    QComboBox QAbstractItemView {{ background: {theme.panel}; border: 1px solid {theme.line}; }}
    QListWidget {{ background: {theme.panel}; border: 1px solid {theme.line}; border-radius: {CONTROL_RADIUS}px; }}
    QListWidget::item {{ padding: 6px; }}
    QListWidget::item:selected {{ background: {theme.accent_ground}; color: {theme.ink}; }}
    QTreeWidget#shortcuts::item {{ padding: 3px 0; }}
    #heading {{ font-size: {LARGE}px; font-weight: 600; }}
    #welcome, QAbstractScrollArea#board {{ background: {theme.canvas}; border: none; }}
    """


_DIALOG_ICONS = {
    "backward-icon": "dialog-back",
    "forward-icon": "dialog-forward",
    "filedialog-parent-directory-icon": "dialog-parent",
    "filedialog-new-directory-icon": "dialog-new-folder",
    "filedialog-listview-icon": "dialog-list",
    "filedialog-detailedview-icon": "dialog-details",
}
"""The icons of Qt's own file dialog, which are drawn for light grounds alone, and ours, which are seen on both."""


def _file_dialogs() -> str:
    icons = (f'{name}: url("{resource("icons", f"{ours}.svg").as_posix()}");' for name, ours in _DIALOG_ICONS.items())
    return f"QFileDialog {{ {' '.join(icons)} }}"


def _tables(theme: Theme) -> str:
    up, down = (resource("icons", f"{name}.svg").as_posix() for name in ("arrow-up-muted", "arrow-muted"))
    return f"""
    QTableView {{ background: {theme.panel}; border: none; alternate-background-color: {theme.zone}; }}
    QTableView {{ outline: none; }}
    QTableView::item {{ padding: 0 8px; }}
    QTableView::item:selected, QTreeView::item:selected {{ background: {theme.accent_ground}; color: {theme.ink}; }}
    QTableView::item:focus {{ border: 2px solid {theme.accent}; padding: 0 6px; }}
    QHeaderView::section {{
        background: {theme.panel}; color: {theme.muted}; padding: 6px 8px;
        border: none; border-bottom: 1px solid {theme.line};
    }}
    QHeaderView::up-arrow {{ image: url("{up}"); width: 12px; height: 12px; }}
    QHeaderView::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
    """


def _controls(theme: Theme) -> str:
    return f"""
    QPushButton, QToolButton {{
        background: {theme.panel}; border: 1px solid {theme.line}; border-radius: {CONTROL_RADIUS}px;
        padding: 5px 10px; min-height: 18px;
    }}
    QFileDialog QToolButton, QFileDialog QToolButton:focus {{ padding: 2px; min-height: 0; }}
    QLineEdit QToolButton {{ border: none; padding: 0; min-height: 0; background: transparent; }}
    QToolButton#plain, QToolButton#projectName, QToolButton#cross {{ border-color: transparent; }}
    QToolButton#cross {{ padding: 4px 0; }}
    QToolButton#projectName {{ font-size: {MEDIUM}px; font-weight: 600; }}
    QPushButton:hover, QToolButton:hover {{ background: {theme.zone}; border-color: {theme.muted}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {theme.accent}; padding: 4px 9px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.muted}; border-color: {theme.line}; }}
    QPushButton#primary {{ background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent}; }}
    QPushButton#view:focus {{ border: 2px solid {theme.accent}; padding: 4px 9px; }}
    QPushButton#primary:focus {{ border: 2px solid {theme.ink}; }}
    QPushButton#primary:disabled {{ background: {theme.line}; color: {theme.muted}; border-color: {theme.line}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QCheckBox::indicator:unchecked, QAbstractItemView::indicator:unchecked {{
        border: 1px solid {theme.muted}; border-radius: 3px; background: {theme.panel};
    }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
        border: 1px solid {theme.accent}; border-radius: 3px; background: {theme.accent};
        image: url("{resource("icons", f"check-{theme.name}.svg").as_posix()}");
    }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QPushButton#page {{ border-color: transparent; padding: 5px 8px; text-align: left; }}
    QPushButton#page:checked {{ background: {theme.accent_ground}; color: {theme.accent}; font-weight: 600; }}
    QPushButton#page:focus {{ border: 2px solid {theme.accent}; padding: 4px 7px; }}
    QPlainTextEdit#cardEditor {{
        border: 2px solid {theme.accent}; border-radius: {CARD_RADIUS}px; background: {theme.panel}; color: {theme.ink};
    }}
    """


def _menus_and_bars(theme: Theme) -> str:
    return f"""
    QMenuBar {{ background: {theme.panel}; }}
    QMenuBar::item {{ padding: 5px 9px; background: transparent; }}
    QMenuBar::item:selected {{ background: {theme.accent_ground}; border-radius: {CONTROL_RADIUS}px; }}
    QMenu {{ background: {theme.panel}; border: 1px solid {theme.line}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.accent_ground}; color: {theme.ink}; }}
    QMenu::item:disabled {{ color: {theme.muted}; }}
    QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}
    QScrollBar:vertical {{ width: 12px; background: transparent; margin: 0; }}
    QScrollBar:horizontal {{ height: 12px; background: transparent; margin: 0; }}
    QScrollBar::handle {{ background: {theme.line}; border-radius: 4px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {theme.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QToolTip {{ background: {theme.panel}; color: {theme.ink}; border: 1px solid {theme.line}; padding: 4px; }}
    """
