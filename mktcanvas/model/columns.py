"""How a row is made of the columns of its table, many thousands of them at an opening.

``reader`` lays the schemas that Pydantic has for a row's fields out as that of a tuple, so that each value is checked
by the same rules as ever, but neither a dictionary nor a set of names is built on the way: a third of the time of
``read``. Fields of one kind, of which a plan has many, share one schema, so that a window is there sooner.
"""

from collections.abc import Callable, Hashable
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, SchemaValidator, core_schema

M = TypeVar("M", bound=BaseModel)

_SLOTS = ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
"""All that an object of Pydantic has."""
_NOTE_OF_SQLMODEL = "FieldInfoMetadata"
"""What SQLModel keeps beside a field's rules: keys and columns, nothing that a value could break."""
_CONFIG = core_schema.CoreConfig(allow_inf_nan=False)
"""What rows say of every value, whatever its field."""


@cache
def reader(model: type[M]) -> Callable[[tuple[Any, ...]], M]:
    """Return the function that makes a ``model`` of its fields' values, in the order of ``model_fields``.

    It raises ``pydantic.ValidationError`` whose locations begin with the place of the field. Raises ``TypeError`` for
    a model with validators of a kind that no row has yet.
    """
    fields = model.model_fields
    made: CoreSchema = core_schema.tuple_positional_schema([_schema_of(field) for field in fields.values()])
    for step in (_maker(model, tuple(fields)), *_checks(model)):
        made = core_schema.no_info_after_validator_function(step, made)
    return SchemaValidator(made, _CONFIG).validate_python


def _checks(model: type[BaseModel]) -> list[Callable[[Any], Any]]:
    """Return what checks the row as a whole once it is made."""
    found = model.__pydantic_decorators__
    checks = found.model_validators.values()
    if found.field_validators or found.root_validators or any(check.info.mode != "after" for check in checks):
        raise TypeError(f"{model.__name__} has validators that its reader does not know")
    return [check.func for check in checks]


def _schema_of(field: FieldInfo) -> CoreSchema:
    """Return the schema of a field's value; a table leaves no value out, so there is no default to reckon with."""
    kind: Any = field.annotation
    return _schema(kind, tuple(rule for rule in field.metadata if type(rule).__name__ != _NOTE_OF_SQLMODEL))


@cache
def _schema(kind: Any, rules: tuple[Hashable, ...]) -> CoreSchema:
    """Return the schema of values of a kind under some rules."""
    return TypeAdapter(Annotated[(kind, *rules)] if rules else kind).core_schema


def _maker(model: type[M], names: tuple[str, ...]) -> Callable[[tuple[Any, ...]], M]:
    new, given = object.__new__, set(names)
    fill, say, extra, private = (vars(BaseModel)[slot].__set__ for slot in _SLOTS)

    def make(values: tuple[Any, ...]) -> M:
        row = new(model)
        fill(row, dict(zip(names, values)))  # noqa: B905 – as many as there are names, the schema has seen to that
        say(row, given)
        extra(row, None)
        private(row, None)
        return row

    return make
