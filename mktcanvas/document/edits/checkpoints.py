"""The verbs for checkpoints: note the score of a day with the plan it was given to, forget it again."""

from collections.abc import Iterable, Mapping
from datetime import date

from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import details
from mktcanvas.model.project import Checkpoint


def note(
    edit: Edit, label: str, day: date, *, score: int | None, dimensions: Mapping[str, float | None], plan: str
) -> Checkpoint:
    """Add a checkpoint and return it.

    ``dimensions`` are the scores 0..100 by dimension (those without one are left out), ``plan`` the JSON plan as text;
    the checkpoints that the plan itself holds are best left out of it, or each would hold all before it.
    """
    scores = {name: round(points, 2) for name, points in dimensions.items() if points is not None}
    row = Checkpoint.read({"label": label, "date": day, "score": score, "dimensions": scores, "plan": plan})
    return details.put(edit, row)


def rename(edit: Edit, identity: str, label: str) -> Checkpoint:
    """Give a checkpoint another label and return it."""
    return edit.update(Checkpoint, identity, label=label)


def forget(edit: Edit, ids: Iterable[str]) -> None:
    """Remove checkpoints."""
    edit.remove(Checkpoint, *ids)
