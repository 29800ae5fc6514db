"""A full disk and a read-only one, mounted for the test."""

import shutil
import subprocess
import sys

import pytest

from tests.small_disk import ROOT


def may_mount() -> bool:
    """Tell whether this machine lets a file system be mounted in a namespace."""
    command = ["unshare", "--mount", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"]
    return (
        shutil.which("unshare") is not None
        and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )


@pytest.mark.skipif(not may_mount(), reason="mounting a small file system takes Linux and the right to")
def test_a_full_and_a_read_only_disk_lose_nothing_and_are_said() -> None:
    command = [sys.executable, "-m", "tests.small_disk"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 flaws" in done.stdout
