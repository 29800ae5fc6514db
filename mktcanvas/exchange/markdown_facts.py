"""What the Markdown export says of a card behind its title, kind by kind, in one language.

The texts are the user's and the vocabulary's as they are; making them safe for Markdown is the business of
``markdown_file``.
"""

from datetime import date
from decimal import Decimal

from mktcanvas.exchange.values import plain_number
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Relation
from mktcanvas.model.field_words import field_words
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.note import Fact, Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Attendance, Review, Team, Term
from mktcanvas.model.positioning import Claim
from mktcanvas.model.row import Card, Row
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words, relation_words
from mktcanvas.model.words import Words, with_unit

COLON = Words(": ", "\u202f: ")
_QUOTED = Words("“{title}”", "«\u202f{title}\u202f»")


class Facts:
    """Says what there is to say of each kind of card; what a card does not hold is an empty text."""

    def __init__(self, strategy: Strategy, language: str) -> None:
        self._strategy = strategy
        self._language = language

    def say(self, words: Words) -> str:
        """Return words in the language of the export."""
        return words.of(self._language)

    def number(self, value: float | Decimal) -> str:
        """Return a number as the language writes it: 6.5 or 6,5."""
        text = str(plain_number(value))
        return text.replace(".", ",") if self.say(Words("en", "fr")) == "fr" else text

    def labelled(self, label: Words, value: str) -> str:
        """Return “label: value”, or nothing for an empty value."""
        return f"{self.say(label)}{self.say(COLON)}{value}" if value.strip() else ""

    # Kinds of cards

    def note(self, note: Note) -> list[str]:
        return [
            self._out_of_five(note, "importance"),
            self._out_of_five(note, "likelihood"),
            self._field("evidence", note.evidence),
            self.say(field_words("parked")) if note.parked else "",
            self._linked(note, Relation.concerns),
        ]

    def option(self, option: Option) -> list[str]:
        return [option.kind.value, self.say(choice_words(option.decision)), self._linked(option, Relation.answers)]

    def fact(self, fact: Fact) -> list[str]:
        value = "" if fact.value is None else f"{self.number(fact.value)} {fact.unit}"
        return [value, _day(fact.date), fact.source]

    def segment(self, segment: Segment) -> list[str]:
        return [
            self.say(choice_words(segment.targeting)),
            self._field("size", "" if segment.size is None else self.number(segment.size)),
            self._field("value", self._money(segment.value)),
            self._field("need", segment.need),
            self._field("who", segment.who),
            self._field("targeting_reason", segment.targeting_reason),
        ]

    def claim(self, claim: Claim) -> list[str]:
        meanings = ((p, getattr(claim, f"in_{p.value}")) for p in P)
        return [
            *(self.labelled(choice_words(p), meaning) for p, meaning in meanings),
            self._linked(claim, Relation.targets),
        ]

    def objective(self, objective: Objective) -> list[str]:
        return [
            objective.measure,
            self._figures(objective),
            _day(objective.due),
            self._owner(objective),
            self._linked(objective, Relation.follows),
        ]

    def action(self, action: Action) -> list[str]:
        discount = with_unit(self.number(action.discount_pct), "%", self._language) if action.discount_pct else ""
        return [
            self.say(choice_words(action.status)),
            self._owner(action),
            _days(action.start, action.end),
            self._money(action.budget),
            self._field("discount_pct", discount),
            self._linked(action, Relation.targets),
            self._linked(action, Relation.serves),
        ]

    def kpi(self, kpi: Kpi) -> list[str]:
        readings = self._strategy.where(Reading, "kpi", kpi.id)
        last = f"{readings[-1].date}{self.say(COLON)}{self.number(readings[-1].value)}" if readings else ""
        return [self._figures(kpi), _day(kpi.due), last, self._linked(kpi, Relation.measures)]

    def review(self, review: Review) -> list[str]:
        present = (self._strategy.get(Team, row.team) for row in self._strategy.where(Attendance, "review", review.id))
        return [
            review.date.isoformat(),
            self.say(choice_words(review.kind)),
            ", ".join(team.title for team in present if team is not None),
            self._field("decisions", review.decisions),
        ]

    def term(self, term: Term) -> list[str]:
        return [self._field("for_strategy", term.for_strategy), self._field("for_operations", term.for_operations)]

    # Parts of them

    def _field(self, name: str, value: str) -> str:
        return self.labelled(field_words(name), value)

    def _out_of_five(self, row: Row, name: str) -> str:
        value = getattr(row, name)
        return "" if value is None else self._field(name, f"{value}/5")

    def _money(self, cents: int | None) -> str:
        return "" if cents is None else f"{self.number(Decimal(cents) / 100)} {self._strategy.project.currency}"

    def _figures(self, card: Objective | Kpi) -> str:
        figures = ["?" if figure is None else self.number(figure) for figure in (card.baseline, card.target)]
        return "" if figures == ["?", "?"] else f"{' → '.join(figures)} {card.unit}"

    def _owner(self, card: Objective | Action) -> str:
        team = self._strategy.get(Team, card.owner)
        return team.title if team else ""

    def _linked(self, card: Card, relation: Relation) -> str:
        links = self._strategy.links_from(card.id, relation)
        targets = [self._strategy.cards[link.target].title for link in links if link.target in self._strategy.cards]
        titles = ", ".join(self.say(_QUOTED).format(title=title) for title in targets)
        return f"{self.say(relation_words(relation))} {titles}" if titles else ""


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _days(*days: date | None) -> str:
    return " – ".join(day.isoformat() for day in days if day)
