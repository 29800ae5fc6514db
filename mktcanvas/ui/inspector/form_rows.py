"""How the fields of a form stand: two beside each other where both are short, each under its label."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from mktcanvas.model.shape import Form
from mktcanvas.ui.inspector.field_editors import FieldEditor
from mktcanvas.ui.theme import SMALL, TEXT, font

HALF = 130
"""How wide a field is that has another one beside it, in pixels."""
_ARROW = 34
"""What of a list of choices is not text."""
_GAP, _ABOVE = 8, 10
BEGINNERS = frozenset(("start", "baseline", "size"))
"""Fields whose next one is read with them: a start and an end, where one stands and where one wants to be."""
_SHORT = frozenset((Form.choice, Form.scale, Form.yes_no, Form.maybe, Form.date, Form.whole, Form.number, Form.money))


class Cell(NamedTuple):
    """A field with its label, and the line that says what is wrong with it."""

    label: QLabel
    editor: FieldEditor
    complaint: QLabel
    form: Form
    begins: bool = False
    """Whether the field goes before another one that it is read with, and so stands on the left."""

    @property
    def short(self) -> bool:
        """Whether half the width of the form is enough for what can stand here."""
        if QFontMetrics(font(SMALL)).horizontalAdvance(self.label.text()) > HALF:
            return False
        if self.form is Form.card:
            return True
        choices = self.editor if isinstance(self.editor, QComboBox) else None
        texts = [choices.itemText(place) for place in range(choices.count())] if choices is not None else []
        widest = max(map(QFontMetrics(font(TEXT)).horizontalAdvance, texts), default=0)
        return self.form in _SHORT and widest <= HALF - _ARROW


def stand(column: QVBoxLayout, cells: Iterable[Cell], *, paired: bool = True) -> None:
    """Put fields into a column, in their order; short ones two beside each other if they are to be ``paired``."""
    waiting: Cell | None = None
    for cell in cells:
        if waiting is not None and cell.short and not cell.begins:
            _add_row(column, [waiting, cell])
            waiting = None
            continue
        if waiting is not None:
            _add_row(column, [waiting])
        waiting = cell if paired and cell.short else None
        if waiting is None:
            _add_row(column, [cell])
    if waiting is not None:
        _add_row(column, [waiting])


def _add_row(column: QVBoxLayout, cells: list[Cell]) -> None:
    row = QHBoxLayout()
    row.setSpacing(_GAP)
    for cell in cells:
        place = QVBoxLayout()
        place.setSpacing(column.spacing())
        cell.label.setContentsMargins(0, _ABOVE, 0, 0)
        cell.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        place.addWidget(cell.label)
        place.addWidget(cell.editor)
        if len(cells) > 1:
            cell.editor.setSizePolicy(QSizePolicy.Policy.Ignored, cell.editor.sizePolicy().verticalPolicy())
            cell.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            place.addStretch()
        row.addLayout(place, 1)
    column.addLayout(row)
    for cell in cells:
        column.addWidget(cell.complaint)
