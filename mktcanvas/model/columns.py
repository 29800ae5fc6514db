"""How a row is made of the columns of its table, many thousands of them at an opening.

``reader`` lays the schema that Pydantic has for a row out as that of a tuple, so that each value is checked by the
same rules as ever, but neither a dictionary nor a set of names is built on the way: a third of the time of ``read``.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel
from pydantic_core import CoreSchema, SchemaValidator, core_schema

M = TypeVar("M", bound=BaseModel)

_SLOTS = ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
"""All that an object of Pydantic has."""


@cache
def reader(model: type[M]) -> Callable[[tuple[Any, ...]], M]:
    """Return the function that makes a ``model`` of its fields' values, in the order of ``model_fields``.

    It raises ``pydantic.ValidationError`` whose locations begin with the place of the field.
    """
    model.model_rebuild()
    schema: Any = model.__pydantic_core_schema__
    definitions: list[CoreSchema] = []
    if schema["type"] == "definitions":
        schema, definitions = schema["schema"], schema["definitions"]
    checks: list[Callable[[Any], Any]] = []
    while schema["type"] == "function-after":
        checks.append(schema["function"]["function"])
        schema = schema["schema"]
    fields = schema["schema"]["fields"]
    made: CoreSchema = core_schema.tuple_positional_schema([_required(field["schema"]) for field in fields.values()])
    for step in (_maker(model, tuple(fields)), *reversed(checks)):
        made = core_schema.no_info_after_validator_function(step, made)
    if definitions:
        made = core_schema.definitions_schema(made, definitions)
    return SchemaValidator(made, schema["config"]).validate_python


def _required(field: Any) -> CoreSchema:
    """Return the schema of a field's value; a table leaves no value out, so there is no default to reckon with."""
    found: CoreSchema = field["schema"] if field["type"] == "default" else field
    return found


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
