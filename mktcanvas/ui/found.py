"""What a person can find by typing, before anything of the box to find it in is loaded."""

from typing import Any, NamedTuple


class Found(NamedTuple):
    """Something to find: its text, what is said of it on the right, and what it stands for."""

    text: str
    note: str
    value: Any
