"""From a plan to its JSON form: the exact mirror of the reader, over the same table of shapes.

What is at its default is left out, but for the keys that the plan needs; refs that a card lacks are made of its id.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any

from mktcanvas.document.schema import foreign_keys
from mktcanvas.exchange.plan_format import CHILDREN, FORMAT, GROUPS, HIDDEN, SECTIONS, VERSION, Child
from mktcanvas.exchange.values import to_json
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.project import Project
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy

_ALWAYS = {(Project, "title"), (Project, "currency")}
"""What is written even at its default, because a reader would look for it."""
_PREFIXES = {"criterion": "c", "map": "m"}


def plan_of(strategy: Strategy) -> dict[str, Any]:
    """Return the whole plan as JSON values."""
    refs = refs_of(strategy)
    plan: dict[str, Any] = {"format": FORMAT, "version": VERSION, "language": strategy.project.language.value}
    project = _object(strategy, strategy.project, refs)
    project.pop("language", None)
    plan["project"] = project
    for key, row in SECTIONS.items():
        entries = [_object(strategy, item, refs) for item in strategy.all(row)]
        if entries:
            plan[key] = entries
    return plan


def refs_of(strategy: Strategy) -> Mapping[str, str]:
    """Return the ref of every row that has one in the plan; those without get a prefix and the start of their id.

    A project may hold one ref in two tables, which a plan must not: the first row keeps it.
    """
    rows = [row for kind in SECTIONS.values() if "ref" in kind.model_fields for row in strategy.all(kind)]
    owners: dict[str, str] = {}
    for row in rows:
        if (ref := getattr(row, "ref", None)) is not None:
            owners.setdefault(ref, row.id)
    refs = {identity: ref for ref, identity in owners.items()}
    for row in rows:
        if row.id not in refs:
            refs[row.id] = next(ref for ref in _candidates(row) if ref not in owners)
            owners[refs[row.id]] = row.id
    return refs


def _candidates(row: Row) -> Iterator[str]:
    """Yield refs for a row that has none, ever longer, without an end."""
    prefix = KINDS[row.table].prefix if row.table in KINDS else _PREFIXES[row.table]
    digits = row.id.replace("-", "")
    yield from (f"{prefix}-{digits[:length]}" for length in range(8, len(digits) + 1))
    yield from (f"{prefix}-{digits}-{number}" for number in count(2))


def _object(strategy: Strategy, row: Row, refs: Mapping[str, str], left_out: Iterable[str] = ()) -> dict[str, Any]:
    """Return one row as an object, with the rows that it holds."""
    kind = type(row)
    made: dict[str, Any] = {"ref": refs[row.id]} if "ref" in kind.model_fields else {}
    inner = {column: (group, key) for group, keys in GROUPS.get(kind, {}).items() for key, column in keys.items()}
    for name, field in kind.model_fields.items():
        if name in HIDDEN or name == "ref" or name in left_out:
            continue
        at_default = getattr(row, name) == field.get_default(call_default_factory=True)
        if at_default and not field.is_required() and (kind, name) not in _ALWAYS:
            continue
        if name in inner:
            group, key = inner[name]
            made.setdefault(group, {})[key] = to_json(row, name)
        elif (value := _value(row, name, refs)) or name not in kind.card_lists:
            made[name] = value
    for key, child in CHILDREN.get(kind, {}).items():
        if (packed := _children(strategy, row.id, child, refs)) is not None:
            made[key] = packed
    return made


def _value(row: Row, name: str, refs: Mapping[str, str]) -> Any:
    if name in foreign_keys(type(row)):
        return refs.get(getattr(row, name))
    if name in row.card_lists:
        return [refs[card] for card in getattr(row, name) if card in refs]
    return to_json(row, name)


def _children(strategy: Strategy, owner: str, child: Child, refs: Mapping[str, str]) -> Any:
    """Return the value of a key that holds rows, or ``None`` where there are none."""
    rows = [
        row
        for row in strategy.where(child.row, child.owner, owner)
        if all(getattr(row, name) == value for name, value in child.fixed.items())
    ]
    left_out = {child.owner, *child.fixed}
    return child.shape.packed([_object(strategy, row, refs, left_out) for row in rows]) if rows else None
