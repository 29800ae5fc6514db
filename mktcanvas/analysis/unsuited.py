"""The answer of a method to figures that it cannot work on: a sentence, never a number that means nothing."""

from mktcanvas.model.words import Words


class Unsuited(Exception):
    """Figures that a method cannot work on; ``words`` says why and what to do."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class Stopped(Exception):
    """A computation that the person who asked for it has stopped."""
