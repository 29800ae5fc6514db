"""Which actions are shown: by segment, owner, objective, status and text, and how that is kept under a name.

Within one field any of the chosen values will do, over the fields all must fit. Plain values; the chips are elsewhere.
"""

from typing import NamedTuple, Self

from mktcanvas.model.action import Action
from mktcanvas.model.choices import Relation, Status
from mktcanvas.model.naming import folded
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.project import SavedView
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy

KINDS_FILTERED: tuple[type[Card], ...] = (Objective, Segment, Team)
"""The kinds of cards that actions can be filtered by, in the order of their chips."""
_STATUS = "status="


class ActionFilter(NamedTuple):
    """The ids of cards, the statuses and the words that actions are filtered by; empty fields let everything pass."""

    cards: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.cards or self.statuses or self.text.strip())

    @classmethod
    def of(cls, view: SavedView) -> Self:
        """Return the filter that a saved view keeps; what is not understood any more is passed over."""
        known = {status.value for status in Status}
        found = (choice.removeprefix(_STATUS) for choice in view.choices if choice.startswith(_STATUS))
        return cls(view.cards, tuple(Status(value) for value in found if value in known), view.text)

    @property
    def choices(self) -> tuple[str, ...]:
        """The statuses in the form that a saved view keeps."""
        return tuple(f"{_STATUS}{status.value}" for status in self.statuses)

    def living(self, strategy: Strategy) -> "ActionFilter":
        """Return the filter without the cards that are gone."""
        return self._replace(cards=tuple(card for card in self.cards if card in strategy.cards))

    def toggled(self, value: str | Status) -> "ActionFilter":
        """Return the filter with a card or a status more, or without it."""
        if isinstance(value, Status):
            return self._replace(statuses=_toggled(self.statuses, value))
        return self._replace(cards=_toggled(self.cards, value))

    def shows(self, strategy: Strategy, card: Card) -> bool:
        """Tell whether an action is shown."""
        action = strategy.get(Action, card.id)
        if action is None:
            return False
        if self.statuses and action.status not in self.statuses:
            return False
        if not all(word in folded(f"{action.title} {action.detail}") for word in folded(self.text).split()):
            return False
        return all(self._fits(strategy, action, kind) for kind in KINDS_FILTERED)

    def _fits(self, strategy: Strategy, action: Action, kind: type[Card]) -> bool:
        wanted = {identity for identity in self.cards if strategy.get(kind, identity) is not None}
        if not wanted:
            return True
        if kind is Team:
            return action.owner in wanted
        relation = Relation.serves if kind is Objective else Relation.targets
        return any(link.target in wanted for link in strategy.links_from(action.id, relation))


def _toggled(values: tuple[str, ...], value: str) -> tuple:  # type: ignore[type-arg]
    return tuple(other for other in values if other != value) if value in values else (*values, value)
