"""The JSON plan as a file: read as a whole or not at all, written so that a person can read it too."""

import json
from collections import Counter
from math import isfinite
from pathlib import Path
from typing import Any

from mktcanvas.exchange import complaints
from mktcanvas.exchange.errors import PlanError, Problem
from mktcanvas.exchange.plan_format import FORMAT, SECTIONS, VERSION
from mktcanvas.exchange.plan_reader import PlanReader
from mktcanvas.exchange.plan_writer import plan_of
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

LARGEST = 200_000_000
"""Bytes of the largest plan that is read: some hundred thousand cards."""

NOT_THERE = Words("There is no such file. Check the name.", "Ce fichier n’existe pas. Vérifiez le nom.")
A_FOLDER = Words("It is a folder. Choose a file inside it.", "C’est un dossier. Choisissez un fichier à l’intérieur.")
NOT_READABLE = Words("It cannot be read: {reason}.", "Il ne peut pas être lu : {reason}.")
TOO_LARGE = Words("It is too large for a plan.", "Il est trop grand pour un plan.")
NOT_TEXT = Words("It is not UTF-8 text (byte {position}).", "Ce n’est pas du texte UTF-8 (octet {position}).")
NOT_JSON = Words(
    "It is not JSON: line {line}, column {column}.", "Ce n’est pas du JSON : ligne {line}, colonne {column}."
)
TOO_DEEP = Words("It is nested too deeply.", "Il est imbriqué trop profondément.")
NOT_A_PLAN = Words(
    'It is not a plan: it lacks "format": "mktcanvas-plan".',
    "Ce n’est pas un plan : il y manque « format: mktcanvas-plan ».",
)
NEWER = Words(
    "must be {known}: a newer version of mktcanvas made this plan; update the program to read it.",
    "doit valoir {known} : ce plan vient d’une version plus récente de mktcanvas ; mettez le programme à jour.",
)
ONE = Words("must be {known}.", "doit valoir {known}.")


class _Repeated(dict[str, Any]):
    """A JSON object in which keys stand twice."""

    keys_twice: list[str]


class _NotANumber:
    """A JSON number that is none: NaN, Infinity."""

    def __init__(self, text: str) -> None:
        self.text = text


def read_plan(path: Path) -> tuple[Row, ...]:
    """Return the rows of the plan in a file. Raises ``PlanError`` with every flaw that it has."""
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            raise PlanError([Problem("", TOO_LARGE)], path)
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise PlanError([Problem("", NOT_THERE)], path) from error
    except IsADirectoryError as error:
        raise PlanError([Problem("", A_FOLDER)], path) from error
    except OSError as error:
        raise PlanError([Problem("", NOT_READABLE.filled(reason=error.strerror or error))], path) from error
    return parse_plan(content, path)


def parse_plan(text: str | bytes, path: Path | None = None) -> tuple[Row, ...]:
    """Return the rows of a plan, parents before what points to them. Raises ``PlanError`` with every flaw."""
    try:
        problems: list[Problem] = []
        plan = _cleaned(_parsed(text), "", problems)
        if _check_head(plan, problems):
            reader = PlanReader()
            reader.read(plan)
            problems += reader.problems
    except RecursionError as error:
        raise PlanError([Problem("", TOO_DEEP)], path) from error
    except PlanError as error:
        raise PlanError(error.problems, path) from error.__cause__
    if problems:
        raise PlanError(problems, path)
    return tuple(row for _, row in reader.rows)


def plan_text(strategy: Strategy) -> str:
    """Return the whole plan as JSON text, indented, ending with a new line."""
    return json.dumps(plan_of(strategy), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _parsed(text: str | bytes) -> Any:
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise PlanError([Problem("", NOT_TEXT.filled(position=error.start))]) from error
    try:
        return json.loads(
            text.removeprefix("\ufeff"), object_pairs_hook=_object, parse_constant=_NotANumber, parse_float=_float
        )
    except json.JSONDecodeError as error:
        raise PlanError([Problem("", NOT_JSON.filled(line=error.lineno, column=error.colno))]) from error
    except ValueError as error:
        raise PlanError([Problem("", NOT_JSON.filled(line="?", column="?"))]) from error


def _float(text: str) -> float | _NotANumber:
    """Return a number with a fraction or an exponent; one that no float can hold is none."""
    number = float(text)
    return number if isfinite(number) else _NotANumber(text)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    repeated = _Repeated(made)
    counts = Counter(name for name, _ in pairs)
    repeated.keys_twice = sorted(name for name, count in counts.items() if count > 1)
    return repeated


def _cleaned(value: Any, place: str, problems: list[Problem]) -> Any:
    """Return a JSON value without what no key may hold, which is noted: no numbers, NUL, keys written twice."""
    if isinstance(value, _NotANumber):
        problems.append(Problem(place, complaints.NOT_A_NUMBER.filled(value=value.text)))
        return None
    if isinstance(value, str):
        return _clean_text(value, place, problems)
    if isinstance(value, dict):
        return _clean_object(value, place, problems)
    if isinstance(value, list):
        return [_cleaned(inner, f"{place}[{number}]", problems) for number, inner in enumerate(value)]
    return value


def _clean_object(entries: dict[str, Any], place: str, problems: list[Problem]) -> dict[str, Any]:
    twice = [_clean_text(name, place, []) for name in getattr(entries, "keys_twice", ())]
    problems += [Problem(_below(place, name), complaints.REPEATED_KEY) for name in twice]
    cleaned: dict[str, Any] = {}
    for name, inner in entries.items():
        key = _clean_text(name, place, problems)
        cleaned[key] = _cleaned(inner, _below(place, key), problems)
    return cleaned


def _below(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key


def _clean_text(text: str, place: str, problems: list[Problem]) -> str:
    if "\x00" in text:
        problems.append(Problem(place, complaints.NUL))
    try:
        text.encode()
    except UnicodeEncodeError:
        problems.append(Problem(place, complaints.HALF_CHARACTER))
    return text.replace("\x00", "").encode(errors="replace").decode()


def _check_head(plan: Any, problems: list[Problem]) -> bool:
    """Note what is wrong with the format, the version and the names of the lists; return whether to read on."""
    if not isinstance(plan, dict) or plan.get("format") != FORMAT:
        problems.append(Problem("", NOT_A_PLAN))
        return False
    version = plan.get("version")
    if version is not VERSION:
        is_newer = isinstance(version, int) and not isinstance(version, bool) and version > VERSION
        problems.append(Problem("version", (NEWER if is_newer else ONE).filled(known=VERSION)))
        return False
    known = ["format", "version", "language", "project", *SECTIONS]
    unknown = complaints.UNKNOWN_KEY.filled(known=", ".join(known))
    problems += [Problem(key, unknown) for key in plan if key not in known]
    return True
