"""The PDF brief of a plan: sections from the catalogue, contents, pages, and the file.

Takes a ``Strategy`` and what to say of it; the same plan, day, language and sections give the same bytes.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, NotRequired, TypedDict, Unpack

from reportlab.platypus import CondPageBreak, Flowable, PageBreak

from mktcanvas.brief import contents
from mktcanvas.brief.assembly import Information, assembled
from mktcanvas.brief.block import Entry
from mktcanvas.brief.chart_slot import ChartSlot
from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Grid
from mktcanvas.brief.headings import opening, subtitle
from mktcanvas.brief.pages import built
from mktcanvas.brief.sections import (
    actions,
    consistency,
    cover,
    diagnosis,
    glossary,
    kpis,
    objectives,
    positioning,
    record,
    roles,
    segments,
    summary,
)
from mktcanvas.brief.sections.section import Content, Section
from mktcanvas.brief.style import KICKER, PAPERS
from mktcanvas.brief.text import one_line
from mktcanvas.charts.wording import tongue
from mktcanvas.document.store import fresh_file
from mktcanvas.model.project import BriefSection
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

SECTIONS: tuple[Section, ...] = (
    cover.SECTION,
    summary.SECTION,
    diagnosis.SECTION,
    segments.SECTION,
    positioning.SECTION,
    objectives.SECTION,
    actions.SECTION,
    kpis.SECTION,
    consistency.SECTION,
    roles.SECTION,
    glossary.SECTION,
    record.SECTION,
)
"""Every section, in the order of a brief that asks for nothing else."""


class BriefLayout(NamedTuple):
    """A way to print the plan: its sections, in order; ``open`` where the plan's own choice of sections counts."""

    name: str
    title: Words
    sections: tuple[str, ...]
    open: bool = False


LAYOUTS: tuple[BriefLayout, ...] = (
    BriefLayout(
        "full",
        Words("Full brief", "Brief complet"),
        tuple(section.name for section in SECTIONS if section is not record.SECTION),
        open=True,
    ),
    BriefLayout("summary", Words("One-page summary", "Synthèse en une page"), (summary.SECTION.name,)),
    BriefLayout(
        "workshop", Words("Workshop record", "Compte rendu d’atelier"), (cover.SECTION.name, record.SECTION.name)
    ),
)

Progress = Callable[[int, int], None]
"""Told how many steps are done of how many; what it raises ends the printing."""

_LAST_STEPS = 3
_FREE, _OPENING, _CONTENTS, _MISSING = 0.6, 150.0, 62.0, 32.0
"""A section that comes after another begins a page unless so much of it is free; its heading takes so much of that."""

CONTENTS = Words("Contents", "Sommaire")
CONTENTS_KICKER = Words("Strategy brief", "Brief stratégique")
LEFT_OUT = Words("Left out", "Ce qui n’y est pas")
NOTHING_YET = Words(
    "This plan does not say anything yet. Its brief grows with it: each section appears with its first card.",
    "Ce plan ne dit encore rien. Le brief grandira avec lui : chaque partie apparaît avec sa première carte.",
)
SUBJECT = Words("Marketing strategy brief", "Brief de stratégie marketing")


class Choices(TypedDict):
    """How a brief is wanted: what ``brief_bytes`` takes beside the plan."""

    language: str
    today: date
    paper: NotRequired[str]
    sections: NotRequired[Sequence[str] | None]
    form: NotRequired[str]
    progress: NotRequired[Progress]


class _Part(NamedTuple):
    """A section that is printed: with its number, its opening entry and what it holds."""

    section: Section
    number: int
    lead: str
    content: Content

    def entry(self, setting: Setting) -> Entry:
        return Entry(f"section-{self.section.name}", 0, str(self.number), setting.said(self.section.title))


def layout(name: str) -> BriefLayout:
    """Return the layout called ``name``. Raises ``ValueError`` for a strange name."""
    known = {entry.name: entry for entry in LAYOUTS}
    if name not in known:
        raise ValueError(f"The brief has no layout {name!r}; it has {', '.join(known)}.")
    return known[name]


def chosen(strategy: Strategy, names: Sequence[str] | None, form: BriefLayout = LAYOUTS[0]) -> list[Section]:
    """Return the sections by name, or those of the layout and the plan, in order. Raises ``ValueError``."""
    known = {section.name: section for section in SECTIONS}
    if names:
        if strange := [name for name in names if name not in known]:
            raise ValueError(f"The brief has no section {strange[0]!r}; it has {', '.join(known)}.")
        return [known[name] for name in dict.fromkeys(names)]
    own = {name: known[name] for name in form.sections}
    if not form.open:
        return list(own.values())
    wanted = [row.section for row in strategy.all(BriefSection) if row.section in own]
    hidden = {row.section for row in strategy.all(BriefSection) if not row.shown}
    order = [name for name in dict.fromkeys((*_before(own, wanted), *wanted, *own)) if name not in hidden]
    return [own[name] for name in order]


def _before(known: dict[str, Section], wanted: list[str]) -> list[str]:
    """Return the sections that keep their place before the first one that the plan moves."""
    names = list(known)
    return names[: min((names.index(name) for name in wanted), default=0)]


def _leads(strategy: Strategy) -> dict[str, str]:
    return {row.section: row.lead for row in strategy.all(BriefSection) if row.lead.strip()}


def _parts(setting: Setting, sections: list[Section], progress: Progress) -> list[_Part]:
    leads = _leads(setting.strategy)
    applying = [section for section in sections if section.applies(setting.strategy)]
    parts: list[_Part] = []
    for at, section in enumerate(applying):
        progress(at, len(applying) + _LAST_STEPS)
        number = 1 + sum(part.section.numbered for part in parts)
        lead = leads.get(section.name) or setting.said(section.lead)
        parts.append(_Part(section, number, lead, section.content(setting)))
    return parts


def _story(setting: Setting, sections: list[Section], parts: list[_Part]) -> list[Flowable]:
    story: list[Flowable] = []
    numbered = [part for part in parts if part.section.numbered]
    for part in parts:
        if not part.section.numbered:
            story += [*part.content.flowables, PageBreak()]
    missing = [section for section in sections if not section.applies(setting.strategy)]
    if len(parts) > 1 or missing:
        story += [*_contents(setting, numbered, missing), PageBreak()]
    for at, part in enumerate(numbered):
        kicker = f"{part.number} · {setting.said(part.section.half)}" if len(parts) > 1 else _short_title(setting)
        title = setting.said(part.section.title)
        if at:
            story.append(_turn(setting, part.content))
        story += opening(setting, kicker, title, part.lead, part.entry(setting))
        story += part.content.flowables
    return story if numbered else story[:-1]


def _short_title(setting: Setting) -> str:
    """Return the plan's title on one line, for a section that stands alone."""
    return one_line(setting.title, KICKER, setting.paper.text_width * 0.8)


def _turn(setting: Setting, content: Content) -> Flowable:
    """Return the break before a section: it stays on a page mostly free, if a chart that it opens with fits there."""
    first = next((item for item in content.flowables if isinstance(item, ChartSlot | Grid)), None)
    drawing = 0.0
    if isinstance(first, ChartSlot) and first in content.flowables[:8]:
        drawing = first.height + _OPENING + 54
    return CondPageBreak(max(_FREE * setting.paper.text_height, drawing))


def _contents(setting: Setting, parts: list[_Part], missing: list[Section]) -> list[Flowable]:
    entries = [entry for part in parts for entry in (part.entry(setting), *part.content.entries)]
    says_something = any(section.numbered and section.applies(setting.strategy) for section in SECTIONS)
    lead = "" if says_something else setting.said(NOTHING_YET)
    story = opening(setting, setting.said(CONTENTS_KICKER), setting.said(CONTENTS), lead, None)
    story += contents.lines(entries, setting.paper.text_height - _CONTENTS - _MISSING * len(missing))
    if missing:
        told = [(setting.said(section.title), setting.said(section.missing)) for section in missing]
        story += [*subtitle(setting, LEFT_OUT), *contents.left_out(told)]
    return story


def _information(setting: Setting, parts: list[_Part]) -> Information:
    titles = [setting.said(part.section.title) for part in parts if part.section.numbered]
    project = setting.strategy.project
    return Information(
        title=" ".join(setting.title.split()),
        author=" ".join(project.organisation.split()),
        subject=setting.said(SUBJECT),
        keywords=", ".join([setting.said(SUBJECT), *titles]),
        language=tongue(setting.language),
        day=setting.today,
    )


def _silent(_done: int, _whole: int) -> None:
    """Tell nobody."""


def brief_bytes(
    strategy: Strategy,
    *,
    language: str,
    paper: str = "a4",
    today: date,
    sections: Sequence[str] | None = None,
    form: str = "full",
    progress: Progress = _silent,
) -> bytes:
    """Return the brief of a plan as a PDF, in the layout ``form``.

    Raises ``ValueError`` for a paper, section or layout that there is not; what ``progress`` raises ends it.
    """
    if paper not in PAPERS:
        raise ValueError(f"The brief is printed on {' or '.join(PAPERS)}, not on {paper!r}.")
    setting = Setting(strategy, language, today, PAPERS[paper])
    wanted = chosen(strategy, sections, layout(form))
    parts = _parts(setting, wanted, progress)
    whole = len(parts) + _LAST_STEPS
    progress(len(parts), whole)
    first = "cover" if any(part.section is cover.SECTION for part in parts) else "page"
    content, canvas = built(lambda: _story(setting, wanted, parts), setting, first)
    progress(len(parts) + 1, whole)
    made = assembled(content, canvas.slots, canvas.root, _information(setting, parts))
    progress(whole, whole)
    return made


def write_brief(strategy: Strategy, path: Path, **choices: Unpack[Choices]) -> None:
    """Write the brief of a plan to ``path``, complete or not at all. Raises ``ValueError`` and ``OSError``."""
    content = brief_bytes(strategy, **choices)
    with fresh_file(path) as unfinished:
        unfinished.write_bytes(content)
