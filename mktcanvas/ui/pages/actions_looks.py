"""What an action's card shows: its title and money, whom and what it is for, who does it when, the worst finding.

Everything is taken from the plan and the last report of the consistency rules; nothing is painted here.
"""

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate

from mktcanvas.alignment.finding import Severity
from mktcanvas.alignment.report import Report
from mktcanvas.charts.wording import NOTHING, compact_amount, p_name
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Relation, Status
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words, colour_role
from mktcanvas.ui.canvas.board import CardLook
from mktcanvas.ui.numbers import locale_of

_CHIPS = 3
_CHIP_LETTERS = 26
_AIM = "◎"
"""Stands before an objective, so that it is told from a segment."""


class ActionLooks:
    """Makes the looks of actions in one language, with the findings of the last report."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._alarms: dict[str, str] = {}

    def take(self, report: Report, actions: tuple[Action, ...]) -> set[str]:
        """Take over what a report finds of actions; return the ids of those whose alarm is another now.

        Contradictions mark a card; gaps and advice are told where they are asked for.
        """
        fresh: dict[str, str] = {}
        for action in actions:
            for finding in report.findings_of(action.id):
                if finding.severity is Severity.contradiction and not finding.waived:
                    fresh[action.id] = without_name(finding.title(self.language), action.title)
                    break
        changed = {card for card in fresh.keys() | self._alarms.keys() if fresh.get(card) != self._alarms.get(card)}
        self._alarms = fresh
        return changed

    def whole(self, strategy: Strategy, card: Card) -> CardLook:
        """Return the look with everything: chips, owner, dates, budget."""
        return self._look(strategy, card, chips=True)

    def short(self, strategy: Strategy, card: Card) -> CardLook:
        """Return the look in a cell of the grid, where row and column say the rest."""
        return self._look(strategy, card, chips=False)

    def _look(self, strategy: Strategy, card: Card, *, chips: bool) -> CardLook:
        action = strategy.get(Action, card.id)
        if action is None:
            return CardLook(card.title, "product", importance=None, edge=True)
        team = strategy.get(Team, action.owner)
        dates = span_words(strategy, action, self.language)
        budget = self.amount(strategy, action.budget)
        owner = team.title if team else NOTHING
        return CardLook(
            title=action.title,
            role=colour_role(action.p) or "product",
            importance=None,
            links=len(strategy.links_from(action.id)) + len(strategy.links_to(action.id)),
            spoken=self._spoken(strategy, action, owner),
            edge=True,
            parked=action.status is Status.stopped,
            chips=self._chips(strategy, action) if chips else (),
            who=owner if chips else "",
            foot=(dates, budget),
            alarm=self._alarms.get(action.id, ""),
        )

    def _chips(self, strategy: Strategy, action: Action) -> tuple[str, ...]:
        aims = [f"{_AIM} {objective.title}" for objective in strategy.targets(action.id, Relation.serves, Objective)]
        segments = [segment.title for segment in strategy.targets(action.id, Relation.targets, Segment)]
        found = [*aims[: _CHIPS - 1], *segments] if segments else aims
        shown = [_short(text) for text in found[:_CHIPS]]
        left = len(aims) + len(segments) - len(shown)
        return (*shown, f"+{left}") if left else tuple(shown)

    def _spoken(self, strategy: Strategy, action: Action, owner: str) -> str:
        parts = [choice_words(action.p).of(self.language), choice_words(action.status).of(self.language)]
        if action.owner:
            parts.append(owner)
        parts += [objective.title for objective in strategy.targets(action.id, Relation.serves, Objective)]
        if alarm := self._alarms.get(action.id):
            parts.append(alarm)
        return ", ".join(parts)

    def amount(self, strategy: Strategy, cents: int | None) -> str:
        """Return an amount in few letters, a dash for none."""
        return NOTHING if cents is None else _amount(cents, strategy.project.currency, self.language)

    def p_title(self, p: object) -> str:
        """Return what a P is called over a narrow column."""
        return p_name(p, self.language)  # type: ignore[arg-type]


def without_name(sentence: str, title: str) -> str:
    """Return a sentence about a card without the card's own title in front, for it stands on the card already."""
    for opening, closing in (("“", "”"), ("«\u202f", "\u202f»"), ("«\u00a0", "\u00a0»"), ("« ", " »")):
        name = f"{opening}{title}{closing}"
        if sentence.startswith(name):
            return sentence[len(name) :].strip()
    return sentence


@lru_cache(maxsize=4096)
def _amount(cents: int, currency: str, language: str) -> str:
    return compact_amount(cents, currency, language)


@lru_cache(maxsize=1024)
def _month_name(year: int, month: int, pattern: str, language: str) -> str:
    return locale_of(language).toString(QDate(year, month, 1), pattern)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _CHIP_LETTERS else f"{plain[: _CHIP_LETTERS - 1].rstrip()}…"


def span_words(strategy: Strategy, action: Action, language: str) -> str:
    """Return when an action runs, short enough for a card: “12–19 Apr”, “Mar → Sep”, “all year”."""
    start, end, project = action.start, action.end, strategy.project
    if start is None and end is None:
        return NOTHING
    if start is None or end is None:
        arrow = "{day} →" if start else "→ {day}"
        return arrow.format(day=_day(start or end, language, strategy))
    if project.starts and project.ends and start <= project.starts and end >= project.ends:
        return QCoreApplication.translate("ActionsPage", "throughout")
    if (start.year, start.month) == (end.year, end.month):
        days = str(start.day) if start == end else f"{start.day}–{end.day}"
        return f"{days} {_month(start, language, strategy)}"
    if start.year == end.year:  # the year is said once
        first = _month_name(start.year, start.month, "MMM", language)
        return f"{first} → {_month(end, language, strategy)}"
    return f"{_month(start, language, strategy)} → {_month(end, language, strategy)}"


def _day(day: date | None, language: str, strategy: Strategy) -> str:
    return f"{day.day} {_month(day, language, strategy)}" if day else ""


def _month(day: date, language: str, strategy: Strategy) -> str:
    """Return the month of a day, with its year only where the project's first year is another."""
    starts = strategy.project.starts
    pattern = "MMM" if starts and starts.year == day.year else "MMM yyyy"
    return _month_name(day.year, day.month, pattern, language)
