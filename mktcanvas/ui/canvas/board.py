"""What a board is: its zones, and what each card shows. Data that pages make and the canvas draws."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy


class CardLook(NamedTuple):
    """Everything that a card paints; nothing of it is read back.

    ``role`` names its colour; ``importance`` is 0 (not given) to 5, ``None`` where the kind has none; ``note`` stands
    in its place then; ``spoken`` is what a screen reader says before the title.
    """

    title: str
    role: str
    importance: int | None = 0
    links: int = 0
    votes: int = 0
    note: str = ""
    parked: bool = False
    spoken: str = ""


class Zone(NamedTuple):
    """A zone of a board: the value of the cards' zone field, its title, its colour, the hint of its empty place."""

    value: StrEnum
    title: str
    role: str
    hint: str


class BoardPlan(NamedTuple):
    """A board: its name, the class of its cards, its zones in reading order, and the names of its two axes."""

    name: str
    row: type[Card]
    zones: tuple[Zone, ...]
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    look: Callable[[Strategy, Card], CardLook]
