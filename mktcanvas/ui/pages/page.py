"""What the window asks of a page, whatever it shows."""

from collections.abc import Sequence
from typing import Any, Protocol

from mktcanvas.document.changes import Changes


class Page(Protocol):
    """A page of the window; the signals are Qt's."""

    zoomed: Any
    """``zoomed(float)``: the zoom changed; 1 is 100 %."""
    chose: Any
    """``chose(object)``: the ids of the cards that are selected now."""
    said: Any
    """``said(str)``: a sentence for the status bar."""

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed."""

    def show_card(self, identity: str) -> bool:
        """Select and reveal a card; tell whether it is on this page."""

    def show_thread(self, identities: Sequence[str] | None) -> None:
        """Fade every card but these; ``None`` ends it."""

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected cards."""
