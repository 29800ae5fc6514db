"""The verbs for waivers: accept a finding with a reason, a name and, if wanted, an end; take that back."""

from collections.abc import Iterable, Sequence
from datetime import date

from mktcanvas.document import errors
from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import details
from mktcanvas.model.project import Waiver
from mktcanvas.model.words import Words

UNREASONED = Words("a waiver needs a reason and a name", "une dérogation demande une raison et un nom")
ENDED = Words("the waiver would have ended already", "la dérogation serait déjà terminée")


def waive(
    edit: Edit,
    rule: str,
    cards: Sequence[str],
    facet: str | None = None,
    *,
    reason: str,
    by: str,
    on: date,
    until: date | None = None,
) -> Waiver:
    """Accept a finding and return its waiver; one that is there for the same finding takes the new words.

    Raises ``NotAllowed`` without a reason or a name, and where ``until`` has passed on the day ``on``.
    """
    if not reason.strip() or not by.strip():
        raise errors.NotAllowed(edit.path, UNREASONED)
    if until is not None and until < on:
        raise errors.NotAllowed(edit.path, ENDED)
    said = {"reason": reason.strip(), "by": by.strip(), "on": on, "until": until}
    for waiver in edit.all(Waiver):
        if (waiver.rule, waiver.cards, waiver.facet) == (rule, tuple(cards), facet):
            return edit.update(Waiver, waiver.id, **said)
    return details.put(edit, Waiver.read({"rule": rule, "cards": tuple(cards), "facet": facet, **said}))


def unwaive(edit: Edit, ids: Iterable[str]) -> None:
    """Take waivers back; their findings count again."""
    edit.remove(Waiver, *ids)
