"""What a board is: its zones, and what each card shows. Data that pages make and the canvas draws."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple

from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas.layout import MATRIX, Pattern


class CardLook(NamedTuple):
    """Everything that a card paints; nothing of it is read back.

    ``role`` names its colour; ``importance`` is 0 (not given) to 5, ``None`` where the kind has none; ``note`` stands
    in its place then; ``spoken`` is what a screen reader says before the title. A card with an ``edge`` is white with
    a coloured left edge and a strong title. ``chips`` are short texts below the title, ``words`` a muted text below
    them, ``foot`` the texts of the last line, from left to right, in place of importance and link count; ``who`` is a
    name in front of them that may be shortened; ``alarm`` is the card's worst finding in words.
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
    who: str = ""
    foot: tuple[str, ...] = ()
    alarm: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    """Words of the title that the glossary explains, each with its meaning."""


ZoneKey = Hashable
"""What tells the zones of a board apart: a quadrant, a P, a team's id, an objective with a P."""


class Zone(NamedTuple):
    """A zone of a board: the value of the cards' zone field, its title, its colour, the hint of its empty place.

    A zone without a title is a cell of a table.
    """

    value: ZoneKey
    title: str
    role: str
    hint: str
    rule: bool = False
    """Whether a line of the zone's colour stands under its title."""
    wanting: bool = False
    """Whether the zone is marked while it is empty, for it should hold something."""


class Head(NamedTuple):
    """The head of a column of cells (with the role of its colour) or of a row; ``card`` is what it stands for.

    ``progress`` is a share 0..1, ``None`` where nothing is known.
    """

    title: str
    note: str = ""
    role: str = ""
    card: str = ""
    progress: float | None = None


def only_count(_: Strategy, __: ZoneKey, shown: Sequence[str]) -> str:
    """Return how many cards are shown."""
    return str(len(shown))


class BoardPlan(NamedTuple):
    """A board: its name, the class of its cards, its zones in reading order, and the names of its two axes.

    A board with ``row_heads`` is a table, its zones are cells.
    """

    name: str
    row: type[Card]
    zones: tuple[Zone, ...]
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    look: Callable[[Strategy, Card], CardLook]
    tally: Callable[[Strategy, ZoneKey, Sequence[str]], str] = only_count
    """Returns what a zone's title line says on the right: of the plan, the zone, and the cards shown."""
    pattern: Pattern = MATRIX
    belongs: Callable[[Strategy, Card], Sequence[ZoneKey]] | None = None
    """Returns the zones that a card lies in, where its zone field does not say that."""
    column_heads: tuple[Head, ...] = ()
    row_heads: tuple[Head, ...] = ()
    guide: str = ""
    """What is said above the board while it has no card."""

    def numbered(self, number: int, here: ZoneKey) -> ZoneKey:
        """Return the zone that a figure leads to from another one: of the same row, where the board is a table."""
        keys = [zone.value for zone in self.zones]
        first = keys.index(here) // self.pattern.columns * self.pattern.columns if self.row_heads else 0
        last = first + self.pattern.columns if self.row_heads else len(keys)
        return keys[first + number] if first + number < min(last, len(keys)) else here


def seat_of(card: str, number: int) -> str:
    """Return the name of one of a card's places on a board; a card that lies in several zones has several."""
    return f"{card}\0{number}" if number else card


def card_of(seat: str) -> str:
    """Return the id of the card that has this place on a board."""
    return seat.partition("\0")[0]


def cards_of(seats: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the cards that have these places, each once."""
    return tuple(dict.fromkeys(card_of(seat) for seat in seats))
