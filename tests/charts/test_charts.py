"""Every chart, on every sample and on crowded plans: nothing overlaps, nothing is cut, the same bytes each time."""

import struct
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image
from pypdf import PdfReader

from mktcanvas.charts.catalog import CHARTS, Chart, chart
from mktcanvas.charts.export import chart_bytes, drawn, pdf_pages, write_chart
from mktcanvas.charts.style import INK, PAPER, readable
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.model.strategy import Strategy
from mktcanvas.palette import DARK, LIGHT, Theme, contrast
from tests.charts.plans import DAY, SHOWN, crowded, furnished, hostile

every_chart = pytest.mark.parametrize("entry", CHARTS, ids=lambda entry: entry.name)
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


def about(plan: Strategy, language: str = "en") -> Subject:
    return Subject(plan, language, DAY)


@every_chart
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_label_overlaps_or_is_cut_on_a_sample(entry: Chart, sample: Strategy, language: str) -> None:
    if entry.applies(sample):
        check_texts(drawn(entry, about(sample, language)))


@every_chart
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("rows", [1, 60])
def test_no_label_overlaps_in_a_crowded_plan(entry: Chart, rows: int, theme: Theme) -> None:
    plan = furnished(rows)
    for sheet in entry.sheets(about(plan, "fr"), Space(453.0, 500.0, theme)):
        assert sheet.height <= 500
        check_texts(sheet.figure)


@every_chart
@pytest.mark.parametrize("width", [320.0, 900.0])
def test_a_window_may_be_narrow_or_wide(entry: Chart, width: float) -> None:
    check_texts(drawn(entry, about(furnished(6), "fr"), width=width, framed=False))


@every_chart
def test_hostile_titles_are_drawn_as_typed(entry: Chart) -> None:
    if entry.applies(hostile()):
        check_texts(drawn(entry, about(hostile(), "fr")))
        for file_format in ("svg", "png", "pdf"):
            assert chart_bytes(entry, about(hostile()), file_format)


def test_markup_stays_text_in_svg() -> None:
    drawing = chart_bytes(chart("coverage"), about(hostile()), "svg").decode()
    assert "&lt;b&gt;x&lt;/b&gt; &amp; &lt;para&gt;" in drawing
    assert "<b>" not in drawing


@every_chart
def test_a_chart_applies_only_where_there_is_something_to_draw(entry: Chart) -> None:
    assert entry.applies(furnished(1))
    assert not entry.applies(EMPTY)


@every_chart
def test_a_chart_has_words_in_two_languages(entry: Chart) -> None:
    plan = furnished(3)
    assert entry.title.en
    assert entry.title.fr
    assert entry.described(about(plan, "en")) != entry.described(about(plan, "fr"))


@every_chart
@pytest.mark.parametrize("file_format", ["svg", "png", "pdf"])
def test_the_same_plan_gives_the_same_bytes(entry: Chart, file_format: str) -> None:
    plan = furnished(4)
    again = Strategy.of(reversed(list(plan.rows())))
    first = chart_bytes(entry, about(plan, "fr"), file_format)
    assert first == chart_bytes(entry, about(again, "fr"), file_format)
    assert b"atplotlib" not in first or file_format == "svg"


@every_chart
def test_light_and_dark_differ_and_dark_text_can_be_read(entry: Chart) -> None:
    plan = about(furnished(3))
    assert chart_bytes(entry, plan, "svg", theme=DARK) != chart_bytes(entry, plan, "svg")
    for text in drawn(entry, plan, theme=DARK).axes[0].texts:
        assert contrast(to_hex(text.get_color()), DARK.zone) >= 3 or text.get_color() == DARK.panel


def test_a_chart_is_drawn_in_any_thread(watch: Strategy) -> None:
    entries = [entry for entry in CHARTS if entry.applies(watch)]
    alone = [chart_bytes(entry, about(watch, "fr"), "svg") for entry in entries]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda entry: chart_bytes(entry, about(watch, "fr"), "svg"), entries))
    assert together == alone


def test_the_ground_is_the_theme_s_or_clear(watch: Strategy) -> None:
    def corner(**choices: object) -> tuple[int, ...]:
        content = chart_bytes(chart("budget"), about(watch), "png", theme=DARK, **choices)  # type: ignore[arg-type]
        pixel = Image.open(BytesIO(content)).convert("RGBA").getpixel((1, 1))
        assert isinstance(pixel, tuple)
        return tuple(int(value) for value in pixel)

    assert corner() == (0x26, 0x2A, 0x31, 255)
    assert corner(clear=True)[3] == 0


def test_the_text_of_a_vector_chart_can_be_selected(watch: Strategy) -> None:
    for name in ("coverage", "segments", "flow", "budget", "timeline"):
        assert "Communication" in chart_bytes(chart(name), about(watch, "fr"), "svg").decode()
        page = PdfReader(BytesIO(chart_bytes(chart(name), about(watch, "fr"), "pdf"))).pages[0]
        assert "Communication" in page.extract_text()


def test_a_chart_is_written_by_its_suffix_whole_or_not_at_all(tmp_path: Path, watch: Strategy) -> None:
    write_chart(chart("budget"), about(watch), tmp_path / "b.PNG")
    content = (tmp_path / "b.PNG").read_bytes()
    assert content.startswith(b"\x89PNG")
    assert struct.unpack(">I", content[16:20])[0] > 1000
    with pytest.raises(ValueError, match="svg, png, pdf"):
        write_chart(chart("budget"), about(watch), tmp_path / "b.gif")
    assert [path.name for path in tmp_path.iterdir()] == ["b.PNG"]


def test_the_pages_of_charts_share_their_fonts(watch: Strategy) -> None:
    entry = chart("coverage")
    one, three = (len(pdf_pages([drawn(entry, about(watch)) for _ in range(n)])) for n in (1, 3))
    assert three < 1.5 * one


def test_the_budget_says_amounts_and_what_has_none(watch: Strategy) -> None:
    said = [text for text, _ in boxes(drawn(chart("budget"), about(watch, "fr")))]
    assert "1\u202f177\u202f000\u00a0€" in said
    assert "100\u202f%" in said
    told = [text for text, _ in boxes(drawn(chart("budget"), about(crowded(notes=0), "fr")))]
    assert any("n’ont pas encore de budget" in text for text in told)


def test_an_empty_cell_is_told_without_colour(watch: Strategy) -> None:
    figure = drawn(chart("coverage"), about(watch))
    dashes = [text for text, _ in boxes(figure) if text == "–"]
    dashed = [patch for patch in figure.axes[0].patches if patch.get_linestyle() == (0, (3, 2))]
    assert len(dashes) == 12
    assert len(dashed) >= len(dashes)


def test_a_pale_brand_colour_is_darkened_for_text() -> None:
    assert contrast(readable("#FFE600"), PAPER) >= 4.5
    assert readable(INK) == INK


def test_hostile_text_is_there() -> None:
    said = [text for text, _ in boxes(drawn(chart("coverage"), about(hostile())))]
    assert any(SHOWN[:12] in text for text in said)
