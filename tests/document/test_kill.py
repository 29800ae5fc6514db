"""A program killed while it edits loses no edit that it had acknowledged."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="kills a forked process with SIGKILL")
@pytest.mark.parametrize("arguments", [["--times", "200"], ["--control", "--times", "1000"]], ids=["real", "control"])
def test_two_hundred_kills_lose_nothing_and_the_control_does(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "tests.kill_while_editing", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
