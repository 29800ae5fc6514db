"""How a typed name finds the card that it means: by its title, without accents and case, or by its beginning.

Typed lines and the verbs that write them ask here, so that a chip never promises another team than the one that the
step will take.
"""

import unicodedata
from collections.abc import Iterable
from typing import TypeVar

from mktcanvas.model.row import Card

C = TypeVar("C", bound=Card)


def folded(text: str) -> str:
    """Return a text without accents, case and doubled spaces, for comparing."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(character for character in plain if not unicodedata.combining(character)).split())


def named(cards: Iterable[C], name: str) -> C | None:
    """Return the card that a name means: the first with this title, else the only one whose title begins with it."""
    wanted = folded(name)
    if not wanted:
        return None
    beginning: list[C] = []
    for card in cards:
        title = folded(card.title)
        if title == wanted:
            return card
        if title.startswith(wanted):
            beginning.append(card)
    return beginning[0] if len(beginning) == 1 else None
