"""What a plan can be written to and read from, as values: the command line and the window offer what stands here."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from mktcanvas.exchange.json_file import plan_text, read_plan
from mktcanvas.exchange.markdown_file import markdown_text
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words


class Exporter(NamedTuple):
    """A format that a plan is written in: the suffix of its files, its name, the text of a plan in a language."""

    suffix: str
    name: Words
    text: Callable[[Strategy, str], str]


class Importer(NamedTuple):
    """A format that a plan is read from; ``read`` raises ``PlanError`` with every flaw of the file."""

    suffix: str
    name: Words
    read: Callable[[Path], tuple[Row, ...]]


_PLAN = Words("Whole plan (JSON)", "Plan complet (JSON)")

EXPORTERS: tuple[Exporter, ...] = (
    Exporter(".json", _PLAN, lambda strategy, _: plan_text(strategy)),
    Exporter(".md", Words("Readable text (Markdown)", "Texte lisible (Markdown)"), markdown_text),
)

IMPORTERS: tuple[Importer, ...] = (Importer(".json", _PLAN, read_plan),)


def exporter(suffix: str) -> Exporter | None:
    """Return the exporter for a file's suffix, whatever its case."""
    return next((entry for entry in EXPORTERS if entry.suffix == suffix.lower()), None)


def importer(suffix: str) -> Importer | None:
    """Return the importer for a file's suffix, whatever its case."""
    return next((entry for entry in IMPORTERS if entry.suffix == suffix.lower()), None)
