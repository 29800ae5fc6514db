"""The segments: who the targets are, how every segment scores, where they stand, and who was left out, and why."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from mktcanvas.analysis.targeting import standing
from mktcanvas.brief.block import Block
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Column, Grid, GridRow
from mktcanvas.brief.headings import subtitle
from mktcanvas.brief.sections.pieces import figure, part, row, table, text
from mktcanvas.brief.sections.section import COMPASS, Content, Section
from mktcanvas.brief.sections.titles import UNTITLED_CARD, title_of
from mktcanvas.brief.style import CELL_MUTED, CELL_STRONG, FIGURE, FIGURE_STRONG, SMALL
from mktcanvas.brief.text import Span
from mktcanvas.charts.tally import by_targeting
from mktcanvas.charts.wording import NOTHING, measured, number, share, short_day
from mktcanvas.model.choices import CriterionAxis, Relation, Targeting
from mktcanvas.model.field_words import field_words
from mktcanvas.model.note import Fact
from mktcanvas.model.segment import SEGMENT_TESTS, Criterion, Segment, SegmentScore
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words

TITLE = Words("Segments and targeting", "Segments et ciblage")
LEAD = Words(
    "Whom we serve and whom we do not, how we judged it, and what we know of those we chose.",
    "Qui nous servons et qui nous ne servons pas, comment nous en avons jugé, et ce que nous savons de nos cibles.",
)
MISSING = Words("The plan has no segment yet.", "Le plan n’a pas encore de segment.")
SCORING = Words("Scores", "Notation")
CRITERION, WEIGHT, MEAN = Words("Criterion", "Critère"), Words("Weight", "Poids"), Words("Mean", "Moyenne")
LEFT_OUT = Words("Segments that are not targeted", "Segments non ciblés")
SEGMENT, WHY, SINCE = Words("Segment", "Segment"), Words("Why", "Pourquoi"), Words("Decided on", "Décidé le")
SIZE, GROWTH, VALUE = Words("Size", "Taille"), Words("Growth a year", "Croissance par an"), field_words("value")
TESTS = Words("Tests", "Tests")
KNOWN_FROM = Words("Rests on", "S’appuie sur")
BY_HAND = Words("* set by hand in the matrix", "* placé à la main dans la matrice")

_AT_ONCE = 5
"""So many segments stand side by side in the table of scores."""
_MARKS = {True: "✓", False: "✗", None: "?"}


def _facts(setting: Setting, segment: Segment) -> Iterator[tuple[str, str]]:
    """Yield what is known of a segment: a label and a text."""
    language = setting.language
    yield field_words("need").of(language), segment.need
    yield field_words("who").of(language), segment.who
    persona = f"{segment.persona_name.strip()} – {segment.persona_quote.strip()}".strip(" –")
    yield field_words("persona_name").of(language), persona
    figures = []
    if segment.size is not None:
        figures.append(f"{setting.said(SIZE)} {number(segment.size, language)}")
    if segment.growth_pct is not None:
        sign = "+" if segment.growth_pct > 0 else ""
        figures.append(f"{setting.said(GROWTH)} {sign}{measured(segment.growth_pct, '%', language)}")
    if segment.value is not None:
        figures.append(f"{setting.said(VALUE)} {setting.short_amount(segment.value)}")
    yield " · ".join((setting.said(SIZE), setting.said(VALUE))), " · ".join(figures)
    tests = [f"{field_words(test).of(language)} {_MARKS[getattr(segment, test)]}" for test in SEGMENT_TESTS]
    yield setting.said(TESTS), "   ".join(tests)
    if segment.price_sensitivity is not None:
        told = choice_words(segment.price_sensitivity).of(language)
        yield field_words("price_sensitivity").of(language), told
    yield field_words("channels").of(language), ", ".join(segment.channels)
    yield setting.said(WHY), _reason(setting, segment)
    facts = setting.strategy.targets(segment.id, Relation.rests_on, Fact)
    yield setting.said(KNOWN_FROM), ", ".join(title_of(fact.title) for fact in facts)


def _reason(setting: Setting, segment: Segment) -> str:
    when = short_day(segment.targeting_on, setting.language) if segment.targeting_on else ""
    return " · ".join(told for told in (title_of(segment.targeting_reason), when) if told)


def _profile(setting: Setting, segment: Segment) -> list[Flowable]:
    words = choice_words(segment.targeting)
    title = title_of(segment.title) or setting.said(UNTITLED_CARD)
    heading = subtitle(setting, Words(title, title))
    under = Block(Span(setting.said(words), SMALL), after=4)
    heading[-1].spaceAfter = 0
    rows = [row(text(label, CELL_MUTED), text(told)) for label, told in _facts(setting, segment) if told.strip()]
    return [*heading, under, table(setting, (Column("", 22), Column("", 78)), rows)]


def _scores(setting: Setting) -> list[Grid]:
    segments = by_targeting(setting.strategy)
    if not setting.strategy.all(Criterion):
        return []
    return [_score_table(setting, segments[at : at + _AT_ONCE]) for at in range(0, len(segments), _AT_ONCE)]


def _score_table(setting: Setting, segments: tuple[Segment, ...]) -> Grid:
    scores = {(score.segment, score.criterion): score.score for score in setting.strategy.all(SegmentScore)}
    each = 100 / (len(segments) + 3)
    heads = (
        Column(setting.said(CRITERION), 2 * each),
        Column(setting.said(WEIGHT), each * 0.8, "right"),
        *(Column(title_of(segment.title)[:60], each, "right") for segment in segments),
    )
    rows: list[GridRow] = []
    for axis in CriterionAxis:
        criteria = setting.strategy.where(Criterion, "axis", axis)
        if not criteria:
            continue
        whole = sum(criterion.weight for criterion in criteria)
        for criterion in criteria:
            weight = (
                share(round(criterion.weight * 10_000), round(whole * 10_000), setting.language) if whole else NOTHING
            )
            told = (scores.get((segment.id, criterion.id)) for segment in segments)
            marks = [text(str(mark) if mark else "", FIGURE, align="right") for mark in told]
            rows.append(row(text(title_of(criterion.title)), text(weight, FIGURE, align="right"), *marks))
        rows.append(_mean(setting, axis, segments))
    return table(setting, heads, rows)


def _mean(setting: Setting, axis: CriterionAxis, segments: tuple[Segment, ...]) -> GridRow:
    means = []
    for segment in segments:
        on = standing(setting.strategy, segment).on(axis)
        value = "" if on.value is None else number(round(on.value, 1), setting.language) + ("*" if on.by_hand else "")
        means.append(text(value, FIGURE_STRONG, align="right"))
    return row(
        text(setting.said(choice_words(axis)), CELL_STRONG), text(setting.said(MEAN), CELL_MUTED, align="right"), *means
    )


def _left_out(setting: Setting) -> list[Flowable]:
    segments = setting.strategy.where(Segment, "targeting", Targeting.none)
    if not segments:
        return []
    heads = (Column(setting.said(SEGMENT), 36), Column(setting.said(WHY), 64))
    rows = [
        row(text(title_of(segment.title) or setting.said(UNTITLED_CARD)), text(_reason(setting, segment)))
        for segment in segments
    ]
    return [table(setting, heads, rows)]


def _any_by_hand(setting: Setting) -> bool:
    rows = setting.strategy.all(Segment)
    return any(row.attractiveness_set is not None or row.competitiveness_set is not None for row in rows)


def content(setting: Setting) -> Content:
    """Return the profiles of the targets, the scores, the matrix, and those left out."""
    flowables: list[Flowable] = []
    for segment in by_targeting(setting.strategy):
        if segment.targeting is not Targeting.none:
            flowables += _profile(setting, segment)
    scores: list[Flowable] = []
    for at, grid in enumerate(_scores(setting)):
        scores += [Spacer(1, 16), grid] if at else [grid]
    if scores and _any_by_hand(setting):
        scores.append(Block(Span(setting.said(BY_HAND), CELL_MUTED), before=6))
    entries = []
    for drawn, named in (
        part(setting, "scores", SCORING, *scores),
        figure(setting, "targeting"),
        part(setting, "left-out", LEFT_OUT, *_left_out(setting)),
    ):
        flowables += drawn
        entries += named
    return Content(flowables, entries)


SECTION = Section("segments", TITLE, COMPASS, LEAD, MISSING, lambda strategy: bool(strategy.all(Segment)), content)
