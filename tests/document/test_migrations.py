"""Migrations run on a copy, and the original is replaced only by a copy that passed the gate."""

import sqlite3
from pathlib import Path

import pytest

from mktcanvas.document import migrations, store
from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.document.errors import Damaged
from mktcanvas.model.note import Note


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
    before = old.read_bytes()
    with pytest.raises(Damaged):
        Document.open(old, backups=backups)
    assert old.read_bytes() == before
