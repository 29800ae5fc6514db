"""The slides: native, complete, inside their edges, and able to hold whatever a plan says."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Slides
from pptx.util import Pt

from mktcanvas.brief.deck import LEADING
from mktcanvas.brief.slides import slides_bytes, write_slides
from mktcanvas.charts.sheet import width_of
from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P, Quadrant, Relation
from mktcanvas.model.link import Link
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.project import Project
from mktcanvas.model.strategy import Strategy

TODAY = date(2026, 11, 23)
POINT = 12_700


def slides_of(strategy: Strategy, language: str = "en") -> Slides:
    return Presentation(BytesIO(slides_bytes(strategy, language=language, today=TODAY)))


def titles(slides: Slides) -> list[str]:
    return [slide.shapes.title.text for slide in slides.slides]


def shown(slides: Slides) -> str:
    texts = []
    for slide in slides.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                texts.append(shape.text_frame.text)
            if shape.has_table:
                texts += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(texts)


@pytest.fixture(params=["en", "fr"])
def sample(request: pytest.FixtureRequest, samples: Path) -> tuple[Strategy, str]:
    rows = read_plan(samples / f"luxury-watch-flawed.{request.param}.json")
    return Strategy.of(rows), request.param


@pytest.fixture
def crowded() -> Strategy:
    """A plan of long titles, strange characters and many cards."""
    long = "A very long title that goes on and on " * 5
    objective = Objective(level=Level.strategic, title=long[:200])
    actions = [Action(p=list(P)[n % 4], title=f"{n} {long}"[:200], rank=n, budget=n * 1_000_00) for n in range(60)]
    links = [Link(relation=Relation.serves, source=action.id, target=objective.id) for action in actions]
    notes = [Note(quadrant=Quadrant.threat, title=f"<b>{n}</b> & \x07 漢字 {long}"[:200], rank=n) for n in range(30)]
    return Strategy.of([Project(title=long[:200]), objective, *actions, *links, *notes])


def test_the_key_pages_are_there_in_the_language_asked_for(sample: tuple[Strategy, str]) -> None:
    strategy, language = sample
    slides = slides_of(strategy, language)
    wanted = {
        "en": ["Diagnosis", "Segments and targets", "Objectives", "Objectives × 4P", "Actions by the 4P"],
        "fr": ["Diagnostic", "Segments et cibles", "Objectifs", "Objectifs × 4P", "Actions par les 4P"],
    }[language]
    found = titles(slides)
    assert found[0] == strategy.project.title
    assert [title for title in wanted if not any(one.startswith(title) for one in found)] == []
    assert "59 / 100" in found[-1]


def test_every_live_action_and_objective_is_in_a_native_table(sample: tuple[Strategy, str]) -> None:
    strategy, language = sample
    slides = slides_of(strategy, language)
    cells = [
        cell.text
        for slide in slides.slides
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    ]
    for row in (*strategy.all(Action), *strategy.all(Objective)):
        assert any(row.title[:25] in cell for cell in cells), row.title


def test_charts_are_pictures_with_words_for_them(sample: tuple[Strategy, str]) -> None:
    strategy, language = sample
    pictures = [
        shape for slide in slides_of(strategy, language).slides for shape in slide.shapes if shape.shape_type == 13
    ]
    assert len(pictures) >= 3
    for picture in pictures:
        assert picture.image.content_type == "image/png"
        assert len(picture._element.nvPicPr.cNvPr.get("descr")) > 40


def test_nothing_runs_over_the_edge_of_its_place(sample: tuple[Strategy, str], crowded: Strategy) -> None:
    check_places(slides_of(*sample))
    check_places(slides_of(crowded))


def check_places(slides: Slides) -> None:
    for slide in slides.slides:
        for shape in slide.shapes:
            height = sum(row.height for row in shape.table.rows) if shape.has_table else shape.height
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= slides.slide_width + POINT
            assert shape.top + height <= slides.slide_height + POINT
            if shape.has_text_frame and shape.text_frame.text:
                assert lines_height(shape) <= shape.height / POINT + 0.5, shape.text_frame.text


def lines_height(shape: object) -> float:
    """Return how high the texts of a shape are, by the widths of the font's letters."""
    frame = shape.text_frame
    room = (shape.width - (frame.margin_left or 0) - (frame.margin_right or 0)) / POINT
    height = ((frame.margin_top or 0) + (frame.margin_bottom or 0)) / POINT if frame.margin_top == Pt(10) else 0.0
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            size = run.font.size.pt
            lines, used = 1, 0.0
            for word in run.text.split(" "):
                wide = width_of(word + " ", size, 600 if run.font.bold else 400)
                lines, used = (lines + 1, wide) if used + wide > room + size and used else (lines, used + wide)
            height += lines * size * LEADING
    return height


def test_strange_and_endless_texts_are_shown_as_typed_and_shortened(crowded: Strategy) -> None:
    text = shown(slides_of(crowded))
    assert "<b>0</b> & " in text
    assert "\x07" not in text
    assert "…" in text
    assert len([title for title in titles(slides_of(crowded)) if title.startswith("Actions by the 4P")]) == 6


def test_an_empty_plan_has_a_cover_and_says_that_it_is_not_assessed() -> None:
    assert titles(slides_of(Strategy.of([Project()]))) == ["Untitled plan", "Alignment: not assessed yet"]


def test_the_file_tells_title_author_and_day(tmp_path: Path) -> None:
    strategy = Strategy.of([Project(title="Plan", organisation="Maison")])
    write_slides(strategy, tmp_path / "plan.pptx", language="en", today=TODAY)
    about = Presentation(str(tmp_path / "plan.pptx")).core_properties
    assert (about.title, about.author, about.created.date()) == ("Plan", "Maison", TODAY)
