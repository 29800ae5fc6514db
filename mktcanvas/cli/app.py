"""The command line: a contract that scripts use. It reads arguments and calls the floors; it decides nothing else.

Exit codes: 0 done, 1 a threshold asked for was not met, 2 usage, 3 the file cannot be used.
"""

import sys
import traceback
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mktcanvas.alignment.examine import examine
from mktcanvas.cli import checking, outputs, pictures, projects, words
from mktcanvas.cli.failures import CANNOT_BE_USED, THRESHOLD_NOT_MET, USAGE, CommandError, answer_to
from mktcanvas.cli.language import spoken
from mktcanvas.cli.outputs import BriefSettings
from mktcanvas.cli.plans import read_strategy, shipped
from mktcanvas.document.document import Document
from mktcanvas.exchange.catalog import ONE_TABLE
from mktcanvas.loading import load
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.words import Language, Words

SPOKEN = spoken()


class Paper(StrEnum):
    """The paper sizes of the brief."""

    a4 = "a4"
    letter = "letter"


class Layout(StrEnum):
    """The layouts of the brief."""

    full = "full"
    summary = "summary"
    workshop = "workshop"


class Format(StrEnum):
    """The file formats of a chart."""

    svg = "svg"
    png = "png"
    pdf = "pdf"


class Table(StrEnum):
    """What a table can be taken as."""

    notes = "notes"
    actions = "actions"
    segments = "segments"
    objectives = "objectives"
    kpis = "kpis"
    facts = "facts"
    teams = "teams"
    ratings = "ratings"
    readings = "readings"


Kind = StrEnum("Kind", {name: name for name in KINDS})  # type: ignore[misc]


def _said(help_text: Words) -> str:
    return help_text.of(SPOKEN)


app = typer.Typer(help=_said(words.PROGRAM), no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False)

File = Annotated[Path, typer.Argument(help=_said(words.FILE))]
Out = Annotated[Path, typer.Option("--output", "-o", help=_said(words.OUT))]
Lang = Annotated[Language | None, typer.Option("--lang", help=_said(words.LANGUAGE))]
Force = Annotated[bool, typer.Option("--force", help=_said(words.FORCE))]


@app.callback()
def _options(debug: Annotated[bool, typer.Option("--debug", help=_said(words.DEBUG))] = False) -> None:
    """Take the options that stand before every command; ``run`` looks at ``--debug`` itself."""


@app.command(help=_said(words.NEW))
def new(
    file: File,
    sample: Annotated[str | None, typer.Option("--sample", help=_said(words.SAMPLE))] = None,
    template: Annotated[str | None, typer.Option("--template", help=_said(words.TEMPLATE))] = None,
    source: Annotated[Path | None, typer.Option("--from", help=_said(words.FROM))] = None,
    lang: Lang = None,
    force: Force = False,
) -> None:
    """Create a project."""
    rows = projects.starting_rows(file, sample=sample, template=template, source=source, language=lang or SPOKEN)
    Document.create(file, rows, force=force).close()
    _print(words.CREATED.filled(path=file))


@app.command(help=_said(words.SAMPLES))
def samples() -> None:
    """List the samples and templates, one a line: name, tab, title."""
    for folder in ("samples", "templates"):
        for plan in shipped(folder):
            typer.echo(f"{plan.name}\t{plan.title(SPOKEN)}")


@app.command(help=_said(words.DEMO))
def demo(folder: Annotated[Path, typer.Argument(metavar="DIR")] = Path("mktcanvas-demo"), lang: Lang = None) -> None:
    """Do the main job in one go."""
    for said in outputs.demo(folder, lang or SPOKEN):
        _print(said)
    strategy = read_strategy(folder / f"{outputs.DEMO_SAMPLE}.mktcanvas")
    for said in checking.told(strategy, examine(strategy, checking.day_of(None))):
        _print(said)


@app.command(help=_said(words.CHECK))
def check(
    file: File,
    as_json: Annotated[bool, typer.Option("--json", help=_said(words.JSON))] = False,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=_said(words.ON))] = None,
    fail_under: Annotated[
        int | None, typer.Option("--fail-under", min=0, max=100, metavar="N", help=_said(words.FAIL_UNDER))
    ] = None,
) -> None:
    """Say how consistent a plan is."""
    day = checking.day_of(on)
    strategy = read_strategy(file)
    report = examine(strategy, day)
    if as_json:
        is_unicode = (sys.stdout.encoding or "").lower().startswith("utf")
        print(checking.json_text(strategy, report, SPOKEN, plain=not is_unicode))
    else:
        for said in checking.told(strategy, report):
            _print(said)
    if fail_under is not None and (report.score is None or report.score < fail_under):
        short = words.NO_SCORE_UNDER if report.score is None else words.UNDER
        _print(short.filled(least=fail_under), to_errors=True)
        raise typer.Exit(THRESHOLD_NOT_MET)


@app.command(help=_said(words.BRIEF))
def brief(
    file: File,
    output: Out,
    lang: Lang = None,
    paper: Annotated[Paper, typer.Option("--paper", help=_said(words.PAPER))] = Paper.a4,
    sections: Annotated[str | None, typer.Option("--sections", help=_said(words.SECTIONS))] = None,
    layout: Annotated[Layout, typer.Option("--layout", help=_said(words.LAYOUT))] = Layout.full,
) -> None:
    """Write the PDF brief."""
    chosen = None if sections is None else [name.strip() for name in sections.split(",") if name.strip()]
    outputs.brief(read_strategy(file), output, BriefSettings(lang, paper, chosen, layout))
    _print(words.WRITTEN.filled(path=output))


@app.command(help=_said(words.CHARTS))
def charts(
    file: File,
    output: Annotated[Path, typer.Option("--output", "-o", help=_said(words.OUT_FOLDER))],
    suffix: Annotated[Format, typer.Option("--format", help=_said(words.FORMAT))] = Format.svg,
    only: Annotated[str | None, typer.Option("--only", help=_said(words.ONLY))] = None,
    lang: Lang = None,
) -> None:
    """Write every chart of the catalogue."""
    strategy = read_strategy(file)
    written = list(outputs.charts(strategy, output, suffix, lang or strategy.project.language, only))
    for path in written:
        _print(words.WRITTEN.filled(path=path))
    if not written:
        _print(words.NO_CHART)


@app.command("import", help=_said(words.IMPORT))
def import_(
    file: File,
    source: Annotated[Path, typer.Argument()],
    taken_as: Annotated[Table | None, typer.Option("--as", help=_said(words.TAKEN_AS))] = None,
) -> None:
    """Bring a plan, or what a table holds, into a project."""
    if taken_as is not None or source.suffix.lower() in projects.TABLES:
        for said in load("mktcanvas.cli.tables:import_any")(file, source, taken_as):
            _print(said)
        return
    merged = projects.import_plan(file, source, f"import {source.name}")
    _print(words.IMPORTED.filled(added=merged.added, updated=merged.updated))


@app.command(help=_said(words.EXPORT.filled(suffixes=" ".join((*outputs.EXPORTS, *pictures.SUFFIXES)))))
def export(
    file: File,
    output: Out,
    kind: Annotated[Kind | None, typer.Option("--kind", help=_said(words.KIND))] = None,
    page: Annotated[str | None, typer.Option("--page", help=_said(words.PAGE))] = None,
    scale: Annotated[
        float, typer.Option("--scale", min=pictures.LEAST, max=pictures.MOST, help=_said(words.SCALE))
    ] = 2.0,
    lang: Lang = None,
) -> None:
    """Export the plan by the suffix of the output."""
    if output.suffix.lower() in pictures.SUFFIXES:
        pictures.export_page(file, output, page, lang, scale)
    else:
        outputs.export(file, output, kind or ONE_TABLE)
    _print(words.WRITTEN.filled(path=output))


@app.command(help=_said(words.DOCTOR))
def doctor(
    file: File,
    restore: Annotated[str | None, typer.Option("--restore", help=_said(words.RESTORE))] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help=_said(words.OUT))] = None,
    force: Force = False,
) -> None:
    """Check a project file, or restore a backup of it."""
    if restore is None:
        said, sound = projects.diagnosis(file)
        for line in said:
            _print(line, to_errors=not sound)
        raise typer.Exit(0 if sound else CANNOT_BE_USED)
    if output is None:
        raise CommandError(words.RESTORE_NEEDS_OUT, USAGE)
    projects.restore(file, restore, output, force=force)
    _print(words.CREATED.filled(path=output))


@app.command(hidden=True)
def press() -> None:
    """Print briefs for a window: orders come on the standard input, answers go out on the standard output."""
    load("mktcanvas.brief.press:main")()


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code; whatever goes wrong is said in a sentence on the error output."""
    try:
        app(args=arguments, prog_name="mktcanvas")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    except Exception as error:
        sentence, code = answer_to(error)
        _print(sentence, to_errors=True)
        if "--debug" in arguments:
            traceback.print_exception(error)
        return code
    return 0


def _print(said: Words, *, to_errors: bool = False) -> None:
    print(said.of(SPOKEN), file=sys.stderr if to_errors else sys.stdout)
