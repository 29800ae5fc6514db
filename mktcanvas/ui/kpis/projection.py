"""Where a KPI is going if nothing changes: the analysis' outlook, as what is drawn and as one sentence."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from mktcanvas.analysis.trend import SILENCE_WORDS, VERDICT_WORDS, Estimate, outlook
from mktcanvas.ui.kpis.curve import Cone
from mktcanvas.ui.kpis.figures import KpiFigures
from mktcanvas.ui.kpis.words import amount
from mktcanvas.ui.numbers import shown_day


class Projection(NamedTuple):
    """The cones to draw (none where nothing can be said) and a sentence."""

    cones: Sequence[Cone]
    said: str


def projected(figures: KpiFigures, language: str) -> Projection:
    """Return where a KPI is going: up to its due date, or as far ahead as its readings reach back."""
    kpi = figures.kpi
    found = outlook(kpi, figures.readings)
    if found.trend is None:
        words = SILENCE_WORDS[found.silence].of(language) if found.silence else ""
        return Projection((), words)
    until = kpi.due if kpi.due is not None and kpi.due > found.trend.last else None
    ahead = found.trend.ahead(until or found.trend.last + timedelta(days=(found.trend.last - found.trend.first).days))
    cones = [Cone(estimate.day, estimate.low, estimate.value, estimate.high) for estimate in ahead]
    if found.at_due is not None and found.verdict is not None:
        sentence = QCoreApplication.translate("Kpis", "{estimate} The target {verdict}.")
        verdict = VERDICT_WORDS[found.verdict].of(language)
        return Projection(cones, sentence.format(estimate=_said(found.at_due, kpi.unit, language), verdict=verdict))
    silence = SILENCE_WORDS[found.silence].of(language) if found.silence else ""
    return Projection(cones, f"{_said(ahead[-1], kpi.unit, language)} {silence}" if ahead else silence)


def _said(estimate: Estimate, unit: str, language: str) -> str:
    """Return what the line says of a day, in words, rounded to what its interval allows."""
    digits = _digits(estimate.high - estimate.low)
    value, low, high = (round(number, digits) for number in (estimate.value, estimate.low, estimate.high))
    sentence = QCoreApplication.translate(
        "Kpis", "If nothing changes: {value} on {day}, between {low} and {high} in 8 cases of 10."
    )
    return sentence.format(
        value=amount(value, unit, language),
        day=shown_day(estimate.day, language),
        low=amount(low, "", language),
        high=amount(high, unit, language),
    )


def _digits(width: float) -> int:
    """Return how many decimals say something, given an interval this wide."""
    return 0 if width >= 20 else 1 if width >= 1 else 2 if width >= 0.1 else 4
