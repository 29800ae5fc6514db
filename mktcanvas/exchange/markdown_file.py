"""The plan as Markdown: to paste into a wiki or a mail, readable as it stands.

User text is escaped, so that a title can neither become markup nor HTML.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from mktcanvas.exchange.values import plain_number
from mktcanvas.model.action import Action
from mktcanvas.model.choices import OptionKind, P, Quadrant, Relation
from mktcanvas.model.field_words import field_words
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.note import Fact, Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Review, Team, Term
from mktcanvas.model.positioning import Brand, Claim, Ideal, Placement, PositioningMap
from mktcanvas.model.project import VALUE_PROPOSITION
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural, choice_words
from mktcanvas.model.words import Words

C = TypeVar("C", bound=Card)

_MARKUP = re.compile(r"[\\`*_\[\]<>#|~&$]|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d{3})[.)]")
_DEEPEST = 12
"""Levels that a tree is indented by; below that all stand under each other."""
_NO_TITLE = "–"
_VALUE_PROPOSITION = Words("Value proposition", "Proposition de valeur")
_POSITIONING = Words("Positioning", "Positionnement")
_COLON = Words(": ", "\u202f: ")
_FOR = Words("for", "pour")


def escaped(text: str) -> str:
    """Return user text so that it stays one line of plain text in Markdown and in HTML."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


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
    return "\n".join(line for part in parts for line in part).strip() + "\n"


class _Writer:
    """Writes one plan in one language, part by part, as lines."""

    def __init__(self, strategy: Strategy, language: str) -> None:
        self._strategy = strategy
        self._language = language
        self._facts = _Facts(strategy, language)

    def head(self) -> Iterator[str]:
        project = self._strategy.project
        yield f"# {escaped(project.title)}"
        yield ""
        dates = " – ".join(day.isoformat() for day in (project.starts, project.ends) if day)
        if facts := [escaped(text) for text in (project.organisation, dates) if text]:
            yield " · ".join(facts)
        given = [name for name in VALUE_PROPOSITION if getattr(project, name).strip()]
        if given:
            yield from self._heading(_VALUE_PROPOSITION)
            for name in given:
                yield f"- **{self._say(field_words(name))}**{self._say(_COLON)}{escaped(getattr(project, name))}"

    def swot(self) -> Iterator[str]:
        for quadrant in Quadrant:
            yield from self._list(
                choice_plural(quadrant), self._strategy.where(Note, "quadrant", quadrant), self._facts.note
            )
        options = [option for kind in OptionKind for option in self._strategy.where(Option, "kind", kind)]
        yield from self._list(KINDS["option"].many, options, self._facts.option)
        yield from self._list(KINDS["fact"].many, self._strategy.all(Fact), self._facts.fact)

    def segments(self) -> Iterator[str]:
        yield from self._list(KINDS["segment"].many, self._strategy.all(Segment), self._facts.segment)

    def positioning(self) -> Iterator[str]:
        maps, claims = self._strategy.all(PositioningMap), self._strategy.all(Claim)
        if maps or claims or self._strategy.project.statement.strip():
            yield from self._heading(_POSITIONING)
        if statement := escaped(self._strategy.project.statement):
            yield statement
        for positioning_map in maps:
            yield from self._map(positioning_map)
        yield from self._list(KINDS["claim"].many, claims, self._facts.claim, level=3)

    def objectives(self) -> Iterator[str]:
        roots = self._strategy.where(Objective, "parent", None)
        if roots:
            yield from self._heading(KINDS["objective"].many)
            for root in roots:
                yield from self._tree(root, 0)

    def actions(self) -> Iterator[str]:
        if self._strategy.all(Action):
            yield from self._heading(KINDS["action"].many)
        for p in P:
            yield from self._list(choice_words(p), self._strategy.where(Action, "p", p), self._facts.action, level=3)

    def kpis(self) -> Iterator[str]:
        yield from self._list(KINDS["kpi"].many, self._strategy.all(Kpi), self._facts.kpi)

    def reviews(self) -> Iterator[str]:
        reviews = sorted(self._strategy.all(Review), key=lambda review: review.date)
        yield from self._list(KINDS["review"].many, reviews, lambda review: [review.date.isoformat(), review.decisions])

    def terms(self) -> Iterator[str]:
        yield from self._list(
            KINDS["term"].many, self._strategy.all(Term), lambda term: [term.for_strategy, term.for_operations]
        )

    # Lines

    def _list(
        self, title: Words, cards: Iterable[C], facts_of: Callable[[C], list[str]], level: int = 2
    ) -> Iterator[str]:
        found = list(cards)
        if not found:
            return
        yield from self._heading(title, level)
        for card in found:
            facts = [escaped(fact) for fact in facts_of(card) if fact]
            yield f"- {' · '.join([f'**{escaped(card.title)}**', *facts])}"

    def _heading(self, title: Words, level: int = 2) -> Iterator[str]:
        text = self._say(title)
        yield ""
        yield f"{'#' * level} {text[:1].upper()}{text[1:]}"
        yield ""

    def _tree(self, objective: Objective, depth: int) -> Iterator[str]:
        facts = [escaped(fact) for fact in self._facts.objective(objective) if fact]
        yield f"{'  ' * depth}- {' · '.join([f'**{escaped(objective.title)}**', *facts])}"
        for child in self._strategy.children(objective.id):
            yield from self._tree(child, depth + 1)

    def _say(self, words: Words) -> str:
        return words.of(self._language)

    def _map(self, positioning_map: PositioningMap) -> Iterator[str]:
        yield from self._heading(Words(*(escaped(positioning_map.title),) * 2), 3)
        axes = ((positioning_map.x_low, positioning_map.x_high), (positioning_map.y_low, positioning_map.y_high))
        yield " · ".join(f"{escaped(low)} ↔ {escaped(high)}" for low, high in axes)
        yield ""
        for placement in self._strategy.where(Placement, "map", positioning_map.id):
            brand = self._strategy.get(Brand, placement.brand)
            yield f"- {escaped(brand.title if brand else '')}: {placement.x:.2f}, {placement.y:.2f}"
        for ideal in self._strategy.where(Ideal, "map", positioning_map.id):
            segment = self._strategy.get(Segment, ideal.segment)
            yield f"- ◯ {escaped(segment.title if segment else '')}: {ideal.x:.2f}, {ideal.y:.2f}"


class _Facts:
    """What is said of a card behind its title, kind by kind."""

    def __init__(self, strategy: Strategy, language: str) -> None:
        self._strategy = strategy
        self._language = language

    def note(self, note: Note) -> list[str]:
        return [f"{note.importance}/5" if note.importance else "", note.evidence]

    def option(self, option: Option) -> list[str]:
        return [option.kind.value, self._say(choice_words(option.decision))]

    def fact(self, fact: Fact) -> list[str]:
        value = "" if fact.value is None else f"{plain_number(fact.value)} {fact.unit}"
        return [value, fact.date.isoformat() if fact.date else "", fact.source]

    def segment(self, segment: Segment) -> list[str]:
        return [self._say(choice_words(segment.targeting)), segment.need, segment.who]

    def claim(self, claim: Claim) -> list[str]:
        return [
            self._say(choice_words(claim.kind)),
            claim.in_product,
            claim.in_price,
            claim.in_place,
            claim.in_promotion,
        ]

    def objective(self, objective: Objective) -> list[str]:
        return [self._figures(objective), self._due(objective), self._owner(objective)]

    def kpi(self, kpi: Kpi) -> list[str]:
        readings = self._strategy.where(Reading, "kpi", kpi.id)
        last = readings[-1] if readings else None
        return [self._figures(kpi), self._due(kpi), f"{last.date}: {plain_number(last.value)}" if last else ""]

    def action(self, action: Action) -> list[str]:
        served = self._strategy.targets(action.id, Relation.serves, Objective)
        targets = self._strategy.targets(action.id, Relation.targets, Segment)
        dates = " – ".join(day.isoformat() for day in (action.start, action.end) if day)
        budget = f"{plain_number(action.budget / 100)} {self._strategy.project.currency}" if action.budget else ""
        segments = ", ".join(segment.title for segment in targets)
        return [
            self._say(choice_words(action.status)),
            self._owner(action),
            dates,
            budget,
            f"{self._say(_FOR)} {segments}" if segments else "",
            ", ".join(f"→ {objective.title}" for objective in served),
        ]

    def _owner(self, card: Objective | Action) -> str:
        team = self._strategy.get(Team, card.owner)
        return team.title if team else ""

    def _figures(self, card: Objective | Kpi) -> str:
        if card.baseline is None or card.target is None:
            return ""
        return f"{plain_number(card.baseline)} → {plain_number(card.target)} {card.unit}"

    def _due(self, card: Objective | Kpi) -> str:
        return card.due.isoformat() if card.due else ""

    def _say(self, words: Words) -> str:
        return words.of(self._language)
