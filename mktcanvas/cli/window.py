"""The way from the command line to the window: what the system lacks is said in a sentence before Qt is loaded."""

import gc
import sys
from pathlib import Path

from mktcanvas.cli.language import spoken
from mktcanvas.display import has_display, missing_packages
from mktcanvas.loading import load
from mktcanvas.model.words import Words

NO_DISPLAY = Words(
    "There is no display to show a window on. Commands such as “mktcanvas demo” and “mktcanvas brief” work without "
    "one; see “mktcanvas --help”.",
    "Il n’y a pas d’écran pour afficher une fenêtre. Des commandes comme « mktcanvas demo » et « mktcanvas brief » "
    "fonctionnent sans écran ; voir « mktcanvas --help ».",
)
MISSING = Words(
    "The window needs system packages that are not installed. Install them with: apt-get install {packages}",
    "La fenêtre a besoin de paquets système qui ne sont pas installés. Installez-les par : apt-get install {packages}",
)

CANNOT_BE_USED = 3


def open_window(path: Path | None) -> int:
    """Open the window, on ``path`` if there is one, and return the exit code."""
    if not has_display():
        return _refuse(NO_DISPLAY)
    if packages := missing_packages():
        return _refuse(MISSING.filled(packages=" ".join(packages)))
    gc.disable()  # what is made at the start stays; the window looks for garbage again once it is there
    code: int = load("mktcanvas.ui.app:run")(path)
    return code


def _refuse(words: Words) -> int:
    print(words.of(spoken()), file=sys.stderr)
    return CANNOT_BE_USED
