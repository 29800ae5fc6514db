"""Where the files live that ship with the program: in a checkout, an installed wheel or a frozen bundle.

This module knows nothing but folders; it must not import anything of ours.
"""

import sys
from pathlib import Path


def resources() -> Path:
    """Return the folder of bundled fonts, icons, samples and translations."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = ([Path(frozen) / "resources"] if frozen else []) + [
        package / "resources",
        package.parent / "resources",
    ]
    for folder in candidates:
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"The program's resources folder is missing; looked in {', '.join(map(str, candidates))}.")


def resource(*parts: str) -> Path:
    """Return the path of one bundled file, for example ``resource("samples", "luxury-watch.en.json")``."""
    return resources().joinpath(*parts)
