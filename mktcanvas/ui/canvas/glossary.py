"""The words of the glossary in the titles of cards: which ones a title holds, and what each means to both sides.

One pattern for all terms, made when the terms change, so that a large board costs one search a card.
"""

import re
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from mktcanvas.model.people import Term
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas.board import CardLook


class Meant(NamedTuple):
    """A word as it stands in a title, and what it means, as plain text."""

    word: str
    meaning: str


class Glossary:
    """Finds the terms of a plan in titles."""

    def __init__(self) -> None:
        self._terms: tuple[Term, ...] = ()
        self._pattern: re.Pattern[str] | None = None
        self._meanings: dict[str, str] = {}

    def marked(self, strategy: Strategy, look: CardLook) -> CardLook:
        """Return a card's look with the terms that its title holds."""
        terms = strategy.all(Term)
        if terms is not self._terms:
            self._take(terms)
        found = self.found(look.title)
        return look._replace(terms=found) if found else look

    def found(self, title: str) -> tuple[Meant, ...]:
        """Return the terms in a title, each once, in the order of the title."""
        if self._pattern is None:
            return ()
        words = dict.fromkeys(match[0] for match in self._pattern.finditer(title))
        return tuple(Meant(word, self._meanings[_key(word)]) for word in words if _key(word) in self._meanings)

    def _take(self, terms: tuple[Term, ...]) -> None:
        self._terms = terms
        self._meanings = {
            _key(term.title): _meaning(term)
            for term in terms
            if term.title.strip() and (term.for_strategy.strip() or term.for_operations.strip())
        }
        longest_first = sorted(self._meanings, key=len, reverse=True)
        words = "|".join(re.escape(word) for word in longest_first)
        self._pattern = re.compile(rf"\b(?:{words})(?:s|es|x)?\b", re.IGNORECASE) if words else None
        for word in list(self._meanings):
            for ending in ("s", "es", "x"):
                self._meanings.setdefault(word + ending, self._meanings[word])


def _key(word: str) -> str:
    return " ".join(word.casefold().split())


def _meaning(term: Term) -> str:
    """Return what a term means to both sides; a side that says nothing says so."""
    translate = QCoreApplication.translate
    nothing = translate("Glossary", "not said yet")
    parts = (
        (translate("Glossary", "for strategy"), term.for_strategy),
        (translate("Glossary", "for operations"), term.for_operations),
    )
    said = [f"{side}: {' '.join(words.split()) or nothing}" for side, words in parts]
    return f"{' '.join(term.title.split())} — {'; '.join(said)}"
