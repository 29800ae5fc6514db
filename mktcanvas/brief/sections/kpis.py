"""The KPIs: how far each is, and every reading with its date, so that the figures can be checked."""

from reportlab.platypus import Flowable

from mktcanvas.analysis import trend
from mktcanvas.brief.block import Block
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Column
from mktcanvas.brief.sections.pieces import figure, part, row, table, text
from mktcanvas.brief.sections.section import ENGINE, Content, Section
from mktcanvas.brief.sections.titles import UNTITLED_CARD, action_key, objective_key, title_of
from mktcanvas.brief.style import CELL, CELL_STRONG, FIGURE, SMALL
from mktcanvas.charts.wording import measured, short_day
from mktcanvas.model.choices import Relation
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.objective import Objective
from mktcanvas.model.row import Card
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words

TITLE = Words("KPIs", "Indicateurs")
LEAD = Words(
    "The figures that tell whether the plan works: where they started, where they are, where they should be.",
    "Les chiffres qui disent si le plan fonctionne : d’où ils partent, où ils en sont, où ils doivent arriver.",
)
MISSING = Words("The plan has no KPI yet.", "Le plan n’a pas encore d’indicateur.")
DASHBOARD = Words("What they measure, and their readings", "Ce qu’ils mesurent, et leurs relevés")
KPI, MEASURES, READINGS = Words("KPI", "Indicateur"), Words("Measures", "Mesure"), Words("Readings", "Relevés")
READ = Words("{day}: {value}", "{day} : {value}")
TARGET = Words("Target {verdict}", "Cible chiffrée : elle {verdict}")
MORE = Words("… {count} earlier", "… {count} plus anciens")

_READINGS = 8


def _measured(setting: Setting, kpi: Kpi) -> tuple[Block, ...]:
    cards: list[Card] = []
    for link in setting.strategy.links_from(kpi.id, Relation.measures):
        card = setting.strategy.cards.get(link.target)
        if card is not None:
            cards.append(card)
    blocks = []
    for card in cards:
        key = objective_key(card.id) if isinstance(card, Objective) else action_key(card.id)
        blocks.append(text(title_of(card.title) or setting.said(UNTITLED_CARD), CELL, link=key))
    return tuple(blocks) or (text(""),)


def _readings(setting: Setting, kpi: Kpi) -> tuple[Block, ...]:
    readings = setting.strategy.where(Reading, "kpi", kpi.id)
    lines = [
        setting.said(
            READ,
            day=short_day(reading.date, setting.language),
            value=measured(reading.value, title_of(kpi.unit), setting.language),
        )
        for reading in readings[-_READINGS:]
    ]
    if len(readings) > _READINGS:
        lines.insert(0, setting.said(MORE, count=len(readings) - _READINGS))
    return tuple(text(line, FIGURE) for line in lines) or (text(""),)


def _outlook(setting: Setting, kpi: Kpi) -> tuple[Block, ...]:
    """Say whether the target will be reached if nothing changes, where the readings tell."""
    found = trend.outlook(kpi, setting.strategy.where(Reading, "kpi", kpi.id))
    if found.verdict is None:
        return ()
    told = setting.said(TARGET, verdict=setting.said(trend.VERDICT_WORDS[found.verdict]))
    return (text(f"{told} ({setting.said(trend.IF_NOTHING_CHANGES)})", SMALL),)


def _dashboard(setting: Setting) -> list[Flowable]:
    heads = (Column(setting.said(KPI), 36), Column(setting.said(MEASURES), 36), Column(setting.said(READINGS), 28))
    rows = []
    for kpi in setting.strategy.all(Kpi):
        told = [choice_words(kpi.direction).of(setting.language)]
        told += [choice_words(kpi.frequency).of(setting.language)] if kpi.frequency else []
        told += [title_of(kpi.source)] if kpi.source.strip() else []
        name = text(title_of(kpi.title) or setting.said(UNTITLED_CARD), CELL_STRONG)
        rows.append(
            row(
                (name, text(" · ".join(told), SMALL), *_outlook(setting, kpi)),
                _measured(setting, kpi),
                _readings(setting, kpi),
            )
        )
    return [table(setting, heads, rows)]


def content(setting: Setting) -> Content:
    """Return the chart of the KPIs and the table behind it."""
    drawn, entries = figure(setting, "kpis")
    more, named = part(setting, "readings", DASHBOARD, *_dashboard(setting))
    return Content([*drawn, *more], [*entries, *named])


SECTION = Section("kpis", TITLE, ENGINE, LEAD, MISSING, lambda strategy: bool(strategy.all(Kpi)), content)
