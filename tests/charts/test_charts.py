"""Every chart, on every sample and on crowded plans: nothing overlaps, nothing is cut, the same bytes each time."""

import struct
from collections.abc import Iterator
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from pypdf import PdfReader

from mktcanvas.charts.catalog import CHARTS, Chart, chart
from mktcanvas.charts.export import chart_bytes, pdf_pages, write_chart
from mktcanvas.charts.style import INK, PAPER, contrast, readable
from mktcanvas.model.strategy import Strategy
from tests.charts.plans import SHOWN, crowded, hostile

every_chart = pytest.mark.parametrize("drawn", CHARTS, ids=lambda entry: entry.name)
EMPTY = Strategy.of([])


def boxes(figure: Figure) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    renderer = FigureCanvasAgg(figure).get_renderer()
    for text in figure.findobj(Text):
        if text.get_text() and text.get_visible():
            yield text.get_text(), text.get_window_extent(renderer).extents


def check_texts(figure: Figure) -> None:
    found = list(boxes(figure))
    for text, (left, bottom, right, top) in found:
        assert min(left, bottom) >= -1, text
        assert right <= figure.bbox.width + 1, text
        assert top <= figure.bbox.height + 1, text
    for (one, here), (other, there) in combinations(found, 2):
        across = min(here[2], there[2]) - max(here[0], there[0])
        upright = min(here[3], there[3]) - max(here[1], there[1])
        assert across <= 0.5 or upright <= 0.5, (one, other)


@every_chart
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_label_overlaps_or_is_cut_on_a_sample(drawn: Chart, sample: Strategy, language: str) -> None:
    check_texts(drawn.draw(sample, language))


@every_chart
@pytest.mark.parametrize("objectives", [1, 60])
def test_no_label_overlaps_in_a_crowded_plan(drawn: Chart, objectives: int) -> None:
    plan = crowded(objectives=objectives, notes=0)
    for sheet in drawn.sheets(plan, "fr", 453.0, 500.0):
        assert sheet.height <= 500
        check_texts(sheet.figure)


@every_chart
def test_hostile_titles_are_drawn_as_typed(drawn: Chart) -> None:
    check_texts(drawn.draw(hostile(), "fr"))
    for file_format in ("svg", "png", "pdf"):
        assert chart_bytes(drawn, hostile(), "en", file_format)


def test_markup_stays_text_in_svg() -> None:
    drawing = chart_bytes(chart("coverage"), hostile(), "en", "svg").decode()
    assert "&lt;b&gt;x&lt;/b&gt; &amp; &lt;para&gt;" in drawing
    assert "<b>" not in drawing


@every_chart
def test_a_chart_applies_only_where_there_is_something_to_draw(drawn: Chart, watch: Strategy) -> None:
    assert drawn.applies(watch)
    assert not drawn.applies(EMPTY)


@every_chart
def test_a_chart_has_words_in_two_languages(drawn: Chart, watch: Strategy) -> None:
    assert drawn.title.en
    assert drawn.title.fr
    assert drawn.described(watch, "en") != drawn.described(watch, "fr")


@every_chart
@pytest.mark.parametrize("file_format", ["svg", "png", "pdf"])
def test_the_same_plan_gives_the_same_bytes(drawn: Chart, watch: Strategy, file_format: str) -> None:
    first = chart_bytes(drawn, watch, "fr", file_format)
    assert first == chart_bytes(drawn, watch, "fr", file_format)
    assert b"atplotlib" not in first or file_format == "svg"


@every_chart
def test_the_text_of_a_vector_chart_can_be_selected(drawn: Chart, watch: Strategy) -> None:
    assert "Communication" in chart_bytes(drawn, watch, "fr", "svg").decode()
    assert "Communication" in PdfReader(BytesIO(chart_bytes(drawn, watch, "fr", "pdf"))).pages[0].extract_text()


def test_a_chart_is_written_by_its_suffix_whole_or_not_at_all(tmp_path: Path, watch: Strategy) -> None:
    write_chart(chart("budget"), watch, tmp_path / "b.PNG", "en")
    content = (tmp_path / "b.PNG").read_bytes()
    assert content.startswith(b"\x89PNG")
    assert struct.unpack(">I", content[16:20])[0] > 1000
    with pytest.raises(ValueError, match="svg, png, pdf"):
        write_chart(chart("budget"), watch, tmp_path / "b.gif", "en")
    assert [path.name for path in tmp_path.iterdir()] == ["b.PNG"]


def test_the_pages_of_charts_share_their_fonts(watch: Strategy) -> None:
    drawn = chart("coverage")
    one, three = (len(pdf_pages([drawn.draw(watch, "en") for _ in range(n)])) for n in (1, 3))
    assert three < 1.5 * one


def test_the_budget_says_amounts_and_what_has_none(watch: Strategy) -> None:
    said = [text for text, _ in boxes(chart("budget").draw(watch, "fr"))]
    assert "1\u202f177\u202f000\u00a0€" in said
    assert "100\u202f%" in said
    told = [text for text, _ in boxes(chart("budget").draw(crowded(notes=0), "fr"))]
    assert any("n’ont pas encore de budget" in text for text in told)


def test_an_empty_cell_is_told_without_colour(watch: Strategy) -> None:
    figure = chart("coverage").draw(watch, "en")
    dashes = [text for text, _ in boxes(figure) if text == "–"]
    dashed = [patch for patch in figure.axes[0].patches if patch.get_linestyle() == (0, (3, 2))]
    assert len(dashes) == 12
    assert len(dashed) >= len(dashes)


def test_a_pale_brand_colour_is_darkened_for_text() -> None:
    assert contrast(readable("#FFE600"), PAPER) >= 4.5
    assert readable(INK) == INK


def test_hostile_text_is_there() -> None:
    said = [text for text, _ in boxes(chart("coverage").draw(hostile(), "en"))]
    assert any(SHOWN[:12] in text for text in said)
