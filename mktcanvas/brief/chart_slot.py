"""A place in the flow for a chart: reserved here, filled with the chart's own PDF page by ``assembly``.

The chart stays what matplotlib drew, vectors and text, exact and searchable.
"""

from reportlab.platypus import Flowable

from mktcanvas.brief.canvas import BriefCanvas
from mktcanvas.charts.catalog import Chart
from mktcanvas.charts.export import sheets
from mktcanvas.charts.sheet import Sheet
from mktcanvas.charts.subject import Space, Subject


class ChartSlot(Flowable):  # type: ignore[misc]
    """A slot of a chart sheet's size; ``alt`` says what the chart shows."""

    canv: BriefCanvas

    def __init__(self, sheet: Sheet, alt: str) -> None:
        super().__init__()
        self.width, self.height, self.alt = sheet.width, sheet.height, alt
        self.hAlign = "LEFT"
        self._figure = sheet.figure

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the chart's size, which is fixed."""
        return self.width, self.height

    def draw(self) -> None:
        """Keep the place on this page."""
        with self.canv.element("Figure", alt=self.alt):
            self.canv.place(self._figure)


def slots(chart: Chart, subject: Subject, width: float, height: float) -> list[ChartSlot]:
    """Return the slots of a chart, one for each of its sheets of at most ``width`` x ``height`` points."""
    alt = chart.described(subject)
    return [ChartSlot(sheet, alt) for sheet in sheets(chart, subject, Space(width, height))]
