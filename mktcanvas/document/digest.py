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
        self.drop(table, identity)
        content = repr((table, values)).encode("utf-8", "backslashreplace")
        number = int.from_bytes(blake2b(content, digest_size=16).digest())
        self._rows[table, identity] = number
        self._total = (self._total + number) % _MODULUS

    def drop(self, table: str, identity: str) -> None:
        """Count a row out; one that was never in changes nothing."""
        self._total = (self._total - self._rows.pop((table, identity), 0)) % _MODULUS

    def copy(self) -> "Digest":
        """Return a digest of the same rows that can be changed on its own."""
        twin = Digest()
        twin._total, twin._rows = self._total, self._rows.copy()
        return twin

    def text(self) -> str:
        """Return the digest as 32 hexadecimal digits."""
        return f"{self._total:032x}"
