"""What a window needs of the system, checked before Qt is loaded, because Qt only aborts with a misleading message.

This module must not import anything of Qt.
"""

import os
import sys
from pathlib import Path

from mktcanvas.loading import load

_EVERY_PLATFORM = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
}
_KNOWN = Path("/etc/ld.so.cache")
"""What the system's loader knows of its libraries; one that is named here is there."""


def has_display() -> bool:
    """Tell whether a window can be shown: always on Windows and macOS, elsewhere if a display is named."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def missing_packages() -> list[str]:
    """Return the Debian packages that Qt needs for a window and that this Linux system lacks."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = dict(_EVERY_PLATFORM)
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.startswith("xcb") or (not platform and os.environ.get("DISPLAY")):
        wanted |= _X11
    known = _known()
    unsure = [library for library in wanted if library.encode() + b"\0" not in known]
    return [wanted[library] for library in unsure if not _loads(library)]


def _known() -> bytes:
    try:
        return _KNOWN.read_bytes()
    except OSError:
        return b""


def _loads(library: str) -> bool:
    """Tell whether a library loads. This is the sure way, and slow to begin, so it is for what is not known."""
    try:
        load("ctypes:CDLL")(library)
    except OSError:
        return False
    return True
