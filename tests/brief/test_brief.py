"""The brief as a reader gets it: pages, contents, bookmarks, links, information, fonts, the same bytes."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from mktcanvas.alignment.examine import examine
from mktcanvas.brief.brief import LAYOUTS, brief_bytes, write_brief
from mktcanvas.model.action import Action
from mktcanvas.model.note import Note
from mktcanvas.model.project import BriefSection, Project, Waiver
from mktcanvas.model.strategy import Strategy
from tests.brief.reading import DAY, fonts, leads, links, outline, read, roles, texts, words
from tests.charts.plans import crowded, furnished, hostile

EMPTY = Strategy.of([])
NARROW, FIXED = "\u202f", "\u00a0"


def test_every_sample_makes_a_sound_brief(sample: Strategy) -> None:
    reader = read(sample, sample.project.language)
    pages = texts(reader)
    assert 16 <= len(pages) <= 34
    for at, text in enumerate(pages[1:], 2):
        assert f"{at} / {len(pages)}" in text
    assert all(embedded for _, embedded in fonts(reader))


def test_the_words_of_the_plan_are_all_there(watch: Strategy, french: PdfReader) -> None:
    said = words(french)
    for card in watch.cards.values():
        if card.table in ("note", "objective", "action", "fact"):
            assert " ".join(card.title.split()) in said


def test_the_same_input_gives_the_same_bytes(watch: Strategy) -> None:
    again = Strategy.of(reversed(list(watch.rows())))
    first = brief_bytes(watch, language="fr", today=DAY)
    assert first == brief_bytes(again, language="fr", today=DAY)
    assert first != brief_bytes(watch, language="en", today=DAY)


def test_the_document_says_what_it_is(french: PdfReader) -> None:
    information = french.metadata
    assert information is not None
    assert information.title == "Maison Aurèle – Stratégie 2027"
    assert information.author == "Maison Aurèle"
    assert "Actions par objectif" in (information.keywords or "")
    assert information["/CreationDate"].startswith("D:20261123")
    assert french.trailer["/Root"]["/Lang"] == "fr"


ENGLISH = [
    "1  Summary on one page",
    "2  Diagnosis",
    "3  Segments and targeting",
    "4  Positioning",
    "5  Objectives",
    "6  Actions by objective",
    "7  KPIs",
    "8  Consistency",
    "9  Roles and rituals",
    "10  Glossary and method",
]


def sections_of(reader: PdfReader) -> list[str]:
    return [title for title, _ in outline(reader) if title[0].isdigit()]


def test_bookmarks_lead_to_their_pages(english: PdfReader) -> None:
    found, pages = outline(english), texts(english)
    assert sections_of(english) == ENGLISH
    assert any(title.startswith("O2.1  ") for title, _ in found)
    for title, page in found:
        assert title.split("  ")[-1][:30] in " ".join(pages[page - 1].split())


def test_the_contents_name_pages_and_lead_there(english: PdfReader) -> None:
    contents = texts(english)[1]
    assert "Contents" in contents
    assert "Actions by objective" in contents
    assert len(links(english, 2)) >= 4
    assert [page for page, _ in leads(english, 2)][:1] == [3]
    assert "Contents" not in texts(english)[2]


def test_objectives_and_their_actions_lead_to_each_other(english: PdfReader) -> None:
    pages = texts(english)
    there = next(at for at, text in enumerate(pages, 1) if "5 · COMPASS" in text)
    back = next(at for at, text in enumerate(pages, 1) if "6 · ENGINE" in text)
    assert {page for page, _ in leads(english, there)} <= {there, back, back + 1}
    assert there in {page for page, _ in leads(english, back)}


def test_no_link_leads_to_a_section_that_is_off(watch: Strategy) -> None:
    reader = read(watch, sections=["objectives"])
    assert len(reader.pages) <= 2
    assert {page for page, _ in leads(reader, 1)} <= {1, 2}


def test_letter_paper(watch: Strategy) -> None:
    reader = read(watch, paper="letter")
    assert {(float(page.mediabox.width), float(page.mediabox.height)) for page in reader.pages} == {(612, 792)}


def test_an_empty_plan_gives_a_cover_and_an_honest_page() -> None:
    reader = read(EMPTY, "en")
    cover, honest = texts(reader)
    assert "Untitled plan" in cover
    assert "does not say anything yet" in honest
    assert honest.count("The plan has n") + honest.count("The plan says nothing") == len(LAYOUTS[0].sections) - 1


def test_french_is_set_as_french(french: PdfReader) -> None:
    said = "".join(texts(french)).replace(FIXED, " ")
    assert f"1{NARROW}177{NARROW}000 €" in said
    assert "23 novembre 2026" in said
    assert f"actions{NARROW}:" in said


def test_sections_are_chosen_by_name_in_their_order(watch: Strategy) -> None:
    said = [" ".join(text.split()) for text in texts(read(watch, "en", sections=["actions", "diagnosis"]))]
    assert "1 · ENGINE" in said[1]
    assert any("2 · COMPASS" in text for text in said[2:])
    with pytest.raises(ValueError, match="no section 'swot'"):
        read(watch, sections=["swot"])
    with pytest.raises(ValueError, match="a4 or letter"):
        read(watch, paper="a5")


def test_a_cover_can_stand_alone_and_a_missing_section_says_why(watch: Strategy) -> None:
    assert len(read(watch, sections=["cover"]).pages) == 1
    plan = Strategy.of([Project(title="A")])
    (only,) = texts(read(plan, "en", sections=["diagnosis"]))
    assert "The plan has no SWOT note yet." in " ".join(only.split())


def test_the_plan_orders_hides_and_introduces_its_sections(watch: Strategy) -> None:
    rows = [
        BriefSection(section="actions", lead="Nos actions, en bref.", rank=1),
        BriefSection(section="diagnosis", shown=False, rank=2),
    ]
    reader = read(watch.replaced(rows), "en")
    assert [title.partition("  ")[2] for title in sections_of(reader)] == [
        "Summary on one page",
        "Actions by objective",
        *(title.partition("  ")[2] for title in ENGLISH[2:] if "Actions" not in title),
    ]
    assert "Nos actions, en bref." in words(reader)


def test_headings_tables_and_figures_are_tagged(french: PdfReader) -> None:
    assert french.trailer["/Root"]["/MarkInfo"]["/Marked"]
    found = roles(french)
    assert {"/Document", "/H1", "/H2", "/P", "/Table", "/TR", "/TH", "/TD", "/Figure"} <= {tag["/S"] for tag in found}
    figures = [tag for tag in found if tag["/S"] == "/Figure"]
    assert all(tag["/Alt"] for tag in figures)
    assert any(tag["/Alt"].startswith("Budget par P") for tag in figures)


def test_charts_are_vectors_with_their_text(english: PdfReader) -> None:
    page = next(page for page in english.pages if "live actions that serve the objective" in page.extract_text())
    forms = page["/Resources"]["/XObject"].get_object()
    assert [form.get_object()["/Subtype"] for form in forms.values()] == ["/Form"] * len(forms)


def picture(mode: str = "RGBA", kind: str = "PNG") -> bytes:
    buffer = BytesIO()
    Image.new(mode, (40, 20)).save(buffer, kind)
    return buffer.getvalue()


@pytest.mark.parametrize("logo", [picture(), picture("RGB", "JPEG"), b"<svg/>", picture()[:60], picture("RGB", "BMP")])
def test_a_logo_is_drawn_and_a_bad_one_left_out(logo: bytes) -> None:
    reader = read(Strategy.of([Project(title="A", logo=logo)]))
    sound = logo[:4] in (b"\x89PNG", b"\xff\xd8\xff\xe0") and len(logo) > 60
    assert bool(reader.pages[0].images) == sound


def test_a_brief_is_written_whole_or_not_at_all(tmp_path: Path, watch: Strategy) -> None:
    path = tmp_path / "brief.pdf"
    write_brief(watch, path, language="fr", today=DAY)
    assert path.read_bytes() == brief_bytes(watch, language="fr", today=DAY)
    with pytest.raises(ValueError, match="a4"):
        write_brief(watch, tmp_path / "other.pdf", language="fr", paper="a3", today=DAY)
    assert list(tmp_path.iterdir()) == [path]


def test_one_page_says_the_essential(sample: Strategy) -> None:
    reader = read(sample, "en", form="summary")
    assert len(reader.pages) == 1
    said = words(reader)
    assert "Strategic objectives" in said
    assert f"Alignment {examine(sample, DAY).score} / 100" in said


@pytest.mark.parametrize("plan", [hostile(), crowded(), furnished(60)], ids=["hostile", "crowded", "furnished"])
def test_the_essential_of_any_plan_is_one_page(plan: Strategy) -> None:
    for paper in ("a4", "letter"):
        assert len(read(plan, "fr", form="summary", paper=paper).pages) == 1


def test_a_workshop_record_leaves_nothing_out(watch: Strategy) -> None:
    note = watch.all(Note)[0].replaced(votes=7, parked=True)
    said = words(read(watch.replaced([note]), "en", form="workshop"))
    assert "put aside" in said
    assert "Votes" in said
    for card in watch.cards.values():
        if card.table not in ("team", "review"):
            assert " ".join(card.title.split()) in said


def test_a_strange_layout_is_refused(watch: Strategy) -> None:
    with pytest.raises(ValueError, match="no layout 'poster'"):
        read(watch, form="poster")


def test_a_finding_leads_to_its_action(watch: Strategy) -> None:
    action = watch.all(Action)[0].replaced(owner=None)
    reader = read(watch.replaced([action]), "en")
    pages = texts(reader)
    found = next(at for at, text in enumerate(pages, 1) if "Findings and what to do" in text and at > 2)
    tables = [at for at, text in enumerate(pages, 1) if "Action and how it is measured" in text]
    row = next(at for at in tables if any(line.startswith(action.title[:18]) for line in pages[at - 1].splitlines()))
    assert row in {page for page, _ in leads(reader, found)}


def test_progress_is_told_and_may_end_the_printing(watch: Strategy) -> None:
    told: list[tuple[int, int]] = []
    brief_bytes(watch, language="en", today=DAY, progress=lambda done, whole: told.append((done, whole)))
    assert told[-1][0] == told[-1][1]
    assert told == sorted(told)

    def stop(_done: int, _whole: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        brief_bytes(watch, language="en", today=DAY, progress=stop)


def test_waived_findings_keep_their_reason(watch: Strategy) -> None:
    action = watch.all(Action)[0].replaced(owner=None)
    waiver = Waiver(rule="owner.action-unowned", cards=(action.id,), reason="Un prestataire", by="Direction", on=DAY)
    said = words(read(watch.replaced([action, waiver]), "fr", sections=["consistency"]))
    assert "Un prestataire" in said
    assert "Direction" in said
