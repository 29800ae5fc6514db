"""The lock beside a project: who has it open for writing.

The lock file names its holder's process and computer; after a crash it is reclaimed, because the process is gone.
"""

from pathlib import Path

from filelock import SoftFileLock, Timeout


class Lock:
    """The right to write a project, held until ``release``."""

    def __init__(self, project: Path) -> None:
        self._file = project.with_name(f".{project.name}.lock")
        self._lock = SoftFileLock(self._file, timeout=0, is_singleton=False)

    def acquire(self) -> bool:
        """Take the lock if nobody has it; return whether it is ours now. Raises ``OSError`` where none can be made."""
        try:
            self._lock.acquire()
        except Timeout:
            return False
        return True

    def holder(self) -> str:
        """Return who holds the lock, as far as its file says: process number and computer."""
        try:
            lines = self._file.read_text("utf-8", "replace").split()
        except OSError:
            return "?"
        return " @ ".join(lines[:2]) or "?"

    def release(self) -> None:
        """Give the lock back; giving back what is not held does nothing."""
        self._lock.release()
