"""The parts that the inspector adds to the form of one card, by kind; a part is loaded when it is first shown."""

from typing import NamedTuple


class Part(NamedTuple):
    """A part: its class, made with ``(document, theme, language)``, and the tables of the cards that it is for.

    The class is a widget with ``show_card(identity)``, called whenever the card or the plan has changed, and with the
    signals ``asked_to_show(str)`` and ``said(str)``. No kinds: the part is for every card.
    """

    dotted: str
    kinds: tuple[str, ...] = ()


PARTS: tuple[Part, ...] = ()
