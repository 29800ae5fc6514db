"""Random plans for the property tests of the score: every field that a rule reads, links as the table allows them."""

import random
from datetime import date
from typing import Any, TypeVar

from hypothesis import strategies as st

from mktcanvas.model import choices as c
from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import Link, allowed
from mktcanvas.model.note import Fact, Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Attendance, Comment, Review, Team, Term
from mktcanvas.model.positioning import Brand, Claim, Ideal, Placement, PositioningMap
from mktcanvas.model.project import Project
from mktcanvas.model.row import Card, Row
from mktcanvas.model.segment import Criterion, Segment, SegmentScore

C = TypeVar("C", bound=Row)

DAY = st.dates(date(2026, 10, 1), date(2028, 3, 31))
MAYBE_DAY = st.none() | DAY
NUMBER = st.sampled_from([0.0, 1.0, 2.0, 10.0, -5.0, None])
SCALE = st.none() | st.integers(1, 5)
TITLE = st.sampled_from(["Small team", "small TEAM!", "Raise sales now", "x", "Été"])
TEXT = st.sampled_from(["", " ", "because"])
CHANNELS = st.sampled_from([(), ("Press",), ("press ", "web"), (" ",), ("fair",)])
UNIT = st.sampled_from([0.0, 0.3, 0.5, 0.55, 0.7, 1.0])
MONEY = st.none() | st.sampled_from([0, 100, 5000, 100_000])
TEST = st.sampled_from([True, True, False, None])


def maybe(choices: Any) -> st.SearchStrategy[Any]:
    return st.none() | st.sampled_from(choices)


def some(row: type[C], most: int = 2, /, **fields: Any) -> st.SearchStrategy[list[C]]:
    return st.lists(st.fixed_dictionaries(fields).map(row.read), max_size=most)


PROJECTS = st.fixed_dictionaries(
    {
        "starts": st.none() | st.just(date(2027, 1, 1)),
        "ends": st.none() | st.just(date(2027, 12, 31)),
        "price_tier": maybe(c.PriceTier),
        "need": TEXT,
    }
).map(Project.read)


@st.composite
def actions(draw: st.DrawFn, owners: list[str | None]) -> Action:
    days = sorted(day for day in (draw(MAYBE_DAY), draw(MAYBE_DAY)) if day)
    return Action.read(
        {
            "title": draw(TITLE),
            "p": draw(st.sampled_from(c.P)),
            "owner": draw(st.sampled_from(owners)),
            "start": days[0] if days else None,
            "end": days[1] if len(days) > 1 else None,
            "budget": draw(MONEY),
            "status": draw(st.sampled_from(c.Status)),
            "price_tier": draw(maybe(c.PriceTier)),
            "discount_pct": draw(st.none() | st.sampled_from([0.0, 10.0, 30.0])),
            "promotion_type": draw(maybe([c.PromotionType.discount, c.PromotionType.press])),
            "reach": draw(maybe(c.Reach)),
            "channels": draw(CHANNELS),
            "tone": draw(maybe(c.Tone)),
            "done_on": draw(MAYBE_DAY),
        }
    )


@st.composite
def objectives(draw: st.DrawFn, owners: list[str | None]) -> list[Objective]:
    made: list[Objective] = []
    for _ in range(draw(st.sampled_from([0, 2, 4, 9]))):
        fields = {
            "title": TITLE,
            "level": st.sampled_from(c.Level),
            "parent": st.sampled_from([None, *(row.id for row in made)]),
            "owner": st.sampled_from(owners),
            "measure": TEXT,
            "unit": TEXT,
            "baseline": NUMBER,
            "target": NUMBER,
            "due": MAYBE_DAY,
            "achievable": TEXT,
            "relevant": TEXT,
            "confidence": SCALE,
            "combine": st.sampled_from(c.Combine),
        }
        made.append(draw(st.fixed_dictionaries(fields).map(Objective.read)))
    return made


@st.composite
def plans(draw: st.DrawFn) -> list[Row]:
    """Return the rows of a plan, the project first."""
    teams = draw(some(Team, title=TITLE, side=st.sampled_from(c.Side), function=st.sampled_from(c.Function)))
    owners = [None, *(team.id for team in teams)]
    goals = draw(objectives(owners))
    deeds = draw(st.lists(actions(owners), min_size=draw(st.sampled_from([0, 3, 7])), max_size=9))
    segments = draw(
        some(
            Segment,
            3,
            title=TITLE,
            targeting=st.sampled_from(c.Targeting),
            value=MONEY,
            channels=CHANNELS,
            price_sensitivity=maybe(c.PriceSensitivity),
            accessible=TEST,
            actionable=TEST,
        )
    )
    notes = draw(
        some(
            Note,
            4,
            title=TITLE,
            quadrant=st.sampled_from(c.Quadrant),
            importance=SCALE,
            parked=st.booleans(),
            evidence=TEXT,
        )
    )
    options = draw(some(Option, title=TITLE, kind=st.sampled_from(c.OptionKind), decision=st.sampled_from(c.Decision)))
    claims = draw(some(Claim, 4, title=TITLE, kind=st.sampled_from(c.ClaimKind), in_product=TEXT, in_promotion=TEXT))
    facts = draw(some(Fact, title=TITLE, date=MAYBE_DAY | st.just(date(2024, 1, 1))))
    kpis = draw(
        some(
            Kpi,
            title=TITLE,
            unit=TEXT,
            direction=st.sampled_from(c.Direction),
            baseline=NUMBER,
            target=NUMBER,
            due=MAYBE_DAY,
            frequency=maybe(c.Frequency),
        )
    )
    reviews = draw(some(Review, title=TITLE, date=DAY))
    terms = draw(some(Term, 1, title=TITLE, for_strategy=TEXT, for_operations=TEXT))
    cards: list[Card] = [*teams, *goals, *deeds, *segments, *notes, *options, *claims, *facts, *kpis, *reviews, *terms]
    belongings = draw(around(teams, deeds, segments, kpis, reviews, cards))
    return _numbered([draw(PROJECTS), *cards, *draw(links(cards)), *belongings])


def _numbered(rows: list[Row]) -> list[Row]:
    """Return the rows with ids that are the same each time the same plan is drawn."""
    ids = {row.id: f"{place:08x}-0000-4000-8000-000000000000" for place, row in enumerate(rows)}
    return [
        type(row).read({name: ids.get(value, value) if isinstance(value, str) else value for name, value in row})
        for row in rows
    ]


@st.composite
def links(draw: st.DrawFn, cards: list[Card]) -> list[Link]:
    """Return links between cards, few or many; by a seed, for drawing them one by one is slow."""
    rng, share = random.Random(draw(st.integers(0, 2**32))), draw(st.sampled_from([0.1, 0.4, 0.8]))
    return [
        Link(relation=relation, source=source.id, target=target.id)
        for relation in c.Relation
        for source in cards
        for target in cards
        if source is not target and allowed(relation, source.table, target.table) and rng.random() < share
    ]


@st.composite
def around(
    draw: st.DrawFn,
    teams: list[Team],
    deeds: list[Action],
    segments: list[Segment],
    kpis: list[Kpi],
    reviews: list[Review],
    cards: list[Card],
) -> list[Row]:
    """Return what belongs to the cards: parts, readings, attendances, scores, comments, and a map."""
    made: list[Row] = []
    made += [
        Assignment(action=a.id, team=t.id, role=draw(st.sampled_from(c.Raci)))
        for a in deeds
        for t in teams
        if draw(st.booleans())
    ]
    for kpi in kpis:
        days = draw(st.lists(DAY, max_size=3, unique=True))
        made += [Reading(kpi=kpi.id, date=day, value=draw(st.floats(-5, 20))) for day in days]
    made += [Attendance(review=review.id, team=team.id) for review in reviews for team in teams if draw(st.booleans())]
    criterion = Criterion(title="Growth", axis=c.CriterionAxis.attractiveness, weight=0.5)
    made.append(criterion)
    made += [
        SegmentScore(segment=s.id, criterion=criterion.id, score=draw(st.integers(1, 5)))
        for s in segments
        if draw(st.booleans())
    ]
    made += [Comment(card=card.id, text="?", on=draw(DAY)) for card in cards[:2] if draw(st.booleans())]
    chart = PositioningMap(
        title="Map", x_meaning=draw(st.sampled_from(c.AxisMeaning)), y_meaning=draw(st.sampled_from(c.AxisMeaning))
    )
    brands = [Brand(title="Us", ours=True), Brand(title="Them")]
    if draw(st.booleans()):
        made += [chart, *brands]
        made += [Placement(map=chart.id, brand=b.id, x=draw(UNIT), y=draw(UNIT), wanted_x=draw(UNIT)) for b in brands]
        made += [Ideal(map=chart.id, segment=s.id, x=draw(UNIT), y=draw(UNIT)) for s in segments[:1]]
    return made
