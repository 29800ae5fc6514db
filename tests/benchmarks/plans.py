"""Large plans that look like real ones, the same for the same seed.

A plan of a thousand equal titles flatters whatever wraps, draws, indexes or compares texts; these have titles of all
lengths, accents, details, tags, dates, a tree of objectives and about one link a card.
"""

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, OptionKind, P, Quadrant, Relation, Status, Targeting
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.link import Link
from mktcanvas.model.note import Fact, Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card, Row
from mktcanvas.model.segment import Segment

_VOCABULARY = (
    "brand price boutique service workshop collector press margin online loyal calibre growth partner délai qualité "
    "réseau atelier après-vente supply competitor awareness regional franchise certification durable clientèle in of "
    "the for and à la with"
)
_TAGS = ("2026", "Europe", "board", "to check", "quick win", "retail", "digital")
_MOMENT = datetime(2026, 1, 5, 9, tzinfo=UTC)
_DAY = date(2026, 1, 5)
_SHARES = ((Note, 60), (Action, 25), (Objective, 8), (Option, 4), (Fact, 2), (Kpi, 1))
"""How many of a hundred cards are of each kind; a few teams and segments come on top."""


class _Maker:
    """Makes rows from one stream of random numbers, ids included."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)

    def card(self, kind: type[Card], rank: int, /, **fields: object) -> Card:
        rng = self.rng
        moment = _MOMENT + timedelta(minutes=rank)
        given = {
            "id": self._id(),
            "rank": float(rank),
            "title": self.text(2, 14),
            "detail": self.text(15, 60) if rng.random() < 0.3 else "",
            "tags": tuple(rng.sample(_TAGS, rng.choice((0, 0, 0, 1, 2)))),
            "created": moment,
            "updated": moment,
        }
        return kind.read(given | fields)

    def link(self, relation: Relation, source: Card, target: Card) -> Link:
        return Link.read({"id": self._id(), "relation": relation, "source": source.id, "target": target.id})

    def text(self, least: int, most: int) -> str:
        return " ".join(self.rng.choices(_VOCABULARY.split(), k=self.rng.randint(least, most))).capitalize()

    def scale(self) -> int | None:
        return self.rng.choice((None, 1, 2, 3, 4, 5))

    def day(self) -> date:
        return _DAY + timedelta(days=self.rng.randrange(700))

    def _id(self) -> str:
        return str(UUID(int=self.rng.getrandbits(128), version=4))


def large_plan(cards: int, seed: int = 1) -> list[Row]:
    """Return a plan of about ``cards`` cards of all kinds, linked as plans are."""
    make = _Maker(seed)
    counts = {kind: max(2, cards * share // 100) for kind, share in _SHARES}
    teams = [make.card(Team, rank) for rank in range(8)]
    segments = [make.card(Segment, rank, targeting=make.rng.choice(list(Targeting))) for rank in range(8)]
    notes = _notes(make, counts[Note])
    options = [make.card(Option, rank, kind=make.rng.choice(list(OptionKind))) for rank in range(counts[Option])]
    facts = [make.card(Fact, rank, value=make.rng.uniform(0, 1e6), date=make.day()) for rank in range(counts[Fact])]
    objectives = _objectives(make, counts[Objective], teams)
    actions = [_action(make, rank, teams) for rank in range(counts[Action])]
    kpis = [make.card(Kpi, rank, baseline=10.0, target=make.rng.uniform(10, 99)) for rank in range(counts[Kpi])]
    links = _links(make, notes, options, facts, objectives, actions, kpis, segments)
    return [*teams, *segments, *notes, *options, *facts, *objectives, *actions, *kpis, *links]


def notes_board(cards: int, seed: int = 1) -> list[Row]:
    """Return a plan whose SWOT board shows ``cards`` cards, some of them linked to a segment."""
    make = _Maker(seed)
    segments = [make.card(Segment, rank, targeting=Targeting.primary) for rank in range(3)]
    notes = _notes(make, cards)
    linked = [note for note in notes if make.rng.random() < 0.3]
    return [*segments, *notes, *(make.link(Relation.concerns, note, make.rng.choice(segments)) for note in linked)]


def _notes(make: _Maker, count: int) -> list[Card]:
    return [
        make.card(
            Note,
            rank,
            quadrant=make.rng.choice(list(Quadrant)),
            importance=make.scale(),
            likelihood=make.scale(),
            evidence=make.text(4, 20) if make.rng.random() < 0.2 else "",
            votes=make.rng.choice((0, 0, 0, 1, 5)),
            parked=make.rng.random() < 0.05,
        )
        for rank in range(count)
    ]


def _objectives(make: _Maker, count: int, teams: Sequence[Card]) -> list[Card]:
    """Return a forest: one objective in eight is strategic, the others hang below an earlier one."""
    made: list[Card] = []
    for rank in range(count):
        strategic = rank % 8 == 0
        made.append(
            make.card(
                Objective,
                rank,
                level=Level.strategic if strategic else Level.operational,
                parent=None if strategic else made[rank - rank % 8].id,
                owner=make.rng.choice(teams).id,
                baseline=make.rng.uniform(0, 50),
                target=make.rng.uniform(50, 100),
                due=make.day(),
                confidence=make.scale(),
            )
        )
    return made


def _action(make: _Maker, rank: int, teams: Sequence[Card]) -> Card:
    start = make.day()
    return make.card(
        Action,
        rank,
        p=make.rng.choice(list(P)),
        owner=make.rng.choice(teams).id,
        start=start,
        end=start + timedelta(days=make.rng.randrange(90)),
        budget=make.rng.randrange(10**7),
        effort=make.scale(),
        status=make.rng.choice(list(Status)),
    )


def _links(
    make: _Maker,
    notes: Sequence[Card],
    options: Sequence[Card],
    facts: Sequence[Card],
    objectives: Sequence[Card],
    actions: Sequence[Card],
    kpis: Sequence[Card],
    segments: Sequence[Card],
) -> list[Link]:
    """Return about one link a card: what rests on what, answers what and serves what."""
    choose = make.rng.choice
    pairs = [(Relation.serves, action, choose(objectives)) for action in actions]
    pairs += [(Relation.answers, action, choose(notes)) for action in actions]
    pairs += [(Relation.answers, option, note) for option in options for note in make.rng.sample(list(notes), 2)]
    pairs += [(Relation.concerns, note, choose(segments)) for note in notes if make.rng.random() < 0.4]
    pairs += [(Relation.rests_on, note, choose(facts)) for note in notes if make.rng.random() < 0.2]
    pairs += [(Relation.measures, kpi, choose(objectives)) for kpi in kpis]
    return [make.link(*pair) for pair in pairs]
