"""The last step of the brief: charts into their slots, the tree of tags, the document's language and information.

Works on the PDF that ReportLab made, with pypdf; places and contents are decided before. The same input gives the
same bytes: nothing here asks for the time or for chance.
"""

from datetime import date
from io import BytesIO
from typing import NamedTuple

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from mktcanvas.brief.canvas import Slot, Tag
from mktcanvas.charts.export import pdf_pages


class Information(NamedTuple):
    """What a PDF viewer and a document search see of the brief."""

    title: str
    author: str
    subject: str
    keywords: str
    language: str
    day: date


def assembled(pages: bytes, slots: list[Slot], root: Tag, information: Information) -> bytes:
    """Return the finished PDF."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pages)))
    writer.pdf_header = "%PDF-1.7"
    if slots:
        charts = PdfReader(BytesIO(pdf_pages([slot.figure for slot in slots])))
        for slot, chart in zip(slots, charts.pages, strict=True):
            _fill(writer, writer.pages[slot.page], slot.name, chart)
    _tag(writer, root)
    _inform(writer, information)
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _fill(writer: PdfWriter, page: PageObject, name: str, chart: PageObject) -> None:
    form = StreamObject()
    fonts_and_more = chart["/Resources"].get_object()
    assert isinstance(fonts_and_more, DictionaryObject)
    drawing = chart.get_contents()
    form.set_data(b"" if drawing is None else drawing.get_data())
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(FloatObject(value) for value in chart.mediabox),
            NameObject("/Resources"): fonts_and_more.clone(writer),
        }
    )
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    if "/XObject" not in resources:
        resources[NameObject("/XObject")] = DictionaryObject()
    drawn = resources["/XObject"].get_object()
    assert isinstance(drawn, DictionaryObject)
    drawn[NameObject(f"/{name}")] = writer._add_object(form.flate_encode())


def _tag(writer: PdfWriter, root: Tag) -> None:
    tree = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
    tree_reference = writer._add_object(tree)
    parents: list[list[IndirectObject | NullObject]] = [[] for _ in writer.pages]
    tree[NameObject("/K")] = _element(writer, root, tree_reference, parents)
    numbers = ArrayObject()
    for at, (page, owners) in enumerate(zip(writer.pages, parents, strict=True)):
        page[NameObject("/StructParents")] = NumberObject(at)
        page[NameObject("/Tabs")] = NameObject("/S")
        numbers.extend((NumberObject(at), writer._add_object(ArrayObject(owners))))
    tree[NameObject("/ParentTree")] = writer._add_object(DictionaryObject({NameObject("/Nums"): numbers}))
    writer.root_object[NameObject("/StructTreeRoot")] = tree_reference
    writer.root_object[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})


def _element(
    writer: PdfWriter, tag: Tag, parent: IndirectObject, parents: list[list[IndirectObject | NullObject]]
) -> IndirectObject:
    element = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/StructElem"),
            NameObject("/S"): NameObject(f"/{tag.role}"),
            NameObject("/P"): parent,
        }
    )
    reference = writer._add_object(element)
    if tag.alt:
        element[NameObject("/Alt")] = TextStringObject(tag.alt)
    children = ArrayObject()
    for page, number in tag.marks:
        owners = parents[page]
        owners.extend(NullObject() for _ in range(number + 1 - len(owners)))
        owners[number] = reference
        children.append(_marked(writer, page, number))
    children.extend(_element(writer, child, reference, parents) for child in tag.children)
    element[NameObject("/K")] = children
    return reference


def _marked(writer: PdfWriter, page: int, number: int) -> DictionaryObject:
    reference = writer.pages[page].indirect_reference
    assert reference is not None
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/MCR"),
            NameObject("/Pg"): reference,
            NameObject("/MCID"): NumberObject(number),
        }
    )


def _inform(writer: PdfWriter, information: Information) -> None:
    stamp = f"D:{information.day:%Y%m%d}000000Z"
    writer.metadata = {
        "/Title": information.title,
        "/Author": information.author,
        "/Subject": information.subject,
        "/Keywords": information.keywords,
        "/Creator": "mktcanvas",
        "/Producer": "mktcanvas",
        "/CreationDate": stamp,
        "/ModDate": stamp,
    }
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(information.language)
    root[NameObject("/PageMode")] = NameObject("/UseOutlines")
    root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
