"""What a board is: its zones, and what each card shows. Data that pages make and the canvas draws."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy


class CardLook(NamedTuple):
    """Everything that a card paints; nothing of it is read back.

    ``role`` names its colour; ``importance`` is 0 (not given) to 5, ``None`` where the kind has none; ``note`` stands
    in its place then; ``spoken`` is what a screen reader says before the title. A card with an ``edge`` is white with
    a coloured left edge and a strong title. ``chips`` are short texts below the title, ``words`` a muted text below
    them, ``foot`` the texts of the last line, from left to right, in place of importance and link count; ``alarm`` is
    the card's worst finding in words.
    """

    title: str
    role: str
    importance: int | None = 0
    links: int = 0
    votes: int = 0
    note: str = ""
    parked: bool = False
    spoken: str = ""
    edge: bool = False
    chips: tuple[str, ...] = ()
    words: str = ""
    foot: tuple[str, ...] = ()
    alarm: str = ""


class Zone(NamedTuple):
    """A zone of a board: the value of the cards' zone field, its title, its colour, the hint of its empty place."""

    value: StrEnum
    title: str
    role: str
    hint: str
    rule: bool = False
    """Whether a line of the zone's colour stands under its title."""


def _only_count(_: Strategy, __: StrEnum, count: int) -> str:
    return str(count)


class BoardPlan(NamedTuple):
    """A board: its name, the class of its cards, its zones in reading order, and the names of its two axes."""

    name: str
    row: type[Card]
    zones: tuple[Zone, ...]
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    look: Callable[[Strategy, Card], CardLook]
    tally: Callable[[Strategy, StrEnum, int], str] = _only_count
    """Returns what a zone's title line says on the right: of the plan, the zone, and the number of cards shown."""
