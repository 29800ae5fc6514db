"""One row of the table: what was measured, the floor it is held against, what is to be reached."""

from typing import NamedTuple


class Row(NamedTuple):
    """A measured figure beside its floor or its bound, both in the same unit."""

    name: str
    floor: str
    ours: str
    ratio: float | None
    reach: str
    met: bool

    @classmethod
    def ratio_of(cls, name: str, floor: float, ours: float, most: float, unit: str) -> "Row":
        """Return a row that holds ``ours`` against ``most`` times the floor of the same run."""
        ratio = ours / floor
        return cls(name, f"{floor:.3g} {unit}", f"{ours:.3g} {unit}", ratio, f"≤ {most} × floor", ratio <= most)

    @classmethod
    def frames(cls, name: str, times: list[float], median: float, tail: float) -> "Row":
        """Return a row for times in milliseconds: their median and their 95th percentile against bounds."""
        ordered = sorted(times)
        middle, late = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
        met = middle <= median and late <= tail
        return cls(name, "-", f"{middle:.1f} ms, p95 {late:.1f}", None, f"≤ {median:.0f} ms, p95 {tail:.0f}", met)
