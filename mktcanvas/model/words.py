"""A text in the two languages of the product.

Everything that the floors below the window say to a person is a ``Words``; the window itself uses Qt's
translation files. This module must not know what is being said.
"""

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """The languages that every text of the product exists in."""

    english = "en"
    french = "fr"


class Words(NamedTuple):
    """One text in English and French, with optional ``{placeholders}`` in both."""

    en: str
    fr: str

    def of(self, language: str) -> str:
        """Return the text in ``language``; any tag that starts with ``fr`` is French, all else English."""
        return self.fr if language.startswith("fr") else self.en

    def filled(self, **values: object) -> "Words":
        """Return the text with its placeholders filled in both languages.

        A value that is itself a ``Words`` is filled in each language's own form.
        """
        english = {key: value.en if isinstance(value, Words) else value for key, value in values.items()}
        french = {key: value.fr if isinstance(value, Words) else value for key, value in values.items()}
        return Words(self.en.format(**english), self.fr.format(**french))


def with_unit(figure: str, unit: str, language: str) -> str:
    """Return a figure with its unit: “9%” in English, with the narrow no-break space of French before the sign there.

    Any other unit stands behind an ordinary no-break space.
    """
    close = "\u202f" if language.startswith("fr") else ""
    return f"{figure}{close if unit in _CLOSE else FIXED}{unit}" if unit else figure


def with_colon(head: str, said: str, language: str) -> str:
    """Return what is said behind its head and a colon, before which French has its narrow no-break space."""
    return f"{head}\u202f: {said}" if language.startswith("fr") else f"{head}: {said}"


_CLOSE = frozenset("%‰°")
FIXED = "\u00a0"
"""The no-break space."""


def same(text: str) -> Words:
    """Return a ``Words`` that reads the same in both languages (a name, an acronym)."""
    return Words(text, text)
