"""The plan on one page: what is promised to whom, what is to be reached, what it costs, and what does not fit yet.

Everything is shortened so that it stays one page, however much the plan says; the other sections have it in full.
"""

from reportlab.platypus import Flowable

from mktcanvas.brief.block import Block
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Cell, Column, GridRow
from mktcanvas.brief.headings import subtitle
from mktcanvas.brief.sections.pieces import row, table, text
from mktcanvas.brief.sections.remarks import gravest, remark
from mktcanvas.brief.sections.section import COMPASS, Content, Section
from mktcanvas.brief.sections.titles import UNTITLED_CARD, objective_key, title_of
from mktcanvas.brief.style import BODY, CELL, CELL_MUTED, CELL_STRONG, LEAD, SMALL
from mktcanvas.brief.text import Span, one_line
from mktcanvas.charts.cascade import cascade
from mktcanvas.charts.tally import by_targeting, live_actions, total
from mktcanvas.charts.wording import ARROW, NOTHING, change, counted, number, p_name, short_day
from mktcanvas.model.choices import Level, P, Targeting
from mktcanvas.model.field_words import field_words
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import VALUE_PROPOSITION
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words

TITLE = Words("Summary on one page", "L’essentiel en une page")
MISSING = Words("The plan has nothing to sum up yet.", "Le plan n’a encore rien à résumer.")
PROMISE = Words("Our promise", "Notre promesse")
TARGETS = Words("Targets", "Cibles")
STRATEGIC = Words("Strategic objectives", "Objectifs stratégiques")
MEANS = Words("Means", "Moyens")
FINDINGS = Words("What matters most now", "Ce qui compte le plus maintenant")
NO_FINDING = Words("No rule finds fault with the plan.", "Aucune règle ne trouve à redire au plan.")
MORE = Words("and {count} more", "et {count} de plus")
SCORE = Words("Consistency {score} / 100", "Cohérence {score} / 100")
NO_SCORE = Words("Consistency cannot be assessed yet", "Cohérence pas encore évaluable")
ONE_ACTION, ACTIONS = Words("action", "action"), Words("actions", "actions")

_TARGETS, _OBJECTIVES, _FINDINGS = 4, 5, 3
_SHORT, _LONG = 110, 380


def _cut(told: str, length: int) -> str:
    line = title_of(told)
    return line if len(line) <= length else f"{line[:length].rstrip()}…"


def _promise(setting: Setting) -> list[Flowable]:
    project = setting.strategy.project
    if project.statement.strip():
        return [
            *subtitle(setting, PROMISE),
            Block(Span(_cut(project.statement, _LONG), LEAD._replace(colour=BODY.colour))),
        ]
    told = [(name, getattr(project, name)) for name in VALUE_PROPOSITION if getattr(project, name).strip()]
    if not told:
        return []
    rows = [
        row(text(field_words(name).of(setting.language), CELL_MUTED), text(_cut(said, _LONG // 2)))
        for name, said in told
    ]
    return [*subtitle(setting, PROMISE), table(setting, (Column("", 24), Column("", 76)), rows)]


def _targets(setting: Setting) -> list[Flowable]:
    targets = [row for row in by_targeting(setting.strategy) if row.targeting is not Targeting.none]
    if not targets:
        return []
    rows = [
        row(
            text(_cut(target.title, _SHORT), CELL_STRONG),
            text(setting.said(choice_words(target.targeting)), CELL_MUTED),
            text(_cut(target.need, _SHORT)),
        )
        for target in targets[:_TARGETS]
    ]
    return [
        *subtitle(setting, TARGETS),
        table(
            setting,
            (Column("", 34), Column("", 20), Column("", 46)),
            [*rows, *_more(setting, len(targets), _TARGETS, 3)],
        ),
    ]


def _objectives(setting: Setting) -> list[Flowable]:
    steps = cascade(setting.strategy)
    shown = [step for step in steps if step.objective.level is Level.strategic] or [
        step for step in steps if step.depth == 0
    ]
    if not shown:
        return []
    rows = []
    for step in shown[:_OBJECTIVES]:
        row_ = step.objective
        title = _cut(row_.title, _SHORT) or setting.said(UNTITLED_CARD)
        figure = _cut(change(row_.baseline, row_.target, title_of(row_.unit), setting.language), 40)
        due = short_day(row_.due, setting.language) if row_.due else NOTHING
        link = objective_key(row_.id)
        number_ = one_line(step.number, CELL_STRONG, 40)
        rows.append(row(text(number_, CELL_STRONG, link=link), text(title, link=link), text(figure), text(due)))
    heads = (Column("", 8), Column("", 52), Column("", 22), Column("", 18))
    return [*subtitle(setting, STRATEGIC), table(setting, heads, [*rows, *_more(setting, len(shown), _OBJECTIVES, 4)])]


def _more(setting: Setting, count: int, most: int, columns: int) -> list[GridRow]:
    if count <= most:
        return []
    told = setting.said(MORE, count=number(count - most, setting.language))
    return [GridRow((Cell((Block(Span(told, SMALL), role="TD"),), columns),))]


def _means(setting: Setting) -> list[Flowable]:
    actions = live_actions(setting.strategy)
    if not actions:
        return []
    parts = []
    for p in P:
        of_p = [action for action in actions if action.p is p]
        if of_p:
            parts.append(f"{p_name(p, setting.language)} {len(of_p)} · {setting.short_amount(total(of_p))}")
    count = counted(len(actions), ONE_ACTION, ACTIONS, setting.language)
    told = f"{count}, {setting.amount(total(actions))} {ARROW} {';  '.join(parts)}"
    return [*subtitle(setting, MEANS), Block(Span(told, CELL))]


def _findings(setting: Setting) -> list[Flowable]:
    report = setting.report
    if not setting.strategy.cards:
        return []
    score = setting.said(NO_SCORE) if report.score is None else setting.said(SCORE, score=report.score)
    counts = [severity.counted(count).of(setting.language) for severity, count in report.counts.items() if count]
    told = " · ".join((score, *counts))
    shown = gravest(report.open, _FINDINGS)
    blocks: list[Flowable] = [*subtitle(setting, FINDINGS), Block(Span(told, CELL_STRONG), after=6)]
    if not shown:
        return [*blocks, Block(Span(setting.said(NO_FINDING), CELL))]
    return [*blocks, *(remark(setting, finding, short=True) for finding in shown)]


def content(setting: Setting) -> Content:
    """Return the page."""
    flowables = [
        *_promise(setting),
        *_targets(setting),
        *_objectives(setting),
        *_means(setting),
        *_findings(setting),
    ]
    return Content(flowables, [])


def applies(strategy: Strategy) -> bool:
    """Tell whether there is a promise, a target, an objective or an action."""
    project = strategy.project
    promised = any(getattr(project, name).strip() for name in (*VALUE_PROPOSITION, "statement"))
    targeted = any(row.targeting is not Targeting.none for row in by_targeting(strategy))
    return promised or targeted or bool(strategy.all(Objective)) or bool(live_actions(strategy))


SECTION = Section("summary", TITLE, COMPASS, Words("", ""), MISSING, applies, content)
