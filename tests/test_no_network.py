"""The program never asks a network for anything; ``conftest`` refuses connections during every test."""

import socket
import sys
from pathlib import Path

import pytest

from mktcanvas.cli.app import run


def test_the_refusal_works() -> None:
    with socket.socket() as plug, pytest.raises(AssertionError, match="connection"):
        plug.connect(("127.0.0.1", 9))


def test_the_main_job_needs_no_network(tmp_path: Path) -> None:
    assert run(["demo", str(tmp_path)]) == 0


def test_qt_s_network_module_is_not_loaded() -> None:
    assert "PySide6.QtNetwork" not in sys.modules
