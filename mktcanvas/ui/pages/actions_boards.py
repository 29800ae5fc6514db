"""The boards of actions as data: four P, other groups, and the grid of objectives by P.

A grouping says which zones there are, where an action lies, what a new one in a zone begins with, and what a drag to
another zone changes. A further grouping is one more class and one more name in ``GROUPINGS``.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QDate

from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import actions
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Relation, Status
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words, colour_role
from mktcanvas.ui.canvas.board import BoardPlan, Head, Zone, ZoneKey
from mktcanvas.ui.canvas.layout import EDGE, ZONE_GAP, Pattern
from mktcanvas.ui.numbers import locale_of
from mktcanvas.ui.pages.actions_looks import ActionLooks
from mktcanvas.ui.pages.objective_rows import objective_heads

NONE = "\0none"
"""The key of the zone of what belongs to no objective, segment, owner or month; no card has such an id."""
_MOST_MONTHS = 36
"""So many months of a project have a zone of their own before anything begins in them."""
_HEAD = 172.0
_STACK = Pattern(4, EDGE, EDGE, header=44.0, card=190.0, slot=36.0, stacked=True)
_CELLS = Pattern(
    columns=4,
    left=EDGE + _HEAD + ZONE_GAP,
    top=EDGE + 30.0 + ZONE_GAP,
    header=8.0,
    margin=8.0,
    card=112.0,
    slot=24.0,
    fills=False,
    stacked=True,
)


def _meant(key: Any) -> Any:
    """Return what the key of a zone stands for, ``None`` for the zone of what belongs nowhere."""
    return None if key == NONE else key


class Beginning(NamedTuple):
    """What an action that is typed in a zone has from the start: fields, and what it says a relation of."""

    fields: dict[str, Any]
    says: tuple[tuple[Relation, str], ...] = ()


class Grouping(Protocol):
    """How actions are put into zones."""

    def zones(self, strategy: Strategy, looks: ActionLooks) -> tuple[Zone, ...]:
        """Return the zones, in reading order."""

    def belongs(self, strategy: Strategy, action: Action) -> Sequence[ZoneKey]:
        """Return the zones that an action lies in."""

    def begin(self, key: Any) -> Beginning:
        """Return what a new action in a zone has from the start."""

    def move(self, edit: Edit, action: str, old: Any, new: Any) -> None:
        """Change an action so that it lies in the zone ``new`` instead of ``old``."""


class ByField:
    """Zones by a field of few values: the P, the status."""

    def __init__(self, field: str, values: type[StrEnum]) -> None:
        self._field, self._values = field, values

    def zones(self, strategy: Strategy, looks: ActionLooks) -> tuple[Zone, ...]:
        return tuple(
            _zone(value, looks.p_title(value) if isinstance(value, P) else choice_words(value).of(looks.language))
            for value in self._values
        )

    def belongs(self, strategy: Strategy, action: Action) -> Sequence[ZoneKey]:
        return (getattr(action, self._field),)

    def begin(self, key: Any) -> Beginning:
        return Beginning({self._field: key})

    def move(self, edit: Edit, action: str, old: Any, new: Any) -> None:
        edit.update(Action, action, **{self._field: new})


class ByLink:
    """Zones by what an action is linked to: an objective that it serves, a segment that it targets."""

    def __init__(self, relation: Relation, kind: type[Card]) -> None:
        self._relation, self._kind = relation, kind

    def zones(self, strategy: Strategy, looks: ActionLooks) -> tuple[Zone, ...]:
        named = [_zone(card.id, card.title) for card in strategy.all(self._kind)]
        segments = self._kind is Segment
        none = QCoreApplication.translate("ActionsPage", "No segment") if segments else _no_objective()
        return (*named, _zone(NONE, none))

    def belongs(self, strategy: Strategy, action: Action) -> Sequence[ZoneKey]:
        return tuple(link.target for link in strategy.links_from(action.id, self._relation)) or (NONE,)

    def begin(self, key: Any) -> Beginning:
        return Beginning({}, () if key == NONE else ((self._relation, key),))

    def move(self, edit: Edit, action: str, old: Any, new: Any) -> None:
        actions.relink(edit, self._relation, action, _meant(old), _meant(new))


class ByOwner:
    """Zones by the team that owns an action."""

    def zones(self, strategy: Strategy, looks: ActionLooks) -> tuple[Zone, ...]:
        named = [_zone(team.id, team.title) for team in strategy.all(Team)]
        return (*named, _zone(NONE, QCoreApplication.translate("ActionsPage", "No owner")))

    def belongs(self, strategy: Strategy, action: Action) -> Sequence[ZoneKey]:
        return (action.owner or NONE,)

    def begin(self, key: Any) -> Beginning:
        return Beginning({"owner": _meant(key)})

    def move(self, edit: Edit, action: str, old: Any, new: Any) -> None:
        actions.own(edit, [action], _meant(new))


class ByMonth:
    """Zones by the month in which an action begins."""

    def zones(self, strategy: Strategy, looks: ActionLooks) -> tuple[Zone, ...]:
        found = sorted(set(_months(strategy)))
        locale = locale_of(looks.language)
        named = [_zone(month, locale.toString(QDate(month.year, month.month, 1), "MMMM yyyy")) for month in found]
        return (*named, _zone(NONE, QCoreApplication.translate("ActionsPage", "No start")))

    def belongs(self, strategy: Strategy, action: Action) -> Sequence[ZoneKey]:
        return (NONE if action.start is None else action.start.replace(day=1),)

    def begin(self, key: Any) -> Beginning:
        return Beginning({} if key == NONE else {"start": key})

    def move(self, edit: Edit, action: str, old: Any, new: Any) -> None:
        actions.run_in(edit, action, _meant(new))


class ByObjectiveAndP:
    """The cells of the grid: an objective with a P."""

    def zones(self, strategy: Strategy, looks: ActionLooks) -> tuple[Zone, ...]:
        rows = [head.card for head in objective_heads(strategy, looks.language)]
        empty = QCoreApplication.translate("ActionsPage", "Type to add")
        return tuple(
            Zone((row, p), "", colour_role(p) or "", empty, wanting=row != NONE) for row in (*rows, NONE) for p in P
        )

    def belongs(self, strategy: Strategy, action: Action) -> Sequence[ZoneKey]:
        served = [link.target for link in strategy.links_from(action.id, Relation.serves)]
        return tuple((objective, action.p) for objective in served or (NONE,))

    def begin(self, key: Any) -> Beginning:
        objective, p = key
        return Beginning({"p": p}, () if objective == NONE else ((Relation.serves, objective),))

    def move(self, edit: Edit, action: str, old: Any, new: Any) -> None:
        actions.relink(edit, Relation.serves, action, _meant(old[0]), _meant(new[0]))
        edit.update(Action, action, p=new[1])


GRID = ByObjectiveAndP()
GROUPINGS: dict[str, Grouping] = {
    "p": ByField("p", P),
    "objective": ByLink(Relation.serves, Objective),
    "segment": ByLink(Relation.targets, Segment),
    "owner": ByOwner(),
    "status": ByField("status", Status),
    "month": ByMonth(),
}
"""The groupings of the columns by name."""


def grouping_titles() -> dict[str, str]:
    """Return what the groupings are called, in the window's language."""
    translate = QCoreApplication.translate
    return {
        "p": translate("ActionsPage", "By P"),
        "objective": translate("ActionsPage", "By objective"),
        "segment": translate("ActionsPage", "By segment"),
        "owner": translate("ActionsPage", "By owner"),
        "status": translate("ActionsPage", "By status"),
        "month": translate("ActionsPage", "By month"),
    }


def _no_objective() -> str:
    return QCoreApplication.translate("ActionsPage", "No objective")


def columns_board(strategy: Strategy, grouping: Grouping, looks: ActionLooks) -> BoardPlan:
    """Return the board of a grouping: one column for each of its zones."""
    zones = grouping.zones(strategy, looks)
    pattern = _STACK if len(zones) <= 4 else _STACK._replace(columns=len(zones), least_zone=200.0)
    name = QCoreApplication.translate("ActionsPage", "Actions")
    return BoardPlan(
        name,
        Action,
        zones,
        (),
        (),
        looks.whole,
        _tally(looks),
        pattern._replace(columns=max(1, pattern.columns)),
        belongs=_belonging(grouping),
    )


def grid_board(strategy: Strategy, looks: ActionLooks) -> BoardPlan:
    """Return the grid: a row for each objective and one for none, a column for each P."""
    rows = (*objective_heads(strategy, looks.language), Head(_no_objective()))
    columns = tuple(Head(looks.p_title(p), role=colour_role(p) or "") for p in P)
    name = QCoreApplication.translate("ActionsPage", "Objectives by P")
    return BoardPlan(
        name,
        Action,
        GRID.zones(strategy, looks),
        (),
        (),
        looks.short,
        pattern=_CELLS,
        belongs=_belonging(GRID),
        column_heads=columns,
        row_heads=rows,
    )


def _belonging(grouping: Grouping) -> Callable[[Strategy, Card], Sequence[ZoneKey]]:
    def belongs(strategy: Strategy, card: Card) -> Sequence[ZoneKey]:
        action = strategy.get(Action, card.id)
        return grouping.belongs(strategy, action) if action is not None else ()

    return belongs


def _tally(looks: ActionLooks) -> Callable[[Strategy, ZoneKey, Sequence[str]], str]:
    def tally(strategy: Strategy, _: ZoneKey, shown: Sequence[str]) -> str:
        return f"{len(shown)} · {looks.amount(strategy, total(strategy, shown))}"

    return tally


def total(strategy: Strategy, ids: Sequence[str]) -> int:
    """Return the sum of the budgets of actions, in cents; one that was stopped spends nothing."""
    found = (strategy.get(Action, identity) for identity in ids)
    return sum(action.budget or 0 for action in found if action is not None and action.status is not Status.stopped)


def _zone(key: ZoneKey, title: str) -> Zone:
    role = colour_role(key) if isinstance(key, P) else None
    hint = QCoreApplication.translate("ActionsPage", "Add an action…")
    return Zone(key, " ".join(title.split()) or "–", role or "", hint, rule=True)


def _months(strategy: Strategy) -> Iterator[date]:
    """Yield the months of the project, and those in which actions begin outside it."""
    starts, ends = strategy.project.starts, strategy.project.ends
    if starts and ends:
        month = starts.replace(day=1)
        while month <= ends and (month.year - starts.year) * 12 + month.month - starts.month < _MOST_MONTHS:
            yield month
            month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    for action in strategy.all(Action):
        if action.start is not None:
            yield action.start.replace(day=1)
