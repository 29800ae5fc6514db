"""What the window can do about a finding, as small values: it opens a field, a link picker or a page, or makes a card.

A repair never deletes anything, and nothing here knows how the window carries it out.
"""

from typing import Any, NamedTuple

from mktcanvas.model.choices import Raci, Relation


class OpenField(NamedTuple):
    """Open one field of a card in the inspector."""

    card: str
    field: str


class OpenLinks(NamedTuple):
    """Open the picker of a card's links: of ``relation``, from the card, or to it where ``backwards``."""

    card: str
    relation: Relation
    backwards: bool = False


class Join(NamedTuple):
    """A link that a card to be made is born with: to ``card``, or from it where ``backwards``."""

    relation: Relation
    card: str
    backwards: bool = False


class MakeCard(NamedTuple):
    """Make a card of ``kind`` (a table name) with values of its fields, linked already.

    What the kind needs beside them (a title, the P of an action) is the window's to ask.
    """

    kind: str
    fields: tuple[tuple[str, Any], ...] = ()
    joins: tuple[Join, ...] = ()


class GivePart(NamedTuple):
    """Give a team a part in an action; without ``team`` the window asks which."""

    action: str
    role: Raci
    team: str | None = None


class OpenCard(NamedTuple):
    """Show a card where it lives, with its comments, readings and the like in the inspector."""

    card: str


class OpenProject(NamedTuple):
    """Open one field of the project itself (its horizon, price tier, value proposition)."""

    field: str


class OpenPage(NamedTuple):
    """Open a page of the window by its name, with a card shown on it where there is one."""

    page: str
    card: str | None = None


Repair = OpenField | OpenLinks | MakeCard | GivePart | OpenCard | OpenProject | OpenPage
