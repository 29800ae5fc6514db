"""Spoilt files of every kind, a few of each; the long runs are ``python -m tests.mutations``."""

import pytest

from tests.mutations import main


@pytest.mark.parametrize(("kind", "times"), [("plan", 300), ("csv", 150), ("xlsx", 100)])
def test_spoilt_files_break_no_promise(kind: str, times: int) -> None:
    assert main(kind, times, seed=2) == 0
