"""How what a scroll area shows is changed while the pointer may still be in the middle of it.

A scroll area deletes what it showed at once. A press that takes the focus from a field can lead to that, and Qt goes on
with the press on a widget that is gone; so the old one is only hidden, and deleted when nothing is going on.
"""

from PySide6.QtWidgets import QScrollArea, QWidget


def show_in(area: QScrollArea, ground: QWidget) -> None:
    """Show a widget in an area, in place of what it showed."""
    before = area.takeWidget()
    if before is not None:
        before.hide()
        before.deleteLater()
    area.setWidget(ground)
