"""Lines that make whole cards, typed or pasted, in both languages."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mktcanvas.exchange.lines import Line, Placed, read_card, read_line, read_lines
from mktcanvas.exchange.typed import Typed
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Direction, P, Quadrant
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.project import Project
from mktcanvas.model.row import Card, Row
from mktcanvas.model.strategy import Strategy


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("In-house calibre", Typed("In-house calibre")),
        ("Calibre maison !5 #produit", Typed("Calibre maison", 5, ("produit",))),
        ("!3 first", Typed("first", 3)),
        ("a #x-1 #été #x-1", Typed("a", None, ("x-1", "été"))),
        ("Wow! 5 stars", Typed("Wow! 5 stars")),
        ("n°1 !9 C#", Typed("n°1 !9 C#")),
        ("!4", Typed("!4")),
        ("  two   words ", Typed("two words")),
    ],
)
def test_marks_are_understood_and_text_stays_text(text: str, typed: Typed) -> None:
    assert read_line(text) == typed


@pytest.mark.parametrize(
    ("line", "quadrant", "title"),
    [
        ("S: strong", Quadrant.strength, "strong"),
        ("F: fort", Quadrant.strength, "fort"),
        ("Fa: faible", Quadrant.weakness, "faible"),
        ("w:weak", Quadrant.weakness, "weak"),
        ("O : open", Quadrant.opportunity, "open"),
        ("M: menace", Quadrant.threat, "menace"),
        ("- T: bullet", Quadrant.threat, "bullet"),
        ("3) numbered", None, "numbered"),
        ("Tea: a drink", None, "Tea: a drink"),
        ("https://example.org", None, "https://example.org"),
    ],
)
def test_prefixes_name_the_quadrant(line: str, quadrant: Quadrant | None, title: str) -> None:
    assert read_lines(line) == [Placed(quadrant, Typed(title))]


def test_a_quadrant_alone_on_a_line_is_a_heading() -> None:
    found = read_lines("first\nFaiblesses :\n\n• a\n• b\nThreats\nc\nS: d")
    assert [(placed.quadrant, placed.typed.title) for placed in found] == [
        (None, "first"),
        (Quadrant.weakness, "a"),
        (Quadrant.weakness, "b"),
        (Quadrant.threat, "c"),
        (Quadrant.strength, "d"),
    ]


@given(st.text(max_size=400))
def test_any_text_gives_titles_that_a_card_can_hold(text: str) -> None:
    for placed in read_lines(text):
        assert placed.typed.title.strip()
        assert "\n" not in placed.typed.title


# Actions and objectives

TODAY = date(2026, 11, 23)


def plan(*more: Row, **project: object) -> Strategy:
    horizon = {"starts": date(2027, 1, 1), "ends": date(2027, 12, 31)} | project
    return Strategy.of(
        [
            Project.read(horizon),
            Team(title="Sales"),
            Team(title="Équipe web"),
            Kpi(title="Visits by appointment"),
            *more,
        ]
    )


def action(text: str, strategy: Strategy | None = None, plain: tuple[str, ...] = ()) -> Line:
    return read_card(text, Action, strategy or plan(), TODAY, plain)


def objective(text: str) -> Line:
    return read_card(text, Objective, plan(), TODAY)


def test_one_line_says_a_whole_action() -> None:
    line = action("Window display @Sales >15/11 <31/12 5k€ -20% #press k:visits")
    assert line.fields() == {
        "title": "Window display",
        "start": date(2027, 11, 15),
        "end": date(2027, 12, 31),
        "budget": 500_000,
        "discount_pct": 20.0,
        "channels": ("press",),
    }
    assert (line.value("owner"), line.value("kpi")) == ("Sales", "Visits by appointment")
    assert not any(mark.fresh for mark in line.marks)


@pytest.mark.parametrize(
    ("text", "title", "measure", "unit", "owner"),
    [
        ("Market share 8 % -> 10 % by 31/12 @Sales", "Market share 8 → 10 %", "Market share", "%", "Sales"),
        ("Part de marché 8 % → 10 % d'ici le 31/12", "Part de marché 8 → 10 %", "Part de marché", "%", None),
        ("@Sales Recall from 8->10 by Dec", "Recall from 8 → 10", "Recall", "", "Sales"),
        ("Pieces sold 8 => 10 pieces by 31 December", "Pieces sold 8 → 10 pieces", "Pieces sold", "pieces", None),
        ("CA 8 -> 10 M€ d’ici fin décembre", "CA 8 → 10 M€", "CA", "M€", None),
    ],
)
def test_one_line_says_a_whole_objective(text: str, title: str, measure: str, unit: str, owner: str | None) -> None:
    line = objective(text)
    fields = line.fields()
    assert fields.pop("title").replace("\u00a0", " ").replace("\u202f", " ") == title
    assert fields.pop("due", date(2027, 12, 31)) == date(2027, 12, 31)
    assert fields == {"baseline": 8.0, "target": 10.0, "unit": unit, "measure": measure}
    assert line.value("owner") == owner


@pytest.mark.parametrize(
    "text",
    [
        "Spring 20 % off",
        "From 10-20 % to more",
        "-120% of nothing",
        "10k run",
        "Meet @ the fair",
        "margin > 15/11",
        "a >31/02 b",
        "a <sometime",
        "a >hundred",
        "5k$ abroad",
        "C# and #1!",
        "!4 stars",
        "mail@sales",
        "k: nothing",
        "1/2 price",
    ],
)
def test_what_is_no_mark_of_an_action_stays_text(text: str) -> None:
    assert action(text) == Line(text)


@pytest.mark.parametrize("text", ["Sell more by foot", "8 reasons -> more", "Stand by 31", "20 % of sales to women"])
def test_what_is_no_mark_of_an_objective_stays_text(text: str) -> None:
    assert objective(text) == Line(text)


def kpi(text: str) -> dict[str, object]:
    return read_card(text, Kpi, plan(), TODAY).fields()


@pytest.mark.parametrize(
    ("text", "title", "said"),
    [
        ("Online orders 0 -> 400 by 31/12/2026", "Online orders", (0, 400, "", date(2026, 12, 31))),
        ("Commandes en ligne de 0 à 400 d'ici le 31/12/2026", "Commandes en ligne", (0, 400, "", date(2026, 12, 31))),
        ("Commandes : 0 → 400 commandes d’ici fin mars", "Commandes", (0, 400, "commandes", date(2027, 3, 31))),
        ("Online orders: from 0 to 1,400 by 31 December 2026", "Online orders", (0, 1400, "", date(2026, 12, 31))),
        ("Market share 12 % to 15 %", "Market share", (12, 15, "%", None)),
        ("Part de marché de 12,5 % à 15 %", "Part de marché", (12.5, 15, "%", None)),
        ("Recall 8->10", "Recall", (8, 10, "", None)),
        ("Orders 0 -> 400 per week by 31/12/2026", "Orders per week", (0, 400, "", date(2026, 12, 31))),
        ("By June 2027 revenue 2 -> 3 M€", "revenue", (2, 3, "M€", date(2027, 6, 30))),
    ],
)
def test_one_line_says_a_whole_kpi(text: str, title: str, said: tuple[float, float, str, date | None]) -> None:
    fields = kpi(text)
    assert fields.pop("title") == title
    values = dict(zip(("baseline", "target", "unit", "due"), said, strict=True))
    assert fields == {name: value for name, value in values.items() if value not in ("", None)}


@pytest.mark.parametrize("text", ["Returns 12 % -> 8 %", "Retours de 12 % à 8 %"])
def test_a_kpi_that_is_to_fall_says_so(text: str) -> None:
    assert kpi(text)["direction"] is Direction.down


@pytest.mark.parametrize(
    "text",
    [
        "Online orders",
        "Children 12 to 15",
        "Buyers from 18 to 25 years",
        "Acheteurs de 18 à 25 ans",
        "Orders by 31/12/2026",
        "Réclamations d'ici mars",
        "Visits 2026-12-31 to 2027",
        "24/7 to 365 service",
        "8 reasons -> more",
        "0 -> 400",
    ],
)
def test_what_is_not_sure_of_a_kpi_stays_its_title(text: str) -> None:
    assert kpi(text) == {"title": text}


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("5k€", 500_000),
        ("5 k€", 500_000),
        ("€5k", 500_000),
        ("5 000 €", 500_000),
        ("5\u202f000\u00a0€", 500_000),
        ("5,000€", 500_000),
        ("5.000 €", 500_000),
        ("1,5 M€", 150_000_000),
        ("0.125k€", 12_500),
        ("12,50 €", 1_250),
        ("EUR 12", 1_200),
    ],
)
def test_amounts_in_the_currency_of_the_project(typed: str, cents: int) -> None:
    assert action(f"a {typed} b").fields() == {"title": "a b", "budget": cents}


def test_amounts_in_another_currency() -> None:
    assert action("a $5k", plan(currency="USD")).value("budget") == 500_000
    assert action("a 5k CHF", plan(currency="CHF")).value("budget") == 500_000
    assert action("a 5k€", plan(currency="USD")) == Line("a 5k€")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (">15/11", date(2027, 11, 15)),
        (">15.11.", date(2027, 11, 15)),
        (">1/3/28", date(2028, 3, 1)),
        (">2028-03-01", date(2028, 3, 1)),
        (">mars", date(2027, 3, 1)),
        (">Mar 2028", date(2028, 3, 1)),
        (">1er août 2027", date(2027, 8, 1)),
        (">3 sept.", date(2027, 9, 3)),
        (">11/2027", date(2027, 11, 1)),
        ("<feb", date(2027, 2, 28)),
        ("<02/2028", date(2028, 2, 29)),
    ],
)
def test_days_as_people_type_them(typed: str, day: date) -> None:
    line = action(f"a {typed} b")
    assert (line.title, line.marks[0].values[0][1]) == ("a b", day)


@pytest.mark.parametrize(
    ("starts", "ends", "typed", "day"),
    [
        (None, None, ">15/11", date(2027, 11, 15)),
        (None, None, ">30/11", date(2026, 11, 30)),
        (date(2026, 1, 1), date(2026, 12, 31), ">15/03", date(2026, 3, 15)),
        (date(2026, 1, 1), date(2027, 12, 31), ">15/03", date(2027, 3, 15)),
        (date(2027, 6, 1), date(2027, 8, 31), ">15/03", date(2028, 3, 15)),
        (date(2027, 1, 1), date(2027, 12, 31), ">29/02", date(2028, 2, 29)),
    ],
)
def test_a_day_without_a_year_is_the_next_inside_the_horizon(
    starts: date | None, ends: date | None, typed: str, day: date
) -> None:
    assert action(f"a {typed}", plan(starts=starts, ends=ends)).value("start") == day


def test_an_end_comes_after_its_start_or_stays_text() -> None:
    wide = plan(ends=date(2028, 12, 31))
    assert action("a >15/11 <31/01", wide).value("end") == date(2028, 1, 31)
    assert action("a >15/11/2027 <01/01/2027").title == "a <01/01/2027"
    assert action("a <01/02/2027 >15/11/2027").title == "a >15/11/2027"


@pytest.mark.parametrize(
    ("typed", "owner", "fresh"),
    [
        ("@sales", "Sales", False),
        ("@SAL", "Sales", False),
        ("@equipe web", "Équipe web", False),
        ("@équ", "Équipe web", False),
        ('@"equipe web"', "Équipe web", False),
        ("@« Équipe web »", "Équipe web", False),
        ("@Agency", "Agency", True),
        ('@"The agency"', "The agency", True),
    ],
)
def test_teams_are_known_by_their_titles_or_new(typed: str, owner: str, fresh: bool) -> None:
    line = action(f"a {typed} b")
    assert (line.title, line.value("owner"), line.marks[0].fresh) == ("a b", owner, fresh)


def test_a_beginning_that_two_teams_share_means_neither() -> None:
    assert action("a @Sal", plan(Team(title="Salon"))).marks[0].fresh


@pytest.mark.parametrize(
    ("text", "title", "p"),
    [
        ("Price: hold the list", "hold the list", P.price),
        ("Prix : tenir le tarif", "tenir le tarif", P.price),
        ("communication: presse", "presse", P.promotion),
        ("Distribution : deux boutiques", "deux boutiques", P.place),
        ("Prices: none", "Prices: none", None),
        ("Hold the price: always", "Hold the price: always", None),
    ],
)
def test_the_name_of_a_p_in_front_says_where_an_action_belongs(text: str, title: str, p: P | None) -> None:
    line = action(text)
    assert (line.title, line.value("p")) == (title, p)


def test_a_mark_that_was_given_back_stays_text() -> None:
    line = action("Spring -30% sale @Sales", plain=("-30%",))
    assert (line.title, line.fields().get("discount_pct"), line.value("owner")) == ("Spring -30% sale", None, "Sales")


def test_the_second_of_a_mark_that_goes_once_stays_text() -> None:
    assert action("a @Sales @Agency #x #y").title == "a @Agency"


def test_no_line_gives_more_than_a_card_can_hold() -> None:
    line = action("a " + " ".join(f"#t{number}" for number in range(400)))
    Action.read({"p": "price", **line.fields()})


PIECES = st.sampled_from(
    ["@Sales", "@", '@"a b"', ">15/11", "<31/12", "<", "5k€", "5 000 €", "-20%", "%", "#press", "k:x", "!4", "Price:"]
)
MORE_PIECES = st.sampled_from(["8 % -> 9 %", "by 31/12", "d’ici", "words", "été", "\u00a0", "1e9", "é" * 40])
LINES = st.one_of(st.text(max_size=300), st.lists(PIECES | MORE_PIECES, max_size=12).map(" ".join))


@given(LINES, st.sampled_from([Note, Action, Objective, Kpi]))
def test_marks_lie_apart_and_in_order_and_a_card_can_hold_what_they_say(text: str, kind: type[Card]) -> None:
    line = read_card(text, kind, plan(), TODAY)
    at = 0
    for mark in line.marks:
        assert at <= mark.start < mark.end <= len(text)
        at = mark.end
    needed = {Note: {"quadrant": "threat"}, Action: {"p": "price"}, Objective: {"level": "strategic"}}.get(kind, {})
    fields = line.fields()
    assume("\x00" not in text and fields["title"])
    kind.read(needed | fields)


@given(LINES, st.sampled_from([Note, Action, Objective, Kpi]))
def test_giving_every_mark_back_gives_the_text_back(text: str, kind: type[Card]) -> None:
    plain: tuple[str, ...] = ()
    while marks := read_card(text, kind, plan(), TODAY, plain).marks:
        plain += tuple(text[mark.start : mark.end] for mark in marks)
    title = read_card(text, kind, plan(), TODAY, plain).title
    assert "".join(title.split()) == "".join(text.split())
