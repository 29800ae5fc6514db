"""Charts as figures and files: SVG, PNG and PDF, the same bytes for the same plan, complete or not at all.

One chart is drawn at a time, whatever thread asks: matplotlib's fonts are shared by the whole process.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from threading import RLock

from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from mktcanvas.charts.catalog import Chart
from mktcanvas.charts.sheet import POINTS_PER_INCH, Sheet
from mktcanvas.charts.subject import ENDLESS, WIDTH, Space, Subject
from mktcanvas.document.store import fresh_file
from mktcanvas.palette import LIGHT, Theme

PNG_DPI = 200

_SILENT: dict[str, dict[str, str | None]] = {
    "svg": {"Date": None, "Creator": None},
    "png": {"Software": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}
"""What each format would say of the day and the program, left out."""

FORMATS = tuple(_SILENT)
_ONE_AT_A_TIME = RLock()


@contextmanager
def _alone() -> Iterator[None]:
    with _ONE_AT_A_TIME:
        yield


def sheets(chart: Chart, subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Return a chart's sheets; safe in any thread."""
    with _alone():
        return chart.sheets(subject, space)


def drawn(chart: Chart, subject: Subject, *, width: float = WIDTH, theme: Theme = LIGHT, framed: bool = True) -> Figure:
    """Return the whole chart as one figure, as high as it needs to be; ``framed`` by its title and a margin.

    ``width`` is the width of the drawing in points (one pixel each at a screen's scale of 1).
    """
    (sheet,) = sheets(chart, subject, Space(width, ENDLESS, theme))
    if framed:
        with _alone():
            sheet.frame(subject.said(chart.title))
    return sheet.figure


def chart_bytes(
    chart: Chart,
    subject: Subject,
    file_format: str,
    *,
    width: float = WIDTH,
    theme: Theme = LIGHT,
    framed: bool = True,
    scale: float = PNG_DPI / POINTS_PER_INCH,
    clear: bool = False,
) -> bytes:
    """Return a chart as the bytes of an ``svg``, ``png`` or ``pdf`` file; else raises ``ValueError``.

    ``scale`` is a PNG's pixels a point; ``clear`` leaves out the ground, for a window that has its own.
    """
    if file_format not in _SILENT:
        raise ValueError(f"A chart is written as {', '.join(FORMATS)}, not as {file_format!r}.")
    figure = drawn(chart, subject, width=width, theme=theme, framed=framed)
    figure.patch.set_alpha(0.0 if clear else 1.0)
    buffer = BytesIO()
    with _alone():
        figure.savefig(
            buffer,
            format=file_format,
            dpi=scale * POINTS_PER_INCH,
            facecolor="none" if clear else theme.panel,
            edgecolor="none",
            metadata=_SILENT[file_format],
        )
    return buffer.getvalue()


def pdf_pages(figures: Sequence[Figure]) -> bytes:
    """Return a PDF with a page for each figure, on a clear ground; the pages share their fonts."""
    buffer = BytesIO()
    with _alone(), PdfPages(buffer, metadata=_SILENT["pdf"]) as pages:
        for figure in figures:
            figure.savefig(pages, format="pdf", facecolor="none", edgecolor="none")
    return buffer.getvalue()


def write_chart(chart: Chart, subject: Subject, path: Path) -> None:
    """Write a chart in the format of the path's suffix. Raises ``ValueError`` for an unknown one, ``OSError``."""
    content = chart_bytes(chart, subject, path.suffix.lower().removeprefix("."))
    with fresh_file(path) as unfinished:
        unfinished.write_bytes(content)
