"""The two boards of the SWOT page as data: quadrants of notes, and the options that cross them."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from mktcanvas.analysis.tows import QUADRANTS
from mktcanvas.model.choices import Decision, OptionKind, Quadrant, Relation
from mktcanvas.model.note import Note, Option
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural, choice_words, colour_role
from mktcanvas.ui.canvas.board import BoardPlan, CardLook, Zone

_OPTION_ROLES = {
    OptionKind.so: "opportunity",
    OptionKind.wo: "weakness",
    OptionKind.st: "strength",
    OptionKind.wt: "threat",
}


def swot_board(language: str) -> BoardPlan:
    """Return the board of notes: four quadrants with both axes named."""
    translate = QCoreApplication.translate
    zones = tuple(
        Zone(
            value=quadrant,
            title=choice_plural(quadrant).of(language),
            role=colour_role(quadrant) or "strength",
            hint=QCoreApplication.translate("SwotPage", "Type to add a note…"),
        )
        for quadrant in Quadrant
    )
    columns = (translate("SwotPage", "Helpful"), translate("SwotPage", "Harmful"))
    rows = (translate("SwotPage", "Internal"), translate("SwotPage", "External"))
    return BoardPlan("SWOT", Note, zones, columns, rows, partial(_note_look, language))


def crossing_board(language: str) -> BoardPlan:
    """Return the board of options: strengths and weaknesses across, opportunities and threats down."""

    def plural(quadrant: Quadrant) -> str:
        return choice_plural(quadrant).of(language)

    zones = tuple(
        Zone(
            value=kind,
            title=f"{kind.value} · {' × '.join(map(plural, QUADRANTS[kind]))}",
            role=_OPTION_ROLES[kind],
            hint=QCoreApplication.translate("SwotPage", "Type to add an option…"),
        )
        for kind in OptionKind
    )
    columns = (plural(Quadrant.strength), plural(Quadrant.weakness))
    rows = (plural(Quadrant.opportunity), plural(Quadrant.threat))
    guide = QCoreApplication.translate(
        "SwotPage",
        "An option says what you will do where a strength or a weakness meets an opportunity or a threat. On the board,"
        " hold Alt and drop one note on another, or select both and press Ctrl+Shift+O; or type an option here.",
    )
    return BoardPlan("TOWS", Option, zones, columns, rows, partial(_option_look, language), guide=guide)


def standing(strategy: Strategy, note: Note) -> tuple[float, int, int]:
    """Return what notes are ranked by: importance times certainty, then votes, then links; the greatest comes first.

    How certain an external note is, is its likelihood; an internal one is certain as far as it is proved: 5 with a
    fact, 4 with evidence in words, 2 with neither. A likelihood that is not given counts as the middle of the scale; a
    note without an importance comes after all that have one.
    """
    certainty = note.likelihood or 3
    if note.quadrant.internal:
        proved = bool(strategy.links_from(note.id, Relation.rests_on))
        certainty = 5 if proved else 4 if note.evidence.strip() else 2
    return (note.importance or 0) * certainty, note.votes, _count(strategy, note.id)


def _note_look(language: str, strategy: Strategy, card: Card) -> CardLook:
    note = strategy.get(Note, card.id)
    if note is None:
        return CardLook(card.title, "strength")
    return CardLook(
        title=note.title,
        role=colour_role(note.quadrant) or "strength",
        importance=note.importance or 0,
        links=_count(strategy, note.id),
        votes=note.votes,
        parked=note.parked,
        spoken=choice_words(note.quadrant).of(language),
    )


def _option_look(language: str, strategy: Strategy, card: Card) -> CardLook:
    option = strategy.get(Option, card.id)
    if option is None:
        return CardLook(card.title, "opportunity", importance=None)
    crossed = strategy.targets(option.id, Relation.answers, Note)
    decided = "" if option.decision is Decision.open else choice_words(option.decision).of(language)
    return CardLook(
        title=option.title,
        role=_OPTION_ROLES[option.kind],
        importance=None,
        links=_count(strategy, option.id),
        note=decided,
        spoken=f"{option.kind.value}: {', '.join(note.title for note in crossed)}",
    )


def _count(strategy: Strategy, card: str) -> int:
    return len(strategy.links_from(card)) + len(strategy.links_to(card))
