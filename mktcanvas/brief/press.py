"""The brief, its slides and its charts printed in a process of its own, so that a window never waits for them.

Orders come as lines of JSON, answers go out as lines of JSON; a plan is named by the path of a project. The press
first says what it can print. It ends with its input, so that it never outlives the window that started it.
"""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, Self

from mktcanvas.brief.brief import LAYOUTS, SECTIONS, write_brief
from mktcanvas.brief.presentation import NoSlides, write_presentation
from mktcanvas.brief.style import PAPERS
from mktcanvas.charts.catalog import chart
from mktcanvas.charts.export import chart_bytes
from mktcanvas.charts.subject import Subject
from mktcanvas.document.document import Document
from mktcanvas.document.errors import DocumentError
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words
from mktcanvas.palette import THEMES

Say = Callable[[dict[str, Any]], None]

FAILED = Words("The brief could not be laid out ({reason}).", "Le brief n’a pas pu être mis en page ({reason}).")


class Order(NamedTuple):
    """What is to be printed: the project's path, where to, the day, and how.

    ``form`` is ``pdf``, ``pptx`` or ``chart``; a brief has a paper and a layout, a chart its name, its theme, its width
    in points and its pixels a point.
    """

    project: Path
    out: Path
    today: date
    language: str
    form: str
    paper: str = "a4"
    layout: str = ""
    chart: str = ""
    theme: str = "light"
    width: float = 520.0
    scale: float = 1.0

    @classmethod
    def read(cls, line: str) -> Self:
        """Return the order that a line of JSON gives."""
        given = json.loads(line)
        places = {name: Path(given[name]) for name in ("project", "out")}
        return cls(**{**given, **places, "today": date.fromisoformat(given["today"])})


def serve(orders: Iterable[str], say: Say) -> None:
    """Say what can be printed, then print one order after another until there are no more."""
    say(catalogue())
    for line in orders:
        _answer(Order.read(line), say)


def catalogue() -> dict[str, Any]:
    """Return what can be printed: the sections that a plan may arrange, the layouts, the papers."""
    free = [name for entry in LAYOUTS if entry.open for name in entry.sections]
    return {
        "sections": [
            {"name": section.name, "title": section.title._asdict(), "lead": section.lead._asdict()}
            for section in SECTIONS
            if section.name in free
        ],
        "layouts": [{"name": entry.name, "title": entry.title._asdict(), "open": entry.open} for entry in LAYOUTS],
        "papers": list(PAPERS),
    }


def _answer(order: Order, say: Say) -> None:
    try:
        with Document.open(order.project, read_only=True) as document:
            strategy = document.strategy
        _FORMS[order.form](strategy, order, say)
    except (DocumentError, NoSlides) as error:
        say({"refused": error.words.of(order.language)})
    except OSError as error:
        say({"refused": error.strerror or str(error)})
    except Exception as error:
        say({"refused": FAILED.filled(reason=type(error).__name__).of(order.language)})
    else:
        absent = [section.name for section in SECTIONS if not section.applies(strategy)]
        say({"printed": str(order.out), "absent": absent})


def _print_brief(strategy: Strategy, order: Order, say: Say) -> None:
    write_brief(
        strategy,
        order.out,
        language=order.language,
        today=order.today,
        paper=order.paper,
        form=order.layout or LAYOUTS[0].name,
        progress=lambda done, whole: say({"done": done, "whole": whole}),
    )


def _print_slides(strategy: Strategy, order: Order, _: Say) -> None:
    write_presentation(strategy, order.out, language=order.language, today=order.today)


def _print_chart(strategy: Strategy, order: Order, _: Say) -> None:
    """Draw a chart for a window; a plan that has nothing for it gets an empty file."""
    entry = chart(order.chart)
    subject = Subject(strategy, order.language, order.today)
    drawn = b""
    if entry.applies(strategy):
        drawn = chart_bytes(
            entry,
            subject,
            "png",
            width=order.width,
            theme=THEMES[order.theme],
            framed=False,
            scale=order.scale,
            clear=True,
        )
    order.out.write_bytes(drawn)


_FORMS: dict[str, Callable[[Strategy, Order, Say], None]] = {
    "pdf": _print_brief,
    "pptx": _print_slides,
    "chart": _print_chart,
}


def main() -> None:
    """Serve the orders on the standard input."""

    def say(answer: dict[str, Any]) -> None:
        print(json.dumps(answer), flush=True)

    serve(iter(sys.stdin.readline, ""), say)


if __name__ == "__main__":
    main()
