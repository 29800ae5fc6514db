"""Objectives: the tree from strategic to operational."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from sqlmodel import Field

from mktcanvas.model.choices import Combine, Level
from mktcanvas.model.fields import TITLE_LIMIT, Day, Id, Line, Number, Prose, Scale5
from mktcanvas.model.row import Card
from mktcanvas.model.words import FIXED


class Objective(Card):
    """What should be reached: a measure that moves from ``baseline`` to ``target`` by ``due``.

    ``combine`` says how the children reach it together; deleting a parent leaves its children without one.
    """

    table: ClassVar[str] = "objective"
    zone: ClassVar[str | None] = "level"
    indexed: ClassVar[tuple[str, ...]] = ("level", "parent")

    level: Level
    parent: Id | None = Field(default=None, foreign_key="objective.id", ondelete="SET NULL")
    owner: Id | None = Field(default=None, foreign_key="team.id", ondelete="SET NULL")
    measure: Line = ""
    unit: Line = ""
    baseline: Number | None = None
    target: Number | None = None
    due: Day | None = None
    achievable: Prose = ""
    relevant: Prose = ""
    confidence: Scale5 | None = None
    combine: Combine | None = None

    def following(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Return a title that ends with the figures as they will be, where it ends with them as they are."""
        changed = {name: fields.get(name, getattr(self, name)) for name in _FIGURES}
        before = (self.baseline, self.target)
        after = (changed["baseline"], changed["target"])
        if "title" in fields or None in (*before, *after):
            return {}
        for decimal_mark in (".", ","):
            former = _told(before, self.unit, decimal_mark)
            words = self.title.removesuffix(former)
            if words != self.title and words[-1:] in ("", " ", FIXED):
                title = words + _told(after, changed["unit"], decimal_mark)
                return {"title": title} if len(title) <= TITLE_LIMIT else {}
        return {}


_FIGURES = ("baseline", "target", "unit")


def figures_told(low: str, high: str, unit: str) -> str:
    """Return how a title says where a measure comes from and where it is to go: ``8 → 10 %``."""
    gap = "\u202f" if unit in ("%", "‰", "°") else FIXED
    return f"{low}{FIXED}→{FIXED}{high}{gap + unit if unit else ''}"


def _told(figures: tuple[float | None, float | None], unit: str, decimal_mark: str) -> str:
    low, high = (_plain(value).replace(".", decimal_mark) for value in figures)
    return figures_told(low, high, unit)


def _plain(value: float | None) -> str:
    plain = f"{Decimal(repr(value)):f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
