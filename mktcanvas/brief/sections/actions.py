"""The actions by objective: what is done, with which P, for whom, by whom, when, for how much.

Then their timeline, and what they cost by P and by segment.
"""

from reportlab.platypus import Flowable

from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Grid, GridRow
from mktcanvas.brief.sections.action_groups import ActionGroup, grouped, stopped
from mktcanvas.brief.sections.action_rows import ActionRows
from mktcanvas.brief.sections.pieces import figures
from mktcanvas.brief.sections.section import ENGINE, Content, Section
from mktcanvas.charts.tally import aimless, live_actions
from mktcanvas.charts.wording import counted
from mktcanvas.model.action import Action
from mktcanvas.model.words import Words

TITLE = Words("Actions by objective", "Actions par objectif")
LEAD = Words(
    "Each action names what it serves, who owns it and how it is measured.",
    "Chaque action dit ce qu’elle sert, qui en répond et comment on la mesure.",
)
MISSING = Words("The plan has no action yet.", "Le plan n’a pas encore d’action.")
LOOSE = Words("Without an objective", "Sans objectif")
STOPPED = Words("Stopped, not counted", "Arrêtées, non comptées")
TOTAL = Words("Total · {count}", "Total · {count}")
ONE_ACTION, ACTIONS = Words("action", "action"), Words("actions", "actions")

_FEW = 16
"""So many groups are named in the contents."""


def _rows(setting: Setting, rows: ActionRows, groups: tuple[ActionGroup, ...]) -> list[GridRow]:
    strategy = setting.strategy
    few = len(groups) <= _FEW
    made = [row for group in groups for row in rows.group(group, in_contents=few)]
    if loose := aimless(strategy):
        made += [rows.title(setting.said(LOOSE), loose), *map(rows.action, loose)]
    live = live_actions(strategy)
    count = counted(len(live), ONE_ACTION, ACTIONS, setting.language)
    made.append(rows.total(setting.said(TOTAL, count=count), live))
    if ended := stopped(strategy):
        made += [rows.title(setting.said(STOPPED), ()), *map(rows.action, ended)]
    return made


def content(setting: Setting) -> Content:
    """Return the table of the actions, their timeline, and what they cost."""
    strategy = setting.strategy
    rows = ActionRows(setting, strategy.all(Action))
    groups = grouped(strategy)
    flowables: list[Flowable] = [Grid(rows.columns, _rows(setting, rows, groups), setting.paper.text_height)]
    entries = [rows.entry(group, in_contents=True) for group in groups] if len(groups) <= _FEW else []
    drawn, named = figures(setting, "timeline", "budget", "budget-segments")
    return Content([*flowables, *drawn], [*entries, *named])


SECTION = Section("actions", TITLE, ENGINE, LEAD, MISSING, lambda strategy: bool(strategy.all(Action)), content)
