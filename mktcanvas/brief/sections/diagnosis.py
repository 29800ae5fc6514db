"""The diagnosis: the SWOT matrix with every note by importance, the options that were kept, the facts behind it."""

from mktcanvas.analysis import tows
from mktcanvas.brief.block import Block
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Cell, Column, Grid, GridRow
from mktcanvas.brief.headings import subtitle
from mktcanvas.brief.panels import GUTTER, Item, Panel, PanelPair
from mktcanvas.brief.sections.pieces import figure
from mktcanvas.brief.sections.section import COMPASS, Content, Section
from mktcanvas.brief.sections.titles import UNTITLED_CARD, entry_of, title_of
from mktcanvas.brief.style import CELL, CELL_MUTED, CELL_STRONG, FIGURE, SMALL, SMALL_ON_TINT
from mktcanvas.brief.text import Span
from mktcanvas.charts.style import QUADRANT_COLOURS, QUADRANT_TINTS
from mktcanvas.charts.wording import NOTHING, counted, measured, number, short_day
from mktcanvas.model.choices import Decision, Quadrant, Relation
from mktcanvas.model.note import Fact, Note, Option
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural, choice_words
from mktcanvas.model.words import Words

TITLE = Words("Diagnosis", "Diagnostic")
LEAD = Words(
    "What we have and what we meet, the most important first: five dots weigh the most.",
    "Ce que nous avons et ce que nous rencontrons, le plus important d’abord : cinq points pèsent le plus.",
)
MISSING = Words("The plan has no SWOT note yet.", "Le plan n’a pas encore d’élément SWOT.")
NONE = Words("None noted.", "Rien de noté.")
AGAIN = Words("continued", "suite")
LIKELIHOOD = Words("Likelihood {value} / 5", "Probabilité {value} / 5")
SET_ASIDE = Words("{count} set aside and not shown here.", "{count} mis de côté, non repris ici.")
ONE_NOTE, NOTES = Words("note", "élément"), Words("notes", "éléments")
OPTIONS = Words("Options kept", "Options retenues")
FACTS = Words("Facts and sources", "Faits et sources")
OPTION, CROSSES, FACT, VALUE = (
    Words("Option", "Option"),
    Words("Notes it crosses", "Éléments croisés"),
    Words("Fact", "Fait"),
    Words("Value", "Valeur"),
)
STRENGTH = Words("Score", "Score")
DATE, SOURCE = Words("Date", "Date"), Words("Source", "Source")


def _shown(strategy: Strategy, quadrant: Quadrant) -> list[Note]:
    notes = [note for note in strategy.where(Note, "quadrant", quadrant) if not note.parked]
    return sorted(notes, key=lambda note: -(note.importance or 0))


def _item(setting: Setting, note: Note) -> Item:
    said = [setting.said(LIKELIHOOD, value=note.likelihood)] if note.likelihood and not note.quadrant.internal else []
    said += [title_of(note.evidence)] if note.evidence.strip() else []
    blocks = [Block(Span(title_of(note.title) or setting.said(UNTITLED_CARD), CELL), role="LBody")]
    if said:
        blocks.append(Block(Span(" · ".join(said), SMALL_ON_TINT), role="LBody", before=1))
    return Item(tuple(blocks), note.importance)


def _panel(setting: Setting, quadrant: Quadrant) -> Panel:
    notes = _shown(setting.strategy, quadrant)
    return Panel(
        title=setting.said(choice_plural(quadrant)),
        again=setting.said(AGAIN),
        colour=QUADRANT_COLOURS[quadrant],
        tint=QUADRANT_TINTS[quadrant],
        items=tuple(_item(setting, note) for note in notes),
        total=number(len(notes), setting.language),
        none=setting.said(NONE),
    )


def _options(setting: Setting) -> Grid | None:
    strategy = setting.strategy
    kept = [option for option in strategy.all(Option) if option.decision is Decision.kept]
    if not kept:
        return None
    width = setting.paper.text_width
    columns = (
        Column("", 34),
        Column(setting.said(OPTION), width * 0.46 - 34),
        Column(setting.said(CROSSES), width * 0.54 - 44),
        Column(setting.said(STRENGTH), 44, "right"),
    )
    rows = []
    for option in kept:
        notes = strategy.targets(option.id, Relation.answers, Note)
        crossed = tuple(
            Block(Span(f"{choice_words(note.quadrant).of(setting.language)} · {title_of(note.title)}", SMALL))
            for note in notes
        )
        kind = Block(Span(choice_words(option.kind).of(setting.language), CELL_STRONG), role="TD")
        title = Block(Span(title_of(option.title) or setting.said(UNTITLED_CARD), CELL), role="TD")
        score = tows.score(strategy, option)
        strong = Block(
            Span(NOTHING if score is None else number(round(score), setting.language), FIGURE), role="TD", align="right"
        )
        rows.append(GridRow((Cell((kind,)), Cell((title,)), Cell(crossed), Cell((strong,)))))
    return Grid(columns, rows, setting.paper.text_height)


def _facts(setting: Setting) -> Grid | None:
    facts = setting.strategy.all(Fact)
    if not facts:
        return None
    width, language = setting.paper.text_width, setting.language
    columns = (
        Column(setting.said(FACT), width * 0.4),
        Column(setting.said(SOURCE), width * 0.6 - 130),
        Column(setting.said(DATE), 72),
        Column(setting.said(VALUE), 58, "right"),
    )
    rows = []
    for fact in facts:
        value = "" if fact.value is None else measured(fact.value, title_of(fact.unit), language)
        texts = (
            Block(Span(title_of(fact.title) or setting.said(UNTITLED_CARD), CELL), role="TD"),
            Block(Span(title_of(fact.source), CELL_MUTED), role="TD"),
            Block(Span(short_day(fact.date, language) if fact.date else "", CELL_MUTED), role="TD"),
            Block(Span(value, FIGURE), role="TD", align="right"),
        )
        rows.append(GridRow(tuple(Cell((text,)) for text in texts)))
    return Grid(columns, rows, setting.paper.text_height)


def content(setting: Setting) -> Content:
    """Return the matrix, then what was concluded from it and what it rests on."""
    paper = setting.paper
    pairs = ((Quadrant.strength, Quadrant.weakness), (Quadrant.opportunity, Quadrant.threat))
    flowables = [
        PanelPair(_panel(setting, left), _panel(setting, right), paper.text_width, paper.text_height)
        for left, right in pairs
    ]
    parked = sum(note.parked for note in setting.strategy.all(Note))
    if parked:
        told = setting.said(SET_ASIDE, count=counted(parked, ONE_NOTE, NOTES, setting.language))
        flowables.append(Block(Span(told, SMALL), before=GUTTER / 2))
    entries = []
    for name, words, grid in (("options", OPTIONS, _options(setting)), ("facts", FACTS, _facts(setting))):
        if grid is not None:
            entries.append(entry_of(setting, name, words))
            flowables += [*subtitle(setting, words, entries[-1]), grid]
    drawn, named = figure(setting, "swot")
    return Content([*flowables, *drawn], [*entries, *named])


SECTION = Section("diagnosis", TITLE, COMPASS, LEAD, MISSING, lambda strategy: bool(strategy.all(Note)), content)
