"""The slides, where the library that writes them is installed: it is an extra, whose absence is said in a sentence."""

from datetime import date
from pathlib import Path

from mktcanvas.loading import load
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

SUFFIX = ".pptx"

MISSING = Words(
    'Slides need one more library. Install it with: pip install "mktcanvas[slides]"',
    'Les diapositives demandent une bibliothèque de plus. Installez-la par : pip install "mktcanvas[slides]"',
)


class NoSlides(Exception):
    """The library that writes slides is not installed; ``words`` say what to do."""

    def __init__(self) -> None:
        super().__init__(MISSING.en)
        self.words = MISSING


def write_presentation(strategy: Strategy, path: Path, *, language: str, today: date) -> None:
    """Write the slides of a plan to ``path``. Raises ``NoSlides`` and ``OSError``."""
    try:
        write = load("mktcanvas.brief.slides:write_slides")
    except ModuleNotFoundError as error:
        raise NoSlides from error
    write(strategy, path, language=language, today=today)
