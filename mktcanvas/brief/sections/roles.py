"""Roles and rituals: who is responsible, accountable, consulted, informed for each action; when reviews are."""

from collections import defaultdict

from reportlab.platypus import Flowable

from mktcanvas.brief.block import Block
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Column
from mktcanvas.brief.sections.pieces import part, row, table, text
from mktcanvas.brief.sections.section import ENGINE, Content, Section
from mktcanvas.brief.sections.titles import UNTITLED_CARD, action_key, title_of
from mktcanvas.brief.style import CELL, CELL_MUTED, CELL_STRONG, NARROW, SMALL
from mktcanvas.brief.text import Span
from mktcanvas.charts.tally import live_actions
from mktcanvas.charts.wording import p_name, short_day
from mktcanvas.model.action import Assignment
from mktcanvas.model.choices import Raci
from mktcanvas.model.people import Attendance, Review, Team
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words

TITLE = Words("Roles and rituals", "Rôles et rituels")
LEAD = Words(
    "Who does what with whom, and when both sides look at the plan together.",
    "Qui fait quoi avec qui, et quand les deux côtés regardent le plan ensemble.",
)
MISSING = Words("The plan has no team and no review yet.", "Le plan n’a encore ni équipe ni revue.")
TEAMS = Words("Teams", "Équipes")
TEAM, SIDE, FUNCTION, CONTACT = (
    Words("Team", "Équipe"),
    Words("Side", "Côté"),
    Words("Function", "Fonction"),
    Words("Contact", "Contact"),
)
WHO = Words("Who does what (RACI)", "Qui fait quoi (RACI)")
ACTION, RESPONSIBLE = Words("Action", "Action"), Words("Responsible", "Responsable")
REVIEWS = Words("Calendar of the reviews", "Calendrier des revues")
WHEN, REVIEW, PRESENT, DECISIONS = (
    Words("Date", "Date"),
    Words("Review", "Revue"),
    Words("Present", "Présents"),
    Words("Decisions", "Décisions"),
)
AHEAD = Words("to come", "à venir")

_LONGEST = 60


def _teams(setting: Setting) -> list[Flowable]:
    heads = (
        Column(setting.said(TEAM), 34),
        Column(setting.said(SIDE), 20),
        Column(setting.said(FUNCTION), 20),
        Column(setting.said(CONTACT), 26),
    )
    rows = [
        row(
            text(title_of(team.title) or setting.said(UNTITLED_CARD), CELL_STRONG),
            text(setting.said(choice_words(team.side))),
            text(setting.said(choice_words(team.function))),
            text(title_of(team.contact), CELL_MUTED),
        )
        for team in setting.strategy.all(Team)
    ]
    return [table(setting, heads, rows)] if rows else []


def _raci(setting: Setting) -> list[Flowable]:
    strategy = setting.strategy
    parts: defaultdict[tuple[str, Raci], list[str]] = defaultdict(list)
    for assignment in strategy.all(Assignment):
        team = strategy.get(Team, assignment.team)
        if team is not None:
            parts[assignment.action, assignment.role].append(title_of(team.title)[:_LONGEST])
    actions = [row_ for row_ in live_actions(strategy) if row_.owner or any((row_.id, role) in parts for role in Raci)]
    if not actions:
        return []
    heads = (
        Column(setting.said(ACTION), 32),
        Column(setting.said(RESPONSIBLE), 17),
        *(Column(setting.said(choice_words(role)), 17) for role in Raci),
    )
    rows = []
    for action in actions:
        owner = strategy.get(Team, action.owner)
        name = text(title_of(action.title) or setting.said(UNTITLED_CARD), CELL, link=action_key(action.id))
        others = (text(", ".join(parts[action.id, role]), NARROW) for role in Raci)
        owned = text(title_of(owner.title)[:_LONGEST] if owner else "", NARROW)
        rows.append(row((name, text(p_name(action.p, setting.language), SMALL)), owned, *others))
    return [table(setting, heads, rows)]


def _reviews(setting: Setting) -> list[Flowable]:
    reviews = sorted(setting.strategy.all(Review), key=lambda review: review.date)
    heads = (
        Column(setting.said(WHEN), 16),
        Column(setting.said(REVIEW), 26),
        Column(setting.said(PRESENT), 24),
        Column(setting.said(DECISIONS), 34),
    )
    rows = []
    for review in reviews:
        when = [text(short_day(review.date, setting.language))]
        if review.date > setting.today:
            when.append(text(setting.said(AHEAD), SMALL))
        kind = Block(Span(setting.said(choice_words(review.kind)), SMALL), role="TD")
        rows.append(
            row(
                tuple(when),
                (text(title_of(review.title) or setting.said(choice_words(review.kind)), CELL_STRONG), kind),
                text(", ".join(_present(setting, review)), NARROW),
                text(review.decisions),
            )
        )
    return [table(setting, heads, rows)] if rows else []


def _present(setting: Setting, review: Review) -> list[str]:
    teams = (setting.strategy.get(Team, row.team) for row in setting.strategy.where(Attendance, "review", review.id))
    return [title_of(team.title)[:_LONGEST] for team in teams if team is not None]


def content(setting: Setting) -> Content:
    """Return the teams, the table of roles and the calendar of reviews."""
    flowables: list[Flowable] = []
    entries = []
    for drawn, named in (
        part(setting, "teams", TEAMS, *_teams(setting)),
        part(setting, "raci", WHO, *_raci(setting)),
        part(setting, "reviews", REVIEWS, *_reviews(setting)),
    ):
        flowables += drawn
        entries += named
    return Content(flowables, entries)


def applies(strategy: Strategy) -> bool:
    """Tell whether there is a team or a review."""
    return bool(strategy.all(Team)) or bool(strategy.all(Review))


SECTION = Section("roles", TITLE, ENGINE, LEAD, MISSING, applies, content)
