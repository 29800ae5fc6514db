"""How the tests look at a brief: as a viewer would, with pypdf."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from mktcanvas.brief.brief import brief_bytes
from mktcanvas.model.strategy import Strategy

DAY = date(2026, 11, 23)


def read(strategy: Strategy, language: str = "fr", **choices: Any) -> PdfReader:
    return PdfReader(BytesIO(brief_bytes(strategy, language=language, today=DAY, **choices)), strict=True)


def texts(reader: PdfReader) -> list[str]:
    return [page.extract_text() for page in reader.pages]


def words(reader: PdfReader) -> str:
    """Return the whole text with all its spaces and line breaks as single spaces."""
    return " ".join(" ".join(texts(reader)).split())


def fonts(reader: PdfReader) -> Iterator[tuple[str, bool]]:
    """Yield the name of every font of every page and chart, and whether it is embedded."""
    for page in reader.pages:
        yield from _fonts(page["/Resources"].get_object())


def _fonts(resources: Any) -> Iterator[tuple[str, bool]]:
    for reference in resources.get("/Font", DictionaryObject()).get_object().values():
        font = reference.get_object()
        carrier = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        yield font["/BaseFont"], "/FontFile2" in carrier.get("/FontDescriptor", DictionaryObject()).get_object()
    for form in resources.get("/XObject", DictionaryObject()).get_object().values():
        yield from _fonts(form.get_object().get("/Resources", DictionaryObject()).get_object())


def outline(reader: PdfReader) -> list[tuple[str, int]]:
    """Return the bookmarks, nested ones after the one above, with their page from 1."""
    found: list[tuple[str, int]] = []

    def walk(items: list[Any]) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item)
            else:
                found.append((item.title, reader.get_destination_page_number(item) + 1))

    walk(reader.outline)
    return found


def links(reader: PdfReader, page: int) -> list[Any]:
    """Return the links of a page (from 1)."""
    return [note.get_object() for note in reader.pages[page - 1].get("/Annots", [])]


def leads(reader: PdfReader, page: int) -> list[tuple[int, float]]:
    """Return where the links of a page lead: the page (from 1) and the height on it."""
    places = [link["/Dest"] for link in links(reader, page)]
    return [(reader.get_page_number(place[0].get_object()) + 1, float(place[3])) for place in places]


def roles(reader: PdfReader) -> list[DictionaryObject]:
    """Return every element of the structure, in reading order."""
    found: list[DictionaryObject] = []

    def walk(element: Any) -> None:
        element = element.get_object()
        if isinstance(element, DictionaryObject) and "/S" in element:
            found.append(element)
            for child in element["/K"]:
                walk(child)

    walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found
