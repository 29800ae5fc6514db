"""The budget by P: what each P of the mix costs, as bars with their amount and share."""

from mktcanvas.charts.bars import Bar, bars
from mktcanvas.charts.sheet import Sheet
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.tally import live_actions, total
from mktcanvas.charts.wording import counted
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words

TITLE = Words("Budget by P", "Budget par P")
ONE_ACTION, ACTIONS = Words("action", "action"), Words("actions", "actions")
ONE_OPEN = Words("{count} has no budget yet.", "{count} n’a pas encore de budget.")
MANY_OPEN = Words("{count} have no budget yet.", "{count} n’ont pas encore de budget.")


def applies(strategy: Strategy) -> bool:
    """Tell whether a live action has a budget."""
    return total(live_actions(strategy)) > 0


def _groups(strategy: Strategy) -> dict[P, list[Action]]:
    actions = live_actions(strategy)
    return {p: [action for action in actions if action.p is p] for p in P}


def without_budget(subject: Subject) -> str:
    """Say how many live actions have no budget; nothing where all have one."""
    count = sum(action.budget is None for action in live_actions(subject.strategy))
    if not count:
        return ""
    words = ONE_OPEN if count == 1 else MANY_OPEN
    return subject.said(words, count=counted(count, ONE_ACTION, ACTIONS, subject.language))


def sheets(subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw a bar for each P."""
    rows = [
        Bar(
            choice_words(p).of(subject.language),
            counted(len(actions), ONE_ACTION, ACTIONS, subject.language),
            total(actions),
            space.theme.tint(p).ink,
        )
        for p, actions in _groups(subject.strategy).items()
    ]
    return bars(rows, (without_budget(subject),), subject, space)


def described(subject: Subject) -> str:
    """Say each P's budget in words."""
    parts = [
        f"{choice_words(p).of(subject.language)} {subject.amount(total(actions))}"
        for p, actions in _groups(subject.strategy).items()
    ]
    words = Words("{title}: {parts}.", "{title} : {parts}.")
    return subject.said(words, title=subject.said(TITLE), parts=", ".join(parts))
