"""A plan as the rules read it on a day: who is live, who works, what is linked to what, indexed once.

Every rule asks the same questions of the same few thousand links; this is the one pass that answers them. It holds
facts and the words of the method (live, working, high tier), and must not know any rule.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TypeVar

from mktcanvas.alignment.board import Board
from mktcanvas.alignment.limits import limit
from mktcanvas.analysis.smart import Missing, smart
from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.choices import Level, P, PriceTier, Raci, Relation, Status, Targeting
from mktcanvas.model.link import Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy

C = TypeVar("C", bound=Card)

_Ends = Mapping[Relation, Mapping[str, list[str]]]

TIERS = tuple(PriceTier)
HIGH_TIERS = (PriceTier.premium, PriceTier.luxury)


class Context:
    """A plan on a day, indexed; everything is computed when it is first asked for, and once."""

    def __init__(self, strategy: Strategy, day: date) -> None:
        self.strategy = strategy
        self.project = strategy.project
        self.day = day
        self._forward, self._backward = _ends(strategy)

    # Links

    def targets(self, relation: Relation, card: str) -> list[str]:
        """Return the ids of the cards that ``card`` says ``relation`` of, in the order the links were made."""
        return self._forward[relation].get(card, [])

    def sources(self, relation: Relation, card: str) -> list[str]:
        """Return the ids of the cards that say ``relation`` of ``card``."""
        return self._backward[relation].get(card, [])

    def linked(self, relation: Relation, card: str, kind: type[C]) -> list[C]:
        """Return the cards of one kind that ``card`` says ``relation`` of."""
        return [row for target in self.targets(relation, card) if (row := self.strategy.get(kind, target))]

    def linking(self, relation: Relation, card: str, kind: type[C]) -> list[C]:
        """Return the cards of one kind that say ``relation`` of ``card``."""
        return [row for source in self.sources(relation, card) if (row := self.strategy.get(kind, source))]

    # Actions

    @cached_property
    def live(self) -> tuple[Action, ...]:
        """The actions that are not stopped."""
        return tuple(action for action in self.strategy.all(Action) if action.status is not Status.stopped)

    @cached_property
    def live_ids(self) -> frozenset[str]:
        """The ids of the actions that are not stopped."""
        return frozenset(action.id for action in self.live)

    @cached_property
    def working(self) -> tuple[Action, ...]:
        """The live actions that serve at least one objective."""
        return tuple(action for action in self.live if self.targets(Relation.serves, action.id))

    @cached_property
    def working_ids(self) -> frozenset[str]:
        """The ids of the working actions."""
        return frozenset(action.id for action in self.working)

    def working_on(self, relation: Relation, card: str, *p: P) -> list[Action]:
        """Return the working actions, of the given P, that say ``relation`` of ``card``."""
        return [
            action
            for action in self.linking(relation, card, Action)
            if action.id in self.working_ids and (not p or action.p in p)
        ]

    # Objectives

    @cached_property
    def under(self) -> Mapping[str, dict[str, Action]]:
        """The live actions, by id, that serve an objective or one below it, by the objective's id."""
        found: defaultdict[str, dict[str, Action]] = defaultdict(dict)
        for action in self.live:
            for objective in self.targets(Relation.serves, action.id):
                found[objective][action.id] = action
                for above in self.ancestors(objective):
                    found[above.id][action.id] = action
        return found

    def ancestors(self, objective: str) -> tuple[Objective, ...]:
        """Return the objectives above one, nearest first."""
        known = self._ancestors
        if objective not in known:
            known[objective] = self.strategy.ancestors(objective)
        return known[objective]

    @cached_property
    def _ancestors(self) -> dict[str, tuple[Objective, ...]]:
        return {}

    @property
    def strategic(self) -> tuple[Objective, ...]:
        """The strategic objectives."""
        return self.strategy.where(Objective, "level", Level.strategic)

    @property
    def operational(self) -> tuple[Objective, ...]:
        """The operational objectives."""
        return self.strategy.where(Objective, "level", Level.operational)

    @cached_property
    def smart(self) -> Mapping[str, Mapping[str, tuple[Missing, ...]]]:
        """What each letter of SMART lacks, by the objective's id and the letter."""
        rows = self.strategy.all(Objective)
        return {row.id: {each.letter: each.missing for each in smart(self.strategy, row)} for row in rows}

    # Segments, teams, maps

    @property
    def primary(self) -> tuple[Segment, ...]:
        """The segments that are primary targets."""
        return self.strategy.where(Segment, "targeting", Targeting.primary)

    @cached_property
    def targeted(self) -> tuple[Segment, ...]:
        """The segments that are primary or secondary targets."""
        return tuple(row for row in self.strategy.all(Segment) if row.targeting is not Targeting.none)

    @cached_property
    def budgets(self) -> Mapping[str, Fraction]:
        """The cents that working actions put on each segment, each budget split equally over its segments."""
        found: defaultdict[str, Fraction] = defaultdict(Fraction)
        for action in self.working:
            segments = self.targets(Relation.targets, action.id)
            for segment in segments if action.budget else ():
                found[segment] += Fraction(action.budget or 0, len(segments))
        return found

    @cached_property
    def parts(self) -> Mapping[str, list[tuple[Raci, Team]]]:
        """The teams that have a part in an action beside its owner, by the action's id."""
        found: defaultdict[str, list[tuple[Raci, Team]]] = defaultdict(list)
        for row in self.strategy.all(Assignment):
            if team := self.strategy.get(Team, row.team):
                found[row.action].append((row.role, team))
        return found

    def having(self, action: Action, *roles: Raci) -> list[Team]:
        """Return the team that owns an action and those that have one of ``roles`` in it."""
        owner = self.strategy.get(Team, action.owner)
        others = [team for role, team in self.parts.get(action.id, ()) if role in roles]
        return [owner, *others] if owner else others

    @cached_property
    def board(self) -> Board:
        """The positioning maps with what stands on them."""
        return Board(self.strategy)

    # The project

    @property
    def tier(self) -> PriceTier | None:
        """The project's price tier."""
        return self.project.price_tier

    @property
    def high_tier(self) -> bool:
        """Whether the brand is premium or luxury."""
        return self.tier in HIGH_TIERS

    def limit(self, name: str) -> float:
        """Return a limit as the project has it."""
        return limit(self.project.thresholds, name)


def _ends(strategy: Strategy) -> tuple[_Ends, _Ends]:
    """Return the other ends of every link, by relation and card: from its source, and from its target."""
    forward: dict[Relation, dict[str, list[str]]] = {relation: {} for relation in Relation}
    backward: dict[Relation, dict[str, list[str]]] = {relation: {} for relation in Relation}
    for link in strategy.all(Link):
        forward[link.relation].setdefault(link.source, []).append(link.target)
        backward[link.relation].setdefault(link.target, []).append(link.source)
    return forward, backward
