"""Backups: taken at opening and every tenth minute, thinned out as they age, found again by id and by path."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mktcanvas.document.backups import Backups, kept
from mktcanvas.document.document import Document
from mktcanvas.document.edits import details

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_all_of_the_last_hour_stay() -> None:
    moments = [NOW - timedelta(minutes=minutes) for minutes in range(0, 60, 5)]
    assert kept(moments, NOW) == set(moments)


def test_one_an_hour_for_a_day_and_one_a_day_for_a_month() -> None:
    moments = [NOW - timedelta(minutes=minutes) for minutes in range(10, 60 * 24 * 40, 10)]
    stay = kept(moments, NOW)
    assert sum(NOW - moment <= timedelta(hours=1) for moment in stay) == 6
    assert 23 <= sum(timedelta(hours=1) < NOW - moment <= timedelta(days=1) for moment in stay) <= 25
    assert 30 <= sum(NOW - moment > timedelta(days=1) for moment in stay) <= 32


@given(st.lists(st.integers(0, 60 * 24 * 100), min_size=1))
def test_the_newest_stays_and_thinning_twice_is_thinning_once(minutes: list[int]) -> None:
    moments = [NOW - timedelta(minutes=age) for age in minutes]
    stay = kept(moments, NOW)
    assert max(moments) in stay
    assert kept(stay, NOW) == stay


def test_a_backup_holds_what_the_project_held(document: Document, tmp_path: Path) -> None:
    with document.edit("Rename") as edit:
        details.set_project(edit, title="Later")
    backup = document.back_up()
    assert backup is not None
    with Document.open(backup.path, read_only=True, backups=Backups(tmp_path / "other")) as opened:
        assert opened.strategy == document.strategy


def test_the_same_content_is_backed_up_once(document: Document) -> None:
    assert len(document.backups()) == 1
    assert document.back_up() is None
    assert document.back_up_if_due() is None


def test_the_backups_of_a_damaged_project_are_found_by_its_path(document: Document, backups: Backups) -> None:
    document.close()
    document.path.write_bytes(b"SQLite format 3\0" + bytes(100))
    assert len(backups.of_file(document.path)) == 1
    assert backups.of_file(document.path.with_name("other")) == ()


def test_a_project_and_its_copy_are_both_found_by_their_paths(
    document: Document, backups: Backups, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.mktcanvas"
    document.save_copy(copy)
    Document.open(copy, backups=backups).close()
    assert len(backups.of_file(document.path)) == len(backups.of_file(copy)) == 1
