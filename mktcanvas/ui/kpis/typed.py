"""A typed line as a KPI: its title, and the figures, the day and the tags that the line is sure to say."""

from collections.abc import Callable
from datetime import date

from mktcanvas.document.document import Document
from mktcanvas.exchange.lines import read_card
from mktcanvas.model.kpi import Kpi


def kpi_maker(document: Document) -> Callable[[str], Kpi]:
    """Return what makes a KPI of a line, in the setting of a document's plan."""
    return lambda text: Kpi(**read_card(text, Kpi, document.strategy, date.today()).fields())
