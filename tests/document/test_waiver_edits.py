"""Waiving findings and noting checkpoints in a project."""

from datetime import date

import pytest

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, checkpoints, waivers
from mktcanvas.document.errors import NotAllowed
from mktcanvas.model.project import Checkpoint, Waiver

DAY = date(2027, 2, 15)


def waive(document: Document, ids: list[str], reason: str = "Agreed", by: str = "Board", **fields: object) -> Waiver:
    with document.edit("Waive") as edit:
        return waivers.waive(edit, "trace.note-unanswered", ids, reason=reason, by=by, on=DAY, **fields)  # type: ignore[arg-type]


def test_a_waiver_is_kept_with_its_reason_name_and_end_and_can_be_undone(document: Document, ids: list[str]) -> None:
    made = waive(document, ids[:1], " Because ", until=date(2027, 3, 1))
    assert document.strategy.all(Waiver) == (made,)
    assert (made.reason, made.by, made.cards, made.until) == ("Because", "Board", (ids[0],), date(2027, 3, 1))
    document.undo()
    assert document.strategy.all(Waiver) == ()


def test_waiving_again_changes_the_waiver_that_is_there(document: Document, ids: list[str]) -> None:
    first = waive(document, ids[:2])
    assert waive(document, ids[:2], "Better reason").id == first.id
    assert waive(document, ids[1::-1]).id != first.id
    assert waive(document, ids[:2], facet="price").id != first.id
    assert [waiver.reason for waiver in document.strategy.all(Waiver)] == ["Better reason", "Agreed", "Agreed"]


@pytest.mark.parametrize(("reason", "by"), [("", "Board"), ("Agreed", " ")])
def test_nobody_waives_without_a_reason_and_a_name(document: Document, ids: list[str], reason: str, by: str) -> None:
    with pytest.raises(NotAllowed, match="a reason and a name"):
        waive(document, ids[:1], reason, by)


def test_a_waiver_does_not_end_before_it_begins(document: Document, ids: list[str]) -> None:
    with pytest.raises(NotAllowed, match="ended already"):
        waive(document, ids[:1], until=date(2027, 2, 14))
    assert document.strategy.all(Waiver) == ()


def test_a_waiver_is_taken_back_and_goes_with_its_card(document: Document, ids: list[str]) -> None:
    kept, gone = waive(document, ids[:1]), waive(document, ids[1:2])
    with document.edit("Take back") as edit:
        waivers.unwaive(edit, [gone.id])
    assert document.strategy.all(Waiver) == (kept,)
    with document.edit("Delete") as edit:
        cards.remove(edit, ids[:1])
    assert document.strategy.all(Waiver) == ()


def test_a_checkpoint_keeps_score_dimensions_and_plan(document: Document) -> None:
    with document.edit("Note") as edit:
        made = checkpoints.note(
            edit, "Before the board", DAY, score=74, dimensions={"timing": 71.428571, "balance": None}, plan="{}"
        )
        checkpoints.rename(edit, made.id, "After the board")
    (row,) = document.strategy.all(Checkpoint)
    assert (row.label, row.date, row.score, row.dimensions, row.plan) == (
        "After the board",
        DAY,
        74,
        {"timing": 71.43},
        "{}",
    )
    with document.edit("Forget") as edit:
        checkpoints.forget(edit, [row.id])
    assert document.strategy.all(Checkpoint) == ()
