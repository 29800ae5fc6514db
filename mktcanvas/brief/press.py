"""The brief printed in a process of its own, so that a window that wants pages never waits for them.

Orders come as lines of JSON, answers go out as lines of JSON; a plan is named by the path of a project. The press
first says what it can print. It ends with its input, so that it never outlives the window that started it.
"""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, Self

from mktcanvas.brief.brief import LAYOUTS, SECTIONS, Progress, chosen, layout, write_brief
from mktcanvas.brief.presentation import NoSlides, write_presentation
from mktcanvas.brief.style import PAPERS
from mktcanvas.document.document import Document
from mktcanvas.document.errors import DocumentError
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

Say = Callable[[dict[str, Any]], None]

FAILED = Words("The brief could not be laid out ({reason}).", "Le brief n’a pas pu être mis en page ({reason}).")


class Order(NamedTuple):
    """What is to be printed: the project's path, where to, the day, and how."""

    project: Path
    out: Path
    today: date
    language: str
    paper: str
    layout: str
    form: str

    @classmethod
    def read(cls, line: str) -> Self:
        """Return the order that a line of JSON gives."""
        given = json.loads(line)
        return cls(
            Path(given["project"]),
            Path(given["out"]),
            date.fromisoformat(given["today"]),
            str(given["language"]),
            str(given["paper"]),
            str(given.get("layout", "")),
            str(given["form"]),
        )


def serve(orders: Iterable[str], say: Say) -> None:
    """Say what can be printed, then print one order after another until there are no more."""
    say(catalogue())
    for line in orders:
        _answer(Order.read(line), say)


def catalogue() -> dict[str, Any]:
    """Return what can be printed: the sections of a full brief in their order, the papers, the layouts."""
    sections = [
        {"name": section.name, "title": section.title._asdict(), "lead": section.lead._asdict()}
        for section in SECTIONS
        if section.name in LAYOUTS[0].sections
    ]
    layouts = [{"name": entry.name, "title": entry.title._asdict()} for entry in LAYOUTS]
    return {"sections": sections, "papers": list(PAPERS), "layouts": layouts}


def _answer(order: Order, say: Say) -> None:
    try:
        with Document.open(order.project, read_only=True) as document:
            strategy = document.strategy
        _print(strategy, order, lambda done, whole: say({"done": done, "whole": whole}))
    except (DocumentError, NoSlides) as error:
        say({"refused": error.words.of(order.language)})
    except OSError as error:
        say({"refused": error.strerror or str(error)})
    except Exception as error:
        say({"refused": FAILED.filled(reason=type(error).__name__).of(order.language)})
    else:
        shown = chosen(strategy, None, layout(order.layout or LAYOUTS[0].name))
        absent = [section.name for section in shown if not section.applies(strategy)]
        say({"printed": str(order.out), "absent": absent})


def _print(strategy: Strategy, order: Order, progress: Progress) -> None:
    if order.form == "pptx":
        write_presentation(strategy, order.out, language=order.language, today=order.today)
    else:
        write_brief(
            strategy,
            order.out,
            language=order.language,
            paper=order.paper,
            today=order.today,
            form=order.layout or LAYOUTS[0].name,
            progress=progress,
        )


def main() -> None:
    """Serve the orders on the standard input."""

    def say(answer: dict[str, Any]) -> None:
        print(json.dumps(answer), flush=True)

    serve(iter(sys.stdin.readline, ""), say)


if __name__ == "__main__":
    main()
