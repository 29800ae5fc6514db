"""The objectives: the whole tree, each with what is measured, from where to where, until when, and by whom."""

from mktcanvas.brief.block import Block, Entry
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Cell, Column, Grid, GridRow
from mktcanvas.brief.sections.section import COMPASS, Content, Section
from mktcanvas.brief.sections.titles import UNTITLED_CARD, group_key, objective_key, title_of
from mktcanvas.brief.style import CELL, CELL_MUTED, CELL_STRONG, SMALL
from mktcanvas.brief.text import Span, width_of
from mktcanvas.charts.cascade import Step, cascade
from mktcanvas.charts.wording import NOTHING, change, short_day
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
FROM_TO, DUE, OWNER = Words("From → to", "De → à"), Words("Due", "Échéance"), Words("Owner", "Responsable")

_INDENT, _DEEPEST = 10.0, 4
_NUMBERS = 70.0


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


def content(setting: Setting) -> Content:
    """Return the table of the objectives."""
    steps = cascade(setting.strategy)
    rows = [_row(setting, step) for step in steps]
    return Content([Grid(_columns(setting, steps), rows, setting.paper.text_height)], [])


SECTION = Section("objectives", TITLE, COMPASS, LEAD, MISSING, lambda strategy: bool(strategy.all(Objective)), content)
