"""What a section of the brief is: a value in the catalogue, with its words and the function that writes it."""

from collections.abc import Callable
from typing import NamedTuple

from reportlab.platypus import Flowable

from mktcanvas.brief.block import Entry
from mktcanvas.brief.context import Setting
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

COMPASS = Words("Compass", "La boussole")
ENGINE = Words("Engine", "Le moteur")
ALIGNMENT = Words("Alignment", "L’alignement")


class Content(NamedTuple):
    """What a section puts on its pages, and the entries of the contents that its blocks carry."""

    flowables: list[Flowable]
    entries: list[Entry]


class Section(NamedTuple):
    """A section: ``half`` is the half of the method it belongs to, ``missing`` says why it is left out."""

    name: str
    title: Words
    half: Words
    lead: Words
    missing: Words
    applies: Callable[[Strategy], bool]
    content: Callable[[Setting], Content]
    numbered: bool = True
