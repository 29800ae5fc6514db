"""Typed and pasted lines that make whole cards: ``S: In-house calibre !5 #product``.

A prefix says the quadrant, ``!`` the importance, ``#`` a tag; whatever is not a mark stays text. Both languages are
understood at once, whatever the window speaks.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from mktcanvas.model.choices import Quadrant
from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.vocabulary import choice_plural, choice_words

MOST_LINES = 2_000
"""Lines taken from one paste; a text beyond that is a document, not a list."""

_PREFIXES = {
    "s": Quadrant.strength,
    "f": Quadrant.strength,
    "w": Quadrant.weakness,
    "fa": Quadrant.weakness,
    "o": Quadrant.opportunity,
    "t": Quadrant.threat,
    "m": Quadrant.threat,
}
_PREFIX = re.compile(r"^(\w{1,2})\s*[:\-–]\s+(?=\S)|^(\w{1,2}):(?=\S)")
_BULLET = re.compile(r"^\s*(?:[-*•‣–·]|\d{1,3}[.)])\s+")
_MARK = re.compile(r"(?:^|(?<=\s))(?:!(?P<importance>[1-5])|#(?P<tag>\w[\w-]{0,60}))(?=\s|$)")


class Typed(NamedTuple):
    """What a line says: a title, and the marks that were understood."""

    title: str
    importance: int | None = None
    tags: tuple[str, ...] = ()


class Placed(NamedTuple):
    """A line and the quadrant that it names, ``None`` where it names none."""

    quadrant: Quadrant | None
    typed: Typed


def read_line(text: str) -> Typed:
    """Return the title of a line and its marks; a line of marks alone is a title."""
    importance: int | None = None
    tags: list[str] = []
    for mark in _MARK.finditer(text):
        if mark["importance"]:
            importance = int(mark["importance"])
        else:
            tags.append(mark["tag"])
    title = " ".join(_MARK.sub("", text).split())[:TITLE_LIMIT]
    if not title:
        return Typed(" ".join(text.split())[:TITLE_LIMIT])
    return Typed(title, importance, tuple(dict.fromkeys(tags)))


def read_lines(text: str) -> list[Placed]:
    """Return the cards that a text holds, one a line: bullets and numbers are dropped, empty lines passed over.

    A line that is only the name of a quadrant, in either language, says where the lines below it belong.
    """
    return list(_cards(text))


def _cards(text: str) -> Iterator[Placed]:
    heading: Quadrant | None = None
    for line in text.replace("\x00", "").splitlines()[:MOST_LINES]:
        bare = _BULLET.sub("", line).strip()
        if not bare:
            continue
        named = _HEADINGS.get(_folded(bare.rstrip(" :\u202f\u00a0")))
        if named is not None:
            heading = named
            continue
        quadrant, rest = _prefixed(bare)
        yield Placed(quadrant or heading, read_line(rest))


def _prefixed(line: str) -> tuple[Quadrant | None, str]:
    found = _PREFIX.match(line)
    quadrant = _PREFIXES.get((found[1] or found[2]).lower()) if found else None
    return (quadrant, line[found.end() :].strip()) if found and quadrant else (None, line)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))


_HEADINGS = {
    _folded(name): quadrant
    for quadrant in Quadrant
    for words in (choice_words(quadrant), choice_plural(quadrant))
    for name in words
}
