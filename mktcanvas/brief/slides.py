"""The key pages of the brief as slides that can be edited: native texts and tables, charts as pictures."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from mktcanvas.alignment.finding import Severity
from mktcanvas.brief.context import UNTITLED
from mktcanvas.brief.deck import HEIGHT, MARGIN, TOP, WIDTH, Area, Column, Deck, Line
from mktcanvas.charts.cascade import cascade
from mktcanvas.charts.catalog import chart
from mktcanvas.charts.export import chart_bytes
from mktcanvas.charts.glyphs import one_line
from mktcanvas.charts.style import ACCENT, MUTED, QUADRANT_COLOURS, QUADRANT_TINTS, readable
from mktcanvas.charts.subject import Subject
from mktcanvas.charts.tally import live_actions, served, total
from mktcanvas.charts.wording import NOTHING, change, day, p_name, short_day, span
from mktcanvas.document.store import fresh_file
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Quadrant, Targeting
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural, choice_words
from mktcanvas.model.words import Words

BRIEF, COMPASS, ENGINE, ALIGNMENT = (
    Words("Strategy brief", "Brief stratégique"),
    Words("Compass", "La boussole"),
    Words("Engine", "Le moteur"),
    Words("Alignment", "L’alignement"),
)
DIAGNOSIS, TARGETS, OBJECTIVES, ACTIONS = (
    Words("Diagnosis", "Diagnostic"),
    Words("Segments and targets", "Segments et cibles"),
    Words("Objectives", "Objectifs"),
    Words("Actions by the 4P", "Actions par les 4P"),
)
SCORED = Words("Alignment {score} / 100", "Alignement : {score} / 100")
UNSCORED = Words("Alignment: not assessed yet", "Alignement : pas encore évalué")
CONTINUED = Words("{title} ({number} of {whole})", "{title} ({number} sur {whole})")
FIGURES = Words(
    "{actions} actions · {budget} · {objectives} objectives", "{actions} actions · {budget} · {objectives} objectifs"
)
SEGMENT, TARGETING, NEED = (
    Words("Segment", "Segment"),
    Words("Target", "Cible"),
    Words("What it needs", "Ce qu’il attend"),
)
OBJECTIVE, FROM_TO, DUE, OWNER = (
    Words("Objective", "Objectif"),
    Words("From → to", "De → à"),
    Words("Due", "Échéance"),
    Words("Owner", "Responsable"),
)
ACTION, SERVES, WHEN, BUDGET = (
    Words("Action", "Action"),
    Words("Serves", "Sert"),
    Words("When", "Période"),
    Words("Budget", "Budget"),
)
NO_FINDING = Words("No contradiction and no gap.", "Ni contradiction ni manque.")

_NOTES, _ROWS, _FINDINGS = 8, 11, 7
_BODY = Area(MARGIN, TOP, WIDTH - 2 * MARGIN, HEIGHT - TOP - 36)
_PICTURE_SCALE = 3.0
T = TypeVar("T")


def slides_bytes(strategy: Strategy, *, language: str, today: date) -> bytes:
    """Return the slides of a plan as a PowerPoint file."""
    subject = Subject(strategy, language, today)
    project = strategy.project
    deck = Deck(readable(project.brand_colour or ACCENT))
    _add_cover(deck, subject)
    _add_diagnosis(deck, subject)
    _add_targets(deck, subject)
    _add_objectives(deck, subject)
    _add_chart(deck, subject, "coverage", ENGINE)
    _add_actions(deck, subject)
    _add_chart(deck, subject, "timeline", ENGINE)
    _add_alignment(deck, subject)
    author = one_line(project.organisation)
    return deck.content(_title(subject), author, datetime(today.year, today.month, today.day))


def write_slides(strategy: Strategy, path: Path, *, language: str, today: date) -> None:
    """Write the slides of a plan to ``path``, complete or not at all. Raises ``OSError``."""
    content = slides_bytes(strategy, language=language, today=today)
    with fresh_file(path) as unfinished:
        unfinished.write_bytes(content)


def _title(subject: Subject) -> str:
    return one_line(subject.strategy.project.title) or subject.said(UNTITLED)


def _add_cover(deck: Deck, subject: Subject) -> None:
    strategy = subject.strategy
    deck.add_slide(_title(subject), subject.said(BRIEF))
    actions = live_actions(strategy)
    figures = subject.said(
        FIGURES,
        actions=len(actions),
        budget=subject.short_amount(total(actions)),
        objectives=len(strategy.all(Objective)),
    )
    lines = [
        Line(one_line(strategy.project.organisation), 18, MUTED),
        Line(one_line(strategy.project.statement), 18),
        Line(figures, 16),
        Line(_score(subject), 16, bold=True),
        Line(day(subject.today, subject.language), 14, MUTED),
    ]
    deck.text(_BODY, [line for line in lines if line.text])


def _score(subject: Subject) -> str:
    score = subject.report.score
    return subject.said(UNSCORED) if score is None else subject.said(SCORED, score=score)


def _add_diagnosis(deck: Deck, subject: Subject) -> None:
    strategy = subject.strategy
    if not strategy.all(Note):
        return
    deck.add_slide(subject.said(DIAGNOSIS), subject.said(COMPASS))
    width, height = (_BODY.width - 12) / 2, (_BODY.height - 12) / 2
    for place, quadrant in enumerate(Quadrant):
        area = Area(_BODY.x + place % 2 * (width + 12), _BODY.y + place // 2 * (height + 12), width, height)
        notes = [note for note in strategy.where(Note, "quadrant", quadrant) if not note.parked]
        notes.sort(key=lambda note: -(note.importance or 0))
        head = Line(subject.said(choice_plural(quadrant)), 13, QUADRANT_COLOURS[quadrant], True)
        told = [Line(f"• {one_line(note.title)}", 12) for note in notes[:_NOTES]]
        deck.text(area, [head, *told], ground=QUADRANT_TINTS[quadrant])


def _pages(rows: Sequence[T], size: int = _ROWS) -> list[Sequence[T]]:
    return [rows[at : at + size] for at in range(0, len(rows), size)]


def _add_tables(
    deck: Deck, subject: Subject, title: str, kicker: Words, columns: Sequence[Column], rows: Sequence[Sequence[str]]
) -> None:
    pages = _pages(rows)
    for number, page in enumerate(pages, 1):
        shown = title if len(pages) == 1 else subject.said(CONTINUED, title=title, number=number, whole=len(pages))
        deck.add_slide(shown, subject.said(kicker))
        deck.table(_BODY, columns, page)


def _add_targets(deck: Deck, subject: Subject) -> None:
    order = list(Targeting)
    segments = sorted(subject.strategy.all(Segment), key=lambda row: order.index(row.targeting))
    rows = [
        (one_line(row.title), subject.said(choice_words(row.targeting)), one_line(row.need) or NOTHING)
        for row in segments
    ]
    heads, widths = (SEGMENT, TARGETING, NEED), (230.0, 130.0, 504.0)
    columns = [Column(subject.said(head), width) for head, width in zip(heads, widths, strict=True)]
    _add_tables(deck, subject, subject.said(TARGETS), COMPASS, columns, rows)


def _owner(subject: Subject, owner: str | None) -> str:
    team = subject.strategy.get(Team, owner)
    return one_line(team.title) if team is not None else NOTHING


def _add_objectives(deck: Deck, subject: Subject) -> None:
    language = subject.language
    rows = [
        (
            f"{step.number}  {one_line(step.objective.title)}",
            change(step.objective.baseline, step.objective.target, one_line(step.objective.unit), language) or NOTHING,
            short_day(step.objective.due, language) if step.objective.due else NOTHING,
            _owner(subject, step.objective.owner),
        )
        for step in cascade(subject.strategy)
    ]
    heads, widths = (OBJECTIVE, FROM_TO, DUE, OWNER), (444.0, 160.0, 120.0, 140.0)
    columns = [Column(subject.said(head), width) for head, width in zip(heads, widths, strict=True)]
    _add_tables(deck, subject, subject.said(OBJECTIVES), COMPASS, columns, rows)


def _add_actions(deck: Deck, subject: Subject) -> None:
    rows = [_action(subject, action) for action in live_actions(subject.strategy)]
    heads = ((ACTION, 280.0), (None, 100.0), (SERVES, 180.0), (OWNER, 110.0), (WHEN, 118.0), (BUDGET, 76.0))
    columns = [
        Column("4P" if head is None else subject.said(head), width, right=head is BUDGET) for head, width in heads
    ]
    _add_tables(deck, subject, subject.said(ACTIONS), ENGINE, columns, rows)


def _action(subject: Subject, action: Action) -> tuple[str, ...]:
    objectives = ", ".join(one_line(row.title) for row in served(subject.strategy, action))
    return (
        one_line(action.title),
        p_name(action.p, subject.language),
        objectives or NOTHING,
        _owner(subject, action.owner),
        span(action.start, action.end, subject.language) or NOTHING,
        subject.short_amount(action.budget) if action.budget else NOTHING,
    )


def _add_chart(deck: Deck, subject: Subject, name: str, kicker: Words) -> None:
    entry = chart(name)
    if entry.applies(subject.strategy):
        deck.add_slide(subject.said(entry.title), subject.said(kicker))
        deck.picture(_BODY, _png(subject, name, _BODY.width), entry.described(subject))


def _png(subject: Subject, name: str, width: float) -> bytes:
    """Return a chart as a picture; a long one is drawn narrow, for it is made to fit by its height."""
    return chart_bytes(chart(name), subject, "png", width=min(width, 620.0), framed=False, scale=_PICTURE_SCALE)


def _add_alignment(deck: Deck, subject: Subject) -> None:
    deck.add_slide(_score(subject), subject.said(ALIGNMENT))
    half = (_BODY.width - 24) / 2
    entry = chart("radar")
    if entry.applies(subject.strategy):
        deck.picture(_BODY._replace(width=half), _png(subject, "radar", 420.0), entry.described(subject))
    report, language = subject.report, subject.language
    lines = [Line(severity.counted(report.counts[severity]).of(language), 13, MUTED) for severity in Severity]
    graves = [one for one in report.open if one.severity is not Severity.advice][:_FINDINGS]
    lines += [Line(f"• {one_line(one.title(language))}", 13) for one in graves]
    if not graves:
        lines.append(Line(subject.said(NO_FINDING), 13))
    deck.text(_BODY._replace(x=_BODY.x + half + 24, width=half), lines)
