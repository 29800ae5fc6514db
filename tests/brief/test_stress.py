"""Large plans and hostile texts: every word is printed, nothing is cut, every row finds its page."""

import re
from functools import cache

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFText_GetFontSize

from mktcanvas.brief.brief import brief_bytes
from mktcanvas.brief.style import MARGIN
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P
from mktcanvas.model.project import Project
from mktcanvas.model.strategy import Strategy
from tests.brief.reading import DAY, fonts, outline, read, texts, words
from tests.charts.plans import SHOWN, crowded, fixed, hostile


@cache
def large() -> PdfReader:
    return read(crowded())


@cache
def large_pages() -> list[str]:
    return texts(large())


@cache
def attacked() -> PdfReader:
    return read(hostile(), "en", paper="letter")


def test_a_large_plan_is_paginated_with_all_its_cards() -> None:
    said = " ".join(" ".join(large_pages()).split())
    assert 60 <= len(large().pages) <= 140
    assert all(f"Action numéro {at} au titre" in said for at in range(300))
    assert all(f"Élément numéro {at} sur" in said for at in range(500))


def test_the_head_of_a_table_is_repeated_on_its_pages() -> None:
    pages = [text for text in large_pages() if re.search(r"^(prévue|en cours)$", text, re.MULTILINE)]
    assert len(pages) > 10
    assert all("Responsable" in text and "Budget" in text for text in pages)


def test_a_group_that_goes_on_says_so() -> None:
    assert sum("(suite)" in text for text in large_pages()) >= 3


def test_no_heading_of_a_group_stands_at_the_foot_of_a_page() -> None:
    for text in large_pages():
        lines = [line for line in text.splitlines() if line.strip()]
        assert not lines[-1].startswith("O"), lines[-1]


def test_hostile_texts_are_printed_as_typed() -> None:
    said = words(attacked())
    assert said.count(SHOWN) > 50
    assert "□□" in said
    assert "Привет" in said
    assert "->" in said
    assert "/etc/hosts" in said


def test_only_embedded_fonts_and_no_action_of_any_kind() -> None:
    assert {embedded for _, embedded in fonts(attacked())} == {True}
    assert not {"/AA", "/OpenAction", "/AcroForm", "/Names"} & set(attacked().trailer["/Root"]) - {"/Names"}
    for page in attacked().pages:
        assert all("/A" not in note.get_object() for note in page.get("/Annots", []))


@pytest.mark.parametrize("plan", [hostile(), crowded(actions=40, notes=40)], ids=["hostile", "crowded"])
def test_every_letter_stays_between_the_margins_and_is_large_enough_to_read(plan: Strategy) -> None:
    document = PdfDocument(brief_bytes(plan, language="fr", today=DAY))
    for number in range(min(len(document), 14)):
        page = document[number]
        letters = page.get_textpage()
        for at, character in enumerate(letters.get_text_range()):
            left, _, right, _ = letters.get_charbox(at)
            assert right <= left or MARGIN - 2 <= left <= right <= page.get_width() - MARGIN + 2
            assert character.isspace() or FPDFText_GetFontSize(letters, at) >= 7.99


def test_bookmarks_of_hostile_titles_are_one_line() -> None:
    assert all("\n" not in title for title, _ in outline(attacked()))


@pytest.mark.parametrize("title", ["", "\n", "x" * 2000, "é " * 1000, "—", "\u200b", "中" * 500, "مرحبا 😀 " * 200])
def test_any_title_makes_a_brief(title: str) -> None:
    plan = Strategy.of(fixed([Project(title=title), Action(p=P.place, title=title, budget=1)]))
    assert len(read(plan, "en").pages) >= 3


@pytest.mark.parametrize("title", ["Ελληνικά προϊόντα", "Zażółć gęślą jaźń", "Стратегия роста", "Çağdaş İşletme"])
def test_other_alphabets_are_printed_and_can_be_searched(title: str) -> None:
    plan = Strategy.of(fixed([Project(title=title), Action(p=P.place, title=title, budget=1)]))
    reader = read(plan, "en")
    said = words(reader)
    assert said.count(title) > 3
    assert "□" not in said
    assert reader.metadata is not None
    assert reader.metadata.title == title
