"""What is wrong with a file that should be read: every flaw by its place, all in one go."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from mktcanvas.model.words import Words

SHOWN = 50
"""How many problems a message names; the rest are counted."""

_ONE = Words(
    "{file} was not read, and nothing was changed. {problem}", "{file} n’a pas été lu et rien n’a changé. {problem}"
)
_MANY = Words(
    "{file} was not read, and nothing was changed. Mend these {count} places and try again:",
    "{file} n’a pas été lu et rien n’a changé. Corrigez ces {count} endroits et recommencez :",
)
_REST = Words("… and {count} more.", "… et {count} de plus.")
_THE_PLAN = Words("The plan", "Le plan")


class Problem(NamedTuple):
    """One flaw: the path of the key (``actions[3].budget``, empty for the whole file) and what is wrong with it."""

    place: str
    words: Words

    def line(self) -> Words:
        """Return the flaw as one line."""
        return self.words if not self.place else Words(f"{self.place} {self.words.en}", f"{self.place} {self.words.fr}")


class PlanError(Exception):
    """A plan that cannot be read. ``problems`` holds every flaw, ``words`` says them; nothing was taken over."""

    def __init__(self, problems: Sequence[Problem], path: Path | None = None) -> None:
        self.problems = tuple(problems)
        self.path = path
        self.words = self._said(_THE_PLAN if path is None else Words(str(path), str(path)))
        super().__init__(self.words.en)

    def _said(self, file: Words) -> Words:
        lines = [problem.line() for problem in self.problems]
        if len(lines) == 1:
            return _ONE.filled(file=file, problem=lines[0])
        said = [_MANY.filled(file=file, count=len(lines)), *lines[:SHOWN]]
        if len(lines) > SHOWN:
            said.append(_REST.filled(count=len(lines) - SHOWN))
        return Words("\n  ".join(words.en for words in said), "\n  ".join(words.fr for words in said))
