"""The shape of the JSON plan as data: which list holds which rows, and how nested values become columns and rows.

The reader and the writer both follow this table, so what one understands the other writes.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.choices import Raci
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import RELATIONS, Link
from mktcanvas.model.note import Fact, Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Attendance, Comment, Review, Team, Term
from mktcanvas.model.positioning import Brand, Claim, Ideal, Placement, PositioningMap
from mktcanvas.model.project import VALUE_PROPOSITION, AgendaStep, BriefSection, Checkpoint, Project, SavedView, Waiver
from mktcanvas.model.row import Row
from mktcanvas.model.segment import SEGMENT_TESTS, Criterion, Segment, SegmentScore

FORMAT, VERSION = "mktcanvas-plan", 1

HIDDEN = frozenset(("id", "rank", "created", "updated"))
"""Columns that the plan does not show: identity and order are its refs and the order of its lists."""

SECTIONS: Mapping[str, type[Row]] = {
    "teams": Team,
    "facts": Fact,
    "notes": Note,
    "options": Option,
    "criteria": Criterion,
    "segments": Segment,
    "brands": Brand,
    "maps": PositioningMap,
    "claims": Claim,
    "objectives": Objective,
    "actions": Action,
    "kpis": Kpi,
    "reviews": Review,
    "terms": Term,
    "comments": Comment,
    "waivers": Waiver,
    "checkpoints": Checkpoint,
    "agenda": AgendaStep,
    "brief": BriefSection,
    "views": SavedView,
}
"""The lists of a plan, in the order that it is written in."""

GROUPS: Mapping[type[Row], Mapping[str, Mapping[str, str]]] = {
    Project: {"value_proposition": {name: name for name in VALUE_PROPOSITION}},
    Segment: {
        "tests": {name: name for name in SEGMENT_TESTS},
        "set_by_hand": {axis: f"{axis}_set" for axis in ("attractiveness", "competitiveness")},
    },
    PositioningMap: {axis: {part: f"{axis}_{part}" for part in ("low", "high", "meaning")} for axis in ("x", "y")},
}
"""Nested objects whose keys are columns of the same row: key of the object, then inner key to column."""


class Refs(NamedTuple):
    """A list of refs, each the column ``column`` of a row of its own: ``["t1", "t2"]``."""

    column: str

    @property
    def places(self) -> Mapping[str, str]:
        """Where the columns of an entry stand inside it, for those that have no key there."""
        return {self.column: ""}

    def unpacked(self, value: Any) -> list[tuple[str, Any]] | None:
        """Return (place, object) for each entry, or ``None`` where the value is not of this shape."""
        if not isinstance(value, list):
            return None
        return [(f"[{place}]", {self.column: entry}) for place, entry in enumerate(value)]

    def packed(self, objects: list[dict[str, Any]]) -> Any:
        """Return the plan's value for the objects of the rows."""
        return [entry[self.column] for entry in objects]


class Pairs(NamedTuple):
    """A list of pairs: ``[["2027-01-31", 6.2]]``."""

    first: str
    second: str

    @property
    def places(self) -> Mapping[str, str]:
        """Where the columns of an entry stand inside it, for those that have no key there."""
        return {self.first: "[0]", self.second: "[1]"}

    def unpacked(self, value: Any) -> list[tuple[str, Any]] | None:
        """Return (place, object) for each entry, or ``None`` where the value is not of this shape."""
        if not isinstance(value, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in value):
            return None
        return [
            (f"[{place}]", dict(zip((self.first, self.second), pair, strict=True))) for place, pair in enumerate(value)
        ]

    def packed(self, objects: list[dict[str, Any]]) -> Any:
        """Return the plan's value for the objects of the rows."""
        return [[entry[self.first], entry[self.second]] for entry in objects]


class Keyed(NamedTuple):
    """An object whose keys are refs: ``{"c1": 5}``."""

    key: str
    value: str

    @property
    def places(self) -> Mapping[str, str]:
        """Where the columns of an entry stand inside it, for those that have no key there."""
        return {self.key: "", self.value: ""}

    def unpacked(self, value: Any) -> list[tuple[str, Any]] | None:
        """Return (place, object) for each entry, or ``None`` where the value is not of this shape."""
        if not isinstance(value, dict):
            return None
        return [(f".{name}", {self.key: name, self.value: entry}) for name, entry in value.items()]

    def packed(self, objects: list[dict[str, Any]]) -> Any:
        """Return the plan's value for the objects of the rows."""
        return {entry[self.key]: entry[self.value] for entry in sorted(objects, key=lambda entry: str(entry[self.key]))}


class Objects(NamedTuple):
    """A list of objects: ``[{"brand": "b1", "x": 0.5, "y": 0.5}]``."""

    @property
    def places(self) -> Mapping[str, str]:
        """Where the columns of an entry stand inside it, for those that have no key there."""
        return {}

    def unpacked(self, value: Any) -> list[tuple[str, Any]] | None:
        """Return (place, object) for each entry, or ``None`` where the value is not of this shape."""
        if not isinstance(value, list):
            return None
        return [(f"[{place}]", entry) for place, entry in enumerate(value)]

    def packed(self, objects: list[dict[str, Any]]) -> Any:
        """Return the plan's value for the objects of the rows."""
        return objects


Shape = Refs | Pairs | Keyed | Objects


class Child(NamedTuple):
    """A key of a row that holds rows of another table: their class, the column that names their owner, their shape.

    ``fixed`` are columns that the key itself decides.
    """

    row: type[Row]
    owner: str
    shape: Shape
    fixed: Mapping[str, Any] = {}


def _links(kind: str) -> dict[str, Child]:
    return {
        relation.value: Child(Link, "source", Refs("target"), {"relation": relation.value})
        for relation, pair in RELATIONS.items()
        if kind in pair.sources
    }


_OWN: Mapping[type[Row], Mapping[str, Child]] = {
    Segment: {"scores": Child(SegmentScore, "segment", Keyed("criterion", "score"))},
    PositioningMap: {
        "placements": Child(Placement, "map", Objects()),
        "ideals": Child(Ideal, "map", Objects()),
    },
    Action: {role.value: Child(Assignment, "action", Refs("team"), {"role": role.value}) for role in Raci},
    Kpi: {"readings": Child(Reading, "kpi", Pairs("date", "value"))},
    Review: {"teams": Child(Attendance, "review", Refs("team"))},
}

CHILDREN: Mapping[type[Row], Mapping[str, Child]] = {
    row: {**_OWN.get(row, {}), **(_links(row.table) if row.table in KINDS else {})} for row in SECTIONS.values()
}
"""The keys of each row that hold rows of other tables, links among them."""
