"""How good files are spoilt at random: bytes, the values of a JSON plan, the cells of a table, the parts of a workbook.

Each function takes the good content and a generator of random numbers, so that every mutant can be made again.
"""

import csv
import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

Mutator = Callable[[random.Random, bytes], bytes]

VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 3, 0.5, -0.0, 1e308, -1e308, 10**30, 2**63, 1e-320),
    *("", " ", "x", "é" * 3000, "2027-02-30", "0000-00-00", "9999-12-31", "=1+1", "@x", "-", "+1", "1 234,5", "1,5 %"),
    *("\ud800", "\x00", "\x1f", "\u202eabc", "<img src=x>", "a\nb", "NaN", "inf", "none", "primary", "strategic"),
    *([], {}, [[]], [None], [{}], {"a": 1}, [[[[[[]]]]]], ["x"] * 300),
)
"""What a value may become, whatever it was."""
PIECES = (
    b"1e999",
    b"NaN",
    b"null",
    b'"',
    b"[",
    b"{",
    b"}",
    b",",
    b";",
    b"\t",
    b"\n",
    b"\r",
    b"\\",
    b"\\ud800",
    b"\x00",
)
PIECES += (
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xc3",
    b"</c>",
    b"<row/>",
    b"&#x0;",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"9" * 400,
)


def bytes_changed(rng: random.Random, good: bytes) -> bytes:
    """Flip bits, write noise or zeros over a part, cut, repeat, remove or insert; once or a few times."""
    content = bytearray(good)
    for _ in range(rng.choice((1, 1, 1, 2, 5))):
        at, length = rng.randrange(len(content) + 1), rng.choice((1, 16, 64, 512, 4096))
        part = slice(at, at + length)
        kinds: tuple[Callable[[], object], ...] = (
            lambda at=at: (
                content and content.__setitem__(at % len(content), content[at % len(content)] ^ 1 << rng.randrange(8))
            ),
            lambda part=part: content.__setitem__(part, rng.randbytes(len(content[part]))),
            lambda part=part: content.__setitem__(part, bytes(len(content[part]))),
            lambda part=part: content.__delitem__(part),
            lambda at=at, part=part: content.__setitem__(slice(at, at), content[part]),
            lambda at=at: content.__setitem__(slice(at, at), rng.choice(PIECES)),
            lambda at=at: content.__delitem__(slice(at, None)),
        )
        rng.choices(kinds, weights=(12, 3, 3, 2, 2, 3, 1))[0]()
    return bytes(content)


# JSON


def _holders(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place of a value in a JSON document: what holds it, and its key there."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, held in inner:
        yield value, key
        yield from _holders(held)


def values_changed(rng: random.Random, good: bytes) -> bytes:
    """Put other values into a JSON document, take keys away, repeat entries, let texts change places."""
    plan = json.loads(good)
    for _ in range(rng.choice((1, 1, 2, 6))):
        places = list(_holders(plan))
        holder, key = rng.choice(places)
        what = rng.randrange(5)
        if what == 0:
            del holder[key]
        elif what == 1 and isinstance(holder, list):
            holder.insert(rng.randrange(len(holder) + 1), holder[key])
        elif what == 2:
            other, place = rng.choice(places)
            holder[key] = json.loads(json.dumps(other[place]))
        elif what == 3 and isinstance(holder, dict):
            holder[rng.choice(("unknown", "", "ref", "title", key + "s"))] = holder[key]
        else:
            holder[key] = deepcopy(rng.choice(VALUES))  # else a value could come to hold itself
    return json.dumps(plan, ensure_ascii=rng.random() < 0.5).encode(errors="surrogatepass")


# Tables


def cells_changed(rng: random.Random, good: bytes) -> bytes:
    """Change cells, lines and columns of a CSV file, its separator, its encoding and its ends of lines."""
    rows = list(csv.reader(io.StringIO(good.decode("utf-8-sig"), newline="")))
    separators = (",", ";", "\t", "|")
    for _ in range(rng.choice((1, 2, 4))):
        row = rng.choice(rows) if rows else []
        other = rng.choice(rows) if rows else []
        kinds: tuple[Callable[[], object], ...] = (
            lambda row=row: row and row.__setitem__(rng.randrange(len(row)), str(rng.choice(VALUES))),
            lambda row=row, other=other: row and other and row.__setitem__(rng.randrange(len(row)), rng.choice(other)),
            lambda row=row: row.insert(rng.randrange(len(row) + 1), "extra"),
            lambda row=row: row and row.pop(rng.randrange(len(row))),
            lambda row=row: rows.insert(rng.randrange(len(rows) + 1), list(row)),
            lambda: rows and rows.pop(rng.randrange(len(rows))),
            lambda: rng.shuffle(rows),
            lambda: _without_column(rows, rng.randrange(1 + max(map(len, rows), default=0))),
        )
        rng.choices(kinds, weights=(8, 4, 2, 2, 2, 1, 1, 1))[0]()
    out = io.StringIO()
    csv.writer(
        out, delimiter=rng.choice(separators), lineterminator=rng.choice(("\r\n", "\n", "\r")), quoting=csv.QUOTE_ALL
    ).writerows(rows)
    return out.getvalue().encode(rng.choice(("utf-8", "utf-8-sig", "cp1252", "utf-16", "latin-1")), "replace")


def _without_column(rows: list[list[str]], place: int) -> None:
    for row in rows:
        del row[place : place + 1]


def parts_changed(rng: random.Random, good: bytes) -> bytes:
    """Change the bytes of one part of a workbook, or drop, double or rename it; the package stays a sound ZIP."""
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    place = rng.randrange(len(parts))
    name, content = parts[place]
    what = rng.randrange(12)
    if what == 0:
        del parts[place]
    elif what == 1:
        parts[place] = (name, parts[rng.randrange(len(parts))][1])
    elif what == 2:
        parts[place] = (name + "x", content)
    else:
        parts[place] = (name, bytes_changed(rng, content))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for part, held in parts:
            package.writestr(part, held)
    return out.getvalue()
