"""The charts that can be drawn of a plan, as values: what the command line, the window and the brief choose from."""

from collections.abc import Callable
from typing import NamedTuple

from matplotlib.figure import Figure

from mktcanvas.charts import budget, coverage
from mktcanvas.charts.sheet import Sheet
from mktcanvas.charts.wording import said
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

WIDTH = 520.0
"""Points: how wide a chart is where nothing else is asked for."""
ENDLESS = 100_000.0


class Chart(NamedTuple):
    """A chart by its name; ``sheets`` draws it in type of its real size, over several sheets where it must."""

    name: str
    title: Words
    applies: Callable[[Strategy], bool]
    """Tells whether the plan holds anything to draw."""
    sheets: Callable[[Strategy, str, float, float], tuple[Sheet, ...]]
    """Takes the plan, the language, and a sheet's width and greatest height in points."""
    described: Callable[[Strategy, str], str]
    """Says what the chart shows, for those who cannot see it."""

    def draw(self, strategy: Strategy, language: str) -> Figure:
        """Return the whole chart as one figure with its title, as high as it needs to be."""
        (sheet,) = self.sheets(strategy, language, WIDTH, ENDLESS)
        sheet.frame(said(self.title, language))
        return sheet.figure


CHARTS: tuple[Chart, ...] = (
    Chart(coverage.NAME, coverage.TITLE, coverage.applies, coverage.sheets, coverage.described),
    Chart(budget.NAME, budget.TITLE, budget.applies, budget.sheets, budget.described),
)


def chart(name: str) -> Chart:
    """Return the chart called ``name``; raises ``KeyError`` where there is none."""
    return {entry.name: entry for entry in CHARTS}[name]
