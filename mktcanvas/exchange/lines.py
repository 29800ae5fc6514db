"""Typed and pasted lines that make whole cards: ``Window display @Sales >15/11 <31/12 5k€ #press k:visits``.

Marks set fields and leave the title; whatever is not a mark stays text. Both languages are understood at once,
whatever the window speaks. Which marks a kind of card takes is the table ``_RECOGNISERS``; a mark that the person gave
back is passed in as ``plain`` and stays text. ``S:`` and its kin say a note's quadrant.
"""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import Any, NamedTuple

from mktcanvas.exchange import line_marks as marks
from mktcanvas.exchange.line_marks import Mark, Setting
from mktcanvas.exchange.typed import Typed
from mktcanvas.exchange.typed_days import Horizon
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.fields import LIST_LIMIT, TITLE_LIMIT
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.naming import folded
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural, choice_words

MOST_LINES = 2_000
"""Lines taken from one paste; a text beyond that is a document, not a list."""

_PREFIX = re.compile(r"^(\w{1,2})\s*[:\-–]\s+(?=\S)|^(\w{1,2}):(?=\S)")
_BULLET = re.compile(r"^\s*(?:[-*•‣–·]|\d{1,3}[.)])\s+")
_WORD = re.compile(r"\S+")
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_FROM = re.compile(r"\s+(?:from|of|de|du|des|depuis)$", re.IGNORECASE)

Recogniser = Callable[[str, int, Setting], Mark | None]

_RECOGNISERS: dict[type[Card], tuple[Recogniser, ...]] = {
    Note: (marks.quadrant, marks.importance, marks.tag),
    Action: (marks.p, marks.owner, marks.kpi, marks.start, marks.end, marks.budget, marks.discount, marks.channel),
    Objective: (marks.owner, marks.kpi, marks.due, marks.figures, marks.tag),
    Kpi: (marks.course, marks.course_due, marks.tag),
}
_ANY: tuple[Recogniser, ...] = (marks.tag,)
_SEVERAL = ("tag", "channel")
"""The kinds of marks that a line may have more than one of."""
NAMES = ("owner", "kpi")
"""The values of marks that name another card."""


class Line(NamedTuple):
    """What a line says: a title, and the marks that were understood, in the order of the text."""

    title: str
    marks: tuple[Mark, ...] = ()

    def value(self, field: str) -> Any:
        """Return what the marks say of a field, ``None`` where they say nothing."""
        return next((value for mark in self.marks for name, value in mark.values if name == field), None)

    def several(self, field: str) -> tuple[str, ...]:
        """Return every value that the marks give to a list, each once, as many as a list can hold."""
        values = dict.fromkeys(value for mark in self.marks for name, value in mark.values if name == field)
        return tuple(values)[:LIST_LIMIT]

    def fields(self) -> dict[str, Any]:
        """Return the fields that the line sets on the card itself, with its title and without the cards it names."""
        found = {name: value for mark in self.marks for name, value in mark.values if name not in NAMES}
        lists = {name: self.several(name) for name in ("tags", "channels") if name in found}
        return {"title": self.title} | found | lists


class Placed(NamedTuple):
    """A line and the quadrant that it names, ``None`` where it names none."""

    quadrant: Quadrant | None
    typed: Typed


def read_card(text: str, kind: type[Card], strategy: Strategy, today: date, plain: Collection[str] = ()) -> Line:
    """Return what a typed line says for a card of a kind; a line of marks alone is a title.

    ``plain`` are marks, as they were typed, that the person wants to stay text.
    """
    return _read(text, kind, Setting.of(strategy, today), plain)


def read_line(text: str) -> Typed:
    """Return the title of a line and the marks that cards of any kind take."""
    line = _read(text, Note, _NO_SETTING, ())
    return Typed(line.title, line.value("importance"), line.several("tags"))


def read_lines(text: str) -> list[Placed]:
    """Return the cards that a text holds, one a line: bullets and numbers are dropped, empty lines passed over.

    A line that is only the name of a quadrant, in either language, says where the lines below it belong.
    """
    return list(_cards(text))


def bare_lines(text: str) -> Iterator[str]:
    """Yield the lines of a text that say something, without their bullets and numbers."""
    for line in text.replace("\x00", "").splitlines()[:MOST_LINES]:
        if bare := _BULLET.sub("", line).strip():
            yield bare


def _read(text: str, kind: type[Card], setting: Setting, plain: Collection[str]) -> Line:
    found = tuple(_found(text, _RECOGNISERS.get(kind, _ANY), setting, plain))
    title = _without(text, found)
    if not title:
        return Line(" ".join(text.split())[:TITLE_LIMIT])
    return Line(title, tuple(_measured(text, found)))


def _found(text: str, recognisers: tuple[Recogniser, ...], setting: Setting, plain: Collection[str]) -> Iterator[Mark]:
    """Yield the marks of a text from left to right; the second of a kind that goes once stays text."""
    behind = 0
    seen: dict[str, Mark] = {}
    for word in _WORD.finditer(text):
        if word.start() < behind:
            continue
        for recogniser in recognisers:
            mark = recogniser(text, word.start(), setting)
            if mark is None or text[mark.start : mark.end] in plain or not _fits(mark, seen):
                continue
            if mark.kind not in _SEVERAL:
                seen[mark.kind] = mark
            if mark.kind == "start":
                setting = setting._replace(start=dict(mark.values)["start"])
            behind = mark.end
            yield mark
            break


def _fits(mark: Mark, seen: dict[str, Mark]) -> bool:
    """Tell whether a mark is the first of its kind, and a start no later than the end that was typed before it."""
    ending = seen.get("end")
    late = mark.kind == "start" and ending is not None and mark.values[0][1] > ending.values[0][1]
    return mark.kind not in seen and not late


def _without(text: str, found: tuple[Mark, ...]) -> str:
    """Return a text without its marks, or with what they leave in their place; no-break spaces stay as they are."""
    parts: list[str] = []
    at = 0
    for mark in found:
        parts += [text[at : mark.start], mark.kept]
        at = mark.end
    return _SPACES.sub(" ", "".join([*parts, text[at:]])).strip()[:TITLE_LIMIT].strip()


def _measured(text: str, found: tuple[Mark, ...]) -> Iterator[Mark]:
    """Yield the marks; the figures of an objective also say what is measured: the words in front of them."""
    for mark in found:
        if mark.kind != "figures":
            yield mark
            continue
        before = tuple(other for other in found if other.end <= mark.start)
        measure = _FROM.sub("", _without(text[: mark.start], before))
        yield mark._replace(values=(*mark.values, ("measure", measure))) if measure else mark


def _cards(text: str) -> Iterator[Placed]:
    heading: Quadrant | None = None
    for bare in bare_lines(text):
        named = _HEADINGS.get(folded(bare.rstrip(" :\u202f\u00a0")))
        if named is not None:
            heading = named
            continue
        quadrant, rest = _prefixed(bare)
        yield Placed(quadrant or heading, read_line(rest))


def _prefixed(line: str) -> tuple[Quadrant | None, str]:
    found = _PREFIX.match(line)
    quadrant = marks.QUADRANTS.get((found[1] or found[2]).lower()) if found else None
    return (quadrant, line[found.end() :].strip()) if found and quadrant else (None, line)


_NO_SETTING = Setting(Horizon(None, None, date.min))
_HEADINGS = {
    folded(name): quadrant
    for quadrant in Quadrant
    for words in (choice_words(quadrant), choice_plural(quadrant))
    for name in words
}
