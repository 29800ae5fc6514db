"""What the floors below the window say: both languages, the same placeholders, French with its own spaces."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import mktcanvas
from mktcanvas.model.words import Words

BELOW_THE_WINDOW = ("model", "document", "analysis", "alignment", "exchange", "charts", "cli")
"""The brief is left out: it sets the spaces of all its French, the user's too, when it is printed."""


def all_words() -> Iterator[tuple[str, Words]]:
    for floor in BELOW_THE_WINDOW:
        for module in pkgutil.walk_packages([f"{mktcanvas.__path__[0]}/{floor}"], f"mktcanvas.{floor}."):
            loaded = importlib.import_module(module.name)
            for name, value in vars(loaded).items():
                yield from ((f"{module.name}.{name}", words) for words in found_in(value))


def found_in(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from found_in(inner)
    elif isinstance(value, type) and isinstance(getattr(value, "sentence", None), Words):
        yield value.sentence


@pytest.mark.parametrize(("name", "words"), sorted(set(all_words())), ids=lambda value: str(value)[:60])
def test_both_languages_say_the_same_in_their_own_typography(name: str, words: Words) -> None:
    assert words.en, name
    assert words.fr, name
    assert sorted(re.findall(r"{\w+}", words.en)) == sorted(re.findall(r"{\w+}", words.fr)), name
    assert not re.search(r"[^%\s] [:;!?»]|« ", words.fr.replace(" %n", "")), words.fr
    assert not re.search(r" [:;!?]", words.en), words.en
