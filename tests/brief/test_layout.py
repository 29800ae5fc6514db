"""Every page of every sample as it is printed: no text on other text, nothing beside the page, no page for a line."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFText_GetFontSize

from mktcanvas.brief.brief import brief_bytes
from mktcanvas.brief.sections.remarks import FIX
from mktcanvas.brief.style import MARGIN
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.strategy import Strategy
from mktcanvas.paths import resource
from tests.brief.reading import DAY, read

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points, upwards."""

SAMPLES = sorted(path.stem for path in resource("samples").glob("*.json"))
PRINTED = (("full", "a4"), ("full", "letter"), ("summary", "letter"), ("workshop", "a4"))
LEAST_FILLED = 0.12


@pytest.fixture(params=product(SAMPLES, PRINTED), ids=lambda one: f"{one[0]}-{'-'.join(one[1])}", scope="module")
def printed(request: pytest.FixtureRequest) -> PdfDocument:
    name, (form, paper) = request.param
    plan = Strategy.of(read_plan(resource("samples", f"{name}.json")))
    return PdfDocument(brief_bytes(plan, language=name.rpartition(".")[2], today=DAY, paper=paper, form=form))


def lines(document: PdfDocument) -> Iterator[tuple[int, list[tuple[Box, str]]]]:
    """Yield each page's number, from 1, and its runs of text with their boxes."""
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        boxes = [text.get_rect(at) for at in range(text.count_rects())]
        yield number, [(box, text.get_text_bounded(*box)) for box in boxes if box[2] > box[0] and box[3] > box[1]]


def share_ink(one: Box, other: Box) -> bool:
    """Tell whether two runs lie on each other by more than the room that their letters leave above and below."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 1 and high > 0.4 * min(one[3] - one[1], other[3] - other[1])


def test_no_text_lies_on_other_text(printed: PdfDocument) -> None:
    for number, found in lines(printed):
        met = [(said, other) for (here, said), (there, other) in combinations(found, 2) if share_ink(here, there)]
        assert not met, (number, met[:3])


def test_all_text_is_on_the_page(printed: PdfDocument) -> None:
    for number, found in lines(printed):
        width, height = printed[number - 1].get_size()
        assert all(0 <= box[0] < box[2] <= width and 0 <= box[1] < box[3] <= height for box, _ in found), number


def test_no_page_is_there_for_a_line_and_none_begins_with_the_end_of_a_finding(printed: PdfDocument) -> None:
    fixes = (FIX.en, FIX.fr)
    for number, found in lines(printed):
        height = printed[number - 1].get_size()[1]
        body = [(box, said) for box, said in found if box[1] > MARGIN - 20 and box[3] < height - MARGIN + 20]
        lowest = min(box[1] for box, _ in body)
        assert (height - MARGIN - lowest) / (height - 2 * MARGIN) > LEAST_FILLED, number
        first = max(body, key=lambda run: run[0][3])[1]
        assert not first.startswith(fixes), (number, first)


def test_no_head_of_a_table_is_broken_inside_a_word() -> None:
    plan = Strategy.of(read_plan(resource("samples", "luxury-watch-flawed.fr.json")))
    words = {word for page in read(plan, "fr").pages for word in page.extract_text().split()}
    assert "Collectionneurs" in words
    assert "Collectionneur" not in words


def test_nothing_is_too_small_to_read_or_without_a_letter(printed: PdfDocument) -> None:
    for page in printed:
        text = page.get_textpage()
        written = text.get_text_range()
        assert "\ufffd" not in written
        sizes = {FPDFText_GetFontSize(text, at) for at, letter in enumerate(written) if not letter.isspace()}
        assert min(sizes, default=8.0) >= 7.99
