"""How what a scroll area shows is changed while the pointer may still be in the middle of it.

A scroll area deletes what it showed at once. A press that takes the focus from a field can lead to that, and Qt goes on
with the press on a widget that is gone; so the old one is only hidden, and deleted when nothing is going on.

What had the keys is gone then, too, and Qt would give them to whatever comes next in the window: a field of the
inspector, for one, in which the next letters would overwrite a title. The page has them instead.
"""

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from mktcanvas.ui.pages.page import page_of


def show_in(area: QScrollArea, ground: QWidget) -> None:
    """Show a widget in an area, in place of what it showed."""
    give_keys_back(area)
    before = area.takeWidget()
    if before is not None:
        before.hide()
        before.deleteLater()
    area.setWidget(ground)


def give_keys_back(area: QScrollArea) -> None:
    """Give the keys to the page if anything in an area has them."""
    focus, page = QApplication.focusWidget(), page_of(area)
    if focus is not None and page is not None and focus is not area and area.isAncestorOf(focus):
        page.setFocus()
