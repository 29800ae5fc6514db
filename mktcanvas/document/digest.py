"""The content digest: one number for all rows of a file, kept up to date row by row.

A flipped bit in a text passes every check that SQLite has. The digest is the sum, modulo 2**128, of a BLAKE2b hash
of each row, so a changed row costs two hashes and the order of the rows does not matter.
"""

from hashlib import blake2b
from typing import Any

_MODULUS = 1 << 128


class Digest:
    """The digest of a set of rows, each named by its table and id, its values as SQLite gives them."""

    def __init__(self) -> None:
        self._total = 0
        self._rows: dict[tuple[str, str], int] = {}

    def put(self, table: str, identity: str, values: tuple[Any, ...]) -> None:
        """Count a row in, in place of what it was before."""
        content = repr((table, values)).encode("utf-8", "backslashreplace")
        number = int.from_bytes(blake2b(content, digest_size=16).digest())
        self._total = (self._total + number - self._number((table, identity))) % _MODULUS
        self._rows[table, identity] = number

    def drop(self, table: str, identity: str) -> None:
        """Count a row out; one that was never in changes nothing."""
        self._total = (self._total - self._number((table, identity))) % _MODULUS
        self._rows[table, identity] = 0

    def _number(self, row: tuple[str, str]) -> int:
        return self._rows.get(row, 0)

    def text(self) -> str:
        """Return the digest as 32 hexadecimal digits."""
        return f"{self._total:032x}"

    def take_over(self, draft: "Draft") -> None:
        """Become what a draft of this digest is."""
        self._total = draft._total
        self._rows |= draft._rows


class Draft(Digest):
    """What a digest would be after some rows have changed; it costs as much as these, however many others there are."""

    def __init__(self, start: Digest) -> None:
        super().__init__()
        self._start, self._total = start, start._total

    def _number(self, row: tuple[str, str]) -> int:
        return self._rows[row] if row in self._rows else self._start._number(row)
