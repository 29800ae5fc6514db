"""The language that the command line speaks: the one of the user's environment."""

import os


def spoken() -> str:
    """Return ``fr`` where the environment asks for French, else ``en``."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"
