"""Migrations run on a copy, and the original is replaced only by a copy that passed the gate."""

import sqlite3
from pathlib import Path

import pytest

from mktcanvas.document import migrations, store
from mktcanvas.document.backups import Backups
from mktcanvas.document.digest import Digest
from mktcanvas.document.document import Document
from mktcanvas.document.edits import links
from mktcanvas.document.errors import Damaged
from mktcanvas.model.choices import CriterionAxis, Relation, Targeting
from mktcanvas.model.note import Note
from mktcanvas.model.segment import Criterion, Segment, SegmentScore


@pytest.fixture
def old(document: Document) -> Path:
    """A project of the version before the first one: its notes have no votes."""
    document.close()
    connection = sqlite3.connect(document.path)
    connection.execute("ALTER TABLE note RENAME COLUMN votes TO hands")
    connection.execute(f"PRAGMA user_version = {store.VERSION - 1}")
    connection.commit()
    connection.close()
    return document.path


def rename_back(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE note RENAME COLUMN hands TO votes")


@pytest.fixture
def first(document: Document) -> Path:
    """A project with a scored and linked segment, as the first version of the program wrote it."""
    segment = Segment(targeting=Targeting.primary, title="Collectors")
    criterion = Criterion(axis=CriterionAxis.attractiveness, title="Growth", weight=1.0)
    with document.edit("Add a segment") as edit:
        edit.add(segment, criterion, SegmentScore(segment=segment.id, criterion=criterion.id, score=4))
        links.add(edit, Relation.concerns, edit.all(Note)[0].id, segment.id)
    document.close()
    connection = sqlite3.connect(document.path)
    for column in ("attractiveness_set", "competitiveness_set"):
        connection.execute(f"ALTER TABLE segment DROP COLUMN {column}")
    connection.execute("DROP TABLE saved_view")
    connection.execute("PRAGMA user_version = 1")
    store.write_digest(connection, Digest())
    connection.commit()
    connection.close()
    return document.path


def test_a_project_of_the_first_version_opens_with_all_its_rows(first: Path, backups: Backups) -> None:
    with Document.open(first, backups=backups) as document:
        counts = document.strategy.counts()
        assert [counts[table] for table in ("segment", "segment_score", "link")] == [1, 1, 1]
        with document.edit("Set by hand") as edit:
            segment = edit.all(Segment)[0]
            edit.update(Segment, segment.id, attractiveness_set=4.5)
    with Document.open(first, backups=backups) as again:
        assert again.strategy.get(Segment, segment.id).attractiveness_set == 4.5


def test_an_older_project_is_brought_to_this_version(old: Path, backups: Backups) -> None:
    migrations.migrate(old, store.VERSION - 1, {store.VERSION - 1: rename_back})
    with Document.open(old, backups=backups) as document:
        assert len(document.strategy.all(Note)) == 10


def test_a_migration_that_leads_nowhere_leaves_the_file_as_it_was(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(Damaged):
        migrations.migrate(old, store.VERSION - 1, {store.VERSION - 1: lambda _: None})
    assert old.read_bytes() == before
    assert [entry.name for entry in old.parent.iterdir() if entry.is_file()] == [old.name]


def test_a_version_without_a_migration_is_refused(old: Path, backups: Backups) -> None:
    with sqlite3.connect(old) as connection:
        connection.execute("PRAGMA user_version = 0")
    before = old.read_bytes()
    with pytest.raises(Damaged):
        Document.open(old, backups=backups)
    assert old.read_bytes() == before
