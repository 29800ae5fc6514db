"""How the blanks of the value proposition are read inside one sentence, whatever a person began them with."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+[’']?")
_NAMED = re.compile(r"[a-zà-ÿ],? ([A-ZÀ-Ý][^\W\d_]+)")
_NATIONS = re.compile(
    "African|American|Asian|Belgian|British|Canadian|Chinese|Dutch|English|European|French|German|Indian|Irish|"
    "Italian|Japanese|Korean|Parisian|Portuguese|Russian|Spanish|Swedish|Swiss|I"
)
"""Words that English writes large wherever they stand."""
_ONE = re.compile("a|an|each|every|any|le|la|l[’']|une?|chaque|toute?")
_NOT_VERBS = re.compile(
    "an?|the|their|our|his|her|its|my|your|this|that|more|less|better|best|no|some|any|all|both|every|each|good|new|"
    "nice|safe|fresh|quick|fast|easy|great|real|free|low|high|long|short"
)
"""What a wish begins with that is for a thing, not a deed."""
_OBJECTS = re.compile("an?|the|their|our|his|her|its|my|your|more|less|it|them|one|no|some|every|each")
"""What follows a verb at once."""
_VERBS = re.compile(
    "avoid|be|become|belong|buy|choose|decide|discover|eat|enjoy|feel|find|get|give|go|grow|have|keep|know|learn|live|"
    "make|offer|own|pay|reach|reduce|save|see|sell|send|show|sleep|spend|stay|stop|take|tell|try|understand|wear|work"
)
_RELATIVE = re.compile(r"\b(who|that|which|whose|qui|dont)\b")


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that texts write large inside a sentence: those are names."""
    return frozenset(word for text in texts for word in _NAMED.findall(text))


def inside(text: str, names: frozenset[str], *, english: bool) -> str:
    """Return a text as it stands inside a sentence: without its full stop, its first word small unless it is a name."""
    plain = " ".join(text.split()).rstrip(".")
    first = _WORD.match(plain)
    if first is None:
        return plain
    word = first[0].rstrip("’'")
    after = plain[first.end() : first.end() + 1]
    is_name = word in names or (english and _NATIONS.fullmatch(word) is not None) or after.isdigit()
    return plain if is_name or word[1:] != word[1:].lower() else plain[0].lower() + plain[1:]


def is_one(text: str) -> bool:
    """Tell whether a text that begins so is about one person."""
    first = _WORD.match(text.lower())
    return first is not None and _ONE.fullmatch(first[0]) is not None


def tells_more(text: str) -> bool:
    """Tell whether a text has a clause of its own: another one is joined by “and”."""
    return _RELATIVE.search(text) is not None


def wish(text: str, *, english: bool) -> str:
    """Return a need as it stands behind “who want”: in English a deed with “to”."""
    first, *others = text.lower().split() or [""]
    is_deed = _VERBS.fullmatch(first) or (others and _OBJECTS.fullmatch(others[0]) and not _NOT_VERBS.fullmatch(first))
    return f"to {text}" if english and is_deed else text
