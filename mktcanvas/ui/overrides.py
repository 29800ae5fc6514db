"""Exceptions in what Qt calls: a trap of PySide6 up to Python 3.11, and the one place that keeps clear of it.

Where Python's C code raises (``1 / 0``, ``[][0]``, ``int("x")``) in a method that overrides one of Qt's, the exception
has no object yet there, and PySide (6.8 to 6.11 at least) ends the process when it adds to its message. Once it was
caught, it has one; so each override catches and raises it again, and it is told like any other.
"""

import sys
from functools import wraps
from types import FunctionType
from typing import Any

from shiboken6 import Shiboken

OBJECTS_FROM_THE_START = (3, 12)
"""Since this Python an exception has its object from the start."""


def take_care() -> None:
    """Guard the overrides of every class of Qt's that is derived from here on."""
    if sys.version_info < OBJECTS_FROM_THE_START:
        setattr(Shiboken.Object, "__init_subclass__", classmethod(_guard_overrides))  # noqa: B010


def _guard_overrides(made: Any, /, **options: Any) -> None:
    super(Shiboken.Object, made).__init_subclass__(**options)
    base = next((base for base in made.__mro__ if base.__module__.startswith("PySide6")), None)
    for name, method in list(vars(made).items()):
        if isinstance(method, FunctionType) and not name.startswith("_") and hasattr(base, name):
            setattr(made, name, _guarded(method))


def _guarded(method: FunctionType) -> Any:
    @wraps(method)
    def call(*arguments: Any, **named: Any) -> Any:
        try:
            return method(*arguments, **named)
        except BaseException:
            raise

    return call
