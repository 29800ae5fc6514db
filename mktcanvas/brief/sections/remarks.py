"""The findings as the brief shows them: gravest first, each with its reason, its remedy and the way to its card."""

from collections.abc import Iterable

from mktcanvas.alignment.finding import Finding, Severity
from mktcanvas.brief.block import Block
from mktcanvas.brief.callout import Callout
from mktcanvas.brief.context import Setting
from mktcanvas.brief.sections.titles import action_key, objective_key, title_of
from mktcanvas.brief.style import BODY_STRONG, CELL, SMALL_ON_TINT
from mktcanvas.brief.text import Span
from mktcanvas.charts.style import MUTED
from mktcanvas.charts.wording import number, typeset
from mktcanvas.model.action import Action
from mktcanvas.model.objective import Objective
from mktcanvas.model.words import Words
from mktcanvas.palette import LIGHT

COLOURS = {Severity.contradiction: LIGHT.error, Severity.gap: LIGHT.warning, Severity.advice: MUTED}
FIX = Words("What to do:", "À faire :")
WORTH = Words("+{points} points", "+{points} points")
ONE_WORTH = Words("+{points} point", "+{points} point")

_LEAST_WORTH = 0.05


def gravest(findings: Iterable[Finding], count: int) -> list[Finding]:
    """Return the findings that matter most: by severity, then by what mending them is worth."""
    order = list(Severity)
    return sorted(findings, key=lambda found: (order.index(found.severity), -found.worth, found.key[0], found.cards))[
        :count
    ]


def link_of(setting: Setting, finding: Finding) -> str:
    """Return the place in the brief of the first action or objective that a finding names."""
    for card in finding.cards:
        if setting.strategy.get(Action, card):
            return action_key(card)
        if setting.strategy.get(Objective, card):
            return objective_key(card)
    return ""


def remark(setting: Setting, finding: Finding, *, short: bool = False) -> Callout:
    """Return a finding as a remark; a ``short`` one leaves its reason out."""
    said = setting.said
    language = setting.language
    severity = said(finding.severity.words)
    link = link_of(setting, finding)
    title = title_of(typeset(finding.title(language), language))
    blocks = [
        Block(
            Span(f"{severity[:1].upper()}{severity[1:]}.  ", BODY_STRONG._replace(colour=COLOURS[finding.severity])),
            Span(title, BODY_STRONG),
            link=link,
        )
    ]
    if not short:
        blocks.append(Block(Span(title_of(typeset(finding.why(language), language)), CELL), before=1, link=link))
    told = f"{said(FIX)} {title_of(typeset(finding.fix(language), language))}"
    if finding.worth >= _LEAST_WORTH:
        points = number(round(finding.worth, 1), language)
        told += f" ({said(ONE_WORTH if finding.worth < 2 else WORTH, points=points)})"
    blocks.append(Block(Span(told, SMALL_ON_TINT), before=2))
    return Callout(tuple(blocks), COLOURS[finding.severity], setting.paper.text_height)
