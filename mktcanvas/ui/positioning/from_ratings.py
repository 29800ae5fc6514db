"""A positioning map from a table of brand ratings, looked at before it is made. Loaded when it is first asked for."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mktcanvas.analysis.perception import Perception, perceptual_map
from mktcanvas.document.document import Document
from mktcanvas.exchange.ratings import RatingsRead, read_ratings
from mktcanvas.exchange.ratings_map import write_map
from mktcanvas.exchange.ratings_report import told_ratings
from mktcanvas.exchange.table_file import Table
from mktcanvas.model.positioning import Brand, MapMethod, PositioningMap
from mktcanvas.ui.positioning.contents import Dot, MapContents
from mktcanvas.ui.positioning.map_canvas import MapCanvas
from mktcanvas.ui.survey_dialog import SurveyDialog
from mktcanvas.ui.theme import Theme

_HEIGHT = 300


class MapFromRatings(SurveyDialog):
    """Computes a map of brands from ratings and puts it into the project."""

    made = Signal(str)
    """The map that was made."""

    def __init__(self, document: Document, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(document, language, "", "", parent)
        self.setWindowTitle(self.tr("A map from ratings"))
        self.hint.setText(
            self.tr(
                "A table with a line for each brand and a column for each attribute, or a line for each time that "
                "somebody rated a brand. The map shows the two directions in which the brands differ most."
            )
        )
        self._ok.setText(self.tr("Make the map"))
        self._found: tuple[RatingsRead, Perception] | None = None
        self.picture = MapCanvas(theme)
        self.picture.setEnabled(False)
        self.picture.setFixedHeight(_HEIGHT)
        self.picture.hide()
        self.extra.addWidget(self.picture)

    def work(self, table: Table, told: Callable[[float], bool]) -> tuple[RatingsRead, Perception]:
        """Understand the ratings and compute the map."""
        known = [brand.title for brand in self._document.strategy.all(Brand)]
        read = read_ratings(table, known_brands=known)
        told(0.5)
        return read, perceptual_map(read.ratings)

    def show_result(self, result: Any) -> None:
        """Show what was understood, and the map."""
        self._found = read, found = result
        self.show_report(list(told_ratings(read, found)))
        self.picture.show_contents(_contents(found))
        self.picture.show()
        self.resize(self.width(), max(self.height(), 760))

    def take(self) -> None:
        """Write the map with its brands."""
        if self._found is None:
            return
        name = self.name or self.tr("pasted table")
        with self._document.edit(self.tr("Make a map from ratings")) as edit:
            written = write_map(edit, self._found[1], name, self._language)
        said = self.tr("Map “{title}”: {made} brands made, {known} used again.")
        self.said.emit(said.format(title=written.on_map.title, made=len(written.made), known=len(written.known)))
        self.made.emit(written.on_map.id)


def _contents(found: Perception) -> MapContents:
    """Return the map as it would be."""
    vectors = {name: (x, y) for name, (x, y) in zip(found.attributes, found.loadings, strict=True)}
    drawn = PositioningMap(title="", method=MapMethod(name="pca", vectors=vectors)).replaced(
        **{f"{axis}_{end}": ", ".join(found.pole(at, sign)) for at, axis in enumerate("xy") for end, sign in _ENDS}
    )
    dots = tuple(Dot(Brand(title=name), x, y, None) for name, (x, y) in zip(found.brands, found.places, strict=True))
    return MapContents(drawn, dots, (), (), ())


_ENDS = (("low", -1), ("high", 1))
