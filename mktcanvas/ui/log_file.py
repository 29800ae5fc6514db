"""The file that the log is written to: in the user's log folder, begun anew when it is full, the last few kept."""

import logging
from logging.handlers import RotatingFileHandler

import platformdirs

_BYTES, _FILES = 500_000, 3


def opened() -> logging.Handler:
    """Return the handler that writes to the file; its folder is made where there is none."""
    folder = platformdirs.user_log_path("mktcanvas", ensure_exists=True)
    handler = RotatingFileHandler(folder / "mktcanvas.log", maxBytes=_BYTES, backupCount=_FILES)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler
