"""The one place that imports late: heavy parts are named by dotted path in catalogues and loaded on first use.

The window must be painted before charts, the brief or a spreadsheet library cost anything.
"""

from importlib import import_module
from typing import Any


def load(dotted: str) -> Any:
    """Return what ``"package.module:name"`` names, importing its module if that has not happened yet."""
    module, _, name = dotted.partition(":")
    return getattr(import_module(module), name)
