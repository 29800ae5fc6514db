"""How the sections call the plan's cards and their own parts."""

from mktcanvas.brief.block import Entry
from mktcanvas.brief.context import Setting
from mktcanvas.charts.glyphs import one_line
from mktcanvas.model.words import Words

UNTITLED_CARD = Words("(untitled)", "(sans titre)")


def title_of(text: str) -> str:
    """Return a title as one run of words, whatever breaks were typed into it."""
    return one_line(text)


def entry_of(setting: Setting, name: str, words: Words) -> Entry:
    """Return the entry of a section's part in the contents and the bookmarks."""
    return Entry(f"part-{name}", 1, "", setting.said(words))


def objective_key(identity: str) -> str:
    """Return the name that links to an objective's row lead to."""
    return f"objective-{identity}"


def group_key(identity: str) -> str:
    """Return the name that links to an objective's actions lead to."""
    return f"actions-{identity}"


def action_key(identity: str) -> str:
    """Return the name that links to an action's row lead to."""
    return f"action-{identity}"
