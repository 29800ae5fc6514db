"""How strong a TOWS option is: the mean weight of the pairs of internal and external notes that it crosses."""

from itertools import product

from mktcanvas.model.choices import OptionKind, Quadrant, Relation
from mktcanvas.model.note import Note, Option
from mktcanvas.model.strategy import Strategy

QUADRANTS = {
    OptionKind.so: (Quadrant.strength, Quadrant.opportunity),
    OptionKind.wo: (Quadrant.weakness, Quadrant.opportunity),
    OptionKind.st: (Quadrant.strength, Quadrant.threat),
    OptionKind.wt: (Quadrant.weakness, Quadrant.threat),
}
"""The internal and the external quadrant that each kind of option crosses."""

UNKNOWN = 3
"""The importance, and the likelihood, of a note that has none."""


def weight(note: Note) -> float:
    """Return what a note weighs, above 0 to 5: its importance, for an external note times likelihood / 5."""
    importance = float(note.importance or UNKNOWN)
    return importance if note.quadrant.internal else importance * (note.likelihood or UNKNOWN) / 5


def score(strategy: Strategy, option: Option) -> float | None:
    """Return an option's score, 0 to 100: 100 x the mean over its pairs of internal x external weight / 25.

    ``None`` where it does not pair notes of its two quadrants.
    """
    inside, outside = QUADRANTS[option.kind]
    notes = strategy.targets(option.id, Relation.answers, Note)
    pairs = list(
        product(
            (note for note in notes if note.quadrant is inside), (note for note in notes if note.quadrant is outside)
        )
    )
    if not pairs:
        return None
    return 100 * sum(weight(internal) * weight(external) / 25 for internal, external in pairs) / len(pairs)
