"""Tables over pages: nothing stands alone at the top of a page."""

from reportlab.platypus import CondPageBreak

from mktcanvas.brief.block import Block
from mktcanvas.brief.grid import Cell, Column, Grid, GridRow, Kind
from mktcanvas.brief.style import CELL
from mktcanvas.brief.text import Span

ROW, HEAD, PAGE = 24.0, 21.0, 700.0


def grid(*kinds: Kind) -> Grid:
    rows = [GridRow((Cell((Block(Span("x", CELL)),)),), kind) for kind in kinds]
    return Grid((Column("Head", 400.0),), rows, PAGE)


def kinds(part: object) -> list[Kind]:
    assert isinstance(part, Grid)
    return [row.kind for row in part.rows]


def test_a_last_row_takes_one_with_it_to_the_next_page() -> None:
    above, between, below = grid(*["item"] * 6).split(400, HEAD + 5 * ROW + 10)
    assert (kinds(above), kinds(below)) == (["item"] * 4, ["item"] * 2)
    assert isinstance(between, CondPageBreak)
    assert between.height > ROW + 10, "what is left above is too little for it"


def test_a_sum_never_stands_alone() -> None:
    *_, below = grid("item", "item", "item", "total").split(400, HEAD + 3 * ROW + 5)
    assert kinds(below) == ["item", "total"]


def test_a_title_never_ends_a_page() -> None:
    above, below = grid("item", "item", "group", "item", "item").split(400, HEAD + 2 * ROW + 35)
    assert kinds(above) == ["item", "item"]
    assert kinds(below)[0] == "group"
