"""How segments look: the board of segment cards as data, and the colour that targeting gives a segment everywhere."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from mktcanvas.model.choices import Targeting
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural, choice_words
from mktcanvas.model.words import with_unit
from mktcanvas.ui.canvas.board import BoardPlan, CardLook, Zone
from mktcanvas.ui.canvas.layout import Pattern
from mktcanvas.ui.numbers import locale_of, shown_number

_ROLES = {Targeting.primary: "primary", Targeting.secondary: "secondary", Targeting.none: "untargeted"}
_PATTERN = Pattern(columns=3, left=14.0, top=14.0, card=150.0, slot=36.0)


def role_of(segment: Segment) -> str:
    """Return the role of the colour that a segment has everywhere."""
    return _ROLES[segment.targeting]


def segment_board(language: str) -> BoardPlan:
    """Return the board of segments: primary targets, secondary ones, and those that are not served."""
    zones = tuple(
        Zone(
            value=targeting,
            title=choice_plural(targeting).of(language),
            role=_ROLES[targeting],
            hint=QCoreApplication.translate("SegmentsPage", "Type to add a segment…"),
        )
        for targeting in Targeting
    )
    name = QCoreApplication.translate("Pages", "Segments")
    return BoardPlan(name, Segment, zones, (), (), partial(_look, language), pattern=_PATTERN)


def _look(language: str, strategy: Strategy, card: Card) -> CardLook:
    segment = strategy.get(Segment, card.id)
    if segment is None:
        return CardLook(card.title, "untargeted")
    foot = [_people(segment.size, language), _growth(segment.growth_pct, language)]
    links = len(strategy.links_to(segment.id)) + len(strategy.links_from(segment.id))
    return CardLook(
        title=segment.title,
        role=role_of(segment),
        edge=True,
        words=segment.who or segment.need,
        foot=(*(part for part in foot if part), f"⤳ {links}"),
        spoken=choice_words(segment.targeting).of(language),
    )


def _people(size: int | None, language: str) -> str:
    if size is None:
        return ""
    shown = locale_of(language).toString(size)
    if size >= 10_000_000:
        shown = f"{locale_of(language).toString(round(size / 1_000_000))} M"
    elif size >= 10_000:
        shown = f"{locale_of(language).toString(round(size / 1_000))} k"
    return QCoreApplication.translate("SegmentsPage", "{size} people").replace("{size}", shown)


def _growth(growth: float | None, language: str) -> str:
    if growth is None:
        return ""
    number = ("+" if growth > 0 else "−" if growth < 0 else "") + shown_number(abs(growth), language)
    words = QCoreApplication.translate("SegmentsPage", "{growth} a year")
    return words.replace("{growth}", with_unit(number, "%", language))
