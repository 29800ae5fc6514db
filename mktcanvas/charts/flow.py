"""How the plan flows: from the quadrants of the SWOT over the objectives and the P to the KPIs.

Every live action is one band (or a band as wide as its budget). It is split equally over the objectives that it
serves, the quadrants of the notes that it or they answer, and the KPIs that measure it; what it lacks runs through a
"without" of that column. So each column adds up to the whole, and a gap in the thread is as wide as what falls into it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import NamedTuple

from mktcanvas.charts.cascade import cascade
from mktcanvas.charts.sheet import Sheet, fitted, width_of
from mktcanvas.charts.style import SMALL_SIZE
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.tally import live_actions, served, total
from mktcanvas.charts.wording import NOTHING, counted, measured, p_name
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Quadrant, Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.note import Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural
from mktcanvas.model.words import Words
from mktcanvas.palette import Theme, mixed

HEADS = (
    Words("Notes answered", "Éléments traités"),
    Words("Objectives", "Objectifs"),
    Words("4P", "4P"),
    Words("KPIs", "Indicateurs"),
)
WITHOUT = (
    Words("No note", "Aucun élément"),
    Words("No objective", "Aucun objectif"),
    Words("", ""),
    Words("No KPI", "Aucun indicateur"),
)
OTHERS = Words("{count} more", "{count} autres")
COUNT_LEGEND = Words(
    "{actions}, one unit each, split equally over what they are linked to",
    "{actions}, une unité chacune, répartie également entre leurs liens",
)
BUDGET_LEGEND = Words(
    "{amount} of {actions}, each budget split equally over what its action is linked to",
    "{amount} de {actions}, chaque budget réparti également entre les liens de son action",
)
ONE_ACTION, ACTIONS = Words("live action", "action active"), Words("live actions", "actions actives")

_MOST_NODES = 9
_HEAD, _LEGEND, _BAR, _GAP, _SLOT, _LEADING = 22.0, 22.0, 7.0, 5.0, 12.0, 11.0
_MOST_LINES, _BANDS = 3, 120.0
_LAST_LABEL = 0.2
_NONE, _OTHER = "", "\x00others"

Weigh = Callable[[Action], int]
Thread = tuple[str, str, str, str]
"""The node of each column that a share of an action runs through."""


class Flow(NamedTuple):
    """The flow with what its widths stand for."""

    title: Words
    weigh: Weigh
    money: bool

    def applies(self, strategy: Strategy) -> bool:
        """Tell whether an action has any width."""
        return any(self.weigh(action) for action in live_actions(strategy))

    def sheets(self, subject: Subject, space: Space) -> tuple[Sheet, ...]:
        """Draw the flow on one sheet."""
        return (_Drawing(self, subject, space).sheet,)

    def described(self, subject: Subject) -> str:
        """Say how much of the flow has no note, no objective and no KPI."""
        threads = _threads(subject.strategy, self.weigh)
        whole = sum(threads.values())
        parts = []
        for column, words in enumerate(WITHOUT):
            lost = sum(share for thread, share in threads.items() if thread[column] == _NONE)
            if words.en:
                told = measured(round(100 * lost / whole) if whole else 0, "%", subject.language)
                parts.append(f"{subject.said(words)} {told}")
        words = Words("{title}: {parts}.", "{title} : {parts}.")
        return subject.said(words, title=subject.said(self.title), parts=", ".join(parts))


def _one(_action: Action) -> int:
    return 1


def _budget(action: Action) -> int:
    return action.budget or 0


BY_COUNT = Flow(Words("From diagnosis to KPIs", "Du diagnostic aux indicateurs"), _one, money=False)
BY_BUDGET = Flow(Words("Where the budget flows", "Où va le budget"), _budget, money=True)


def _threads(strategy: Strategy, weigh: Weigh) -> dict[Thread, Fraction]:
    """Return how much runs through each thread of nodes."""
    flows: defaultdict[Thread, Fraction] = defaultdict(Fraction)
    for action in live_actions(strategy):
        if not weigh(action):
            continue
        objectives = served(strategy, action)
        kpis = [row.id for row in strategy.sources(action.id, Relation.measures, Kpi)] or [_NONE]
        for objective in objectives or (None,):
            quadrants = _answered(strategy, action, objective) or [_NONE]
            share = Fraction(weigh(action), max(1, len(objectives)) * len(quadrants) * len(kpis))
            for quadrant in quadrants:
                for kpi in kpis:
                    flows[quadrant, objective.id if objective else _NONE, action.p.value, kpi] += share
    return flows


def _answered(strategy: Strategy, action: Action, objective: Objective | None) -> list[str]:
    """Return the quadrants of the notes that an action answers: itself, by its option, or by its objective."""
    cards = [action.id]
    if objective is not None:
        cards += [objective.id, *(row.id for row in strategy.ancestors(objective.id))]
    cards += [option.id for card in tuple(cards) for option in strategy.targets(card, Relation.follows, Option)]
    found = {note.quadrant for card in cards for note in strategy.targets(card, Relation.answers, Note)}
    return [quadrant.value for quadrant in Quadrant if quadrant in found]


class _Node(NamedTuple):
    key: str
    name: str
    colour: str
    size: Fraction
    lines: int = 1
    top: float = 0.0

    @property
    def least(self) -> float:
        """How high it is at least, for its name."""
        return _SLOT + (self.lines - 1) * _LEADING

    def slot(self, scale: float) -> float:
        """Return its height."""
        return max(self.least, float(self.size) * scale)


class _Drawing:
    """One flow, measured and drawn."""

    def __init__(self, flow: Flow, subject: Subject, space: Space) -> None:
        self.flow, self.subject, self.theme = flow, subject, space.theme
        self.threads = self._merged(_threads(subject.strategy, flow.weigh))
        self.whole = sum(self.threads.values(), Fraction(0))
        last = max(70.0, _LAST_LABEL * space.width)
        step = (space.width - last - _BAR) / 3
        self.lefts = [0.0, step, 2 * step, 3 * step]
        self.rooms = [step - _BAR - 8] * 3 + [last - 5]
        most = space.height - _HEAD - _LEGEND - 8
        nodes, room = self._fitting(most)
        self.scale = min((room - _spare(column, self.whole, room)) / float(self.whole) for column in nodes)
        self.height = max(self._height(column) for column in nodes)
        self.columns = [self._stacked(column) for column in nodes]
        self.sheet = Sheet(space.width, _HEAD + self.height + _LEGEND, space.theme)
        self._draw()

    def _fitting(self, most: float) -> tuple[list[list[_Node]], float]:
        """Return the nodes with as many lines for their names as the height allows, and the height that they take."""
        wanted = 0.0
        nodes: list[list[_Node]] = []
        for lines in range(_MOST_LINES, 0, -1):
            nodes = [[self._lined(column, node, lines) for node in self._nodes(column)] for column in range(4)]
            wanted = max(sum(node.least + _GAP for node in column) for column in nodes) + _BANDS
            if wanted <= most:
                break
        return nodes, min(max(190.0, wanted), most)

    def _lined(self, column: int, node: _Node, most: int) -> _Node:
        return node._replace(lines=max(1, len(fitted(node.name, self.rooms[column], most, SMALL_SIZE))))

    def _merged(self, threads: dict[Thread, Fraction]) -> dict[Thread, Fraction]:
        """Put the smallest objectives and KPIs of a crowded plan together."""
        kept: list[set[str]] = []
        for column in range(4):
            sizes: defaultdict[str, Fraction] = defaultdict(Fraction)
            for thread, share in threads.items():
                sizes[thread[column]] += share
            named = sorted((key for key in sizes if key), key=lambda key: (-sizes[key], key))
            kept.append({*named[: len(named) if len(named) <= _MOST_NODES + 1 else _MOST_NODES], _NONE})
        merged: defaultdict[Thread, Fraction] = defaultdict(Fraction)
        for thread, share in threads.items():
            a, b, c, d = (key if key in kept[column] else _OTHER for column, key in enumerate(thread))
            merged[a, b, c, d] += share
        return merged

    def _nodes(self, column: int) -> list[_Node]:
        sizes: defaultdict[str, Fraction] = defaultdict(Fraction)
        for thread, share in self.threads.items():
            sizes[thread[column]] += share
        named = (self._quadrants, self._objectives, self._ps, self._kpis)[column]()
        made = [_Node(key, name, colour, sizes[key]) for key, name, colour in named if key in sizes]
        if _OTHER in sizes:
            left = sum(1 for key, _, _ in named if key not in sizes and self._reached(column, key))
            made.append(_Node(_OTHER, self.subject.said(OTHERS, count=left), self.theme.muted, sizes[_OTHER]))
        if _NONE in sizes:
            made.append(_Node(_NONE, self.subject.said(WITHOUT[column]), self.theme.warning, sizes[_NONE]))
        return made

    def _reached(self, column: int, key: str) -> bool:
        return any(thread[column] == key for thread in _threads(self.subject.strategy, self.flow.weigh))

    def _quadrants(self) -> list[tuple[str, str, str]]:
        return [(q.value, self.subject.said(choice_plural(q)), self.theme.tint(q).ink) for q in Quadrant]

    def _objectives(self) -> list[tuple[str, str, str]]:
        steps = cascade(self.subject.strategy)
        return [(s.objective.id, f"{s.number} {s.objective.title}", self.theme.accent) for s in steps]

    def _ps(self) -> list[tuple[str, str, str]]:
        return [(p.value, p_name(p, self.subject.language), self.theme.tint(p).ink) for p in P]

    def _kpis(self) -> list[tuple[str, str, str]]:
        return [(row.id, row.title, self.theme.ink) for row in self.subject.strategy.all(Kpi)]

    def _height(self, nodes: Iterable[_Node]) -> float:
        return sum(node.slot(self.scale) + _GAP for node in nodes) - _GAP

    def _stacked(self, nodes: list[_Node]) -> list[_Node]:
        top = _HEAD + (self.height - self._height(nodes)) / 2
        made = []
        for node in nodes:
            made.append(node._replace(top=top))
            top += node.slot(self.scale) + _GAP
        return made

    def _draw(self) -> None:
        sheet = self.sheet
        for column in range(3):
            self._draw_ribbons(column)
        for column, nodes in enumerate(self.columns):
            (head,) = fitted(self.subject.said(HEADS[column]), self.rooms[column] + _BAR, 1, SMALL_SIZE, 600)
            sheet.text(self.lefts[column], 10, head, size=SMALL_SIZE, weight=600)
            for node in nodes:
                self._draw_node(node, self.lefts[column], self.rooms[column])
        actions = [action for action in live_actions(self.subject.strategy) if self.flow.weigh(action)]
        count = counted(len(actions), ONE_ACTION, ACTIONS, self.subject.language)
        legend = self.subject.said(COUNT_LEGEND, actions=count)
        if self.flow.money:
            legend = self.subject.said(BUDGET_LEGEND, amount=self.subject.amount(total(actions)), actions=count)
        (line,) = fitted(legend, sheet.width, 1, SMALL_SIZE)
        sheet.text(0, sheet.height - 5, line, size=SMALL_SIZE, colour=self.theme.muted)

    def _draw_node(self, node: _Node, left: float, room: float) -> None:
        high = max(0.8, float(node.size) * self.scale)
        slot = node.slot(self.scale)
        top = node.top + (slot - high) / 2
        if node.key == _NONE:
            self.sheet.box(left, top, _BAR, high, fill=self.theme.panel, edge=node.colour, dashed=True)
        else:
            self.sheet.box(left, top, _BAR, high, fill=node.colour)
        lines = fitted(node.name or NOTHING, room, node.lines, SMALL_SIZE) or [NOTHING]
        first = node.top + slot / 2 + 3 - (len(lines) - 1) * _LEADING / 2
        longest = max(width_of(line, SMALL_SIZE) for line in lines)
        ground = (left + _BAR + 2, first - 8.5, left + _BAR + 6 + longest, first + len(lines) * _LEADING - 8)
        corners = [(ground[at], ground[down]) for at, down in ((0, 1), (2, 1), (2, 3), (0, 3))]
        self.sheet.polygon(corners, fill=self.theme.panel, alpha=0.62)
        for at, line in enumerate(lines):
            self.sheet.text(left + _BAR + 4, first + at * _LEADING, line, size=SMALL_SIZE)

    def _draw_ribbons(self, column: int) -> None:
        between: defaultdict[tuple[str, str], Fraction] = defaultdict(Fraction)
        for thread, share in self.threads.items():
            between[thread[column], thread[column + 1]] += share
        used: list[dict[str, float]] = [{}, {}]
        here, there = self.columns[column], self.columns[column + 1]
        for start in here:
            for end in there:
                wide = float(between.get((start.key, end.key), 0)) * self.scale
                if not wide:
                    continue
                tops = tuple(self._top(node) + used[side].get(node.key, 0.0) for side, node in enumerate((start, end)))
                for side, node in enumerate((start, end)):
                    used[side][node.key] = used[side].get(node.key, 0.0) + wide
                colour = start.colour if column != 1 else end.colour
                left, right = self.lefts[column] + _BAR, self.lefts[column + 1]
                self.sheet.ribbon(left, right, (tops[0], tops[1]), wide, _tint(colour, self.theme), 0.5)

    def _top(self, node: _Node) -> float:
        high = float(node.size) * self.scale
        return node.top + (node.slot(self.scale) - high) / 2


def _tint(colour: str, theme: Theme) -> str:
    return mixed(colour, theme.panel, 0.62)


def _spare(nodes: list[_Node], whole: Fraction, room: float) -> float:
    """Return how much of the height a column needs beside its bands: its gaps, and what its thin nodes lack."""
    spare = _GAP * (len(nodes) - 1)
    thin = [node for node in nodes if float(node.size / whole) * (room - spare) < node.least]
    return spare + sum(node.least - float(node.size / whole) * (room - spare) * 0.5 for node in thin)
