"""The consistency of the plan: the score and its dimensions, what is covered, how it flows, findings and waivers."""

from collections.abc import Iterable

from reportlab.platypus import Flowable

from mktcanvas.alignment.figures import listed
from mktcanvas.alignment.finding import Finding, Severity
from mktcanvas.brief.block import Block
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Column
from mktcanvas.brief.sections.pieces import figures, part, row, table, text
from mktcanvas.brief.sections.remarks import gravest, remark
from mktcanvas.brief.sections.section import ALIGNMENT, Content, Section
from mktcanvas.brief.sections.titles import title_of
from mktcanvas.brief.style import BODY, BODY_STRONG, CELL, CELL_MUTED, COVER_FIGURE, FIGURE, SMALL
from mktcanvas.brief.text import Span
from mktcanvas.charts.wording import NOTHING, number, short_day, typeset
from mktcanvas.model.action import Action
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Waiver
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

TITLE = Words("Consistency", "Cohérence")
LEAD = Words(
    "Whether compass and engine agree: what the rules found on the day of this brief, and what to do about it.",
    "La boussole et le moteur s’accordent-ils ? Ce que les règles ont relevé à la date de ce brief, et que faire.",
)
MISSING = Words(
    "The plan has neither objective nor action to hold against each other yet.",
    "Le plan n’a encore ni objectif ni action à confronter.",
)
OF_100 = Words(" / 100", " / 100")
CANNOT = Words("It cannot be assessed yet: the plan lacks {missing}.", "Pas encore évaluable : il manque {missing}.")
CAPPED = Words("Contradictions hold the score at {cap} at most.", "Les contradictions plafonnent le score à {cap}.")
NONE_FOUND = Words("No finding.", "Aucun constat.")
DIMENSIONS = Words("Dimensions", "Dimensions")
DIMENSION, SCORE = Words("Dimension", "Dimension"), Words("Score", "Score")
CHECKED, FAILED = Words("Checked", "Vérifiés"), Words("Failed", "En défaut")
FINDINGS = Words("Findings and what to do", "Constats et remèdes")
TOO_MANY = Words(
    "{count} further findings of less weight are in the application, on the page Consistency.",
    "{count} autres constats de moindre poids se lisent dans l’application, à la page Cohérence.",
)
WAIVED = Words("Waived, with the reason", "Dérogations et leurs raisons")
FINDING, REASON, BY, UNTIL = (
    Words("Finding", "Constat"),
    Words("Reason", "Raison"),
    Words("By", "Par"),
    Words("Until", "Jusqu’au"),
)

_MOST_FINDINGS = 60


def _score(setting: Setting) -> list[Flowable]:
    report = setting.report
    if report.score is None:
        missing = listed(report.missing).of(setting.language)
        return [Block(Span(setting.said(CANNOT, missing=missing), BODY))]
    counts = [severity.counted(count).of(setting.language) for severity, count in report.counts.items() if count]
    told = " · ".join(counts) or setting.said(NONE_FOUND)
    blocks: list[Flowable] = [
        Block(Span(str(report.score), COVER_FIGURE), Span(setting.said(OF_100), BODY)),
        Block(Span(told, BODY_STRONG), before=2),
    ]
    if report.capped:
        blocks.append(Block(Span(setting.said(CAPPED, cap=report.cap), SMALL), before=2))
    return blocks


def _dimensions(setting: Setting) -> Flowable:
    heads = (
        Column(setting.said(DIMENSION), 64),
        Column(setting.said(SCORE), 12, "right"),
        Column(setting.said(CHECKED), 12, "right"),
        Column(setting.said(FAILED), 12, "right"),
    )
    rows = []
    for dimension in setting.report.dimensions:
        score = NOTHING if dimension.score is None else number(int(dimension.score), setting.language)
        name = text(setting.said(dimension.dimension.words))
        question = text(setting.said(dimension.dimension.question), SMALL)
        figures_ = (score, number(dimension.checked, setting.language), number(dimension.failed, setting.language))
        rows.append(row((name, question), *(text(figure, FIGURE, align="right") for figure in figures_)))
    return table(setting, heads, rows)


def _findings(setting: Setting, findings: Iterable[Finding]) -> list[Flowable]:
    open_ = gravest(findings, 100_000)
    shown: list[Flowable] = [
        remark(setting, finding, short=finding.severity is Severity.advice) for finding in open_[:_MOST_FINDINGS]
    ]
    if len(open_) > _MOST_FINDINGS:
        count = number(len(open_) - _MOST_FINDINGS, setting.language)
        shown.append(Block(Span(setting.said(TOO_MANY, count=count), CELL_MUTED), before=6))
    return shown


def _waived(setting: Setting) -> list[Flowable]:
    findings = setting.report.waived
    if not findings:
        return []
    heads = (
        Column(setting.said(FINDING), 42),
        Column(setting.said(REASON), 32),
        Column(setting.said(BY), 13),
        Column(setting.said(UNTIL), 13),
    )
    rows = []
    for finding in findings:
        waiver = finding.waiver
        assert isinstance(waiver, Waiver)
        until = short_day(waiver.until, setting.language) if waiver.until else ""
        title = title_of(typeset(finding.title(setting.language), setting.language))
        by = (text(title_of(waiver.by)), text(short_day(waiver.on, setting.language), SMALL))
        rows.append(row(text(title), text(waiver.reason), by, text(until, CELL)))
    return [table(setting, heads, rows)]


def content(setting: Setting) -> Content:
    """Return the score, the charts, the findings and the waivers."""
    flowables = _score(setting)
    entries = []
    for drawn, named in (
        figures(setting, "radar"),
        part(setting, "dimensions", DIMENSIONS, _dimensions(setting)),
        figures(setting, "score", "coverage", "segments", "flow", "flow-budget"),
        part(setting, "findings", FINDINGS, *_findings(setting, setting.report.open)),
        part(setting, "waived", WAIVED, *_waived(setting)),
    ):
        flowables += drawn
        entries += named
    return Content(flowables, entries)


def applies(strategy: Strategy) -> bool:
    """Tell whether there is something whose consistency can be checked."""
    return bool(strategy.all(Objective)) or bool(strategy.all(Action))


SECTION = Section("consistency", TITLE, ALIGNMENT, LEAD, MISSING, applies, content)
