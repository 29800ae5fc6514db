"""What every test has: no display needed, and folders of its own for settings, logs and backups."""

import os
import socket
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mktcanvas.ui.app import STYLE
from mktcanvas.ui.theme import take_fonts

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts=false")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The words that Qt is started with, as the program starts it."""
    return ["mktcanvas", *STYLE]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, with the interface font: texts are measured before any window is made."""
    take_fonts()
    return qapp


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection while anything of the program is exercised."""

    def refuse(*_: object) -> None:
        raise AssertionError("the program opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture(scope="session")
def samples() -> Path:
    return Path(__file__).parents[1] / "resources" / "samples"
