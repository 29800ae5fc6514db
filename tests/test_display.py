"""What the window needs of the system is looked up quickly, and that look agrees with loading it."""

import sys

import pytest

from mktcanvas import display

ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the loader's list is Linux's")


@ON_LINUX
def test_what_the_loader_knows_does_load() -> None:
    known = display._known()
    named = [library for library in display._EVERY_PLATFORM if library.encode() + b"\0" in known]
    assert named
    assert all(display._loads(library) for library in named)


@ON_LINUX
def test_a_library_that_is_not_there_is_told_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(display._EVERY_PLATFORM, "libnowhere.so.1", "libnowhere1")
    assert display.missing_packages() == ["libnowhere1"]
