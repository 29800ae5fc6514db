"""The coverage page: which P carries which objective, drawn by the chart of that name."""

from reportlab.platypus import PageBreak

from mktcanvas.brief.chart_slot import slots
from mktcanvas.brief.context import Setting
from mktcanvas.brief.sections.section import ALIGNMENT, Content, Section
from mktcanvas.charts.catalog import chart
from mktcanvas.charts.tally import live_actions
from mktcanvas.model.objective import Objective
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

TITLE = Words("Objectives and the 4P", "Les objectifs et les 4P")
LEAD = Words(
    "How many actions carry each objective in each P, and where there is none.",
    "Combien d’actions portent chaque objectif dans chaque P, et où il n’y en a aucune.",
)
MISSING = Words("The plan has no objective with actions yet.", "Le plan n’a pas encore d’objectif suivi d’actions.")

_HEADING = 120.0
"""Points that the heading takes of the first page."""


def applies(strategy: Strategy) -> bool:
    """Tell whether there are objectives and actions to hold against each other."""
    return bool(strategy.all(Objective)) and bool(live_actions(strategy))


def content(setting: Setting) -> Content:
    """Return the matrix, on as many pages as its objectives need."""
    paper = setting.paper
    flowables = []
    for slot in slots(
        chart("coverage"), setting.strategy, setting.language, paper.text_width, paper.text_height - _HEADING
    ):
        flowables += [slot, PageBreak()]
    return Content(flowables[:-1], [])


SECTION = Section("coverage", TITLE, ALIGNMENT, LEAD, MISSING, applies, content)
