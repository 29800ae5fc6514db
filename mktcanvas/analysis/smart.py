"""The five letters of a SMART objective: which it has, and what is missing for each of the others.

An answer names the fields to fill and says the reason in words; whoever shows it needs to know nothing of the method.
"""

from typing import NamedTuple

from mktcanvas.model.choices import Level, Relation
from mktcanvas.model.note import Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

LEAST_WORDS = 3
SURE = 3
"""The confidence, of 5, from which an objective counts as achievable without a written reason."""

NAMES = {
    "S": Words("Specific", "Spécifique"),
    "M": Words("Measurable", "Mesurable"),
    "A": Words("Achievable", "Atteignable"),
    "R": Words("Relevant", "Réaliste et pertinent"),
    "T": Words("Time-bound", "Temporellement défini"),
}

_TITLE = Words("a title of at least three words", "un titre d’au moins trois mots")
_MEASURES = {
    "measure": Words("a measure", "une mesure"),
    "unit": Words("a unit", "une unité"),
    "baseline": Words("a baseline", "une valeur de départ"),
    "target": Words("a target", "une cible chiffrée"),
}
_MOVES = Words("a target that differs from the baseline", "une cible chiffrée différente de la valeur de départ")
_REACHED = Words(
    "why it is achievable, or a confidence of 3 or more", "pourquoi il est atteignable, ou une confiance d’au moins 3"
)
_REASON = Words("why it is relevant, or a SWOT note", "pourquoi il est pertinent, ou un élément SWOT")
_ORIGIN = Words(
    "what it comes from: a SWOT note, an option or a parent",
    "ce dont il vient : un élément SWOT, une option ou un objectif parent",
)
_DUE = Words("a due date", "une échéance")
_WITHIN = Words("a due date within the project’s dates", "une échéance dans les dates du projet")


class Missing(NamedTuple):
    """One thing that a letter lacks: the field to fill, and what should stand there."""

    field: str
    words: Words


class Letter(NamedTuple):
    """One of the five letters; it holds where nothing is missing."""

    letter: str
    name: Words
    missing: tuple[Missing, ...]

    @property
    def holds(self) -> bool:
        """Tell whether the objective has this letter."""
        return not self.missing


def smart(strategy: Strategy, objective: Objective) -> tuple[Letter, ...]:
    """Return the five letters of an objective, S to T."""
    found = {
        "S": () if len(objective.title.split()) >= LEAST_WORDS else (Missing("title", _TITLE),),
        "M": _measurable(objective),
        "A": _achievable(objective),
        "R": _relevant(strategy, objective),
        "T": _timed(strategy, objective),
    }
    return tuple(Letter(letter, NAMES[letter], missing) for letter, missing in found.items())


def _measurable(row: Objective) -> tuple[Missing, ...]:
    values = {name: getattr(row, name) for name in _MEASURES}
    empty = [name for name, value in values.items() if value is None or (isinstance(value, str) and not value.strip())]
    if not empty and row.baseline == row.target:
        return (Missing("target", _MOVES),)
    return tuple(Missing(name, _MEASURES[name]) for name in empty)


def _achievable(row: Objective) -> tuple[Missing, ...]:
    holds = bool(row.achievable.strip()) or (row.confidence or 0) >= SURE
    return () if holds else (Missing("achievable", _REACHED),)


def _relevant(strategy: Strategy, row: Objective) -> tuple[Missing, ...]:
    """Return nothing where an objective comes from somewhere; a strategic one, asked for by nothing, needs a reason."""
    answers = bool(strategy.targets(row.id, Relation.answers, Note))
    if row.level is Level.strategic:
        return () if answers or row.relevant.strip() else (Missing("relevant", _REASON),)
    comes = answers or row.parent is not None or strategy.targets(row.id, Relation.follows, Option)
    return () if comes else (Missing("parent", _ORIGIN),)


def _timed(strategy: Strategy, row: Objective) -> tuple[Missing, ...]:
    starts, ends = strategy.project.starts, strategy.project.ends
    if row.due is None:
        return (Missing("due", _DUE),)
    outside = (starts is not None and row.due < starts) or (ends is not None and row.due > ends)
    return (Missing("due", _WITHIN),) if outside else ()
