"""A perceptual map from ratings: the two directions in which brands differ most, and how the attributes point there.

A principal component analysis of the brands' mean ratings, standardised (that is, of their correlations). Whether the
lines are standardised first over all people changes nothing: the means are standardised again.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from mktcanvas.analysis.ratings import LeftOut, Ratings
from mktcanvas.analysis.unsuited import Unsuited
from mktcanvas.model.words import Words

Matrix = npt.NDArray[np.float64]

REACH = 0.42
"""How far from the middle of the map, 0 to 1, its outermost brand stands on either axis."""
_NOTHING = 1e-12
"""Below this share of its size a spread is rounding, not a difference."""

SAME = Words("every brand is rated the same on it", "toutes les marques y ont la même évaluation")
INCOMPLETE_ATTRIBUTE = Words("not every brand is rated on it", "toutes les marques n’y sont pas notées")
INCOMPLETE_BRAND = Words("it is not rated on every attribute", "elle n’est pas notée sur tous les attributs")
_FEW_BRANDS = Words(
    "A map needs ratings of at least two brands; the table has complete ones of {count}.",
    "Une carte demande les notes d’au moins deux marques ; le tableau en a {count} complète(s).",
)
_NO_DIFFERENCE = Words(
    "The brands are rated alike on every attribute: there is no difference to draw.",
    "Les marques ont les mêmes notes sur tous les attributs : il n’y a aucune différence à dessiner.",
)
_ONE_AXIS = Words(
    "The brands differ in one direction only; the second axis is empty.",
    "Les marques ne diffèrent que dans une direction ; le second axe est vide.",
)


class Components(NamedTuple):
    """Principal components: the shares of the differences that they explain, loadings and scores by column."""

    eigenvalues: Matrix
    explained: Matrix
    loadings: Matrix
    scores: Matrix


class Perception(NamedTuple):
    """A perceptual map: names in order, and for each its two coordinates.

    ``loadings`` are those of the attributes, ``scores`` those of the brands, ``places`` the scores on a map 0 to 1 with
    the same scale on both axes and the average brand in the middle. ``explained`` has the share of every axis.
    """

    brands: tuple[str, ...]
    attributes: tuple[str, ...]
    explained: tuple[float, ...]
    loadings: tuple[tuple[float, float], ...]
    scores: tuple[tuple[float, float], ...]
    places: tuple[tuple[float, float], ...]
    left_out: tuple[LeftOut, ...]
    notice: Words | None

    def pole(self, axis: int, sign: int, most: int = 2) -> tuple[str, ...]:
        """Return the attributes that say most of one end of an axis (0 or 1; ``sign`` 1 or -1), the strongest first."""
        sizes = [(sign * loading[axis], name) for loading, name in zip(self.loadings, self.attributes, strict=True)]
        strongest = max((abs(size) for size, _ in sizes), default=0.0)
        strong = [pair for pair in sizes if pair[0] > strongest / 2]
        return tuple(name for _, name in sorted(strong, key=lambda pair: -pair[0])[:most])


def perceptual_map(ratings: Ratings) -> Perception:
    """Return the perceptual map of brands. Raises ``Unsuited`` where the ratings show no difference."""
    brands = tuple(dict.fromkeys(ratings.brands))
    means = _means(ratings, brands)
    kept_brands, kept = _complete(means)
    left_out = [
        *(LeftOut(name, INCOMPLETE_BRAND) for at, name in enumerate(brands) if at not in kept_brands),
        *(LeftOut(name, INCOMPLETE_ATTRIBUTE) for at, name in enumerate(ratings.attributes) if at not in kept),
    ]
    if len(kept_brands) < 2:
        raise Unsuited(_FEW_BRANDS.filled(count=len(kept_brands)))
    figures = means[np.ix_(kept_brands, kept)]
    differing = [at for at in range(len(kept)) if _differs(figures[:, at])]
    left_out += [LeftOut(ratings.attributes[kept[at]], SAME) for at in range(len(kept)) if at not in differing]
    if not differing:
        raise Unsuited(_NO_DIFFERENCE)
    found = components(standardised(figures[:, differing]))
    loadings, scores = _two(found.loadings), _two(found.scores)
    reach = float(np.abs(scores).max())
    return Perception(
        tuple(brands[at] for at in kept_brands),
        tuple(ratings.attributes[kept[at]] for at in differing),
        tuple(float(share) for share in found.explained),
        _pairs(loadings),
        _pairs(scores),
        _pairs(0.5 + scores * (REACH / reach)),
        tuple(left_out),
        _ONE_AXIS if found.explained.size < 2 or found.explained[1] < _NOTHING else None,
    )


def standardised(figures: Matrix) -> Matrix:
    """Return columns with mean 0 and sample standard deviation 1; every column must differ somewhere."""
    centred: Matrix = figures - figures.mean(axis=0)
    size = np.abs(centred).max(axis=0)
    centred = centred / size
    scaled: Matrix = centred / centred.std(axis=0, ddof=1)
    return scaled


def components(standard: Matrix) -> Components:
    """Return the principal components of standardised columns.

    The sign of each is fixed so that its largest loading is positive.
    """
    left, singular, right = np.linalg.svd(standard, full_matrices=False)
    eigenvalues = singular**2 / (len(standard) - 1)
    largest = np.argmax(np.round(np.abs(right), 9), axis=1)
    signs = np.where(right[np.arange(len(right)), largest] < 0, -1.0, 1.0)
    return Components(eigenvalues, eigenvalues / eigenvalues.sum(), (right.T * signs), left * singular * signs)


def _means(ratings: Ratings, brands: Sequence[str]) -> Matrix:
    """Return the mean rating of each brand on each attribute, NaN where there is none."""
    values = np.array(ratings.values, dtype=np.float64).reshape(len(ratings.brands), len(ratings.attributes))
    weights = np.array(ratings.weights or [1.0] * len(ratings.brands))[:, np.newaxis]
    at = {name: place for place, name in enumerate(brands)}
    rows = np.array([at[name] for name in ratings.brands], dtype=np.intp)
    known = ~np.isnan(values)
    sums, counts = (np.zeros((len(brands), len(ratings.attributes))) for _ in range(2))
    np.add.at(sums, rows, np.where(known, values, 0.0) * weights)
    np.add.at(counts, rows, known * weights)
    means = np.full(sums.shape, np.nan)
    np.divide(sums, counts, out=means, where=counts > 0)
    return means


def _complete(means: Matrix) -> tuple[list[int], list[int]]:
    """Return the rows and columns of the part that has no gap: whatever has most gaps goes first, columns in a draw."""
    rows, columns = list(range(means.shape[0])), list(range(means.shape[1]))
    gaps = np.isnan(means)
    while rows and columns and (part := gaps[np.ix_(rows, columns)]).any():
        by_row, by_column = part.mean(axis=1), part.mean(axis=0)
        if by_row.max() > by_column.max():
            rows.pop(int(by_row.argmax()))
        else:
            columns.pop(int(by_column.argmax()))
    return rows, columns


def _differs(column: Matrix) -> bool:
    return bool(np.ptp(column) > _NOTHING * max(1e-300, float(np.abs(column).max())))


def _two(columns: Matrix) -> Matrix:
    """Return the first two columns, the second empty where there is one only."""
    return columns[:, :2] if columns.shape[1] > 1 else np.column_stack([columns[:, 0], np.zeros(len(columns))])


def _pairs(columns: Matrix) -> tuple[tuple[float, float], ...]:
    rows: list[Any] = columns.tolist()
    return tuple((x, y) for x, y in rows)
