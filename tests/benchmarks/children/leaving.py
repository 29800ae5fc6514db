"""How a measured process ends: it says what it used and is gone, so that no tidying up counts.

``VmRSS`` and not the largest size ever: that one begins with the size of the process that started this one.
"""

import os
import sys
from pathlib import Path

_HEAVY = ("matplotlib", "reportlab", "numpy", "pypdf", "openpyxl", "PIL")


def leave() -> None:
    """Print the memory in megabytes and the heavy libraries that were imported, and end the process."""
    heavy = ",".join(name for name in _HEAVY if name in sys.modules) or "-"
    print(f"{_megabytes():.1f} {heavy}", flush=True)
    os._exit(0)


def _megabytes() -> float:
    status = Path("/proc/self/status").read_text("utf-8")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS:"))
