"""A monkey plays on every page for a moment: no exception, no warning, the file as shown, all of it undone."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_random_keys_and_mouse_on_every_page_leave_no_flaw() -> None:
    command = [sys.executable, "-m", "tests.monkey", "--minutes", "0.4", "--seed", "7"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
