"""What a person is told about a value that a field cannot hold: the validator's findings in plain words."""

from collections.abc import Mapping
from typing import Any

from mktcanvas.model.words import Words, same

MISSING = Words("is missing.", "manque.")
UNKNOWN_KEY = Words(
    "is not a key that the plan knows; known here: {known}.", "n’est pas une clé connue ; clés connues ici : {known}."
)
UNKNOWN_REF = Words(
    "names “{ref}”, and no {kind} has that ref.", "nomme « {ref} », et aucun élément ({kind}) n’a cette référence."
)
REPEATED_REF = Words(
    "repeats the ref “{ref}”; each ref is used once.", "répète la référence « {ref} » ; chaque référence sert une fois."
)
REPEATED_KEY = Words("is written twice in the same object.", "figure deux fois dans le même objet.")
REPEATED = Words("is there twice.", "figure deux fois.")
TO_ITSELF = Words("links a card to itself.", "relie une carte à elle-même.")
NOT_LINKABLE = Words(
    "names “{ref}” ({kind}); what can stand here: {kinds}.",
    "nomme « {ref} » ({kind}) ; ce qui peut figurer ici : {kinds}.",
)
CYCLE = Words("makes objectives each other’s parents.", "rend des objectifs parents les uns des autres.")
NOT_A_NUMBER = Words("must be an ordinary number, not {value}.", "doit être un nombre ordinaire, pas {value}.")
NUL = Words("has a NUL character, which no text may hold.", "contient un caractère NUL, interdit dans un texte.")
HALF_CHARACTER = Words(
    "has half of a character (a lone surrogate).", "contient une moitié de caractère (un substitut isolé)."
)
CENTS = Words("must have two decimals at most.", "doit avoir deux décimales au plus.")
NOT_BASE64 = Words("must be an image as base64 text.", "doit être une image en texte base64.")

A_TEXT = Words("must be a text.", "doit être un texte.")
A_LIST = Words("must be a list.", "doit être une liste.")
AN_OBJECT = Words("must be an object.", "doit être un objet.")
A_WHOLE_NUMBER = Words("must be a whole number.", "doit être un nombre entier.")
A_NUMBER = Words("must be a number.", "doit être un nombre.")
A_DATE = Words("must be a date such as 2027-03-31.", "doit être une date comme 2027-03-31.")
A_YES_OR_NO = Words("must be true or false.", "doit être true ou false.")
IMPOSSIBLE = Words("has a value that is not possible here.", "a une valeur impossible ici.")
A_PAIR_LIST = Words(
    'must be a list of pairs such as ["2027-01-31", 6.2].', 'doit être une liste de paires comme ["2027-01-31", 6.2].'
)

A_PLAN = Words("must be a plan, as an object or as JSON text.", "doit être un plan, objet ou texte JSON.")
AT_MOST = Words("must be at most {le}.", "doit valoir au plus {le}.")
NOT_EMPTY = Words("must not be empty.", "ne doit pas être vide.")
TOO_LONG = Words("must have {max_length} characters at most.", "doit avoir {max_length} caractères au plus.")

_BY_TYPE: Mapping[str, Words] = {
    "missing": MISSING,
    "string_type": A_TEXT,
    "string_unicode": HALF_CHARACTER,
    "int_type": A_WHOLE_NUMBER,
    "int_from_float": A_WHOLE_NUMBER,
    "int_parsing": A_WHOLE_NUMBER,
    "int_parsing_size": A_WHOLE_NUMBER,
    "float_type": A_NUMBER,
    "float_parsing": A_NUMBER,
    "finite_number": A_NUMBER,
    "bool_type": A_YES_OR_NO,
    "bool_parsing": A_YES_OR_NO,
    "date_type": A_DATE,
    "date_parsing": A_DATE,
    "date_from_datetime_parsing": A_DATE,
    "date_from_datetime_inexact": A_DATE,
    "tuple_type": A_LIST,
    "list_type": A_LIST,
    "dict_type": AN_OBJECT,
    "model_type": AN_OBJECT,
    "model_attributes_type": AN_OBJECT,
    "enum": Words("must be one of {expected}.", "doit être l’un de {expected}."),
    "greater_than_equal": Words("must be at least {ge}.", "doit valoir au moins {ge}."),
    "less_than_equal": AT_MOST,
    "string_too_long": TOO_LONG,
    "string_too_short": NOT_EMPTY,
    "too_short": NOT_EMPTY,
    "too_long": Words("must have {max_length} entries at most.", "doit avoir {max_length} entrées au plus."),
    "bytes_too_long": Words("is too large.", "est trop grand."),
    "extra_forbidden": Words("is not a key that the plan knows.", "n’est pas une clé connue."),
}

_BY_PATTERN: Mapping[str, Words] = {
    r"^#[0-9A-Fa-f]{6}$": Words("must be a colour such as #1F5F8B.", "doit être une couleur comme #1F5F8B."),
    r"^[A-Z]{3}$": Words("must be a currency code such as EUR.", "doit être un code de monnaie comme EUR."),
}

_BY_MESSAGE: Mapping[str, Words] = {
    "has a NUL character": NUL,
    "has half of a character (a lone surrogate)": HALF_CHARACTER,
    "ends before it starts": Words("ends before it starts.", "finit avant de commencer."),
}


def complaint(error: Mapping[str, Any]) -> Words:
    """Return what to say of one of pydantic's error details."""
    context = {key: same(_plainly(value)) for key, value in error.get("ctx", {}).items()}
    kind = error["type"]
    if kind == "string_pattern_mismatch":
        return _BY_PATTERN.get(error["ctx"]["pattern"], IMPOSSIBLE)
    if kind == "value_error":
        return _BY_MESSAGE.get(str(error["ctx"]["error"]), IMPOSSIBLE)
    if kind == "too_long" and isinstance(error.get("input"), str):
        return TOO_LONG.filled(**context)
    return _BY_TYPE.get(kind, IMPOSSIBLE).filled(**context)


def _plainly(value: object) -> str:
    """Return a limit or a list of choices without the validator's quotes and decimals."""
    return f"{value:.15g}" if isinstance(value, float) else str(value).replace("' or '", "', '").replace("'", "")
