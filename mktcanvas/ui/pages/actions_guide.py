"""What can be typed into one line to make a whole action, shown where nothing is selected."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from mktcanvas.model.field_words import field_words


class LineGuide(QWidget):
    """Lists the marks of a line with an example of each; the marks are the same in both languages."""

    def __init__(self, language: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_line(self.tr("Type in a column or a cell; one line makes a whole action, Enter goes on.")))
        marks = QGridLayout()
        marks.setHorizontalSpacing(12)
        marks.setVerticalSpacing(4)
        rows = (
            (self.tr("@Sales"), "owner"),
            (">15/11  <31/12", "start"),
            ("5k€", "budget"),
            ("-20%", "discount_pct"),
            (self.tr("#press"), "channels"),
            (self.tr("k:visits"), "kpi"),
            (self.tr("Price: …"), "p"),
        )
        for place, (example, field) in enumerate(rows):
            words = field_words(field).of(language)
            if field == "start":
                words = f"{words}, {field_words('end').of(language).lower()}"
            marks.addWidget(_line(example, muted=False), place, 0)
            marks.addWidget(_line(words), place, 1)
        marks.setColumnStretch(1, 1)
        column.addLayout(marks)
        column.addWidget(
            _line(self.tr("A mark becomes a chip; Esc behind it keeps it as text. A new team or KPI is made."))
        )
        column.addWidget(_line(self.tr("Alt+1 to Alt+4 saves and goes on in another P of the same objective.")))


def _line(text: str, *, muted: bool = True) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(muted)
    if muted:
        label.setObjectName("muted")
    return label
