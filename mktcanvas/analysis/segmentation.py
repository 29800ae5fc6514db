"""Groups among people from what they answered: k-means on standardised answers, and how far to trust them.

For each number of groups the best of fifty seeded starts is kept, with its silhouette (how clearly the groups stand
apart) and how well the other starts agree with it. The same answers give the same groups on every machine.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from mktcanvas.analysis.perception import Matrix, standardised
from mktcanvas.analysis.ratings import Answers, LeftOut
from mktcanvas.analysis.unsuited import Stopped, Unsuited
from mktcanvas.model.words import Words

Labels = npt.NDArray[np.intp]
Progress = Callable[[float], bool]
"""Called with the share done, 0 to 1; an answer of ``False`` stops the computation."""

COUNTS = (2, 3, 4, 5, 6)
STARTS = 50
CLEAR = 0.25
"""The silhouette from which groups stand apart; below it any number of groups only slices one cloud."""
STEADY = 0.75
"""The agreement of starts from which the groups are those of the answers, not of chance."""
LEAST_PEOPLE = 10
_ROUNDS = 300
_STILL = 1e-4
"""The squared shift of all middles, in standard deviations, at which a start counts as arrived."""
_BLOCK = 256
"""How many people's distances to all others are held in memory at once."""
_MEASURED = 10_000
"""The silhouette is the mean over this many people, evenly spread over the lines, where there are more."""

ALL_ALIKE = Words("everybody answers the same to it", "tout le monde y répond pareil")
_FEW_PEOPLE = Words(
    "Groups need complete answers of at least {least} people; there are {count}.",
    "Des groupes demandent les réponses complètes d’au moins {least} personnes ; il y en a {count}.",
)
_ALL_THE_SAME = Words(
    "Everybody gives the same answers: there are no groups to find.",
    "Tout le monde donne les mêmes réponses : il n’y a aucun groupe à trouver.",
)
NO_GROUPS = Words(
    "There are no clear groups, only slices of one cloud (silhouette {value}, below {clear}).",
    "Il n’y a pas de groupes nets, seulement des tranches d’un même nuage (silhouette {value}, sous {clear}).",
)
UNSTEADY = Words(
    "Other starts find other groups (agreement {value}): these are one way of many to group the answers.",
    "D’autres départs trouvent d’autres groupes (accord {value}) : ce n’est qu’une façon parmi d’autres de regrouper.",
)
REPEATED = Words(
    "{count} of {all} lines repeat an earlier one exactly: see whether the table holds them twice.",
    "{count} des {all} lignes répètent exactement une ligne précédente : vérifiez que le tableau ne les contient pas "
    "deux fois.",
)


class Group(NamedTuple):
    """People who answer alike: which lines, their share of all, their mean answers, and those against the average.

    ``differs`` says by how many standard deviations of all people the group's mean lies above the mean of all.
    """

    lines: tuple[int, ...]
    share: float
    means: tuple[float, ...]
    differs: tuple[float, ...]


class Grouping(NamedTuple):
    """One number of groups, the largest first.

    ``within`` is the sum of squared distances from the groups' middles; ``agreement`` the mean adjusted Rand index of
    the other starts with this one: 1 where every start finds the same groups, about 0 where they agree by chance.
    """

    groups: tuple[Group, ...]
    within: float
    silhouette: float
    agreement: float

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many people each group has."""
        return tuple(len(group.lines) for group in self.groups)

    @property
    def clear(self) -> bool:
        """Tell whether the groups stand apart."""
        return self.silhouette >= CLEAR


class Segmentation(NamedTuple):
    """The groupings tried, fewest groups first, the questions that they are made of, and what to know of them."""

    questions: tuple[str, ...]
    groupings: tuple[Grouping, ...]
    starts: int
    repeated: int
    left_out: tuple[LeftOut, ...]

    @property
    def best(self) -> Grouping:
        """The grouping whose groups stand apart most clearly."""
        return max(self.groupings, key=lambda grouping: grouping.silhouette)

    def notices(self) -> tuple[Words, ...]:
        """Return what a person has to know before trusting the groups."""
        best = self.best
        said = []
        if not best.clear:
            said.append(NO_GROUPS.filled(value=_decimal(best.silhouette), clear=_decimal(CLEAR)))
        if best.agreement < STEADY:
            said.append(UNSTEADY.filled(value=_decimal(best.agreement)))
        if self.repeated:
            said.append(REPEATED.filled(count=self.repeated, all=sum(best.sizes)))
        return tuple(said)


def _decimal(value: float) -> Words:
    return Words(f"{value:.2f}", f"{value:.2f}".replace(".", ","))


def segmentation(
    answers: Answers,
    counts: Sequence[int] = COUNTS,
    *,
    starts: int = STARTS,
    progress: Progress = lambda _: True,
) -> Segmentation:
    """Return the groups among people for each number of groups that they allow.

    Raises ``Unsuited`` where there are too few people or no difference, ``Stopped`` when ``progress`` says so.
    """
    if len(answers.values) < LEAST_PEOPLE:
        raise Unsuited(_FEW_PEOPLE.filled(least=LEAST_PEOPLE, count=len(answers.values)))
    figures = np.array(answers.values, dtype=np.float64)
    differing = [at for at in range(figures.shape[1]) if figures[:, at].min() < figures[:, at].max()]
    if not differing:
        raise Unsuited(_ALL_THE_SAME)
    figures = figures[:, differing]
    points = standardised(figures)
    distinct = len(np.unique(figures, axis=0))
    possible = [count for count in counts if count < distinct] or [distinct]
    solutions = []
    for at, count in enumerate(possible):
        solutions.append(
            _best_of(points, count, starts, _part(progress, 0.8 * at / len(possible), 0.8 / len(possible)))
        )
    silhouettes = _silhouettes(points, [found.labels for found in solutions], _part(progress, 0.8, 0.2))
    return Segmentation(
        tuple(answers.questions[at] for at in differing),
        tuple(_grouping(figures, points, found, value) for found, value in zip(solutions, silhouettes, strict=True)),
        starts,
        len(figures) - distinct,
        tuple(LeftOut(name, ALL_ALIKE) for at, name in enumerate(answers.questions) if at not in differing),
    )


class _Solution(NamedTuple):
    labels: Labels
    within: float
    agreement: float


def _part(progress: Progress, done: float, share: float) -> Progress:
    """Return the progress of a part of the work: ``share`` of the whole, after ``done`` of it."""

    def told(inside: float) -> bool:
        if not progress(done + share * inside):
            raise Stopped
        return True

    return told


def _best_of(points: Matrix, count: int, starts: int, progress: Progress) -> _Solution:
    """Return the best of seeded starts, followed to its very end; the others end when their middles hardly move."""
    found = []
    for start in range(starts):
        progress(start / starts)
        middles = _first_middles(points, count, np.random.default_rng((count, start)))
        found.append(_lloyd(points, middles, _STILL))
    best = min(range(starts), key=lambda at: (round(found[at].within, 9), at))
    others = [agreement(found[best].labels, other.labels) for at, other in enumerate(found) if at != best]
    settled = _lloyd(points, found[best].middles, 0.0)
    return _Solution(settled.labels, settled.within, sum(others) / len(others) if others else 1.0)


class _Partition(NamedTuple):
    labels: Labels
    middles: Matrix
    within: float


def _lloyd(points: Matrix, middles: Matrix, still: float) -> _Partition:
    """Return the partition that Lloyd's steps reach: until the middles move by no more than ``still``, squared."""
    count, columns = len(middles), np.ascontiguousarray(points.T)
    everyone = np.arange(len(points))
    labels = np.full(len(points), -1, dtype=np.intp)
    for _ in range(_ROUNDS):
        distances = (-2 * middles) @ columns
        distances += np.einsum("ij,ij->i", middles, middles)[:, np.newaxis]
        nearest = distances.argmin(axis=0)
        if (nearest == labels).all():
            break
        labels = nearest
        member = np.zeros((count, len(points)))
        member[labels, everyone] = 1.0
        moved = _middles(points, member, distances)
        shift = float(((moved - middles) ** 2).sum())
        middles = moved
        if shift <= still:
            break
    away = points - middles[labels]
    return _Partition(labels, middles, float(np.einsum("ij,ij->", away, away)))


def _first_middles(points: Matrix, count: int, random: np.random.Generator) -> Matrix:
    """Return ``count`` of the points, each drawn with a chance that grows with its squared distance from the others."""
    chosen = [points[random.integers(len(points))]]
    away = np.full(len(points), np.inf)
    for _ in range(1, count):
        away = np.minimum(away, ((points - chosen[-1]) ** 2).sum(axis=1))
        chosen.append(points[random.choice(len(points), p=away / away.sum())])
    return np.array(chosen)


def _middles(points: Matrix, member: Matrix, distances: Matrix) -> Matrix:
    """Return the mean of each group; a group that lost everybody starts anew at the point farthest from its own."""
    sizes = member.sum(axis=1)
    middles: Matrix = (member @ points) / np.maximum(sizes, 1.0)[:, np.newaxis]
    if not sizes.all():
        away = distances.min(axis=0) + np.einsum("ij,ij->i", points, points)
        for empty, farthest in zip(np.flatnonzero(sizes == 0), np.argsort(-away, kind="stable"), strict=False):
            middles[empty] = points[farthest]
    return middles


def _silhouettes(points: Matrix, solutions: Sequence[Labels], progress: Progress) -> list[float]:
    """Return the mean silhouette of each set of labels.

    Distances are made once for all sets, block by block, so that memory grows with the people and not its square.
    """
    measured = np.unique(np.linspace(0, len(points) - 1, min(len(points), _MEASURED)).astype(np.intp))
    members = [np.eye(labels.max() + 1)[labels] for labels in solutions]
    squares = np.einsum("ij,ij->i", points, points)
    totals = [0.0] * len(solutions)
    for start in range(0, len(measured), _BLOCK):
        progress(start / len(measured))
        block = measured[start : start + _BLOCK]
        distances = squares[block, np.newaxis] - 2 * points[block] @ points.T + squares
        np.sqrt(np.maximum(distances, 0, out=distances), out=distances)
        distances[np.arange(len(block)), block] = 0
        for at, (labels, member) in enumerate(zip(solutions, members, strict=True)):
            totals[at] += float(_silhouette(distances @ member, labels[block], member.sum(axis=0)).sum())
    return [total / len(measured) for total in totals]


def _silhouette(sums: Matrix, labels: Labels, sizes: Matrix) -> Matrix:
    """Return the silhouette of some people from the sums of their distances to each group; 0 for one alone."""
    rows = np.arange(len(labels))
    own = sums[rows, labels] / np.maximum(sizes[labels] - 1, 1)
    means = sums / sizes
    means[rows, labels] = np.inf
    other = means.min(axis=1)
    larger = np.maximum(own, other)
    value: Matrix = np.where((sizes[labels] > 1) & (larger > 0), (other - own) / np.where(larger > 0, larger, 1), 0.0)
    return value


def agreement(one: Labels, other: Labels) -> float:
    """Return the adjusted Rand index of two sets of labels: 1 for the same groups, about 0 for chance."""
    width = int(other.max()) + 1
    table = np.bincount(one * width + other, minlength=(int(one.max()) + 1) * width).reshape(-1, width)
    together = _pairs(table)
    first, second = _pairs(table.sum(axis=1)), _pairs(table.sum(axis=0))
    chance = first * second / max(_pairs(np.array([len(one)])), 1)
    most = (first + second) / 2
    return 1.0 if most == chance else (together - chance) / (most - chance)


def _pairs(counts: npt.NDArray[np.int_]) -> float:
    return float((counts * (counts - 1) / 2).sum())


def _grouping(figures: Matrix, points: Matrix, found: _Solution, silhouette: float) -> Grouping:
    groups = []
    for label in range(int(found.labels.max()) + 1):
        lines = np.flatnonzero(found.labels == label)
        means: list[Any] = figures[lines].mean(axis=0).tolist()
        differs: list[Any] = points[lines].mean(axis=0).tolist()
        places: list[Any] = lines.tolist()
        groups.append(Group(tuple(places), len(lines) / len(figures), tuple(means), tuple(differs)))
    groups.sort(key=lambda group: (-len(group.lines), group.lines))
    return Grouping(tuple(groups), found.within, silhouette, found.agreement)
