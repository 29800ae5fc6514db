"""One finding: a check of a rule that failed, about which cards, why it matters, and what can be done.

A finding is a value that holds what was found; its sentences are made when they are read, in the language asked for.
It must not know how it was found nor what the score makes of it.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from mktcanvas.alignment.figures import Said
from mktcanvas.alignment.repair import Repair
from mktcanvas.alignment.texts import Texts
from mktcanvas.model.project import Waiver
from mktcanvas.model.words import Words


class Severity(StrEnum):
    """How grave a finding is, gravest first."""

    contradiction = "contradiction"
    gap = "gap"
    advice = "advice"

    @property
    def thirds(self) -> int:
        """The weight in the score, in thirds of a card's health."""
        return _THIRDS[self]

    @property
    def words(self) -> Words:
        """What one finding of the severity is called."""
        return _SEVERITIES[self][0]

    @property
    def plural(self) -> Words:
        """What several findings of the severity are called."""
        return _SEVERITIES[self][1]

    def counted(self, count: int) -> Words:
        """Return a number of findings in words: “1 gap”, “3 gaps”; French has no plural below two."""
        one, many = _COUNTED.get(self, (self.words, self.plural))
        return Words(f"{count} {(one if count == 1 else many).en}", f"{count} {(one if count < 2 else many).fr}")


_THIRDS = {Severity.contradiction: 3, Severity.gap: 2, Severity.advice: 1}
_SEVERITIES = {
    Severity.contradiction: (Words("contradiction", "contradiction"), Words("contradictions", "contradictions")),
    Severity.gap: (Words("gap", "manque"), Words("gaps", "manques")),
    Severity.advice: (Words("advice", "conseil"), Words("advice", "conseils")),
}
_COUNTED = {Severity.advice: (Words("piece of advice", "conseil"), Words("pieces of advice", "conseils"))}
"""What is counted where the name of the severity cannot be: nobody has two advices."""


class Dimension(StrEnum):
    """A family of rules: one ray of the radar, one part of the score."""

    traceability = "traceability"
    coherence = "coherence"
    measurability = "measurability"
    segment_fit = "segment fit"
    balance = "balance"
    timing = "timing"
    ownership = "ownership"
    learning = "learning"

    @property
    def words(self) -> Words:
        """What the dimension is called."""
        return _DIMENSIONS[self][0]

    @property
    def question(self) -> Words:
        """What the dimension asks of a plan."""
        return _DIMENSIONS[self][1]


_DIMENSIONS = {
    Dimension.traceability: (
        Words("Traceability", "Traçabilité"),
        Words("Does each thing follow from another?", "Chaque élément découle-t-il d’un autre ?"),
    ),
    Dimension.coherence: (
        Words("Coherence", "Cohérence"),
        Words("Do the parts say the same?", "Les parties disent-elles la même chose ?"),
    ),
    Dimension.measurability: (
        Words("Measurability", "Mesurabilité"),
        Words("Will we know whether it worked?", "Saura-t-on si cela a réussi ?"),
    ),
    Dimension.segment_fit: (
        Words("Segment fit", "Adéquation aux segments"),
        Words("Does it reach those it is for?", "Cela atteint-il ceux à qui c’est destiné ?"),
    ),
    Dimension.balance: (
        Words("Balance", "Équilibre"),
        Words("Is money and effort well spread?", "L’argent et l’effort sont-ils bien répartis ?"),
    ),
    Dimension.timing: (
        Words("Timing", "Calendrier"),
        Words("Do the dates hold?", "Les dates tiennent-elles ?"),
    ),
    Dimension.ownership: (
        Words("Ownership", "Responsabilités"),
        Words("Does everybody know their part?", "Chacun connaît-il son rôle ?"),
    ),
    Dimension.learning: (
        Words("Learning", "Apprentissage"),
        Words("Do we look, check and correct?", "Regarde-t-on, vérifie-t-on, corrige-t-on ?"),
    ),
}

_FAMILIES = {
    "trace": Dimension.traceability,
    "coherence": Dimension.coherence,
    "measure": Dimension.measurability,
    "segment": Dimension.segment_fit,
    "balance": Dimension.balance,
    "timing": Dimension.timing,
    "owner": Dimension.ownership,
    "learning": Dimension.learning,
}


def dimension_of(rule: str) -> Dimension:
    """Return the dimension of a rule by the first part of its id."""
    return _FAMILIES[rule.partition(".")[0]]


def counted_on(rule: str, cards: tuple[str, ...]) -> str:
    """Return what a check counts for in the score: its first card, or its rule itself for the project."""
    return cards[0] if cards else rule


Key = tuple[str, tuple[str, ...], str | None]
"""What tells findings apart: rule, cards, facet."""


class Finding(NamedTuple):
    """A check that failed.

    ``cards`` are ids in the order of the rule; none for the project. ``facet`` tells apart findings of one rule on
    the same cards. ``points`` is what the score rises by when it alone is mended (0 where other contradictions cap
    the score), ``worth`` the same without the cap.
    """

    rule: str
    severity: Severity
    cards: tuple[str, ...]
    facet: str | None
    values: Mapping[str, Said]
    repair: Repair
    texts: Texts
    waiver: Waiver | None = None
    points: float = 0.0
    worth: float = 0.0

    @property
    def key(self) -> Key:
        """What tells this finding from every other one."""
        return self.rule, self.cards, self.facet

    @property
    def dimension(self) -> Dimension:
        """The family of its rule."""
        return dimension_of(self.rule)

    @property
    def waived(self) -> bool:
        """Whether a waiver is in force for it."""
        return self.waiver is not None

    def title(self, language: str) -> str:
        """Return one line that names the cards."""
        return self._filled(self.texts.title, language)

    def why(self, language: str) -> str:
        """Return why it matters, with the figures and the limits."""
        return self._filled(self.texts.why, language)

    def fix(self, language: str) -> str:
        """Return what to do about it."""
        return self._filled(self.texts.fix, language)

    def mended(self, language: str) -> str:
        """Return what is true once it is mended, as the end of a sentence about the card."""
        return self._filled(self.texts.mended, language)

    def _filled(self, words: Words, language: str) -> str:
        return words.of(language).format(**{name: value.of(language) for name, value in self.values.items()})
