"""The objectives: the whole tree, each with what is measured, from where to where, until when, and by whom."""

from reportlab.platypus import Flowable

from mktcanvas.analysis import cascade as adding_up
from mktcanvas.analysis import progress, smart
from mktcanvas.brief.block import Block, Entry
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Cell, Column, Grid, GridRow
from mktcanvas.brief.sections.pieces import part, row, table, text
from mktcanvas.brief.sections.section import COMPASS, Content, Section
from mktcanvas.brief.sections.titles import UNTITLED_CARD, group_key, objective_key, title_of
from mktcanvas.brief.style import CELL, CELL_MUTED, CELL_STRONG, FIGURE, SMALL
from mktcanvas.brief.text import Span, width_of
from mktcanvas.charts.cascade import Step, cascade
from mktcanvas.charts.wording import NOTHING, change, measured, number, short_day
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.words import Words

TITLE = Words("Objectives", "Objectifs")
LEAD = Words(
    "From the strategic objectives down to those that teams work for, each with its figure and its date.",
    "Des objectifs stratégiques à ceux des équipes, chacun avec son chiffre et son échéance.",
)
MISSING = Words("The plan has no objective yet.", "Le plan n’a pas encore d’objectif.")
OBJECTIVE = Words("Objective and measure", "Objectif et mesure")
CHECK = Words("SMART check and progress", "Contrôle SMART et progression")
MISSES, PROGRESS = Words("What is missing", "Ce qui manque"), Words("Progress", "Progression")
REACHED = Words(
    "{objective}: the objectives below it give {gives} of the {needs} that it needs; they suffice.",
    "{objective} : ses sous-objectifs donnent {gives} pour {needs} nécessaires ; ils suffisent.",
)
SHORT = Words(
    "{objective}: the objectives below it give {gives} of the {needs} that it needs; they fall short.",
    "{objective} : ses sous-objectifs donnent {gives} pour {needs} nécessaires ; ils ne suffisent pas.",
)
FROM_TO, DUE, OWNER = Words("From → to", "De → à"), Words("Due", "Échéance"), Words("Owner", "Responsable")

_INDENT, _DEEPEST = 10.0, 4
_NUMBERS = 70.0
_HOLDS, _LACKS = "✓", "✗"


def _columns(setting: Setting, steps: tuple[Step, ...]) -> tuple[Column, ...]:
    numbers = min(max(width_of(Span(step.number, CELL_STRONG)) for step in steps), _NUMBERS) + 14
    rest = setting.paper.text_width - numbers
    shares = (0.45, 0.2, 0.16, 0.19)
    heads = (OBJECTIVE, FROM_TO, DUE, OWNER)
    measured = (Column(setting.said(head), rest * share) for head, share in zip(heads, shares, strict=True))
    return (Column("", numbers), *measured)


def _row(setting: Setting, step: Step) -> GridRow:
    row, language = step.objective, setting.language
    top = step.depth == 0
    owner = setting.strategy.get(Team, row.owner)
    entry = Entry(objective_key(row.id), 1, step.number, _named(setting, row), in_contents=False)
    key = group_key(row.id)
    number = Block(Span(step.number, CELL_STRONG if top else CELL_MUTED), role="TD", entry=entry, link=key)
    title = Block(Span(_named(setting, row), CELL_STRONG if top else CELL), role="TD", link=key)
    measure = Block(Span(title_of(row.measure), SMALL), role="TD", before=1)
    figure = change(row.baseline, row.target, title_of(row.unit), language) or NOTHING
    texts = (
        figure,
        short_day(row.due, language) if row.due else NOTHING,
        title_of(owner.title) if owner else NOTHING,
    )
    cells = (Cell((Block(Span(text, CELL if text != NOTHING else CELL_MUTED), role="TD"),)) for text in texts)
    return GridRow((Cell((number,)), Cell((title, measure) if row.measure.strip() else (title,)), *cells))


def _named(setting: Setting, row: Objective) -> str:
    return title_of(row.title) or setting.said(UNTITLED_CARD)


def _checks(setting: Setting, steps: tuple[Step, ...]) -> list[Flowable]:
    heads = (
        Column("", 9),
        *(Column(letter, 6, "center") for letter in smart.NAMES),
        Column(setting.said(MISSES), 46),
        Column(setting.said(PROGRESS), 18, "right"),
    )
    done = progress.of_all(setting.strategy)
    rows = []
    for step in steps:
        letters = smart.smart(setting.strategy, step.objective)
        marks = (text(_HOLDS if letter.holds else _LACKS, CELL_STRONG, align="center") for letter in letters)
        missing = [setting.said(lack.words) for letter in letters for lack in letter.missing]
        share = done[step.objective.id]
        told = "" if share is None else measured(round(100 * share), "%", setting.language)
        number_ = text(step.number, CELL_STRONG, link=objective_key(step.objective.id))
        rows.append(row(number_, *marks, text(", ".join(missing), SMALL), text(told, FIGURE, align="right")))
    names = " · ".join(f"{letter} {setting.said(name).lower()}" for letter, name in smart.NAMES.items())
    return [Block(Span(names, SMALL), after=2), table(setting, heads, rows), *_cascades(setting, steps)]


def _cascades(setting: Setting, steps: tuple[Step, ...]) -> list[Flowable]:
    """Say of each objective that its children add up to whether they reach it."""
    told: list[Flowable] = []
    for step in steps:
        found = adding_up.cascade(setting.strategy, step.objective)
        if found is not None and found.parts and not found.unknown:
            words = REACHED if found.reaches else SHORT
            figures = (number(round(value, 3), setting.language) for value in (found.gives, found.needs))
            line = setting.said(words, objective=step.number, **dict(zip(("gives", "needs"), figures, strict=True)))
            told.append(Block(Span(line, SMALL), before=4))
    return told


def content(setting: Setting) -> Content:
    """Return the table of the objectives, then how sound and how far each is."""
    steps = cascade(setting.strategy)
    rows = [_row(setting, step) for step in steps]
    flowables: list[Flowable] = [Grid(_columns(setting, steps), rows, setting.paper.text_height)]
    checked, entries = part(setting, "smart", CHECK, *_checks(setting, steps))
    return Content([*flowables, *checked], entries)


SECTION = Section("objectives", TITLE, COMPASS, LEAD, MISSING, lambda strategy: bool(strategy.all(Objective)), content)
