"""The verb for the tree of objectives: give objectives another parent and another place among its children."""

from collections.abc import Sequence

from mktcanvas.document import errors
from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import cards
from mktcanvas.model.choices import Level
from mktcanvas.model.objective import Objective


def move(edit: Edit, ids: Sequence[str], parent: str | None, *, before: str | None = None) -> None:
    """Put objectives below ``parent`` (``None``: at the top), in front of its child ``before`` or behind the others.

    One that gets a parent is operational from then on; at the top each keeps its level. Raises ``NotAllowed`` where
    an objective would come below itself.
    """
    above = {parent, *(row.id for row in edit.strategy.ancestors(parent))} if parent else set()
    if above & set(ids):
        raise errors.NotAllowed(edit.path, errors.BROKEN_TREE)
    cards.place(edit, Objective, ids, Level.operational if parent else None, before=before)
    cards.change(edit, Objective, ids, parent=parent)
