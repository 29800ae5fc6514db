"""What a person does with positioning maps: every gesture on the canvas is one named step."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, details, maps
from mktcanvas.model.positioning import Brand, PositioningMap


class MapWork(QObject):
    """Changes one map of a document at a time: the one that is shown."""

    made = Signal(str)
    """A brand that is to be shown now."""
    gone = Signal()
    """What was chosen is not on the map any more."""
    turned = Signal(str)
    """The map that is to be shown now; empty: any."""

    def __init__(self, document: Document, page: QWidget) -> None:
        super().__init__(page)
        self._document, self._page = document, page
        self.map = ""
        """The map that the gestures are about."""

    def add_map(self, count: int) -> None:
        """Add an empty map behind ``count`` others."""
        made = PositioningMap(title=self.tr("Map {number}").format(number=count + 1))
        with self._document.edit(self.tr("Add a map"), initiator=self._page) as edit:
            added = maps.add_map(edit, made)
        self.turned.emit(added.id)

    def remove_map(self, identity: str) -> None:
        """Delete a map; its brands stay."""
        with self._document.edit(self.tr("Delete a map"), initiator=self._page) as edit:
            maps.remove_map(edit, identity)
        self.turned.emit("")

    def place(self, brand: str, x: float, y: float) -> None:
        """Put a brand on the map, or move it."""
        with self._document.edit(self.tr("Move a brand"), merge=f"place.{brand}", initiator=self._page) as edit:
            maps.place(edit, self.map, brand, x, y)

    def want(self, brand: str, x: float, y: float) -> None:
        """Say where a brand wants to be."""
        label = self.tr("Say where a brand wants to be")
        with self._document.edit(label, merge=f"want.{brand}", initiator=self._page) as edit:
            maps.want(edit, self.map, brand, (x, y))

    def draw(self, segment: str, x: float, y: float, radius: float) -> None:
        """Draw the ideal of a segment, or move it."""
        with self._document.edit(self.tr("Draw an ideal"), merge=f"ideal.{segment}", initiator=self._page) as edit:
            maps.set_ideal(edit, self.map, segment, x, y, radius)

    def take_off(self, card: str) -> None:
        """Take a brand, or the ideal of a segment, off the map."""
        with self._document.edit(self.tr("Take off the map"), initiator=self._page) as edit:
            maps.take_off(edit, self.map, card)
        self.gone.emit()

    def add(self, name: str, x: float, y: float) -> None:
        """Add a brand at a place of the map; the first one of a plan is ours."""
        first = not any(brand.ours for brand in self._document.strategy.all(Brand))
        with self._document.edit(self.tr("Add a brand"), initiator=self._page) as edit:
            made = maps.add_brand(edit, self.map, Brand(title=name, ours=first), x, y)
        self.made.emit(made.id)

    def rename(self, what: str, name: str) -> None:
        """Name a brand (by its id) or a pole (by its field)."""
        if what in PositioningMap.model_fields:
            with self._document.edit(self.tr("Name a pole"), initiator=self._page) as edit:
                details.change(edit, PositioningMap, self.map, **{what: name})
        else:
            with self._document.edit(self.tr("Rename a brand"), initiator=self._page) as edit:
                cards.change(edit, Brand, [what], title=name)
