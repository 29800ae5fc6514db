"""A power cut at any moment of a session loses no edit that was acknowledged and tears nothing."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(shutil.which("strace") is None, reason="records what the session does to the disk with strace")
@pytest.mark.parametrize(
    "arguments",
    [["--states", "2500"], ["--states", "2500", "--seed", "2"], ["--control", "--states", "60"]],
    ids=["first", "second", "control"],
)
def test_five_thousand_power_cuts_lose_nothing_and_the_control_does(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "tests.power_cuts", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
