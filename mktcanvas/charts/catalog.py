"""The charts that can be drawn of a plan, as values: what the command line, the window and the brief choose from."""

from collections.abc import Callable
from typing import NamedTuple

from mktcanvas.charts import (
    budget,
    coverage,
    flow,
    kpis,
    positioning,
    radar,
    score,
    segment_budget,
    segment_coverage,
    swot,
    targeting,
    timeline,
)
from mktcanvas.charts.sheet import Sheet
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words


class Chart(NamedTuple):
    """A chart by its name; ``sheets`` draws it in type of its real size, over several sheets where it must."""

    name: str
    title: Words
    applies: Callable[[Strategy], bool]
    """Tells whether the plan holds anything to draw."""
    sheets: Callable[[Subject, Space], tuple[Sheet, ...]]
    described: Callable[[Subject], str]
    """Says what the chart shows, for those who cannot see it."""


CHARTS: tuple[Chart, ...] = (
    Chart("radar", radar.TITLE, radar.applies, radar.sheets, radar.described),
    Chart("score", score.TITLE, score.applies, score.sheets, score.described),
    Chart("swot", swot.TITLE, swot.applies, swot.sheets, swot.described),
    Chart("targeting", targeting.TITLE, targeting.applies, targeting.sheets, targeting.described),
    Chart("positioning", positioning.TITLE, positioning.applies, positioning.sheets, positioning.described),
    Chart("coverage", coverage.TITLE, coverage.applies, coverage.sheets, coverage.described),
    Chart(
        "segments",
        segment_coverage.TITLE,
        segment_coverage.applies,
        segment_coverage.sheets,
        segment_coverage.described,
    ),
    Chart("flow", flow.BY_COUNT.title, flow.BY_COUNT.applies, flow.BY_COUNT.sheets, flow.BY_COUNT.described),
    Chart("flow-budget", flow.BY_BUDGET.title, flow.BY_BUDGET.applies, flow.BY_BUDGET.sheets, flow.BY_BUDGET.described),
    Chart("budget", budget.TITLE, budget.applies, budget.sheets, budget.described),
    Chart(
        "budget-segments",
        segment_budget.TITLE,
        segment_budget.applies,
        segment_budget.sheets,
        segment_budget.described,
    ),
    Chart("timeline", timeline.TITLE, timeline.applies, timeline.sheets, timeline.described),
    Chart("kpis", kpis.TITLE, kpis.applies, kpis.sheets, kpis.described),
)


def chart(name: str) -> Chart:
    """Return the chart called ``name``; raises ``KeyError`` where there is none."""
    return {entry.name: entry for entry in CHARTS}[name]
