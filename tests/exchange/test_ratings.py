"""Ratings out of tables of every shape, hostile ones included, and their way into the project in one step."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mktcanvas.analysis.perception import perceptual_map
from mktcanvas.analysis.unsuited import Unsuited
from mktcanvas.document.backups import Backups
from mktcanvas.document.document import Document
from mktcanvas.exchange.ratings import RatingsRead, Shape, read_ratings
from mktcanvas.exchange.ratings_columns import NotANumber, figure
from mktcanvas.exchange.ratings_map import write_map
from mktcanvas.exchange.table_file import TableError, read_table, read_table_text
from mktcanvas.model.positioning import Brand, Placement, PositioningMap
from mktcanvas.model.row import Row

DATA = Path(__file__).parents[3] / "shared" / "data"


def read(text: str, **hints: object) -> RatingsRead:
    return read_ratings(read_table_text(text), **hints)


@pytest.mark.parametrize(
    ("path", "shape", "brands", "attributes", "lines"),
    [
        ("ratings/computer.csv", Shape.brands, 5, 7, 5),
        ("ratings/brand-ratings-long.csv", Shape.people, 10, 9, 1000),
        ("respondents/ffattrib.csv", Shape.people, 8, 7, 320),
    ],
)
def test_the_published_tables_are_understood(path: str, shape: Shape, brands: int, attributes: int, lines: int) -> None:
    if not DATA.is_dir():
        pytest.skip("the reference data is not beside this checkout")
    found = read_ratings(read_table(DATA / path))
    assert (found.shape, len(found.brands), len(found.attributes), found.used) == (shape, brands, attributes, lines)
    assert found.refused == ()


def test_a_judgement_of_the_whole_and_a_key_are_no_attributes() -> None:
    found = read("id,brand,taste,speed,pref\n1,A,1,2,3\n1,B,4,5,5\n2,A,2,2,3\n2,B,4,4,5")
    assert found.attributes == ("taste", "speed")
    assert [part.name for part in found.left_out] == ["id", "pref"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_separator_is_read(separator: str) -> None:
    text = "brand,taste,speed\nA,1,2\nB,3,4".replace(",", separator)
    assert read(text).ratings.values == ((1.0, 2.0), (3.0, 4.0))


def test_decimal_commas_are_read() -> None:
    assert read("marque;goût;prix\nÉté;1,5;2\nHiver;3;4,25").ratings.values == ((1.5, 2.0), (3.0, 4.25))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("5", 5),
        (" 5.5 ", 5.5),
        ("1 234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("−3", -3),
        ("75 %", 75),
        ("1e3", 1000),
        ("", None),
        ("NA", None),
        ("–", None),
        ("nan", None),
    ],
)
def test_figures_are_read_as_people_write_them(cell: str, value: float | None) -> None:
    assert figure(cell) == value


@pytest.mark.parametrize(
    "cell", ["1e308", "inf", "-Infinity", "1_000", "five", "1;2", "0x10", "1e9999", "٣x", "12.5.3"]
)
def test_what_is_no_ordinary_number_is_refused(cell: str) -> None:
    with pytest.raises(NotANumber):
        figure(cell)


def test_attributes_may_be_the_lines() -> None:
    turned = "Attribute,A,B,C\ntaste,1,2,3\nspeed,4,5,7"
    found = read(turned)
    assert (found.shape, found.brands, found.attributes) == (Shape.attributes, ("A", "B", "C"), ("taste", "speed"))
    assert found.ratings.values == ((1.0, 4.0), (2.0, 5.0), (3.0, 7.0))


def test_brands_that_the_project_knows_say_which_way_a_table_lies() -> None:
    text = ",Aurèle,Nordhaus\ntaste,1,2\nspeed,4,5\nprice,2,2"
    assert read(text).shape is Shape.brands
    assert read(text, known_brands=["aurele", "Nordhaus"]).shape is Shape.attributes
    assert read(text, attributes_are_lines=True).brands == ("Aurèle", "Nordhaus")


def test_a_line_may_hold_a_single_rating() -> None:
    found = read("brand,attribute,rating\nA,taste,1\nA,speed,2\nB,taste,3\nB,speed,5\nA,taste,3")
    assert (found.shape, found.brands, found.attributes) == (Shape.single, ("A", "B"), ("taste", "speed"))
    assert perceptual_map(found.ratings).brands == ("A", "B")


def test_an_empty_single_rating_counts_for_nothing() -> None:
    found = read("brand,attribute,rating\nA,taste,4\nA,speed,2\nB,taste,\nB,speed,5\nB,taste,3\nA,taste,4")
    assert (found.used, [line.line for line in found.refused]) == (5, [4])


def test_weights_are_kept_and_bad_ones_refuse_their_line() -> None:
    found = read("brand,taste,speed,weight\nA,1,2,0.5\nA,2,2,2\nB,3,3,0\nB,3,4,1")
    assert found.ratings.weights == (0.5, 2.0, 1.0)
    assert [line.line for line in found.refused] == [4]


def test_the_same_brand_in_other_spellings_is_one_brand() -> None:
    assert read("brand,a,b\nCafé  Noir,1,2\ncafe noir,2,3\nB,4,4").brands == ("Café Noir", "B")


def test_every_line_that_is_not_used_says_why() -> None:
    found = read("brand,taste,speed\nA,1,2\n,3,4\nB,x,4\nC,1e308,2\nD,,\nE,,2\nF,5,1")
    assert {line.line: line.words.en for line in found.refused} == {
        3: "it names no brand",
        4: "“x” in the column “taste” is not an ordinary number",
        5: "“1e308” in the column “taste” is not an ordinary number",
        6: "it holds no rating",
    }
    assert found.brands == ("A", "E", "F")


def test_headings_that_are_empty_or_come_twice_get_names() -> None:
    assert read("brand,taste,,taste\nA,1,2,3\nB,4,5,7").attributes == ("taste", "#3", "taste (2)")


@pytest.mark.parametrize(
    "text",
    [
        "brand,taste",
        "a,b\n1,2\n3,4",
        "brand,taste\nA,good\nB,bad",
        "brand\nA\nB",
        "brand,a,b\nA,x1,2\nB,x2,y",
        "brand,a,b\n" + "\n".join(f"b{number},{number},2" for number in range(5_000)),
        "brand," + ",".join(f"a{number}" for number in range(400)) + "\nA," + ",".join("1" * 400),
        "brand;taste,speed\nA;good,fast\nB;bad,slow",
    ],
    ids=["headings", "numbers", "words", "names", "junk", "brands", "columns", "separators"],
)
def test_a_table_without_usable_ratings_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises((Unsuited, TableError)) as refusal:
        read(text)
    assert refusal.value.words.en != refusal.value.words.fr


def test_a_hundred_thousand_lines_are_read() -> None:
    lines = "\n".join(f"{number},b{number % 7},{number % 5},{number % 3}" for number in range(1, 100_001))
    found = read(f"id,brand,taste,speed\n{lines}")
    assert (found.used, len(found.brands)) == (100_000, 7)
    assert len(perceptual_map(found.ratings).places) == 7


def test_nul_characters_do_not_reach_a_title() -> None:
    assert read("brand,ta\x00ste,speed\nA\x00,1,2\nB,3,4").brands == ("A", "B")


@pytest.fixture
def document(tmp_path: Path) -> Document:
    rows: list[Row] = [Brand(title="apple", ours=True)]
    return Document.create(tmp_path / "plan.mktcanvas", rows, backups=Backups(tmp_path / "backups"))


COMPUTERS = "brand,stylish,modern,value\nApple,6,6,2\nDell,3,4,5\nHP,4,3,4"


def imported(document: Document, text: str) -> None:
    found = perceptual_map(read(text).ratings)
    with document.edit("Import") as edit:
        write_map(edit, found, "computers.csv", "fr")


def test_a_map_is_written_in_one_step_with_the_brands_that_are_there(document: Document) -> None:
    with document:
        before = document.strategy
        imported(document, COMPUTERS)
        strategy = document.strategy
        assert sorted(brand.title for brand in strategy.all(Brand)) == ["Dell", "HP", "apple"]
        (on_map,) = strategy.all(PositioningMap)
        assert on_map.title == "Carte perceptuelle – computers.csv"
        assert on_map.method.name == "pca"
        assert len(on_map.method.explained) == 2
        assert set(on_map.method.vectors) == {"stylish", "modern", "value"}
        assert {on_map.x_low, on_map.x_high} == {"value", "stylish, modern"}
        assert len(strategy.where(Placement, "map", on_map.id)) == 3
        document.undo()
        assert document.strategy == before


def test_the_same_table_again_moves_what_is_there(document: Document) -> None:
    with document:
        imported(document, COMPUTERS)
        imported(document, COMPUTERS.replace("HP,4,3,4", "Sony,1,9,4"))
        (on_map,) = document.strategy.all(PositioningMap)
        placed = document.strategy.where(Placement, "map", on_map.id)
        names = {document.strategy.get(Brand, row.brand).title for row in placed}
        assert names == {"apple", "Dell", "Sony"}
        assert len(document.strategy.all(Brand)) == 4


def test_commas_that_group_thousands_are_told_from_decimal_ones() -> None:
    grouped = read('brand,visits,share\nA,"12,669","1,5"\nB,854,"2,25"\nC,"1,204","0,125"')
    assert grouped.ratings.values == ((12669.0, 1.5), (854.0, 2.25), (1204.0, 0.125))
    assert read("brand;taste\nA;5,704\nB;6\nC;3,149").ratings.values == ((5.704,), (6.0,), (3.149,))


cells = st.sampled_from(
    ["", "A", "B", "é", "1", "2.5", "3,5", "1e308", "-7", "NA", "\x00", "=1+1", '"', "<b>", "9" * 600]
)


@given(st.lists(st.lists(cells, min_size=1, max_size=5), min_size=1, max_size=8), st.sampled_from(",;\t"))
def test_any_table_is_understood_or_refused_in_a_sentence(lines: list[list[str]], separator: str) -> None:
    with suppress(Unsuited, TableError):
        found = read("\n".join(separator.join(line) for line in lines))
        assert len(found.ratings.values) == len(found.ratings.brands)
        assert all(len(line) == len(found.attributes) for line in found.ratings.values)
        perceptual_map(found.ratings)
