"""The budget by P: what each P of the mix costs, as bars with their amount and share."""

from mktcanvas.charts.sheet import Sheet, width_of
from mktcanvas.charts.style import INK, LINE, MUTED, P_COLOURS, SMALL_SIZE, STRONG_LINE, TEXT_SIZE
from mktcanvas.charts.tally import live_actions, total
from mktcanvas.charts.wording import amount, compact_amount, counted, said, share
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words

NAME = "budget"
TITLE = Words("Budget by P", "Budget par P")
TOTAL = Words("Total", "Total")
ONE_ACTION, ACTIONS = Words("action", "action"), Words("actions", "actions")
ONE_OPEN = Words("{count} has no budget yet.", "{count} n’a pas encore de budget.")
MANY_OPEN = Words("{count} have no budget yet.", "{count} n’ont pas encore de budget.")

_ROW, _BAR, _GAP = 32.0, 11.0, 14.0
_WIDEST_AMOUNT = 96.0


def applies(strategy: Strategy) -> bool:
    """Tell whether a live action has a budget."""
    return total(live_actions(strategy)) > 0


def _groups(strategy: Strategy) -> dict[P, list[Action]]:
    actions = live_actions(strategy)
    return {p: [action for action in actions if action.p is p] for p in P}


def _written(cents: list[int], currency: str, language: str) -> list[str]:
    full = [amount(value, currency, language) for value in cents]
    if max(width_of(text, TEXT_SIZE, 600) for text in full) <= _WIDEST_AMOUNT:
        return full
    return [compact_amount(value, currency, language) for value in cents]


def _open(strategy: Strategy, language: str) -> str:
    count = sum(action.budget is None for action in live_actions(strategy))
    if not count:
        return ""
    words = ONE_OPEN if count == 1 else MANY_OPEN
    return said(words, language, count=counted(count, ONE_ACTION, ACTIONS, language))


def sheets(strategy: Strategy, language: str, width: float, height: float) -> tuple[Sheet, ...]:
    """Draw the chart on one sheet of ``width`` points; it is never higher than ``height`` where that is 240."""
    del height
    groups = _groups(strategy)
    sums = [total(actions) for actions in groups.values()]
    amounts = _written([*sums, sum(sums)], strategy.project.currency, language)
    note = _open(strategy, language)
    sheet = Sheet(width, 4 * _ROW + 30 + (18 if note else 0))
    names = [choice_words(p).of(language) for p in P]
    left = max(width_of(name, TEXT_SIZE, 600) for name in names) + 16 + _GAP
    money = width - width_of("100 %", TEXT_SIZE) - _GAP
    track = money - max(width_of(text, TEXT_SIZE, 600) for text in amounts) - _GAP - left
    for at, (p, actions) in enumerate(groups.items()):
        top = at * _ROW
        sheet.dot(4, top + 10, P_COLOURS[p])
        sheet.text(14, top + 13, names[at], weight=600)
        sheet.text(14, top + 24, counted(len(actions), ONE_ACTION, ACTIONS, language), size=SMALL_SIZE, colour=MUTED)
        sheet.box(left, top + 4.5, track, _BAR, fill="#F1F0EB")
        sheet.box(left, top + 4.5, track * sums[at] / max(sums), _BAR, fill=P_COLOURS[p])
        sheet.text(money, top + 13, amounts[at], align="right")
        sheet.text(width, top + 13, share(sums[at], sum(sums), language), align="right", colour=MUTED)
        sheet.rule(0, top + _ROW - 1, width, colour=LINE if at < 3 else STRONG_LINE)
    sheet.text(14, 4 * _ROW + 15, said(TOTAL, language), weight=600)
    sheet.text(money, 4 * _ROW + 15, amounts[-1], weight=600, align="right")
    sheet.text(width, 4 * _ROW + 15, share(1, 1, language), align="right", colour=INK)
    if note:
        sheet.text(14, 4 * _ROW + 36, note, size=SMALL_SIZE, colour=MUTED)
    return (sheet,)


def described(strategy: Strategy, language: str) -> str:
    """Say each P's budget in words."""
    currency = strategy.project.currency
    parts = [
        f"{choice_words(p).of(language)} {amount(total(actions), currency, language)}"
        for p, actions in _groups(strategy).items()
    ]
    return said(
        Words("{title}: {parts}.", "{title} : {parts}."), language, title=TITLE.of(language), parts=", ".join(parts)
    )
