"""The inspector's part for a brand: where it is on each map and where it wants to be, as numbers from 0 to 100."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from mktcanvas.analysis.positions import Position, positions
from mktcanvas.document.document import Document
from mktcanvas.document.edits import maps
from mktcanvas.model.positioning import Placement, PositioningMap
from mktcanvas.ui.numbers import locale_of, read_number, shown_number
from mktcanvas.ui.theme import Theme

_FIELDS = ("x", "y", "wanted_x", "wanted_y")
_MOST = 100


class BrandPlaces(QWidget):
    """Shows and changes the places of one brand."""

    asked_to_show = Signal(str)
    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._language = document, language
        self._brand = ""
        self._shown: tuple[object, ...] = ()
        self.fields: dict[tuple[str, str], QLineEdit] = {}
        """The fields by map and column."""
        self._said: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(4)

    def show_card(self, identity: str) -> None:
        """Show the places of a brand as they are now."""
        strategy = self._document.strategy
        placements = strategy.where(Placement, "brand", identity)
        drawn = [row for placement in placements if (row := strategy.get(PositioningMap, placement.map)) is not None]
        shown = (identity, *((row.id, row.title) for row in drawn))
        if shown != self._shown:
            self._brand, self._shown = identity, shown
            self._build(drawn)
        for placement in placements:
            for name in _FIELDS:
                field, value = self.fields[placement.map, name], getattr(placement, name)
                text = "" if value is None else shown_number(round(value * _MOST, 1), self._language)
                if not field.hasFocus() or field.text() != text:
                    field.setText(text)
            self._say(placement)

    def _build(self, drawn: list[PositioningMap]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.fields, self._said = {}, {}
        for row in drawn:
            self._column.addWidget(self._form(row))

    def _form(self, row: PositioningMap) -> QWidget:
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 6)
        grid.setSpacing(4)
        heading = _label(self.tr("Place on “{map}”").format(map=row.title))
        heading.setWordWrap(True)
        grid.addWidget(heading, 0, 0, 1, 4)
        names = (row.x_high or self.tr("right"), row.y_high or self.tr("up"))
        for line, (words, pair) in enumerate(((self.tr("is"), _FIELDS[:2]), (self.tr("wants"), _FIELDS[2:])), start=1):
            grid.addWidget(_label(words), line, 0)
            for place, name in enumerate(pair):
                field = QLineEdit()
                field.setPlaceholderText(names[place][:14])
                field.setAccessibleName(f"{words}: {names[place]}")
                field.setToolTip(self.tr("0 to 100"))
                field.editingFinished.connect(partial(self._give, row.id))
                grid.addWidget(field, line, 1 + place)
                self.fields[row.id, name] = field
        said = _label("")
        said.setWordWrap(True)
        grid.addWidget(said, 3, 0, 1, 4)
        self._said[row.id] = said
        return form

    def _say(self, placement: Placement) -> None:
        found = positions(self._document.strategy, placement.map)
        ours = next((position for position in found if position.placement.id == placement.id), None)
        self._said[placement.map].setText("" if ours is None else self._sentence(ours))

    def _sentence(self, position: Position) -> str:
        def number(value: float) -> str:
            return locale_of(self._language).toString(value, "f", 2)

        parts = []
        if position.rival is not None:
            words = self.tr("Nearest competitor: {title}, {distance} away")
            parts.append(words.format(title=position.rival.brand.title, distance=number(position.rival.distance)))
        parts += [f"{pull.segment.title} {number(pull.distance)}" for pull in position.ideals]
        return " · ".join(parts)

    def _give(self, on_map: str) -> None:
        """Take the numbers of one map; what is none leaves the place as it was."""
        values: dict[str, float | None] = {}
        for name in _FIELDS:
            text = self.fields[on_map, name].text().strip()
            number = read_number(text, self._language) if text else None
            if (text and (number is None or not 0 <= number <= _MOST)) or (not text and name in _FIELDS[:2]):
                self.said.emit(self.tr("A place is a number from 0 to 100; it was left as it was."))
                self.show_card(self._brand)
                return
            values[name] = None if number is None else number / _MOST
        there = next(row for row in self._document.strategy.where(Placement, "brand", self._brand) if row.map == on_map)
        if all(getattr(there, name) == value for name, value in values.items()):
            return
        wanted = (values["wanted_x"], values["wanted_y"])
        with self._document.edit(self.tr("Move a brand"), initiator=self) as edit:
            maps.place(edit, on_map, self._brand, values["x"] or 0.0, values["y"] or 0.0)
            if None not in wanted or wanted == (None, None):
                maps.want(edit, on_map, self._brand, None if None in wanted else (wanted[0] or 0.0, wanted[1] or 0.0))


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("fieldLabel")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
