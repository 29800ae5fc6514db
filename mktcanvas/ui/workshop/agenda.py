"""The steps of a workshop: those that the plan holds, or else the usual ones."""

from collections.abc import Sequence
from typing import NamedTuple

from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.model.project import AgendaStep
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words


class Step(NamedTuple):
    """A step: its title, the name of the page that it is done on, how many minutes it may take, what is to be done."""

    title: str
    page: str = ""
    minutes: int = 0
    detail: str = ""


_USUAL: tuple[tuple[Words, str, int, Words], ...] = (
    (
        Words("Strengths and weaknesses", "Forces et faiblesses"),
        "swot",
        15,
        Words("Each person writes in silence, then reads out.", "Chacun écrit en silence, puis lit à voix haute."),
    ),
    (
        Words("Opportunities and threats", "Opportunités et menaces"),
        "swot",
        15,
        Words("What changes around us?", "Qu’est-ce qui change autour de nous\u202f?"),
    ),
    (
        Words("Vote", "Vote"),
        "swot",
        10,
        Words("Merge what is alike, then vote.", "Fusionner ce qui se ressemble, puis voter."),
    ),
    (
        Words("Targets", "Cibles"),
        "segments",
        15,
        Words("For whom, and for whom not?", "Pour qui, et pas pour qui\u202f?"),
    ),
    (
        Words("Actions", "Actions"),
        "actions",
        25,
        Words("One action for each P, with an owner.", "Une action par P, avec un responsable."),
    ),
    (
        Words("Check", "Vérification"),
        "consistency",
        10,
        Words("What contradicts what?", "Qu’est-ce qui contredit quoi\u202f?"),
    ),
)


def usual(language: str) -> tuple[Step, ...]:
    """Return the steps of a workshop of ninety minutes."""
    return tuple(
        Step(title.of(language), page, minutes, detail.of(language)) for title, page, minutes, detail in _USUAL
    )


def agenda_of(strategy: Strategy, language: str) -> tuple[Step, ...]:
    """Return the agenda of a plan, in its order; one that has none gets the usual steps."""
    return tuple(map(_step, strategy.all(AgendaStep))) or usual(language)


def write_agenda(document: Document, steps: Sequence[Step], label: str) -> None:
    """Let a plan have these steps, as one step of its history; one that has them already is left alone."""
    rows = document.strategy.all(AgendaStep)
    if [*steps] == [_step(row) for row in rows]:
        return
    with document.edit(label) as edit:
        details.remove(edit, AgendaStep, [row.id for row in rows])
        for rank, step in enumerate(steps):
            details.put(edit, AgendaStep(rank=float(rank), **step._asdict()))


def _step(row: AgendaStep) -> Step:
    return Step(row.title, row.page, row.minutes, row.detail)
