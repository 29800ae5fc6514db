"""Where the program starts: a window, or a command that needs none.

Nothing heavy is imported before it is known which of the two is wanted.
"""

import sys
from pathlib import Path

from mktcanvas.loading import load


def main() -> None:
    """Run the program with the process's arguments and leave with its exit code."""
    arguments = sys.argv[1:]
    if not arguments:
        sys.exit(load("mktcanvas.cli.window:open_window")(None))
    if _names_a_file(arguments):
        sys.exit(load("mktcanvas.cli.window:open_window")(Path(arguments[0])))
    sys.exit(load("mktcanvas.cli.app:run")(arguments))


def _names_a_file(arguments: list[str]) -> bool:
    """Tell whether the only argument is a file to open rather than a command or an option."""
    first = arguments[0]
    if len(arguments) != 1 or first.startswith("-"):
        return False
    path = Path(first)
    return path.suffix == ".mktcanvas" or len(path.parts) > 1 or path.is_file()


if __name__ == "__main__":
    main()
