"""What every section of the brief is written for: the plan, the language, the day, the paper, the brand's colour."""

from dataclasses import dataclass

from mktcanvas.brief.style import Paper
from mktcanvas.charts.style import ACCENT, readable
from mktcanvas.charts.subject import Subject
from mktcanvas.model.words import Words

UNTITLED = Words("Untitled plan", "Plan sans titre")


@dataclass(frozen=True)
class Setting(Subject):
    """The setting of one brief."""

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
