"""How briefs are wanted: what is remembered at this computer, and what the plan itself says."""

from PySide6.QtCore import QSettings

from mktcanvas.document.document import Document
from mktcanvas.ui.press import Wish


class WishBook:
    """Remembers how briefs are printed at this computer, and reads the rest from the plan."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._store = QSettings("mktcanvas", "mktcanvas")

    def wish(self, form: str = "pdf") -> Wish:
        """Return how the brief is wanted now."""
        language = self._document.strategy.project.language
        return Wish(language, self.kept("paper", "a4"), self.kept("layout", ""), form)

    def kept(self, name: str, usual: str) -> str:
        """Return what was chosen last."""
        return str(self._store.value(f"brief/{name}", usual))

    def keep(self, name: str, value: str) -> None:
        """Remember what is chosen."""
        self._store.setValue(f"brief/{name}", value)
