"""What a typed line comes to, for those who make cards of it but do not read lines."""

from typing import NamedTuple

from mktcanvas.model.choices import Quadrant


class Typed(NamedTuple):
    """What a line says for a card of any kind: a title, an importance, tags, and where a note stands."""

    title: str
    importance: int | None = None
    tags: tuple[str, ...] = ()
    quadrant: Quadrant | None = None
