"""What a chart and the brief are about: a plan on a day, told in a language; and the space a chart is given.

A subject examines its plan once, however many charts show the result. It draws nothing.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mktcanvas.alignment.examine import examine
from mktcanvas.alignment.report import Report
from mktcanvas.charts.wording import amount, compact_amount, said
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words
from mktcanvas.palette import LIGHT, Theme

WIDTH = 520.0
"""Points: how wide a chart is where nothing else is asked for."""
ENDLESS = 100_000.0


@dataclass(frozen=True)
class Subject:
    """A plan on a day, told in a language."""

    strategy: Strategy
    language: str
    today: date

    @cached_property
    def report(self) -> Report:
        """The consistency of the plan on its day."""
        return examine(self.strategy, self.today)

    def said(self, words: Words, **values: object) -> str:
        """Return a text of ours in the subject's language."""
        return said(words, self.language, **values)

    def amount(self, cents: int) -> str:
        """Return an amount in the plan's currency, in full."""
        return amount(cents, self.strategy.project.currency, self.language)

    def short_amount(self, cents: int) -> str:
        """Return an amount in the plan's currency, in three digits."""
        return compact_amount(cents, self.strategy.project.currency, self.language)


@dataclass(frozen=True)
class Space:
    """What a chart is drawn into: sheets of ``width`` points that are at most ``height`` points high, in a theme."""

    width: float = WIDTH
    height: float = ENDLESS
    theme: Theme = LIGHT
