"""Every command of the window as data: its text, its keys, what it is called in code, and the menu that it is in."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from mktcanvas.ui.pages.catalog import PAGES

PAGE_COMMAND = "page_"
"""What the names of the commands that open a page begin with."""


class Command(NamedTuple):
    """A command: its name, its text (to translate), its keys, whether it needs an open project."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    needs_project: bool = True


class Menu(NamedTuple):
    """A menu: its title (to translate) and its commands; ``None`` is a line between two."""

    title: str
    commands: tuple[Command | None, ...]


MENUS: tuple[Menu, ...] = (
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&File"),
        (
            Command("new", QT_TRANSLATE_NOOP("Commands", "&New project…"), ("Ctrl+N",), needs_project=False),
            Command("open", QT_TRANSLATE_NOOP("Commands", "&Open…"), ("Ctrl+O",), needs_project=False),
            None,
            Command("save", QT_TRANSLATE_NOOP("Commands", "&Save"), ("Ctrl+S",)),
            Command("save_copy", QT_TRANSLATE_NOOP("Commands", "Save a &copy…"), ("Ctrl+Shift+S",)),
            Command("backups", QT_TRANSLATE_NOOP("Commands", "Restore a &backup…"), needs_project=False),
            Command("brief", QT_TRANSLATE_NOOP("Commands", "&Export brief…"), ("Ctrl+E",)),
            Command("slides", QT_TRANSLATE_NOOP("Commands", "Expor&t slides…")),
            Command("export_plan", QT_TRANSLATE_NOOP("Commands", "Export the p&lan…"), ("Ctrl+Shift+E",)),
            Command("import_plan", QT_TRANSLATE_NOOP("Commands", "&Import…"), ("Ctrl+Shift+I",)),
            Command("picture", QT_TRANSLATE_NOOP("Commands", "Save a pict&ure of the page…")),
            None,
            Command("properties", QT_TRANSLATE_NOOP("Commands", "Project &properties…")),
            Command("preferences", QT_TRANSLATE_NOOP("Commands", "P&references…"), ("Ctrl+,",), needs_project=False),
            None,
            Command("close", QT_TRANSLATE_NOOP("Commands", "C&lose project"), ("Ctrl+W",)),
            Command("quit", QT_TRANSLATE_NOOP("Commands", "&Quit"), ("Ctrl+Q",), needs_project=False),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&Edit"),
        (
            Command("undo", QT_TRANSLATE_NOOP("Commands", "&Undo"), ("Ctrl+Z",)),
            Command(
                "redo",
                QT_TRANSLATE_NOOP("Commands", "&Redo"),
                (
                    "Ctrl+Shift+Z",
                    "Ctrl+Y",
                ),
            ),
            Command("history", QT_TRANSLATE_NOOP("Commands", "&History…"), ("Ctrl+H",)),
            None,
            Command("cut", QT_TRANSLATE_NOOP("Commands", "Cu&t"), ("Ctrl+X",)),
            Command("copy", QT_TRANSLATE_NOOP("Commands", "&Copy"), ("Ctrl+C",)),
            Command("paste", QT_TRANSLATE_NOOP("Commands", "&Paste"), ("Ctrl+V",)),
            Command("duplicate", QT_TRANSLATE_NOOP("Commands", "D&uplicate"), ("Ctrl+D",)),
            Command("park", QT_TRANSLATE_NOOP("Commands", "Put &aside, or take back"), ("Ctrl+Shift+A",)),
            Command("delete", QT_TRANSLATE_NOOP("Commands", "&Delete"), ("Del",)),
            Command("select_all", QT_TRANSLATE_NOOP("Commands", "Select &all"), ("Ctrl+A",)),
            None,
            Command("find", QT_TRANSLATE_NOOP("Commands", "&Find a card or a command…"), ("Ctrl+K", "Ctrl+F")),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&Insert"),
        (
            Command("add", QT_TRANSLATE_NOOP("Commands", "New &card"), ("Ctrl+Enter", "Ctrl+Return")),
            Command("cross_selected", QT_TRANSLATE_NOOP("Commands", "&Option from two notes"), ("Ctrl+Shift+O",)),
            Command("link", QT_TRANSLATE_NOOP("Commands", "&Link to…"), ("Ctrl+L",)),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&View"),
        (
            Command(
                "zoom_in",
                QT_TRANSLATE_NOOP("Commands", "Zoom &in"),
                (
                    "Ctrl++",
                    "Ctrl+=",
                ),
            ),
            Command("zoom_out", QT_TRANSLATE_NOOP("Commands", "Zoom &out"), ("Ctrl+-",)),
            Command("zoom_reset", QT_TRANSLATE_NOOP("Commands", "&100%"), ("Ctrl+0",)),
            Command("fit", QT_TRANSLATE_NOOP("Commands", "&Fit the board"), ("Ctrl+9",)),
            None,
            Command("thread", QT_TRANSLATE_NOOP("Commands", "&Thread of the card"), ("Ctrl+T",)),
            Command("workshop", QT_TRANSLATE_NOOP("Commands", "&Workshop"), ("F5",)),
            Command("full_screen", QT_TRANSLATE_NOOP("Commands", "F&ull screen"), ("F11",), needs_project=False),
            None,
            Command("next_view", QT_TRANSLATE_NOOP("Commands", "Ne&xt view of the page"), ("Ctrl+PgDown", "Ctrl+Tab")),
            Command(
                "last_view",
                QT_TRANSLATE_NOOP("Commands", "Pre&vious view of the page"),
                ("Ctrl+PgUp", "Ctrl+Shift+Tab"),
            ),
            None,
            Command("inspector", QT_TRANSLATE_NOOP("Commands", "I&nspector"), ("Ctrl+I",)),
            Command(
                "theme",
                QT_TRANSLATE_NOOP("Commands", "Switch between &light and dark"),
                ("Ctrl+Shift+L",),
                needs_project=False,
            ),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&Go"),
        (
            Command("back", QT_TRANSLATE_NOOP("Commands", "&Back"), ("Ctrl+[", "Alt+PgUp", "Back")),
            Command("forward", QT_TRANSLATE_NOOP("Commands", "For&ward"), ("Ctrl+]", "Alt+PgDown", "Forward")),
            None,
            *(Command(f"{PAGE_COMMAND}{page.name}", page.title, (page.keys,) if page.keys else ()) for page in PAGES),
            None,
            Command("next_finding", QT_TRANSLATE_NOOP("Commands", "Next &finding"), ("F8",)),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&Help"),
        (
            Command("shortcuts", QT_TRANSLATE_NOOP("Commands", "&Keyboard shortcuts…"), ("F1",), needs_project=False),
            None,
            Command("about", QT_TRANSLATE_NOOP("Commands", "&About mktcanvas"), needs_project=False),
        ),
    ),
)


def translated(text: str) -> str:
    """Return a command's text in the window's language; the commands that open pages are called like them."""
    found = QCoreApplication.translate("Commands", text)
    return found if found != text else QCoreApplication.translate("Pages", text)


def make_actions(window: QWidget, handlers: dict[str, Callable[[], object]]) -> dict[str, QAction]:
    """Return an action for every command, connected to the handler of the same name."""
    actions: dict[str, QAction] = {}
    for command in (command for menu in MENUS for command in menu.commands if command is not None):
        action = QAction(translated(command.text), window)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(lambda _=False, do=handlers[command.name]: do())
        actions[command.name] = action
    return actions


def fill_menus(
    add_menu: Callable[[str], QMenu], actions: dict[str, QAction], behind: Mapping[str, QMenu] | None = None
) -> None:
    """Fill the menu bar; ``behind`` are the menus that follow a command, by its name, told when they may be seen."""
    for menu in MENUS:
        shown = add_menu(translated(menu.title))
        for command in menu.commands:
            if command is None:
                shown.addSeparator()
            else:
                shown.addAction(actions[command.name])
            if command is not None and behind is not None and command.name in behind:
                shown.addMenu(behind[command.name])
                shown.aboutToShow.connect(behind[command.name].aboutToShow)


def plain(text: str) -> str:
    """Return a command's text without the sign of its letter and the dots that tell of a dialog."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def enable(actions: dict[str, QAction], *, project: bool) -> None:
    """Enable the commands that can be used, with or without an open project."""
    for command in (command for menu in MENUS for command in menu.commands if command is not None):
        actions[command.name].setEnabled(project or not command.needs_project)
