"""A KPI's figures in words: amounts with their unit, shares, and what is said to those who hear the list."""

from collections.abc import Mapping

from mktcanvas.model.words import with_unit
from mktcanvas.ui.kpis.figures import KpiFigures
from mktcanvas.ui.numbers import grouped_number, percent, shown_day


def amount(value: float | None, unit: str, language: str) -> str:
    """Return a figure with its unit, a dash where there is none."""
    if value is None:
        return "—"
    return with_unit(grouped_number(value, language), unit, language)


def summary(figures: KpiFigures, language: str, marks: Mapping[str, str]) -> str:
    """Return what is said of a KPI to those who hear the list."""
    kpi, last = figures.kpi, figures.last
    parts = [kpi.title, f"{amount(kpi.baseline, kpi.unit, language)} → {amount(kpi.target, kpi.unit, language)}"]
    if last is not None:
        parts.append(f"{amount(last.value, kpi.unit, language)} ({shown_day(last.date, language)})")
    if figures.progress is not None:
        parts.append(percent(figures.progress, language))
    return ", ".join([*parts, *(marks[mark] for mark in sorted(figures.marks))])
