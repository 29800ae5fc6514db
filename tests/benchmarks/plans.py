"""Large plans that look like real ones, the same for the same seed."""

import random

from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Quadrant, Relation
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.row import Row

_WORDS = "brand price boutique service workshop collector press margin online loyal calibre growth partner".split()  # noqa: SIM905


def large_plan(cards: int, seed: int = 1) -> list[Row]:
    """Return a plan of about ``cards`` cards: six notes to three actions to one objective, linked as plans are."""
    rng = random.Random(seed)

    def title() -> str:
        return " ".join(rng.choices(_WORDS, k=rng.randint(2, 9))).capitalize()

    notes = [
        Note(quadrant=rng.choice(list(Quadrant)), title=title(), rank=place, importance=rng.randint(1, 5))
        for place in range(cards * 6 // 10)
    ]
    objectives = [Objective(level="operational", title=title(), rank=place) for place in range(max(1, cards // 10))]
    actions = [
        Action(p=rng.choice(list(P)), title=title(), rank=place, budget=rng.randrange(10**7))
        for place in range(cards * 3 // 10)
    ]
    links: list[Row] = []
    for action in actions:
        links.append(Link(relation=Relation.serves, source=action.id, target=rng.choice(objectives).id))
        links.append(Link(relation=Relation.answers, source=action.id, target=rng.choice(notes).id))
    return [*notes, *objectives, *actions, *links]
