"""What every section of the brief is written for: the plan, the language, the day, the paper, the brand's colour."""

from dataclasses import dataclass
from datetime import date

from mktcanvas.brief.style import Paper
from mktcanvas.charts.style import ACCENT, readable
from mktcanvas.charts.wording import amount, said
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

UNTITLED = Words("Untitled plan", "Plan sans titre")


@dataclass(frozen=True)
class Setting:
    """The setting of one brief."""

    strategy: Strategy
    language: str
    today: date
    paper: Paper

    @property
    def title(self) -> str:
        """The plan's title, or words for its absence."""
        return self.strategy.project.title.strip() or self.said(UNTITLED)

    @property
    def brand(self) -> str:
        """The brand's colour as it was chosen, for surfaces."""
        return self.strategy.project.brand_colour or ACCENT

    @property
    def brand_ink(self) -> str:
        """The brand's colour, dark enough for text."""
        return readable(self.brand)

    def said(self, words: Words, **values: object) -> str:
        """Return a text of ours in the brief's language."""
        return said(words, self.language, **values)

    def amount(self, cents: int) -> str:
        """Return an amount in the plan's currency."""
        return amount(cents, self.strategy.project.currency, self.language)
