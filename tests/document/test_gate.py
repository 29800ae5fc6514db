"""The gate: what is not a sound project of this version is refused with its own sentence and left as it was."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from mktcanvas.document import errors, schema, store
from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.document.schema import FINGERPRINT, fingerprint
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective


@pytest.fixture
def closed(document: Document) -> Path:
    document.close()
    return document.path


def refused(path: Path, error: type[errors.DocumentError], backups: Backups, words: str | None = None) -> None:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error, match=words) as caught:
        Document.open(path, backups=backups)
    assert str(path) in str(caught.value)
    assert caught.value.words.fr != caught.value.words.en
    assert (path.read_bytes() if path.is_file() else None) == before


def test_the_schema_of_the_model_is_the_one_that_the_gate_admits() -> None:
    assert fingerprint(schema.statements()) == FINGERPRINT, "the tables changed: VERSION, a migration, this fingerprint"


def spoil(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_missing_file(tmp_path: Path, backups: Backups) -> None:
    refused(tmp_path / "none.mktcanvas", errors.FileMissing, backups)


def test_a_folder(tmp_path: Path, backups: Backups) -> None:
    refused(tmp_path, errors.IsAFolder, backups)


def test_an_empty_file(tmp_path: Path, backups: Backups) -> None:
    (tmp_path / "a").touch()
    refused(tmp_path / "a", errors.NotAProject, backups, "empty")


def test_a_text_file(tmp_path: Path, backups: Backups) -> None:
    (tmp_path / "a.txt").write_text("hello " * 500)
    refused(tmp_path / "a.txt", errors.NotAProject, backups, "another kind")


def test_another_programs_database(tmp_path: Path, backups: Backups) -> None:
    spoil(tmp_path / "a.db", "CREATE TABLE cookies (a)")
    refused(tmp_path / "a.db", errors.NotAProject, backups, "another program")


def test_a_truncated_project(closed: Path, backups: Backups) -> None:
    closed.write_bytes(closed.read_bytes()[: closed.stat().st_size // 2])
    refused(closed, errors.Damaged, backups)


def test_a_newer_version(closed: Path, backups: Backups) -> None:
    spoil(closed, f"PRAGMA user_version = {store.VERSION + 1}")
    refused(closed, errors.NewerVersion, backups)


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE extra (a)",
        "CREATE INDEX i ON note (title)",
        "ALTER TABLE note ADD COLUMN extra TEXT DEFAULT 'x'",
        "DROP TABLE comment",
    ],
)
def test_a_foreign_schema(closed: Path, backups: Backups, planted: str) -> None:
    spoil(closed, planted)
    refused(closed, errors.Damaged, backups, "tables")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE note SET title = 'changed' WHERE rank = 3",
        "UPDATE note SET importance = 99",
        "UPDATE note SET quadrant = 'nowhere'",
        "UPDATE note SET rank = 9e999",
        "UPDATE note SET title = 'a' || char(0) || 'b'",
        "UPDATE note SET tags = '{'",
        "UPDATE card SET kind = 'action'",
        "DELETE FROM note WHERE rank = 3",
        "DELETE FROM project",
        "UPDATE meta SET value = ''",
        "INSERT INTO link VALUES ('l', 0, 'answers', 'nobody', 'nobody')",
    ],
)
def test_content_that_the_program_did_not_write(closed: Path, backups: Backups, change: str) -> None:
    spoil(closed, change)
    refused(closed, errors.Damaged, backups)


def test_a_cycle_of_parents_with_a_right_digest(project: Path, backups: Backups) -> None:
    a, b = Objective(level="strategic", title="a"), Objective(level="strategic", title="b")
    store.create(project, [a.replaced(parent=b.id), b.replaced(parent=a.id)])
    refused(project, errors.Damaged, backups, "project")


def test_a_read_only_file_opens_for_reading(closed: Path, backups: Backups) -> None:
    closed.chmod(0o444)
    with Document.open(closed, backups=backups) as document:
        assert document.read_only
        assert document.holder is None
        with pytest.raises(errors.ReadOnly, match="does not allow writing"), document.edit("No"):
            pass


def test_a_value_beyond_the_length_limit(closed: Path, backups: Backups) -> None:
    spoil(closed, f"UPDATE project SET statement = printf('%.{store.LONGEST_VALUE + 1}c', 'x')")
    refused(closed, errors.Damaged, backups)


def mutate(rng: random.Random, content: bytearray) -> None:
    kinds: tuple[Callable[[], object], ...] = (
        lambda: content.__setitem__(at, content[at] ^ 1 << rng.randrange(8)),
        lambda: content.__setitem__(slice(at, at + 64), rng.randbytes(64)),
        lambda: content.__setitem__(slice(at, at + 512), bytes(512)),
        lambda: content.__delitem__(slice(at, None)),
    )
    at = rng.randrange(len(content))
    rng.choices(kinds, weights=(12, 3, 3, 1))[0]()


@pytest.mark.parametrize("seed", range(10))
def test_a_mutated_file_is_refused_or_reads_the_same(document: Document, backups: Backups, seed: int) -> None:
    document.close()
    expected, original = document.strategy, document.path.read_bytes()
    rng = random.Random(seed)
    for number in range(150):
        path = document.path.with_name(f"{number}.mktcanvas")
        content = bytearray(original)
        mutate(rng, content)
        path.write_bytes(content)
        try:
            with Document.open(path, backups=backups) as opened:
                assert opened.strategy == expected
        except errors.DocumentError:
            assert path.read_bytes() == content


def test_a_hot_journal_of_a_foreign_file_is_left_alone(tmp_path: Path, backups: Backups) -> None:
    path = tmp_path / "a.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("CREATE TABLE t (a)")
    connection.execute("BEGIN")
    connection.execute("INSERT INTO t VALUES (1)")
    shutil.copy(path, tmp_path / "b.db")
    connection.close()
    refused(tmp_path / "b.db", errors.NotAProject, backups)


def test_a_full_disk_keeps_everything_before(document: Document, backups: Backups) -> None:
    (pages,) = document._connection.execute("PRAGMA page_count").fetchone()
    document._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(errors.NotWritten, match="full"), document.edit("Too much") as edit:
        edit.add(*(Note(quadrant=Quadrant.threat, title="x" * 2000) for _ in range(200)))
    document.close()
    with Document.open(document.path, backups=backups) as reopened:
        assert len(reopened.strategy.all(Note)) == 10
