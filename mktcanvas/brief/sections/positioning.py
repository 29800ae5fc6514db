"""The positioning: the promise, each map with its distances, and what every claim means in each P."""

from reportlab.platypus import Flowable

from mktcanvas.analysis.positions import Position, free_place, positions
from mktcanvas.brief.block import Block
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Column
from mktcanvas.brief.sections.pieces import figure, paragraphs, part, row, table, text
from mktcanvas.brief.sections.section import COMPASS, Content, Section
from mktcanvas.brief.sections.titles import UNTITLED_CARD, action_key, title_of
from mktcanvas.brief.style import CELL, CELL_MUTED, CELL_STRONG, FIGURE, SMALL
from mktcanvas.brief.text import Span
from mktcanvas.charts.wording import number
from mktcanvas.model.action import Action
from mktcanvas.model.choices import ClaimKind, Relation
from mktcanvas.model.field_words import field_words
from mktcanvas.model.positioning import Claim, PositioningMap
from mktcanvas.model.project import VALUE_PROPOSITION
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural
from mktcanvas.model.words import Words

TITLE = Words("Positioning", "Positionnement")
LEAD = Words(
    "The place that we want in the mind of our targets, against whom, and what makes it true.",
    "La place que nous voulons dans l’esprit de nos cibles, face à qui, et ce qui la rend vraie.",
)
MISSING = Words(
    "The plan has no value proposition, map or claim yet.",
    "Le plan n’a encore ni proposition de valeur, ni carte, ni promesse.",
)
PROPOSITION = Words("Value proposition", "Proposition de valeur")
STATEMENT = Words("Positioning statement", "Énoncé de positionnement")
DISTANCES = Words("Distances on the maps", "Distances sur les cartes")
CLAIMS = Words("What we claim, in each P", "Nos promesses, P par P")
BRAND, NEAREST = Words("Our brand", "Notre marque"), Words("Nearest competitor", "Concurrent le plus proche")
IDEALS = Words("Ideals of the segments", "Idéaux des segments")
INSIDE = Words("{segment} {distance} (inside)", "{segment} {distance} (dedans)")
AWAY = Words("{segment} {distance}", "{segment} {distance}")
FREE = Words(
    "{map}: the place most worth having is at {x} and {y} (0 to 100); wanted by {segments}.",
    "{map} : la place la plus intéressante est à {x} et {y} (de 0 à 100) ; recherchée par {segments}.",
)
UNITS = Words("Distances in widths of the map.", "Distances en largeurs de carte.")
CLAIM = Words("Claim", "Promesse")
FOR_WHOM, PROVED = (
    Words("For: {segments}", "Pour : {segments}"),
    Words("Proved by: {actions}", "Prouvée par : {actions}"),
)

_NEAREST = 5
"""So many ideals are told of each of our brands."""
_MEANINGS = ("in_product", "in_price", "in_place", "in_promotion")


def _proposition(setting: Setting) -> list[Flowable]:
    project = setting.strategy.project
    told = [(name, getattr(project, name)) for name in VALUE_PROPOSITION if getattr(project, name).strip()]
    rows = [row(text(field_words(name).of(setting.language), CELL_MUTED), text(said)) for name, said in told]
    return [table(setting, (Column("", 20), Column("", 80)), rows)] if rows else []


def _distances(setting: Setting) -> list[Flowable]:
    rows = [
        row(
            text(title_of(position.brand.title) or setting.said(UNTITLED_CARD), CELL_STRONG),
            _rival(setting, position),
            _pulls(setting, position),
        )
        for chart in setting.strategy.all(PositioningMap)
        for position in positions(setting.strategy, chart.id)
    ]
    if not rows:
        return []
    heads = (Column(setting.said(BRAND), 26), Column(setting.said(NEAREST), 32), Column(setting.said(IDEALS), 42))
    return [table(setting, heads, rows), Block(Span(setting.said(UNITS), SMALL), before=6), *_free_places(setting)]


def _free_places(setting: Setting) -> list[Flowable]:
    """Say of each map where there is room that segments want."""
    told: list[Flowable] = []
    for chart in setting.strategy.all(PositioningMap):
        place = free_place(setting.strategy, chart.id)
        if place is not None and place.wanted_by:
            line = setting.said(
                FREE,
                map=title_of(chart.title) or setting.said(UNTITLED_CARD),
                x=_axis(setting, chart.x_low, chart.x_high, place.x),
                y=_axis(setting, chart.y_low, chart.y_high, place.y),
                segments=", ".join(title_of(segment.title) for segment in place.wanted_by[:_NEAREST]),
            )
            told.append(Block(Span(line, CELL), before=6))
    return told


def _axis(setting: Setting, low: str, high: str, value: float) -> str:
    """Return a place on an axis as a share of the way from its low to its high pole."""
    poles = f"{title_of(low)} – {title_of(high)}".strip(" –")
    return f"{poles} {number(round(100 * value), setting.language)}".strip()


def _shown(distance: float, setting: Setting) -> str:
    return number(round(distance, 2), setting.language)


def _rival(setting: Setting, position: Position) -> Block:
    if position.rival is None:
        return text("")
    return text(f"{title_of(position.rival.brand.title)} {_shown(position.rival.distance, setting)}", FIGURE)


def _pulls(setting: Setting, position: Position) -> tuple[Block, ...]:
    told = [
        setting.said(
            INSIDE if pull.inside else AWAY,
            segment=title_of(pull.segment.title),
            distance=_shown(pull.distance, setting),
        )
        for pull in position.ideals[:_NEAREST]
    ]
    return tuple(text(line, FIGURE) for line in told) or (text(""),)


def _claims(setting: Setting) -> list[Flowable]:
    heads = (
        Column(setting.said(CLAIM), 28),
        *(Column(field_words(name).of(setting.language), 18) for name in _MEANINGS),
    )
    rows = []
    for kind in ClaimKind:
        claims = setting.strategy.where(Claim, "kind", kind)
        for claim in claims:
            meanings = (text(getattr(claim, name)) for name in _MEANINGS)
            rows.append(row(_claim(setting, claim), *meanings))
    return [table(setting, heads, rows)] if rows else []


def _claim(setting: Setting, claim: Claim) -> tuple[Block, ...]:
    strategy = setting.strategy
    blocks = [
        text(title_of(claim.title) or setting.said(UNTITLED_CARD), CELL_STRONG),
        text(setting.said(choice_plural(claim.kind)), SMALL),
    ]
    if segments := strategy.targets(claim.id, Relation.targets, Segment):
        names = ", ".join(title_of(segment.title) for segment in segments[:4])
        blocks.append(text(setting.said(FOR_WHOM, segments=names), SMALL))
    if actions := strategy.sources(claim.id, Relation.proves, Action):
        names = ", ".join(title_of(action.title) for action in actions[:4])
        blocks.append(text(setting.said(PROVED, actions=names), SMALL, link=action_key(actions[0].id)))
    return tuple(blocks)


def content(setting: Setting) -> Content:
    """Return the promise, the maps with their distances, the claims."""
    flowables: list[Flowable] = []
    entries = []
    for drawn, named in (
        part(setting, "proposition", PROPOSITION, *_proposition(setting)),
        part(setting, "statement", STATEMENT, *paragraphs(setting.strategy.project.statement)),
        part(setting, "claims", CLAIMS, *_claims(setting)),
        figure(setting, "positioning"),
        part(setting, "distances", DISTANCES, *_distances(setting)),
    ):
        flowables += drawn
        entries += named
    return Content(flowables, entries)


def applies(strategy: Strategy) -> bool:
    """Tell whether there is a proposition, a map or a claim."""
    project = strategy.project
    promised = any(getattr(project, name).strip() for name in (*VALUE_PROPOSITION, "statement"))
    return promised or bool(strategy.all(PositioningMap)) or bool(strategy.all(Claim))


SECTION = Section("positioning", TITLE, COMPASS, LEAD, MISSING, applies, content)
