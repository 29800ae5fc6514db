"""Charts as files: SVG, PNG and PDF, the same bytes for the same plan, complete or not at all."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from mktcanvas.charts.catalog import Chart
from mktcanvas.document.store import fresh_file
from mktcanvas.model.strategy import Strategy

PNG_DPI = 200

_SILENT: dict[str, dict[str, str | None]] = {
    "svg": {"Date": None, "Creator": None},
    "png": {"Software": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}
"""What each format would say of the day and the program, left out."""

FORMATS = tuple(_SILENT)


def chart_bytes(chart: Chart, strategy: Strategy, language: str, file_format: str) -> bytes:
    """Return a chart of a plan as the bytes of an ``svg``, ``png`` or ``pdf`` file; else raises ``ValueError``."""
    if file_format not in _SILENT:
        raise ValueError(f"A chart is written as {', '.join(FORMATS)}, not as {file_format!r}.")
    buffer = BytesIO()
    chart.draw(strategy, language).savefig(
        buffer, format=file_format, dpi=PNG_DPI, facecolor="white", edgecolor="none", metadata=_SILENT[file_format]
    )
    return buffer.getvalue()


def pdf_pages(figures: Sequence[Figure]) -> bytes:
    """Return a PDF with a page for each figure, on a clear ground; the pages share their fonts."""
    buffer = BytesIO()
    with PdfPages(buffer, metadata=_SILENT["pdf"]) as pages:
        for figure in figures:
            figure.savefig(pages, format="pdf", facecolor="none", edgecolor="none")
    return buffer.getvalue()


def write_chart(chart: Chart, strategy: Strategy, path: Path, language: str) -> None:
    """Write a chart in the format of the path's suffix. Raises ``ValueError`` for an unknown one, ``OSError``."""
    content = chart_bytes(chart, strategy, language, path.suffix.lower().removeprefix("."))
    with fresh_file(path) as unfinished:
        unfinished.write_bytes(content)
