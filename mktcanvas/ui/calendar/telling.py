"""What the calendar says in words: its headings, and the tooltip of a card."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from mktcanvas.model.action import Action
from mktcanvas.model.people import Review, Team
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.calendar.looks import Words, half_dated, is_overdue
from mktcanvas.ui.numbers import shown_day


def words_of(language: str) -> Words:
    """Return the painted words."""
    translate = QCoreApplication.translate
    return Words(
        language=language,
        today=translate("Calendar", "Today"),
        unscheduled=translate("Calendar", "To be dated"),
        no_end=translate("Calendar", "{day} → end?"),
        no_start=translate("Calendar", "start? → {day}"),
        nothing_waiting=translate("Calendar", "Every action has its dates. Drag one here to take them away."),
        drop_here=translate("Calendar", "Drop to take the dates away"),
        load=translate("Calendar", "LIVE ACTIONS PER OWNER AND MONTH"),
        reviews=translate("Calendar", "Reviews"),
        days={
            "none": translate("Calendar", "No action to show: double-click a day, or type, to add one."),
            "days": translate("Calendar", "{number} days"),
            "quarter": translate("Calendar", "Q", "first letter of a quarter’s name"),
            "more": translate("Calendar", " · {number} LESS BUSY NOT SHOWN"),
        },
    )


def tip_of(strategy: Strategy, identity: str, language: str) -> str:
    """Return the tooltip of a card, as text that is safe to show."""
    card = strategy.cards.get(identity)
    if isinstance(card, Action):
        team = strategy.get(Team, card.owner)
        days = half_dated(card, words_of(language)) or " → ".join(
            shown_day(day, language) for day in (card.start, card.end) if day
        )
        status = choice_words(card.status).of(language)
        late = QCoreApplication.translate("Calendar", "should have ended") if is_overdue(card, date.today()) else ""
        said = [choice_words(card.p).of(language), days, team.title if team else "", status, late]
    elif isinstance(card, Review):
        said = [choice_words(card.kind).of(language), shown_day(card.date, language)]
    else:
        return ""
    text = f"{card.title}\n{' · '.join(part for part in said if part)}"
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<span>{safe}</span>"
