"""The open document as Qt signals: what changed, and that another document was opened."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document


class DocumentSignals(QObject):
    """Holds the one open document, if there is one, and tells about it."""

    opened = Signal()
    """Another document is open, or none any more."""
    closing = Signal()
    """The open document is about to be closed: what is being typed must be given now."""
    changed = Signal(object, object)
    """``changed(changes, initiator)`` after every step."""

    def __init__(self) -> None:
        super().__init__()
        self._document: Document | None = None
        self._unsubscribe: Callable[[], None] | None = None

    @property
    def document(self) -> Document | None:
        """The open document, or ``None``."""
        return self._document

    def take(self, document: Document | None) -> None:
        """Close the document that is open and hold ``document`` instead."""
        if document is self._document:
            return
        if self._document is not None:
            self.closing.emit()
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        if self._document is not None:
            self._document.close()
        self._document = document
        if document is not None:
            self._unsubscribe = document.subscribe(self._tell)
        self.opened.emit()

    def _tell(self, changes: Changes, initiator: object) -> None:
        self.changed.emit(changes, initiator)
