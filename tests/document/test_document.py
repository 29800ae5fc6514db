"""The open document: one door for writing, one value for reading."""

import sqlite3
from pathlib import Path

import pytest

from mktcanvas.document import errors
from mktcanvas.document.backups import Backups
from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note
from mktcanvas.model.project import Project
from mktcanvas.model.strategy import Strategy


def titles(document: Document) -> list[str]:
    return [note.title for note in document.strategy.all(Note)]


def test_a_new_project_has_its_file_name_as_title(project: Path, backups: Backups) -> None:
    with Document.create(project, backups=backups) as document:
        assert document.strategy.project.title == "plan"


def test_a_name_that_looks_like_a_uri_is_just_a_name(tmp_path: Path, backups: Backups) -> None:
    path = tmp_path / "a?mode=memory&x 100% #1.mktcanvas"
    Document.create(path, backups=backups).close()
    assert path.stat().st_size > 0
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == [path.name]


def test_what_was_edited_is_there_after_reopening(document: Document, ids: list[str], backups: Backups) -> None:
    with document.edit("Rename") as edit:
        cards.change(edit, Note, ids[:1], title="Été", importance=5)
    kept = document.strategy
    document.close()
    with Document.open(document.path, backups=backups) as reopened:
        assert reopened.strategy == kept
        assert [step.label for step in reopened.history()] == ["Rename"]


def test_an_exception_rolls_everything_back(document: Document, ids: list[str]) -> None:
    def fail() -> None:
        with document.edit("Fails") as edit:
            cards.remove(edit, ids)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert len(titles(document)) == 10
    assert document.undo_label is None


def test_subscribers_hear_what_changed_and_who_did_it(document: Document, ids: list[str]) -> None:
    heard: list[tuple[Changes, object]] = []
    end = document.subscribe(lambda changes, initiator: heard.append((changes, initiator)))
    with document.edit("Rename", initiator="form") as edit:
        cards.change(edit, Note, ids[:1], title="x")
    end()
    document.undo()
    ((changes, initiator),) = heard
    assert (changes.label, initiator, changes.updated[0].title) == ("Rename", "form", "x")
    assert changes.before(ids[0]).title == "n0"
    assert changes.touches(Note)
    assert not changes.touches(Link, Project)


def test_an_edit_that_changes_nothing_is_no_step(document: Document, ids: list[str]) -> None:
    with document.edit("Nothing") as edit:
        cards.change(edit, Note, ids, quadrant=Quadrant.strength)
    assert document.undo_label is None
    assert document.history() == ()


def test_undo_and_redo_name_their_steps(document: Document, ids: list[str]) -> None:
    for label in ("First", "Second"):
        with document.edit(label) as edit:
            cards.change(edit, Note, ids[:1], title=label)
    document.undo()
    assert (document.undo_label, document.redo_label, titles(document)[0]) == ("First", "Second", "First")
    document.redo()
    assert (document.undo_label, document.redo_label, titles(document)[0]) == ("Second", None, "Second")
    assert document.redo() is None


def test_a_new_step_ends_what_could_be_redone(document: Document, ids: list[str]) -> None:
    for label in ("First", "Second"):
        with document.edit(label) as edit:
            cards.change(edit, Note, ids[:1], title=label)
    document.undo()
    with document.edit("Other") as edit:
        cards.change(edit, Note, ids[1:2], title="other")
    assert document.redo_label is None
    document.undo()
    document.undo()
    assert titles(document)[:2] == ["n0", "n1"]


def test_typing_in_one_field_is_one_step(document: Document, ids: list[str]) -> None:
    for text in ("H", "He", "Hel"):
        with document.edit("Edit title", merge="title") as edit:
            cards.change(edit, Note, ids[:1], title=text)
    assert len(document.history()) == 1
    document.undo()
    assert titles(document)[0] == "n0"


def test_typing_in_two_cards_is_two_steps(document: Document, ids: list[str]) -> None:
    for identity in ids[:2]:
        with document.edit("Edit title", merge="title") as edit:
            cards.change(edit, Note, [identity], title="x")
    document.undo()
    assert titles(document)[:2] == ["x", "n1"]


def test_an_edit_inside_an_edit_is_refused(document: Document) -> None:
    with document.edit("Outer"), pytest.raises(RuntimeError):
        document.edit("Inner").__enter__()


def test_nothing_can_be_written_beside_the_door(document: Document) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        document._connection.execute("DELETE FROM note")
    with document.edit("Add") as edit:
        cards.add(edit, Note(quadrant=Quadrant.threat, title="n"))
    with pytest.raises(sqlite3.IntegrityError, match="outside edit"):
        document._connection.execute("DELETE FROM note")


def test_deleted_text_does_not_travel_in_the_file(document: Document, project: Path) -> None:
    with document.edit("Add") as edit:
        secret = cards.add(edit, Note(quadrant=Quadrant.threat, title="zebra-secret"))
    with document.edit("Remove") as edit:
        cards.remove(edit, [secret.id])
    document.close()
    assert b"zebra-secret" not in project.read_bytes()


def test_a_copy_is_a_project_of_its_own(document: Document, tmp_path: Path, backups: Backups) -> None:
    document.save_copy(tmp_path / "copy.mktcanvas")
    with Document.open(tmp_path / "copy.mktcanvas", backups=backups) as copy:
        assert copy.strategy == document.strategy
        assert not copy.read_only


def test_the_second_opener_reads_and_is_told_who_holds_it(document: Document, ids: list[str], backups: Backups) -> None:
    with Document.open(document.path, backups=backups) as second:
        assert second.read_only
        assert second.holder
        assert second.strategy == document.strategy
        with pytest.raises(errors.ReadOnly, match="open elsewhere"), second.edit("No") as edit:
            cards.remove(edit, ids)


def test_the_lock_goes_with_its_holder(document: Document, backups: Backups) -> None:
    document.close()
    with Document.open(document.path, backups=backups) as second:
        assert not second.read_only
    assert not list(document.path.parent.glob(".*.lock"))


def test_an_open_project_is_not_overwritten(document: Document, project: Path, backups: Backups) -> None:
    with pytest.raises(errors.ReadOnly, match="open elsewhere"):
        Document.create(project, force=True, backups=backups)
    assert len(document.strategy.all(Note)) == 10


def test_a_removed_file_is_noticed_and_what_is_on_screen_can_be_saved(
    document: Document, ids: list[str], tmp_path: Path, backups: Backups
) -> None:
    document.path.unlink()
    with pytest.raises(errors.MovedAway), document.edit("Late") as edit:
        cards.remove(edit, ids)
    document.save_copy(tmp_path / "saved.mktcanvas")
    with Document.open(tmp_path / "saved.mktcanvas", backups=backups) as saved:
        assert saved.strategy == document.strategy


def test_a_replaced_file_is_noticed(document: Document, tmp_path: Path, ids: list[str], backups: Backups) -> None:
    Document.create(tmp_path / "other.mktcanvas", backups=backups).close()
    (tmp_path / "other.mktcanvas").replace(document.path)
    with pytest.raises(errors.MovedAway), document.edit("Late") as edit:
        cards.remove(edit, ids)


def test_a_plan_built_step_by_step_equals_one_built_at_once(document: Document, ids: list[str]) -> None:
    with document.edit("Move") as edit:
        cards.place(edit, Note, ids[2:5], Quadrant.threat, before=ids[0])
    rebuilt = Strategy.of(document.strategy.rows())
    assert rebuilt == document.strategy
    assert rebuilt.all(Note) == document.strategy.all(Note)


def test_a_negative_zero_leaves_the_file_whole(tmp_path: Path, backups: Backups) -> None:
    """SQLite gives 0.0 back for -0.0; a digest of what was written and not of what is there would call it damage."""
    path = tmp_path / "zero.mktcanvas"
    Document.create(path, [Kpi(title="Churn", baseline=-0.0)], backups=backups).close()
    with Document.open(path, backups=backups) as document:
        assert document.strategy.all(Kpi)[0].baseline == 0
