"""What a command says when it cannot do what was asked: one sentence, one exit code, never a traceback.

Files are written here too, complete or not at all.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mktcanvas.cli import words
from mktcanvas.document.errors import DocumentError
from mktcanvas.document.store import fresh_file
from mktcanvas.exchange.errors import PlanError
from mktcanvas.model.words import Words

THRESHOLD_NOT_MET, USAGE, CANNOT_BE_USED = 1, 2, 3


class CommandError(Exception):
    """A sentence for the user and the exit code that goes with it."""

    def __init__(self, sentence: Words, code: int = CANNOT_BE_USED) -> None:
        super().__init__(sentence.en)
        self.words = sentence
        self.code = code


def answer_to(error: Exception) -> tuple[Words, int]:
    """Return the sentence and the exit code for an error that ended a command."""
    if isinstance(error, CommandError):
        return error.words, error.code
    if isinstance(error, DocumentError | PlanError):
        return error.words, CANNOT_BE_USED
    return words.UNEXPECTED.filled(error=type(error).__name__), CANNOT_BE_USED


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn a refusal of the file system to write ``path`` into a sentence."""
    try:
        yield
    except OSError as error:
        raise CommandError(words.UNWRITABLE.filled(path=path, reason=error.strerror or error)) from error


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file, complete or not at all."""
    with writing(path), fresh_file(path) as unfinished:
        unfinished.write_bytes(content)


def unknown(what: Words, name: str, names: list[str]) -> CommandError:
    """Return the answer to a name that a catalogue does not have."""
    return CommandError(words.UNKNOWN_NAME.filled(what=what, name=name, names=", ".join(names)), USAGE)
