"""Plans that charts and the brief are tried on: crowded, hostile, written by hand."""

from collections.abc import Iterator
from datetime import date
from itertools import count

from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P, Quadrant, Relation, Status, Targeting
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.project import Project
from mktcanvas.model.row import Row
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy

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


def fixed(rows: list[Row]) -> list[Row]:
    """Give the rows of a plan ranks, so that their random ids decide nothing."""
    numbers = count(1)
    return [row.replaced(rank=next(numbers)) if getattr(row, "rank", None) == 0.0 else row for row in rows]
