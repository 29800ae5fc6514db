"""What a method is given and what it leaves out: ratings of brands and answers of people, as plain values.

No file, no table and no library is known here: what reads a table makes these, and loads the methods only then.
"""

from typing import NamedTuple

from mktcanvas.model.words import Words

Cell = float | None
"""A figure, or ``None`` where nothing was answered."""


class Ratings(NamedTuple):
    """Ratings of brands on attributes: one line for each time that somebody rated one brand, or for its means.

    ``brands`` names the brand of each line; ``values`` has the line's figures in the order of ``attributes``;
    ``weights`` says how much each line counts, 1 for all where it is empty.
    """

    attributes: tuple[str, ...]
    brands: tuple[str, ...]
    values: tuple[tuple[Cell, ...], ...]
    weights: tuple[float, ...] = ()


class Answers(NamedTuple):
    """What people answered to questions: a complete line of figures for each person."""

    questions: tuple[str, ...]
    values: tuple[tuple[float, ...], ...]


class LeftOut(NamedTuple):
    """Something of a table that a method did not use, and why."""

    name: str
    words: Words
