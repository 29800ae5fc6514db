"""How the whole brief is set: its language, paper, colour and logo, as a panel for the inspector."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Self

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.model.words import Language
from mktcanvas.ui.file_dialogs import file_to_read, file_type
from mktcanvas.ui.inspector.field_editors import ChoiceField
from mktcanvas.ui.wish_book import WishBook

LARGEST_FILE = 4_000_000
"""Bytes of a logo's file; the project keeps it as it is."""
LARGEST_SIDE = 8_000
_MARK = QSize(200, 64)
_LANGUAGES = {Language.english: "English", Language.french: "Français"}


class BriefSettings(QWidget):
    """Shows and changes the settings of one project's brief."""

    changed = Signal()
    """The paper or the layout was changed; the rest is a step of the document."""
    said = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document, self._book = document, WishBook(document)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.language = ChoiceField(_LANGUAGES)
        self.language.given.connect(lambda language: self._change(self.tr("Change the language"), language=language))
        self.paper = self._kept("paper", {"a4": "A4", "letter": "Letter"})
        self.layouts: ChoiceField | None = None
        self._layout_place = QVBoxLayout()
        self.colour = QPushButton()
        self.colour.clicked.connect(self._ask_for_colour)
        self.plain = self._clearing(self.tr("The usual colour"), lambda: self._set_colour(None))
        self.mark = QLabel()
        self.logo = QPushButton(self.tr("Choose a picture…"))
        self.logo.clicked.connect(self._ask_for_logo)
        self.no_logo = self._clearing(self.tr("No logo"), lambda: self._change(self.tr("Remove the logo"), logo=None))
        self._add(self.tr("Language of the plan"), self.language)
        self._add(self.tr("Paper"), self.paper)
        self._column.addLayout(self._layout_place)
        self._add(self.tr("Brand colour"), self.colour, self.plain)
        self._add(self.tr("Logo (PNG or JPEG)"), self.logo, self.no_logo)
        self._column.addWidget(self.mark)
        self.refresh()

    def _kept(self, name: str, choices: Mapping[str, str]) -> ChoiceField:
        field = ChoiceField(choices)
        field.show_value(self._book.kept(name, next(iter(choices))), mixed=False)

        def keep(value: str) -> None:
            self._book.keep(name, value)
            self.changed.emit()

        field.given.connect(keep)
        return field

    def show_layouts(self, layouts: Mapping[str, str]) -> None:
        """Offer these layouts, by name, once it is known which there are."""
        if self.layouts is None and layouts:
            self.layouts = self._kept("layout", layouts)
            self._add(self.tr("Layout"), self.layouts, to=self._layout_place)

    def _clearing(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(do)
        return button

    def _add(self, title: str, *widgets: QWidget, to: QVBoxLayout | None = None) -> None:
        column = to or self._column
        label = QLabel(title)
        label.setObjectName("fieldLabel")
        label.setBuddy(widgets[0])
        widgets[0].setAccessibleName(title)
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in widgets:
            row.addWidget(widget)
        column.addSpacing(6)
        column.addWidget(label)
        column.addLayout(row)

    def refresh(self) -> None:
        """Show the settings as they are now."""
        project = self._document.strategy.project
        self.language.show_value(project.language, mixed=False)
        self.colour.setText(project.brand_colour or self.tr("Choose…"))
        swatch = QPixmap(14, 14)
        swatch.fill(QColor(project.brand_colour or "#1F5F8B"))
        self.colour.setIcon(swatch)
        self.plain.setVisible(project.brand_colour is not None)
        self.no_logo.setVisible(project.logo is not None)
        self.mark.setVisible(project.logo is not None)
        if project.logo is not None:
            self.mark.setPixmap(QPixmap.fromImage(_Picture.read(project.logo, _MARK).image))

    # What a person changes

    def _ask_for_colour(self) -> None:
        now = QColor(self._document.strategy.project.brand_colour or "#1F5F8B")
        chosen = QColorDialog.getColor(now, self, self.tr("Brand colour"))
        if chosen.isValid():
            self._set_colour(chosen.name().upper())

    def _set_colour(self, colour: str | None) -> None:
        self._change(self.tr("Change the brand colour"), brand_colour=colour)

    def _ask_for_logo(self) -> None:
        kinds = [file_type(self.tr("Pictures"), "*.png *.jpg *.jpeg")]
        if (path := file_to_read(self, self.tr("Choose a logo"), kinds)) is not None:
            self.take_logo(path)

    def take_logo(self, path: Path) -> None:
        """Put a picture into the project as its logo, or say why it cannot be one."""
        try:
            content = path.read_bytes() if path.stat().st_size <= LARGEST_FILE else None
        except OSError as error:
            words = self.tr("{path} cannot be read: {reason}. The logo is as it was.")
            self.said.emit(words.format(path=path, reason=error.strerror or error))
            return
        if content is None:
            self.said.emit(self.tr("This file is larger than 4 MB. The logo is as it was; choose a smaller picture."))
        elif (refusal := self._refusal(content)) is not None:
            self.said.emit(refusal)
        else:
            self._change(self.tr("Change the logo"), logo=content)

    def _refusal(self, content: bytes) -> str | None:
        """Say why a picture cannot be the logo: the format by its first bytes, the size before it is unpacked."""
        picture = _Picture.read(content, QSize())
        if picture.form not in (b"png", b"jpeg"):
            return self.tr("A logo is a PNG or JPEG picture; this file is neither. The logo is as it was.")
        if max(picture.size.width(), picture.size.height()) > LARGEST_SIDE:
            return self.tr("This picture is over 8,000 pixels wide or high. The logo is as it was.")
        return self.tr("This picture is damaged. The logo is as it was.") if picture.image.isNull() else None

    def _change(self, label: str, **fields: object) -> None:
        with self._document.edit(label, initiator=self) as edit:
            details.set_project(edit, **fields)


class _Picture(NamedTuple):
    """What a file's bytes hold: the format by its first bytes, the size, and the image unless it is too large."""

    form: bytes
    size: QSize
    image: QImage

    @classmethod
    def read(cls, content: bytes, room: QSize) -> Self:
        """Return the picture, scaled to fit ``room`` if that is not empty."""
        buffer = QBuffer()
        buffer.setData(QByteArray(content))
        reader = QImageReader(buffer)
        reader.setDecideFormatFromContent(True)
        form, size = bytes(reader.format().data()), reader.size()
        if form not in (b"png", b"jpeg") or max(size.width(), size.height()) > LARGEST_SIDE:
            return cls(form, size, QImage())
        if room.isValid() and size.isValid():
            reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        return cls(form, size, reader.read())
