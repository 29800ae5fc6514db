"""The KPIs: how far each is from its baseline to its target, as a bullet, and how it got there, as a small trend.

The bullet runs from the baseline to the target whichever way the figure should go; the mark above it is how much of
the time is over. A progress beyond either end is drawn at the end and told as it is.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mktcanvas.analysis import progress, trend
from mktcanvas.charts.sheet import Point, Sheet, fitted
from mktcanvas.charts.style import SMALL_SIZE
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.wording import NOTHING, change, measured, short_day
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

TITLE = Words("KPIs: progress and readings", "Indicateurs : progression et relevés")
KPI, PROGRESS, READINGS = Words("KPI", "Indicateur"), Words("Progress", "Progression"), Words("Readings", "Relevés")
NO_READING = Words("no reading yet", "aucun relevé")
INCOMPLETE = Words("no baseline or no target", "départ ou cible chiffrée à fixer")
LATEST = Words("{value} on {day}", "{value} le {day}")
LEGEND = Words(
    "bar: progress from baseline to target; tick: share of the time that is over; dashes: if nothing changes",
    "barre : progression vers la cible chiffrée ; repère : temps écoulé ; tirets : si rien ne change",
)

_HEAD, _ROW, _LEGEND = 22.0, 34.0, 24.0
_BAR = 8.0


class Standing(NamedTuple):
    """A KPI with its readings in order; ``progress`` is its share of the way, ``elapsed`` that of the time."""

    kpi: Kpi
    readings: tuple[Reading, ...]
    progress: float | None
    elapsed: float | None


def standing(strategy: Strategy, kpi: Kpi, today: date) -> Standing:
    """Return how a KPI stands on a day."""
    readings = strategy.where(Reading, "kpi", kpi.id)
    elapsed = None
    begun = readings[0].date if readings else strategy.project.starts
    if begun and kpi.due and kpi.due > begun:
        elapsed = min(1.0, max(0.0, (today - begun).days / (kpi.due - begun).days))
    return Standing(kpi, readings, progress.of_kpi(strategy, kpi), elapsed)


def applies(strategy: Strategy) -> bool:
    """Tell whether there is a KPI."""
    return bool(strategy.all(Kpi))


def _portions(rows: list[Standing], height: float) -> Iterator[list[Standing]]:
    fitting = max(1, int((height - _HEAD - _LEGEND) / _ROW))
    for at in range(0, len(rows), fitting):
        yield rows[at : at + fitting]


def sheets(subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw a row for each KPI, over as many sheets as they need."""
    rows = [standing(subject.strategy, kpi, subject.today) for kpi in subject.strategy.all(Kpi)]
    made = []
    for portion in _portions(rows, space.height):
        sheet = Sheet(space.width, _HEAD + len(portion) * _ROW + _LEGEND, space.theme)
        columns = _Columns(space.width)
        _draw_heads(sheet, subject, columns)
        for at, row in enumerate(portion):
            _draw_row(sheet, subject, columns, row, _HEAD + at * _ROW)
        (legend,) = fitted(subject.said(LEGEND), space.width, 1, SMALL_SIZE)
        sheet.text(0, sheet.height - 6, legend, size=SMALL_SIZE, colour=sheet.theme.muted)
        made.append(sheet)
    return tuple(made)


class _Columns:
    """Where the columns stand: titles, bullets with their percentage, trends."""

    def __init__(self, width: float) -> None:
        self.titles = width * 0.39
        self.bullet = self.titles + 12
        self.percent = width * 0.66
        self.track = self.percent - 38 - self.bullet
        self.trend = self.percent + 16
        self.right = width


def _draw_heads(sheet: Sheet, subject: Subject, columns: _Columns) -> None:
    for x, words in ((0.0, KPI), (columns.bullet, PROGRESS), (columns.trend, READINGS)):
        sheet.text(x, 10, subject.said(words), size=SMALL_SIZE, colour=sheet.theme.muted)
    sheet.rule(0, _HEAD - 5, sheet.width, colour=sheet.theme.ink, thickness=0.75)


def _draw_row(sheet: Sheet, subject: Subject, columns: _Columns, row: Standing, top: float) -> None:
    theme, kpi = sheet.theme, row.kpi
    (title,) = fitted(kpi.title or NOTHING, columns.titles, 1, SMALL_SIZE, 600) or [NOTHING]
    sheet.text(0, top + 11, title, size=SMALL_SIZE, weight=600)
    figures = change(kpi.baseline, kpi.target, kpi.unit, subject.language)
    due = short_day(kpi.due, subject.language) if kpi.due else ""
    told = " · ".join(part for part in (figures, due) if part)
    (line,) = fitted(told, columns.titles, 1, SMALL_SIZE)
    sheet.text(0, top + 22.5, line, size=SMALL_SIZE, colour=theme.muted)
    if row.progress is None:
        words = NO_READING if not row.readings and None not in (kpi.baseline, kpi.target) else INCOMPLETE
        (line,) = fitted(subject.said(words), columns.percent - columns.bullet, 1, SMALL_SIZE)
        sheet.text(columns.bullet, top + 16, line, size=SMALL_SIZE, colour=theme.muted)
    else:
        _draw_bullet(sheet, subject, columns, row, top + 13)
    _draw_trend(sheet, subject, columns, row, top)
    sheet.rule(0, top + _ROW - 5, sheet.width)


def _draw_bullet(sheet: Sheet, subject: Subject, columns: _Columns, row: Standing, middle: float) -> None:
    theme, done = sheet.theme, row.progress or 0.0
    behind = row.elapsed is not None and done < row.elapsed / 2
    sheet.box(columns.bullet, middle - _BAR / 2, columns.track, _BAR, fill=theme.canvas, edge=theme.line)
    share = progress.shown(done)
    if share:
        fill = theme.warning if behind else theme.accent
        sheet.box(columns.bullet, middle - _BAR / 2, columns.track * share, _BAR, fill=fill)
    if row.elapsed is not None:
        x = columns.bullet + columns.track * row.elapsed
        sheet.line(((x, middle - _BAR), (x, middle + _BAR)), theme.ink, 1.2, above=True)
    told = _percent(done, subject.language)
    sheet.text(columns.percent, middle + 3, told, size=SMALL_SIZE, weight=600, align="right")


def _percent(share: float, language: str) -> str:
    bounded = min(9.99, max(-9.99, share))
    sign = "" if bounded == share else ">" if share > 0 else "<"
    return sign + measured(round(100 * bounded), "%", language)


def _draw_trend(sheet: Sheet, subject: Subject, columns: _Columns, row: Standing, top: float) -> None:
    theme = sheet.theme
    if not row.readings:
        return
    last = row.readings[-1]
    value = measured(last.value, row.kpi.unit, subject.language)
    words = subject.said(LATEST, value=value, day=short_day(last.date, subject.language))
    width = columns.right - columns.trend
    (told,) = fitted(words, width, 1, SMALL_SIZE)
    sheet.text(columns.trend, top + 25, told, size=SMALL_SIZE, colour=theme.muted)
    found = trend.outlook(row.kpi, row.readings).trend
    known = [(reading.date, reading.value) for reading in row.readings]
    ahead = [(estimate.day, estimate.value) for estimate in found.ahead(row.kpi.due)] if found else []
    points = _curve([*known, *ahead], columns.trend + 3, width - 6, top + 13)
    if len(known) > 1:
        sheet.line(points[: len(known)], theme.accent, 1.1, above=True)
    if ahead:
        sheet.line(points[len(known) :], theme.muted, 0.9, dashed=True, above=True)
    sheet.dot(*points[len(known) - 1], theme.accent, 4)


def _curve(values: list[tuple[date, float]], left: float, width: float, foot: float) -> list[Point]:
    """Return where values stand on a small chart of 9 points height."""
    low, high = min(value for _, value in values), max(value for _, value in values)
    begun = values[0][0]
    days = max(1, (values[-1][0] - begun).days)
    return [
        (
            left + width * (day - begun).days / days,
            foot - (9 * (value - low) / (high - low) if high > low else 4.5),
        )
        for day, value in values
    ]


def described(subject: Subject) -> str:
    """Say the progress of each KPI in words."""
    parts = []
    for kpi in subject.strategy.all(Kpi):
        done = progress.of_kpi(subject.strategy, kpi)
        told = subject.said(NO_READING) if done is None else _percent(done, subject.language)
        parts.append(f"{kpi.title} {told}")
    words = Words("KPIs: {parts}.", "Indicateurs : {parts}.")
    return subject.said(words, parts=", ".join(parts[:20]))
