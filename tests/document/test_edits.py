"""The verbs: what each of them does to a plan, and what it refuses."""

import pytest

from mktcanvas.document import errors
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, details, links, plan
from mktcanvas.model.choices import Direction, OptionKind, Quadrant, Relation
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Project, Waiver


def order(document: Document) -> str:
    return "".join(note.title[1:] for note in document.strategy.all(Note))


def test_cards_are_placed_together_in_the_order_given(document: Document, ids: list[str]) -> None:
    with document.edit("Move") as edit:
        cards.place(edit, Note, [ids[7], ids[2]], Quadrant.threat, before=ids[0])
    assert order(document) == "7201345689"
    assert [note.title for note in document.strategy.where(Note, "quadrant", Quadrant.threat)] == ["n7", "n2"]


def test_cards_without_a_successor_go_to_the_end(document: Document, ids: list[str]) -> None:
    with document.edit("Move") as edit:
        cards.place(edit, Note, [ids[0]], Quadrant.strength)
    assert order(document) == "1234567890"


def test_placing_a_thousand_times_between_the_same_two_keeps_the_order(document: Document, ids: list[str]) -> None:
    expected = ids[1:]
    for number in range(120):
        moved = expected[-1]
        with document.edit("Move") as edit:
            cards.place(edit, Note, [moved], Quadrant.strength, before=expected[0])
        expected = [moved, *expected[:-1]]
        if number % 40 == 0:
            assert [note.id for note in document.strategy.all(Note)] == [ids[0], *expected]
    assert [note.id for note in document.strategy.all(Note)] == [ids[0], *expected]


def test_a_duplicate_stands_behind_its_original_without_links(document: Document, ids: list[str]) -> None:
    with document.edit("Duplicate") as edit:
        cards.duplicate(edit, Note, ids[:1])
    assert order(document) == "00123456789"


def test_cards_and_links_made_in_one_step_keep_their_order(document: Document, ids: list[str]) -> None:
    with document.edit("Add") as edit:
        made = [cards.add(edit, Option(kind=OptionKind.so, title=str(number))) for number in range(5)]
        for target in ids[:3]:
            links.add(edit, Relation.answers, made[0].id, target)
        links.add(edit, Relation.answers, made[0].id, ids[0])
    assert [option.title for option in document.strategy.all(Option)] == list("01234")
    assert [link.target for link in document.strategy.links_from(made[0].id)] == ids[:3]


def test_removing_a_card_takes_its_links_and_waivers_along(document: Document, ids: list[str]) -> None:
    with document.edit("Prepare") as edit:
        option = cards.add(edit, Option(kind=OptionKind.so, title="x"))
        links.add(edit, Relation.answers, option.id, ids[0])
        details.put(edit, Waiver(rule="r", cards=(ids[0],), on="2026-11-20"))
    with document.edit("Remove") as edit:
        cards.remove(edit, ids[:1])
    assert document.strategy.all(Link) == ()
    assert document.strategy.all(Waiver) == ()
    document.undo()
    assert len(document.strategy.all(Link)) == len(document.strategy.all(Waiver)) == 1


def test_a_link_is_made_once(document: Document, ids: list[str]) -> None:
    with document.edit("Prepare") as edit:
        option = cards.add(edit, Option(kind=OptionKind.so, title="x"))
        links.add(edit, Relation.answers, option.id, ids[0])
    with document.edit("Again") as edit:
        links.add(edit, Relation.answers, option.id, ids[0])
    assert len(document.strategy.links_to(ids[0])) == 1


@pytest.mark.parametrize("target", [0, 1])
def test_a_link_that_the_table_does_not_allow_is_refused(document: Document, ids: list[str], target: int) -> None:
    with pytest.raises(errors.NotAllowed, match="not allowed"), document.edit("No") as edit:
        links.add(edit, Relation.answers, ids[0], ids[target])


def test_a_link_past_the_verb_is_refused_by_the_document(document: Document, ids: list[str]) -> None:
    with pytest.raises(errors.NotAllowed, match="not allowed"), document.edit("No") as edit:
        edit.add(Link(relation=Relation.serves, source=ids[0], target=ids[1]))


def test_objectives_cannot_be_each_others_parents(document: Document) -> None:
    with document.edit("Prepare") as edit:
        parent = cards.add(edit, Objective(level="strategic", title="a"))
        child = cards.add(edit, Objective(level="operational", title="b", parent=parent.id))
    with pytest.raises(errors.NotAllowed, match="parents"), document.edit("No") as edit:
        cards.change(edit, Objective, [parent.id], parent=child.id)
    assert document.strategy.ancestors(child.id) == (parent,)


def test_a_value_out_of_range_is_refused_by_name(document: Document, ids: list[str]) -> None:
    with pytest.raises(errors.NotAllowed, match="importance"), document.edit("No") as edit:
        cards.change(edit, Note, ids[:1], importance=6)


def test_a_second_reading_on_a_day_replaces_the_first(document: Document) -> None:
    with document.edit("Prepare") as edit:
        kpi = cards.add(edit, Kpi(title="k", direction=Direction.up))
        details.put(edit, Reading(kpi=kpi.id, date="2027-01-31", value=1))
    with document.edit("Again") as edit:
        details.put(edit, Reading(kpi=kpi.id, date="2027-01-31", value=2))
    assert [reading.value for reading in document.strategy.where(Reading, "kpi", kpi.id)] == [2]


def test_a_plan_merges_by_ref_and_adds_the_rest(document: Document) -> None:
    option, note = Option(kind="SO", title="x", ref="x1"), Note(quadrant="threat", title="t", ref="n1")
    rows = [Project(title="New title"), note, option, Link(relation="answers", source=option.id, target=note.id)]
    with document.edit("Import") as edit:
        assert plan.merge(edit, rows) == plan.Merged(added=3, updated=0)
    again = [Note(quadrant="threat", title="t2", ref="n1", importance=3)]
    with document.edit("Import") as edit:
        assert plan.merge(edit, again) == plan.Merged(added=0, updated=1)
    (threat,) = document.strategy.where(Note, "quadrant", Quadrant.threat)
    assert (threat.title, threat.importance, document.strategy.project.title) == ("t2", 3, "New title")
    assert len(document.strategy.links_to(threat.id)) == 1


def test_a_ref_that_another_kind_of_card_has_is_dropped(document: Document) -> None:
    with document.edit("Import") as edit:
        plan.merge(edit, [Note(quadrant="threat", title="t", ref="a1")])
    with document.edit("Import") as edit:
        plan.merge(edit, [Option(kind="SO", title="x", ref="a1")])
    assert [option.ref for option in document.strategy.all(Option)] == [None]
