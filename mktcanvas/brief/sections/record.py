"""The record of a workshop: everything that was said, board by board, with votes, decisions and comments."""

from reportlab.platypus import Flowable

from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Column, GridRow
from mktcanvas.brief.sections.pieces import part, row, table, text
from mktcanvas.brief.sections.section import COMPASS, Content, Section
from mktcanvas.brief.sections.titles import UNTITLED_CARD, title_of
from mktcanvas.brief.style import CELL, CELL_STRONG, FIGURE, SMALL
from mktcanvas.charts.wording import number, short_day
from mktcanvas.model.choices import Decision
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.note import Note, Option
from mktcanvas.model.people import Comment, Review
from mktcanvas.model.project import AgendaStep
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words

TITLE = Words("What was said", "Ce qui a été dit")
LEAD = Words(
    "Every card by its board, with its votes; what was put aside is marked, nothing is left out.",
    "Toutes les cartes, tableau par tableau, avec leurs votes ; ce qui a été mis de côté est signalé, rien n’est omis.",
)
MISSING = Words("Nothing was put on a board yet.", "Rien n’a encore été posé sur un tableau.")
AGENDA, MINUTES = Words("Agenda", "Ordre du jour"), Words("{count} min", "{count} min")
CARD, ZONE, VOTES = Words("Card", "Carte"), Words("Where", "Où"), Words("Votes", "Votes")
SET_ASIDE = Words("put aside", "mis de côté")
DECISIONS = Words("Decisions of the meetings", "Décisions des réunions")
COMMENTS = Words("Comments", "Commentaires")
ABOUT, SAID, BY = Words("About", "À propos de"), Words("What was said", "Ce qui a été dit"), Words("By", "Par")
OPEN = Words("to be answered", "sans réponse")


def _agenda(setting: Setting) -> list[Flowable]:
    rows = [
        row(
            text(title_of(step.title) or setting.said(UNTITLED_CARD), CELL_STRONG),
            text(step.detail),
            text(setting.said(MINUTES, count=step.minutes) if step.minutes else "", FIGURE, align="right"),
        )
        for step in setting.strategy.all(AgendaStep)
    ]
    return [table(setting, (Column("", 34), Column("", 52), Column("", 14)), rows)] if rows else []


def _ordered(cards: tuple[Card, ...]) -> list[Card]:
    """Return cards zone by zone, those with most votes first."""
    zones: dict[str, int] = {}
    for card in cards:
        zones.setdefault(_zone(card), len(zones))
    return sorted(cards, key=lambda card: (zones[_zone(card)], -(card.votes if isinstance(card, Note) else 0)))


def _zone(card: Card) -> str:
    return str(getattr(card, card.zone)) if card.zone else ""


def _card(setting: Setting, card: Card) -> GridRow:
    title = text(title_of(card.title) or setting.said(UNTITLED_CARD), CELL)
    blocks = (title, text(card.detail, SMALL)) if card.detail.strip() else (title,)
    told = []
    if card.zone:
        told.append(setting.said(choice_words(getattr(card, card.zone))))
    if isinstance(card, Option) and card.decision is not Decision.open:
        told.append(setting.said(choice_words(card.decision)))
    if isinstance(card, Note) and card.parked:
        told.append(setting.said(SET_ASIDE))
    votes = number(card.votes, setting.language) if isinstance(card, Note) and card.votes else ""
    marks = (text(votes, FIGURE, align="right"),) if isinstance(card, Note) else ()
    where = (text(" · ".join(told), SMALL),) if told else ()
    return row(blocks, where, marks)


def _decisions(setting: Setting) -> list[Flowable]:
    reviews = [review for review in setting.strategy.all(Review) if review.decisions.strip()]
    rows = [
        row(
            text(short_day(review.date, setting.language)),
            text(title_of(review.title) or setting.said(choice_words(review.kind)), CELL_STRONG),
            text(review.decisions),
        )
        for review in sorted(reviews, key=lambda review: review.date)
    ]
    return [table(setting, (Column("", 16), Column("", 30), Column("", 54)), rows)] if rows else []


def _comments(setting: Setting) -> list[Flowable]:
    rows = []
    for comment in sorted(setting.strategy.all(Comment), key=lambda comment: comment.on):
        card = setting.strategy.cards.get(comment.card)
        by = [text(title_of(comment.author)), text(short_day(comment.on, setting.language), SMALL)]
        by += [] if comment.answered else [text(setting.said(OPEN), SMALL)]
        rows.append(row(text(title_of(card.title) if card else ""), text(comment.text), tuple(by)))
    heads = (Column(setting.said(ABOUT), 30), Column(setting.said(SAID), 50), Column(setting.said(BY), 20))
    return [table(setting, heads, rows)] if rows else []


def content(setting: Setting) -> Content:
    """Return the agenda, every board, the decisions and the comments."""
    flowables: list[Flowable] = []
    entries = []
    parts = [part(setting, "agenda", AGENDA, *_agenda(setting))]
    for name, kind in KINDS.items():
        cards = setting.strategy.all(kind.row)
        if cards and name not in ("team", "review"):
            words = kind.counted(len(cards))
            parts.append(part(setting, f"board-{name}", words, _board(setting, name, cards)))
    parts.append(part(setting, "decisions", DECISIONS, *_decisions(setting)))
    parts.append(part(setting, "comments", COMMENTS, *_comments(setting)))
    for drawn, named in parts:
        flowables += drawn
        entries += named
    return Content(flowables, entries)


def _board(setting: Setting, name: str, cards: tuple[Card, ...]) -> Flowable:
    votes = setting.said(VOTES) if name == "note" else ""
    heads = (
        Column(setting.said(CARD), 64),
        Column(setting.said(ZONE) if cards[0].zone else "", 24),
        Column(votes, 12, "right"),
    )
    return table(setting, heads, (_card(setting, card) for card in _ordered(cards)))


def applies(strategy: Strategy) -> bool:
    """Tell whether anything was said."""
    return bool(strategy.cards) or bool(strategy.all(AgendaStep))


SECTION = Section("record", TITLE, COMPASS, LEAD, MISSING, applies, content)
