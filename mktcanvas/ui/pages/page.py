"""What the window asks of a page, whatever it shows: a page answers what it can and leaves the rest."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from mktcanvas.document.changes import Changes
from mktcanvas.ui.widgets.panel import muted


class Page(QWidget):
    """A page of the window. The catalogue makes it with ``(document, theme, language, motion=...)``."""

    zoomed = Signal(float)
    """The zoom changed; 1 is 100 %."""
    chose = Signal(object)
    """The ids of the cards that are selected now."""
    said = Signal(str)
    """A sentence for the status bar."""
    asked_to_link = Signal(str)
    """A card that is to be linked."""
    asked_for_thread = Signal(str)
    """A card whose thread is to be lit; empty to end it."""
    asked_to_show = Signal(str)
    """A card that is to be shown on its own page."""
    asked_to_mend = Signal(str, object)
    """What is asked of a finding (``show``, ``fix``, ``waive``, ``unwaive``), and the finding."""
    set_anew = Signal()
    """What ``settings`` returns is another panel now."""
    asked_to_open = Signal(str)
    """A page that is to be opened, by name."""
    asked_to_draw_link = Signal(object, QPoint)
    """Cards, and the place on the screen where a link from them begins to be drawn."""
    carrying = Signal(object, QPoint)
    """Cards that are dragged, and where on the screen they are; no cards once they are put down."""

    view_buttons: QButtonGroup | None = None
    """The buttons of the page's views, where it has several."""

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step, or several in a row, changed."""
        raise NotImplementedError

    def show_card(self, identity: str) -> bool:
        """Select and reveal a card; tell whether it is on this page."""
        return False

    def show_thread(self, identities: Sequence[str] | None) -> None:
        """Fade every card but these; ``None`` ends it."""

    def show_targets(self, identities: AbstractSet[str] | None) -> None:
        """Fade every card but these while a link is drawn; ``None`` ends it."""
        self.show_thread(None if identities is None else tuple(identities))

    def partners(self, card: str) -> AbstractSet[str]:
        """Return the cards that a card makes another one with: dropped on them with Alt held, or by its handle."""
        return frozenset()

    def cross(self, *ids: str) -> None:
        """Make what two partners make."""

    def card_under(self, at: QPoint) -> str | None:
        """Return the card at a place on the screen: what the part of the page there says in its own ``card_under``."""
        part = self.childAt(self.mapFromGlobal(at))
        while part is not None and part is not self:
            if (ask := getattr(part, "card_under", None)) is not None:
                found: str | None = ask(at)
                return found
            part = part.parentWidget()
        return None

    def show_report(self, report: Any) -> None:
        """Show what the consistency rules find now."""

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected cards."""
        return ()

    def select_all(self) -> None:
        """Select every card of the page."""

    def copied(self) -> QMimeData | None:
        """Return the selected cards for the clipboard."""
        return None

    @property
    def view(self) -> Any:
        """The canvas that zooming is about (``zoom``, ``set_zoom``, ``fit``), or ``None``."""
        return None

    def tell_zoom(self) -> None:
        """Tell the zoom of the view that is shown; 0 where it has none."""
        self.zoomed.emit(self.view.zoom if self.view is not None else 0.0)

    @property
    def pane(self) -> object:
        """The part of the page that the commands of the menu go to; the page itself where it has but one."""
        return self

    @property
    def behind(self) -> object:
        """What the commands go to that neither ``pane`` nor the page knows, such as the board behind its list."""
        return None

    @property
    def view_number(self) -> int:
        """Which of its views the page shows, by its button; 0 where it has one alone."""
        return max(self.view_buttons.checkedId(), 0) if self.view_buttons is not None else 0

    def show_view_number(self, number: int) -> None:
        """Show one of the page's views, as a click on its button does."""
        if self.view_buttons is not None and (button := self.view_buttons.button(number)) is not None:
            button.click()

    def command(self, method: str) -> Callable[..., object] | None:
        """Return what carries out a command of the menu, ``None`` where the page does not know it."""
        found = (getattr(part, method, None) for part in (self.pane, self, self.behind))
        return next((do for do in found if do is not None), None)

    def act(self, method: str, *arguments: object) -> None:
        """Carry out a command of the menu; one that the page does not know is passed over."""
        if (do := self.command(method)) is not None:
            do(*arguments)

    def settings(self) -> QWidget | None:
        """Return a panel for the inspector to show while nothing is selected, new at each call.

        It is what the part in front tells of itself in its ``help_text``, where it tells anything.
        """
        words = getattr(self.pane, "help_text", "")
        return muted(words, wraps=True) if words else None


MISSED = object()
"""The initiator of what a page missed while it was out of sight: nothing is selected for that."""


def page_of(part: QWidget) -> Page | None:
    """Return the page that a part of it is on."""
    widget: QWidget | None = part
    while widget is not None and not isinstance(widget, Page):
        widget = widget.parentWidget()
    return widget
