"""The marks of a typed line, one recogniser each: what stands at a place of the text, if anything does.

A recogniser looks at one place and answers a ``Mark`` or ``None``; it knows neither the other marks nor the card that
will come of them. ``lines`` walks over the text and asks them.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any, NamedTuple

from mktcanvas.exchange.typed_days import Horizon, read_typed_day, shown_typed_day
from mktcanvas.model.choices import Direction, P, Quadrant
from mktcanvas.model.fields import MONEY_LIMIT
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.naming import folded, named
from mktcanvas.model.objective import figures_told
from mktcanvas.model.people import Team
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Words, same

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "CNY": "¥", "INR": "₹", "KRW": "₩", "BRL": "R$", "PLN": "zł"}
_SCALE = {"": 1, "k": 10**3, "m": 10**6}
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_BY_POINT = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_SPACE = r"[ \u00a0\u202f]?"
_END = r"(?=\s|$)"
_WORD = re.compile(r"\S+")
_IMPORTANCE = re.compile(r"!([1-5])" + _END)
_WORD_MARK = re.compile(r"#(\w[\w-]{0,60})" + _END)
_NAME = r"""(?:"(?P<quoted>[^"]{1,200})"|«\s*(?P<guillemets>[^»]{1,200}?)\s*»|(?P<word>\w[\w.&’'/-]{0,60}))"""
_OWNER = re.compile("@" + _NAME + _END)
_KPI = re.compile("(?:k|kpi):" + _NAME + _END, re.IGNORECASE)
_DISCOUNT = re.compile(rf"[-−–](\d{{1,3}}(?:[.,]\d{{1,2}})?){_SPACE}%{_END}")
_BY = re.compile(
    r"(?:by|due|until|d[’']ici(?: le| au| à| fin)?|avant le|avant|pour le|au plus tard le|jusqu[’']au)\s+(?=\S)",
    re.IGNORECASE,
)
_NO_UNIT = (
    r"(?!(?:by|due|until|in|on|at|per|for|of|to|and|or|the|an?|avant|pour|aux?|l[ea]s?|une?|jusqu|d[’']|à|dans|en|par|sur"
    r"|de|du|et|ou)\b)"
)
_UNIT = rf"{_NO_UNIT}(?:%|‰|°|[kKM]?[€$£]|[^\W\d_]{{1,20}})"
_FIGURES = re.compile(
    rf"(?P<low>[-−]?(?:{_NUMBER})){_SPACE}(?P<first>{_UNIT})?\s*(?:-+>|=+>|→|⇒)\s*"
    rf"(?P<high>[-−]?(?:{_NUMBER}))(?:{_SPACE}(?P<unit>{_UNIT}))?{_END}"
)
_COURSE = re.compile(
    rf"(?:(?:from|de|du|depuis)\s+)?(?P<low>[-−]?(?:{_NUMBER})){_SPACE}(?P<first>{_UNIT})?\s*"
    rf"(?:(?P<arrow>-+>|=+>|→|⇒)|(?<=\s)(?:to|à)(?=\s))\s*"
    rf"(?P<high>[-−]?(?:{_NUMBER}))(?:{_SPACE}(?P<unit>{_UNIT}))?(?=[\s,;)]|$)",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[%‰°]|[kKM]?[€$£]")
_OPENING = re.compile(r"(?:\s+[-–—(])?[\s:,;]*$")
"""What may stand between a title and its figures, and goes with them."""
QUADRANTS = {
    "s": Quadrant.strength,
    "f": Quadrant.strength,
    "w": Quadrant.weakness,
    "fa": Quadrant.weakness,
    "o": Quadrant.opportunity,
    "t": Quadrant.threat,
    "m": Quadrant.threat,
}
"""The letters of the quadrants in both languages."""
_QUADRANT = re.compile(r"\s*(\w{1,2})[ \u00a0\u202f]?:(?=\s*\S)")
_P_NAME = re.compile(r"\s*([^\W\d_]{3,13})[ \u00a0\u202f]?:(?=\s|$)")
_P_NAMES = {folded(word): p for p in P for name in choice_words(p) for word in re.findall(r"\w+", name)}
_P_NAMES |= {"com": P.promotion, "comm": P.promotion, "promo": P.promotion}
_MOST_WORDS = 3
"""A day has at most so many words: “31 décembre 2027”."""


class Mark(NamedTuple):
    """A part of a typed line that was understood, from ``start`` to ``end`` in the text.

    ``kind`` says what it is, ``values`` which fields it sets (``owner`` and ``kpi`` by the title of a card), ``shown``
    what a chip says of it. ``fresh`` marks a name that nothing has yet: the step makes that card. ``kept`` stands in
    the title in its place; most marks leave it.
    """

    start: int
    end: int
    kind: str
    values: tuple[tuple[str, Any], ...]
    shown: Words
    fresh: bool = False
    kept: str = ""


class Setting(NamedTuple):
    """What a line is read against: the project's horizon and currency, its teams and KPIs, the start typed so far."""

    horizon: Horizon
    currency: str = ""
    teams: tuple[Team, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    start: date | None = None

    @classmethod
    def of(cls, strategy: Strategy, today: date) -> "Setting":
        """Return the setting that a plan gives on a day."""
        project = strategy.project
        horizon = Horizon(project.starts, project.ends, today)
        return cls(horizon, project.currency, strategy.all(Team), strategy.all(Kpi))


def importance(text: str, at: int, _: Setting) -> Mark | None:
    """Recognise ``!4``."""
    found = _IMPORTANCE.match(text, at)
    if found is None:
        return None
    value = int(found[1])
    return Mark(at, found.end(), "importance", (("importance", value),), same("●" * value + "○" * (5 - value)))


def tag(text: str, at: int, _: Setting) -> Mark | None:
    """Recognise ``#word`` as a tag."""
    found = _WORD_MARK.match(text, at)
    return Mark(at, found.end(), "tag", (("tags", found[1]),), same(f"#{found[1]}")) if found else None


def channel(text: str, at: int, _: Setting) -> Mark | None:
    """Recognise ``#word`` as a channel."""
    found = _WORD_MARK.match(text, at)
    return Mark(at, found.end(), "channel", (("channels", found[1]),), same(f"#{found[1]}")) if found else None


def p(text: str, at: int, _: Setting) -> Mark | None:
    """Recognise the name of a P in front of a line: ``Price: …``, ``Prix : …``."""
    found = _P_NAME.match(text) if not text[:at].strip() else None
    chosen = _P_NAMES.get(folded(found[1])) if found else None
    return Mark(at, found.end(), "p", (("p", chosen),), choice_words(chosen)) if found and chosen else None


def quadrant(text: str, at: int, _: Setting) -> Mark | None:
    """Recognise the letter of a quadrant in front of a line: ``W: …``, ``Fa : …``."""
    found = _QUADRANT.match(text) if not text[:at].strip() else None
    chosen = QUADRANTS.get(found[1].lower()) if found else None
    if found is None or chosen is None:
        return None
    return Mark(at, found.end(), "quadrant", (("quadrant", chosen),), choice_words(chosen))


def owner(text: str, at: int, setting: Setting) -> Mark | None:
    """Recognise ``@Sales``, ``@"Web team"``, and a team that is known by its whole title without quotes."""
    return _naming(text, at, "owner", "@", _OWNER, setting.teams, Words("{title}", "{title}"))


def kpi(text: str, at: int, setting: Setting) -> Mark | None:
    """Recognise ``k:visits``."""
    for prefix in ("kpi:", "k:"):
        if text[at : at + len(prefix)].lower() == prefix:
            words = Words("KPI: {title}", "Indicateur\u202f: {title}")
            return _naming(text, at, "kpi", text[at : at + len(prefix)], _KPI, setting.kpis, words)
    return None


def _naming(
    text: str, at: int, kind: str, prefix: str, pattern: re.Pattern[str], cards: Iterable[Card], words: Words
) -> Mark | None:
    if not text.startswith(prefix, at):
        return None
    known = _known_title(text, at + len(prefix), cards)
    found = pattern.match(text, at)
    if known is not None:
        card, end = known
        return Mark(at, end, kind, ((kind, card.title),), words.filled(title=card.title))
    if found is None:
        return None
    name = " ".join((found["quoted"] or found["guillemets"] or found["word"]).split())
    if not name:
        return None
    meant = named(cards, name)
    title = meant.title if meant else name
    return Mark(at, found.end(), kind, ((kind, title),), words.filled(title=title), fresh=meant is None)


def _known_title(text: str, at: int, cards: Iterable[Card]) -> tuple[Card, int] | None:
    """Return the card whose whole title stands at a place, the longest such title, and where it ends."""
    best: tuple[Card, int] | None = None
    for card in cards:
        title = " ".join(card.title.split())
        end = at + len(title)
        stands = title and folded(text[at:end]) == folded(title) and not text[end : end + 1].strip()
        if stands and (best is None or end > best[1]):
            best = (card, end)
    return best


def start(text: str, at: int, setting: Setting) -> Mark | None:
    """Recognise ``>15/11``, the first day of an action."""
    found = _day_after(text, at + 1, setting) if text.startswith(">", at) else None
    if found is None:
        return None
    day, end = found
    words = shown_typed_day(day, setting.horizon)
    return Mark(at, end, "start", (("start", day),), Words(f"{words.en} →", f"{words.fr} →"))


def end(text: str, at: int, setting: Setting) -> Mark | None:
    """Recognise ``<31/12``, the last day of an action; never before its start."""
    after = setting.start
    found = _day_after(text, at + 1, setting, closes=True, after=after) if text.startswith("<", at) else None
    if found is None or (after is not None and found[0] < after):
        return None
    words = shown_typed_day(found[0], setting.horizon)
    return Mark(at, found[1], "end", (("end", found[0]),), Words(f"→ {words.en}", f"→ {words.fr}"))


def due(text: str, at: int, setting: Setting) -> Mark | None:
    """Recognise ``by 31/12`` and ``d’ici le 31/12``, and ``<31/12`` too: the day when an objective is due."""
    opening = _BY.match(text, at)
    begins = opening.end() if opening else at + 1 if text.startswith("<", at) else None
    found = _day_after(text, begins, setting, closes=True) if begins is not None else None
    if found is None:
        return None
    words = shown_typed_day(found[0], setting.horizon)
    return Mark(at, found[1], "due", (("due", found[0]),), Words(f"by {words.en}", f"d’ici le {words.fr}"))


def _day_after(
    text: str, at: int, setting: Setting, *, closes: bool = False, after: date | None = None
) -> tuple[date, int] | None:
    """Return the day that the next words say, and where they end; as many words as make a day together."""
    if text[at : at + 1].isspace():
        return None
    for ending in reversed(tuple(_word_ends(text, at))):
        day = read_typed_day(text[at:ending], setting.horizon, closes=closes, after=after)
        if day is not None:
            return day, ending
    return None


def _word_ends(text: str, at: int) -> Iterator[int]:
    for found in islice(_WORD.finditer(text, at), _MOST_WORDS):
        yield found.end()


def budget(text: str, at: int, setting: Setting) -> Mark | None:
    """Recognise an amount in the project's currency: ``5k€``, ``5 000 €``, ``€5k``, ``1,5 M€``, ``CHF 5000``."""
    signs = "|".join(re.escape(sign) for sign in (_SIGNS.get(setting.currency, setting.currency), setting.currency))
    before = rf"(?:{signs}){_SPACE}(?P<a>{_NUMBER})(?P<b>[kKmM]?)"
    behind = rf"(?P<c>{_NUMBER}){_SPACE}(?P<d>[kKmM]?){_SPACE}(?:{signs})"
    found = re.compile(f"(?:{before}|{behind}){_END}").match(text, at)
    if found is None:
        return None
    figure = number(found["a"] or found["c"], money=True)
    cents = figure * 100 * _SCALE[(found["b"] or found["d"] or "").lower()]
    if cents > MONEY_LIMIT or cents != cents.to_integral_value():
        return None
    return Mark(at, found.end(), "budget", (("budget", int(cents)),), _shown_amount(int(cents), setting.currency))


def _shown_amount(cents: int, currency: str) -> Words:
    whole, rest = divmod(cents, 100)
    sign = _SIGNS.get(currency, f"{currency}\u00a0")
    english = f"{whole:,}" + (f".{rest:02}" if rest else "")
    french = f"{whole:,}".replace(",", "\u202f") + (f",{rest:02}" if rest else "")
    return Words(f"{sign}{english}", f"{french}\u00a0{sign.strip()}")


def discount(text: str, at: int, _: Setting) -> Mark | None:
    """Recognise ``-20%``: signed, for a share alone may be anything."""
    found = _DISCOUNT.match(text, at)
    value = float(number(found[1])) if found else 101.0
    if found is None or value > 100:
        return None
    figure = f"{value:g}"
    words = Words(f"−{figure}%", f"−{figure.replace('.', ',')}\u202f%")
    return Mark(at, found.end(), "discount", (("discount_pct", value),), words)


def figures(text: str, at: int, _: Setting) -> Mark | None:
    """Recognise ``8 % -> 10 %``: where a measure is and where it should be. The figures stay in the title."""
    found = _FIGURES.match(text, at)
    if found is None:
        return None
    low, high = float(number(found["low"])), float(number(found["high"]))
    if max(abs(low), abs(high)) > 10**15:
        return None
    unit = found["unit"] or found["first"] or ""
    kept = figures_told(found["low"], found["high"], unit)
    return Mark(
        at, found.end(), "figures", (("baseline", low), ("target", high), ("unit", unit)), same(kept), kept=kept
    )


def course(text: str, at: int, setting: Setting) -> Mark | None:
    """Recognise where a KPI is and where it should be: ``0 -> 400``, ``from 12 % to 15 %``, ``de 0 à 400 d’ici mars``.

    Words between the figures may mean a range, such as an age: a sign of a unit or a day to reach it makes them sure.
    """
    found = _COURSE.match(text, at)
    if found is None:
        return None
    low, high = float(number(found["low"])), float(number(found["high"]))
    unit = found["unit"] or found["first"] or ""
    sure = found["arrow"] or _SIGN.fullmatch(unit) or _any_due(text, found.end(), setting)
    if not sure or max(abs(low), abs(high)) > 10**15:
        return None
    values: tuple[tuple[str, Any], ...] = (("baseline", low), ("target", high))
    values += (("unit", unit),) if unit else ()
    values += (("direction", Direction.down),) if high < low else ()
    opening = _OPENING.search(text[:at])
    return Mark(
        opening.start() if opening else at,
        found.end(),
        "course",
        values,
        same(f"{found['low']} → {found['high']} {unit}".strip()),
    )


def course_due(text: str, at: int, setting: Setting) -> Mark | None:
    """Recognise the day by which a KPI is to be where its figures say; without figures it is part of its title."""
    found = due(text, at, setting)
    if found is None or not any(course(text, word.start(), setting) for word in _WORD.finditer(text)):
        return None
    return found


def _any_due(text: str, at: int, setting: Setting) -> bool:
    return any(due(text, word.start(), setting) for word in _WORD.finditer(text, at))


def number(text: str, *, money: bool = False) -> Decimal:
    """Return the number that figures say; a comma before three digits groups them, for money a point does so too."""
    plain = re.sub(r"[ \u00a0\u202f]", "", text).replace("−", "-")
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    elif money and _GROUPED_BY_POINT.fullmatch(plain):
        plain = plain.replace(".", "")
    return Decimal(plain.replace(",", "."))
