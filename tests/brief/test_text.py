"""How text is broken into lines."""

import pytest

from mktcanvas.brief.block import Block, divided, height_of
from mktcanvas.brief.grid import Cell, Column, Grid, GridRow
from mktcanvas.brief.style import BODY, FIGURE, SEMIBOLD, TITLE, Type
from mktcanvas.brief.text import Span, balanced, broken, one_line, settled, width_of


def lines(text: str, width: float, type_: Type = BODY) -> list[str]:
    return ["".join(span.text for span in line.spans) for line in broken([Span(text, type_)], width)]


def test_lines_are_broken_at_spaces_and_after_hyphens() -> None:
    assert lines("one two three", 46) == ["one two", "three"]
    assert lines("2012-2014", 30) == ["2012-", "2014"]
    assert lines("a\nb", 100) == ["a", "b"]


def test_no_break_spaces_hold() -> None:
    assert lines("soit 150\u202f000\u00a0€", 60) == ["soit", "150\u202f000\u00a0€"]
    assert lines("pour 20 %", 40) == ["pour", "20 %"]
    assert lines("remis à 2 000", 52) == ["remis à", "2 000"]
    assert lines("150\u202f000\u00a0€", 30) == ["150", "000 €"]


def test_a_line_knows_whether_a_space_follows() -> None:
    assert [line.spaced for line in broken([Span("one two", BODY)], 25)] == [True, False]
    assert [line.spaced for line in broken([Span("ab-cd", BODY)], 18)] == [False, False]


@pytest.mark.parametrize("text", ["x" * 500, "mot " * 200, "中" * 300, "aa-" * 100])
def test_no_line_is_wider_than_its_column(text: str) -> None:
    found = broken([Span(text, BODY)], 70)
    assert max(line.width for line in found) <= 70.01
    assert "".join("".join(lines(text, 70)).split()).count("x") == text.count("x")


def test_a_headline_is_balanced_and_a_paragraph_leaves_no_leftover() -> None:
    title = (Span("Schéma de développement et plan marketing touristique du Tarn", TITLE),)
    assert len(balanced(title, 450)) == len(broken(title, 450))
    assert min(line.width for line in balanced(title, 450)) > 0.6 * max(line.width for line in balanced(title, 450))
    text = (Span("Ce que nous avons et ce que nous rencontrons, le plus important, de près", BODY),)
    width = max(line.width for line in broken(text, 1000)) - 10
    assert broken(text, width)[-1].width < 0.2 * width < settled(text, width)[-1].width


def test_figures_in_columns_are_as_wide_as_each_other() -> None:
    assert width_of(Span("111", FIGURE)) == pytest.approx(width_of(Span("888", FIGURE)))
    assert width_of(Span("111", FIGURE._replace(tabular=False))) < width_of(Span("111", FIGURE))


def test_a_line_that_is_too_long_ends_in_an_ellipsis() -> None:
    short = one_line("word " * 50, BODY, 100)
    assert short.endswith("…")
    assert width_of(Span(short, BODY)) <= 100


def test_tracking_counts() -> None:
    wide = BODY._replace(file=SEMIBOLD, tracking=1.0)
    assert width_of(Span("abc", wide)) == pytest.approx(width_of(Span("abc", wide._replace(tracking=0.0))) + 3)


def test_blocks_are_divided_between_lines() -> None:
    blocks = (Block(Span("one", BODY)), Block(Span("word " * 60, BODY)))
    above, below = divided(blocks, 100, 5 * BODY.leading)
    assert height_of(above, 100) + height_of(below, 100) == height_of(blocks, 100)
    assert height_of(above, 100) == 5 * BODY.leading


def row(text: str) -> GridRow:
    return GridRow((Cell((Block(Span(text, BODY)),)),))


def test_a_row_that_exceeds_a_page_is_divided_and_others_stay_whole() -> None:
    column = (Column("Head", 100),)
    tall = Grid(column, [row("a"), row("word " * 300)], 400)
    pieces = tall.split(100, 400)
    assert len(pieces) == 2
    assert pieces[0].wrap(100, 400)[1] <= 400
    whole = Grid(column, [row("a"), row("word " * 40)], 400)
    assert [len(piece.rows) for piece in whole.split(100, 120)] == [1, 1]


def test_a_group_stays_with_its_first_row() -> None:
    group = row("group")._replace(kind="group", again=row("again")._replace(kind="group"))
    grid = Grid((Column("", 100),), [row("a"), group, row("b"), row("c")], 400)
    above, below = grid.split(100, grid.wrap(100, 0)[1] - 60)
    assert [item.kind for item in above.rows] == ["item"]
    assert [item.kind for item in below.rows] == ["group", "item", "item"]
