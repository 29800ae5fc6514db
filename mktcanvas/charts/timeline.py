"""The actions in time: a bar from start to end for each, P by P, over the months of the plan.

A bar is full where the action is done, plain where it runs or is planned, and only an outline where it is an idea.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from mktcanvas.charts.months import Scale, scale_of
from mktcanvas.charts.sheet import Sheet, fitted, width_of
from mktcanvas.charts.style import SMALL_SIZE
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.tally import live_actions
from mktcanvas.charts.wording import NOTHING, counted, p_name, short_day
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Status
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words
from mktcanvas.palette import mixed

TITLE = Words("Timeline of the actions", "Calendrier des actions")
TODAY = Words("today, {day}", "aujourd’hui, {day}")
UNDATED = Words("{count} without dates, not drawn", "{count} sans dates, hors calendrier")
ONE_ACTION, ACTIONS = Words("action", "action"), Words("actions", "actions")

_HEAD, _GROUP, _ROW, _STEP, _LEGEND, _BAR = 30.0, 20.0, 16.0, 10.5, 30.0, 8.0
_SHOWN = (Status.idea, Status.planned, Status.running, Status.done)


class _Row(NamedTuple):
    action: Action
    title: list[str]

    @property
    def height(self) -> float:
        return _ROW + (len(self.title) - 1) * _STEP


def _dated(strategy: Strategy) -> list[Action]:
    return [action for action in live_actions(strategy) if action.start or action.end]


def applies(strategy: Strategy) -> bool:
    """Tell whether a live action has a date."""
    return bool(_dated(strategy))


def _ends(action: Action) -> tuple[date, date]:
    start, end = action.start or action.end, action.end or action.start
    assert start is not None
    assert end is not None
    return start, end


def _rows(subject: Subject, room: float) -> Iterator[_Row]:
    actions = _dated(subject.strategy)
    for p in P:
        of_p = [action for action in actions if action.p is p]
        for action in sorted(of_p, key=lambda action: _ends(action)):
            yield _Row(action, fitted(action.title, room, 2, SMALL_SIZE) or [NOTHING])


def _portions(rows: Sequence[_Row], height: float) -> Iterator[list[_Row]]:
    portion: list[_Row] = []
    used = _HEAD + _LEGEND
    for row in rows:
        head = _GROUP if not portion or portion[-1].action.p is not row.action.p else 0.0
        if portion and used + head + row.height > height:
            yield portion
            portion, used, head = [], _HEAD + _LEGEND, _GROUP
        portion.append(row)
        used += head + row.height
    yield portion


def sheets(subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw the timeline, over as many sheets as its actions need, each with its months."""
    project = subject.strategy.project
    days = [day for action in _dated(subject.strategy) for day in _ends(action)]
    days += [day for day in (project.starts, project.ends) if day]
    left = space.width * 0.36
    scale = scale_of(min(days), max(days), left, space.width, subject.language)
    made = []
    for portion in _portions(list(_rows(subject, left - 14)), space.height):
        heads = len({row.action.p for row in portion})
        height = _HEAD + heads * _GROUP + sum(row.height for row in portion) + _LEGEND
        sheet = Sheet(space.width, height, space.theme)
        _draw(sheet, subject, portion, scale)
        made.append(sheet)
    return tuple(made)


def _draw(sheet: Sheet, subject: Subject, rows: list[_Row], scale: Scale) -> None:
    foot = sheet.height - _LEGEND
    _draw_months(sheet, scale, foot)
    top = _HEAD
    p: P | None = None
    for row in rows:
        if row.action.p is not p:
            p = row.action.p
            sheet.dot(4, top + 11, sheet.theme.tint(p).ink)
            sheet.text(11, top + 14, p_name(p, subject.language), size=SMALL_SIZE, weight=600)
            top += _GROUP
        for at, line in enumerate(row.title):
            sheet.text(0, top + 11 + at * _STEP, line, size=SMALL_SIZE)
        start, end = _ends(row.action)
        left, right = scale.at(start), scale.after(end)
        _draw_bar(sheet, row.action, left, top + row.height / 2 - _BAR / 2, max(3.0, right - left))
        top += row.height
    sheet.rule(0, foot, sheet.width)
    today = ""
    if scale.first <= subject.today <= scale.last:
        x = scale.at(subject.today)
        sheet.line(((x, _HEAD - 6), (x, foot)), sheet.theme.error, 0.9, dashed=True, above=True)
        today = subject.said(TODAY, day=short_day(subject.today, subject.language))
    _draw_legend(sheet, subject, today, foot + 17)


def _draw_bar(sheet: Sheet, action: Action, left: float, top: float, width: float) -> None:
    ink = sheet.theme.tint(action.p).ink
    if action.status is Status.idea:
        sheet.box(left, top, width, _BAR, fill=sheet.theme.panel, edge=ink, radius=2, dashed=True)
        return
    pale = {Status.planned: 0.55, Status.running: 0.25}.get(action.status, 0.0)
    sheet.box(left, top, width, _BAR, fill=mixed(ink, sheet.theme.panel, pale), edge=ink, radius=2)


def _draw_months(sheet: Sheet, scale: Scale, foot: float) -> None:
    for tick in scale.ticks:
        sheet.line(((tick.x, _HEAD - 6), (tick.x, foot)), sheet.theme.line, 0.5)
        if tick.name:
            sheet.text(tick.x + 2, _HEAD - 10, tick.name, size=SMALL_SIZE, colour=sheet.theme.muted)
    for year in scale.years:
        sheet.text(year.x + 2, 8, year.name, size=SMALL_SIZE, weight=600)


def _draw_legend(sheet: Sheet, subject: Subject, today: str, baseline: float) -> None:
    x = 0.0
    for status in _SHOWN:
        name = subject.said(choice_words(status))
        _draw_key(sheet, status, x, baseline - 7)
        sheet.text(x + 22, baseline, name, size=SMALL_SIZE, colour=sheet.theme.muted)
        x += 22 + width_of(name, SMALL_SIZE) + 12
    undated = len(live_actions(subject.strategy)) - len(_dated(subject.strategy))
    told = [today] if today else []
    if undated:
        count = counted(undated, ONE_ACTION, ACTIONS, subject.language)
        told.append(subject.said(UNDATED, count=count))
    (line,) = fitted(" · ".join(told), max(1.0, sheet.width - x), 1, SMALL_SIZE)
    sheet.text(sheet.width, baseline, line, size=SMALL_SIZE, colour=sheet.theme.muted, align="right")


def _draw_key(sheet: Sheet, status: Status, left: float, top: float) -> None:
    ink = sheet.theme.muted
    if status is Status.idea:
        sheet.box(left, top, 17, _BAR, edge=ink, radius=2, dashed=True)
        return
    pale = {Status.planned: 0.55, Status.running: 0.25}.get(status, 0.0)
    sheet.box(left, top, 17, _BAR, fill=mixed(ink, sheet.theme.panel, pale), edge=ink, radius=2)


def described(subject: Subject) -> str:
    """Say in words how many actions run when."""
    actions = _dated(subject.strategy)
    first = min(_ends(action)[0] for action in actions)
    last = max(_ends(action)[1] for action in actions)
    words = Words("{title}: {count}, {first} – {last}.", "{title} : {count}, {first} – {last}.")
    return subject.said(
        words,
        title=subject.said(TITLE),
        count=counted(len(actions), ONE_ACTION, ACTIONS, subject.language),
        first=short_day(first, subject.language),
        last=short_day(last, subject.language),
    )
