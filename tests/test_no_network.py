"""The program never asks a network for anything; ``conftest`` refuses connections during every test."""

import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from mktcanvas.cli.app import run
from mktcanvas.ui.pages.catalog import PAGES

ROOT = Path(__file__).parents[1]
_WATCHED = ("strace", "-f", "-qq", "-e", "trace=socket,connect,sendto", "-o")
_PLUG = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="watches the system's calls with strace")


def test_the_refusal_works() -> None:
    with socket.socket() as plug, pytest.raises(AssertionError, match="connection"):
        plug.connect(("127.0.0.1", 9))


def test_the_main_job_needs_no_network(tmp_path: Path) -> None:
    assert run(["demo", str(tmp_path)]) == 0


def test_qt_s_network_module_is_not_loaded() -> None:
    assert "PySide6.QtNetwork" not in sys.modules


def calls_of(tmp_path: Path, *command: str) -> tuple[str, str]:
    """Run Python under a watch; return what it printed and its calls for sockets, those of its children too."""
    log = tmp_path / "calls.txt"
    watched = [*_WATCHED, str(log), sys.executable, *command]
    done = subprocess.run(watched, cwd=ROOT, capture_output=True, text=True, timeout=240, check=True)
    return done.stdout, log.read_text()


@needs_strace
def test_the_watch_sees_a_connection(tmp_path: Path) -> None:
    assert "AF_INET" in calls_of(tmp_path, "-c", _PLUG)[1]


@needs_strace
def test_no_page_and_no_brief_asks_the_system_for_a_network(tmp_path: Path) -> None:
    assert run(["new", str(tmp_path / "plan.mktcanvas"), "--sample", "luxury-watch"]) == 0
    printed, calls = calls_of(tmp_path, "-m", "tests.tour", str(tmp_path / "plan.mktcanvas"))
    assert printed.split() == [page.name for page in PAGES]
    assert "AF_INET" not in calls
