"""The rows about findings and the score: a plan with ten links an action, and how the time grows with the plan."""

import random
from datetime import date
from time import perf_counter

from mktcanvas.alignment.examine import examine
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Project
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from tests.benchmarks.plans import large_plan
from tests.benchmarks.row import Row, against, within

DAY = date(2026, 6, 15)

_PAIRS: tuple[tuple[Relation, type[Card], type[Card]], ...] = (
    (Relation.targets, Action, Segment),
    (Relation.serves, Action, Objective),
    (Relation.answers, Action, Note),
    (Relation.needs, Action, Action),
    (Relation.measures, Kpi, Action),
    (Relation.concerns, Note, Segment),
)


def rows(actions: int, tries: int) -> list[Row]:
    """Measure a plan of ``actions`` actions, twice as many notes and ten times as many links, and one ten times it."""
    small = linked_plan(actions)
    _examined(small)  # reads the texts of the rules
    passing = min(_one_pass(small) for _ in range(tries))
    times = [_examined(small) for _ in range(2 * tries)]
    counts = small.counts()
    large = linked_plan(10 * actions)  # made last, for the collector would walk it while the other is measured
    longer = min(_examined(large) for _ in range(tries))
    named = f"{counts['action']} actions, {counts['note']} notes, {counts['link']} links"
    return [
        within(f"findings: {named}", times, 150, 200),
        against("findings: beside a walk over the fields", passing, min(times), None, "ms"),
        against("findings: of ten times that plan", 10 * min(times), longer, 2, "ms"),
    ]


def linked_plan(actions: int, seed: int = 1) -> Strategy:
    """Return a large plan with ten links an action, in a luxury house with a year's horizon."""
    made = large_plan(4 * actions, seed)
    made.append(Project(title="Large", price_tier="luxury", starts=date(2026, 1, 1), ends=date(2026, 12, 31)))
    rng = random.Random(seed)
    cards = {kind: [row for row in made if isinstance(row, kind)] for _, *ends in _PAIRS for kind in ends}
    known = {(row.relation, row.source, row.target) for row in made if isinstance(row, Link)}
    while len(known) < 10 * actions:
        relation, source, target = rng.choice(_PAIRS)
        pair = (relation, rng.choice(cards[source]).id, rng.choice(cards[target]).id)
        if pair[1] != pair[2] and pair not in known:
            known.add(pair)
            made.append(Link.read({"relation": relation, "source": pair[1], "target": pair[2]}))
    return Strategy.of(made)


def _examined(strategy: Strategy) -> float:
    begun = perf_counter()
    examine(strategy, DAY)
    return (perf_counter() - begun) * 1000


def _one_pass(strategy: Strategy) -> float:
    """Return the milliseconds of looking at every field of every row once."""
    begun = perf_counter()
    sum(value is None for row in strategy.rows() for value in row.__dict__.values())
    return (perf_counter() - begun) * 1000
