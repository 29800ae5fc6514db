"""Groups of people on their way into the project: each becomes a segment that says how it differs and who it is."""

from collections import Counter
from collections.abc import Sequence
from statistics import fmean
from typing import NamedTuple

from mktcanvas.analysis.segmentation import Group, Grouping, Segmentation
from mktcanvas.document.edit import Edit
from mktcanvas.document.edits import cards
from mktcanvas.exchange.ratings_columns import NotANumber, figure, is_empty, is_figure
from mktcanvas.exchange.respondents import About, AnswersRead
from mktcanvas.model.choices import Targeting
from mktcanvas.model.fields import TEXT_LIMIT, TITLE_LIMIT
from mktcanvas.model.naming import folded
from mktcanvas.model.segment import Segment
from mktcanvas.model.words import Words, same

_TOLD = 2
"""How many questions a title names."""
_DIFFERS = 0.25
"""From how many standard deviations on a group differs in a question."""
_SHARES = 3

_MORE, _LESS = Words("more {names}", "plus de {names}"), Words("less {names}", "moins de {names}")
_AVERAGE = Words("average in everything", "dans la moyenne en tout")
_OF_ALL = Words("{count} of {all} people ({share}%)", "{count} personnes sur {all} ({share}\u202f%)")
_MADE = Words(
    "Computed from {data} by k-means on standardised answers: {groups} groups, silhouette {silhouette}, agreement of "
    "{starts} starts {agreement}.",
    "Calculé à partir de {data} par k-moyennes sur les réponses standardisées : {groups} groupes, silhouette "
    "{silhouette}, accord de {starts} départs {agreement}.",
)
_ANSWER = Words("{question}: {mean} (all: {all})", "{question} : {mean} (ensemble : {all})")
_MEAN = Words("{name}: {mean} on average (all: {all})", "{name} : {mean} en moyenne (ensemble : {all})")
_PARTS = Words("{name}: {parts}", "{name} : {parts}")
_PART = Words("{value} {share}%", "{value} {share}\u202f%")


class Described(NamedTuple):
    """A group in words: the title, the people and the answers that a segment made of it gets."""

    title: Words
    who: Words
    detail: Words
    size: int


def described(read: AnswersRead, found: Segmentation, grouping: Grouping, data: str) -> tuple[Described, ...]:
    """Return each group of a grouping in words. ``data`` names the table that it comes from."""
    titles = _titles(found.questions, grouping)
    made = _MADE.filled(
        data=data,
        groups=len(grouping.groups),
        silhouette=_number(grouping.silhouette),
        starts=found.starts,
        agreement=_number(grouping.agreement),
    )
    return tuple(
        Described(
            title,
            _lines([_counted(group, grouping), *(_who(column, group) for column in read.about)]),
            _lines([*_answers(found, grouping, group), made]),
            len(group.lines),
        )
        for title, group in zip(titles, grouping.groups, strict=True)
    )


def write_segments(edit: Edit, groups: Sequence[Described], language: str) -> tuple[Segment, ...]:
    """Write groups as segments that nobody targets yet; a segment of the same title gets the newer description."""
    there = {folded(segment.title): segment for segment in edit.all(Segment)}
    written = []
    for group in groups:
        title = group.title.of(language)[:TITLE_LIMIT]
        fields = {
            "size": group.size,
            "who": group.who.of(language)[:TEXT_LIMIT],
            "detail": group.detail.of(language)[:TEXT_LIMIT],
        }
        known = there.get(folded(title))
        if known is not None:
            written.append(edit.update(Segment, known.id, **fields))
        else:
            written.append(cards.add(edit, Segment(title=title, targeting=Targeting.none).replaced(**fields)))
    return tuple(written)


def _titles(questions: Sequence[str], grouping: Grouping) -> list[Words]:
    """Return a title for each group, from what distinguishes it most; more of it where two would read the same."""
    for told in range(_TOLD, len(questions) + 1):
        titles = [_title(questions, group, told) for group in grouping.groups]
        if len(set(titles)) == len(titles):
            return titles
    titles = [_title(questions, group, _TOLD) for group in grouping.groups]
    return [Words(f"{title.en} ({at})", f"{title.fr} ({at})") for at, title in enumerate(titles, 1)]


def _title(questions: Sequence[str], group: Group, told: int) -> Words:
    strongest = sorted(zip(group.differs, questions, strict=True), key=lambda pair: -abs(pair[0]))[:told]
    parts = []
    for words, sign in ((_MORE, 1), (_LESS, -1)):
        names = [name for differs, name in strongest if differs * sign >= _DIFFERS]
        if names:
            parts.append(words.filled(names=", ".join(names)))
    title = (
        Words("; ".join(part.en for part in parts), "\u202f; ".join(part.fr for part in parts)) if parts else _AVERAGE
    )
    return Words(title.en[:1].upper() + title.en[1:], title.fr[:1].upper() + title.fr[1:])


def _counted(group: Group, grouping: Grouping) -> Words:
    return _OF_ALL.filled(count=len(group.lines), all=sum(grouping.sizes), share=round(100 * group.share))


def _answers(found: Segmentation, grouping: Grouping, group: Group) -> list[Words]:
    """Return a line for each question, the most distinguishing first."""
    people = sum(grouping.sizes)
    order = sorted(range(len(found.questions)), key=lambda at: -abs(group.differs[at]))
    overall = [sum(part.means[at] * len(part.lines) for part in grouping.groups) / people for at in order]
    return [
        _ANSWER.filled(question=found.questions[at], mean=_number(group.means[at]), all=_number(mean))
        for at, mean in zip(order, overall, strict=True)
    ]


def _who(column: About, group: Group) -> Words:
    """Return what a column says of a group: a mean where it holds figures, else its most frequent values."""
    cells = [cell for cell in column.cells if not is_empty(cell)]
    inside = [column.cells[line] for line in group.lines if not is_empty(column.cells[line])]
    if not inside:
        return _PARTS.filled(name=column.name, parts="–")
    if all(map(is_figure, cells)) and len(set(cells)) > _SHARES:
        return _MEAN.filled(name=column.name, mean=_number(_mean(inside)), all=_number(_mean(cells)))
    counted = Counter(inside).most_common(_SHARES)
    parts = [
        _PART.filled(value=value[:80].replace("\x00", "?"), share=round(100 * count / len(inside)))
        for value, count in counted
    ]
    told = Words(", ".join(part.en for part in parts), ", ".join(part.fr for part in parts))
    return _PARTS.filled(name=column.name, parts=told)


def _mean(cells: Sequence[str]) -> float:
    return fmean(_figure(cell) for cell in cells)


def _figure(cell: str) -> float:
    value = figure(cell)
    if value is None:
        raise NotANumber(cell)
    return value


def _number(value: float) -> Words:
    """Return a number as people read it: three significant digits, more where it is large."""
    text = f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
    return Words(text, text.replace(".", ",")) if text != "-0" else same("0")


def _lines(lines: Sequence[Words]) -> Words:
    return Words("\n".join(line.en for line in lines), "\n".join(line.fr for line in lines))
