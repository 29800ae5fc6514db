"""One plan whose every text is hostile goes through everything that shows or writes it; none of it does anything."""

import csv
import json
import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO, StringIO
from itertools import count
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mktcanvas.brief.brief import write_brief
from mktcanvas.brief.presentation import write_presentation
from mktcanvas.document.document import Document
from mktcanvas.document.schema import foreign_keys
from mktcanvas.exchange.catalog import EXPORTERS
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.note import Note
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.pages.catalog import PAGES

DAY = date(2026, 11, 2)
TEXTS = (
    "<script>alert(1)</script>",
    '<img src="file:///etc/hosts"> & <b>bold</b>',
    '<a href="https://example.com/x">come</a>',
    '=HYPERLINK("https://example.com";"x")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)*9",
    "\t=1+1",
    "'; DROP TABLE note; --",
    "%1 %n {0} {path} %(x)s ${y}",
    "]]><!ENTITY x SYSTEM 'file:///etc/hosts'>",
    "\u202egnp.exe\u202c \u200b\u0301\u0301",
    "# *head* [a](javascript:b) | cell |",
    "&lt;b&gt; &#60;i&#62; &amp;amp;",
    "W" * 1500,
)
_FIXED = {"id", "ref", "currency", "colour", "brand_colour", "language", "rule", "facet", "plan", "kind", "page"}


def hostile(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Return the rows with a hostile text in every field that holds words."""
    turn = count()
    for row in rows:
        changed: dict[str, object] = {}
        for name, field in type(row).model_fields.items():
            if name in _FIXED or name in foreign_keys(type(row)):
                continue
            held = getattr(row, name)
            if field.annotation is str:
                changed[name] = TEXTS[next(turn) % len(TEXTS)]
            elif isinstance(held, tuple) and name not in row.card_lists and all(isinstance(one, str) for one in held):
                changed[name] = tuple(TEXTS[next(turn) % len(TEXTS)][:200] for _ in held)
        yield row.replaced(**changed)


@pytest.fixture
def project(tmp_path: Path, samples: Path) -> Path:
    path = tmp_path / "plan.mktcanvas"
    Document.create(path, hostile(read_plan(samples / "luxury-watch-flawed.en.json"))).close()
    return path


@pytest.fixture
def strategy(project: Path) -> Strategy:
    with Document.open(project, read_only=True) as document:
        return document.strategy


def markup(text: str) -> bool:
    """Tell whether Qt, left to guess, would take a text for HTML."""
    return bool(GuiQt.mightBeRichText(text))


def read_as_html(text: str) -> str:
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def test_every_text_of_the_plan_is_hostile(strategy: Strategy) -> None:
    assert {note.title for note in strategy.all(Note)} >= {TEXTS[0], TEXTS[3], TEXTS[-1]} or len(TEXTS) > 20
    assert all(card.title in TEXTS for card in strategy.cards.values())


@pytest.mark.parametrize("page", [entry.name for entry in PAGES])
def test_a_page_shows_the_letters_and_nothing_else(window: MainWindow, page: str, tmp_path: Path) -> None:
    window.open_page(page)
    QApplication.processEvents()
    scene = getattr(window.page, "scene", None)
    items = [item for item in scene.items() if isinstance(item, CardItem)] if scene is not None else []
    for item in items:
        shown = item.toolTip()
        assert item.look.title.strip() in (read_as_html(shown) if markup(shown) else shown)
        item.setSelected(True)
    QApplication.processEvents()
    assert not window.grab().isNull()
    for label in window.findChildren(QLabel):
        if label.textFormat() in (GuiQt.TextFormat.AutoText, GuiQt.TextFormat.RichText) and markup(label.text()):
            assert not re.search(r"<(script|img|a href=.https|b>bold)", label.text()), label.text()
    for widget in window.findChildren(QWidget):
        if markup(widget.toolTip()):
            assert not re.search(r"<(script|img|a href=.https|b>bold)", widget.toolTip()), widget.toolTip()
    drawing = tmp_path / "page.svg"
    window.errands.picture.write(window.session.document, window.page, drawing)
    for element in ElementTree.parse(drawing).iter():
        assert element.tag.rpartition("}")[2] not in ("script", "a", "foreignObject", "use")
        assert not any(name.startswith("on") for name in element.attrib)
        reference = element.attrib.get("{http://www.w3.org/1999/xlink}href", "data:")
        assert reference.startswith("data:")


def test_the_brief_and_the_slides_hold_no_link_out_and_no_script(strategy: Strategy, tmp_path: Path) -> None:
    write_brief(strategy, tmp_path / "b.pdf", language="en", today=DAY)
    reader = PdfReader(tmp_path / "b.pdf")
    said = " ".join(page.extract_text() for page in reader.pages)
    assert "<script>alert(1)</script>" in said
    for page in reader.pages:
        for note in page.get("/Annots", []):
            assert "/A" not in note.get_object() or "/URI" not in note.get_object()["/A"]
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(reader.trailer["/Root"])
    write_presentation(strategy, tmp_path / "b.pptx", language="en", today=DAY)
    with ZipFile(tmp_path / "b.pptx") as packed:
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(packed.read(name))
            if name.endswith(".rels"):
                assert b'TargetMode="External"' not in packed.read(name)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_table_holds_a_formula_and_a_plan_comes_back_as_it_was(
    strategy: Strategy, tmp_path: Path, language: str
) -> None:
    written = {entry.suffix: entry.content for entry in EXPORTERS}
    with ZipFile(BytesIO(written[".xlsx"](strategy, language, "note"))) as packed:
        for name in packed.namelist():
            assert not name.endswith((".bin", ".vml"))
            assert "externalLink" not in name
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                assert not re.search(rb"<(\w+:)?(f|hyperlink)[ >]", packed.read(name))
    for kind in KINDS:
        content = written[".csv"](strategy, language, kind).decode("utf-8-sig")
        for cells in csv.reader(StringIO(content), delimiter=";" if ";" in content.split("\n", 1)[0] else ","):
            for cell in cells:
                assert not re.match(r"\s*[=+@]", cell), cell
                assert not re.match(r"\s*-", cell) or re.fullmatch(r"-[\d\s.,\u202f]+", cell), cell
    markdown = written[".md"](strategy, language, "note").decode()
    assert not re.search(r"(?<!\\)<(script|img|a )", markdown)
    assert not re.search(r"(?<!\\)\]\(", markdown)
    plan = written[".json"](strategy, language, "note")
    (tmp_path / "again.json").write_bytes(plan)
    json.loads(plan)
    again = Strategy.of(read_plan(tmp_path / "again.json"))
    assert sorted(card.title for card in again.cards.values()) == sorted(card.title for card in strategy.cards.values())
