"""People's answers out of tables, and the segments that are made of their groups."""

from pathlib import Path

import numpy as np
import pytest

from mktcanvas.analysis.segmentation import segmentation
from mktcanvas.analysis.unsuited import Unsuited
from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.exchange.respondents import AnswersRead, read_answers
from mktcanvas.exchange.respondents_segments import Described, described, write_segments
from mktcanvas.exchange.table_file import read_table, read_table_text
from mktcanvas.model.choices import Targeting
from mktcanvas.model.segment import Segment

DATA = Path(__file__).parents[3] / "shared" / "data" / "respondents"


def read(text: str, **hints: object) -> AnswersRead:
    return read_answers(read_table_text(text), **hints)


@pytest.mark.parametrize(
    ("name", "questions", "people", "about"),
    [
        ("toothpaste", 6, 60, ["age", "age.cat", "gender"]),
        ("wholesale", 6, 440, ["Channel", "Region"]),
        ("ffattrib", 7, 40, []),
    ],
)
def test_the_published_tables_are_understood(name: str, questions: int, people: int, about: list[str]) -> None:
    if not DATA.is_dir():
        pytest.skip("the reference data is not beside this checkout")
    found = read_answers(read_table(DATA / f"{name}.csv"))
    assert (len(found.answers.questions), len(found.answers.values)) == (questions, people)
    assert [column.name for column in found.about] == about


def test_several_lines_of_one_person_are_averaged_and_that_is_said() -> None:
    found = read("id,brand,taste\n1,A,2\n1,B,4\n2,A,5\n2,B,5")
    assert found.answers.values == ((3.0,), (5.0,))
    assert "4 lines of 2 people" in found.notice.en
    assert found.about == ()


def test_lines_without_every_answer_say_which_is_missing() -> None:
    found = read("a,b\n1,2\n,2\n3,x\n4,5")
    assert found.answers.values == ((1.0, 2.0), (4.0, 5.0))
    assert {line.line: line.words.en for line in found.refused} == {
        3: "it has no answer to “a”",
        4: "its answer to “b” is “x”, which is not an ordinary number",
    }


def test_a_person_may_choose_the_questions() -> None:
    assert read("age,income,taste\n20,5,1\n30,6,2", questions=["Age", "taste"]).answers.questions == ("age", "taste")


@pytest.mark.parametrize("text", ["id,name\n1,A\n2,B", "a,b\n1,\n,2", "a,b"])
def test_a_table_without_answers_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(Unsuited):
        read(text)


def survey(people: int = 60) -> str:
    """Three groups: one that likes quality, one that likes a low price, one that likes neither."""
    random = np.random.default_rng(1)
    lines = ["id,quality,price,town,age"]
    for number in range(people):
        quality, price = [(9, 2), (2, 9), (2, 2)][number % 3] + random.normal(size=2) / 3
        lines.append(
            f"{number + 100},{quality:.2f},{price:.2f},{['Lille', 'Paris', 'Lyon'][number % 3]},{20 + number % 3}"
        )
    return "\n".join(lines)


def groups(text: str) -> tuple[Described, ...]:
    answers = read(text)
    found = segmentation(answers.answers, starts=10)
    return described(answers, found, found.best, "survey.csv")


def test_groups_are_named_by_what_distinguishes_them_and_say_who_they_are() -> None:
    found = groups(survey())
    assert {group.title.en for group in found} == {
        "More quality; less price",
        "More price; less quality",
        "Less price, quality",
    }
    assert {group.size for group in found} == {20}
    quality = next(group for group in found if group.title.en.startswith("More quality"))
    assert quality.who.fr.splitlines()[0] == "20 personnes sur 60 (33\u202f%)"
    assert "town: Lille 100%" in quality.who.en
    assert quality.detail.en.splitlines()[0].startswith("quality: 9")
    assert "k-means" in quality.detail.en


def test_segments_are_made_in_one_step_and_described_anew_when_they_are_there(tmp_path: Path) -> None:
    path, backups = tmp_path / "plan.mktcanvas", Backups(tmp_path / "backups")
    known = Segment(title="more quality; less price", targeting=Targeting.primary, need="Beauty")
    with Document.create(path, [known], backups=backups) as document:
        with document.edit("Import") as edit:
            write_segments(edit, groups(survey()), "en")
        assert len(document.history()) == 1
        segments = document.strategy.all(Segment)
        assert len(segments) == 3
        again = document.strategy.get(Segment, known.id)
        assert (again.targeting, again.need, again.size) == (Targeting.primary, "Beauty", 20)
        assert {segment.targeting for segment in segments if segment.id != known.id} == {Targeting.none}


def test_hostile_cells_do_not_stop_the_groups() -> None:
    lines = survey().splitlines()
    lines[3] = "x,1e308,2,\x00,5"
    lines[5] = lines[5] + ",more,cells"
    answers = read("\n".join(lines))
    assert [line.line for line in answers.refused] == [4]
    assert len(answers.answers.values) == 59


def test_a_hundred_thousand_lines_are_read() -> None:
    lines = "\n".join(f"{number % 5},{number % 7}" for number in range(100_000))
    assert len(read(f"a,b\n{lines}").answers.values) == 100_000


def test_names_and_remarks_of_single_people_tell_nothing_of_a_group() -> None:
    lines = "\n".join(f"{number}@example.org,{'ab'[number % 2]},{number},{number % 4}" for number in range(30))
    found = read(f"contact,town,income,taste\n{lines}")
    assert [column.name for column in found.about] == ["town", "income"]
