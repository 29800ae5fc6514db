"""The commands that write files for people: the brief, the charts, the exports, the demonstration."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mktcanvas.brief.presentation import SUFFIX as SLIDES
from mktcanvas.brief.presentation import NoSlides, write_presentation
from mktcanvas.cli import words
from mktcanvas.cli.failures import USAGE, CommandError, unknown, write_bytes, writing
from mktcanvas.cli.plans import read_strategy, shipped
from mktcanvas.document.document import Document
from mktcanvas.exchange.catalog import EXPORTERS, ONE_TABLE, exporter
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.loading import load
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

DEMO_SAMPLE = "luxury-watch"

EXPORTS = (*(entry.suffix for entry in EXPORTERS), SLIDES)
"""The suffixes of the files that a plan can be exported to."""


def export(file: Path, out: Path, kind: str = ONE_TABLE) -> None:
    """Write the plan of ``file`` to ``out`` in the format of its suffix; ``kind`` is what a CSV holds."""
    if out.suffix.lower() == SLIDES:
        slides(read_strategy(file), out)
        return
    chosen = exporter(out.suffix)
    if chosen is None:
        raise CommandError(words.UNKNOWN_SUFFIX.filled(path=out, suffixes=" ".join(EXPORTS)), USAGE)
    strategy = read_strategy(file)
    write_bytes(out, chosen.content(strategy, strategy.project.language, kind))


def slides(strategy: Strategy, out: Path) -> None:
    """Write the key pages of the brief as slides to ``out``."""
    try:
        with writing(out):
            write_presentation(strategy, out, language=strategy.project.language, today=date.today())
    except NoSlides as error:
        raise CommandError(error.words) from error


class BriefSettings(NamedTuple):
    """What the brief is asked for: language (``None``: the plan's), paper, section names (``None``: the layout's)."""

    language: str | None = None
    paper: str = "a4"
    sections: list[str] | None = None
    layout: str = "full"


def brief(strategy: Strategy, out: Path, settings: BriefSettings) -> None:
    """Write the PDF brief of a plan to ``out``."""
    names = [section.name for section in load("mktcanvas.brief.brief:SECTIONS")]
    for name in settings.sections or ():
        if name not in names:
            raise unknown(words.THE_SECTION, name, names)
    content = load("mktcanvas.brief.brief:brief_bytes")(
        strategy,
        language=settings.language or strategy.project.language,
        paper=settings.paper,
        today=date.today(),
        sections=settings.sections,
        form=settings.layout,
    )
    write_bytes(out, content)


def charts(strategy: Strategy, folder: Path, suffix: str, language: str, only: str | None = None) -> Iterator[Path]:
    """Write the charts that a plan has data for into ``folder``, and yield each file written."""
    catalogue = load("mktcanvas.charts.catalog:CHARTS")
    if only is not None and only not in (names := [chart.name for chart in catalogue]):
        raise unknown(words.THE_CHART, only, names)
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    subject = load("mktcanvas.charts.subject:Subject")(strategy, language, date.today())
    for chart in catalogue:
        if only in (None, chart.name) and chart.applies(strategy):
            path = folder / f"{chart.name}.{suffix}"
            write_bytes(path, load("mktcanvas.charts.export:chart_bytes")(chart, subject, suffix))
            yield path


def demo(folder: Path, language: str) -> Iterator[Words]:
    """Create the sample project with its charts and its brief in ``folder``; yield what to say after each file."""
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    project = folder / f"{DEMO_SAMPLE}.mktcanvas"
    if project.exists():
        yield words.KEPT.filled(path=project)
    else:
        (sample,) = (entry for entry in shipped("samples") if entry.name == DEMO_SAMPLE)
        Document.create(project, read_plan(sample.file(language))).close()
        yield words.CREATED.filled(path=project)
    strategy = read_strategy(project)
    for path in charts(strategy, folder / "charts", "svg", strategy.project.language):
        yield words.WRITTEN.filled(path=path)
    brief(strategy, folder / f"{DEMO_SAMPLE}.pdf", BriefSettings())
    yield words.WRITTEN.filled(path=folder / f"{DEMO_SAMPLE}.pdf")
    yield counted(strategy)


def counted(strategy: Strategy) -> Words:
    """Say how much a plan holds."""
    count = strategy.counts()
    return words.COUNTS.filled(
        notes=count["note"],
        objectives=count["objective"],
        actions=count["action"],
        kpis=count["kpi"],
        links=count["link"],
    )
