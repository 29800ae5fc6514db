"""How much two long sequences share at their ends, found by halves: equal parts are compared as wholes."""

from collections.abc import Callable, Sequence


def shared_length(most: int, alike: Callable[[int, int], bool]) -> int:
    """Return how many places from 0 on are alike, at most ``most``.

    ``alike(a, b)`` tells whether those from a to b are; it is asked of parts that begin where all before is alike.
    """
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if alike(least, middle):
            least = middle
        else:
            most = middle - 1
    return least


def same_ends(one: Sequence[object], other: Sequence[object]) -> tuple[int, int]:
    """Return how many members two sequences share at their start, and how many of the others at their end."""
    start = shared_length(min(len(one), len(other)), lambda a, b: one[a:b] == other[a:b])
    rest = min(len(one), len(other)) - start
    end = shared_length(rest, lambda a, b: one[len(one) - b : len(one) - a] == other[len(other) - b : len(other) - a])
    return start, end
