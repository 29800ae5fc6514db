"""From a JSON plan to rows: every object checked, every flaw collected with its place, every ref resolved.

It reads the shape of the plan from ``plan_format`` and the limits of the values from the rows; nothing about a
particular field is written here.
"""

from typing import Any, NamedTuple

from pydantic import ValidationError

from mktcanvas.document.schema import foreign_keys
from mktcanvas.exchange import complaints
from mktcanvas.exchange.errors import Problem
from mktcanvas.exchange.plan_format import CHILDREN, GROUPS, HIDDEN, SECTIONS, Keyed, Pairs, Shape
from mktcanvas.exchange.values import Unfit, to_column
from mktcanvas.model.fields import new_id
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import RELATIONS, Link
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Project
from mktcanvas.model.row import Row
from mktcanvas.model.words import Words


class Named(NamedTuple):
    """What a ref stands for: the id and the table of its row."""

    identity: str
    table: str


class Placed(NamedTuple):
    """A row that was read, and where in the plan."""

    place: str
    row: Row


class PlanReader:
    """Reads one parsed plan; ``rows`` and ``problems`` hold what came of it."""

    def __init__(self) -> None:
        self.rows: list[Placed] = []
        self.problems: list[Problem] = []
        self._named: dict[str, Named] = {}
        self._ids: dict[str, str] = {}

    def read(self, plan: dict[str, Any]) -> None:
        """Read the project and every list of ``plan``."""
        for key, row in SECTIONS.items():
            self._learn_refs(key, row, plan.get(key, []))
        language = {"language": plan["language"]} if "language" in plan else {}
        project = plan.get("project", {})
        if isinstance(project, dict):
            place = "project" if "project" in plan else ""
            if "language" in project:
                self._complain("project.language", complaints.UNKNOWN_KEY.filled(known="language (top)"))
            self._read_object(Project, {**project, **language}, place, {})
        else:
            self._complain("project", complaints.AN_OBJECT)
        for key, row in SECTIONS.items():
            self._read_list(row, plan.get(key, []), key)
        self._check_twins()
        self._check_tree()

    # Refs

    def _learn_refs(self, key: str, row: type[Row], entries: Any) -> None:
        if "ref" not in row.model_fields or not isinstance(entries, list):
            return
        for number, entry in enumerate(entries):
            place = f"{key}[{number}]"
            ref = entry.get("ref") if isinstance(entry, dict) else None
            if not isinstance(ref, str):
                continue
            if ref in self._named:
                self._complain(f"{place}.ref", complaints.REPEATED_REF.filled(ref=ref))
                continue
            self._ids[place] = new_id()
            self._named[ref] = Named(self._ids[place], row.table)

    def _resolved(self, ref: Any, tables: tuple[str, ...], place: str) -> str | None:
        """Return the id that a ref stands for, or complain that it is none of ``tables``."""
        if not isinstance(ref, str):
            self._complain(place, complaints.A_TEXT)
            return None
        found = self._named.get(ref)
        if found is None:
            self._complain(place, complaints.UNKNOWN_REF.filled(ref=ref, kind=_kinds(tables)))
            return None
        if found.table not in tables:
            words = complaints.NOT_LINKABLE.filled(ref=ref, kind=_kinds((found.table,)), kinds=_kinds(tables))
            self._complain(place, words)
            return None
        return found.identity

    # Objects

    def _read_list(self, row: type[Row], entries: Any, place: str) -> None:
        if not isinstance(entries, list):
            self._complain(place, complaints.A_LIST)
            return
        for number, entry in enumerate(entries):
            self._read_object(row, entry, f"{place}[{number}]", {"rank": float(number)})

    def _read_object(self, row: type[Row], entry: Any, place: str, fixed: dict[str, Any]) -> None:
        """Read one object into a row and the rows that it holds."""
        if not isinstance(entry, dict):
            self._complain(place, complaints.AN_OBJECT)
            return
        identity = self._ids.get(place) or new_id()
        flaws = len(self.problems)
        values = self._columns(row, entry, place, fixed)
        values.update({name: value for name, value in fixed.items() if name in row.model_fields})
        if row is not Project:
            values["id"] = identity
        made = self._validated(row, values, place, complete=len(self.problems) == flaws)
        if made is not None:
            self.rows.append(Placed(place, made))
        for key, child in CHILDREN.get(row, {}).items():
            if key in entry:
                inherited = {**child.fixed, child.owner: identity}
                self._read_children(child.row, child.shape, entry[key], f"{place}.{key}", inherited)

    def _read_children(self, row: type[Row], shape: Shape, value: Any, place: str, fixed: dict[str, Any]) -> None:
        entries = shape.unpacked(value)
        if entries is None:
            self._complain(place, _shape_words(shape))
            return
        for number, (suffix, entry) in enumerate(entries):
            start, here = len(self.problems), place + suffix
            self._read_object(row, entry, here, {**fixed, "rank": float(number)})
            for position in range(start, len(self.problems)):
                problem = self.problems[position]
                inner = shape.places.get(problem.place.removeprefix(f"{here}."))
                if inner is not None:
                    self.problems[position] = Problem(here + inner, problem.words)

    def _columns(self, row: type[Row], entry: dict[str, Any], place: str, fixed: dict[str, Any]) -> dict[str, Any]:
        """Return the values of an object's own columns, refs resolved; complain about keys that nobody knows."""
        groups, children = GROUPS.get(row, {}), CHILDREN.get(row, {})
        inner = {column for group in groups.values() for column in group.values()}
        own = [name for name in row.model_fields if name not in HIDDEN | inner | fixed.keys()]
        values: dict[str, Any] = {}
        for key, value in entry.items():
            here = f"{place}.{key}" if place else key
            if key in own:
                self._take(row, key, value, here, values, fixed)
            elif key in groups:
                self._take_group(row, groups[key], value, here, values)
            elif key not in children:
                known = sorted(name for name in {*own, *groups, *children} if (row, name) != (Project, "language"))
                self._complain(here, complaints.UNKNOWN_KEY.filled(known=", ".join(known)))
        return values

    def _take_group(self, row: type[Row], columns: Any, value: Any, place: str, values: dict[str, Any]) -> None:
        if not isinstance(value, dict):
            self._complain(place, complaints.AN_OBJECT)
            return
        for key, inner in value.items():
            if key in columns:
                self._take(row, columns[key], inner, f"{place}.{key}", values, {})
            else:
                self._complain(f"{place}.{key}", complaints.UNKNOWN_KEY.filled(known=", ".join(columns)))

    def _take(
        self, row: type[Row], column: str, value: Any, place: str, values: dict[str, Any], fixed: dict[str, Any]
    ) -> None:
        """Put one JSON value into ``values`` as its column wants it; null stands for a key left out."""
        keys = foreign_keys(row)
        if column in keys and column != "id":
            if value is not None or not _is_nullable(row, column):
                values[column] = self._resolved(value, _tables(row, keys[column][0], fixed), place)
        elif column in row.card_lists and isinstance(value, list):
            found = [self._resolved(ref, tuple(KINDS), f"{place}[{n}]") for n, ref in enumerate(value)]
            values[column] = [identity for identity in found if identity is not None]
        elif value is not None or _takes_null(row, column):
            try:
                values[column] = to_column(row, column, value)
            except Unfit as unfit:
                self._complain(place, unfit.words)

    def _validated(self, row: type[Row], values: dict[str, Any], place: str, *, complete: bool) -> Row | None:
        """Return the row, or complain about each value that it refuses.

        Unless ``complete``, some values were complained about before; what only follows from that is not repeated.
        """
        try:
            return row.read(values)
        except ValidationError as error:
            for detail in error.errors():
                column, *rest = detail["loc"] or ("",)
                follows = not complete and (detail["type"] == "missing" or values.get(str(column), "") is None)
                if not follows:
                    self._complain(_place(place, row, str(column), rest), complaints.complaint(detail))
            return None

    # The plan as a whole

    def _check_twins(self) -> None:
        """Complain about rows that share what must be unique: two readings on a day, a link made twice."""
        seen: set[tuple[Any, ...]] = set()
        for place, row in self.rows:
            for fields in type(row).unique:
                values = tuple(getattr(row, field) for field in fields)
                if None in values or fields == ("ref",):
                    continue
                if (type(row), fields, values) in seen:
                    self._complain(place, complaints.REPEATED)
                seen.add((type(row), fields, values))
            if isinstance(row, Link) and row.source == row.target:
                self._complain(place, complaints.TO_ITSELF)

    def _check_tree(self) -> None:
        parents = {row.id: (place, row.parent) for place, row in self.rows if isinstance(row, Objective)}
        safe: set[str] = set()
        for identity in parents:
            walked: set[str] = set()
            step: str | None = identity
            while step in parents and step not in safe:
                if step in walked:
                    self._complain(f"{parents[step][0]}.parent", complaints.CYCLE)
                    break
                walked.add(step)
                step = parents[step][1]
            safe.update(walked)

    def _complain(self, place: str, words: Words) -> None:
        self.problems.append(Problem(place, words))


def _is_nullable(row: type[Row], column: str) -> bool:
    return not row.model_fields[column].is_required()


def _takes_null(row: type[Row], column: str) -> bool:
    """Tell whether null is the column's own business: where it may be empty, or must not be left out."""
    field = row.model_fields[column]
    return field.is_required() or field.default is None


def _tables(row: type[Row], table: str, fixed: dict[str, Any]) -> tuple[str, ...]:
    """Return the kinds that a reference may name: one table's, any card's, or those a relation allows."""
    if row is Link:
        return next(pair.targets for relation, pair in RELATIONS.items() if relation.value == fixed["relation"])
    return tuple(KINDS) if table == "card" else (table,)


def _kinds(tables: tuple[str, ...]) -> Words:
    if set(tables) == set(KINDS):
        return Words("card", "carte")
    named = [KINDS[table].one if table in KINDS else Words(table, _OTHER_TABLES.get(table, table)) for table in tables]
    return Words(" or ".join(words.en for words in named), " ou ".join(words.fr for words in named))


_OTHER_TABLES = {"criterion": "critère", "map": "carte perceptuelle"}


def _shape_words(shape: Shape) -> Words:
    if isinstance(shape, Keyed):
        return complaints.AN_OBJECT
    return complaints.A_PAIR_LIST if isinstance(shape, Pairs) else complaints.A_LIST


def _place(place: str, row: type[Row], column: str, rest: list[Any]) -> str:
    """Return the path of a column's key: inner keys of a group, and places inside a list."""
    key = column
    for group, columns in GROUPS.get(row, {}).items():
        for inner, name in columns.items():
            if name == column:
                key = f"{group}.{inner}"
    if row is Project and column == "language":
        return "language"
    path = f"{place}.{key}" if place and key else place or key
    keys = [part for part in rest if part != "[key]"]
    return path + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in keys)
