"""What a plan can be written to and read from, as values: the command line and the window offer what stands here."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from mktcanvas.exchange.json_file import plan_text, read_plan
from mktcanvas.exchange.markdown_file import markdown_text
from mktcanvas.loading import load
from mktcanvas.model.action import Action
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words


class Exporter(NamedTuple):
    """A format that a plan is written in: the suffix of its files, its name, the content of a file in a language.

    ``content`` takes the plan, the language, and the table of the kind that a format of one table is to hold.
    """

    suffix: str
    name: Words
    content: Callable[[Strategy, str, str], bytes]


class Importer(NamedTuple):
    """A format that a plan is read from; ``read`` raises ``PlanError`` with every flaw of the file."""

    suffix: str
    name: Words
    read: Callable[[Path], tuple[Row, ...]]


def _spreadsheet(strategy: Strategy, language: str, _: str) -> bytes:
    content: bytes = load("mktcanvas.exchange.table_export:xlsx_bytes")(strategy, language)
    return content


def _table(strategy: Strategy, language: str, kind: str) -> bytes:
    content: bytes = load("mktcanvas.exchange.table_export:csv_bytes")(strategy, KINDS[kind].row, language)
    return content


ONE_TABLE = Action.table
"""What a format of one table holds where nobody says otherwise."""

_PLAN = Words("Whole plan (JSON)", "Plan complet (JSON)")

EXPORTERS: tuple[Exporter, ...] = (
    Exporter(".json", _PLAN, lambda strategy, _, __: plan_text(strategy).encode()),
    Exporter(".xlsx", Words("All cards (spreadsheet)", "Toutes les cartes (tableur)"), _spreadsheet),
    Exporter(".csv", Words("A table of cards (CSV)", "Un tableau de cartes (CSV)"), _table),
    Exporter(
        ".md",
        Words("Readable text (Markdown)", "Texte lisible (Markdown)"),
        lambda strategy, language, _: markdown_text(strategy, language).encode(),
    ),
)

IMPORTERS: tuple[Importer, ...] = (Importer(".json", _PLAN, read_plan),)


def exporter(suffix: str) -> Exporter | None:
    """Return the exporter for a file's suffix, whatever its case."""
    return next((entry for entry in EXPORTERS if entry.suffix == suffix.lower()), None)


def importer(suffix: str) -> Importer | None:
    """Return the importer for a file's suffix, whatever its case."""
    return next((entry for entry in IMPORTERS if entry.suffix == suffix.lower()), None)
