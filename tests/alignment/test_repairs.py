"""Every repair can be carried out: the fields are there, the links are allowed, the cards can be made."""

from hypothesis import given, settings

from mktcanvas.alignment import repair as r
from mktcanvas.alignment.examine import examine
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.link import Link, allowed
from mktcanvas.model.people import Team
from mktcanvas.model.project import Project
from mktcanvas.model.row import Row
from mktcanvas.model.strategy import Strategy
from tests.alignment.plans import plan, report
from tests.alignment.random_plans import plans
from tests.alignment.test_score_property import TODAY

PAGES = {"swot", "segments", "positioning", "objectives", "actions", "calendar", "kpis"}


def is_possible(strategy: Strategy, repair: r.Repair) -> bool:
    """Tell whether the window can carry out a repair on a plan."""
    cards = strategy.cards
    match repair:
        case r.OpenField(card, field):
            return field in type(cards[card]).model_fields
        case r.OpenLinks(card, relation, backwards):
            kind = cards[card].table
            return any(allowed(relation, *((other, kind) if backwards else (kind, other))) for other in KINDS)
        case r.MakeCard(kind, fields, joins):
            made = KINDS[kind].row.model_fields.keys() >= dict(fields).keys()
            ends = ((join, cards[join.card].table) for join in joins)
            return made and all(allowed(j.relation, *((o, kind) if j.backwards else (kind, o))) for j, o in ends)
        case r.GivePart(action, _, team):
            return cards[action].table == "action" and (team is None or strategy.get(Team, team) is not None)
        case r.OpenCard(card):
            return card in cards
        case r.OpenProject(field):
            return field in Project.model_fields
        case r.OpenPage(page, card):
            return page in PAGES and (card is None or card in cards)


@given(plans())
@settings(deadline=None, max_examples=80)
def test_a_repair_is_possible_on_its_plan(rows: list[Row]) -> None:
    strategy = Strategy.of(rows)
    for finding in examine(strategy, TODAY).findings:
        assert is_possible(strategy, finding.repair), finding.rule


def test_making_the_missing_card_with_its_link_mends_the_finding() -> None:
    strategy = plan(objectives={"o": {"level": "operational"}})
    (finding,) = (each for each in report(strategy).findings if each.rule == "measure.objective-without-kpi")
    assert isinstance(finding.repair, r.MakeCard)
    kpi = KINDS[finding.repair.kind].row.read({"title": "Visits", **dict(finding.repair.fields)})
    (join,) = finding.repair.joins
    mended = strategy.replaced([kpi, Link(relation=join.relation, source=kpi.id, target=join.card)])
    assert finding.key not in {each.key for each in report(mended).findings}
