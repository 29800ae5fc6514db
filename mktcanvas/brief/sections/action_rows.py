"""The rows of the table of actions: one for each action, a title for each group, the sums."""

from collections.abc import Iterable, Iterator

from mktcanvas.brief.block import Block, Entry
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import GAP, Cell, Column, GridRow
from mktcanvas.brief.sections.action_groups import ActionGroup
from mktcanvas.brief.sections.titles import UNTITLED_CARD, action_key, group_key, objective_key, title_of
from mktcanvas.brief.style import CELL, CELL_STRONG, FIGURE, FIGURE_STRONG, NARROW, NARROW_MUTED, SMALL, Type
from mktcanvas.brief.text import ELLIPSIS, Span, one_line, width_of
from mktcanvas.charts.style import P_COLOURS
from mktcanvas.charts.tally import total
from mktcanvas.charts.wording import NOTHING, change, compact_amount, p_name, span, tongue, typeset
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.people import Team
from mktcanvas.model.segment import Segment
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words

ACTION = Words("Action and how it is measured", "Action et mesure")
FOUR_P, SEGMENT, OWNER = Words("4P", "4P"), Words("Segment", "Segment"), Words("Owner", "Responsable")
WHEN, BUDGET = Words("When", "Période"), Words("Budget", "Budget")
AGAIN = Words("continued", "suite")
ALSO = Words("Also served by {actions}", "Également servi par {actions}")
NO_ACTION = Words("No action serves this objective yet.", "Aucune action ne sert encore cet objectif.")

_WIDEST_AMOUNT = 76.0
_DOT_ROOM = 11.0
_ACTION_WIDTH = 140.0
"""What is left of the page's width beyond this for the actions goes to segments and owners, who need it to be read."""
_MOST_NAMED = 3
_LONG_NAME = 80
_TOO_MANY = 12


class ActionRows:
    """Makes the rows in one setting; the columns fit the amounts of ``actions``."""

    def __init__(self, setting: Setting, actions: Iterable[Action]) -> None:
        self.setting, self._actions = setting, tuple(actions)
        sums = [action.budget or 0 for action in self._actions]
        widest = max(width_of(Span(setting.amount(cents), FIGURE_STRONG)) for cents in (*sums, sum(sums)))
        self._compact = widest > _WIDEST_AMOUNT
        self.columns = self._columns(min(widest, _WIDEST_AMOUNT))

    def _columns(self, money: float) -> tuple[Column, ...]:
        said = self.setting.said
        heads = [said(words) for words in (ACTION, FOUR_P, SEGMENT, OWNER, WHEN)]
        names = [p_name(p, self.setting.language) for p in P]
        spans = [span(action.start, action.end, self.setting.language) for action in self._actions]
        segments = [row.title for row in self.setting.strategy.all(Segment)]
        owners = [row.title for row in self.setting.strategy.all(Team)]
        widths = [
            _widest([heads[1], *names], 90.0) + _DOT_ROOM,
            _widest([heads[2], *_words(segments)], 66.0),
            _widest([heads[3], *_words(owners)], 66.0),
            _widest([heads[4], *spans], 66.0),
        ]
        rest = self.setting.paper.text_width - sum(widths) - len(widths) * GAP - money - 1
        for at, titles in ((2, owners), (1, segments)):
            wanted = _widest([title_of(title[:200]) for title in titles] or [""], 84.0) - widths[at]
            more = max(0.0, min(wanted, (rest - _ACTION_WIDTH) / at))
            widths[at] += more
            rest -= more
        columns = (Column(head, width + GAP) for head, width in zip(heads[1:], widths, strict=True))
        return (Column(heads[0], rest), *columns, Column(said(BUDGET), money + 1, "right"))

    def amount(self, cents: int) -> str:
        """Return an amount as it fits the column."""
        if self._compact:
            return compact_amount(cents, self.setting.strategy.project.currency, self.setting.language)
        return self.setting.amount(cents)

    def entry(self, group: ActionGroup, *, in_contents: bool) -> Entry:
        """Return a group's entry in the bookmarks and, where they are few, in the contents."""
        title = title_of(group.step.objective.title) or self.setting.said(UNTITLED_CARD)
        return Entry(group_key(group.step.objective.id), 1, group.step.number, title, in_contents)

    def group(self, group: ActionGroup, *, in_contents: bool) -> Iterator[GridRow]:
        """Yield an objective's title, its actions, and those that it shares."""
        step = group.step
        title = title_of(step.objective.title) or self.setting.said(UNTITLED_CARD)
        entry = self.entry(group, in_contents=in_contents)
        link = objective_key(step.objective.id)
        yield self.title(f"{step.number} · {title}", group.actions, entry=entry, link=link)
        yield from (self.action(action) for action in group.actions)
        if group.also:
            named = [f"{title_of(action.title)} ({step.number})" for action, step in group.also[:_TOO_MANY]]
            more = ["…"] if len(group.also) > _TOO_MANY else []
            told = self.setting.said(ALSO, actions=", ".join(named + more))
            yield self._remark(told, link=action_key(group.also[0][0].id))
        elif not group.actions:
            yield self._remark(self.setting.said(NO_ACTION))

    def title(self, text: str, actions: tuple[Action, ...], *, entry: Entry | None = None, link: str = "") -> GridRow:
        """Return a group's title with its sum."""
        room = self.setting.paper.text_width - self.columns[-1].width - GAP
        again = f" ({self.setting.said(AGAIN)})"
        short = one_line(text, CELL_STRONG, room - width_of(Span(again, SMALL)))
        heading = Block(Span(text, CELL_STRONG), role="TH", entry=entry, link=link)
        repeated = Block(Span(short, CELL_STRONG), Span(again, SMALL), role="TH")
        money = total(actions)
        sum_cell = Cell((_figure(self.amount(money), FIGURE_STRONG),)) if money else Cell(())
        return GridRow((Cell((heading,), 5), sum_cell), "group", GridRow((Cell((repeated,), 5), Cell(())), "group"))

    def total(self, text: str, actions: tuple[Action, ...]) -> GridRow:
        """Return the line of the sum of all groups."""
        told = Cell((Block(Span(text, CELL_STRONG), role="TD"),), 5)
        return GridRow((told, Cell((_figure(self.amount(total(actions)), FIGURE_STRONG),))), "total")

    def _remark(self, text: str, link: str = "") -> GridRow:
        return GridRow((Cell((Block(Span(text, SMALL), role="TD", link=link),), 6),))

    def action(self, action: Action) -> GridRow:
        """Return the row of one action."""
        setting, language = self.setting, self.setting.language
        anchor = action_key(action.id)
        title = Block(Span(title_of(action.title) or setting.said(UNTITLED_CARD), CELL), role="TD", anchor=anchor)
        measures = self._measures(action)
        owner = setting.strategy.get(Team, action.owner)
        status = Block(Span(choice_words(action.status).of(language).lower(), SMALL), role="TD")
        segments = [_name_of(row.title) for row in setting.strategy.targets(action.id, Relation.targets, Segment)]
        return GridRow(
            (
                Cell((title, Block(Span(measures, SMALL), role="TD", before=1)) if measures else (title,)),
                Cell((_text(p_name(action.p, language)),), dot=P_COLOURS[action.p]),
                Cell(_several(segments)),
                Cell((_text(_name_of(owner.title) if owner else ""),)),
                Cell((_text(span(action.start, action.end, language)), status)),
                Cell((_figure(NOTHING if action.budget is None else self.amount(action.budget)),)),
            )
        )

    def _measures(self, action: Action) -> str:
        kpis = self.setting.strategy.sources(action.id, Relation.measures, Kpi)
        told = []
        for kpi in kpis:
            moved = change(kpi.baseline, kpi.target, title_of(kpi.unit), self.setting.language)
            told.append(f"{title_of(kpi.title)} {moved}".strip())
        return typeset(" ; " if tongue(self.setting.language) == "fr" else "; ", self.setting.language).join(
            _shortened(told)
        )


def _words(titles: Iterable[str]) -> list[str]:
    return [word for title in titles for word in title_of(title[:200]).split(" ")]


def _widest(texts: list[str], most: float) -> float:
    """Return the width of the widest of texts in a narrow column, between the least and the ``most`` that it gets."""
    return min(max(width_of(Span(text, NARROW)) for text in texts) + 1, most)


def _text(text: str, before: float = 0.0) -> Block:
    type_ = NARROW if text and text != NOTHING else NARROW_MUTED
    return Block(Span(text or NOTHING, type_), role="TD", before=before)


def _name_of(title: str) -> str:
    name = title_of(title)
    return name if len(name) <= _LONG_NAME else name[:_LONG_NAME].rstrip() + ELLIPSIS


def _several(texts: list[str]) -> tuple[Block, ...]:
    first, *others = _shortened(texts) or [""]
    return (_text(first), *(_text(text, before=3) for text in others))


def _figure(text: str, type_: Type = FIGURE) -> Block:
    return Block(Span(text, type_), role="TD", align="right")


def _shortened(texts: list[str]) -> list[str]:
    more = [f"+{len(texts) - _MOST_NAMED}"] if len(texts) > _MOST_NAMED else []
    return texts[:_MOST_NAMED] + more
