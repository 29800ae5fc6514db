"""Everything that a person sees has a name in both languages."""

from enum import StrEnum

import pytest

from mktcanvas.model import choices
from mktcanvas.model.field_words import field_help, field_words
from mktcanvas.model.kinds import KINDS, PLAN_ROWS
from mktcanvas.model.row import Row
from mktcanvas.model.vocabulary import choice_plural, choice_words, colour_role, relation_back_words
from mktcanvas.model.words import Language

ENUMERATIONS = [kind for kind in vars(choices).values() if isinstance(kind, type) and issubclass(kind, StrEnum)]
CHOICES = [choice for kind in (*ENUMERATIONS, Language) for choice in kind]


@pytest.mark.parametrize("choice", CHOICES, ids=repr)
def test_every_choice_has_a_name_in_both_languages(choice: StrEnum) -> None:
    assert all((*choice_words(choice), *choice_plural(choice)))


@pytest.mark.parametrize("row", PLAN_ROWS, ids=lambda row: row.table)
def test_every_field_has_a_name_in_both_languages(row: type[Row]) -> None:
    for field in (
        set(row.model_fields) - {"id", "rank"} - {"source", "target"}.intersection(row.unique and row.unique[0])
    ):
        assert all(field_words(field))
        assert field_help(field) is None or all(field_help(field))


@pytest.mark.parametrize("relation", choices.Relation)
def test_every_relation_reads_both_ways(relation: choices.Relation) -> None:
    assert choice_words(relation) != relation_back_words(relation)


def test_every_kind_has_a_name_and_its_own_prefix() -> None:
    assert all((*kind.one, *kind.many) for kind in KINDS.values())
    assert len({kind.prefix for kind in KINDS.values()}) == len(KINDS)


def test_quadrants_and_p_have_colours_of_their_own() -> None:
    assert colour_role(choices.Quadrant.threat) == "threat"
    assert colour_role(choices.P.price) == "price"
    assert colour_role(choices.Level.strategic) is None


def test_choices_of_the_same_text_keep_their_own_names() -> None:
    assert choice_words(choices.Side.operational) != choice_words(choices.P.place)
    assert choice_words(choices.Reach.mass) != choice_words(choices.PriceTier.mass)


def test_no_two_choices_of_a_list_share_a_name() -> None:
    for kind in (*ENUMERATIONS, Language):
        for language in Language:
            names = [choice_words(choice).of(language) for choice in kind]
            assert len(set(names)) == len(names), kind


def test_only_segments_are_called_a_cible_in_french() -> None:
    said = [words.fr.lower() for field in field_names() for words in (field_words(field), field_help(field)) if words]
    said += [choice_words(choice).fr.lower() for choice in CHOICES if not isinstance(choice, choices.Targeting)]
    assert [text for text in said if "cible" in text.replace("cible chiffrée", "")] == []


def test_a_promotion_is_only_ever_a_discount_in_french() -> None:
    said = [choice_words(choice).fr for choice in CHOICES] + [field_words(field).fr for field in field_names()]
    assert [text for text in said if "promotion" in text.lower()] == ["Offre promotionnelle"]


def field_names() -> set[str]:
    return {field for row in PLAN_ROWS for field in row.model_fields} - {"id", "rank"}


def test_a_french_target_is_never_a_figure_alone() -> None:
    assert field_words("target").fr == "Cible chiffrée"
    assert choice_words(choices.P.promotion).fr == "Communication"
