"""The plan on one page: what is promised to whom, what is to be reached, what it costs, and what does not fit yet.

Everything is shortened so that it stays one page, however much the plan says; the other sections have it in full.
"""

from typing import NamedTuple

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
from mktcanvas.charts.wording import ARROW, FIXED, NOTHING, change, counted, number, p_name, short_day
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
SCORE = Words("Alignment {score} / 100", "Alignement {score} / 100")
NO_SCORE = Words("Alignment cannot be assessed yet", "Alignement pas encore évaluable")
ONE_ACTION, ACTIONS = Words("action", "action"), Words("actions", "actions")

_HEADING = 78.0
"""Points that the page's own heading takes."""


class Measure(NamedTuple):
    """How much of the plan is said: targets, objectives, findings, and the letters of a short and a long text."""

    targets: int
    objectives: int
    findings: int
    short: int
    long: int


_MEASURES = (
    Measure(5, 6, 3, 130, 540),
    Measure(4, 5, 3, 110, 420),
    Measure(4, 4, 3, 90, 330),
    Measure(3, 3, 3, 60, 240),
    Measure(2, 2, 3, 44, 150),
    Measure(2, 2, 2, 30, 90),
)
"""From the most generous to the one that fits any plan."""


def _title(setting: Setting, words: Words) -> list[Flowable]:
    """Return a title that begins no page: all of it stays on this one."""
    (heading,) = subtitle(setting, words)[1:]
    heading.spaceBefore = 15.0
    return [heading]


def _cut(told: str, length: int) -> str:
    line = title_of(told)
    return line if len(line) <= length else f"{line[:length].rstrip()}…"


def _promise(setting: Setting, measure: Measure) -> list[Flowable]:
    project = setting.strategy.project
    if project.statement.strip():
        return [
            *_title(setting, PROMISE),
            Block(Span(_cut(project.statement, measure.long), LEAD._replace(colour=BODY.colour))),
        ]
    told = [(name, getattr(project, name)) for name in VALUE_PROPOSITION if getattr(project, name).strip()]
    if not told:
        return []
    spans = []
    for name, said in told:
        spans.append(Span(f"{field_words(name).of(setting.language)}{FIXED} ", CELL_MUTED))
        spans.append(Span(f"{_cut(said, measure.long // 5)}\n", CELL))
    spans[-1] = spans[-1]._replace(text=spans[-1].text.rstrip("\n"))
    return [*_title(setting, PROMISE), Block(*spans)]


def _targets(setting: Setting, measure: Measure) -> list[Flowable]:
    targets = [row for row in by_targeting(setting.strategy) if row.targeting is not Targeting.none]
    if not targets:
        return []
    rows = [
        row(
            text(_cut(target.title, measure.short), CELL_STRONG),
            text(setting.said(choice_words(target.targeting)), CELL_MUTED),
            text(_cut(target.need, measure.short)),
        )
        for target in targets[: measure.targets]
    ]
    return [
        *_title(setting, TARGETS),
        table(
            setting,
            (Column("", 34), Column("", 20), Column("", 46)),
            [*rows, *_more(setting, len(targets), measure.targets, 3)],
        ),
    ]


def _objectives(setting: Setting, measure: Measure) -> list[Flowable]:
    steps = cascade(setting.strategy)
    shown = [step for step in steps if step.objective.level is Level.strategic] or [
        step for step in steps if step.depth == 0
    ]
    if not shown:
        return []
    rows = []
    for step in shown[: measure.objectives]:
        row_ = step.objective
        title = _cut(row_.title, measure.short) or setting.said(UNTITLED_CARD)
        figure = _cut(change(row_.baseline, row_.target, title_of(row_.unit), setting.language), 40)
        due = short_day(row_.due, setting.language) if row_.due else NOTHING
        link = objective_key(row_.id)
        number_ = one_line(step.number, CELL_STRONG, 40)
        rows.append(row(text(number_, CELL_STRONG, link=link), text(title, link=link), text(figure), text(due)))
    heads = (Column("", 8), Column("", 52), Column("", 22), Column("", 18))
    return [
        *_title(setting, STRATEGIC),
        table(setting, heads, [*rows, *_more(setting, len(shown), measure.objectives, 4)]),
    ]


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
            parts.append(f"{p_name(p, setting.language)} {len(of_p)} ({setting.short_amount(total(of_p))})")
    count = counted(len(actions), ONE_ACTION, ACTIONS, setting.language)
    told = f"{count}, {setting.amount(total(actions))} {ARROW} {', '.join(parts)}"
    return [*_title(setting, MEANS), Block(Span(told, CELL))]


def _findings(setting: Setting, measure: Measure) -> list[Flowable]:
    report = setting.report
    if not setting.strategy.cards:
        return []
    score = setting.said(NO_SCORE) if report.score is None else setting.said(SCORE, score=report.score)
    counts = [severity.counted(count).of(setting.language) for severity, count in report.counts.items() if count]
    told = " · ".join((score, *counts))
    shown = gravest(report.open, measure.findings)
    blocks: list[Flowable] = [*_title(setting, FINDINGS), Block(Span(told, CELL_STRONG), after=6)]
    if not shown:
        return [*blocks, Block(Span(setting.said(NO_FINDING), CELL))]
    return [*blocks, *(remark(setting, finding, short=True) for finding in shown)]


def _page(setting: Setting, measure: Measure) -> list[Flowable]:
    return [
        *_promise(setting, measure),
        *_targets(setting, measure),
        *_objectives(setting, measure),
        *_means(setting),
        *_findings(setting, measure),
    ]


def _height(flowables: list[Flowable], setting: Setting) -> float:
    """Return the height of flowables below each other, of two spaces that meet the larger one."""
    paper = setting.paper
    height = after = 0.0
    for flowable in flowables:
        _, own = flowable.wrap(paper.text_width, paper.text_height)
        height += max(after, flowable.getSpaceBefore()) + own
        after = flowable.getSpaceAfter()
    return height


def content(setting: Setting) -> Content:
    """Return the page, saying as much as has room on it."""
    for measure in _MEASURES:
        flowables = _page(setting, measure)
        if _height(flowables, setting) <= setting.paper.text_height - _HEADING:
            break
    return Content(flowables, [])


def applies(strategy: Strategy) -> bool:
    """Tell whether there is a promise, a target, an objective or an action."""
    project = strategy.project
    promised = any(getattr(project, name).strip() for name in (*VALUE_PROPOSITION, "statement"))
    targeted = any(row.targeting is not Targeting.none for row in by_targeting(strategy))
    return promised or targeted or bool(strategy.all(Objective)) or bool(live_actions(strategy))


SECTION = Section("summary", TITLE, COMPASS, Words("", ""), MISSING, applies, content)
