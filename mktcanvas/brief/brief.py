"""The PDF brief of a plan: sections from the catalogue, contents, pages, and the file.

Takes a ``Strategy`` and what to say of it; the same plan, day, language and sections give the same bytes.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from reportlab.platypus import Flowable, PageBreak

from mktcanvas.brief import contents
from mktcanvas.brief.assembly import Information, assembled
from mktcanvas.brief.block import Entry
from mktcanvas.brief.context import Setting
from mktcanvas.brief.headings import opening, subtitle
from mktcanvas.brief.pages import built
from mktcanvas.brief.sections import actions, cover, coverage, diagnosis, objectives
from mktcanvas.brief.sections.section import Content, Section
from mktcanvas.brief.style import PAPERS
from mktcanvas.charts.wording import tongue
from mktcanvas.document.store import fresh_file
from mktcanvas.model.project import BriefSection
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

SECTIONS: tuple[Section, ...] = (
    cover.SECTION,
    diagnosis.SECTION,
    objectives.SECTION,
    coverage.SECTION,
    actions.SECTION,
)
"""Every section, in the order of a brief that asks for nothing else."""

CONTENTS = Words("Contents", "Sommaire")
CONTENTS_KICKER = Words("Strategy brief", "Brief stratégique")
LEFT_OUT = Words("Left out", "Ce qui n’y est pas")
NOTHING_YET = Words(
    "This plan does not say anything yet. Its brief grows with it: each section appears with its first card.",
    "Ce plan ne dit encore rien. Le brief grandira avec lui : chaque partie apparaît avec sa première carte.",
)
SUBJECT = Words("Marketing strategy brief", "Brief de stratégie marketing")


class _Part(NamedTuple):
    """A section that is printed: with its number, its opening entry and what it holds."""

    section: Section
    number: int
    lead: str
    content: Content

    def entry(self, setting: Setting) -> Entry:
        return Entry(f"section-{self.section.name}", 0, str(self.number), setting.said(self.section.title))


def chosen(strategy: Strategy, names: Sequence[str] | None) -> list[Section]:
    """Return the sections by name, or those that the plan wants, in order. Raises ``ValueError`` for a strange name."""
    known = {section.name: section for section in SECTIONS}
    if names:
        if strange := [name for name in names if name not in known]:
            raise ValueError(f"The brief has no section {strange[0]!r}; it has {', '.join(known)}.")
        return [known[name] for name in dict.fromkeys(names)]
    wanted = [row.section for row in strategy.all(BriefSection) if row.section in known]
    hidden = {row.section for row in strategy.all(BriefSection) if not row.shown}
    order = [name for name in dict.fromkeys((*_before(known, wanted), *wanted, *known)) if name not in hidden]
    return [known[name] for name in order]


def _before(known: dict[str, Section], wanted: list[str]) -> list[str]:
    """Return the sections that keep their place before the first one that the plan moves."""
    names = list(known)
    return names[: min((names.index(name) for name in wanted), default=0)]


def _leads(strategy: Strategy) -> dict[str, str]:
    return {row.section: row.lead for row in strategy.all(BriefSection) if row.lead.strip()}


def _parts(setting: Setting, sections: list[Section]) -> list[_Part]:
    leads = _leads(setting.strategy)
    parts: list[_Part] = []
    for section in sections:
        if section.applies(setting.strategy):
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
    for part in numbered:
        kicker = f"{part.number} · {setting.said(part.section.half)}"
        title = setting.said(part.section.title)
        story += opening(setting, kicker, title, part.lead, part.entry(setting))
        story += [*part.content.flowables, PageBreak()]
    return story[:-1]


def _contents(setting: Setting, parts: list[_Part], missing: list[Section]) -> list[Flowable]:
    entries = [entry for part in parts for entry in (part.entry(setting), *part.content.entries)]
    says_something = any(section.numbered and section.applies(setting.strategy) for section in SECTIONS)
    lead = "" if says_something else setting.said(NOTHING_YET)
    story = opening(setting, setting.said(CONTENTS_KICKER), setting.said(CONTENTS), lead, None)
    story += contents.lines(entries)
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


def brief_bytes(
    strategy: Strategy, *, language: str, paper: str = "a4", today: date, sections: Sequence[str] | None = None
) -> bytes:
    """Return the brief of a plan as a PDF. Raises ``ValueError`` for a paper or section that there is not."""
    if paper not in PAPERS:
        raise ValueError(f"The brief is printed on {' or '.join(PAPERS)}, not on {paper!r}.")
    setting = Setting(strategy, language, today, PAPERS[paper])
    wanted = chosen(strategy, sections)
    parts = _parts(setting, wanted)
    first = "cover" if any(part.section is cover.SECTION for part in parts) else "page"
    content, canvas = built(lambda: _story(setting, wanted, parts), setting, first)
    return assembled(content, canvas.slots, canvas.root, _information(setting, parts))


def write_brief(
    strategy: Strategy,
    path: Path,
    *,
    language: str,
    paper: str = "a4",
    today: date,
    sections: Sequence[str] | None = None,
) -> None:
    """Write the brief of a plan to ``path``, complete or not at all. Raises ``ValueError`` and ``OSError``."""
    content = brief_bytes(strategy, language=language, paper=paper, today=today, sections=sections)
    with fresh_file(path) as unfinished:
        unfinished.write_bytes(content)
