"""Plans that charts and the brief are tried on: crowded, hostile, written by hand."""

from collections.abc import Iterator
from datetime import date
from itertools import count

from mktcanvas.model.action import Action
from mktcanvas.model.choices import CriterionAxis, Level, P, Quadrant, Relation, Status, Targeting
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.positioning import Brand, Ideal, MapMethod, Placement, PositioningMap
from mktcanvas.model.project import Checkpoint, Project
from mktcanvas.model.row import Row
from mktcanvas.model.segment import Criterion, Segment, SegmentScore
from mktcanvas.model.strategy import Strategy

DAY = date(2027, 3, 1)
HOSTILE = '<b>x</b> & <para> $x^2$ {a} %s "q" <img src="file:///etc/hosts"/> \x01\x1f\u202e -> 3x4 中文 😀 Привет שלום'
SHOWN = "<b>x</b> & <para> $x^2$ {a} %s"
"""The beginning of ``HOSTILE``, as it must be readable."""


def long_title(beginning: str) -> str:
    return (f"{beginning} " + HOSTILE * 40)[:2000]


def _objectives(number: int, owner: str, title: str) -> Iterator[Objective]:
    parent = None
    for at in range(number):
        row = Objective(
            level=Level.operational if at % 6 else Level.strategic,
            title=title.format(at=at)[:2000],
            parent=parent if at % 6 else None,
            measure="part de marché",
            unit="%",
            baseline=at,
            target=at * 1000.5,
            due=date(2027, 12, 31),
            owner=owner,
            rank=at,
        )
        parent = parent if at % 6 else row.id
        yield row


def crowded(objectives: int = 60, actions: int = 300, notes: int = 500) -> Strategy:
    """A large plan in French with 40-character names."""
    project = Project(
        title="Un grand plan", organisation="Maison", language="fr", starts="2027-01-01", ends="2028-12-31"
    )
    team = Team(title="Marketing opérationnel et communication")
    segment = Segment(title="Collectionneuses indépendantes", targeting=Targeting.primary)
    goals = list(_objectives(objectives, team.id, "Objectif numéro {at:02} au nom de 40 lettres"))
    rows: list[Row] = [project, team, segment, *goals]
    for at in range(notes):
        quadrant = list(Quadrant)[at % 4]
        rows.append(
            Note(quadrant=quadrant, title=f"Élément numéro {at} sur deux lignes", importance=at % 5 + 1, rank=at)
        )
    for at in range(actions):
        action = Action(
            p=list(P)[at % 4],
            title=f"Action numéro {at} au titre de longueur moyenne",
            budget=(at + 1) * 123_400 if at % 3 else None,
            start=date(2027, 1, 1),
            end=date(2027, 1 + at % 12, 28),
            owner=team.id,
            status=list(Status)[at % 5],
            rank=at,
        )
        rows += [action, Link(relation=Relation.targets, source=action.id, target=segment.id)]
        if goals and at % 10:
            rows.append(Link(relation=Relation.serves, source=action.id, target=goals[at % len(goals)].id))
    return Strategy.of(fixed(rows))


def hostile() -> Strategy:
    """A plan whose texts try everything: markup, controls, other scripts, no spaces, 2,000 characters."""
    project = Project(title=long_title("Titre"), organisation="O" * 300, currency="XYZ", brand_colour="#FFE600")
    goals = [
        Objective(level=Level.strategic, title="W" * 2000, unit="%", baseline=-1e15, target=1e15),
        Objective(level=Level.operational, title=long_title("Goal"), measure=HOSTILE),
        Objective(level=Level.operational, title=""),
        Objective(level=Level.operational, title="\n" * 50),
    ]
    rows: list[Row] = [project, *goals]
    rows += [Note(quadrant=quadrant, title=HOSTILE, importance=3) for quadrant in Quadrant]
    rows.append(Note(quadrant=Quadrant.threat, title=long_title("Note"), evidence="evidence\n" * 2000, likelihood=5))
    for p, goal in zip(P, goals, strict=True):
        action = Action(p=p, title=long_title(p) if p is P.price else HOSTILE, budget=10**15)
        rows += [action, Link(relation=Relation.serves, source=action.id, target=goal.id)]
    return Strategy.of(fixed(rows))


NAME = "Élément numéro {at:02} au nom de 40 lettres."


def furnished(rows: int) -> Strategy:
    """A plan with ``rows`` of everything that a chart draws, in French, under 40-character names."""
    made: list[Row] = list(crowded(objectives=rows, actions=rows, notes=rows).rows())
    owned = [row for row in made if isinstance(row, Action)]
    criteria = [Criterion(axis=axis, title=axis.value, weight=0.5) for axis in CriterionAxis]
    chart = PositioningMap(title=NAME, x_low="Classique", x_high="Innovante", y_low="Accessible", y_high="Exclusive")
    vectors = {"service": (0.4, 0.1), "prix": (-0.2, 0.5)}
    chart = chart.replaced(method=MapMethod(name="pca", data="a.csv", explained=(0.8, 0.1), vectors=vectors))
    made += [*criteria, chart]
    for at in range(rows):
        segment = Segment(title=NAME.format(at=at), targeting=list(Targeting)[at % 3], value=at * 10**8 + 1)
        brand = Brand(title=NAME.format(at=at), ours=at % 3 == 0)
        kpi = Kpi(title=NAME.format(at=at), unit="%", baseline=at, target=at + 10, due=date(2027, 12, 31))
        made += [segment, brand, kpi]
        made += [
            SegmentScore(segment=segment.id, criterion=row.id, score=(at + on) % 5 + 1)
            for on, row in enumerate(criteria)
        ]
        spot = {"x": at * 7 % 100 / 100, "y": at * 13 % 100 / 100}
        wanted = {"wanted_x": 0.5, "wanted_y": 0.9} if at % 3 == 0 else {}
        made += [
            Placement(map=chart.id, brand=brand.id, **spot, **wanted),
            Ideal(map=chart.id, segment=segment.id, **spot),
        ]
        made += [Reading(kpi=kpi.id, date=date(2027, month, 1), value=at + month) for month in range(1, 1 + at % 6)]
        made.append(Link(relation=Relation.measures, source=kpi.id, target=owned[at].id))
        made.append(Link(relation=Relation.targets, source=owned[at].id, target=segment.id))
        made.append(Checkpoint(label=NAME.format(at=at), date=date(2025, 1 + at % 12, 1 + at % 28), score=at % 101))
    owned[0] = owned[0].replaced(budget=123_400, status=Status.planned)
    return Strategy.of(fixed([owned[0] if row.id == owned[0].id else row for row in made]))


def fixed(rows: list[Row]) -> list[Row]:
    """Give the rows of a plan ranks, so that their random ids decide nothing."""
    numbers = count(1)
    return [row.replaced(rank=next(numbers)) if getattr(row, "rank", None) == 0.0 else row for row in rows]
