"""The row about the brief: all of the large sample, against drawing and writing its charts alone."""

from datetime import date
from time import perf_counter

from mktcanvas.brief.brief import brief_bytes
from mktcanvas.charts.catalog import CHARTS
from mktcanvas.charts.export import pdf_pages
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.strategy import Strategy
from mktcanvas.paths import resource
from tests.benchmarks.row import Row, against

SAMPLE, DAY = "organic-basket.en.json", date(2027, 3, 1)
_MARGINS, _HEADING = 142, 150
"""Points of an A4 page that its margins take, and that the brief keeps for a heading above a chart."""


def rows(tries: int) -> list[Row]:
    """Measure the brief of the large sample; the best of ``tries`` counts."""
    strategy = Strategy.of(read_plan(resource("samples", SAMPLE)))
    _charts(strategy)  # fonts are read once, for both
    pairs = [(_charts(strategy), _brief(strategy)) for _ in range(tries)]
    floor, ours = (min(times) for times in zip(*pairs, strict=True))
    return [against("brief: the large sample, against its charts", floor, ours, 2, "ms")]


def _charts(strategy: Strategy) -> float:
    """Return the milliseconds of drawing every chart as large as the brief does, and writing them as PDF pages."""
    begun = perf_counter()
    subject, space = Subject(strategy, "en", DAY), Space(595 - _MARGINS, 842 - _MARGINS - _HEADING)
    figures = [sheet.figure for chart in CHARTS if chart.applies(strategy) for sheet in chart.sheets(subject, space)]
    pdf_pages(figures)
    return (perf_counter() - begun) * 1000


def _brief(strategy: Strategy) -> float:
    begun = perf_counter()
    brief_bytes(strategy, language="en", today=DAY)
    return (perf_counter() - begun) * 1000
