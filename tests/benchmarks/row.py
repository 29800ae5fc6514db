"""One row of the table: what was measured, the floor it is held against, what is to be reached.

A figure says nothing of another machine or another minute; the floor beside it, measured in the same run, does.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """A measured figure beside its floor, both in the same unit; ``met`` is ``None`` where nothing was promised."""

    name: str
    floor: str
    ours: str
    ratio: float | None
    reach: str
    met: bool | None

    def line(self) -> str:
        """Return the row as a line of the table."""
        ratio = "-" if self.ratio is None else f"{self.ratio:.2f}"
        met = "-" if self.met is None else "yes" if self.met else "NO"
        return _line(self.name, self.floor, self.ours, ratio, self.reach, met)


def heading() -> str:
    """Return the first line of the table."""
    return _line("row", "floor", "ours", "ratio", "to reach", "met?")


def against(name: str, floor: float, ours: float, most: float | None, unit: str) -> Row:
    """Return a row that holds ``ours`` against ``most`` times its floor; without ``most`` it is only told."""
    ratio = ours / floor
    reach, met = ("-", None) if most is None else (f"≤ {most} × floor", ratio <= most)
    return Row(name, f"{floor:.4g} {unit}", f"{ours:.4g} {unit}", ratio, reach, met)


def within(name: str, times: Sequence[float], median: float, tail: float, floor: Sequence[float] = ()) -> Row:
    """Return a row for times in milliseconds: their median and 95th percentile against bounds, beside a floor's."""
    middle, late = percentile(times, 50), percentile(times, 95)
    bare = percentile(floor, 50) if floor else None
    return Row(
        name,
        f"{bare:.1f} ms" if bare is not None else "-",
        f"{middle:.1f} ms, p95 {late:.1f}",
        middle / bare if bare else None,
        f"≤ {median:.0f} ms, p95 {tail:.0f}",
        middle <= median and late <= tail,
    )


def percentile(times: Sequence[float], share: int) -> float:
    """Return the time that ``share`` percent of the times do not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]


def _line(name: str, floor: str, ours: str, ratio: str, reach: str, met: str) -> str:
    return f"{name:44} {floor:>10} {ours:>22} {ratio:>6}  {reach:17} {met}"
