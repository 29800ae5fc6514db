"""The plan as Markdown: to paste into a wiki or a mail, readable as it stands.

User text is escaped, so that a title can neither become markup nor HTML. Comments, waivers, checkpoints and the
settings of workshop and brief are not for readers and stay out; the JSON plan has everything.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from mktcanvas.exchange.markdown_facts import COLON, Facts
from mktcanvas.model.action import Action
from mktcanvas.model.choices import ClaimKind, OptionKind, P, Quadrant
from mktcanvas.model.field_words import field_words
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.note import Fact, Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Review, Term
from mktcanvas.model.positioning import Brand, Claim, Ideal, Placement, PositioningMap
from mktcanvas.model.project import VALUE_PROPOSITION
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural, choice_words
from mktcanvas.model.words import Words, same

C = TypeVar("C", bound=Card)

_MARKUP = re.compile(r"[\\`*_\[\]<>#|~&$]|^[-+=]")
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")
_DEEPEST = 12
"""Levels that the tree of objectives is indented by; what lies below stands under each other."""
_NO_TITLE = "–"
_VALUE_PROPOSITION = Words("Value proposition", "Proposition de valeur")
_POSITIONING = Words("Positioning", "Positionnement")


def escaped(text: str) -> str:
    """Return user text so that it stays one line of plain text in Markdown and in HTML."""
    return _NUMBERED.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", " ".join(text.split())))


def markdown_text(strategy: Strategy, language: str) -> str:
    """Return the whole plan as Markdown in ``language``; parts that hold nothing are left out."""
    writer = _Writer(strategy, language)
    parts = (
        writer.head(),
        writer.swot(),
        writer.segments(),
        writer.positioning(),
        writer.objectives(),
        writer.actions(),
        writer.kpis(),
        writer.reviews(),
        writer.terms(),
    )
    lines = "\n".join(line for part in parts for line in part)
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"


class _Writer:
    """Writes one plan in one language, part by part, as lines."""

    def __init__(self, strategy: Strategy, language: str) -> None:
        self._strategy = strategy
        self._facts = Facts(strategy, language)
        self._say = self._facts.say

    def head(self) -> Iterator[str]:
        project = self._strategy.project
        yield f"# {escaped(project.title) or _NO_TITLE}"
        yield ""
        dates = " – ".join(day.isoformat() for day in (project.starts, project.ends) if day)
        if facts := [escaped(text) for text in (project.organisation, dates) if text]:
            yield " · ".join(facts)
        given = [name for name in VALUE_PROPOSITION if getattr(project, name).strip()]
        if given:
            yield from self._heading(_VALUE_PROPOSITION)
            for name in given:
                yield f"- **{self._say(field_words(name))}**{self._say(COLON)}{escaped(getattr(project, name))}"

    def swot(self) -> Iterator[str]:
        for quadrant in Quadrant:
            notes = self._strategy.where(Note, "quadrant", quadrant)
            yield from self._list(choice_plural(quadrant), notes, self._facts.note)
        options = [option for kind in OptionKind for option in self._strategy.where(Option, "kind", kind)]
        yield from self._list(KINDS["option"].many, options, self._facts.option)
        yield from self._list(KINDS["fact"].many, self._strategy.all(Fact), self._facts.fact)

    def segments(self) -> Iterator[str]:
        yield from self._list(KINDS["segment"].many, self._strategy.all(Segment), self._facts.segment)

    def positioning(self) -> Iterator[str]:
        maps, claims = self._strategy.all(PositioningMap), self._strategy.all(Claim)
        statement = escaped(self._strategy.project.statement)
        if maps or claims or statement:
            yield from self._heading(_POSITIONING)
        if statement:
            yield statement
        for positioning_map in maps:
            yield from self._map(positioning_map)
        for kind in ClaimKind:
            yield from self._list(
                choice_plural(kind), self._strategy.where(Claim, "kind", kind), self._facts.claim, level=3
            )

    def objectives(self) -> Iterator[str]:
        """Write the tree, parents before their children, however deep it is."""
        waiting = [(root, 0) for root in reversed(self._strategy.where(Objective, "parent", None))]
        if waiting:
            yield from self._heading(KINDS["objective"].many)
        while waiting:
            objective, depth = waiting.pop()
            yield "  " * min(depth, _DEEPEST) + self._item(objective, self._facts.objective(objective))
            waiting += [(child, depth + 1) for child in reversed(self._strategy.children(objective.id))]

    def actions(self) -> Iterator[str]:
        if self._strategy.all(Action):
            yield from self._heading(KINDS["action"].many)
        for p in P:
            yield from self._list(choice_words(p), self._strategy.where(Action, "p", p), self._facts.action, level=3)

    def kpis(self) -> Iterator[str]:
        yield from self._list(KINDS["kpi"].many, self._strategy.all(Kpi), self._facts.kpi)

    def reviews(self) -> Iterator[str]:
        reviews = sorted(self._strategy.all(Review), key=lambda review: review.date)
        yield from self._list(KINDS["review"].many, reviews, self._facts.review)

    def terms(self) -> Iterator[str]:
        yield from self._list(KINDS["term"].many, self._strategy.all(Term), self._facts.term)

    # Lines

    def _list(
        self, title: Words, cards: Iterable[C], facts_of: Callable[[C], list[str]], level: int = 2
    ) -> Iterator[str]:
        lines = [self._item(card, facts_of(card)) for card in cards]
        if lines:
            yield from self._heading(title, level)
            yield from lines

    def _item(self, card: Card, facts: list[str]) -> str:
        said = [escaped(fact) for fact in (*facts, card.detail) if fact.strip()]
        return f"- {' · '.join([f'**{escaped(card.title) or _NO_TITLE}**', *said])}"

    def _heading(self, title: Words, level: int = 2) -> Iterator[str]:
        text = self._say(title)
        yield ""
        yield f"{'#' * level} {text[:1].upper()}{text[1:]}"
        yield ""

    def _map(self, positioning_map: PositioningMap) -> Iterator[str]:
        yield from self._heading(same(escaped(positioning_map.title) or _NO_TITLE), 3)
        axes = ((positioning_map.x_low, positioning_map.x_high), (positioning_map.y_low, positioning_map.y_high))
        yield " · ".join(f"{escaped(low)} ↔ {escaped(high)}" for low, high in axes)
        yield ""
        for placement in self._strategy.where(Placement, "map", positioning_map.id):
            place = self._point(placement.x, placement.y)
            if placement.wanted_x is not None and placement.wanted_y is not None:
                place += f" → {self._point(placement.wanted_x, placement.wanted_y)}"
            yield self._placed(KINDS["brand"].one, self._strategy.get(Brand, placement.brand), place)
        for ideal in self._strategy.where(Ideal, "map", positioning_map.id):
            segment = self._strategy.get(Segment, ideal.segment)
            yield self._placed(Words("ideal point", "point idéal"), segment, self._point(ideal.x, ideal.y))

    def _placed(self, kind: Words, card: Card | None, place: str) -> str:
        title = escaped(card.title) if card else ""
        return f"- **{title or _NO_TITLE}** · {self._say(kind)} · {place}"

    def _point(self, x: float, y: float) -> str:
        return f"({self._facts.number(round(x, 2))} ; {self._facts.number(round(y, 2))})"
