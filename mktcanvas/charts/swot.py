"""What weighs in the diagnosis: the notes of each quadrant as bars, the heaviest first.

The weight of a note is its importance; that of an external one counts as likely as it is (importance x likelihood / 5).
A note that lacks one of them counts as 3 there, and is drawn lighter.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mktcanvas.analysis import tows
from mktcanvas.charts.sheet import Sheet, fitted
from mktcanvas.charts.style import SMALL_SIZE, TEXT_SIZE
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.wording import NOTHING, number
from mktcanvas.model.choices import Quadrant
from mktcanvas.model.note import Note
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural
from mktcanvas.model.words import Words
from mktcanvas.palette import mixed

TITLE = Words("What weighs in the SWOT", "Ce qui pèse dans le SWOT")
LEGEND = Words(
    "Weight = importance, × likelihood / 5 for opportunities and threats; pale: not rated, counted as 3",
    "Poids = importance, × probabilité / 5 pour opportunités et menaces ; pâle : non noté, compté comme 3",
)
AGAIN = Words("{quadrant} (continued)", "{quadrant} (suite)")

_MOST = 5.0
_HEAD, _ROW, _LINE_STEP, _LEGEND, _BAR = 26.0, 15.0, 11.0, 30.0, 7.0


class Weighed(NamedTuple):
    """A note with its weight, 0 to 5, and whether all of the weight was rated."""

    note: Note
    weight: float
    rated: bool


def weighed(note: Note) -> Weighed:
    """Return a note with its weight."""
    rated = note.importance is not None and (note.quadrant.internal or note.likelihood is not None)
    return Weighed(note, tows.weight(note), rated)


class _Row(NamedTuple):
    quadrant: Quadrant
    title: list[str]
    entry: Weighed

    @property
    def height(self) -> float:
        return _ROW + (len(self.title) - 1) * _LINE_STEP


def applies(strategy: Strategy) -> bool:
    """Tell whether there is a note that is not put aside."""
    return any(not note.parked for note in strategy.all(Note))


def _rows(strategy: Strategy, room: float) -> Iterator[_Row]:
    for quadrant in Quadrant:
        notes = [weighed(note) for note in strategy.where(Note, "quadrant", quadrant) if not note.parked]
        for entry in sorted(notes, key=lambda entry: -entry.weight):
            yield _Row(quadrant, fitted(entry.note.title, room, 2, SMALL_SIZE) or [NOTHING], entry)


def _portions(rows: list[_Row], height: float) -> Iterator[list[_Row]]:
    portion: list[_Row] = []
    used = _LEGEND
    for row in rows:
        head = _HEAD if not portion or portion[-1].quadrant is not row.quadrant else 0.0
        if portion and used + head + row.height > height:
            yield portion
            portion, used, head = [], _LEGEND, _HEAD
        portion.append(row)
        used += head + row.height
    yield portion


def sheets(subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw the bars, quadrant by quadrant, over as many sheets as they need."""
    room = space.width * 0.56
    made: list[Sheet] = []
    before: Quadrant | None = None
    for portion in _portions(list(_rows(subject.strategy, room)), space.height):
        heads = len({row.quadrant for row in portion})
        sheet = Sheet(space.width, heads * _HEAD + sum(row.height for row in portion) + _LEGEND, space.theme)
        _draw(sheet, subject, portion, room + 12, before)
        before = portion[-1].quadrant
        made.append(sheet)
    return tuple(made)


def _draw(sheet: Sheet, subject: Subject, rows: list[_Row], left: float, before: Quadrant | None) -> None:
    top, theme = 0.0, sheet.theme
    quadrant: Quadrant | None = None
    track = sheet.width - left - 26
    for row in rows:
        ink = theme.tint(row.quadrant).ink
        if row.quadrant is not quadrant:
            name = subject.said(choice_plural(row.quadrant))
            name = subject.said(AGAIN, quadrant=name) if row.quadrant is before else name
            sheet.text(0, top + 15, name, size=TEXT_SIZE, weight=600, colour=ink)
            sheet.rule(0, top + 20, sheet.width, colour=ink, thickness=0.75)
            top, quadrant = top + _HEAD, row.quadrant
        for at, line in enumerate(row.title):
            sheet.text(0, top + 9 + at * _LINE_STEP, line, size=SMALL_SIZE)
        middle = top + row.height / 2 - 1
        fill = ink if row.entry.rated else mixed(ink, theme.panel, 0.6)
        sheet.box(left, middle - _BAR / 2, track, _BAR, fill=theme.canvas)
        sheet.box(left, middle - _BAR / 2, track * row.entry.weight / _MOST, _BAR, fill=fill)
        told = number(round(row.entry.weight, 1), subject.language)
        sheet.text(sheet.width, middle + 3, told, size=SMALL_SIZE, colour=theme.muted, align="right")
        top += row.height
    for at, line in enumerate(fitted(subject.said(LEGEND), sheet.width, 2, SMALL_SIZE)):
        sheet.text(0, top + 14 + at * _LINE_STEP, line, size=SMALL_SIZE, colour=theme.muted)


def described(subject: Subject) -> str:
    """Say the weight of each quadrant in words."""
    parts = []
    for quadrant in Quadrant:
        notes = [weighed(note) for note in subject.strategy.where(Note, "quadrant", quadrant) if not note.parked]
        total = number(round(sum(entry.weight for entry in notes), 1), subject.language)
        parts.append(f"{subject.said(choice_plural(quadrant))} {len(notes)} ({total})")
    words = Words(
        "{title}: notes and their weight together. {parts}.", "{title} : éléments et leur poids total. {parts}."
    )
    return subject.said(words, title=subject.said(TITLE), parts=", ".join(parts))
