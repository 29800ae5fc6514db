"""The one table of links: what it allows is the domain's, and nothing else."""

import itertools

import pytest

from mktcanvas.model.choices import Quadrant, Relation
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import RELATIONS, allowed, relations_between
from mktcanvas.model.note import Fact, Note
from mktcanvas.model.strategy import Strategy

DOMAIN = {
    "answers": ("option objective action claim", "note"),
    "rests_on": ("segment objective claim note", "fact"),
    "concerns": ("note", "segment"),
    "follows": ("objective action", "option"),
    "serves": ("action", "objective"),
    "targets": ("action objective claim", "segment"),
    "proves": ("action", "claim"),
    "measures": ("kpi", "objective action"),
    "needs": ("action", "action"),
}
NOTE, FACT = Note(id="note", quadrant=Quadrant.threat, title="n"), Fact(id="fact", title="f")


@pytest.mark.parametrize("relation", Relation)
def test_a_relation_joins_the_kinds_of_the_domain_and_no_others(relation: Relation) -> None:
    sources, targets = (names.split() for names in DOMAIN[relation])
    for source, target in itertools.product(KINDS, repeat=2):
        assert allowed(relation, source, target) == (source in sources and target in targets)
        assert (relation in relations_between(source, target)) == allowed(relation, source, target)


def test_every_kind_in_the_table_exists() -> None:
    assert {kind for pair in RELATIONS.values() for kind in (*pair.sources, *pair.targets)} <= KINDS.keys()


@pytest.mark.parametrize(
    ("relation", "source", "target", "can"),
    [
        (Relation.rests_on, NOTE.id, FACT.id, True),
        (Relation.rests_on, FACT.id, NOTE.id, False),
        (Relation.answers, NOTE.id, FACT.id, False),
        (Relation.rests_on, NOTE.id, NOTE.id, False),
        (Relation.rests_on, NOTE.id, "nobody", False),
    ],
)
def test_two_cards_are_linkable_as_the_table_says(relation: Relation, source: str, target: str, can: bool) -> None:
    assert Strategy.of([NOTE, FACT]).can_link(relation, source, target) is can
